// Assessed targets as rows of a table, for every report that lists targets; docs/reports.md.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// A row together with the plan that it belongs to.
struct PlanRow {
  /// What a reader sees of the whole of which a target is a part (其中).
  enum class Whole {
    unseen,  // it does not stand above: the name of the part says it
    above,   // it stands right above: the name says that this is a part of it
    around,  // the same, and the part is set in below it: its name says no more
  };

  const AssessedPlan& plan;
  ReportRowView row;
  Whole whole = Whole::unseen;
};

/// What is seen where so many wholes stand above a row, one part of the other, and rows are set in
/// below them or not.
constexpr PlanRow::Whole seen_of_whole(std::size_t wholes, bool is_set_in) {
  if (wholes > 0 && is_set_in) return PlanRow::Whole::around;
  return wholes == 1 ? PlanRow::Whole::above : PlanRow::Whole::unseen;
}

/// An actual, whatever it is: a figure, the state of a milestone, or that growth has no mean.
Cell actual_cell(const std::optional<Actual>& actual, const View& view);

/// The columns of targets by name, in the language of the view. Precondition: the names are those
/// of kTargetColumns in target_table.cpp.
std::vector<Column> target_columns(const std::vector<std::string_view>& names, const View& view);

/// The cells of one target, one for each name.
std::vector<Cell> target_cells(const PlanRow& row, const std::vector<std::string_view>& names,
                               const View& view);

/// Where a table has its other columns among these: behind them, but in a workbook before the key,
/// which is last.
std::ptrdiff_t place_of_others(const std::vector<std::string_view>& names, const View& view);

/// The columns that an audience gets to see of a target unless a report says otherwise.
const std::vector<std::string_view>& usual_columns(Audience audience);

/// These columns and those that only some plans have: `light` where one has lights, behind the
/// status; `areas` where indicators follow from those of areas inside, behind the actual, for
/// programs with `missing_areas`. For programs they stand at the end.
std::vector<std::string_view> with_columns_of(std::span<const AssessedPlan> plans,
                                              std::vector<std::string_view> names,
                                              const View& view);

/// Only `areas` and `missing_areas` of these.
std::vector<std::string_view> with_area_columns(std::span<const AssessedPlan> plans,
                                                std::vector<std::string_view> names,
                                                const View& view);

/// All targets of a plan under its headings: the table `targets`.
Table target_table(const AssessedPlan& plan, const View& view);
/// The same with the columns named.
Table target_table(const AssessedPlan& plan, const View& view,
                   const std::vector<std::string_view>& names);

}  // namespace milepost
