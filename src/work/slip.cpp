#include "work/slip.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/names.h"

namespace milepost::work {
namespace {

using Key = std::pair<std::string, std::string>;  // of a plan and a target

/// Those that are behind among the targets of an answer.
std::set<Key> behind_in(const AssessedPlans& plans) {
  std::set<Key> behind;
  for (const AssessedPlan& plan : plans) {
    plan.for_each_row([&](const ReportRow& row) {
      if (is_told_as_behind(row.assessment.status)) behind.emplace(plan.plan.key, row.target.key);
      return true;
    });
  }
  return behind;
}

/// Month by month back from the day of the answer, for as long as any of them was behind.
BehindSince behind_since(const Store& store, const Selection& selection, const Answer& answer,
                         Date as_of, const Circumstances& circumstances) {
  BehindSince since;
  std::set<Key> still = behind_in(answer.plans);
  for (const Key& key : still) since[key] = as_of;
  Date start = as_of;
  for (const AssessedPlan& plan : answer.plans) start = std::min(start, plan.plan.period.start);
  Selection earlier = selection;
  while (!still.empty()) {
    const date::year_month_day day(earlier.as_of.value_or(as_of));
    earlier.as_of = Date(day.year() / day.month() / 1) - date::days{1};
    if (*earlier.as_of < start) break;
    const std::set<Key> then = behind_in(ask_even_for_nothing(store, earlier, circumstances).plans);
    std::erase_if(still, [&](const Key& key) { return !then.contains(key); });
    for (const Key& key : still) since[key] = *earlier.as_of;
  }
  // Only since the last month ended: nobody knows the day, and it would be another one tomorrow.
  std::erase_if(
      since, [&](const auto& one) { return one.second == as_of && !is_last_day_of_month(as_of); });
  return since;
}

}  // namespace

Document AnsweredSlip::document(const View& view) const {
  return slip({answer.plans, lead, behind_since, letter}, view);
}

AnsweredSlip slip_for(const Store& store, const SlipRequest& request,
                      const Circumstances& circumstances) {
  const Selection& selection = request.selection;
  const Date as_of = selection.as_of.value_or(circumstances.today);
  Answer answer = ask(store, selection, circumstances);
  BehindSince since = behind_since(store, selection, answer, as_of, circumstances);
  Letter letter = request.letter;
  letter.date = letter_date(selection, circumstances);
  return {std::move(answer), usual_name(selection.leads.front()), std::move(since),
          std::move(letter)};
}

}  // namespace milepost::work
