// How many of the figures that were due came on time; docs/reports.md "Gaps".
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// Of one lead: the figures for the latest period of each of its targets.
struct Punctuality {
  std::string lead;  // or empty
  std::size_t due = 0;
  std::size_t on_time = 0;
  std::size_t late = 0;
  std::size_t missing = 0;
};

/// `rows` are those of the plan. By lead in their order, those without one last; none in a plan
/// without rhythm. A figure is on time when it was recorded up to its deadline; nobody could record
/// it before the target was on record, so as many days are given after that.
std::vector<Punctuality> punctuality(const AssessedPlan& plan, const std::vector<ReportRow>& rows,
                                     const LocalClock& clock);

/// For how many periods the figure of a target came late or, though late by now, not at all; what
/// is met, withdrawn or still to be set is asked for no more. 0 in a plan without rhythm.
std::size_t late_periods(const AssessedPlan& plan, const ReportRow& row, const LocalClock& clock);

/// Whether a figure is late: its deadline is past, or in a plan without rhythm its due date.
bool is_late(const AssessedPlan& plan, const Target& target);

/// The table `reporting`.
Table punctuality_table(const AssessedPlan& plan, const std::vector<Punctuality>& counts,
                        const View& view);

}  // namespace milepost
