#include <fmt/format.h>

#include <memory>

#include "base/error.h"
#include "base/suggest.h"
#include "cli/context.h"
#include "cli/files.h"
#include "cli/selection.h"
#include "report/formats.h"

namespace milepost::cli {
namespace {

struct ReportOptions {
  Selection selection;
  std::string format;
  std::string output;
  bool excel = false;
};

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const Format& format : all_formats()) names.emplace_back(format.name);
  return names;
}

/// By --format, else by the extension of the output file, else text.
const Format& chosen_format(const ReportOptions& options) {
  if (!options.format.empty()) return *find_format(options.format);
  if (options.output.empty() || options.output == "-") return *find_format("text");
  const Format* format = format_of_file(options.output);
  if (format != nullptr) return *format;
  std::string known;
  for (const Format& one : all_formats()) {
    known += fmt::format("{}{}", known.empty() ? "" : ", ", one.extension);
  }
  throw Error(ExitCode::usage, fmt::format("no format belongs to the name {}", options.output),
              "end the name in one of " + known + ", or say --format");
}

}  // namespace

void add_report(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "report", "Plan against actual: for every target what was planned, what is, how it stands");
  const auto options = std::make_shared<ReportOptions>();
  add_selection_options(*command, options->selection);
  command->add_option("--format", options->format, "How to write it (default: by -o, else text)")
      ->type_name("FORMAT")
      ->check(CLI::IsMember(names_of_formats()));
  command->add_option("-o,--output", options->output, "Write to this file instead of the terminal")
      ->type_name("FILE");
  command->add_flag("--excel", options->excel, "In CSV, the byte-order mark that Excel needs");
  command->footer(
      "Examples:\n"
      "  milepost report --as-of 2022-12-31\n"
      "  milepost report --plan luqiao-2022 --status behind,off-track\n"
      "  milepost report --as-of 2022H1 --known-at 2022-07-15 --lang zh\n"
      "  milepost report --as-of 2022 -o report.csv --excel");
  command->callback([&context, options] {
    const Format& format = chosen_format(*options);
    const Store store = Store::open(context.database);
    const Reports reports = ask(store, options->selection, context);
    RenderOptions render = context.render_options();
    render.byte_order_mark = options->excel;
    if (!options->output.empty() && options->output != "-") render.terminal = {};
    write_output(context.out, options->output, format.render(reports, render));
  });
}

}  // namespace milepost::cli
