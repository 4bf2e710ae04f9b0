#include "work/record.h"

#include <utility>

#include "base/error.h"
#include "base/names.h"
#include "base/text.h"
#include "progress/nothing_said.h"
#include "progress/step_number.h"
#include "progress/value.h"
#include "store/plans.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

Value read_value(const std::string& typed, const Indicator& indicator, EntryKind kind) {
  const auto read = parse_value(typed, indicator, kind);
  if (const Value* value = std::get_if<Value>(&read)) return *value;
  const auto& fault = std::get<ValueFault>(read);
  throw Error(ErrorKind::refused, naming_odd_sign(fault.what, typed), fault.remedy);
}

NewEntry read_entry(const EntryRequest& request, const FoundIndicator& found) {
  NewEntry entry;
  entry.area = found.area;
  entry.indicator = found.indicator.key;
  entry.as_of = request.as_of;
  entry.remarks = request.remarks;
  leave_out_nothing(entry.remarks);
  entry.kind = kind_of(found.indicator, request.is_increment);
  if (trim(request.value).empty() && !request.is_increment && !entry.remarks.progress.empty()) {
    entry.kind = EntryKind::progress;
  } else {
    entry.value = read_value(request.value, found.indicator, entry.kind);
  }
  entry.correction_reason = request.correction_reason;
  return entry;
}

/// The indicator that reports a step of a milestone. Throws Error where there is no such step.
FoundIndicator step_of(const Store& store, const FoundIndicator& milestone,
                       const std::string& step) {
  const auto in_force = list_steps(store);
  const auto is_step = [&](std::size_t number) {
    return in_force.contains({milestone.area, step_key(milestone.indicator.key, number)});
  };
  if (const auto number = step_number(step); number && is_step(*number)) {
    const std::string key = step_key(milestone.indicator.key, *number);
    return {milestone.area, find_indicator(store, milestone.area, key).value()};
  }
  std::size_t steps = 0;
  while (is_step(steps + 1)) ++steps;
  throw Error(ErrorKind::not_found,
              said(kNoStep, in_quotes(milestone.indicator.key), in_quotes(step)),
              steps_there_are(steps));
}

}  // namespace

EntryKind kind_of(const Indicator& indicator, bool is_increment) {
  if (!is_increment) return usual_kind(indicator.measure);
  if (const auto fault = fault_of_kind(EntryKind::increment, indicator)) {
    throw Error(ErrorKind::refused, fault->what, fault->remedy);
  }
  return EntryKind::increment;
}

EntryAnswer record(Store& store, const EntryRequest& request, const Circumstances& circumstances) {
  EntryAnswer answer{known_indicator(store, request.area, request.indicator), {}, {}, {}};
  if (!request.step.empty()) answer.found = step_of(store, answer.found, request.step);
  answer.entry = read_entry(request, answer.found);
  answer.value = to_text(answer.entry.value);
  EvidenceFiles evidence(store);
  if (request.take_evidence) {
    if (const auto fault = request.take_evidence(evidence, answer.entry.remarks)) {
      throw Error(ErrorKind::refused, fault->what, fault->remedy);
    }
  }
  answer.outcome = record(store, circumstances, [&](Recording& recording) -> EntryOutcome {
    EntryRecorder recorder(recording, {circumstances.today});
    EntryOutcome outcome = recorder.record(answer.entry, answer.found.indicator);
    if (auto* doubtful = std::get_if<Doubtful>(&outcome);
        doubtful != nullptr && request.accepts_doubts) {
      outcome = EntryOutcome(std::move(doubtful->recorded));
    }
    if (std::holds_alternative<Recorded>(outcome)) {
      evidence.keep();
    } else {
      recording.give_up();
    }
    const auto* known = std::get_if<AlreadyRecorded>(&outcome);
    return known != nullptr && known->overtaken_by ? Conflict{*known->overtaken_by}
                                                   : std::move(outcome);
  });
  return answer;
}

std::vector<Answer> standing_on(const Store& store, const FoundIndicator& found, Date as_of,
                                const Circumstances& circumstances) {
  std::vector<Answer> answers;
  for (const PlanSummary& plan : list_plans(store)) {
    if (plan.area != found.area || as_of < plan.period.start) continue;
    Selection selection;
    selection.plans = {plan.key};
    selection.as_of = as_of;
    selection.indicator = measured_by_targets(store, found);
    Answer answer = ask_even_for_nothing(store, selection, circumstances);
    if (!answer.plans.empty()) answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace milepost::work
