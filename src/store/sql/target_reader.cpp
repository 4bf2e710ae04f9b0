#include "store/sql/target_reader.h"

#include "store/sql/connection.h"
#include "store/sql/plan_rows.h"
#include "store/sql/sql.h"

namespace milepost::store {
namespace {

Date start_of_plan(const Store& store, const std::string& plan, Moment known_at) {
  Statement row(store,
                "SELECT r.period_start FROM plan_revision r JOIN plan p USING (plan_id)"
                " WHERE p.key = :plan AND r.recorded_at <= :known_at"
                " ORDER BY r.revision DESC LIMIT 1");
  row.bind(":plan", plan);
  row.bind(":known_at", to_sql(known_at));
  return row.next() ? Columns(row).day() : Date();
}

}  // namespace

TargetReader::TargetReader(const Store& store, const std::string& plan, Moment known_at,
                           Wanted wanted)
    : wanted_(std::move(wanted)),
      targets_(store, question("assessed_targets")),
      assignments_(store, question("assignments")),
      checkpoints_(store, question("checkpoints")),
      rhythms_(store, question("target_rhythms")),
      steps_(store, question("target_steps")),
      indicators_(store, question("indicators")),
      references_(store, question("indicators")),
      new_history_reader_(
          [&store, known_at] { return connection_of(store).history_reader(known_at); }),
      histories_(connection_of(store).history_reader(known_at)),
      reference_histories_(connection_of(store).history_reader(known_at)),
      sources_(store, known_at) {
  targets_.bind(":plan", plan);
  Statement years(
      store,
      "SELECT y.first_month, y.named_after FROM plan p JOIN area_years y USING (area_id)"
      " WHERE p.key = :plan AND y.recorded_at <= :known_at"
      " ORDER BY y.area_years_id DESC LIMIT 1");
  years.bind(":plan", plan);
  years.bind(":known_at", to_sql(known_at));
  if (years.next()) {
    Columns columns(years);
    found_.history.years = read_years(columns);
    found_.reference_history.years = found_.history.years;
  }
  if (!sources_.are_none()) start_ = start_of_plan(store, plan, known_at);
  for (Statement* rows :
       {&targets_, &assignments_.rows(), &indicators_.rows(), &references_.rows()}) {
    rows->bind(":known_at", to_sql(known_at));
  }
}

void TargetReader::go_to(std::size_t position) {
  targets_.reset();
  targets_.bind(":first", static_cast<std::int64_t>(position));
}

bool TargetReader::reaches(std::size_t position) {
  go_to(position);
  return targets_.next();
}

bool TargetReader::read(std::size_t first, std::size_t count, TargetBatch& batch) {
  go_to(first);
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
  const std::int64_t reference = has_reference ? columns.integer() : 0;
  if (has_reference) read_reference(reference);
  if (!wanted_(target, found_.indicator)) return false;
  read_checkpoints(checkpoints_, revision, target.checkpoints);
  read_rhythm(rhythms_, revision, target);
  histories_->read(indicator, found_.indicator, found_.history);
  if (!sources_.are_none()) {
    const Period period{start_, target.due};
    found_.source = sources_.of(indicator, found_.indicator, found_.history, period);
    found_.reference_source.reset();
    if (has_reference) {
      found_.reference_source =
          sources_.of(reference, *found_.reference, found_.reference_history, period);
    }
  }
  target.steps.clear();
  found_.step_histories.clear();
  if (found_.indicator.measure == Measure::milestone) read_steps(revision);
  return true;
}

void TargetReader::read_steps(std::int64_t target_revision) {
  store::read_steps(steps_, target_revision, found_.target.steps, step_indicators_);
  if (step_indicators_.empty()) return;
  if (!step_histories_) step_histories_ = new_history_reader_();
  const Indicator reported_by{.key = {}, .name = {}, .unit = {}, .measure = Measure::milestone};
  for (const std::int64_t indicator : step_indicators_) {
    History& history = found_.step_histories.emplace_back();
    history.years = found_.history.years;
    step_histories_->read(indicator, reported_by, history);
  }
}

void TargetReader::read_reference(std::int64_t reference) {
  Indicator& indicator = found_.reference.emplace();
  references_.for_each(reference, [&](Columns& row) { read_indicator(row, indicator); });
  found_.target.requirement.reference = indicator.key;
  reference_histories_->read(reference, indicator, found_.reference_history);
}

}  // namespace milepost::store
