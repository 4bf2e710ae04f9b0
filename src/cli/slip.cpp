#include "work/slip.h"

#include <memory>

#include "base/error.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/letter_options.h"
#include "cli/phrases.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "cli/word_option.h"

namespace milepost::cli {
namespace {

struct SlipOptions {
  work::SlipRequest asked;
  std::string lead;
  std::optional<PaperStyle> style;
  Delivery delivery;
};

void add_notice_options(CLI::App& command, SlipOptions& options, Context& context) {
  Selection& selection = options.asked.selection;
  refuse_empty(command.add_option("--lead", options.lead,
                                  context.say({"The office that it goes to", "发往的单位"})),
               kEmptyOffice)
      ->required()
      ->type_name("NAME");
  command.add_option("--plan", selection.plans, context.say(kOnlyThisPlan))
      ->type_name("KEY")
      ->allow_extra_args(false);
  add_date_option(command, context, "--as-of", selection.as_of, context.say(kOnThisDay));
  add_known_at_option(command, selection.known_at, context);
  take_number(command
                  .add_option("--number", options.asked.letter.number,
                              context.say({"The number of the notice", "督办单编号"}))
                  ->type_name("NUMBER"));
  refuse_empty(command.add_option("--from", options.asked.letter.from, context.say(kSendingOffice))
                   ->type_name("NAME"),
               kEmptyOffice);
  add_word_option<PaperStyle>(
      command, context, "--style", [&options](PaperStyle style) { options.style = style; },
      kPaperStyleHelp);
  add_delivery_options(command, options.delivery, context);
}

}  // namespace

void add_slip(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "slip", context.say({"A notice to one office: what is behind, what is not reported, and room "
                           "for its answer",
                           "生成一个单位的督办单：滞后和应报未报事项，附反馈栏"}));
  const auto options = std::make_shared<SlipOptions>();
  add_notice_options(*command, *options, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost slip --lead 区科技局 --as-of 2022-06-30 -o notice.docx",
                   "示例：\n"
                   "  milepost slip --lead 区科技局 --as-of 2022-06-30 -o 督办单.docx"}));
  command->callback([&context, options] {
    Letter& letter = options->asked.letter;
    require_issue_number(letter.number);
    letter.style = options->style.value_or(usual_style(context.language));
    options->asked.selection.leads = {options->lead};
    const Store store = open_store(context);
    const work::AnsweredSlip found = work::slip_for(store, options->asked, context.circumstances());
    deliver(options->delivery, context, [&](const View& view) { return found.document(view); });
  });
}

}  // namespace milepost::cli
