// Why a target has its status, as the report explain tells it line by line.
#pragma once

#include <array>

#include "base/words.h"

namespace milepost {

/// Why a line of the table of statuses applies or does not. `{0}`, `{1}` in the comments are the
/// conditions that come with it.
enum class StatusReason {
  not_reached,  // a line before it applies
  is_withdrawn,
  is_not_withdrawn,
  figure_to_be_set,
  figure_is_set,
  no_entry_counts,
  reference_without_entry,
  reference_without_mean,  // {0}
  no_mean_growth,          // entries count, but {0}
  entries_count,
  areas_count,  // what the areas inside make
  milestone_done,
  milestone_not_done,
  reached_for_good,    // {0} holds and cannot be lost
  holds_at_due,        // {0}, data date {1}
  can_still_change,    // {0} holds, data date {1}
  total_can_fall,      // {0} of a flow that can fall again, data date {1}
  does_not_hold,       // {0}
  fails_at_due,        // {0}, data date {1}
  not_done_at_due,     // data date {0}
  over_limit,          // {0}
  due_figure_to_come,  // data date {0}
  only_steps_reported,
  due_date_past,     // report date {0}
  due_date_to_come,  // report date {0}
  deadline_to_come,  // report date {0}: past the due date, whose figure is not late yet
  line_reached,      // {0}: measured against the line
  line_not_reached,  // {0}
  below_every_line,  // {0}
  nothing_expected,  // {0}: E is 0 or less, so the sign of the gap decides
  not_by_pace,       // milestones
  relation_has_no_share,
  growth_has_no_share,
  limit_has_no_share,
  figure_has_no_way,  // a flow up to 0 or less, a range
  no_baseline,
  baseline_satisfies,   // {0}
  baseline_is_planned,  // {0}
  pace_at_due,
  holds_so_far,            // {0}
  holds_within_tolerance,  // {0}: it has a share, of which a little less than all is enough
  relation_fails_so_far,   // {0}
  lost_since_baseline,     // {0} failed, {1} held of the baseline
  not_past_baseline,       // {0} failed, {1}: the baseline is P
  growth_near_enough,      // {0}
  growth_not_asked,        // {0}: P ≤ 0
  growth_too_far,          // {0}
  level_near_enough,       // {0}: without a baseline
  level_not_asked,         // {0}: without a baseline, P ≤ 0
  level_too_far,           // {0}: without a baseline
  step_overdue,            // {0}: the first step not reached, report date against its day
  no_rule_for_behind,      //
  no_rule_for_off_track,   //
  nothing_else_applies,    //
  areas_missing,           // of what the actual is made of
};

template <>
inline constexpr std::array<Word<StatusReason>, 55> kWords<StatusReason>{
    {{StatusReason::not_reached, "not-reached"},
     {StatusReason::is_withdrawn, "withdrawn"},
     {StatusReason::is_not_withdrawn, "not-withdrawn"},
     {StatusReason::figure_to_be_set, "figure-to-be-set"},
     {StatusReason::figure_is_set, "figure-is-set"},
     {StatusReason::no_entry_counts, "no-entry-counts"},
     {StatusReason::reference_without_entry, "reference-without-entry"},
     {StatusReason::reference_without_mean, "reference-without-mean"},
     {StatusReason::no_mean_growth, "no-mean-growth"},
     {StatusReason::entries_count, "entries-count"},
     {StatusReason::areas_count, "areas-count"},
     {StatusReason::milestone_done, "milestone-done"},
     {StatusReason::milestone_not_done, "milestone-not-done"},
     {StatusReason::reached_for_good, "reached-for-good"},
     {StatusReason::holds_at_due, "holds-at-due"},
     {StatusReason::can_still_change, "can-still-change"},
     {StatusReason::total_can_fall, "total-can-fall"},
     {StatusReason::does_not_hold, "does-not-hold"},
     {StatusReason::fails_at_due, "fails-at-due"},
     {StatusReason::not_done_at_due, "not-done-at-due"},
     {StatusReason::over_limit, "over-limit"},
     {StatusReason::due_figure_to_come, "due-figure-to-come"},
     {StatusReason::only_steps_reported, "only-steps-reported"},
     {StatusReason::due_date_past, "due-date-past"},
     {StatusReason::due_date_to_come, "due-date-to-come"},
     {StatusReason::deadline_to_come, "deadline-to-come"},
     {StatusReason::line_reached, "line-reached"},
     {StatusReason::line_not_reached, "line-not-reached"},
     {StatusReason::below_every_line, "below-every-line"},
     {StatusReason::nothing_expected, "nothing-expected"},
     {StatusReason::not_by_pace, "not-by-pace"},
     {StatusReason::relation_has_no_share, "relation-has-no-share"},
     {StatusReason::growth_has_no_share, "growth-has-no-share"},
     {StatusReason::limit_has_no_share, "limit-has-no-share"},
     {StatusReason::figure_has_no_way, "figure-has-no-way"},
     {StatusReason::no_baseline, "no-baseline"},
     {StatusReason::baseline_satisfies, "baseline-satisfies"},
     {StatusReason::baseline_is_planned, "baseline-is-planned"},
     {StatusReason::pace_at_due, "pace-at-due"},
     {StatusReason::holds_so_far, "holds-so-far"},
     {StatusReason::holds_within_tolerance, "holds-within-tolerance"},
     {StatusReason::relation_fails_so_far, "relation-fails-so-far"},
     {StatusReason::lost_since_baseline, "lost-since-baseline"},
     {StatusReason::not_past_baseline, "not-past-baseline"},
     {StatusReason::growth_near_enough, "growth-near-enough"},
     {StatusReason::growth_not_asked, "growth-not-asked"},
     {StatusReason::growth_too_far, "growth-too-far"},
     {StatusReason::level_near_enough, "level-near-enough"},
     {StatusReason::level_not_asked, "level-not-asked"},
     {StatusReason::level_too_far, "level-too-far"},
     {StatusReason::step_overdue, "step-overdue"},
     {StatusReason::no_rule_for_behind, "no-rule-for-behind"},
     {StatusReason::no_rule_for_off_track, "no-rule-for-off-track"},
     {StatusReason::nothing_else_applies, "nothing-else-applies"},
     {StatusReason::areas_missing, "areas-missing"}}};

}  // namespace milepost
