#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

#include "base/error.h"
#include "base/listed.h"
#include "base/suggest.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/files.h"
#include "cli/refusal.h"
#include "cli/selection.h"
#include "plan/diff.h"
#include "plan/read.h"
#include "report/reports/listing.h"
#include "report/reports/lists.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

struct LoadOptions {
  std::vector<std::string> files;
  std::string reason;
};

/// The plan in `file`, held against the indicators on record. Adds to `faults` and shows what is
/// wrong where something is.
std::optional<Plan> read_plan_file(const Store& store, const std::string& file,
                                   const Context& context, std::size_t& faults) {
  const std::string text = read_file(file);
  Problems problems(file, text);
  std::optional<Plan> plan = read_plan(text, problems);
  if (plan) {
    check_indicators(text, list_indicators(store, plan->area.key), problems);
    const std::optional<Plan> known = read_plan(store, plan->key);
    if (known && known->area.key != plan->area.key) {
      problems.add(
          {},
          said({"plan {} is on record for the area {}, not {}", "已有的计划{}属于地区{}，而不是{}"},
               in_quotes(plan->key), in_quotes(known->area.key), in_quotes(plan->area.key)),
          said({"give this plan a key of its own", "请给本计划另用一个代码"}));
    }
  }
  context.err << problems.render(context.language);
  faults += problems.size();
  if (!problems.empty()) return std::nullopt;
  return plan;
}

/// What loading a plan changes of what is on record.
struct Changes {
  PlanDiff told;
  bool of_plan = false;
  Said of_others;  // the indicators of other plans that get another name, with these plans
};

Changes changes_by(const Store& store, const std::optional<Plan>& before, const Plan& plan) {
  Changes changes;
  if (before) changes.told = diff(*before, plan);
  changes.of_plan = !changes.told.empty();
  for (const Indicator& known : list_indicators(store, plan.area.key)) {
    const Indicator* named = plan.find_indicator(known.key);
    if (named == nullptr || named->name == known.name) continue;
    std::vector<std::string> others = list_plans_with(store, plan.area.key, known.key);
    std::erase(others, plan.key);
    if (others.empty()) continue;
    const Said shared = said({"{} ({})", "{}（{}）"}, in_quotes(known.key), listed(others));
    changes.of_others =
        changes.of_others.empty() ? shared : said({"{}, {}", "{}、{}"}, changes.of_others, shared);
    std::vector<FieldChange>& told = changes.told.indicators;
    for (FieldChange& change : diff(known, *named)) {
      if (std::find(told.begin(), told.end(), change) == told.end()) {
        told.push_back(std::move(change));
      }
    }
  }
  return changes;
}

Error refusal(const Changes& changes, const Plan& plan, const std::string& file) {
  Said what;
  if (changes.of_plan) {
    what =
        said({"changes the plan {} that is on record", "改动了已有的计划{}"}, in_quotes(plan.key));
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
  return {ExitCode::refused,
          said({"{} {}; nothing was loaded", "{}{}；没有载入任何计划"}, file, what),
          changes.of_others.empty()
              ? say_why
              : said({"give them the names on record, in [[indicator]] tables; {}",
                      "请在[[indicator]]表中沿用已有名称；{}"},
                     say_why)};
}

/// Records one plan; what there is to tell of it. Throws Error where it changes what is on record
/// and no reason is given.
std::string load_one(const Recording& recording, const Plan& plan, const std::string& file,
                     const std::string& reason, const Context& context) {
  const std::optional<Plan> before = read_plan_as_loaded(recording.store(), plan.key);
  const Changes changes = changes_by(recording.store(), before, plan);
  if (changes.told.empty()) {
    if (!before) {
      save_plan(recording, plan, "");
      return render_loaded(plan, false, context.language);
    }
    return render_unchanged(plan.key, context.language);
  }
  if (reason.empty()) {
    context.err << describe(changes.told, context.language);
    throw refusal(changes, plan, file);
  }
  save_plan(recording, plan, reason);
  return describe(changes.told, context.language) +
         render_loaded(plan, before.has_value(), context.language);
}

/// A plan, and the file that describes it.
struct Described {
  std::string file;
  Plan plan;
};

/// Refuses a plan that an earlier file of the same call describes in another way. How many problems
/// there are, which have been told.
std::size_t tell_described_twice(const std::map<std::string, Described>& earlier, const Plan& plan,
                                 const std::string& file, const Context& context) {
  const auto found = earlier.find(plan.key);
  if (found == earlier.end() || diff(found->second.plan, plan).empty()) return 0;
  Problems problems(file, {});
  problems.add({},
               said({"{} and {} both describe the plan {}, and not alike",
                     "{}和{}写的都是计划{}，内容却不同"},
                    found->second.file, file, in_quotes(plan.key)),
               said({"load only one of the two, or give one of the plans a key of its own",
                     "两个文件请只载入一个；如是两份计划，请为其中一份另用一个代码"}));
  context.err << problems.render(context.language);
  return problems.size();
}

void load(const LoadOptions& options, bool revise, const Context& context) {
  if (revise) {
    require_reason(
        "--revise", options.reason,
        said({"say why the plan is changed, and who decided it", "请写明为何改动计划，由谁决定"}));
  }
  Store store = Store::open(context.database);
  Recording recording(store, context.now);
  std::size_t faults = 0;
  std::string told;                            // only once all of it is on record
  std::map<std::string, Described> described;  // by the key of the plan
  for (const std::string& file : options.files) {
    std::optional<Plan> plan = read_plan_file(store, file, context, faults);
    if (!plan) continue;
    faults += tell_described_twice(described, *plan, file, context);
    if (faults == 0) told += load_one(recording, *plan, file, options.reason, context);
    const std::string key = plan->key;
    described.try_emplace(key, Described{file, *std::move(plan)});
  }
  if (faults > 0) {
    throw Error(ExitCode::refused, said({"{}; nothing was loaded", "{}，没有载入任何计划"},
                                        count_of_problems(faults)));
  }
  recording.commit();
  context.out << told;
}

void add_load(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "load", context.say({"Load plan files; load changed ones again with --revise",
                           "载入计划文件；有改动的用--revise再次载入"}));
  const auto options = std::make_shared<LoadOptions>();
  command
      ->add_option("files", options->files, context.say({"Plan files (TOML)", "计划文件（TOML）"}))
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
       "  milepost plan load annual-2022.toml --revise \"mid-year adjustment, council decision of "
       "30 June\"",
       "重复载入同一文件不会有任何变化。有改动的文件须用--revise写明原因，"
       "否则不予载入；原有内容仍留存。\n"
       "\n"
       "示例：\n"
       "  milepost plan load annual-2022.toml five-year.toml\n"
       "  milepost plan load annual-2022.toml --revise \"年中调整，6月30日常务会议决定\""}));
  command->callback([&context, options, revise] { load(*options, revise->count() > 0, context); });
}

struct ListOptions {
  std::optional<Moment> known_at;
  Delivery delivery;
};

struct ShowOptions : ListOptions {
  std::string key;
};

void add_list(CLI::App& plan, Context& context) {
  CLI::App* command =
      plan.add_subcommand("list", context.say({"The plans on record", "列出已有的计划"}));
  const auto options = std::make_shared<ListOptions>();
  add_known_at_option(*command, options->known_at, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost plan list\n"
                   "  milepost plan list --known-at 2022-07-01",
                   "示例：\n"
                   "  milepost plan list\n"
                   "  milepost plan list --known-at 2022-07-01"}));
  command->callback([&context, options] {
    const Store store = Store::open(context.database);
    const Moment moment = options->known_at.value_or(kEverything);
    std::vector<PlanLine> lines;
    for (const PlanSummary& one : list_plans(store, moment)) {
      lines.push_back(
          {one.key, one.area, one.name, one.period, one.targets, one.withdrawn, one.revisions});
    }
    deliver(options->delivery, context,
            [&](const View& view) { return plan_list(lines, last_recorded(store, moment), view); });
  });
}

[[noreturn]] void refuse_unknown(const Store& store, const std::string& key, Moment known_at) {
  const std::vector<std::string> keys = list_plan_keys(store);
  if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
    throw Error(ExitCode::refused,
                said({"the plan {} was not on record at {}", "{1}时尚未载入计划{0}"},
                     in_quotes(key), to_string(known_at)),
                said({"name a later moment with --known-at, or leave it out",
                      "请用--known-at写明较晚的时刻，或不写--known-at"}));
  }
  throw Error(ExitCode::refused, said({"there is no plan {}", "没有计划{}"}, in_quotes(key)),
              did_you_mean(key, keys,
                           said({"list them with: milepost plan list",
                                 "可用命令查看：milepost plan list"})));
}

void add_show(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "show",
      context.say({"What a plan promises, section by section", "按章节查看计划提出的目标"}));
  const auto options = std::make_shared<ShowOptions>();
  command->add_option("key", options->key, context.say({"The plan", "计划代码"}))
      ->required()
      ->type_name("KEY");
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
    const Store store = Store::open(context.database);
    const Moment moment = options->known_at.value_or(kEverything);
    const std::optional<Plan> found = read_plan(store, options->key, moment);
    if (!found) refuse_unknown(store, options->key, moment);
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
  command->add_option("file", *file, context.say({"A plan file (TOML)", "计划文件（TOML）"}))
      ->required()
      ->type_name("FILE");
  command->footer(context.say({"Examples:\n  milepost plan diff annual-2022.toml",
                               "示例：\n"
                               "  milepost plan diff annual-2022.toml"}));
  command->callback([&context, file] {
    const Store store = Store::open(context.database);
    std::size_t faults = 0;
    const std::optional<Plan> after = read_plan_file(store, *file, context, faults);
    if (!after) {
      throw Error(ExitCode::refused,
                  said({"{0} in {1}", "{1}{0}"}, count_of_problems(faults), *file));
    }
    const std::optional<Plan> before = read_plan_as_loaded(store, after->key);
    const PlanDiff changes = changes_by(store, before, *after).told;
    if (!before) {
      context.out << render_would_be_loaded(*after, context.language)
                  << describe(changes, context.language);
      return;
    }
    context.out << (changes.empty() ? render_unchanged(after->key, context.language)
                                    : describe(changes, context.language));
  });
}

}  // namespace

void add_plan(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "plan", context.say({"Load, list, show and compare plans", "载入、列出、查看和比较计划"}));
  command->require_subcommand(1);
  command->fallthrough();
  add_load(*command, context);
  add_list(*command, context);
  add_show(*command, context);
  add_diff(*command, context);
}

}  // namespace milepost::cli
