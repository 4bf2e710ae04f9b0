#include <memory>

#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/selection.h"
#include "report/reports.h"

namespace milepost::cli {
namespace {

struct ReportOptions {
  Selection selection;
  Delivery delivery;
};

}  // namespace

void add_report(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "report", "Plan against actual: for every target what was planned, what is, how it stands");
  const auto options = std::make_shared<ReportOptions>();
  add_selection_options(*command, options->selection);
  add_delivery_options(*command, options->delivery);
  command->footer(
      "Examples:\n"
      "  milepost report --as-of 2022-12-31\n"
      "  milepost report --plan luqiao-2022 --status behind,off-track --sort gap\n"
      "  milepost report --as-of 2022H1 --known-at 2022-07-15 --lang zh\n"
      "  milepost report --as-of 2022 -o report.html\n"
      "  milepost report --as-of 2022 -o report.csv --excel");
  command->callback([&context, options] {
    const Store store = Store::open(context.database);
    const Answer answer = ask(store, options->selection, context);
    deliver(options->delivery, context,
            [&](const View& view) { return plan_vs_actual(answer.plans, view); });
  });
}

}  // namespace milepost::cli
