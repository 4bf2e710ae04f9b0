// What every document that is read must be, whatever it was read from.
#pragma once

#include <optional>
#include <variant>

#include "base/problem.h"
#include "base/utf8.h"
#include "draft/document.h"
#include "fuzz/must.h"

namespace milepost::fuzz {

inline void must_be_one_line(const std::string& text) {
  must(!text.empty() && is_valid_utf8(text), "a paragraph is text");
  must(text.find_first_of("\r\n\t") == std::string::npos, "a paragraph is one line");
  must(text.front() != ' ' && text.back() != ' ', "a paragraph has no blanks around it");
}

inline void must_be_whole(const InputDocument& document) {
  must(!document.blocks.empty(), "a document holds something");
  for (const SourceBlock& block : document.blocks) {
    if (const auto* paragraph = std::get_if<SourceParagraph>(&block)) {
      must_be_one_line(paragraph->text);
      must(paragraph->heading_level >= 0 && paragraph->heading_level <= 9, "headings have ranks");
      continue;
    }
    const auto& rows = std::get<SourceTable>(block).rows;
    must(!rows.empty() && !rows.front().empty(), "a table has cells");
    for (const auto& row : rows) {
      must(row.size() == rows.front().size(), "rows are of equal length");
      for (const std::string& cell : row) must(is_valid_utf8(cell), "a cell is text");
    }
  }
  for (const std::string& note : document.notes) must_be_one_line(note);
}

/// A document, or problems that point into the file.
inline void must_be_read(const std::optional<InputDocument>& document, std::string_view bytes,
                         const Problems& problems) {
  must(document.has_value() == problems.empty(), "there is a document, or there are problems");
  must_point_into(bytes, problems);
  if (document) must_be_whole(*document);
}

}  // namespace milepost::fuzz
