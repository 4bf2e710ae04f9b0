// A table of text, with commas, tabs or semicolons between its fields, as a document.
#pragma once

#include <optional>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// The separator is the one by which most rows have the same number of fields. Where tabs stand
/// between fields, quotes are quotes only if they are well paired. Nothing where the bytes are no
/// text in an encoding that is known, or no table: a problem says so.
std::optional<InputDocument> read_csv_document(std::string_view bytes,
                                               std::optional<Encoding> named, Problems& problems);

/// The rows of a text that is a table, all of one length; nothing of any other text: where fewer
/// than half of its lines have the same number of fields, two at least.
std::optional<SourceTable> find_csv_table(std::string_view text);

}  // namespace milepost
