#include "assess/gap_reason.h"

#include <algorithm>

namespace milepost {
namespace {

std::optional<GapReason> reason_by_age(const Assessment& found, Date as_of) {
  switch (row_of(found.status).reminder) {
    case Reminder::never:
      return std::nullopt;
    case Reminder::if_stale:
      return found.stale ? std::optional(GapReason::stale) : std::nullopt;
    case Reminder::overdue:
      return GapReason::overdue;
    case Reminder::no_figure:
      if (found.progress && as_of - found.progress->as_of <= date::days{kStaleAfterDays}) {
        return std::nullopt;
      }
      return found.actual ? GapReason::no_reference : GapReason::never_reported;
  }
  return std::nullopt;
}

std::optional<GapReason> reason_by_rhythm(const Assessment& found,
                                          const std::vector<DuePeriod>& periods, Date as_of) {
  const Reminder reminder = row_of(found.status).reminder;
  const bool is_asked_nothing = reminder == Reminder::if_stale && !found.actual;  // to be set yet
  if (reminder == Reminder::never || is_asked_nothing) return std::nullopt;
  if (reminder == Reminder::overdue) return GapReason::overdue;
  if (reminder == Reminder::no_figure && found.actual) return GapReason::no_reference;
  if (periods.empty()) return std::nullopt;
  if (as_of <= periods.front().deadline) return GapReason::due;
  return found.actual || found.progress ? GapReason::late : GapReason::never_reported;
}

/// The day for which something was last reported, a figure or words.
std::optional<Date> reported_on(const Assessment& found) {
  if (found.actual) return last_reported(found);
  return found.progress ? std::optional(found.progress->as_of) : std::nullopt;
}

/// Whether the day of a step that is not reached lies in the period, and nobody has said anything
/// of the step since.
bool asks_for_step(const Assessment& found, const Period& period) {
  return std::any_of(found.steps.begin(), found.steps.end(), [&](const StepFound& step) {
    return !step.is_reached() && step.by >= period.start && step.by <= period.end &&
           (!step.heard_on || *step.heard_on < step.by);
  });
}

/// Whether the period asks for the milestone itself, of which nothing but steps was reported.
bool asks_for_milestone(const ReportingRule& rule, const Assessment& found, const Period& period) {
  return found.is_by_steps && period.end == rule.period.end;
}

/// The periods that ended after the figure that a target has, up to `as_of`; all of them where it
/// has none.
std::vector<DuePeriod> unreported_periods(const ReportingRule& rule, const Assessment& found,
                                          Date as_of) {
  if (found.actual && found.actual->state == MilestoneState::done) return {};
  std::vector<DuePeriod> periods = due_periods(rule, as_of);
  if (const std::optional<Date> day = reported_on(found)) {
    std::erase_if(periods, [&](const DuePeriod& one) {
      return answers(rule, one, *day) && !asks_for_step(found, one.period) &&
             !asks_for_milestone(rule, found, one.period);
    });
  }
  return periods;
}

}  // namespace

std::optional<ReportingGap> reporting_gap(const std::optional<ReportingRule>& rule,
                                          const Assessment& found, Date start, Date as_of) {
  if (as_of < start || found.from_areas) return std::nullopt;
  ReportingGap gap;
  if (rule) gap.periods = unreported_periods(*rule, found, as_of);
  const auto reason =
      rule ? reason_by_rhythm(found, gap.periods, as_of) : reason_by_age(found, as_of);
  if (!reason) return std::nullopt;
  gap.reason = *reason;
  return gap;
}

}  // namespace milepost
