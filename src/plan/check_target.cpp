#include <algorithm>

#include "plan/check.h"
#include "plan/file_words.h"
#include "plan/phrases.h"

namespace milepost {
namespace {

constexpr Wording kDoNotGoWith{"{2} do not go with {0} of a {1}", "{1}指标的{0}不能带{2}"};
constexpr Wording kCheckpoints{"checkpoints", "阶段目标"};

void check_due(const TargetDraft& target, const Period& period, Problems& problems) {
  if (!target.due || (*target.due >= period.start && *target.due <= period.end)) return;
  problems.add(target.due.place,
               said({"{} {} is outside the period {} to {}", "{}为{}，不在计划期{}至{}之内"},
                    target.due.called, to_string(*target.due), to_string(period.start),
                    to_string(period.end)),
               said({"write a day of the period, or leave {} out for its last day",
                     "请写计划期内的日期；完成时限为计划期最后一天的，可不写{}"},
                    target.due.called));
}

void check_requirement(const TargetDraft& target, Measure measure, Problems& problems) {
  const RequirementKind kind = *target.requirement;
  const bool milestone = measure == Measure::milestone;
  const Place& place = target.requirement.place;
  if (milestone && !row_of(kind).asks_milestone) {
    problems.add(
        place, said({"{} does not go with a milestone", "{}不能用于节点"}, word_in(problems, kind)),
        either(problems,
               said({"write done = true or set-later = true",
                     "请写成：done = true，或set-later = true"}),
               said(kWriteOneOf,
                    any_of(std::vector<Said>{word_in(problems, RequirementKind::done),
                                             word_in(problems, RequirementKind::set_later)}))));
  } else if (!milestone && !row_of(kind).asks_figures) {
    problems.add(place,
                 said({"{} goes with a milestone, not with a {}", "{}只能用于节点，不能用于{}"},
                      word_in(problems, kind), word_in(problems, measure)),
                 either(problems,
                        said({"write measure = \"milestone\", or a figure such as at-least = 7",
                              "请写成：measure = \"milestone\"，或写明数字，如：at-least = 7"}),
                        said({"write {} under {}, or {} with a figure",
                              "请在“{1}”列填{0}，或改为“{2}”并写明数字"},
                             word_in(problems, Measure::milestone), said_label(PlanColumn::measure),
                             word_in(problems, RequirementKind::at_least))));
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
    problems.add(
        target.checkpoints_key,
        either(problems,
               said({"checkpoints do not go with pace {}", "checkpoints不能与pace {}同用"},
                    in_quotes(word(target.target.pace))),
               said({"checkpoints do not go with the pace {}", "阶段目标不能与进度方式“{}”同用"},
                    word_in(problems, target.target.pace))),
        said({"keep one of the two", "请保留其中一项"}));
  }
  if (measure == nullptr || !target.requirement || takes_checkpoints(target, *measure)) return;
  problems.add(
      target.checkpoints_key,
      said(kDoNotGoWith, word_in(problems, *target.requirement), word_in(problems, *measure),
           either(problems, "checkpoints", said(kCheckpoints))),
      either(problems,
             said({"they are figures on the way to one figure: of a flow at-least, more-than or "
                   "equal-to, of a stock at-most or less-than too",
                   "阶段目标是达到某一数值途中的数值：flow指标可用于at-least、more-than、equal-to，"
                   "stock指标还可用于at-most、less-than"}),
             said({"they are figures on the way to one figure: of a flow at least, more than or "
                   "equal to, of a stock at most or less than too",
                   "阶段目标是达到某一数值途中的数值：累计量可用于不低于、大于、等于，"
                   "期末量还可用于不高于、小于"})));
}

/// Whether two texts that are given in the same language say the same.
bool are_alike(const Name& a, const Name& b) {
  return (!a.zh.empty() && a.zh == b.zh) || (!a.en.empty() && a.en == b.en);
}

void check_step_dates(const TargetDraft& target, const Period& period, Problems& problems) {
  const Date due = target.due.value.value_or(period.end);
  std::optional<Date> last;
  for (const StepDraft& step : target.steps) {
    if (!step.by) continue;
    const Date by = *step.by;
    if (by < period.start || by > due) {
      problems.add(step.by.place,
                   said({"the step of {} is not between the start {} and the due date {}",
                         "节点目标的日期{}不在计划期开始日期{}和完成时限{}之间"},
                        to_string(by), to_string(period.start), to_string(due)),
                   said({"write a day of the period, the due date at the latest",
                         "请写计划期内的日期，最晚为完成时限当日"}));
    } else if (last && by <= *last) {
      problems.add(step.by.place,
                   said({"the step of {} does not come after that of {}",
                         "节点目标的日期{}不晚于前一个日期{}"},
                        to_string(by), to_string(*last)),
                   said({"write steps in the order of their dates, one for each date",
                         "节点目标请按日期先后排列，每个日期一个"}));
    }
    last = by;
  }
}

void check_step_texts(const TargetDraft& target, Problems& problems) {
  for (auto step = target.steps.begin(); step != target.steps.end(); ++step) {
    if (!step->what) continue;
    const auto same = std::find_if(target.steps.begin(), step, [&](const StepDraft& before) {
      return before.what && are_alike(*before.what, *step->what);
    });
    if (same == step) continue;
    const auto number = same - target.steps.begin() + 1;
    problems.add(step->what.place, said({"step {} says the same", "与节点{}内容相同"}, number),
                 said({"leave one of the two out, or say what makes it another step",
                       "请删去其中一个，或写明两者的区别"}));
  }
}

/// The indicators that the steps are reported by are made for them, and nobody else has these keys.
void check_step_keys(const TargetDraft& target, const PlanDraft& draft, Problems& problems) {
  const auto is_taken = [&](const std::string& key) {
    const auto names_it = [&](const auto& one) { return one.key.value == key; };
    return std::any_of(draft.indicators.begin(), draft.indicators.end(), names_it) ||
           std::any_of(draft.targets.begin(), draft.targets.end(),
                       [&](const TargetDraft& one) { return one.indicator_key() == key; });
  };
  for (std::size_t i = 0; i < target.steps.size(); ++i) {
    const std::string key = step_key(target.indicator_key(), i + 1);
    if (!is_taken(key)) continue;
    problems.add(target.steps[i].place,
                 said({"step {} is reported as {}, which the file uses for something else",
                       "节点{}以{}为代码填报，而文件中该代码已另有所指"},
                      i + 1, quoted(key)),
                 said({"give the other one another key", "请给另外那一个换一个代码"}));
  }
  const auto has_steps_too = [&](const TargetDraft& one) {
    return !one.steps.empty() && one.indicator_key() == target.indicator_key();
  };
  const auto first = std::find_if(draft.targets.begin(), draft.targets.end(), has_steps_too);
  if (&*first == &target || target.indicator_key().empty()) return;
  problems.add(
      target.steps_key,
      said({"{} is the same milestone and has steps too, {}", "{}是同一节点，已在{}列出节点目标"},
           first->title, on_line(problems, first->steps_key)),
      said({"write the steps of a milestone once", "同一节点的节点目标只写一处"}));
}

void check_steps(const TargetDraft& target, const PlanDraft& draft, const Measure* measure,
                 Problems& problems) {
  if (target.steps.empty()) return;
  if (draft.period) check_step_dates(target, *draft.period, problems);
  check_step_texts(target, problems);
  check_step_keys(target, draft, problems);
  if (measure == nullptr || !target.requirement) return;
  if (*measure == Measure::milestone && *target.requirement == RequirementKind::done) return;
  problems.add(
      target.steps_key,
      said(kDoNotGoWith, word_in(problems, *target.requirement), word_in(problems, *measure),
           either(problems, "steps", said({"steps", "节点目标"}))),
      said({"they are steps on the way to a milestone that is to be done: of figures "
            "write {}",
            "节点目标只用于要求完成的节点；数值类目标请用{}"},
           either(problems, "checkpoints", said(kCheckpoints))));
}

}  // namespace

void check_target(const TargetDraft& target, const PlanDraft& draft,
                  const KnownIndicator* indicator, Problems& problems) {
  const bool known = indicator != nullptr && indicator->description.measure;
  const Measure* measure = known ? &*indicator->description.measure : nullptr;
  if (draft.period) check_due(target, *draft.period, problems);
  if (target.requirement && measure != nullptr) check_requirement(target, *measure, problems);
  check_checkpoints(target, draft, measure, problems);
  check_steps(target, draft, measure, problems);
}

}  // namespace milepost
