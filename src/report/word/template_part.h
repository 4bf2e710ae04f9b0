// A part of a template that people see, its body, a header or footer, or its notes: where there are
// fields in it, where the document goes, and what its sheets are like. Nothing is changed here;
// everything is told as bytes of the part.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "report/word/template_fields.h"
#include "report/word/template_section.h"

namespace milepost::docx {

/// Where a value goes; without a field the bytes go and nothing comes: what is left of a word that
/// Word has spread over several runs.
struct FieldMark {
  std::optional<TemplateField> field;
  Bytes bytes;
};

/// Where the document goes.
struct ContentPlace {
  Bytes bytes;                              // what it takes the place of
  std::string before = {};                  // marks of ranges that were in there
  std::optional<std::size_t> section = {};  // in which it stands, of those of the part
  std::size_t body_end = 0;                 // where a section of the whole stands
  bool ends_section = false;  // whose end was in there and is to stand behind the document
  bool is_followed = false;   // there is more than empty paragraphs behind it in its section
};

struct TemplatePart {
  std::vector<FieldMark> marks;
  std::vector<TemplateSection> sections;   // in the order of the part; of a body only
  ContentPlace place;                      // of a body only
  std::optional<std::size_t> prefixes_at;  // where the prefix w is to be bound: it is not yet
};

/// Which part it is: what messages call it.
enum class PartKind { body, header, footer, footnotes, endnotes };

/// Reads a part whose XML is well formed. What is wrong in it is added to `problems`.
TemplatePart read_template_part(std::string_view xml, PartKind kind, Problems& problems);

}  // namespace milepost::docx
