#include "assess/status_table.h"

#include "assess/requirement.h"

namespace milepost {

const Ratio& floor_share() {
  static const Ratio kFloor(7, 10);
  return kFloor;
}

Ratio figure_asked(const Requirement& requirement, const Assessment& found) {
  return found.planned ? *found.planned : to_ratio(*requirement.value);
}

const Decimal& threshold_of(const Thresholds& lines, Status status) {
  if (status == Status::ahead) return lines.ahead;
  return status == Status::on_track ? lines.on_track : lines.behind;
}

std::optional<Ratio> pace_of(const Thresholds& lines, const Assessment& found) {
  if (!found.share) return std::nullopt;
  if (lines.compare == PaceComparison::points) return *found.gap * 100;
  if (sgn(*found.expected) <= 0) return std::nullopt;
  return *found.share / *found.expected;
}

StatusTable::StatusTable(const Subject& subject, const Assessment& found, Date as_of)
    : subject_(subject),
      requirement_(subject.target.requirement),
      found_(found),
      measure_(subject.history.measure),
      as_of_(as_of) {
  if (!found.actual) return;
  is_satisfied_ = is_satisfied_by(requirement_, *found.actual, found.planned);
  is_final_ =
      !found.is_by_steps && !found.is_partial() && found.actual->data_date >= subject.target.due;
  is_at_least_ = found.is_partial() && found.from_areas->how == Combining::sum &&
                 measure_ == Measure::flow && !is_flow_that_can_fall();
}

const std::optional<Ratio>& StatusTable::pace() const {
  if (!pace_) pace_ = pace_of(subject_.thresholds, found_);
  return *pace_;
}

/// Around a figure, a little less than all of the way is enough.
bool StatusTable::holds_below_planned() const {
  return is_satisfied_ && requirement_.kind == RequirementKind::around;
}

bool StatusTable::is_flow_that_can_fall() const {
  return measure_ == Measure::flow &&
         can_fall_again(requirement_, subject_.history, found_.actual->data_date);
}

LineFinding StatusTable::met() const {
  if (requirement_.kind == RequirementKind::done) {
    if (is_satisfied_) return {true, StatusReason::milestone_done};
    return {false, StatusReason::milestone_not_done};
  }
  if (!is_satisfied_) return {false, StatusReason::does_not_hold};
  const bool is_reached = measure_ == Measure::flow && !requirement_.is_relation() &&
                          requirement_.better() == Direction::more_is_better;
  if (is_reached && !is_flow_that_can_fall()) return {true, StatusReason::reached_for_good};
  if (is_final_) return {true, StatusReason::holds_at_due};
  return {false, is_reached ? StatusReason::total_can_fall : StatusReason::can_still_change};
}

LineFinding StatusTable::missed() const {
  if (!is_satisfied_ && is_final_) {
    if (requirement_.kind == RequirementKind::done) return {true, StatusReason::not_done_at_due};
    return {true, StatusReason::fails_at_due};
  }
  if (measure_ == Measure::flow && is_over_limit(requirement_, *found_.actual->figure)) {
    if (!is_flow_that_can_fall()) return {true, StatusReason::over_limit};
    return {false, StatusReason::total_can_fall};
  }
  if (found_.is_by_steps) return {false, StatusReason::only_steps_reported};
  const bool is_of_due = found_.is_partial() && found_.actual->data_date >= subject_.target.due;
  return {false, is_of_due ? StatusReason::areas_missing : StatusReason::due_figure_to_come};
}

/// Where shares are compared as a ratio and none above 0 was expected, the sign of the gap decides:
/// the ratio of a negative expected share would turn the lines upside down.
LineFinding StatusTable::by_pace(Status status) const {
  if (!pace()) {
    const int sign = sgn(*found_.gap);
    const bool applies =
        (status == Status::ahead && sign > 0) || (status == Status::on_track && sign == 0);
    return {applies, StatusReason::nothing_expected};
  }
  if (*pace() >= to_ratio(threshold_of(subject_.thresholds, status))) {
    return {true, StatusReason::line_reached};
  }
  return {false, StatusReason::line_not_reached};
}

/// Of what is not satisfied so far and has no share to go by.
LineFinding StatusTable::behind() const {
  if (found_.overdue_step) return {true, StatusReason::step_overdue};
  if (requirement_.is_relation()) return {true, StatusReason::relation_fails_so_far};
  if (found_.baseline && is_satisfied(requirement_, *found_.baseline, found_.planned)) {
    return {true, StatusReason::lost_since_baseline};
  }
  if (found_.baseline && *found_.baseline == found_.planned) {
    return {true, StatusReason::not_past_baseline};
  }
  if (measure_ == Measure::flow && is_over_limit(requirement_, *found_.actual->figure) &&
      !is_over_limit(requirement_, Ratio(0))) {
    return {true, StatusReason::total_can_fall};
  }
  return by_floor();
}

/// Without a share to go by: of growth, and of a level that nobody knows the beginning of.
bool StatusTable::has_floor() const {
  if (measure_ == Measure::growth) return true;
  return measure_ == Measure::stock && !found_.baseline && subject_.target.pace != Pace::at_due &&
         requirement_.kind != RequirementKind::set_later;
}

LineFinding StatusTable::by_floor() const {
  if (!has_floor()) return {false, StatusReason::no_rule_for_behind};
  const bool is_growth = measure_ == Measure::growth;
  const Ratio planned = figure_asked(requirement_, found_);
  if (sgn(planned) <= 0) {
    return {true, is_growth ? StatusReason::growth_not_asked : StatusReason::level_not_asked};
  }
  const std::optional<Ratio>& figure = found_.actual->figure;
  if (figure && *figure >= floor_share() * planned) {
    return {true, is_growth ? StatusReason::growth_near_enough : StatusReason::level_near_enough};
  }
  return {false, too_far()};
}

StatusReason StatusTable::too_far() const {
  return measure_ == Measure::growth ? StatusReason::growth_too_far : StatusReason::level_too_far;
}

/// Where an area is missing, a total that only grows tells what it has reached already; nothing
/// else is known.
bool StatusTable::is_unknown(Status status) const {
  if (!found_.is_partial()) return false;
  const bool more_is_better = requirement_.better() == Direction::more_is_better;
  switch (status) {
    case Status::met:
    case Status::ahead:
    case Status::on_track:
      return !is_at_least_ || !more_is_better;
    case Status::missed:
      return !is_at_least_;
    case Status::behind:
    case Status::off_track:
      return true;
    case Status::withdrawn:
    case Status::unset:
    case Status::no_data:
    case Status::overdue:
    case Status::open:
      return false;
  }
  return false;
}

LineFinding StatusTable::line(Status status) const {
  if (is_unknown(status)) return {false, StatusReason::areas_missing};
  switch (status) {
    case Status::withdrawn:
      if (subject_.target.withdrawn) return {true, StatusReason::is_withdrawn};
      return {false, StatusReason::is_not_withdrawn};
    case Status::unset:
      if (requirement_.kind == RequirementKind::set_later) {
        return {true, StatusReason::figure_to_be_set};
      }
      return {false, StatusReason::figure_is_set};
    case Status::no_data:
      if (!found_.actual) return {true, StatusReason::no_entry_counts};
      if (requirement_.is_relation() && !found_.planned) {
        return {true, StatusReason::reference_without_entry};
      }
      if (found_.actual->has_no_mean()) return {false, StatusReason::no_mean_growth};
      return {false, found_.from_areas && !found_.from_areas->is_recorded
                         ? StatusReason::areas_count
                         : StatusReason::entries_count};
    case Status::met:
      return met();
    case Status::missed:
      return missed();
    case Status::overdue:
      if (as_of_ <= subject_.target.due) return {false, StatusReason::due_date_to_come};
      if (subject_.reporting && as_of_ <= last_deadline(*subject_.reporting)) {
        return {false, StatusReason::deadline_to_come};
      }
      return {true, StatusReason::due_date_past};
    case Status::ahead:
      if (found_.share) return by_pace(status);
      return {false, StatusReason::figure_has_no_way};
    case Status::on_track:
      if (found_.share && !holds_below_planned()) return by_pace(status);
      if (is_satisfied_) {
        return {true,
                found_.share ? StatusReason::holds_within_tolerance : StatusReason::holds_so_far};
      }
      if (requirement_.kind == RequirementKind::done) {
        return {false, StatusReason::milestone_not_done};
      }
      return {false, StatusReason::does_not_hold};
    case Status::behind:
      return found_.share ? by_pace(status) : behind();
    case Status::off_track:
      if (found_.share) {
        return {true, pace() ? StatusReason::below_every_line : StatusReason::nothing_expected};
      }
      if (has_floor()) return {true, too_far()};
      return {false, StatusReason::no_rule_for_off_track};
    case Status::open:
      return {true, StatusReason::nothing_else_applies};
  }
  return {};
}

// Flattened, because a report would take half a percent longer with a call for every line.
[[gnu::flatten]] Status status_of(const Subject& subject, const Assessment& found, Date as_of) {
  const StatusTable table(subject, found, as_of);
  for (const StatusRow& row : kWords<Status>) {
    if (table.line(row.value).applies) return row.value;
  }
  return Status::open;
}

}  // namespace milepost
