#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/error.h"
#include "base/suggest.h"
#include "cli/answer.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/refusal.h"
#include "report/reports.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

struct ExplainOptions {
  std::string key;
  Selection selection;
  Delivery delivery;
};

/// The selection of the targets that the key means: those of this key, else those on the indicator
/// of this key.
Selection meant_by(const ExplainOptions& options, const Store& store) {
  Selection selection = options.selection;
  const Moment known_at = selection.known_at.value_or(kEverything);
  std::vector<std::string> known;
  bool is_indicator = false;
  const std::vector<std::string> plans =
      selection.plans.empty() ? list_plan_keys(store, known_at) : selection.plans;
  for (const Plan& plan : read_plans(store, plans, known_at)) {
    for (const Target& target : plan.targets) {
      if (target.key == options.key) {
        selection.targets = {options.key};
        return selection;
      }
      is_indicator = is_indicator || target.indicator == options.key;
      known.push_back(target.key);
    }
  }
  if (is_indicator) {
    selection.indicator = options.key;
  } else if (!known.empty()) {
    throw Error(ExitCode::refused,
                said({"there is no target {}, and none on such an indicator",
                      "没有目标{}，也没有目标对应这样的指标"},
                     in_quotes(options.key)),
                did_you_mean(options.key, known, list_the_targets()));
  }
  return selection;
}

}  // namespace

void add_explain(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "explain",
      "One figure from end to end: what is asked, its entries, the arithmetic, the status");
  const auto options = std::make_shared<ExplainOptions>();
  command->add_option("key", options->key, "The target, or the indicator of several")
      ->required()
      ->type_name("KEY");
  command->add_option("--plan", options->selection.plans, "Only in this plan (may be repeated)")
      ->type_name("KEY")
      ->allow_extra_args(false);
  command->add_option("--area", options->selection.areas, "Only in plans of this area")
      ->type_name("KEY")
      ->allow_extra_args(false);
  add_date_option(*command, "--as-of", options->selection.as_of,
                  "Where it stands on this day (default: today)");
  add_known_at_option(*command, options->selection.known_at);
  add_delivery_options(*command, options->delivery);
  command->footer(
      "Examples:\n"
      "  milepost explain gdp-growth --plan luqiao-2022 --as-of 2022-12-31\n"
      "  milepost --lang zh explain gdp --as-of 2024-12-31 -o gdp.csv");
  command->callback([&context, options] {
    const Store store = Store::open(context.database);
    const Answer answer = ask(store, meant_by(*options, store), context);
    deliver(options->delivery, context,
            [&](const View& view) { return milepost::explain(answer.plans, view); });
  });
}

}  // namespace milepost::cli
