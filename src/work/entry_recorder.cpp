#include "work/entry_recorder.h"

#include <type_traits>

#include "progress/doubt.h"
#include "progress/nothing_said.h"

namespace milepost::work {
namespace {

/// The entry that stands and says something else; null where none does.
const Entry* says_otherwise(const RecordOutcome& outcome) {
  if (const auto* conflict = std::get_if<Conflict>(&outcome)) return &conflict->standing;
  const auto* known = std::get_if<AlreadyRecorded>(&outcome);
  return known != nullptr && known->overtaken_by ? &*known->overtaken_by : nullptr;
}

/// Whether what stands says the same but for remarks that say nothing, which were once recorded.
bool says_the_same(const Entry& standing, const NewEntry& entry) {
  Remarks remarks = standing.remarks;
  leave_out_nothing(remarks);
  return standing.value == entry.value && remarks == entry.remarks;
}

/// Whether another office reports the same value, and says nothing else beside it: of several that
/// lead a target together one answer is enough.
bool is_said_by_another(const Entry& standing, const NewEntry& entry) {
  const Remarks& there = standing.remarks;
  const Remarks& here = entry.remarks;
  if (standing.value != entry.value || there.reporter.empty() || here.reporter.empty() ||
      there.reporter == here.reporter) {
    return false;
  }
  const auto adds_nothing = [](const auto& ours, const auto& theirs) {
    return ours == std::decay_t<decltype(ours)>{} || ours == theirs;
  };
  return adds_nothing(here.note, there.note) && adds_nothing(here.evidence, there.evidence) &&
         adds_nothing(here.problem, there.problem) &&
         adds_nothing(here.next_step, there.next_step) &&
         adds_nothing(here.progress, there.progress) && adds_nothing(here.outlook, there.outlook) &&
         adds_nothing(here.vintage, there.vintage);
}

}  // namespace

Said nothing_to_correct(const NewEntry& entry) {
  return said({"{} has no {} for {} that could be corrected", "{0} {2}没有可以更正的{1}"},
              entry.indicator, said_word(entry.kind), to_string(entry.as_of));
}

EntryOutcome EntryRecorder::record(NewEntry& entry, const Indicator& indicator) {
  RecordOutcome outcome = appending_.append(entry);
  if (const auto* conflict = std::get_if<Conflict>(&outcome);
      conflict != nullptr &&
      (says_the_same(conflict->standing, entry) || is_said_by_another(conflict->standing, entry))) {
    return AlreadyRecorded{conflict->standing.id, {}};
  }
  if (const Entry* other = says_otherwise(outcome);
      other != nullptr && !rules_.correction_reason.empty() && entry.correction_reason.empty() &&
      other->recorded_at < recording_.moment()) {
    entry.correction_reason = rules_.correction_reason;
    outcome = appending_.append(entry);
  }
  auto* recorded = std::get_if<Recorded>(&outcome);
  if (recorded == nullptr) {
    return std::visit([](auto& one) -> EntryOutcome { return std::move(one); }, outcome);
  }
  const History& history = appending_.history(entry.area, indicator);
  std::vector<Said> reasons = doubts(entry, indicator, history, rules_.today);
  if (is_first_figure(entry, history)) {
    for (Said& reason : doubts_of_first(
             entry, indicator, appending_.planned_figures(entry.area, indicator), history.years)) {
      reasons.push_back(std::move(reason));
    }
  }
  if (reasons.empty()) return std::move(*recorded);
  return Doubtful{std::move(*recorded), std::move(reasons)};
}

}  // namespace milepost::work
