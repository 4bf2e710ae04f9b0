#include <memory>

#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/selection.h"
#include "cli/word_option.h"
#include "report/reports/reports.h"
#include "work/answer.h"
#include "work/scored.h"

namespace milepost::cli {
namespace {

struct ScoreOptions {
  Selection selection;
  Delivery delivery;
  ScoreBy by = ScoreBy::lead;
};

}  // namespace

void add_score(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "score", context.say({"Who has how many points, by rank: departments or sections, and how "
                            "each target gave them",
                            "考核得分和名次：按牵头单位或章节，并列出各项目标的得分"}));
  const auto options = std::make_shared<ScoreOptions>();
  add_selection_options(*command, options->selection, context);
  add_word_option<ScoreBy>(*command, context, "--by", [options](ScoreBy one) { options->by = one; },
                           {"What is ranked (default: lead)", "按什么排名（默认按牵头单位）"});
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost score --as-of 2022-12-31\n"
                   "  milepost score --by section --as-of 2022-12-31 -o score.xlsx",
                   "示例：\n"
                   "  milepost score --as-of 2022-12-31\n"
                   "  milepost score --by section --as-of 2022-12-31 -o 考核得分.xlsx"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    const work::Answer answer = work::ask(store, options->selection, context.circumstances());
    work::require_scoring(answer.plans);
    deliver(options->delivery, context, [&](const View& view) {
      return work::narrowed(milepost::score(answer.plans, options->by, view), options->selection,
                            answer.plans, view);
    });
  });
}

}  // namespace milepost::cli
