#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <set>

#include "base/encoding.h"
#include "base/error.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/context.h"
#include "cli/files.h"
#include "cli/refusal.h"
#include "cli/selection.h"
#include "plan/assignments.h"
#include "plan/diff.h"
#include "report/reports/listing.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"
#include "store/assignments.h"
#include "store/plans.h"
#include "store/recording.h"
#include "work/answer.h"

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

  bool has_condition() const {
    return !selection.plans.empty() || !selection.areas.empty() || !selection.sections.empty() ||
           work::is_by_lead(selection) || !selection.statuses.empty() || selection.commitment ||
           !selection.search.empty();
  }
};

std::string checked(const std::string& option, const std::string& text) {
  if (trim(text).empty()) {
    throw Error(ErrorKind::refused, said({"{} is empty", "{}为空"}, option),
                said({"write a name, or - for nobody", "请写名称；不指定任何人的，请写-"}));
  }
  if (!is_valid_utf8(text) || one_line(text) != text) {
    throw Error(ErrorKind::refused,
                said({"{} has control characters in it", "{}中含有控制字符"}, option),
                said({"type the name again", "请重新输入名称"}));
  }
  return text;
}

/// What the options say. Throws Error where they assign nothing.
NewAssignment read_options(const AssignOptions& options) {
  NewAssignment assigned;
  if (options.lead) assigned.lead = parse_assigned_name(checked("--lead", *options.lead));
  if (options.leader) assigned.leader = parse_assigned_name(checked("--leader", *options.leader));
  for (const std::string& names : options.with) {
    if (!assigned.with) assigned.with.emplace();
    for (std::string& name : parse_assigned_names(checked("--with", names))) {
      assigned.with->push_back(std::move(name));
    }
  }
  if (assigned.names_nothing()) {
    throw Error(ErrorKind::usage, said({"there is nothing to assign", "没有可分派的内容"}),
                said({"say --lead, --with or --leader, or name a list with --file",
                      "请用--lead、--with或--leader写明，或用--file指定分工表"}));
  }
  return assigned;
}

/// The plans among `plans` that have a target of this key in force.
std::vector<std::string> plans_with(const AssessedPlans& plans, const std::string& key,
                                    bool& is_withdrawn) {
  std::vector<std::string> having;
  for (const AssessedPlan& plan : plans) {
    plan.for_each_row([&](const ReportRow& row) {
      if (row.target.key != key) return true;
      if (row.target.withdrawn) {
        is_withdrawn = true;
      } else {
        having.push_back(plan.plan.key);
      }
      return true;
    });
  }
  return having;
}

/// Every target that is named by its key is meant: it is of one plan, and in force.
void require_meant(const Selection& selection, const AssessedPlans& plans) {
  for (const std::string& key : selection.targets) {
    bool is_withdrawn = false;
    const std::vector<std::string> having = plans_with(plans, key, is_withdrawn);
    if (having.size() > 1 && selection.plans.empty()) {
      work::refuse_several_plans(key, having);
    }
    if (!having.empty()) continue;
    if (is_withdrawn) {
      throw Error(
          ErrorKind::refused, said({"target {} is withdrawn", "目标{}已调整"}, in_quotes(key)),
          said({"nobody answers for it any more; leave it out", "该目标不再有责任单位，请勿列入"}));
    }
    throw Error(ErrorKind::refused,
                said({"target {} is not among those that the other options select",
                      "目标{}不在其他选项选出的目标之内"},
                     in_quotes(key)),
                said({"leave out the key, or the other options", "请去掉该代码，或去掉其他选项"}));
  }
}

/// What the options say, for every selected target in force.
std::vector<AssignmentRow> selected(const Store& store, const AssignOptions& options,
                                    const Context& context) {
  const NewAssignment assigned = read_options(options);
  if (options.selection.targets.empty() && !options.has_condition() && !options.all) {
    throw Error(
        ErrorKind::usage,
        said({"this would assign every target on record", "这样会分派所有已有目标"}),
        said({"name targets or a condition such as --section, or say --all if that is meant",
              "请写明目标，或写明--section等条件；确要全部分派的，请加--all"}));
  }
  const work::Answer answer = work::ask(store, options.selection, context.circumstances());
  require_meant(options.selection, answer.plans);
  std::vector<AssignmentRow> rows;
  for (const AssessedPlan& plan : answer.plans) {
    plan.for_each_row([&](const ReportRow& row) {
      if (!row.target.withdrawn) rows.push_back({0, plan.plan.key, row.target.key, assigned});
      return true;
    });
  }
  return rows;
}

/// What the list in the file says.
std::vector<AssignmentRow> read_list(const std::vector<Plan>& plans, const std::string& file,
                                     const Context& context) {
  const std::string bytes = read_file(file);
  const Decoded decoded = decode(bytes);
  const std::string_view text = decoded.text(bytes);
  Problems problems(file, text);
  std::vector<AssignmentRow> rows;
  if (decoded.fault) {
    problems.add(decoded.fault->place, decoded.fault->what, decoded.fault->remedy);
  } else {
    const char separator = separator_of_assignments(text);
    if (decoded.encoding != Encoding::utf8 || separator != ',') {
      context.out << render_reading(file, word(decoded.encoding), separator, context.language);
    }
    rows = read_assignments(text, plans, problems);
  }
  if (problems.empty()) return rows;
  context.err << problems.render(context.language);
  throw Error(ErrorKind::refused, said({"{}; nothing was assigned", "{}，没有分派任何目标"},
                                       count_of_problems(problems.size())));
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

/// Records what the rows change of a plan, to be kept or not; what there is to tell of it.
std::string assign_in(const Recording& recording, const Plan& before,
                      const std::vector<AssignmentRow>& rows, const AssignOptions& options,
                      Language language) {
  Plan after = before;
  std::map<std::string, Target*> targets;
  for (Target& target : after.targets) targets.emplace(target.key, &target);
  std::size_t meant = 0;
  for (const AssignmentRow& row : rows) {
    if (row.plan != before.key) continue;
    row.assigned.apply_to(*targets.at(row.target));
    ++meant;
  }
  if (meant == 0) return {};
  const PlanDiff changes = diff(before, after);
  std::string told;
  for (const TargetChange& change : changes.targets) {
    const Target& target = *targets.at(change.target);
    assign(recording, after.key, target, std::string(trim(options.reason)));
    told += assigned_text(*before.find_target(change.target), target, language);
  }
  const std::size_t assigned = changes.targets.size();
  return told + render_assignment(after.key, assigned, meant - assigned, options.dry_run, language);
}

void assign_targets(const AssignOptions& options, const Context& context) {
  Store store = Store::open(context.database);
  Recording recording(store, context.now);
  const std::vector<Plan> plans = read_plans(store, list_plan_keys(store));
  const std::vector<AssignmentRow> rows = options.file.empty()
                                              ? selected(store, options, context)
                                              : read_list(plans, options.file, context);
  std::string told;
  for (const Plan& plan : plans) {
    told += assign_in(recording, plan, rows, options, context.language);
  }
  if (!options.dry_run) recording.commit();
  context.out << told;
}

}  // namespace

void add_assign(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "assign", context.say({"Say who answers for targets: lead, supporting offices and leader",
                             "分派目标：写明牵头单位、配合单位和分管领导"}));
  const auto options = std::make_shared<AssignOptions>();
  CLI::Option* keys = command
                          ->add_option("targets", options->selection.targets,
                                       context.say({"The targets", "目标代码"}))
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
  command->add_flag(
      "--dry-run", options->dry_run,
      context.say({"Say what would be assigned, assign nothing", "只显示将如何分派，不作分派"}));
  CLI::Option* all =
      command->add_flag("--all", options->all, context.say({"Every target there is", "所有目标"}));
  add_condition_options(*command, options->selection, "--from-lead", context);
  keys->excludes(all);
  for (CLI::Option* option : command->get_options()) {
    const bool goes_with_a_list = option == file || option->check_lname("reason") ||
                                  option->check_lname("dry-run") || option->check_lname("help");
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
