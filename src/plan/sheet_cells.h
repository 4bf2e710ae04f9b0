// What stands in the cells of a plan as a workbook, made of what people write there: figures as
// plain decimals, days as 2022-06-30, choices as the words of plan files; docs/plan-files.md
// "A plan as a workbook". What cannot be taken is told at its cell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "base/workbook.h"
#include "base/years.h"
#include "model/plan_sheets.h"

namespace milepost {

/// What a column holds.
enum class PlanCellKind {
  key,        // or a name by which something else is meant
  line,       // text on one line: breaks in it are blanks
  offices,    // the same, with 、 for breaks between names
  paragraph,  // text that may have several lines
  figure,
  day,
  choice,  // one of some words
  ignored,
};

PlanCellKind kind_of_cell(PlanSheet sheet, PlanColumn column);
PlanCellKind kind_of_fact(PlanFact fact);

/// A cell of this kind as it counts. Of a choice whatever is none of its words stays as it is. Days
/// are read by `years`; where `starts`, a part of a year stands for its first day.
SheetCell read_cell(const WorkbookCell& cell, PlanCellKind kind, const Place& place,
                    const Years& years, Problems& problems, bool starts = false);

/// Line breaks and tabs as blanks, between Chinese characters as nothing: a cell is wrapped by hand
/// so that it can be read. `between` takes their place where it is given.
std::string without_breaks(std::string_view text, std::string_view between = {});

/// The word of plan files for what is chosen in a column; nothing where it is none.
std::optional<std::string_view> word_of_choice(PlanSheet sheet, PlanColumn column,
                                               std::string_view text);
std::optional<std::string_view> word_of_choice(PlanFact fact, std::string_view text);

/// The first of a month on which years begin, as `04-01`: a spreadsheet makes a day of one year of
/// it. As it is where it is no day.
std::string year_start_text(std::string_view text);

}  // namespace milepost
