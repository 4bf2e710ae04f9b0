// The table of docs/rules.md "Status", line by line: what the status follows from, and why.
#pragma once

#include <optional>

#include "assess/status_reason.h"
#include "assess/subject.h"
#include "base/date.h"
#include "base/decimal.h"

namespace milepost {

/// Whether a line applies, and what decides it.
struct LineFinding {
  bool applies = false;
  StatusReason reason = StatusReason::nothing_else_applies;
};

/// What still counts as behind and not off track of growth, and of a level without a baseline, as a
/// part of what is asked for.
const Ratio& floor_share();

/// The figure that is asked for; of a range its lower end.
Ratio figure_asked(const Requirement& requirement, const Assessment& found);

/// The line of a plan that a share has to reach for `ahead`, `on_track` or `behind`, by which also
/// `off_track` is told.
const Decimal& threshold_of(const Thresholds& lines, Status status);

/// What is held against the thresholds: the points of the gap, or what the share is of the expected
/// share. Nothing where there is no share, or the ratio is asked for and the expected share is 0 or
/// less, so that the sign of the gap decides.
std::optional<Ratio> pace_of(const Thresholds& lines, const Assessment& found);

/// The lines of one target, of which all is found but the status. Nothing is asked of a line behind
/// the first that applies.
class StatusTable {
 public:
  StatusTable(const Subject& subject, const Assessment& found, Date as_of);

  /// Two reasons are but the first of several: `reference_without_entry` where the reference has no
  /// figure, and `figure_has_no_way` where there is no share. What else may be behind them decides
  /// nothing.
  LineFinding line(Status status) const;

  /// What pace_of says of the target.
  const std::optional<Ratio>& pace() const;

 private:
  bool holds_below_planned() const;
  bool is_flow_that_can_fall() const;
  bool is_unknown(Status status) const;
  LineFinding met() const;
  LineFinding missed() const;
  LineFinding by_pace(Status status) const;
  LineFinding behind() const;
  bool has_floor() const;
  LineFinding by_floor() const;
  StatusReason too_far() const;

  const Subject& subject_;
  const Requirement& requirement_;
  const Assessment& found_;
  Measure measure_;
  Date as_of_;
  bool is_satisfied_ = false;
  bool is_final_ = false;     // the figure of the due date is in
  bool is_at_least_ = false;  // the actual of which an area is missing: it can only be more
  mutable std::optional<std::optional<Ratio>> pace_;  // nothing until it is asked for
};

/// The status of the first line that applies.
Status status_of(const Subject& subject, const Assessment& found, Date as_of);

}  // namespace milepost
