#include "cli/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.h"
#include "base/suggest.h"
#include "cli/assessed.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

/// Refuses a name that is none of those that exist.
void require_known(std::string_view what, const std::vector<std::string>& wanted,
                   const std::vector<std::string>& existing) {
  for (const std::string& name : wanted) {
    if (contains(existing, name)) continue;
    throw Error(ExitCode::refused, fmt::format("there is no {} \"{}\"", what, name),
                did_you_mean(name, existing,
                             existing.empty()
                                 ? fmt::format("no target has a {} yet", what)
                                 : "there are: " + fmt::format("{}", fmt::join(existing, ", "))));
  }
}

/// The keys of the selected plans.
std::vector<std::string> selected_plans(const Store& store, const Selection& selection) {
  std::vector<std::string> keys = list_plan_keys(store, selection.known_at.value_or(kEverything));
  if (keys.empty()) {
    throw Error(ExitCode::refused,
                selection.known_at
                    ? "no plan was on record yet at " + to_string(*selection.known_at)
                    : store.path() + " holds no plan yet",
                selection.known_at ? "" : "load one with: milepost plan load plan.toml");
  }
  require_known("plan", selection.plans, keys);
  if (selection.plans.empty()) return keys;
  std::vector<std::string> wanted;
  for (const std::string& key : keys) {
    if (contains(selection.plans, key)) wanted.push_back(key);
  }
  return wanted;
}

/// Refuses areas, sections, leads and targets that none of the plans has.
void require_known_names(const Store& store, const Selection& selection,
                         const std::vector<std::string>& keys) {
  if (!selection.areas.empty()) require_known("area", selection.areas, list_areas(store));
  if (selection.sections.empty() && selection.leads.empty() && selection.targets.empty()) return;
  std::vector<std::string> sections;
  std::set<std::string> leads;
  std::vector<std::string> targets;
  for (const Plan& plan : read_plans(store, keys, selection.known_at.value_or(kEverything))) {
    for (const Section& section : plan.sections) sections.push_back(section.key);
    for (const Target& target : plan.targets) {
      targets.push_back(target.key);
      if (!target.lead.empty()) leads.insert(target.lead);
    }
  }
  require_known("section", selection.sections, sections);
  require_known("lead", selection.leads, {leads.begin(), leads.end()});
  for (const std::string& key : selection.targets) {
    if (contains(targets, key)) continue;
    throw Error(ExitCode::refused, fmt::format("there is no target \"{}\"", key),
                did_you_mean(key, targets, "list them with: milepost target list"));
  }
}

bool has_rows(const AssessedPlan& plan) {
  bool any = false;
  plan.for_each_row([&](const ReportRow&) {
    any = true;
    return false;
  });
  return any;
}

/// What a selection that nothing fits could have been.
[[noreturn]] void refuse_empty_selection(const Store& store, const Selection& selection,
                                         const std::vector<std::string>& keys) {
  std::string there_are;
  for (const Plan& plan : read_plans(store, keys, selection.known_at.value_or(kEverything))) {
    there_are += fmt::format("{}{} ({} targets)", there_are.empty() ? "" : ", ", plan.key,
                             plan.targets.size());
  }
  throw Error(ExitCode::refused, "no target is selected",
              "leave out a condition; on record are: " + there_are);
}

/// Refuses a status that no target has which fits otherwise, and says which ones there are.
void require_status(const Store& store, const Selection& selection, const Context& context) {
  if (selection.statuses.empty()) return;
  Selection any = selection;
  any.statuses.clear();
  const Answer others = ask_even_for_nothing(store, any, context);
  StatusCounts counts;
  for (const AssessedPlan& plan : others.plans) {
    plan.for_each_row([&](const ReportRow& row) {
      counts.add(row.assessment.status);
      return true;
    });
  }
  std::vector<std::string> there_are;
  for (const auto& entry : kWords<Status>) {
    if (counts.of(entry.value) == 0) continue;
    there_are.push_back(fmt::format("{} ({})", entry.text, counts.of(entry.value)));
  }
  if (there_are.empty()) return;
  throw Error(ExitCode::refused, "no target has this status on that day",
              "leave out --status; there are: " + fmt::format("{}", fmt::join(there_are, ", ")));
}

}  // namespace

Answer ask_even_for_nothing(const Store& store, const Selection& selection,
                            const Context& context) {
  Answer answer;
  answer.reading = std::make_unique<Reading>(store);
  const std::vector<std::string> keys = selected_plans(store, selection);
  require_known_names(store, selection, keys);
  const Date as_of = selection.as_of.value_or(context.today);
  for (const std::string& key : keys) {
    AssessedPlan plan = assessed_plan(store, key, selection, as_of, context.progress);
    if (!selection.areas.empty() && !contains(selection.areas, plan.plan.area.key)) continue;
    if (has_rows(plan)) answer.plans.push_back(std::move(plan));
  }
  return answer;
}

Answer ask(const Store& store, const Selection& selection, const Context& context) {
  Answer answer = ask_even_for_nothing(store, selection, context);
  if (answer.plans.empty()) {
    require_status(store, selection, context);
    refuse_empty_selection(store, selection, selected_plans(store, selection));
  }
  return answer;
}

}  // namespace milepost::cli
