// A part of a template that people see, its body or a header or footer: where there are fields in
// it, where the document goes, and what its sheets are like. Nothing is changed here; everything is
// told as bytes of the part.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "report/word/page_shape.h"
#include "report/word/template_fields.h"

namespace milepost::docx {

/// What binds the prefix w in a tag.
inline constexpr std::string_view kMainPrefix =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// The bytes [from, to) of a part.
struct Bytes {
  std::size_t from = 0;
  std::size_t to = 0;

  bool has(const Bytes& other) const { return from <= other.from && other.to <= to; }
};

/// What stands in the place of some bytes.
struct Edit {
  Edit(Bytes at, std::string_view with) : bytes(at), text(with) {}

  Bytes bytes;
  std::string text;
};

/// `xml` with its edits, of which none overlaps another, in whatever order.
std::string with_edits(std::string_view xml, std::vector<Edit> edits);

/// Where a value goes; without a field the bytes go and nothing comes: what is left of a word that
/// Word has spread over several runs.
struct FieldMark {
  std::optional<TemplateField> field;
  Bytes bytes;
};

/// A w:sectPr: what the sheets before it are like.
struct TemplateSection {
  struct Child {
    std::string name;
    Bytes bytes;
    std::string format;  // of w:pgNumType: its w:fmt
  };
  Bytes bytes;
  std::vector<Child> children;
  PageShape page;
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
enum class PartKind { body, header, footer };

/// Reads a part whose XML is well formed. What is wrong in it is added to `problems`.
TemplatePart read_template_part(std::string_view xml, PartKind kind, Problems& problems);

/// A section again, whose sheets go on with what is before: no first page of its own, no number to
/// begin with, on a new sheet. Lying or upright.
std::string section_going_on(std::string_view xml, const TemplateSection& section, bool lies);

}  // namespace milepost::docx
