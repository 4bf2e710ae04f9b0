#include <memory>

#include "base/names.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/letter_options.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "cli/word_option.h"
#include "report/reports/reports.h"
#include "work/answer.h"

namespace milepost::cli {
namespace {

struct RemindOptions {
  Selection selection;
  Letter letter;
  bool is_short = false;
  std::optional<PaperStyle> style;
  Delivery delivery;
};

}  // namespace

void add_remind(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "remind", context.say({"A text for each office that has to report or is behind",
                             "催报提醒：为每个应报未报或进度滞后的单位生成一段文字"}));
  const auto options = std::make_shared<RemindOptions>();
  add_selection_options(*command, options->selection, context);
  command->add_flag("--sms", options->is_short,
                    context.say({"A message of one line for each, and no letter",
                                 "每个单位一条短信，而不是一封函"}));
  refuse_empty(command->add_option("--from", options->letter.from, context.say(kSendingOffice))
                   ->type_name("NAME"),
               kEmptyOffice);
  add_word_option<PaperStyle>(
      *command, context, "--style", [options](PaperStyle style) { options->style = style; },
      kPaperStyleHelp);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost remind --as-of 2022-06-30 --sms\n"
                   "  milepost remind --as-of 2022-06-30 --sms -o messages.xlsx\n"
                   "  milepost remind --as-of 2022-06-30 --from 区督查室 -o reminders.docx",
                   "示例：\n"
                   "  milepost remind --as-of 2022-06-30 --sms\n"
                   "  milepost remind --as-of 2022-06-30 --sms -o 短信.xlsx\n"
                   "  milepost remind --as-of 2022-06-30 --from 区督查室 -o 催报.docx"}));
  command->callback([&context, options] {
    Letter& letter = options->letter;
    letter.style = options->style.value_or(usual_style(context.language));
    const Store store = open_store(context);
    const work::Circumstances circumstances = context.circumstances();
    letter.date = work::letter_date(options->selection, circumstances);
    std::vector<std::string> leads;
    for (const std::string& lead : options->selection.leads) leads.push_back(usual_name(lead));
    const work::Answer answer = work::ask(store, options->selection, circumstances);
    deliver(options->delivery, context, [&](const View& view) {
      return work::narrowed(remind({answer.plans, leads, options->is_short, letter}, view),
                            options->selection, answer.plans, view);
    });
  });
}

}  // namespace milepost::cli
