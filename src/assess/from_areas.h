// How the figures of areas become one of the area around them, docs/rules.md "Areas inside an
// area". Pure functions of values.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assess/due_periods.h"
#include "base/date.h"
#include "base/decimal.h"
#include "model/figure_source.h"
#include "model/history.h"

namespace milepost {

/// For what and by when the areas are to have reported: as the target does that is assessed.
struct AreasAsked {
  Period period;  // from the start of the plan to the due date
  std::optional<ReportingRule> reporting;
  Date as_of;
};

/// What one area inside gives.
struct AreaFigure {
  std::string key;
  Name name;
  std::optional<Date> day;      // of its figure; nothing where it has none of the year
  std::optional<Ratio> figure;  // of a share: of the part
  std::optional<Ratio> whole;   // of a share
  bool is_partial = false;      // its figure is of the day, but an area inside it is missing
  bool is_missing = false;  // it has no figure for the day, so it is taken by an older one, if any
  bool is_late = false;     // it has reported nothing for the latest period that is late
  std::optional<Date> missing_on;  // the day of an earlier year at whose end it is missing
};

/// What the areas inside make together.
struct AreasFound {
  Combining how = Combining::sum;
  std::vector<AreaFigure> areas;
  std::optional<Ratio> figure;  // nothing where no area has one
  std::optional<Date> day;      // the earliest of those of the areas that are not missing
  bool is_partial = false;      // the actual is made of it, and an area is missing
  bool is_recorded = false;     // the actual is what was recorded of the area itself
};

/// The areas that are missing from what they make together.
std::vector<const AreaFigure*> missing_areas(const AreasFound& found);

/// Those that have nothing for the latest period that is late, whether another has or not.
std::vector<const AreaFigure*> late_areas(const AreasFound& found);

/// The history of an indicator that follows from those of the areas inside: one observation for
/// each day for which they all have a figure, numbered 0, and what was recorded of it itself, which
/// counts over what they make of the same day.
struct MadeUpHistory {
  History history;
  History complete;           // without those of which an area is missing
  std::vector<Date> partial;  // the days of these
  std::vector<Date> made_on;  // the days on which what they make came about
  AreasFound found;           // what they make of the period that is asked for
};

/// `source` must have `how`, and live as long as what is asked of it.
MadeUpHistory made_up(const FigureSource& source, const AreasAsked& asked);

/// Whether an area is missing from something that the actual of a period up to a day is made of.
bool is_partial(const MadeUpHistory& made, const Period& period, Date until);

/// The histories that the rules take of an indicator: what is made of its source, where it follows
/// from others, and else what was recorded of it.
class MadeUp {
 public:
  MadeUp(const std::shared_ptr<const FigureSource>& source, const AreasAsked& asked) {
    if (source) made_.emplace(made_up(*source, asked));
  }
  /// Null where it follows from no other.
  const MadeUpHistory* get() const { return made_ ? &*made_ : nullptr; }
  const History* history_or(const History& recorded) const {
    return made_ ? &made_->history : &recorded;
  }
  /// Without that of which an area is missing.
  const History* complete_or(const History& recorded) const {
    return made_ ? &made_->complete : &recorded;
  }

 private:
  std::optional<MadeUpHistory> made_;
};

}  // namespace milepost
