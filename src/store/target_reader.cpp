#include "store/target_reader.h"

#include "store/plan_rows.h"
#include "store/sql.h"

namespace milepost::store {

HistoryReader::HistoryReader(const Store& store, Moment known_at)
    : pass_(store, question("history")), voided_(store, question("voided")) {
  pass_.rows().bind(":known_at", to_sql(known_at));
  voided_.bind(":known_at", to_sql(known_at));
}

void HistoryReader::forget() {
  pass_.forget();
  voided_entries_.reset();
}

bool HistoryReader::is_voided(std::int64_t entry) {
  if (!voided_entries_) {
    voided_entries_.emplace();
    voided_.reset();
    while (voided_.next()) voided_entries_->insert(Columns(voided_).integer());
  }
  return !voided_entries_->empty() && voided_entries_->contains(entry);
}

void HistoryReader::read(std::int64_t indicator, std::vector<Observation>& observations) {
  observations.clear();
  pass_.for_each(indicator, [&](Columns& columns) {
    const Date as_of = columns.day();
    const auto kind = static_cast<EntryKind>(columns.integer() - 1);
    const std::int64_t entry = columns.integer();
    if (is_voided(entry)) return;
    // The rows of one date and kind follow each other; the last one stands.
    const bool corrects_last = !observations.empty() && observations.back().as_of == as_of &&
                               observations.back().kind == kind;
    Observation& made = corrects_last ? observations.back() : observations.emplace_back();
    made = {as_of, kind, {}, entry};
    made.value.number = columns.optional_decimal();
    if (kind == EntryKind::milestone) {
      made.value.state = static_cast<MilestoneState>(columns.integer());
    } else if (kind == EntryKind::level) {
      columns.skip();
      const std::optional<Decimal> numerator = columns.optional_decimal();
      const std::optional<Decimal> denominator = columns.optional_decimal();
      if (numerator && denominator) made.value.fraction = Fraction{*numerator, *denominator};
    }
  });
}

TargetReader::TargetReader(const Store& store, const std::string& plan, Moment known_at,
                           Wanted wanted)
    : wanted_(std::move(wanted)),
      targets_(store, question("assessed_targets")),
      assignments_(store, question("assignments")),
      checkpoints_(store, question("checkpoints")),
      indicators_(store, question("indicators")),
      references_(store, question("indicators")),
      histories_(store, known_at),
      reference_histories_(store, known_at) {
  targets_.bind(":plan", plan);
  for (Rows* rows : {&targets_, &assignments_.rows(), &indicators_.rows(), &references_.rows()}) {
    rows->bind(":known_at", to_sql(known_at));
  }
}

bool TargetReader::read(std::size_t first, std::size_t count, TargetBatch& batch) {
  targets_.reset();
  targets_.bind(":first", static_cast<std::int64_t>(first));
  for (std::size_t i = 0; i < count; ++i) {
    if (!targets_.next()) return false;
    found_.position = first + i;
    if (read_target()) batch.add(found_);
  }
  return true;
}

/// The current row with its history; false where it is not wanted.
bool TargetReader::read_target() {
  Target& target = found_.target;
  Columns columns(targets_);
  store::read_target(columns, target);
  const std::int64_t revision = columns.integer();
  assignments_.for_each(columns.integer(), [&](Columns& row) { read_assigned(row, target); });
  const std::int64_t indicator = columns.integer();
  indicators_.for_each(indicator, [&](Columns& row) { read_indicator(row, found_.indicator); });
  target.indicator = found_.indicator.key;
  found_.reference.reset();
  const bool has_reference = !columns.is_null();
  if (has_reference) read_reference(columns.integer());
  if (!wanted_(target, found_.indicator)) return false;
  read_checkpoints(checkpoints_, revision, target.checkpoints);
  found_.history.measure = found_.indicator.measure;
  histories_.read(indicator, found_.history.observations);
  return true;
}

void TargetReader::read_reference(std::int64_t reference) {
  Indicator& indicator = found_.reference.emplace();
  references_.for_each(reference, [&](Columns& row) { read_indicator(row, indicator); });
  found_.target.requirement.reference = indicator.key;
  found_.reference_history.measure = indicator.measure;
  reference_histories_.read(reference, found_.reference_history.observations);
}

}  // namespace milepost::store
