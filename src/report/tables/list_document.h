// How documents begin, and every list; docs/reports.md "Lists".
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "report/document.h"
#include "report/view.h"
#include "report/words/labels.h"

namespace milepost {

struct ListNames {
  std::string_view report;  // Document::report
  std::string_view main;    // Document::main
};

/// What stands above a column.
std::string heading(Label one, const View& view);

/// A document with nothing in it yet.
Document empty_document(const ListNames& names, std::string title, const View& view);

/// A list with nothing in it yet. A page and a workbook begin with the title and with up to when
/// things were recorded that the list tells of; a terminal shows neither.
Document list_document(const ListNames& names, const std::string& title, Moment known_at,
                       const View& view);

}  // namespace milepost
