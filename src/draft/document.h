// What a document says, whatever format it came in: paragraphs and tables in their order.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace milepost {

/// Text on one line, in UTF-8, as the document writes it; with the number that a word processor
/// sets in front of it by itself.
struct SourceParagraph {
  std::string text;
  /// 1 for what the document marks as a heading of the highest rank; 0 where it marks none, as in
  /// any plain text.
  int heading_level = 0;

  bool operator==(const SourceParagraph&) const = default;
};

/// Rows of equal length. What stands in merged cells stands in each of them.
struct SourceTable {
  std::vector<std::vector<std::string>> rows;
  /// The sheet of a workbook that it stands on; else empty.
  std::string name;

  bool operator==(const SourceTable&) const = default;
};

using SourceBlock = std::variant<SourceParagraph, SourceTable>;

struct InputDocument {
  std::vector<SourceBlock> blocks;
  /// Footnotes and endnotes, which no promise stands in.
  std::vector<std::string> notes;

  bool operator==(const InputDocument&) const = default;
};

}  // namespace milepost
