#include <memory>

#include "base/error.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/phrases.h"
#include "cli/selection.h"
#include "report/reports/reports.h"
#include "work/answer.h"
#include "work/indicators.h"

namespace milepost::cli {

void add_areas(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "areas", context.say({"One indicator side by side in all areas that have it",
                            "对照同一指标在各地区的情况"}));
  const auto selection = std::make_shared<Selection>();
  const auto delivery = std::make_shared<Delivery>();
  command->add_option("key", selection->indicator, context.say(kTheIndicator))
      ->required()
      ->type_name("KEY");
  add_selection_options(*command, *selection, context);
  add_delivery_options(*command, *delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost areas gdp-growth --as-of 2022-12-31",
                   "示例：\n"
                   "  milepost areas gdp-growth --as-of 2022-12-31"}));
  command->callback([&context, selection, delivery] {
    const Store store = open_store(context);
    selection->indicator = work::indicator_of_any_area(store, selection->indicator);
    const work::Answer answer = work::ask(store, *selection, context.circumstances());
    deliver(*delivery, context, [&](const View& view) {
      return work::narrowed(milepost::areas(selection->indicator, answer.plans, view), *selection,
                            answer.plans, view);
    });
  });
}

}  // namespace milepost::cli
