#include "work/export.h"

#include "report/text/export.h"
#include "store/entries.h"
#include "work/answer.h"

namespace milepost::work {
namespace {

std::string header(std::string_view columns) { return std::string(columns) + "\r\n"; }

}  // namespace

std::string targets_csv(const Store& store, const Selection& selection,
                        const Circumstances& circumstances) {
  std::string out = header(kTargetColumns);
  const Answer answer = ask(store, selection, circumstances);
  for (const AssessedPlan& plan : answer.plans) {
    plan.for_each_row([&](const ReportRow& row) {
      append_target_csv(out, plan.plan, row.indicator, row.target);
      return true;
    });
  }
  return out;
}

std::string entries_csv(const Store& store, const std::optional<Date>& as_of,
                        const std::optional<Moment>& known_at) {
  std::string out = header(kEntryColumns);
  LogFilter filter;
  filter.known_at = known_at.value_or(kEverything);
  for_each_entry(store, filter, [&](const Entry& entry) {
    if (as_of && entry.as_of > *as_of) return;
    append_entry_csv(out, entry);
  });
  return out;
}

}  // namespace milepost::work
