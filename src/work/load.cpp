#include "work/load.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/file_kind.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/workbook.h"
#include "draft/glossary.h"
#include "plan/complete_sheets.h"
#include "plan/file_words.h"
#include "plan/read.h"
#include "plan/read_plan_sheets.h"
#include "plan/read_sheets.h"
#include "plan/running_keys.h"
#include "plan/same_names.h"
#include "plan/withdrawn.h"
#include "plan/workbook_diff.h"
#include "store/entries.h"
#include "store/plans.h"
#include "store/removals.h"
#include "work/areas.h"
#include "work/key_record.h"
#include "work/recording.h"
#include "work/remove_plan.h"
#include "work/units.h"

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

bool is_area_known(const Store& store, const std::string& area) {
  const std::vector<std::string> areas = list_areas(store);
  return std::find(areas.begin(), areas.end(), area) != areas.end();
}

/// `on_record` are the indicators of its area.
PlanChanges changes_by(const Store& store, const std::optional<Plan>& before, const Plan& plan,
                       const std::vector<Indicator>& on_record, const LocalClock& clock) {
  PlanChanges changes;
  if (before) {
    changes.told = diff(*before, plan, clock);
  } else if (is_area_known(store, plan.area.key)) {
    const Area on_record_of{
        plan.area.key, {}, years_of_area(store, plan.area.key), area_around(store, plan.area.key)};
    changes.told.plan = diff(on_record_of, plan.area);
  }
  for (FieldChange& change : other_ways_to_make_up(store, plan)) {
    std::vector<FieldChange>& told = changes.told.plan;
    if (std::find(told.begin(), told.end(), change) == told.end()) {
      told.push_back(std::move(change));
    }
  }
  changes.of_plan = !changes.told.empty();
  changes.of_area = changes.of_plan && !before;
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
  std::vector<std::string> rejected = {};  // keys and names in a review
};

/// A sheet that was sorted and put back is no revision: targets that all stand where they stood
/// keep the order that is on record.
void keep_order(const Plan& known, Plan& plan) {
  using PlaceAndSection = std::pair<std::size_t, std::string_view>;
  std::map<std::string_view, PlaceAndSection> places;
  for (const Target& one : known.targets) {
    if (!one.withdrawn) places.emplace(one.key, PlaceAndSection(places.size(), one.section));
  }
  const bool are_same =
      places.size() == plan.targets.size() &&
      std::all_of(plan.targets.begin(), plan.targets.end(), [&](const Target& one) {
        const auto found = places.find(one.key);
        return found != places.end() && found->second.second == one.section;
      });
  if (!are_same) return;
  std::stable_sort(plan.targets.begin(), plan.targets.end(), [&](const Target& a, const Target& b) {
    return places.at(a.key).first < places.at(b.key).first;
  });
}

std::vector<std::string> rejected_in(const PlanSheets& sheets) {
  std::vector<std::string> rejected;
  for (const SheetRow& row : sheets.rows(PlanSheet::targets)) {
    if (row.text(PlanColumn::accept) != word(Acceptance::no)) continue;
    for (const PlanColumn column : {PlanColumn::key, PlanColumn::name, PlanColumn::english_name}) {
      if (row.find(column) != nullptr) rejected.push_back(row.text(column));
    }
  }
  return rejected;
}

/// By their names and keys: what a plan was before keeps its keys.
ParsedFile parse_workbook(const Store& store, const PlanFile& file) {
  ParsedFile parsed{Problems::of_cells(file.name), {}};
  const auto workbook = read_workbook(file.text, parsed.problems);
  if (!workbook) return parsed;
  const PlanSheets sheets = read_sheets(*workbook, parsed.problems);
  parsed.rejected = rejected_in(sheets);
  const PlanIdentity identity = identity_of(sheets);
  std::vector<std::string> plans;
  const std::optional<Plan> known = read_plan_as_loaded(store, identity.plan);
  if (known) plans.push_back(identity.plan);
  parsed.plan = read_plan_sheets(sheets, key_record(store, identity.area, plans),
                                 shipped_glossary(), parsed.problems, &parsed.places);
  if (known && parsed.plan) keep_order(*known, *parsed.plan);
  return parsed;
}

ParsedFile parse(const Store& store, const PlanFile& file) {
  const FileKind kind = kind_of_file(file.text, file.name);
  if (kind == FileKind::workbook) return parse_workbook(store, file);
  ParsedFile parsed{Problems(file.name, file.text), {}};
  const auto fault = fault_of_no_plan(kind);
  if (fault) {
    parsed.problems.add({}, fault->what, fault->remedy);
    return parsed;
  }
  parsed.plan = read_plan(file.text, parsed.problems, &parsed.places);
  return parsed;
}

/// A key for a plan whose own is taken for ever.
std::string free_key(const Store& store, const std::string& key) {
  const std::vector<PlanSummary> plans = list_every_plan(store);
  for (int number = 2;; ++number) {
    std::string other = key + "-" + std::to_string(number);
    if (std::none_of(plans.begin(), plans.end(),
                     [&](const PlanSummary& one) { return one.key == other; })) {
      return other;
    }
  }
}

/// A plan that was removed does not come back: whoever looks up its key is to find what was meant
/// by it then.
void tell_removed(const Store& store, const Plan& plan, const LocalClock& clock,
                  Problems& problems) {
  const std::optional<PlanRemoval> removal = find_removal(store, plan.key);
  if (!removal) return;
  problems.add({}, said_removed(*removal, clock),
               said({"its key stays taken: give the plan another key, such as {}",
                     "其代码不再另作他用：请为计划另用一个代码，如{}"},
                    in_quotes(free_key(store, plan.key))));
}

/// What the file calls the first day of the years of its area.
Said year_start_in(const Problems& problems) {
  return either(problems, "year-start", in_quotes_in_both(said_label(PlanFact::year_start)));
}

/// The years of an area are one for all its plans, and stay once something is on record of it.
/// `together` are the plans that are loaded with this one.
void tell_other_years(const Store& store, const Plan& plan, const PlansByKey& together,
                      Problems& problems) {
  const Area& area = plan.area;
  std::vector<std::string> others;
  for (const PlanSummary& one : list_plans(store)) {
    if (one.area != area.key) continue;
    if (one.key != plan.key && !together.contains(one.key)) others.push_back(one.key);
  }
  const Years on_record = years_of_area(store, area.key);
  if (!is_area_known(store, area.key) || area.years == on_record) return;
  const Said what = said({"area {} counts by other years on record: {}", "地区{}已有的年度是：{}"},
                         in_quotes(area.key), said_years(on_record));
  if (has_entries(store, area.key)) {
    problems.add({}, what,
                 said({"figures that were counted so are on record: keep {} as it was, or give the "
                       "area another key",
                       "已有按此年度填报的数据：请保留原来的{}，或给该地区另用一个代码"},
                      year_start_in(problems)));
  } else if (!others.empty()) {
    problems.add({}, what,
                 said({"write the same {} in all plans of the area, and load them together: {} too",
                       "请在该地区的所有计划中写相同的{}，并一起载入（还有{}）"},
                      year_start_in(problems), listed(others)));
  }
}

PlanReading held_against(const Store& store, const PlanFile& file, const ParsedFile& parsed,
                         const PlansByKey& together, const LocalClock& clock) {
  PlanReading reading{file.name, parsed.problems, parsed.plan, false, {}};
  if (!reading.plan) return reading;
  Plan& plan = *reading.plan;
  const std::vector<Indicator> on_record = list_every_indicator(store, plan.area.key);
  complete_names(store, on_record, plan);
  const std::optional<Plan> known = read_plan_as_loaded(store, plan.key);
  if (known) keep_what_names_withdrawn(*known, plan);
  tell_units_that_stay(store, {plan, parsed.places, on_record, known, together}, reading.problems);
  tell_removed(store, plan, clock, reading.problems);
  tell_other_years(store, plan, together, reading.problems);
  tell_areas_that_do_not_fit(store, plan, reading.problems);
  reading.is_on_record = known.has_value();
  // A plan from before there were rhythms keeps the days that it was told by, until it says one.
  const bool has_no_rhythm = known && !known->reporting;
  if (!plan.reporting && !has_no_rhythm) plan.reporting = Reporting();
  if (known && known->area.key != plan.area.key) {
    reading.problems.add(
        {},
        said({"plan {} is on record for the area {}, not {}", "已有的计划{}属于地区{}，而不是{}"},
             in_quotes(plan.key), in_quotes(known->area.key), in_quotes(plan.area.key)),
        said({"give this plan a key of its own", "请给本计划另用一个代码"}));
  }
  reading.rejected = parsed.rejected;
  if (reading.problems.empty()) {
    reading.changes = changes_by(store, known, plan, on_record, clock);
    reading.running_keys = running_keys(plan);
    reading.same_names = same_names(plan);
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

/// An area that an earlier file of the same request counts by other years is a problem.
void tell_years_twice(const std::vector<PlanReading>& earlier, PlanReading& reading) {
  const Area& area = reading.plan->area;
  const auto found = std::find_if(earlier.begin(), earlier.end(), [&](const PlanReading& one) {
    return one.plan && one.plan->area.key == area.key && one.plan->area.years != area.years;
  });
  if (found == earlier.end()) return;
  reading.problems.add(
      {},
      said({"area {} counts by other years in {}: {}", "地区{}在{}中的年度是：{}"},
           in_quotes(area.key), found->file, said_years(found->plan->area.years)),
      said({"write the same {} in all plans of the area", "请在该地区的所有计划中写相同的{}"},
           year_start_in(reading.problems)));
}

}  // namespace

PlanReading read_plan_file(const Store& store, const PlanFile& file, const LocalClock& clock) {
  return held_against(store, file, parse(store, file), {}, clock);
}

std::string told_changes(const PlanReading& reading, Language language) {
  const PlanDiff& changes = reading.changes.told;
  return reading.problems.are_cells()
             ? describe_as_workbook(changes, *reading.plan, reading.rejected, language)
             : describe(changes, language);
}

std::size_t LoadOutcome::count_problems() const {
  std::size_t count = 0;
  for (const PlanReading& reading : files) count += reading.problems.size();
  return count;
}

LoadOutcome load(Store& store, const LoadRequest& request, const Circumstances& circumstances) {
  std::vector<ParsedFile> parsed;
  PlansByKey together;
  for (const PlanFile& file : request.files) parsed.push_back(parse(store, file));
  for (const ParsedFile& file : parsed) {
    if (file.plan) together.emplace(file.plan->key, &*file.plan);
  }
  return record(store, circumstances, [&](Recording& recording) {
    LoadOutcome outcome;
    std::size_t faults = 0;
    for (std::size_t i = 0; i < parsed.size() && !outcome.needs_a_reason; ++i) {
      PlanReading reading =
          held_against(store, request.files[i], parsed[i], together, circumstances.clock);
      if (reading.plan) tell_described_twice(outcome.files, reading);
      if (reading.plan) tell_years_twice(outcome.files, reading);
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
