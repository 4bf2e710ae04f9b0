// Documents as tests read them.
#pragma once

#include <string>
#include <variant>

#include "draft/document.h"

namespace milepost {

/// A line for each paragraph, `# ` before a heading for each of its ranks, and for each row of a
/// table, between `[` and `]`; lines in a cell are divided by `/`. Notes stand behind `^ `.
inline std::string printed(const InputDocument& document) {
  std::string text;
  for (const SourceBlock& block : document.blocks) {
    if (const auto* paragraph = std::get_if<SourceParagraph>(&block)) {
      if (paragraph->heading_level > 0) {
        text += std::string(static_cast<std::size_t>(paragraph->heading_level), '#') + " ";
      }
      text += paragraph->text + "\n";
      continue;
    }
    text += "[\n";
    for (const auto& row : std::get<SourceTable>(block).rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) text += " | ";
        for (const char c : row[i]) text += c == '\n' ? '/' : c;
      }
      text += "\n";
    }
    text += "]\n";
  }
  for (const std::string& note : document.notes) text += "^ " + note + "\n";
  return text;
}

}  // namespace milepost
