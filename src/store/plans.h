// Plans in the database: what was promised, and what it said at any moment before.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/indicator.h"
#include "model/plan.h"
#include "store/recording.h"
#include "store/store.h"

namespace milepost {

struct PlanSummary {
  std::string key;
  std::string area;
  Name name;
  Period period;
  std::size_t targets = 0;  // those not withdrawn
  std::size_t withdrawn = 0;
  std::size_t revisions = 0;  // after the first loading
  bool is_removed = false;
};

/// The plans that were known at `known_at` and not removed by then, in the order of loading.
std::vector<PlanSummary> list_plans(const Store& store, Moment known_at = kEverything);

/// The same, with those that were removed.
std::vector<PlanSummary> list_every_plan(const Store& store, Moment known_at = kEverything);

/// The keys of the plans that were known at `known_at` and not removed by then, in the order of
/// loading.
std::vector<std::string> list_plan_keys(const Store& store, Moment known_at = kEverything);

/// A plan as it stood at `known_at`; nothing if it was not known then, or removed by then.
std::optional<Plan> read_plan(const Store& store, const std::string& key,
                              Moment known_at = kEverything);

/// A plan as its file last said it up to `known_at`, without what was assigned since, and with the
/// units and measures of then: what a plan file is held against, and what the next revision is made
/// of. Nothing if it was not known then, or removed by then.
std::optional<Plan> read_plan_as_loaded(const Store& store, const std::string& key,
                                        Moment known_at = kEverything);

/// The head of a plan as it stood at `known_at`, with its sections and without indicators and
/// targets; nothing if it was not known then, or removed by then.
std::optional<Plan> read_plan_head(const Store& store, const std::string& key,
                                   Moment known_at = kEverything);

/// Several plans as they stood at `known_at`, in the order of the keys; unknown ones are left out.
std::vector<Plan> read_plans(const Store& store, const std::vector<std::string>& keys,
                             Moment known_at = kEverything);

/// Every version of a target, oldest first; empty if there is no such target.
std::vector<TargetVersion> read_target_versions(const Store& store, const std::string& plan,
                                                const std::string& target);

/// The keys, in their order, of the targets of a plan of which a version was recorded after `since`
/// and up to `known_at` that is not the first.
std::vector<std::string> list_revised_targets(const Store& store, const std::string& plan,
                                              Moment since, Moment known_at = kEverything);

/// The names, by their keys, of the targets of a plan as it stood at `known_at` of which others are
/// parts (其中).
std::map<std::string, Name> read_whole_names(const Store& store, const std::string& plan,
                                             Moment known_at = kEverything);

/// The longest of the deadlines of the targets of a plan as it stands, in days; nothing where it
/// has no rhythm.
std::optional<int> longest_deadline(const Store& store, const std::string& plan);

/// The keys, with those of their areas, of the indicators by which the steps of milestones are
/// reported, of plans as they stand and without those that were removed.
std::set<std::pair<std::string, std::string>> list_steps(const Store& store);

/// An indicator with its latest name, unit and measure; nothing if the area has none of this key
/// that counts. One does not count any more when every plan that names it was removed: nothing is
/// on record of it then but what is void.
std::optional<Indicator> find_indicator(const Store& store, const std::string& area,
                                        const std::string& key);

/// Every indicator of an area that counts, with its latest name, in the order in which they came on
/// record, in which their entries are kept too.
std::vector<Indicator> list_indicators(const Store& store, const std::string& area);

/// The same, with those that do not count any more.
std::vector<Indicator> list_every_indicator(const Store& store, const std::string& area);

/// The keys of the plans that name an indicator of the area and were not removed, in the order of
/// loading.
std::vector<std::string> list_plans_with(const Store& store, const std::string& area,
                                         const std::string& indicator);

/// The years by which an area counted at `known_at`; calendar years where it said nothing else.
Years years_of_area(const Store& store, const std::string& area, Moment known_at = kEverything);

/// The key of the area in which another one lay at `known_at`; empty where it lay in none.
std::string area_around(const Store& store, const std::string& area, Moment known_at = kEverything);

/// How the indicators of an area followed from those of the areas inside at `known_at`: what the
/// plan says of each that was loaded or revised last.
std::vector<FromAreas> list_from_areas(const Store& store, const std::string& area,
                                       Moment known_at = kEverything);

/// The keys of the areas that have plans which were not removed by `known_at`.
std::vector<std::string> list_areas(const Store& store, Moment known_at = kEverything);

/// The keys of all areas that ever had a plan.
std::vector<std::string> list_every_area(const Store& store);

/// Records the plan as it now stands: a new one, or the next revision of one on record, for which
/// `reason` says why. Targets that the plan no longer holds are withdrawn with that reason. A lead,
/// with or leader that the plan changes counts over what was assigned. An indicator has from now on
/// the name that the plan gives it, also in other plans, and its area counts by the years that the
/// plan gives. An indicator of which nothing is recorded has from now on the unit and the measure
/// that the plan gives it, and what the plan asks of it becomes a new version; one with entries,
/// void ones too, must agree with what is on record (refused otherwise).
void save_plan(const Recording& recording, const Plan& plan, const std::string& reason);

}  // namespace milepost
