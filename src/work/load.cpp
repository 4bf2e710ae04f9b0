#include "work/load.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/file_kind.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "plan/read.h"
#include "store/plans.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

/// The plans but this one that name an indicator of its area.
std::vector<std::string> other_plans_with(const Store& store, const Plan& plan,
                                          const std::string& indicator) {
  std::vector<std::string> others = list_plans_with(store, plan.area.key, indicator);
  std::erase(others, plan.key);
  return others;
}

/// Whether two names are the same in each language that both have.
bool agree(const Name& one, const Name& other) {
  const auto same = [](const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || a == b;
  };
  return same(one.zh, other.zh) && same(one.en, other.en);
}

/// Keeps the name of an indicator in the language that the file leaves out, where another plan gave
/// it: that file is no less right.
void complete_names(const Store& store, const std::vector<Indicator>& on_record, Plan& plan) {
  std::map<std::string_view, Name*> names;
  for (Indicator& one : plan.indicators) {
    if (one.name.zh.empty() || one.name.en.empty()) names.emplace(one.key, &one.name);
  }
  if (names.empty()) return;
  for (const Indicator& known : on_record) {
    const auto found = names.find(known.key);
    if (found == names.end()) continue;
    Name& name = *found->second;
    if (name == known.name || !agree(name, known.name)) continue;
    if (other_plans_with(store, plan, known.key).empty()) continue;
    if (name.zh.empty()) name.zh = known.name.zh;
    if (name.en.empty()) name.en = known.name.en;
  }
}

/// `on_record` are the indicators of its area.
PlanChanges changes_by(const Store& store, const std::optional<Plan>& before, const Plan& plan,
                       const std::vector<Indicator>& on_record) {
  PlanChanges changes;
  if (before) changes.told = diff(*before, plan);
  changes.of_plan = !changes.told.empty();
  for (const Indicator& known : on_record) {
    const Indicator* named = plan.find_indicator(known.key);
    if (named == nullptr || agree(named->name, known.name)) continue;
    const std::vector<std::string> others = other_plans_with(store, plan, known.key);
    if (others.empty()) continue;
    const Said shared = said(kAside, in_quotes(known.key), listed(others));
    changes.of_others =
        changes.of_others.empty() ? shared : said(kAndName, changes.of_others, shared);
    std::vector<FieldChange>& told = changes.told.indicators;
    for (FieldChange& change : diff(known, *named)) {
      if (std::find(told.begin(), told.end(), change) == told.end()) {
        told.push_back(std::move(change));
      }
    }
  }
  return changes;
}

/// A plan file as it is read before the database is asked.
struct ParsedFile {
  Problems problems;
  std::optional<Plan> plan;
  std::vector<PlacesOfIndicator> places = {};
};

ParsedFile parse(const PlanFile& file) {
  ParsedFile parsed{Problems(file.name, file.text), {}};
  const auto fault = fault_of_no_plan(kind_of_file(file.text, file.name));
  if (fault) {
    parsed.problems.add({}, fault->what, fault->remedy);
    return parsed;
  }
  parsed.plan = read_plan(file.text, parsed.problems, &parsed.places);
  return parsed;
}

PlanReading held_against(const Store& store, const PlanFile& file, const ParsedFile& parsed) {
  PlanReading reading{file.name, parsed.problems, parsed.plan, false, {}};
  if (!reading.plan) return reading;
  Plan& plan = *reading.plan;
  const std::vector<Indicator> on_record = list_indicators(store, plan.area.key);
  complete_names(store, on_record, plan);
  check_indicators(plan, parsed.places, on_record, reading.problems);
  const std::optional<Plan> known = read_plan_as_loaded(store, plan.key);
  reading.is_on_record = known.has_value();
  if (known && known->area.key != plan.area.key) {
    reading.problems.add(
        {},
        said({"plan {} is on record for the area {}, not {}", "已有的计划{}属于地区{}，而不是{}"},
             in_quotes(plan.key), in_quotes(known->area.key), in_quotes(plan.area.key)),
        said({"give this plan a key of its own", "请给本计划另用一个代码"}));
  }
  if (reading.problems.empty()) {
    reading.changes = changes_by(store, known, plan, on_record);
  } else {
    reading.plan.reset();
  }
  return reading;
}

/// A plan that an earlier file of the same request describes in another way is a problem.
void tell_described_twice(const std::vector<PlanReading>& earlier, PlanReading& reading) {
  const auto found = std::find_if(earlier.begin(), earlier.end(), [&](const PlanReading& one) {
    return one.plan && one.plan->key == reading.plan->key;
  });
  if (found == earlier.end() || diff(*found->plan, *reading.plan).empty()) return;
  reading.problems.add({},
                       said({"{} and {} both describe the plan {}, and not alike",
                             "{}和{}写的都是计划{}，内容却不同"},
                            found->file, reading.file, in_quotes(reading.plan->key)),
                       said({"load only one of the two, or give one of the plans a key of its own",
                             "两个文件请只载入一个；如是两份计划，请为其中一份另用一个代码"}));
}

}  // namespace

PlanReading read_plan_file(const Store& store, const PlanFile& file) {
  return held_against(store, file, parse(file));
}

std::size_t LoadOutcome::count_problems() const {
  std::size_t count = 0;
  for (const PlanReading& reading : files) count += reading.problems.size();
  return count;
}

LoadOutcome load(Store& store, const LoadRequest& request, const Circumstances& circumstances) {
  std::vector<ParsedFile> parsed;
  for (const PlanFile& file : request.files) parsed.push_back(parse(file));
  return record(store, circumstances, [&](Recording& recording) {
    LoadOutcome outcome;
    std::size_t faults = 0;
    for (std::size_t i = 0; i < parsed.size() && !outcome.needs_a_reason; ++i) {
      PlanReading reading = held_against(store, request.files[i], parsed[i]);
      if (reading.plan) tell_described_twice(outcome.files, reading);
      faults += reading.problems.size();
      const bool changes_nothing = reading.changes.told.empty();
      outcome.needs_a_reason =
          faults == 0 && reading.plan && !changes_nothing && request.reason.empty();
      if (faults == 0 && !outcome.needs_a_reason && !(changes_nothing && reading.is_on_record)) {
        save_plan(recording, *reading.plan, changes_nothing ? "" : request.reason);
      }
      outcome.files.push_back(std::move(reading));
    }
    if (faults > 0 || outcome.needs_a_reason) recording.give_up();
    return outcome;
  });
}

}  // namespace milepost::work
