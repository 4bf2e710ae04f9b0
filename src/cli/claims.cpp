#include <memory>

#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/selection.h"
#include "report/reports.h"

namespace milepost::cli {

void add_claims(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "claims", "Where the outlook of those who report and the figures disagree");
  const auto selection = std::make_shared<Selection>();
  const auto delivery = std::make_shared<Delivery>();
  add_selection_options(*command, *selection);
  add_delivery_options(*command, *delivery);
  command->footer(
      "Examples:\n"
      "  milepost claims --as-of 2022-06-30");
  command->callback([&context, selection, delivery] {
    const Store store = Store::open(context.database);
    const Answer answer = ask(store, *selection, context);
    deliver(*delivery, context,
            [&](const View& view) { return milepost::claims(answer.plans, view); });
  });
}

}  // namespace milepost::cli
