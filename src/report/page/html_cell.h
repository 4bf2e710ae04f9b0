// The cells of a table in a page.
#pragma once

#include <string>

#include "report/document.h"

namespace milepost {

/// The class that tells page.css and page.js what a column holds.
std::string column_class(const Column& column);

/// What a cell of the document says, without its tags.
void append_cell(std::string& out, const Cell& cell, const Document& document);

}  // namespace milepost
