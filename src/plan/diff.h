// What would change if a plan took the place of another: a planner reads it before the goalposts
// move.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "base/local_clock.h"
#include "model/name.h"
#include "model/plan.h"

namespace milepost {

/// Values as text, in the words of the plan file; empty where there is none.
struct FieldChange {
  Said field;  // the key of the plan file
  Said before;
  Said after;
  std::string key = {};  // of the field alone; empty where a section or indicator comes or goes
  std::string of = {};   // the key of the section or indicator
  /// By what they say in English: in Chinese they say the same.
  bool operator==(const FieldChange& other) const {
    return field.en == other.field.en && before.en == other.before.en && after.en == other.after.en;
  }
};

enum class TargetChangeKind {
  added,
  changed,
  withdrawn,  // still in force before, not in the plan after
  restored,   // withdrawn before, in the plan after; the first field says when and why
};

struct TargetChange {
  TargetChangeKind kind = TargetChangeKind::changed;
  std::string target;
  Name name;
  std::vector<FieldChange> fields;
  bool operator==(const TargetChange&) const = default;
};

struct PlanDiff {
  std::vector<FieldChange> plan;
  std::vector<FieldChange> sections;    // field: `section 3`, or `section 3 name`
  std::vector<FieldChange> indicators;  // likewise; not those that come or go with their targets
  std::vector<TargetChange> targets;    // in the order of the plan after, then those withdrawn
  bool reordered = false;               // sections or targets that are in both

  bool empty() const;
};

/// `before` may hold withdrawn targets; one that is not in `after` either is no difference. The
/// order of indicators means nothing. The day of a withdrawal is told by the clock.
PlanDiff diff(const Plan& before, const Plan& after, const LocalClock& clock = LocalClock());

/// The same of what all plans of an area share: `area.year-start`, `area.inside`.
std::vector<FieldChange> diff(const Area& before, const Area& after);

/// The same of one indicator: `indicator new-firms name`.
std::vector<FieldChange> diff(const Indicator& before, const Indicator& after);

/// `sum`, or `treated / produced` of a share.
std::string text_of_from_areas(const FromAreas& one);

/// One line for each change:
///
///     ~ plan  period: 2022-01-01 to 2022-12-31 -> 2022-01-01 to 2023-12-31
///     ~ section 3 label: 三 -> 四
///     ~ gdp-growth  at-least: 7 -> 6.5
///     + new-target  at-least: 30 家, due: 2022-12-31
///     - old-target  withdrawn (not in the file)
std::string describe(const PlanDiff& changes, Language language = Language::en);

}  // namespace milepost
