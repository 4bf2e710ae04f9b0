#include <memory>
#include <ostream>

#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/selection.h"
#include "report/reports/confirmations.h"
#include "report/reports/lists.h"
#include "store/assignments.h"
#include "work/answer.h"
#include "work/meaning.h"
#include "work/withdraw.h"

namespace milepost::cli {
namespace {

struct WithdrawOptions {
  std::string key;
  std::string plan;
  std::string reason;
};

/// What is listed or shown, and where it goes.
struct TargetOptions {
  std::string key;  // of the one that is shown
  Selection selection;
  Delivery delivery;
};

void list_targets(const TargetOptions& options, const Context& context) {
  const Store store = open_store(context);
  const work::Answer answer = work::ask(store, options.selection, context.circumstances());
  deliver(options.delivery, context, [&](const View& view) {
    return work::narrowed(target_list(answer.plans, view), options.selection, answer.plans, view);
  });
}

void show_targets(const TargetOptions& options, const Context& context) {
  const Store store = open_store(context);
  const work::Answer answer = work::ask(
      store, work::meant_by(store, options.key, options.selection), context.circumstances());
  const auto assignments_of = [&](const Plan& plan, const Target& target) {
    return read_assignments(store, plan.key, target.key,
                            options.selection.known_at.value_or(kEverything));
  };
  deliver(options.delivery, context,
          [&](const View& view) { return target_show(answer.plans, assignments_of, view); });
}

void withdraw(const WithdrawOptions& options, const Context& context) {
  require_reason("--reason", options.reason,
                 said({"say who decided to withdraw it, and why", "请写明由谁决定取消，为何取消"}));
  Store store = open_store(context);
  const work::Withdrawn withdrawn =
      work::withdraw(store, {options.key, options.plan, options.reason}, context.circumstances());
  context.out << render_withdrawal(withdrawn.target, withdrawn.plan, context.language);
}

}  // namespace

void add_target(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "target", context.say({"List, show and withdraw targets", "列出、查看和取消目标"}));
  command->require_subcommand(1);
  command->fallthrough();

  CLI::App* list = command->add_subcommand(
      "list", context.say({"The selected targets and where they stand", "列出所选目标及其状态"}));
  const auto listed = std::make_shared<TargetOptions>();
  add_selection_options(*list, listed->selection, context);
  add_delivery_options(*list, listed->delivery, context);
  list->footer(
      context.say({"Examples:\n"
                   "  milepost target list --search 高新技术\n"
                   "  milepost target list --plan luqiao-2022 --section 3.1 --commitment strive\n"
                   "  milepost target list --as-of 2022-12-31 -o targets.xlsx",
                   "示例：\n"
                   "  milepost target list --search 高新技术\n"
                   "  milepost target list --plan luqiao-2022 --section 3.1 --commitment 力争\n"
                   "  milepost target list --as-of 2022-12-31 -o 目标.xlsx"}));
  list->callback([&context, listed] { list_targets(*listed, context); });

  CLI::App* one = command->add_subcommand(
      "show",
      context.say(
          {"Everything about one target: what it asks for, where it stands, how it was revised",
           "查看一项目标的全部情况：要求、状态和历次版本"}));
  const auto shown = std::make_shared<TargetOptions>();
  one->add_option("key", shown->key, context.say(kTheTarget))->required()->type_name("KEY");
  one->add_option("--plan", shown->selection.plans,
                  context.say({"Only in this plan", "只限该计划"}))
      ->type_name("KEY")
      ->allow_extra_args(false);
  add_date_option(*one, context, "--as-of", shown->selection.as_of, context.say(kOnThisDay));
  add_known_at_option(*one, shown->selection.known_at, context);
  add_delivery_options(*one, shown->delivery, context);
  one->footer(context.say({"Examples:\n  milepost target show gdp-growth --as-of 2022-12-31",
                           "示例：\n"
                           "  milepost target show gdp-growth --as-of 2022-12-31"}));
  one->callback([&context, shown] { show_targets(*shown, context); });

  CLI::App* away = command->add_subcommand(
      "withdraw", context.say({"Take a target out of the plan by a decision; it stays on record",
                               "经决定取消计划中的一项目标；其记录仍留存"}));
  const auto withdrawn = std::make_shared<WithdrawOptions>();
  away->add_option("key", withdrawn->key, context.say(kTheTarget))->required()->type_name("KEY");
  away->add_option("--plan", withdrawn->plan, context.say(kPlanOfTarget))->type_name("KEY");
  away->add_option("--reason", withdrawn->reason,
                   context.say({"Who decided it, and why", "由谁决定，为何取消"}))
      ->required()
      ->type_name("TEXT");
  away->footer(context.say(
      {"Delete the target from the plan file too: loading a file that still has it asks to "
       "restore\n"
       "it.\n"
       "\n"
       "Examples:\n"
       "  milepost target withdraw hexi-community-started --reason \"decision of the standing "
       "committee, "
       "2022-08-30\"",
       "请同时从计划文件中删去该目标：再次载入仍含该目标的文件，即要求恢复该目标。\n"
       "\n"
       "示例：\n"
       "  milepost target withdraw hexi-community-started --reason \"2022年8月30日常委会决定\""}));
  away->callback([&context, withdrawn] { withdraw(*withdrawn, context); });
}

}  // namespace milepost::cli
