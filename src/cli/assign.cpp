#include "work/assign.h"

#include <memory>
#include <optional>
#include <ostream>

#include "base/error.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/context.h"
#include "cli/encoding_option.h"
#include "cli/files.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/remedies.h"
#include "cli/selection.h"
#include "report/reports/confirmations.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost::cli {
namespace {

struct AssignOptions {
  Selection selection;
  bool all = false;
  bool dry_run = false;
  std::string file;
  std::optional<std::string> lead;
  std::vector<std::string> with;
  std::optional<std::string> leader;
  std::string reason;
  std::optional<Encoding> encoding;  // of the list
};

void require_name(const std::string& option, const std::string& text) {
  if (trim(text).empty()) {
    throw Error(ErrorKind::refused, said(kIsEmpty, option),
                said({"write a name, or - for nobody", "请写名称；不指定任何人的，请写-"}));
  }
  if (!is_valid_utf8(text) || one_line(text) != text) {
    throw Error(ErrorKind::refused, said(kControlCharacters, option),
                said({"type the name again", "请重新输入名称"}));
  }
}

/// What the options assign.
NewAssignment read_options(const AssignOptions& options) {
  if (options.lead) require_name("--lead", *options.lead);
  if (options.leader) require_name("--leader", *options.leader);
  for (const std::string& names : options.with) require_name("--with", names);
  return work::assignment_of(options.lead, options.with, options.leader);
}

/// `~ gdp-growth  lead: (none) -> 区统计局`: what the assignments change of a target.
std::string assigned_text(const Target& before, const Target& after, Language language) {
  const auto changed = [&](std::string_view key, Label what, const std::string& was,
                           const std::string& is) {
    return render_assigned(before.key, {key, label(what, language)}, was, is, language);
  };
  return changed("lead", Label::lead, before.lead, after.lead) +
         changed("with", Label::with, listed(before.with, language), listed(after.with, language)) +
         changed("leader", Label::leader, before.leader, after.leader);
}

void tell_list(const work::AssignOutcome& outcome, const std::string& file,
               const Context& context) {
  if (outcome.reading) context.out << render_reading(file, *outcome.reading, context.language);
  if (!outcome.problems) return;
  context.err << outcome.problems->render(context.language, &said_remedy);
  throw Error(ErrorKind::refused, said({"{}; nothing was assigned", "{}，没有分派任何目标"},
                                       count_of_problems(outcome.problems->size())));
}

void assign_targets(const AssignOptions& options, const Context& context) {
  Store store = open_store(context);
  work::AssignRequest request;
  std::string list;
  if (!options.file.empty()) {
    list = read_file(options.file);
    request.list = {options.file, list, options.encoding};
  } else {
    if (options.encoding) {
      throw Error(ErrorKind::usage,
                  said({"--encoding is that of a list, and none is named",
                        "--encoding说明分工表的编码，而没有指定分工表"}),
                  said({"name the list with --file, or leave it out", "请用--file指定，或删去"}));
    }
    request.assigned = read_options(options);
  }
  request.selection = options.selection;
  request.means_all = options.all;
  request.reason = options.reason;
  request.is_dry_run = options.dry_run;
  const work::AssignOutcome outcome = work::assign_targets(store, request, context.circumstances());
  tell_list(outcome, options.file, context);
  for (const work::AssignedPlan& plan : outcome.plans) {
    for (const auto& [before, after] : plan.targets) {
      context.out << assigned_text(before, after, context.language);
    }
    context.out << render_assignment(plan.plan, plan.targets.size(), plan.unchanged,
                                     options.dry_run, context.language);
  }
}

}  // namespace

void add_assign(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "assign", context.say({"Say who answers for targets: lead, supporting offices and leader",
                             "分派目标：写明牵头单位、配合单位和分管领导"}));
  const auto options = std::make_shared<AssignOptions>();
  CLI::Option* keys =
      command
          ->add_option("targets", options->selection.targets,
                       context.say({"The targets: their keys or their names", "目标的代码或名称"}))
          ->type_name("KEY");
  command
      ->add_option("--lead", options->lead,
                   context.say({"The office that answers for them", "牵头单位"}))
      ->type_name("NAME");
  command
      ->add_option(
          "--with", options->with,
          context.say({"An office that supports it (may be repeated); replaces those before",
                       "配合单位（可多次指定）；取代原有的配合单位"}))
      ->type_name("NAME")
      ->allow_extra_args(false);
  command
      ->add_option("--leader", options->leader, context.say({"The leader in charge", "分管领导"}))
      ->type_name("NAME");
  command
      ->add_option("--reason", options->reason,
                   context.say({"Why, and who decided it", "分派原因，由谁决定"}))
      ->type_name("TEXT");
  CLI::Option* file =
      command
          ->add_option(
              "--file", options->file,
              context.say({"A list instead: CSV with the columns target, lead, with, leader",
                           "按分工表分派：CSV文件，列为目标、牵头单位、配合单位、分管领导"
                           "（target、lead、with、leader）"}))
          ->type_name("FILE");
  add_encoding_option(*command, options->encoding, context);
  command->add_flag(
      "--dry-run", options->dry_run,
      context.say({"Say what would be assigned, assign nothing", "只显示将如何分派，不作分派"}));
  CLI::Option* all =
      command->add_flag("--all", options->all, context.say({"Every target there is", "所有目标"}));
  add_condition_options(*command, options->selection, "--from-lead", context);
  keys->excludes(all);
  for (CLI::Option* option : command->get_options()) {
    const bool goes_with_a_list = option == file || option->check_lname("reason") ||
                                  option->check_lname("dry-run") ||
                                  option->check_lname("encoding") || option->check_lname("help");
    if (!goes_with_a_list) file->excludes(option);
  }
  command->footer(context.say(
      {"What is not named stays as it is; - takes it away. The plan file is not changed: loading "
       "it\n"
       "again keeps what was assigned, unless it has another name than it had before.\n"
       "\n"
       "Examples:\n"
       "  milepost assign gdp-growth income-growth --lead 区发改局 --with 区统计局 --leader 张三\n"
       "  milepost assign --plan luqiao-2022 --section 3.1 --lead 区科技局\n"
       "  milepost assign --from-lead 区科技局 --lead 区经信局 --reason \"reform of July 2022\"\n"
       "  milepost assign --file assignments.csv --dry-run",
       "未写明的各项保持不变；写-表示不再指定。分派不改动计划文件：再次载入该文件时，"
       "已分派的内容予以保留，除非文件中的名称与上次载入时不同。\n"
       "\n"
       "示例：\n"
       "  milepost assign gdp-growth income-growth --lead 区发改局 --with 区统计局 --leader 张三\n"
       "  milepost assign --plan luqiao-2022 --section 3.1 --lead 区科技局\n"
       "  milepost assign --from-lead 区科技局 --lead 区经信局 --reason \"2022年7月机构改革\"\n"
       "  milepost assign --file assignments.csv --dry-run"}));
  command->callback([&context, options] { assign_targets(*options, context); });
}

}  // namespace milepost::cli
