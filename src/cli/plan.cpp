#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

#include "base/error.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/spelt_number.h"
#include "base/text.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/files.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/remedies.h"
#include "cli/selection.h"
#include "report/reports/confirmations.h"
#include "report/reports/lists.h"
#include "report/words/figures.h"
#include "store/plans.h"
#include "store/reading.h"
#include "store/removals.h"
#include "work/load.h"
#include "work/plan_export.h"
#include "work/remove_plan.h"

namespace milepost::cli {
namespace {

struct LoadOptions {
  std::vector<std::string> files;
  std::string reason;
};

Error refusal(const work::PlanReading& changed) {
  const work::PlanChanges& changes = changed.changes;
  const Plan& plan = *changed.plan;
  const std::string& file = changed.file;
  Said what;
  if (changes.of_plan) {
    what = changes.of_area
               ? said({"changes what is on record of the area {}", "改动了地区{}的已有记录"},
                      in_quotes(plan.area.key))
               : said({"changes the plan {} that is on record", "改动了已有的计划{}"},
                      in_quotes(plan.key));
  }
  if (!changes.of_others.empty()) {
    const Said renamed = said(
        {"gives indicators of other plans another name: {}", "改动了其他计划所用指标的名称：{}"},
        changes.of_others);
    what = what.empty() ? renamed : said({"{}, and {}", "{}，并{}"}, what, renamed);
  }
  const Said say_why = said({"if that is meant, say why: milepost plan load {} --revise \"...\"",
                             "如确要改动，请写明原因：milepost plan load {} --revise \"...\""},
                            file);
  return {ErrorKind::refused,
          said({"{} {}; nothing was loaded", "{}{}；没有载入任何计划"}, file, what),
          changes.of_others.empty()
              ? say_why
              : said({"give them the names on record, {}; {}", "请{}沿用已有名称；{}"},
                     changed.problems.are_cells()
                         ? said({"on the sheet Other indicators", "在工作表“其他指标”中"})
                         : said({"in [[indicator]] tables", "在[[indicator]]表中"}),
                     say_why)};
}

/// What there is to tell of a plan that was loaded, or was on record as it is.
std::string loaded_text(const work::PlanReading& reading, Language language) {
  if (!reading.changes.told.empty()) {
    return work::told_changes(reading, language) +
           render_loaded(*reading.plan, reading.is_on_record, language);
  }
  return reading.is_on_record ? render_unchanged(reading.plan->key, language)
                              : render_loaded(*reading.plan, false, language);
}

/// Keys that come back otherwise from a spreadsheet.
std::string warning_of_keys(const Plan& plan, const Context& context) {
  std::vector<Said> respelt;
  for (const Indicator& indicator : plan.indicators) {
    if (is_respelt(indicator.key)) respelt.push_back(in_quotes(indicator.key));
  }
  if (respelt.empty()) return {};
  return context.say(
             {"{}: a spreadsheet that opens a progress file takes these keys for numbers or "
              "dates, and writes them otherwise: {}; keys that begin with a letter are "
              "safe",
              "{}：表格软件打开进度文件时会把下列代码当作数字或日期而改写：{}；"
              "以字母开头的代码不会被改写"},
             plan.key, all_of(respelt)) +
         "\n";
}

/// Keys that stand for something else in next year's list.
std::string warning_of_running_keys(const work::PlanReading& reading, const Context& context) {
  const std::vector<std::string>& keys = reading.running_keys;
  if (keys.empty()) return {};
  return context.say({"{0}: the keys {1} to {2} are numbers in a list: what has such a key in next "
                      "year's list is another thing, and its figures would be taken for those of "
                      "this one; name what is measured, as in gdp-growth",
                      "{0}：代码{1}至{2}是序号：下一年度计划中同一序号所指不同，"
                      "其数据会被当作本指标的数据；请以所统计的内容命名，如gdp-growth"},
                     reading.plan->key, in_quotes(keys.front()), in_quotes(keys.back())) +
         "\n";
}

/// Targets of one name whose figures differ.
std::string warning_of_same_names(const work::PlanReading& reading, const Context& context) {
  const Plan& plan = *reading.plan;
  std::string text;
  for (const std::vector<std::size_t>& group : reading.same_names) {
    std::vector<std::string> figures;
    for (const std::size_t i : group) {
      const Target& one = plan.targets[i];
      const Indicator* indicator = plan.find_indicator(one.indicator);
      const std::string unit = indicator == nullptr ? "" : indicator->unit;
      figures.push_back(one.key + " " + planned_text(one, unit, {}, context.language));
    }
    const Target& first = plan.targets[group.front()];
    text += context.say({"{}: several targets are called {}, and their figures differ: {}; if one "
                         "was written twice, take it out, and otherwise name them apart",
                         "{}：有多项目标名称同为{}而目标值不同：{}；"
                         "重复的请删去，不是同一目标的请分别命名"},
                        plan.key, in_quotes(first.name.in(context.language)), listed(figures)) +
            "\n";
  }
  return text;
}

/// Running totals count by the years of the area, whatever those of the plan are.
std::string warning_of_period(const work::PlanReading& reading, const Context& context) {
  const Plan& plan = *reading.plan;
  const Date start = plan.period.start;
  const bool has_totals =
      std::any_of(plan.indicators.begin(), plan.indicators.end(),
                  [](const Indicator& one) { return one.measure == Measure::flow; });
  const Date year_start = plan.area.years.around(start).start;
  if (!has_totals || start == year_start) return {};
  return context.say(
             {"{0}: the plan begins on {1}, and a year-to-date counts from {2}: if the years "
              "of {3} run from another month, say so with {4}; otherwise "
              "report what is counted from the beginning of the plan as increments",
              "{0}：计划自{1}开始，而本年累计自{2}起算：如{3}的年度从其他月份开始，"
              "请{4}；否则自计划开始累计的数据，请按当期新增填报"},
             plan.key, to_string(start), to_string(year_start), plan.area.key,
             reading.problems.are_cells()
                 ? said({"Years begin on, on the sheet Plan", "在工作表“计划”中写明“年度起始日”"})
                 : said({"year-start in its area", "在area中写明year-start"})) +
         "\n";
}

void load(const LoadOptions& options, bool revise, const Context& context) {
  if (revise) {
    require_reason(
        "--revise", options.reason,
        said({"say why the plan is changed, and who decided it", "请写明为何改动计划，由谁决定"}));
  }
  Store store = open_store(context);
  work::LoadRequest request;
  request.reason = options.reason;
  for (const std::string& file : options.files) request.files.push_back({file, read_file(file)});
  const work::LoadOutcome outcome = work::load(store, request, context.circumstances());
  for (const work::PlanReading& reading : outcome.files) {
    context.err << reading.problems.render_notes(context.language)
                << reading.problems.render(context.language, &said_remedy);
  }
  if (outcome.needs_a_reason) {
    const work::PlanReading& changed = outcome.files.back();
    context.err << work::told_changes(changed, context.language);
    throw refusal(changed);
  }
  if (const std::size_t faults = outcome.count_problems(); faults > 0) {
    throw Error(ErrorKind::refused, said({"{}; nothing was loaded", "{}，没有载入任何计划"},
                                         count_of_problems(faults)));
  }
  for (const work::PlanReading& reading : outcome.files) {
    context.out << loaded_text(reading, context.language);
    context.err << warning_of_keys(*reading.plan, context)
                << warning_of_running_keys(reading, context) << warning_of_period(reading, context)
                << warning_of_same_names(reading, context);
  }
}

void add_load(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "load", context.say({"Load plan files; load changed ones again with --revise",
                           "载入计划文件；有改动的用--revise再次载入"}));
  const auto options = std::make_shared<LoadOptions>();
  command
      ->add_option("files", options->files,
                   context.say({"Plan files (TOML or workbooks)", "计划文件（TOML或工作簿）"}))
      ->required()
      ->type_name("FILE");
  const CLI::Option* revise =
      command
          ->add_option("--revise", options->reason,
                       context.say({"Why a plan on record changes", "改动已有计划的原因"}))
          ->type_name("REASON");
  command->footer(context.say(
      {"Loading a file a second time changes nothing. A changed file is refused unless --revise "
       "says\n"
       "why; what it said before stays on record.\n"
       "\n"
       "Examples:\n"
       "  milepost plan load annual-2022.toml five-year.toml\n"
       "  milepost plan load annual-2022.xlsx\n"
       "  milepost plan load annual-2022.toml --revise \"mid-year adjustment, council decision of "
       "30 June\"",
       "重复载入同一文件不会有任何变化。有改动的文件须用--revise写明原因，"
       "否则不予载入；原有内容仍留存。\n"
       "\n"
       "示例：\n"
       "  milepost plan load annual-2022.toml five-year.toml\n"
       "  milepost plan load 核对.xlsx\n"
       "  milepost plan load annual-2022.toml --revise \"年中调整，6月30日常务会议决定\""}));
  command->callback([&context, options, revise] { load(*options, revise->count() > 0, context); });
}

struct ListOptions {
  std::optional<Moment> known_at;
  bool all = false;
  Delivery delivery;
};

struct ShowOptions {
  std::string key;
  std::optional<Moment> known_at;
  Delivery delivery;
};

/// The plans of a list, each with its removal where it was removed.
std::vector<PlanLine> lines_of(const Store& store, Moment known_at, bool and_removed) {
  std::map<std::string, PlanRemoval> removals;
  for (PlanRemoval& one : list_removals(store, known_at)) removals.emplace(one.plan, one);
  std::vector<PlanLine> lines;
  for (const PlanSummary& one :
       and_removed ? list_every_plan(store, known_at) : list_plans(store, known_at)) {
    lines.push_back(
        {one.key, one.area, one.name, one.period, one.targets, one.withdrawn, one.revisions});
    if (one.is_removed) lines.back().removal = removals.at(one.key);
  }
  return lines;
}

void add_list(CLI::App& plan, Context& context) {
  CLI::App* command =
      plan.add_subcommand("list", context.say({"The plans on record", "列出已有的计划"}));
  const auto options = std::make_shared<ListOptions>();
  command->add_flag("--all", options->all,
                    context.say({"Also those that were removed, with when and why",
                                 "一并列出已移除的计划及移除时间和原因"}));
  add_known_at_option(*command, options->known_at, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost plan list\n"
                   "  milepost plan list --all\n"
                   "  milepost plan list --known-at 2022-07-01",
                   "示例：\n"
                   "  milepost plan list\n"
                   "  milepost plan list --all\n"
                   "  milepost plan list --known-at 2022-07-01"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    const Moment moment = options->known_at.value_or(kEverything);
    const std::vector<PlanLine> lines = lines_of(store, moment, options->all);
    deliver(options->delivery, context, [&](const View& view) {
      return plan_list(lines, last_recorded(store, moment), view, options->all);
    });
  });
}

void add_show(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "show",
      context.say({"What a plan promises, section by section", "按章节查看计划提出的目标"}));
  const auto options = std::make_shared<ShowOptions>();
  command->add_option("key", options->key, context.say(kThePlan))->required()->type_name("KEY");
  add_known_at_option(*command, options->known_at, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost plan show luqiao-2022\n"
                   "  milepost plan show luqiao-2022 --known-at 2022-07-01\n"
                   "  milepost plan show luqiao-2022 -o plan.html",
                   "示例：\n"
                   "  milepost plan show luqiao-2022\n"
                   "  milepost plan show luqiao-2022 --known-at 2022-07-01\n"
                   "  milepost plan show luqiao-2022 -o 计划.html"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    const Moment moment = options->known_at.value_or(kEverything);
    const std::optional<Plan> found = read_plan(store, options->key, moment);
    if (!found) work::refuse_unknown_plan(store, options->key, moment, context.clock);
    deliver(options->delivery, context, [&](const View& view) {
      return plan_show(*found, last_recorded(store, moment), view);
    });
  });
}

void add_diff(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "diff", context.say({"What loading a plan file would change; changes nothing",
                           "查看载入计划文件将改动的内容，不作改动"}));
  const auto file = std::make_shared<std::string>();
  command
      ->add_option("file", *file,
                   context.say({"A plan file (TOML or a workbook)", "计划文件，TOML或工作簿"}))
      ->required()
      ->type_name("FILE");
  command->footer(context.say({"Examples:\n  milepost plan diff annual-2022.toml",
                               "示例：\n"
                               "  milepost plan diff annual-2022.toml"}));
  command->callback([&context, file] {
    const Store store = open_store(context);
    const work::PlanFile named{*file, read_file(*file)};
    const work::PlanReading reading = work::read_plan_file(store, named, context.clock);
    context.err << reading.problems.render_notes(context.language);
    if (!reading.problems.empty()) {
      context.err << reading.problems.render(context.language, &said_remedy);
      throw Error(ErrorKind::refused, said({"{0} in {1}", "{1}{0}"},
                                           count_of_problems(reading.problems.size()), *file));
    }
    const PlanDiff& changes = reading.changes.told;
    if (!reading.is_on_record) {
      context.out << render_would_be_loaded(*reading.plan, context.language)
                  << work::told_changes(reading, context.language);
      return;
    }
    context.out << (changes.empty() ? render_unchanged(reading.plan->key, context.language)
                                    : work::told_changes(reading, context.language));
  });
}

void add_remove(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "remove", context.say({"Remove a plan that was loaded by mistake; it stays on record",
                             "移除误载入的计划，其内容仍留存"}));
  const auto options = std::make_shared<work::RemovePlanRequest>();
  command->add_option("key", options->plan, context.say(kThePlan))->required()->type_name("KEY");
  command->add_option("--reason", options->reason, context.say({"Why it is removed", "移除的原因"}))
      ->required()
      ->type_name("TEXT");
  command->footer(context.say(
      {"From then on no report, list or form shows it. milepost plan list --all does, and so does "
       "every\n"
       "command with a --known-at from before. Its key stands for no other plan.\n"
       "\n"
       "Examples:\n"
       "  milepost plan remove luqiao-2022 --reason \"the draft was loaded, not the plan as "
       "passed\"",
       "移除后，报告、清单和填报表均不再列出该计划；可用milepost plan list --all查看，"
       "移除之前的情况可用--known-at查看。其代码不再另作他用。\n"
       "\n"
       "示例：\n"
       "  milepost plan remove luqiao-2022 --reason \"误将征求意见稿载入\""}));
  command->callback([&context, options] {
    require_reason("--reason", options->reason,
                   said({"say why the plan is removed", "请写明为何移除该计划"}));
    Store store = open_store(context);
    const work::RemovedPlan removed = work::remove_plan(store, *options, context.circumstances());
    context.out << render_removal(removed.plan, removed.shared, context.language);
  });
}

}  // namespace

void add_plan(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "plan", context.say({"Load, list, show, compare, export and remove plans",
                           "载入、列出、查看、比较、导出和移除计划"}));
  command->require_subcommand(1);
  command->fallthrough();
  add_plan_draft(*command, context);
  add_plan_check(*command, context);
  add_load(*command, context);
  add_list(*command, context);
  add_show(*command, context);
  add_diff(*command, context);
  add_plan_export(*command, context);
  add_remove(*command, context);
}

}  // namespace milepost::cli
