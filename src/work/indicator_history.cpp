#include "work/indicator_history.h"

#include <optional>
#include <set>
#include <utility>

#include "assess/from_areas.h"
#include "model/standing.h"
#include "store/plans.h"
#include "work/assessed.h"
#include "work/indicators.h"

namespace milepost::work {
namespace {

Area area_of(const Store& store, const std::string& key, const AssessedPlans& plans) {
  if (!plans.empty()) return plans.front().plan.area;
  for (const std::string& plan : list_plan_keys(store)) {
    const std::optional<Plan> head = read_plan_head(store, plan);
    if (head && head->area.key == key) return head->area;
  }
  return {key, {key, key}};
}

/// What the areas inside make of the indicator, day by day; nothing where it follows from no other.
std::optional<MadeUpHistory> made_up_of(const AssessedPlans& plans, const std::string& indicator) {
  for (const AssessedPlan& plan : plans) {
    for (const ReportRow& row : all_rows(plan)) {
      if (!row.source || row.indicator.key != indicator) continue;
      const AreasAsked asked{{plan.plan.period.start, row.target.due},
                             reporting_rule(plan.plan, row.target),
                             plan.as_of};
      MadeUpHistory made = milepost::made_up(*row.source, asked);
      std::erase_if(made.history.observations,
                    [](const Observation& one) { return one.entry != 0; });
      if (!made.history.observations.empty()) return made;
    }
  }
  return std::nullopt;
}

/// How the targets stood after each entry that counts, the figures of one date together, and on the
/// days on which the areas inside made a figure.
std::vector<HistoryStep> steps_of(const Store& store, const Selection& selection,
                                  const IndicatorHistory& history, const AssessedPlans& plans,
                                  const std::vector<Date>& made_on,
                                  const Circumstances& circumstances) {
  std::set<Date> days(made_on.begin(), made_on.end());
  for (const Entry& entry : standing_entries(history.entries)) days.insert(entry.as_of);
  std::vector<HistoryStep> steps;
  for (const Date day : days) {
    Selection then = selection;
    then.as_of = day;
    const Answer answer = ask_even_for_nothing(store, then, circumstances);
    for (const AssessedPlan& plan : answer.plans) {
      if (day < plan.plan.period.start) continue;
      for (std::size_t i = 0; i < plans.size(); ++i) {
        if (plans[i].plan.key != plan.plan.key) continue;
        for (ReportRow& row : all_rows(plan)) steps.push_back({i, day, std::move(row)});
      }
    }
  }
  return steps;
}

IndicatorHistory history_of(const Store& store, const FoundIndicator& found,
                            const Selection& selection, const Answer& answer,
                            const Circumstances& circumstances) {
  IndicatorHistory history;
  history.indicator = found.indicator;
  history.area = area_of(store, found.area, answer.plans);
  history.as_of = selection.as_of.value_or(circumstances.today);
  history.known_at = last_recorded(store, selection.known_at.value_or(kEverything));
  history.plans = answer.plans;
  history.entries = entries_of(store, found.area, found.indicator.key,
                               selection.known_at.value_or(kEverything), history.as_of);
  const std::optional<MadeUpHistory> made = made_up_of(answer.plans, found.indicator.key);
  if (made) history.made_up = made->history.observations;
  history.steps = steps_of(store, selection, history, answer.plans,
                           made ? made->made_on : std::vector<Date>(), circumstances);
  return history;
}

}  // namespace

AnsweredHistory history_of(const Store& store, const std::string& typed, const Selection& asked,
                           const Circumstances& circumstances) {
  AnsweredHistory answered;
  Selection& selection = answered.selection;
  selection = asked;
  const FoundIndicator found =
      known_indicator(store, selection.areas.empty() ? "" : selection.areas.front(), typed);
  selection.areas = {found.area};
  selection.indicator = measured_by_targets(store, found);
  answered.answer = ask_even_for_nothing(store, selection, circumstances);
  answered.history = history_of(store, found, selection, answered.answer, circumstances);
  return answered;
}

}  // namespace milepost::work
