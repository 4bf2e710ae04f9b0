#include "plan/check.h"

namespace milepost {
namespace {

void check_due(const TargetDraft& target, const Period& period, Problems& problems) {
  if (!target.due || (*target.due >= period.start && *target.due <= period.end)) return;
  problems.add(target.due.place,
               said({"due {} is outside the period {} to {}", "due为{}，不在计划期{}至{}之内"},
                    to_string(*target.due), to_string(period.start), to_string(period.end)),
               said({"write a day of the period, or leave due out for its last day",
                     "请写计划期内的日期；完成时限为计划期最后一天的，可不写due"}));
}

void check_requirement(const TargetDraft& target, Measure measure, Problems& problems) {
  const RequirementKind kind = *target.requirement;
  const bool milestone = measure == Measure::milestone;
  const Place& place = target.requirement.place;
  if (milestone && !row_of(kind).asks_milestone) {
    problems.add(
        place, said({"{} does not go with a milestone", "{}不能用于节点"}, word(kind)),
        said({"write done = true or set-later = true", "请写成：done = true，或set-later = true"}));
  } else if (!milestone && !row_of(kind).asks_figures) {
    problems.add(place,
                 said({"done goes with a milestone, not with a {}", "done只能用于节点，不能用于{}"},
                      word(measure)),
                 said({"write measure = \"milestone\", or a figure such as at-least = 7",
                       "请写成：measure = \"milestone\"，或写明数字，如：at-least = 7"}));
  }
}

bool takes_checkpoints(const TargetDraft& target, Measure measure) {
  if (measure != Measure::flow && measure != Measure::stock) return false;
  const RequirementKind kind = *target.requirement;
  if (measure == Measure::flow && row_of(kind).better == Direction::less_is_better) return false;
  return asks_one_figure(kind) && !target.reference.present;
}

void check_checkpoint_dates(const TargetDraft& target, const Period& period, Problems& problems) {
  const Date due = target.due.value.value_or(period.end);
  std::optional<Date> last;
  for (const CheckpointDraft& checkpoint : target.checkpoints) {
    const Given<Date>& date = checkpoint.date;
    if (!date) continue;
    if (*date < period.start || *date >= due) {
      problems.add(date.place,
                   said({"checkpoint {} is not between the start {} and the due date {}",
                         "阶段目标的日期{}不在计划期开始日期{}和完成时限{}之间"},
                        to_string(*date), to_string(period.start), to_string(due)),
                   said({"write a day of the period before the due date",
                         "请写计划期内、完成时限之前的日期"}));
    } else if (last && *date <= *last) {
      problems.add(
          date.place,
          said({"checkpoint {} does not come after {}", "阶段目标的日期{}不晚于前一个日期{}"},
               to_string(*date), to_string(*last)),
          said({"write checkpoints in the order of their dates, one for each date",
                "阶段目标请按日期先后排列，每个日期一个"}));
    }
    last = date.value;
  }
}

void check_checkpoints(const TargetDraft& target, const PlanDraft& draft, const Measure* measure,
                       Problems& problems) {
  if (target.checkpoints.empty()) return;
  if (draft.period) check_checkpoint_dates(target, *draft.period, problems);
  if (target.target.pace != Pace::linear) {
    problems.add(target.checkpoints_key,
                 said({"checkpoints do not go with pace {}", "checkpoints不能与pace {}同用"},
                      in_quotes(word(target.target.pace))),
                 said({"keep one of the two", "请保留其中一项"}));
  }
  if (measure == nullptr || !target.requirement || takes_checkpoints(target, *measure)) return;
  problems.add(
      target.checkpoints_key,
      said({"checkpoints do not go with {} of a {}", "{1}指标的{0}不能带checkpoints"},
           word(*target.requirement), word(*measure)),
      said({"they are figures on the way to one figure: of a flow at-least, more-than or equal-to, "
            "of a stock at-most or less-than too",
            "阶段目标是达到某一数值途中的数值：flow指标可用于at-least、more-than、equal-to，"
            "stock指标还可用于at-most、less-than"}));
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
