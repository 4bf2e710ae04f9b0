// An Excel workbook as a document: a table for each of its sheets.
#pragma once

#include <optional>
#include <string_view>

#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// Sheets that hold nothing are left out. Nothing where the workbook cannot be read, or all of them
/// are empty: a problem says so.
std::optional<InputDocument> read_workbook_document(std::string_view bytes, Problems& problems);

}  // namespace milepost
