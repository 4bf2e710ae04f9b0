// The sections of a template: what its sheets are like.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/xml.h"
#include "report/word/page_shape.h"
#include "report/word/part_edit.h"

namespace milepost::docx {

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

/// Takes down the beginning of a child of a w:sectPr. Where it gives the sheets a width or a height
/// that none has, no length or one below 3 cm, these come back.
std::vector<std::string> add_child(TemplateSection& section, const XmlPiece& piece);

/// A section again, whose sheets go on with what is before: no first page of its own, no number to
/// begin with, on a new sheet. Lying or upright.
std::string section_going_on(std::string_view xml, const TemplateSection& section, bool lies);

}  // namespace milepost::docx
