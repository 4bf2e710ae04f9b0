// A table of text, with commas, tabs or semicolons between its fields, as a document.
#pragma once

#include <optional>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// The separator is the one by which most rows have the same number of fields. Nothing where the
/// bytes are no text in an encoding that is known, or no table: a problem says so.
std::optional<InputDocument> read_csv_document(std::string_view bytes,
                                               std::optional<Encoding> named, Problems& problems);

}  // namespace milepost
