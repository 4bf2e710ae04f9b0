// Assessed targets as rows of a table, for every report that lists targets; docs/reports.md.
#pragma once

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
  const AssessedPlan& plan;
  ReportRowView row;
};

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

/// The same columns and, where one of the plans has lights, `light`: behind the status for people,
/// for programs at the end.
std::vector<std::string_view> with_light(std::vector<std::string_view> names,
                                         std::span<const AssessedPlan> plans, const View& view);

/// All targets of a plan under its headings: the table `targets`.
Table target_table(const AssessedPlan& plan, const View& view);
/// The same with the columns named.
Table target_table(const AssessedPlan& plan, const View& view,
                   const std::vector<std::string_view>& names);

}  // namespace milepost
