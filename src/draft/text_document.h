// Plain text as a document, as editors save it and as it is pasted from pages.
#pragma once

#include <optional>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// A paragraph for each line, or for the lines that it was broken into (draft/wrapped_lines.h).
/// Nothing where the bytes are no text in an encoding that is known, or hold none: a problem says
/// so.
std::optional<InputDocument> read_text_document(std::string_view bytes,
                                                std::optional<Encoding> named, Problems& problems);

/// The same of what is UTF-8 already.
std::optional<InputDocument> text_as_document(std::string_view text, Problems& problems);

}  // namespace milepost
