#include <memory>

#include "base/error.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/selection.h"
#include "report/reports/reports.h"
#include "work/answer.h"

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

Moment read_moment(const std::string& text) {
  if (const std::optional<Moment> moment = parse_moment(text)) return *moment;
  throw Error(ErrorKind::refused,
              said({"--between: {} is not a moment", "--between：{}不是时刻"}, in_quotes(text)),
              said({"write a day (2022-07-01, its end in UTC) or a time in UTC (2022-07-01T08:30Z)",
                    "请写日期（如2022-07-01，指UTC当日结束时）或UTC时间（如2022-07-01T08:30Z）"}));
}

/// Which of the two comes first decides what is called the status before; it is not guessed.
void require_order(bool is_in_order, const std::string& first, const std::string& second) {
  if (is_in_order) return;
  throw Error(ErrorKind::refused,
              said({"--between: {} lies after {}", "--between：{}晚于{}"}, first, second),
              said({"name the earlier one first: --between {} {}", "请先写较早的：--between {} {}"},
                   second, first));
}

/// The same question for the first and the second of what is compared.
std::pair<Selection, Selection> both(const CompareOptions& options) {
  Selection before = options.selection;
  before.statuses.clear();  // a target that stands so now may have stood otherwise
  Selection after = options.selection;
  const std::string& first = options.between.at(0);
  const std::string& second = options.between.at(1);
  if (options.moments || has_time_of_day(first) || has_time_of_day(second)) {
    before.known_at = read_moment(first);
    after.known_at = read_moment(second);
    require_order(*before.known_at <= *after.known_at, first, second);
  } else {
    before.as_of = read_date("--between", first);
    after.as_of = read_date("--between", second);
    require_order(*before.as_of <= *after.as_of, first, second);
  }
  return {before, after};
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
          context.say({"Two dates, or two moments with a time of day (2022-07-01T08:30Z), the "
                       "earlier first",
                       "两个日期，或两个写明时间的时刻（如2022-07-01T08:30Z），较早的在前"}))
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
    const Store store = Store::open(context.database);
    const auto selections = both(*options);
    const Selection& after = selections.second;
    const work::Answer then =
        work::ask_even_for_nothing(store, selections.first, context.circumstances());
    const work::Answer now = work::ask(store, after, context.circumstances());
    deliver(options->delivery, context, [&](const View& view) {
      return work::narrowed(milepost::compare(then.plans, now.plans, view), after, now.plans, view);
    });
  });
}

}  // namespace milepost::cli
