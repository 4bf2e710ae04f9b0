#include <memory>
#include <utility>

#include "base/error.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/selection.h"
#include "work/comparison.h"
#include "work/years.h"

namespace milepost::cli {
namespace {

struct CompareOptions {
  std::vector<std::string> between;
  bool moments = false;
  Selection selection;
  Delivery delivery;
};

/// A moment says its time of day; a date never does.
bool has_time_of_day(const std::string& text) { return text.find(':') != std::string::npos; }

work::Between read_between(const Store& store, const CompareOptions& options,
                           const LocalClock& clock) {
  const std::string& first = options.between.at(0);
  const std::string& second = options.between.at(1);
  if (options.moments || has_time_of_day(first) || has_time_of_day(second)) {
    return std::pair{read_moment("--between", first, clock),
                     read_moment("--between", second, clock)};
  }
  const auto day = [&](const std::string& text) {
    return read_as_of("--between", text, work::years_for(store, "", text)).day;
  };
  return std::pair{day(first), day(second)};
}

[[noreturn]] void refuse_order(const std::string& first, const std::string& second) {
  throw Error(ErrorKind::refused,
              said({"--between: {} lies after {}", "--between：{}晚于{}"}, first, second),
              said({"name the earlier one first: --between {} {}", "请先写较早的：--between {} {}"},
                   second, first));
}

}  // namespace

void add_compare(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "compare", context.say({"What changed between two dates, or between two moments of recording",
                              "比较两个日期或两个记录时刻之间的变化"}));
  const auto options = std::make_shared<CompareOptions>();
  command
      ->add_option(
          "--between", options->between,
          context.say({"Two dates, or two moments with a time of day (\"2022-07-01 16:30\"), the "
                       "earlier first",
                       "两个日期，或两个写明时间的时刻（如“2022-07-01 16:30”），较早的在前"}))
      ->required()
      ->expected(2)
      ->type_name("A B");
  command->add_flag("--moments", options->moments,
                    context.say({"Take days for the ends of days of recording",
                                 "把日期当作记录时刻，即当日结束时"}));
  add_selection_options(*command, options->selection, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(context.say(
      {"Examples:\n"
       "  milepost compare --between 2022-05 2022-06\n"
       "  milepost compare --between 2022-07-01 2022-08-01 --moments --as-of 2022-06-30",
       "示例：\n"
       "  milepost compare --between 2022-05 2022-06\n"
       "  milepost compare --between 2022-07-01 2022-08-01 --moments --as-of 2022-06-30"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    const auto found = work::comparison_of(
        store, {options->selection, read_between(store, *options, context.clock)},
        context.circumstances());
    if (!found) refuse_order(options->between.at(0), options->between.at(1));
    deliver(options->delivery, context, [&](const View& view) { return found->document(view); });
  });
}

}  // namespace milepost::cli
