// The characters of a document that is text.
#pragma once

#include <optional>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"

namespace milepost {

/// decode of base/encoding.h, with what helps where the bytes are no text in an encoding that is
/// known: then nothing, and a problem says so.
std::optional<Decoded> decode_document(std::string_view bytes, std::optional<Encoding> named,
                                       Problems& problems);

}  // namespace milepost
