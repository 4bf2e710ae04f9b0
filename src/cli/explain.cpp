#include <algorithm>
#include <memory>
#include <set>

#include "base/error.h"
#include "cli/answer.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/indicators.h"
#include "cli/refusal.h"
#include "report/reports/reports.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

struct ExplainOptions {
  std::string key;
  Selection selection;
  Delivery delivery;
};

/// What a key or a name could mean.
struct Meanings {
  std::set<std::string> targets;        // of this key
  std::set<std::string> indicators;     // of this key
  std::set<std::string> targets_named;  // keys
  std::set<std::string> indicators_named;
  std::vector<Called> known;  // targets
};

void add_meanings(const std::string& typed, const Plan& plan, Meanings& meanings) {
  std::set<std::string> called_so;
  for (const Indicator& indicator : plan.indicators) {
    if (is_called(indicator.name, typed)) called_so.insert(indicator.key);
  }
  for (const Target& target : plan.targets) {
    if (target.key == typed) meanings.targets.insert(target.key);
    if (target.indicator == typed) meanings.indicators.insert(target.indicator);
    if (is_called(target.name, typed)) meanings.targets_named.insert(target.key);
    if (called_so.contains(target.indicator)) meanings.indicators_named.insert(target.indicator);
    meanings.known.push_back({target.key, target.name});
  }
}

/// The selection of the targets that are meant: those of this key, else those on the indicator of
/// this key, else the same by name.
Selection meant_by(const ExplainOptions& options, const Store& store) {
  Selection selection = options.selection;
  const Moment known_at = selection.known_at.value_or(kEverything);
  const std::vector<std::string> plans =
      selection.plans.empty() ? list_plan_keys(store, known_at) : selection.plans;
  Meanings meanings;
  for (const Plan& plan : read_plans(store, plans, known_at)) {
    if (!selection.areas.empty() && !contains(selection.areas, plan.area.key)) continue;
    add_meanings(options.key, plan, meanings);
  }
  if (!meanings.targets.empty()) {
    selection.targets = {options.key};
  } else if (!meanings.indicators.empty()) {
    selection.indicator = options.key;
  } else if (meanings.targets_named.size() == 1) {
    selection.targets = {*meanings.targets_named.begin()};
  } else if (meanings.indicators_named.size() == 1) {
    selection.indicator = *meanings.indicators_named.begin();
  } else if (!meanings.targets_named.empty()) {
    refuse_several({"several targets are called {}: {}", "名为{}的目标不止一个：{}"}, options.key,
                   meanings.targets_named);
  } else if (!meanings.indicators_named.empty()) {
    refuse_several({"several indicators are called {}: {}", "名为{}的指标不止一个：{}"},
                   options.key, meanings.indicators_named);
  } else if (!meanings.known.empty()) {
    throw Error(ErrorKind::not_found,
                said({"there is no target {}, and none on such an indicator",
                      "没有目标{}，也没有目标对应这样的指标"},
                     in_quotes(options.key)),
                suggest(options.key, meanings.known, list_the_targets()));
  }
  return selection;
}

}  // namespace

void add_explain(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "explain",
      context.say(
          {"One figure from end to end: what is asked, its entries, the arithmetic, the status",
           "逐步说明一项目标的状态：要求、填报记录、计算过程和判定"}));
  const auto options = std::make_shared<ExplainOptions>();
  command
      ->add_option("key", options->key,
                   context.say({"The target, or the indicator of several: its key or its name",
                                "目标的代码或名称；写指标的，指该指标上的各项目标"}))
      ->required()
      ->type_name("KEY");
  command
      ->add_option("--plan", options->selection.plans,
                   context.say({"Only in this plan (may be repeated)", "只限该计划（可多次指定）"}))
      ->type_name("KEY")
      ->allow_extra_args(false);
  command
      ->add_option("--area", options->selection.areas,
                   context.say({"Only in plans of this area", "只限该地区的计划"}))
      ->type_name("KEY")
      ->allow_extra_args(false);
  add_date_option(*command, "--as-of", options->selection.as_of,
                  context.say({"Where it stands on this day (default: today)",
                               "截至该日的情况（默认为今天）"}));
  add_known_at_option(*command, options->selection.known_at, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost explain gdp-growth --plan luqiao-2022 --as-of 2022-12-31\n"
                   "  milepost --lang zh explain gdp --as-of 2024-12-31 -o gdp.csv",
                   "示例：\n"
                   "  milepost explain gdp-growth --plan luqiao-2022 --as-of 2022-12-31\n"
                   "  milepost explain gdp --as-of 2024-12-31 -o gdp.csv"}));
  command->callback([&context, options] {
    const Store store = Store::open(context.database);
    const Answer answer = ask(store, meant_by(*options, store), context);
    deliver(options->delivery, context,
            [&](const View& view) { return milepost::explain(answer.plans, view); });
  });
}

}  // namespace milepost::cli
