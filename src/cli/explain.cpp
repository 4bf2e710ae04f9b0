#include <memory>

#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/phrases.h"
#include "cli/selection.h"
#include "report/reports/reports.h"
#include "work/answer.h"
#include "work/meaning.h"

namespace milepost::cli {
namespace {

struct ExplainOptions {
  std::string key;
  Selection selection;
  Delivery delivery;
};

}  // namespace

void add_explain(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "explain",
      context.say(
          {"One figure from end to end: what is asked, its entries, the arithmetic, the status",
           "逐步说明一项目标的状态：要求、填报记录、计算过程和判定"}));
  const auto options = std::make_shared<ExplainOptions>();
  command
      ->add_option("key", options->key,
                   context.say({"The target, or the indicator of several: its key or its name",
                                "目标的代码或名称；写指标的，指该指标上的各项目标"}))
      ->required()
      ->type_name("KEY");
  command
      ->add_option("--plan", options->selection.plans,
                   context.say({"Only in this plan (may be repeated)", "只限该计划（可多次指定）"}))
      ->type_name("KEY")
      ->allow_extra_args(false);
  command
      ->add_option("--area", options->selection.areas,
                   context.say({"Only in plans of this area", "只限该地区的计划"}))
      ->type_name("KEY")
      ->allow_extra_args(false);
  add_date_option(*command, context, "--as-of", options->selection.as_of, context.say(kOnThisDay));
  add_known_at_option(*command, options->selection.known_at, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost explain gdp-growth --plan luqiao-2022 --as-of 2022-12-31\n"
                   "  milepost --lang zh explain gdp --as-of 2024-12-31 -o gdp.csv",
                   "示例：\n"
                   "  milepost explain gdp-growth --plan luqiao-2022 --as-of 2022-12-31\n"
                   "  milepost explain gdp --as-of 2024-12-31 -o gdp.csv"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    const work::Answer answer = work::ask(
        store, work::meant_by(store, options->key, options->selection), context.circumstances());
    deliver(options->delivery, context,
            [&](const View& view) { return milepost::explain(answer.plans, view); });
  });
}

}  // namespace milepost::cli
