// What the columns of a plan's workbook are: how wide, and what they take; docs/plan-files.md "A
// plan as a workbook".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/wording.h"
#include "model/plan_sheets.h"

namespace milepost::xlsx {

/// What a cell holds, and so how it is written, shown and checked.
enum class Holds {
  words,    // a text of any length
  key,      // a text that a spreadsheet must not take for a number or a date
  figure,   // a number
  count,    // a whole number
  date,     // a day
  choice,   // one of `choices_of`
  section,  // one of the sheet of sections
  quote,    // a text of which a part is marked
};

/// Whether a column stands there.
enum class Use {
  always,
  offered,  // to the right, and printed only where something stands in it
  if_used,
  aside,  // always, and neither it nor what stands behind it is printed
};

struct BookColumn {
  PlanColumn column;
  double width;  // in digits
  Use use = Use::always;
};

/// The columns of a sheet in their order.
std::vector<BookColumn> columns_of(PlanSheet sheet, bool is_review);

/// What stands above a column of the sheet.
std::string_view heading_of(PlanSheet sheet, PlanColumn column, Language language);

Holds held_in(PlanColumn column);

/// The words that a column takes, each with what it is called; none where it takes others.
std::vector<std::pair<std::string_view, std::string_view>> choices_of(PlanSheet sheet,
                                                                      PlanColumn column,
                                                                      Language language);

/// Of the sheet of the plan.
Holds held_in(PlanFact fact);
std::vector<std::pair<std::string_view, std::string_view>> choices_of(PlanFact fact,
                                                                      Language language);
/// Whether a plan cannot be loaded without it.
bool is_required(PlanFact fact);
/// Whether it stands there to be filled in where nothing is known.
bool is_offered(PlanFact fact);

}  // namespace milepost::xlsx
