#include "work/bulletin.h"

#include <memory>

#include "base/error.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/selection.h"

namespace milepost::cli {
namespace {

struct BulletinOptions {
  work::BulletinRequest asked;
  Delivery delivery;
};

[[noreturn]] void refuse_order(Date since, Date as_of) {
  throw Error(ErrorKind::refused,
              said({"--since {} lies after --as-of {}", "--since的日期{}晚于--as-of的日期{}"},
                   to_string(since), to_string(as_of)),
              said({"name the date of an earlier bulletin", "请写明前一期通报的日期"}));
}

}  // namespace

void add_bulletin(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "bulletin",
      context.say({"What an office sends out: how the plan stands, what is new, what is behind",
                   "生成督查通报：总体情况、较上期变化和进度滞后情况"}));
  const auto options = std::make_shared<BulletinOptions>();
  add_selection_options(*command, options->asked.selection, context);
  add_date_option(
      *command, context, "--since", options->asked.since,
      context.say({"The date of the last bulletin (default: the end of the month before)",
                   "上期通报的日期（默认为上月末）"}));
  add_moment_option(
      *command, "--since-known-at", options->asked.since_known_at,
      context.say({"What was on record when the last bulletin was made (default: what is now)",
                   "以该时刻的记录作为上期通报的依据（默认为现有记录）"}),
      context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost bulletin --as-of 2022-06-30 --lang zh -o bulletin.html\n"
                   "  milepost bulletin --as-of 2022-06-30 --since 2022-03-31 -o bulletin.xlsx",
                   "示例：\n"
                   "  milepost bulletin --as-of 2022-06-30 -o 通报.html\n"
                   "  milepost bulletin --as-of 2022-06-30 --since 2022-03-31 -o 通报.xlsx"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    const auto found = work::bulletin_of(store, options->asked, context.circumstances());
    if (!found) {
      refuse_order(*options->asked.since, options->asked.selection.as_of.value_or(context.today));
    }
    deliver(options->delivery, context, [&](const View& view) { return found->document(view); });
  });
}

}  // namespace milepost::cli
