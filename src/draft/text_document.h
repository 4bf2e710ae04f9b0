// Plain text as a document: a paragraph for each line.
#pragma once

#include <optional>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// Nothing where the bytes are no text in an encoding that is known: a problem says so.
std::optional<InputDocument> read_text_document(std::string_view bytes,
                                                std::optional<Encoding> named, Problems& problems);

}  // namespace milepost
