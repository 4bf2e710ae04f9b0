// The reports that answer a selection and take nothing else: report, summary, gaps, claims.
#include "report/reports.h"

#include <memory>

#include "cli/answer.h"
#include "cli/context.h"
#include "cli/deliver.h"

namespace milepost::cli {
namespace {

struct ReportOptions {
  Selection selection;
  Delivery delivery;
};

using Build = Document (*)(const AssessedPlans& plans, const View& view);

CLI::App* add_report_command(CLI::App& program, Context& context, const char* name,
                             const char* description, Build build) {
  CLI::App* command = program.add_subcommand(name, description);
  const auto options = std::make_shared<ReportOptions>();
  add_selection_options(*command, options->selection);
  add_delivery_options(*command, options->delivery);
  command->callback([&context, options, build] {
    const Store store = Store::open(context.database);
    const Answer answer = ask(store, options->selection, context);
    deliver(options->delivery, context, [&](const View& view) {
      return narrowed(build(answer.plans, view), options->selection, answer.plans, view);
    });
  });
  return command;
}

}  // namespace

void add_report(CLI::App& program, Context& context) {
  add_report_command(program, context, "report",
                     "Plan against actual: for every target what was planned, what is, how it "
                     "stands",
                     &plan_vs_actual)
      ->footer(
          "Examples:\n"
          "  milepost report --as-of 2022-12-31\n"
          "  milepost report --plan luqiao-2022 --status behind,off-track --sort gap\n"
          "  milepost report --as-of 2022H1 --known-at 2022-07-15 --lang zh\n"
          "  milepost report --as-of 2022 -o report.html\n"
          "  milepost report --as-of 2022 -o report.csv --excel");
}

void add_summary(CLI::App& program, Context& context) {
  add_report_command(program, context, "summary",
                     "How many targets stand how: by section, lead, commitment, plan and area",
                     &milepost::summary)
      ->footer(
          "Examples:\n"
          "  milepost summary --as-of 2022-06-30\n"
          "  milepost summary --as-of 2022-06-30 -o summary.xlsx");
}

void add_gaps(CLI::App& program, Context& context) {
  add_report_command(program, context, "gaps",
                     "Whom to remind: what is overdue, was never reported or is stale, by lead",
                     &milepost::gaps)
      ->footer(
          "Examples:\n"
          "  milepost gaps --as-of 2022-06-30\n"
          "  milepost gaps --lead 区科技局 --as-of 2022-06-30 -o gaps.xlsx");
}

void add_claims(CLI::App& program, Context& context) {
  add_report_command(program, context, "claims",
                     "Where the outlook of those who report and the figures disagree",
                     &milepost::claims)
      ->footer(
          "Examples:\n"
          "  milepost claims --as-of 2022-06-30");
}

}  // namespace milepost::cli
