#include <memory>
#include <set>

#include "cli/answer.h"
#include "cli/assessed.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/indicators.h"
#include "model/standing.h"
#include "report/reports/reports.h"
#include "store/entries.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

struct HistoryOptions {
  std::string key;
  std::string area;
  Selection selection;
  Delivery delivery;
};

Area area_of(const Store& store, const std::string& key, const AssessedPlans& plans) {
  if (!plans.empty()) return plans.front().plan.area;
  for (const std::string& plan : list_plan_keys(store)) {
    const std::optional<Plan> head = read_plan_head(store, plan);
    if (head && head->area.key == key) return head->area;
  }
  return {key, {key, key}};
}

/// How the targets stood after each entry that counts, the figures of one date together.
std::vector<HistoryStep> steps_of(const Store& store, const Selection& selection,
                                  const std::vector<Entry>& entries, const AssessedPlans& plans,
                                  const Context& context) {
  std::set<Date> days;
  for (const Entry& entry : standing_entries(entries)) days.insert(entry.as_of);
  std::vector<HistoryStep> steps;
  for (const Date day : days) {
    Selection then = selection;
    then.as_of = day;
    const Answer answer = ask_even_for_nothing(store, then, context);
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
                            const Context& context) {
  IndicatorHistory history;
  history.indicator = found.indicator;
  history.area = area_of(store, found.area, answer.plans);
  history.as_of = selection.as_of.value_or(context.today);
  history.known_at = last_recorded(store, selection.known_at.value_or(kEverything));
  history.plans = answer.plans;
  history.entries = entries_of(store, found.area, found.indicator.key,
                               selection.known_at.value_or(kEverything), history.as_of);
  history.steps = steps_of(store, selection, history.entries, answer.plans, context);
  return history;
}

}  // namespace

void add_history(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "history", context.say({"One indicator: its entries, and how they moved every target on it",
                              "查看某一指标的历次填报，及其上各项目标的进度变化"}));
  const auto options = std::make_shared<HistoryOptions>();
  command
      ->add_option("key", options->key,
                   context.say({"The indicator: its key or its name", "指标的代码或名称"}))
      ->required()
      ->type_name("KEY");
  add_selection_options(*command, options->selection, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost history gdp-growth\n"
                   "  milepost history new-high-tech-firms --as-of 2022-12-31 -o firms.html",
                   "示例：\n"
                   "  milepost history gdp-growth\n"
                   "  milepost history new-high-tech-firms --as-of 2022-12-31 -o firms.html"}));
  command->callback([&context, options] {
    const Store store = Store::open(context.database);
    Selection selection = options->selection;
    const FoundIndicator found = known_indicator(
        store, selection.areas.empty() ? "" : selection.areas.front(), options->key);
    selection.areas = {found.area};
    selection.indicator = found.indicator.key;
    const Answer answer = ask_even_for_nothing(store, selection, context);
    const IndicatorHistory history = history_of(store, found, selection, answer, context);
    deliver(options->delivery, context, [&](const View& view) {
      return narrowed(milepost::history(history, view), selection, answer.plans, view);
    });
  });
}

}  // namespace milepost::cli
