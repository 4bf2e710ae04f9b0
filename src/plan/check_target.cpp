#include "plan/check.h"

namespace milepost {
namespace {

std::string text_of(const Period& period) {
  return to_string(period.start) + " to " + to_string(period.end);
}

void check_due(const TargetDraft& target, const Period& period, Problems& problems) {
  if (!target.due || (*target.due >= period.start && *target.due <= period.end)) return;
  problems.add(target.due.place,
               "due " + to_string(*target.due) + " is outside the period " + text_of(period),
               "write a day of the period, or leave due out for its last day");
}

void check_requirement(const TargetDraft& target, Measure measure, Problems& problems) {
  const RequirementKind kind = *target.requirement;
  const bool milestone = measure == Measure::milestone;
  const Place& place = target.requirement.place;
  if (milestone && kind != RequirementKind::done && kind != RequirementKind::set_later) {
    problems.add(place, std::string(word(kind)) + " does not go with a milestone",
                 "write done = true or set-later = true");
  } else if (!milestone && kind == RequirementKind::done) {
    problems.add(place, "done goes with a milestone, not with a " + std::string(word(measure)),
                 "write measure = \"milestone\", or a figure such as at-least = 7");
  }
}

bool takes_checkpoints(const TargetDraft& target, Measure measure) {
  if (measure != Measure::flow && measure != Measure::stock) return false;
  const RequirementKind kind = *target.requirement;
  const bool is_ceiling = kind == RequirementKind::at_most || kind == RequirementKind::less_than;
  if (measure == Measure::flow && is_ceiling) return false;
  const bool has_figure = kind != RequirementKind::between &&
                          kind != RequirementKind::in_step_with && kind != RequirementKind::done &&
                          kind != RequirementKind::set_later;
  return has_figure && !target.reference.present;
}

void check_checkpoint_dates(const TargetDraft& target, const Period& period, Problems& problems) {
  const Date due = target.due.value.value_or(period.end);
  std::optional<Date> last;
  for (const CheckpointDraft& checkpoint : target.checkpoints) {
    const Given<Date>& date = checkpoint.date;
    if (!date) continue;
    if (*date < period.start || *date >= due) {
      problems.add(date.place,
                   "checkpoint " + to_string(*date) + " is not between the start " +
                       to_string(period.start) + " and the due date " + to_string(due),
                   "write a day of the period before the due date");
    } else if (last && *date <= *last) {
      problems.add(date.place,
                   "checkpoint " + to_string(*date) + " does not come after " + to_string(*last),
                   "write checkpoints in the order of their dates, one for each date");
    }
    last = date.value;
  }
}

void check_checkpoints(const TargetDraft& target, const PlanDraft& draft, const Measure* measure,
                       Problems& problems) {
  if (target.checkpoints.empty()) return;
  if (draft.period) check_checkpoint_dates(target, *draft.period, problems);
  if (target.target.pace != Pace::linear) {
    problems.add(
        target.checkpoints_key,
        "checkpoints do not go with pace \"" + std::string(word(target.target.pace)) + "\"",
        "keep one of the two");
  }
  if (measure == nullptr || !target.requirement || takes_checkpoints(target, *measure)) return;
  problems.add(
      target.checkpoints_key,
      "checkpoints do not go with " + std::string(word(*target.requirement)) + " of a " +
          std::string(word(*measure)),
      "they are figures on the way to one figure: of a flow at-least, more-than or equal-to, of a "
      "stock at-most or less-than too");
}

}  // namespace

void check_target(const TargetDraft& target, const PlanDraft& draft,
                  const KnownIndicator* indicator, Problems& problems) {
  const bool known = indicator != nullptr && indicator->description.measure;
  const Measure* measure = known ? &*indicator->description.measure : nullptr;
  if (draft.period) check_due(target, *draft.period, problems);
  if (target.requirement && measure != nullptr) check_requirement(target, *measure, problems);
  check_checkpoints(target, draft, measure, problems);
}

}  // namespace milepost
