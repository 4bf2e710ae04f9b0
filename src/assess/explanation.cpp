#include "assess/explanation.h"

#include "assess/pace.h"
#include "assess/requirement.h"
#include "assess/steps.h"

namespace milepost {
namespace {

using enum Operation;

/// What speaks for or against one line of the table.
struct Finding {
  bool applies = false;
  StatusReason reason = StatusReason::nothing_else_applies;
  std::vector<Formula> conditions = {};
};

/// Goes through the table in the order of the rules, and so in that of status_of in assessment.cpp.
class StatusTable {
 public:
  StatusTable(const Subject& subject, Date as_of, const Assessment& found)
      : subject_(subject),
        requirement_(subject.target.requirement),
        measure_(subject.history.measure),
        as_of_(as_of),
        found_(found) {
    if (!found.actual || found.actual->state || requirement_.kind == RequirementKind::done) {
      satisfied_ = found.actual && found.actual->state == MilestoneState::done;
    } else if (found.actual->has_no_mean()) {
      satisfied_ = is_satisfied_from_below(requirement_, found.planned);
    } else {
      satisfied_ = is_satisfied(requirement_, *found.actual->figure, found.planned);
    }
  }

  std::vector<StatusLine> lines() const {
    std::vector<StatusLine> lines;
    bool is_over = false;
    for (const auto& line : kWords<Status>) {
      if (is_over) {
        lines.push_back({line.value, Verdict::not_reached, StatusReason::not_reached});
        continue;
      }
      Finding finding = of(line.value);
      is_over = finding.applies;
      lines.push_back({line.value, finding.applies ? Verdict::yes : Verdict::no, finding.reason,
                       std::move(finding.conditions)});
    }
    return lines;
  }

 private:
  Finding of(Status status) const {
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
        return no_data();
      case Status::met:
        return met();
      case Status::missed:
        return missed();
      case Status::overdue:
        return overdue();
      case Status::ahead:
        return found_.share ? by_pace(subject_.thresholds.ahead, 1) : without_share();
      case Status::on_track:
        return found_.share ? by_pace(subject_.thresholds.on_track, 0) : on_track();
      case Status::behind:
        return found_.share ? by_pace(subject_.thresholds.behind, std::nullopt) : behind();
      case Status::off_track:
        return found_.share ? below_every_line() : off_track();
      case Status::open:
        return {true, StatusReason::nothing_else_applies};
    }
    return {};
  }

  bool is_milestone() const { return requirement_.kind == RequirementKind::done; }
  const Ratio& figure() const { return *found_.actual->figure; }
  Period period() const { return {subject_.start, subject_.target.due}; }

  Formula actual_held() const {
    if (found_.actual->has_no_mean()) return no_mean();
    return held_against(requirement_, figure(), found_.planned);
  }
  Formula no_mean() const {
    return fall_below_nothing(
        parts_of_actual(subject_.history, period(), found_.actual->data_date));
  }

  /// Where the data date lies before, on or after the due date.
  Formula data_date_held() const { return days_held(found_.actual->data_date); }
  Formula days_held(Date day) const {
    const Date due = subject_.target.due;
    return combined(operand(day), day > due ? greater : day < due ? less : equal, operand(due));
  }
  bool is_final() const { return found_.actual->data_date >= subject_.target.due; }

  Finding no_data() const {
    if (!found_.actual) return {true, StatusReason::no_entry_counts};
    if (requirement_.is_relation() && !found_.planned) return no_reference();
    if (found_.actual->has_no_mean()) return {false, StatusReason::no_mean_growth, {no_mean()}};
    return {false, StatusReason::entries_count};
  }

  Finding no_reference() const {
    const Date data_date = found_.actual->data_date;
    const std::vector<ActualPart> parts =
        subject_.reference == nullptr ? std::vector<ActualPart>()
                                      : parts_of_actual(*subject_.reference, period(), data_date);
    if (parts.empty()) return {true, StatusReason::reference_without_entry};
    return {true, StatusReason::reference_without_mean, {fall_below_nothing(parts)}};
  }

  Finding met() const {
    if (is_milestone()) {
      if (satisfied_) return {true, StatusReason::milestone_done};
      return {false, StatusReason::milestone_not_done};
    }
    if (!satisfied_) return {false, StatusReason::does_not_hold, {actual_held()}};
    const bool cannot_be_lost = measure_ == Measure::milestone ||
                                (measure_ == Measure::flow && !requirement_.is_relation() &&
                                 row_of(requirement_.kind).better == Direction::more_is_better);
    if (cannot_be_lost) return {true, StatusReason::reached_for_good, {actual_held()}};
    return {is_final(),
            is_final() ? StatusReason::holds_at_due : StatusReason::can_still_change,
            {actual_held(), data_date_held()}};
  }

  Finding missed() const {
    if (!satisfied_ && is_final()) {
      if (is_milestone()) return {true, StatusReason::not_done_at_due, {data_date_held()}};
      return {true, StatusReason::fails_at_due, {actual_held(), data_date_held()}};
    }
    if (measure_ == Measure::flow && is_over_limit(requirement_, figure())) {
      return {true, StatusReason::over_limit, {actual_held()}};
    }
    return {false, StatusReason::due_figure_to_come, {data_date_held()}};
  }

  Finding overdue() const {
    const bool is_past = as_of_ > subject_.target.due;
    return {is_past,
            is_past ? StatusReason::due_date_past : StatusReason::due_date_to_come,
            {days_held(as_of_)}};
  }

  /// The share against one line of the plan; where nothing was expected yet and shares are compared
  /// as a ratio, whether the share has the sign that this line asks for.
  Finding by_pace(const Decimal& line, std::optional<int> sign_asked) const {
    const Thresholds& lines = subject_.thresholds;
    if (lines.compare == PaceComparison::ratio && sgn(*found_.expected) == 0) {
      const bool applies = sign_asked && sgn(*found_.share) == *sign_asked;
      return {applies, StatusReason::nothing_expected, {share_held_against_nothing()}};
    }
    const bool reached = measured_pace() >= to_ratio(line);
    return {reached,
            reached ? StatusReason::line_reached : StatusReason::line_not_reached,
            {pace_held_against(line, reached)}};
  }

  Finding below_every_line() const {
    if (subject_.thresholds.compare == PaceComparison::ratio && sgn(*found_.expected) == 0) {
      return {true, StatusReason::nothing_expected, {share_held_against_nothing()}};
    }
    return {true,
            StatusReason::below_every_line,
            {pace_held_against(subject_.thresholds.behind, false)}};
  }

  Ratio measured_pace() const {
    if (subject_.thresholds.compare == PaceComparison::points) return Ratio(*found_.gap * 100);
    return Ratio(*found_.share / *found_.expected);
  }

  Formula pace_held_against(const Decimal& line, bool reached) const {
    const bool in_points = subject_.thresholds.compare == PaceComparison::points;
    const Quantity quantity = in_points ? Quantity::points : Quantity::number;
    const Ratio scale = in_points ? 100 : 1;
    return combined(operand(Ratio(measured_pace() / scale), quantity),
                    reached ? greater_or_equal : less,
                    operand(Ratio(to_ratio(line) / scale), quantity));
  }

  Formula share_held_against_nothing() const {
    return compared(operand(*found_.share, Quantity::share), operand(0, Quantity::share),
                    *found_.share);
  }

  /// Why there is no share, and so nothing that could be ahead.
  Finding without_share() const {
    if (measure_ == Measure::milestone) return {false, StatusReason::not_by_pace};
    if (requirement_.is_relation()) return {false, StatusReason::relation_has_no_share};
    if (measure_ == Measure::growth) return {false, StatusReason::growth_has_no_share};
    if (way_of(subject_.target, measure_, found_.baseline)) {
      return {false, StatusReason::pace_at_due};
    }
    if (measure_ == Measure::stock) {
      if (!found_.baseline) return {false, StatusReason::no_baseline};
      if (is_satisfied(requirement_, *found_.baseline, found_.planned)) {
        return {false, StatusReason::baseline_satisfies, {baseline_held()}};
      }
      if (*found_.baseline == found_.planned) {
        return {false, StatusReason::baseline_is_planned, {baseline_at_planned()}};
      }
      return {false, StatusReason::figure_has_no_way};
    }
    if (row_of(requirement_.kind).better == Direction::less_is_better) {
      return {false, StatusReason::limit_has_no_share};
    }
    return {false, StatusReason::figure_has_no_way};
  }

  Formula baseline_held() const {
    return held_against(requirement_, *found_.baseline, found_.planned);
  }

  /// `2.04 = 2.04`
  Formula baseline_at_planned() const {
    return combined(operand(*found_.baseline), equal, operand(*found_.planned));
  }

  Finding on_track() const {
    if (satisfied_) return {true, StatusReason::holds_so_far, {actual_held()}};
    if (is_milestone()) return {false, StatusReason::milestone_not_done};
    return {false, StatusReason::does_not_hold, {actual_held()}};
  }

  Finding behind() const {
    if (requirement_.is_relation()) {
      return {true, StatusReason::relation_fails_so_far, {actual_held()}};
    }
    if (found_.baseline && is_satisfied(requirement_, *found_.baseline, found_.planned)) {
      return {true, StatusReason::lost_since_baseline, {actual_held(), baseline_held()}};
    }
    if (found_.baseline && *found_.baseline == found_.planned) {
      return {true, StatusReason::not_past_baseline, {actual_held(), baseline_at_planned()}};
    }
    if (measure_ != Measure::growth) return {false, StatusReason::no_rule_for_behind};
    const Ratio planned = growth_asked();
    if (sgn(planned) <= 0) {
      return {true,
              StatusReason::growth_not_asked,
              {combined(operand(planned), less_or_equal, operand(0))}};
    }
    const std::optional<Ratio>& actual = found_.actual->figure;
    const bool near_enough = actual && *actual >= growth_floor() * planned;
    return {near_enough,
            near_enough ? StatusReason::growth_near_enough : StatusReason::growth_too_far,
            {growth_held(planned, near_enough)}};
  }

  Finding off_track() const {
    if (measure_ != Measure::growth) return {false, StatusReason::no_rule_for_off_track};
    return {true, StatusReason::growth_too_far, {growth_held(growth_asked(), false)}};
  }

  /// The planned growth; of a range its lower end.
  Ratio growth_asked() const {
    return found_.planned ? *found_.planned : to_ratio(*requirement_.value);
  }

  /// `5 ≥ 0.7 × 7`
  Formula growth_held(const Ratio& planned, bool near_enough) const {
    if (found_.actual->has_no_mean()) return no_mean();
    const Formula floor =
        combined(operand(growth_floor(), Quantity::number), times, operand(planned));
    return combined(operand(figure()), near_enough ? greater_or_equal : less, floor);
  }

  const Subject& subject_;
  const Requirement& requirement_;
  Measure measure_;
  Date as_of_;
  const Assessment& found_;
  bool satisfied_ = false;
};

}  // namespace

Explanation explanation_of(const Subject& subject, Date as_of, const std::vector<Entry>& entries,
                           const std::vector<Entry>& reference_entries) {
  Explanation explanation;
  explanation.assessment = assess(subject, as_of);
  const Assessment& found = explanation.assessment;
  explanation.entries = uses_of_entries(subject, as_of, found, entries);
  if (subject.reference != nullptr) {
    explanation.reference_entries = uses_of_reference(subject, found, reference_entries);
  }
  explanation.steps = steps_to(subject, as_of, found);
  explanation.status_lines = StatusTable(subject, as_of, found).lines();
  return explanation;
}

}  // namespace milepost
