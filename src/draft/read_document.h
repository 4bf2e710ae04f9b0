// Whatever somebody hands in as a document, by what it is.
#pragma once

#include <optional>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// The document in `bytes`, which are known by what they are and not by `name`: text in any
/// encoding that progress files may have (`named` where somebody says which), a web page, a Word
/// document, an Excel workbook, CSV. Nothing where it cannot be read: a problem says what the file
/// is and what would help. Time and memory are bounded whatever it holds.
std::optional<InputDocument> read_document(std::string_view bytes, std::string_view name,
                                           std::optional<Encoding> named, Problems& problems);

}  // namespace milepost
