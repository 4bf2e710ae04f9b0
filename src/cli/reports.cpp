// The reports that answer a selection and take nothing else: report, summary, gaps, claims.
#include "report/reports/reports.h"

#include <memory>

#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/selection.h"
#include "work/answer.h"

namespace milepost::cli {
namespace {

struct ReportOptions {
  Selection selection;
  Delivery delivery;
};

using Build = Document (*)(const AssessedPlans& plans, const View& view);

CLI::App* add_report_command(CLI::App& program, Context& context, const char* name,
                             const std::string& description, Build build) {
  CLI::App* command = program.add_subcommand(name, description);
  const auto options = std::make_shared<ReportOptions>();
  add_selection_options(*command, options->selection, context);
  add_delivery_options(*command, options->delivery, context);
  command->callback([&context, options, build] {
    const Store store = open_store(context);
    const work::Answer answer = work::ask(store, options->selection, context.circumstances());
    deliver(options->delivery, context, [&](const View& view) {
      return work::narrowed(build(answer.plans, view), options->selection, answer.plans, view);
    });
  });
  return command;
}

}  // namespace

void add_report(CLI::App& program, Context& context) {
  add_report_command(
      program, context, "report",
      context.say({"Plan against actual: for every target what was planned, what is, how it "
                   "stands",
                   "计划与实际对照：各项目标的计划、实际和状态"}),
      &plan_vs_actual)
      ->footer(context.say(
          {"Examples:\n"
           "  milepost report --as-of 2022-12-31\n"
           "  milepost report --plan luqiao-2022 --status behind,off-track --sort gap\n"
           "  milepost report --as-of 2022H1 --known-at 2022-07-15 --lang zh\n"
           "  milepost report --as-of 2022 -o report.html\n"
           "  milepost report --as-of 2022 -o report.csv --excel",
           "示例：\n"
           "  milepost report --as-of 2022-12-31\n"
           "  milepost report --plan luqiao-2022 --status 欠进度,严重滞后 --sort 超/欠\n"
           "  milepost report --as-of 2022H1 --known-at 2022-07-15\n"
           "  milepost report --as-of 2022 -o report.html\n"
           "  milepost report --as-of 2022 -o report.csv --excel"}));
}

void add_summary(CLI::App& program, Context& context) {
  add_report_command(
      program, context, "summary",
      context.say({"How many targets stand how: by section, lead, commitment, plan and area",
                   "汇总各状态的目标数：按章节、牵头单位、承诺、计划和地区"}),
      &milepost::summary)
      ->footer(context.say({"Examples:\n"
                            "  milepost summary --as-of 2022-06-30\n"
                            "  milepost summary --as-of 2022-06-30 -o summary.xlsx",
                            "示例：\n"
                            "  milepost summary --as-of 2022-06-30\n"
                            "  milepost summary --as-of 2022-06-30 -o summary.xlsx"}));
}

void add_gaps(CLI::App& program, Context& context) {
  add_report_command(
      program, context, "gaps",
      context.say({"Whom to remind: what is overdue, was never reported or is stale, by lead",
                   "催报清单：按牵头单位列出逾期未报、从未填报和数据过期的目标"}),
      &milepost::gaps)
      ->footer(
          context.say({"Examples:\n"
                       "  milepost gaps --as-of 2022-06-30\n"
                       "  milepost gaps --lead 区科技局 --as-of 2022-06-30 -o gaps.xlsx",
                       "示例：\n"
                       "  milepost gaps --as-of 2022-06-30\n"
                       "  milepost gaps --lead 区科技局 --as-of 2022-06-30 -o 催报清单.xlsx"}));
}

void add_claims(CLI::App& program, Context& context) {
  add_report_command(
      program, context, "claims",
      context.say({"Where the outlook of those who report and the figures disagree, and which "
                   "requests to adjust wait",
                   "列出填报单位的预计与数据不符的目标，和待决定的调整申请"}),
      &milepost::claims)
      ->footer(context.say({"Examples:\n"
                            "  milepost claims --as-of 2022-06-30",
                            "示例：\n"
                            "  milepost claims --as-of 2022-06-30"}));
}

}  // namespace milepost::cli
