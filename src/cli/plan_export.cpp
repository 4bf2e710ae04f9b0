#include "work/plan_export.h"

#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "base/error.h"
#include "base/text.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/files.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "report/workbook/plan_book.h"

namespace milepost::cli {
namespace {

constexpr std::string_view kToml = "toml";
constexpr std::string_view kXlsx = "xlsx";

struct PlanExportOptions {
  std::string key;
  std::optional<Moment> known_at;
  std::string format;
  std::string output;
};

/// A name that belongs to a report promises something else than a plan file.
void refuse_name_of_report(const std::string& output) {
  const Format* format = format_of_file(search_form(output));
  if (format == nullptr || format->name == kXlsx) return;
  throw Error(ErrorKind::usage,
              said({"the name {} is one of the format {}, but what would be written is a plan file",
                    "文件名{}属于{}格式，而要写出的是计划文件"},
                   output, format->name),
              said({"end the name in .toml or .xlsx", "文件名请以.toml或.xlsx结尾"}));
}

bool has_name_of(const std::string& output, std::string_view format) {
  return search_form(output).ends_with("." + std::string(format));
}

/// By --format, else by the name.
bool is_workbook(const PlanExportOptions& options) {
  const std::string& named = options.format;
  if (named.empty()) return has_name_of(options.output, kXlsx);
  const std::string_view other = named == kXlsx ? kToml : kXlsx;
  if (has_name_of(options.output, other)) {
    throw Error(ErrorKind::usage, said(kNameOfAnotherFormat, options.output, other, named),
                said(kEndNameIn, "." + named));
  }
  return named == kXlsx;
}

void export_plan(const PlanExportOptions& options, const Context& context) {
  refuse_name_of_report(options.output);
  const bool as_workbook = is_workbook(options);
  if (as_workbook && !goes_to_a_file({{}, options.output}) && context.terminal.is_interactive) {
    throw Error(ErrorKind::usage, said(kTerminalCannotShow, kXlsx),
                said({"write it to a file: -o plan.xlsx", "请写入文件：-o 计划.xlsx"}));
  }
  const Store store = open_store(context);
  if (!as_workbook) {
    write_output(context, options.output,
                 work::plan_as_toml(store, options.key, options.known_at, context.clock));
    return;
  }
  const PlanSheets sheets =
      work::plan_as_sheets(store, options.key, options.known_at, context.clock);
  write_output(context, options.output,
               [&](std::ostream& out) { render_plan_book(sheets, context.language, {}, out); });
}

}  // namespace

void add_plan_export(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "export", context.say({"A plan on record as a plan file again, as text or as a workbook",
                             "将已有的计划写成计划文件，文本或工作簿均可"}));
  const auto options = std::make_shared<PlanExportOptions>();
  command->add_option("key", options->key, context.say(kThePlan))->required()->type_name("KEY");
  add_known_at_option(*command, options->known_at, context);
  take_one_of(command
                  ->add_option("--format", options->format,
                               context.say({"How to write it (default: by -o, else toml)",
                                            "写出的格式（默认按-o的文件名确定，否则为toml）"}))
                  ->type_name("FORMAT"),
              {std::string(kToml), std::string(kXlsx)});
  add_output_option(*command, options->output, context);
  command->footer(
      context.say({"What is written says what the plan asks for now, or asked for at the moment "
                   "that is named.\n"
                   "Loading the newest version changes nothing. Targets that are withdrawn are not "
                   "in it, nor is\n"
                   "who was assigned since.\n"
                   "\n"
                   "Examples:\n"
                   "  milepost plan export luqiao-2022 -o annual-2022.toml\n"
                   "  milepost plan export luqiao-2022 -o annual-2022.xlsx\n"
                   "  milepost plan export luqiao-2022 --known-at 2022-07-01 -o before.toml",
                   "写出计划目前（或指定时刻）的内容；再次载入最新内容不会有任何变化。"
                   "已取消的目标和载入后另行分派的单位不在其中。\n"
                   "\n"
                   "示例：\n"
                   "  milepost plan export luqiao-2022 -o 2022年计划.xlsx\n"
                   "  milepost plan export luqiao-2022 -o 2022年计划.toml\n"
                   "  milepost plan export luqiao-2022 --known-at 2022-07-01 -o 调整前.toml"}));
  command->callback([&context, options] { export_plan(*options, context); });
}

}  // namespace milepost::cli
