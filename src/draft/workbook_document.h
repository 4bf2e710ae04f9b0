// An Excel workbook as a document: a table for each sheet that somebody sees.
#pragma once

#include <optional>
#include <string_view>

#include "base/problem.h"
#include "draft/document.h"

namespace milepost {

/// Sheets, and columns, that are hidden are left out: they hold lists to choose from, and what an
/// office did not mean to hand on. Rows that are hidden stay, because a filter hides them that
/// somebody left on. Rows and columns that hold nothing are left out too. A sheet of one column
/// alone is text, and so paragraphs.
std::optional<InputDocument> read_workbook_document(std::string_view bytes, Problems& problems);

}  // namespace milepost
