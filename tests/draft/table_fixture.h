// Tables written as text: a line for each row, `|` between cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/lines.h"
#include "base/text.h"
#include "draft/document.h"

namespace milepost {

inline SourceTable table_of(std::string_view text) {
  SourceTable table;
  std::size_t width = 0;
  for (std::string_view line : lines_of(text)) {
    if (trim(line).empty()) continue;
    std::vector<std::string>& row = table.rows.emplace_back();
    for (std::size_t end = 0; end != std::string_view::npos;) {
      end = line.find('|');
      row.emplace_back(trim(line.substr(0, end)));
      if (end != std::string_view::npos) line.remove_prefix(end + 1);
    }
    width = std::max(width, row.size());
  }
  for (auto& row : table.rows) row.resize(width);
  return table;
}

/// The reverse.
inline std::string shown(const SourceTable& table) {
  std::string text;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : "|") + row[i];
    text += '\n';
  }
  return text;
}

}  // namespace milepost
