#include <memory>

#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/phrases.h"
#include "cli/selection.h"
#include "report/reports/reports.h"
#include "work/indicator_history.h"

namespace milepost::cli {
namespace {

struct HistoryOptions {
  std::string key;
  std::string area;
  Selection selection;
  Delivery delivery;
};

}  // namespace

void add_history(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "history", context.say({"One indicator: its entries, and how they moved every target on it",
                              "查看某一指标的历次填报，及其上各项目标的进度变化"}));
  const auto options = std::make_shared<HistoryOptions>();
  command->add_option("key", options->key, context.say(kTheIndicator))
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
    const Store store = open_store(context);
    const work::AnsweredHistory answer =
        work::history_of(store, options->key, options->selection, context.circumstances());
    deliver(options->delivery, context, [&](const View& view) {
      return work::narrowed(milepost::history(answer.history, view), answer.selection,
                            answer.answer.plans, view);
    });
  });
}

}  // namespace milepost::cli
