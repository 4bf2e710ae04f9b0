#include "work/decide.h"

#include <memory>
#include <ostream>

#include "cli/context.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/remedies.h"
#include "cli/selection.h"
#include "cli/word_option.h"
#include "report/reports/confirmations.h"

namespace milepost::cli {

void add_decide(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "decide", context.say({"Record what was decided of a target that was asked to be adjusted",
                             "登记对目标调整申请的决定"}));
  const auto options = std::make_shared<work::DecideRequest>();
  command->add_option("key", options->target, context.say(kTheTarget))
      ->required()
      ->type_name("KEY");
  add_word_option<Ruling>(*command, context, "ruling",
                          [options](Ruling ruling) { options->ruling = ruling; },
                          {"What was decided", "决定"})
      ->required();
  command->add_option("--plan", options->plan, context.say(kPlanOfTarget))->type_name("KEY");
  command
      ->add_option("--reason", options->reason,
                   context.say({"Who decided it, and why", "由谁决定，原因为何"}))
      ->required()
      ->type_name("TEXT");
  command->footer(context.say(
      {"A decision changes no figure, and stays on record. milepost claims lists what waits for "
       "one.\n"
       "\n"
       "Examples:\n"
       "  milepost decide new-firms accept --reason \"meeting of the office, 2022-07-12\"\n"
       "  milepost decide new-firms refuse --reason \"half of the year is left\"",
       "决定不改动任何数据，并长期留存。待决定的申请可用milepost claims查看。\n"
       "\n"
       "示例：\n"
       "  milepost decide new-firms 同意 --reason \"2022年7月12日专题会议\"\n"
       "  milepost decide new-firms 不同意 --reason \"尚有半年时间\""}));
  command->callback([&context, options] {
    require_reason("--reason", options->reason,
                   said({"say who decided it, and why", "请写明由谁决定，原因为何"}));
    Store store = open_store(context);
    const work::Decided decided = work::decide(store, *options, context.circumstances());
    context.out << render_decision(decided.target, decided.plan, options->ruling, context.language);
    if (options->ruling == Ruling::accept) {
      context.out << said_remedy(Offer::revise_target).in(context.language) << "\n";
    }
  });
}

}  // namespace milepost::cli
