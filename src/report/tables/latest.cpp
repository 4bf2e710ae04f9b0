#include "report/tables/latest.h"

#include "model/standing.h"

namespace milepost {

std::optional<Entry> latest_entry(const AssessedPlan& plan, const ReportRow& row) {
  if (!row.assessment.actual || !plan.entries_of) return std::nullopt;
  std::optional<Entry> latest;
  for (Entry& entry : standing_entries(plan.entries_of(row.indicator))) {
    if (entry.as_of == row.assessment.actual->data_date) latest = std::move(entry);
  }
  return latest;
}

}  // namespace milepost
