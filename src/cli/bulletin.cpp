#include <memory>

#include "base/error.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/selection.h"
#include "report/reports/reports.h"
#include "store/seal.h"
#include "work/answer.h"

namespace milepost::cli {
namespace {

struct BulletinOptions {
  Selection selection;
  Delivery delivery;
  std::optional<Date> since;
  std::optional<Moment> since_known_at;
};

/// The last day of the month before the one that `day` is in.
Date end_of_month_before(Date day) {
  const date::year_month_day ymd(day);
  return Date(ymd.year() / ymd.month() / 1) - date::days{1};
}

Moment end_of(Date day) { return Moment(day + date::days{1}) - std::chrono::milliseconds(1); }

}  // namespace

void add_bulletin(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "bulletin",
      context.say({"What an office sends out: how the plan stands, what is new, what is behind",
                   "生成督查通报：总体情况、较上期变化和进度滞后情况"}));
  const auto options = std::make_shared<BulletinOptions>();
  add_selection_options(*command, options->selection, context);
  add_date_option(
      *command, "--since", options->since,
      context.say({"The date of the last bulletin (default: the end of the month before)",
                   "上期通报的日期（默认为上月末）"}));
  add_moment_option(
      *command, "--since-known-at", options->since_known_at,
      context.say({"What was on record when the last bulletin was made (default: what is now)",
                   "以该时刻的记录作为上期通报的依据（默认为现有记录）"}));
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost bulletin --as-of 2022-06-30 --lang zh -o bulletin.html\n"
                   "  milepost bulletin --as-of 2022-06-30 --since 2022-03-31 -o bulletin.xlsx",
                   "示例：\n"
                   "  milepost bulletin --as-of 2022-06-30 -o 通报.html\n"
                   "  milepost bulletin --as-of 2022-06-30 --since 2022-03-31 -o 通报.xlsx"}));
  command->callback([&context, options] {
    const Store store = Store::open(context.database);
    const Date as_of = options->selection.as_of.value_or(context.today);
    Selection before = options->selection;
    before.statuses.clear();  // a target that stands so now may have stood otherwise
    before.as_of = options->since.value_or(end_of_month_before(as_of));
    if (*before.as_of > as_of) {
      throw Error(ErrorKind::refused,
                  said({"--since {} lies after --as-of {}", "--since的日期{}晚于--as-of的日期{}"},
                       to_string(*before.as_of), to_string(as_of)),
                  said({"name the date of an earlier bulletin", "请写明前一期通报的日期"}));
    }
    if (options->since_known_at) before.known_at = options->since_known_at;
    const work::Answer then = work::ask_even_for_nothing(store, before, context.circumstances());
    const work::Answer now = work::ask(store, options->selection, context.circumstances());
    const Moment changed_after = options->since_known_at.value_or(end_of(*before.as_of));
    BulletinSource source{then.plans, now.plans, changed_after};
    if (const auto sealed = seal_at(store, options->selection.known_at.value_or(kEverything))) {
      source.seal = to_string(sealed->seal);
      source.sealed_at = sealed->recorded_at;
    }
    deliver(options->delivery, context, [&](const View& view) {
      return work::narrowed(milepost::bulletin(source, view), options->selection, now.plans, view);
    });
  });
}

}  // namespace milepost::cli
