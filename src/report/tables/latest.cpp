#include "report/tables/latest.h"

#include "model/standing.h"

namespace milepost {

std::optional<Entry> latest_entry(const AssessedPlan& plan, const ReportRow& row) {
  const Assessment& found = row.assessment;
  if ((!found.actual && !found.progress) || !plan.entries_of) return std::nullopt;
  std::optional<Entry> latest;
  for (Entry& entry : standing_entries(plan.entries_of(row.indicator))) {
    const bool is_in_words = entry.kind == EntryKind::progress;
    const bool is_it = found.actual && entry.as_of == found.actual->data_date && !is_in_words;
    const bool is_later = is_in_words && entry.as_of >= plan.plan.period.start &&
                          (!found.actual || entry.as_of > found.actual->data_date);
    if (is_it || is_later) latest = std::move(entry);
  }
  return latest;
}

std::optional<AdjustmentRequest> waiting_request(const AssessedPlan& plan, const ReportRow& row) {
  if (row.target.withdrawn || !plan.entries_of) return std::nullopt;
  const std::vector<Decision> decisions =
      plan.decisions_of ? plan.decisions_of(row.target) : std::vector<Decision>();
  return waiting_request(plan.entries_of(row.indicator), decisions, plan.plan.period.start);
}

}  // namespace milepost
