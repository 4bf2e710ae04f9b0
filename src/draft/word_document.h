// A Word document (DOCX) as a document, as Word, WPS and LibreOffice save it.
#pragma once

#include <optional>
#include <string_view>

#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// What is shown: what is deleted or hidden, codes of fields, tables of contents, headers and
/// footers are left out; numbers of lists are written out. Nothing where the document cannot be
/// read, or shows no text: a problem says so.
std::optional<InputDocument> read_word_document(std::string_view bytes, Problems& problems);

}  // namespace milepost
