// Text as it stands in a page: nothing that people typed can end an element, an attribute or a
// string, or reorder and recolour what stands around it.
#pragma once

#include <string>
#include <string_view>

#include "model/name.h"

namespace milepost {

/// Appends `text` for HTML and SVG, between tags or in a quoted attribute.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

/// As append_escaped, between tags only: dates such as 2022-06-30 stay on one line.
void append_prose(std::string& out, std::string_view text);
std::string prose(std::string_view text);

/// `text` as a quoted string of a style sheet that stands in a page.
std::string css_string(std::string_view text);

/// The signs between the words of a sentence that the program makes itself.
struct Punctuation {
  std::string_view colon;
  std::string_view comma;
  std::string_view open;
  std::string_view close;
};

Punctuation punctuation(Language language);

}  // namespace milepost
