// A plan as its tables give it, with the places, before its parts are held against each other.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"
#include "plan/table_reader.h"

namespace milepost {

struct SectionDraft {
  Section section;
  Given<std::string> key;
  Given<std::string> parent;
};

/// What a table says of an indicator; one for the indicator may be put together out of several.
struct Description {
  Given<Name> name;
  Given<std::string> unit;
  Given<Measure> measure;
};

/// What a table says of how its indicator follows from those of the areas inside.
struct FromAreasDraft {
  std::string indicator;  // its key, or empty where that could not be read
  Place place;            // of what is said
  Given<Combining> how;
  Given<std::string> part;
  Given<std::string> whole;
};

struct IndicatorDraft {
  Place anchor;  // where problems with the whole table point
  Given<std::string> key;
  Description description;
  std::optional<FromAreasDraft> from_areas;
};

struct CheckpointDraft {
  Given<Date> date;
  Given<Decimal> value;
};

struct StepDraft {
  Place place;
  Given<Date> by;
  Given<Name> what;
};

struct TargetDraft {
  Target target;  // filled as far as its own table tells
  Said title;
  Place anchor;
  Given<std::string> key;
  Given<std::string> section;
  Given<std::string> parent;
  Given<std::string> indicator;  // where it is not the target's own key
  Description description;
  Given<RequirementKind> requirement;  // placed at its key
  Given<std::string> reference;
  bool both_ways = false;  // around a figure, not above it either
  Given<Date> due;
  Given<Decimal> weight;  // what it counts in the scoring of the plan
  Place checkpoints_key;
  std::vector<CheckpointDraft> checkpoints;
  Place steps_key;
  std::vector<StepDraft> steps;
  std::optional<FromAreasDraft> from_areas;  // its indicator

  /// The key of its indicator, or empty where that could not be read.
  std::string indicator_key() const {
    const Given<std::string>& given = indicator.present ? indicator : key;
    return given.value.value_or("");
  }
};

struct PlanDraft {
  Plan plan;                         // all but sections, indicators and targets
  std::optional<Language> language;  // of the document: that of names which do not say theirs
  std::optional<Period> period;
  std::vector<SectionDraft> sections;
  std::vector<IndicatorDraft> indicators;
  std::vector<TargetDraft> targets;
};

}  // namespace milepost
