#include "assess/explanation.h"

#include "assess/made_up_of.h"
#include "assess/pace.h"
#include "assess/parts.h"
#include "assess/requirement.h"
#include "assess/status_table.h"
#include "assess/steps.h"

namespace milepost {
namespace {

using enum Operation;

/// Tells the lines of the table with the conditions that decide them.
class StatusLines {
 public:
  StatusLines(const Subject& subject, Date as_of, const Assessment& found)
      : subject_(subject),
        requirement_(subject.target.requirement),
        as_of_(as_of),
        found_(found),
        table_(subject, found, as_of) {}

  std::vector<StatusLine> all() const {
    std::vector<StatusLine> lines;
    bool is_over = false;
    for (const StatusRow& row : kWords<Status>) {
      if (is_over) {
        lines.push_back({row.value, Verdict::not_reached, StatusReason::not_reached});
        continue;
      }
      const LineFinding finding = table_.line(row.value);
      const StatusReason reason = told_closer(finding.reason);
      is_over = finding.applies;
      lines.push_back({row.value, finding.applies ? Verdict::yes : Verdict::no, reason,
                       conditions_of(row.value, reason)});
    }
    return lines;
  }

 private:
  /// Of the reasons of the table that stand for several, the one that it is.
  StatusReason told_closer(StatusReason reason) const {
    if (reason == StatusReason::reference_without_entry && !reference_parts().empty()) {
      return StatusReason::reference_without_mean;
    }
    if (reason == StatusReason::figure_has_no_way) {
      return why_no_way(subject_.target, subject_.history.measure, found_.baseline)
          .value_or(StatusReason::pace_at_due);
    }
    return reason;
  }

  std::vector<Formula> conditions_of(Status line, StatusReason reason) const {
    switch (reason) {
      case StatusReason::not_reached:
      case StatusReason::is_withdrawn:
      case StatusReason::is_not_withdrawn:
      case StatusReason::figure_to_be_set:
      case StatusReason::figure_is_set:
      case StatusReason::no_entry_counts:
      case StatusReason::reference_without_entry:
      case StatusReason::entries_count:
      case StatusReason::areas_count:
      case StatusReason::milestone_done:
      case StatusReason::milestone_not_done:
      case StatusReason::not_by_pace:
      case StatusReason::relation_has_no_share:
      case StatusReason::growth_has_no_share:
      case StatusReason::limit_has_no_share:
      case StatusReason::figure_has_no_way:
      case StatusReason::no_baseline:
      case StatusReason::pace_at_due:
      case StatusReason::no_rule_for_behind:
      case StatusReason::no_rule_for_off_track:
      case StatusReason::nothing_else_applies:
      case StatusReason::only_steps_reported:
      case StatusReason::areas_missing:
        return {};
      case StatusReason::reference_without_mean:
        return {fall_below_nothing(reference_parts())};
      case StatusReason::no_mean_growth:
        return {no_mean()};
      case StatusReason::reached_for_good:
      case StatusReason::does_not_hold:
      case StatusReason::over_limit:
      case StatusReason::holds_so_far:
      case StatusReason::holds_within_tolerance:
      case StatusReason::relation_fails_so_far:
        return {actual_held()};
      case StatusReason::holds_at_due:
      case StatusReason::can_still_change:
      case StatusReason::total_can_fall:
      case StatusReason::fails_at_due:
        return {actual_held(), days_held(found_.actual->data_date)};
      case StatusReason::not_done_at_due:
      case StatusReason::due_figure_to_come:
        return {days_held(found_.actual->data_date)};
      case StatusReason::due_date_past:
      case StatusReason::due_date_to_come:
      case StatusReason::deadline_to_come:
        return {days_held(as_of_)};
      case StatusReason::step_overdue:
        return {combined(operand(as_of_), greater, operand(found_.overdue_step->by))};
      case StatusReason::line_reached:
        return {pace_held_against(line, true)};
      case StatusReason::line_not_reached:
      case StatusReason::below_every_line:
        return {pace_held_against(line, false)};
      case StatusReason::nothing_expected:
        return {compared(operand(*found_.share, Quantity::share),
                         operand(*found_.expected, Quantity::share), *found_.gap)};
      case StatusReason::baseline_satisfies:
        return {baseline_held()};
      case StatusReason::baseline_is_planned:
        return {baseline_at_planned()};
      case StatusReason::lost_since_baseline:
        return {actual_held(), baseline_held()};
      case StatusReason::not_past_baseline:
        return {actual_held(), baseline_at_planned()};
      case StatusReason::growth_near_enough:
      case StatusReason::level_near_enough:
        return {floor_held(true)};
      case StatusReason::growth_not_asked:
      case StatusReason::level_not_asked:
        return {combined(operand(figure_asked(requirement_, found_)), less_or_equal, operand(0))};
      case StatusReason::growth_too_far:
      case StatusReason::level_too_far:
        return {floor_held(false)};
    }
    return {};
  }

  const Ratio& figure() const { return *found_.actual->figure; }

  Formula actual_held() const {
    if (found_.actual->has_no_mean()) return no_mean();
    return held_against(requirement_, figure(), found_.planned);
  }
  Formula no_mean() const {
    return fall_below_nothing(
        parts_of_actual(subject_.history, subject_.period(), found_.actual->data_date));
  }

  std::vector<ActualPart> reference_parts() const {
    if (subject_.reference == nullptr) return {};
    return parts_of_actual(*subject_.reference, subject_.period(), found_.actual->data_date);
  }

  /// That a day lies before, on or after the due date.
  Formula days_held(Date day) const {
    const Date due = subject_.target.due;
    return combined(operand(day), day > due ? greater : day < due ? less : equal, operand(due));
  }

  Formula pace_held_against(Status line, bool reached) const {
    const bool in_points = subject_.thresholds.compare == PaceComparison::points;
    const Quantity quantity = in_points ? Quantity::points : Quantity::number;
    const Ratio scale = in_points ? 100 : 1;
    const Ratio threshold = to_ratio(threshold_of(subject_.thresholds, line));
    return combined(operand(Ratio(*table_.pace() / scale), quantity),
                    reached ? greater_or_equal : less, operand(Ratio(threshold / scale), quantity));
  }

  Formula baseline_held() const {
    return held_against(requirement_, *found_.baseline, found_.planned);
  }

  /// `2.04 = 2.04`
  Formula baseline_at_planned() const {
    return combined(operand(*found_.baseline), equal, operand(*found_.planned));
  }

  /// `5 ≥ 0.7 × 7`
  Formula floor_held(bool near_enough) const {
    if (found_.actual->has_no_mean()) return no_mean();
    const Formula floor = combined(operand(floor_share(), Quantity::number), times,
                                   operand(figure_asked(requirement_, found_)));
    return combined(operand(figure()), near_enough ? greater_or_equal : less, floor);
  }

  const Subject& subject_;
  const Requirement& requirement_;
  Date as_of_;
  const Assessment& found_;
  StatusTable table_;
};

}  // namespace

Explanation explanation_of(const Subject& subject, Date as_of, const std::vector<Entry>& entries,
                           const std::vector<Entry>& reference_entries) {
  Explanation explanation;
  explanation.assessment = assess(subject, as_of);
  explanation.reporting = subject.reporting;
  const Assessment& found = explanation.assessment;
  const std::optional<Subject> whole = found.is_partial() ? std::nullopt : subject.whole();
  const Subject& known = whole ? *whole : subject;
  explanation.entries = uses_of_entries(known, as_of, found, entries);
  if (subject.reference != nullptr) {
    explanation.reference_entries = uses_of_reference(subject, found, reference_entries);
  }
  explanation.steps = steps_to(known, as_of, found);
  explanation.status_lines = StatusLines(subject, as_of, found).all();
  return explanation;
}

}  // namespace milepost
