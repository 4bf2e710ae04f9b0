#include "work/export.h"

#include <memory>

#include "base/text.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/files.h"
#include "cli/selection.h"
#include "report/reports/reports.h"
#include "work/answer.h"

namespace milepost::cli {
namespace {

struct ExportOptions {
  Selection selection;
  std::string output;
  bool excel = false;
};

std::string with_mark(const ExportOptions& options, std::string csv) {
  if (options.excel) csv.insert(0, kByteOrderMark);
  return csv;
}

void add_output_options(CLI::App& command, ExportOptions& options, const Context& context) {
  add_output_option(command, options.output, context);
  command.add_flag("--excel", options.excel,
                   context.say({"Begin with the byte-order mark that Excel needs",
                                "文件开头加上Excel所需的字节顺序标记"}));
}

}  // namespace

void add_export(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "export", context.say({"Targets, entries or the report as CSV for other programs",
                             "将目标、记录或报告导出为CSV，供其他程序使用"}));
  command->require_subcommand(1);
  command->fallthrough();
  const auto options = std::make_shared<ExportOptions>();

  CLI::App* targets = command->add_subcommand(
      "targets", context.say({"What every target asks for", "各项目标的要求"}));
  add_selection_options(*targets, options->selection, context);
  add_output_options(*targets, *options, context);
  targets->footer(
      context.say({"Examples:\n  milepost export targets --plan luqiao-2022 -o targets.csv",
                   "示例：\n"
                   "  milepost export targets --plan luqiao-2022 -o targets.csv"}));
  targets->callback([&context, options] {
    refuse_other_format(options->output, "csv");
    const Store store = open_store(context);
    write_output(
        context, options->output,
        with_mark(*options, work::targets_csv(store, options->selection, context.circumstances())));
  });

  CLI::App* entries = command->add_subcommand(
      "entries",
      context.say({"Every entry with all that is on record about it", "全部填报记录及其各项内容"}));
  add_date_option(
      *entries, context, "--as-of", options->selection.as_of,
      context.say({"Only entries dated up to this day", "只限数据日期不晚于该日的记录"}));
  add_known_at_option(*entries, options->selection.known_at, context);
  add_output_options(*entries, *options, context);
  entries->footer(context.say({"Examples:\n  milepost export entries -o entries.csv",
                               "示例：\n"
                               "  milepost export entries -o entries.csv"}));
  entries->callback([&context, options] {
    refuse_other_format(options->output, "csv");
    const Store store = open_store(context);
    write_output(context, options->output,
                 with_mark(*options, work::entries_csv(store, options->selection.as_of,
                                                       options->selection.known_at)));
  });

  CLI::App* report =
      command->add_subcommand("report", context.say({"Plan against actual", "计划与实际对照"}));
  add_selection_options(*report, options->selection, context);
  add_output_options(*report, *options, context);
  report->footer(
      context.say({"Examples:\n  milepost export report --as-of 2022-12-31 -o report.csv --excel",
                   "示例：\n"
                   "  milepost export report --as-of 2022-12-31 -o report.csv --excel"}));
  report->callback([&context, options] {
    refuse_other_format(options->output, "csv");
    const Store store = open_store(context);
    const work::Answer answer = work::ask(store, options->selection, context.circumstances());
    deliver({"csv", options->output, options->excel}, context,
            [&](const View& view) { return plan_vs_actual(answer.plans, view); });
  });
}

}  // namespace milepost::cli
