// A saved web page as a document.
#pragma once

#include <optional>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// What a browser would show, without what leads to other pages and what is filled in: a paragraph
/// for each block and each line that is broken on purpose, headings by h1 to h6, tables, the
/// numbers of lists. Footnotes are told by what programs call them. Nothing where the page cannot
/// be read, or shows no text: a problem says so.
std::optional<InputDocument> read_html_document(std::string_view bytes,
                                                std::optional<Encoding> named, Problems& problems);

}  // namespace milepost
