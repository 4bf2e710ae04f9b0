#include "store/sql/new_indicators.h"

#include <utility>

#include "base/error.h"
#include "store/entries.h"
#include "store/sql/chain.h"
#include "store/sql/connection.h"

namespace milepost::store {

NewIndicators::NewIndicators(const Recording& recording, std::int64_t area_id, std::string area)
    : recording_(recording),
      connection_(connection_of(recording.store())),
      area_id_(area_id),
      area_(std::move(area)),
      names_(connection_, "indicator_revision",
             "indicator_id, revision, recorded_at, name_zh, name_en", content_),
      units_(connection_, "indicator_unit", "indicator_id, revision, recorded_at, unit, measure",
             content_),
      find_(connection_,
            "SELECT i.indicator_id, i.unit, i.measure, coalesce(u.unit, i.unit),"
            " coalesce(u.measure, i.measure), coalesce(u.revision, 0)"
            " FROM indicator i LEFT JOIN indicator_unit u ON u.indicator_id = i.indicator_id"
            " AND u.revision = (SELECT max(l.revision) FROM indicator_unit l"
            "                   WHERE l.indicator_id = i.indicator_id)"
            " WHERE i.area_id = :area_id AND i.key = :key"),
      latest_name_(connection_,
                   "SELECT revision, name_zh, name_en FROM indicator_revision"
                   " WHERE indicator_id = :id ORDER BY revision DESC LIMIT 1"),
      numbers_(connection_, "indicator") {}

std::int64_t NewIndicators::record(const Indicator& indicator) {
  std::optional<OnRecord> known = find(indicator.key);
  if (!known) {
    known = insert(indicator);
  } else if (!known->is_measured_as(indicator)) {
    revise_unit(*known, indicator);
  }
  record_name(*known, indicator);
  return known->id;
}

std::optional<NewIndicators::OnRecord> NewIndicators::find(const std::string& key) {
  find_.reset();
  find_.bind(":area_id", area_id_);
  find_.bind(":key", key);
  if (!find_.next()) return std::nullopt;
  Columns columns(find_);
  OnRecord known;
  known.id = columns.integer();
  for (std::string* text : {&known.first_unit, &known.first_measure, &known.unit, &known.measure}) {
    *text = columns.text();
  }
  known.revisions = columns.integer();
  return known;
}

NewIndicators::OnRecord NewIndicators::insert(const Indicator& indicator) {
  const std::int64_t id = numbers_.next();
  const std::string measure(word(indicator.measure));
  Statement insert(connection_,
                   "INSERT INTO indicator (indicator_id, area_id, key, unit, measure)"
                   " VALUES (:indicator_id, :area_id, :key, :unit, :measure)");
  insert.bind(":indicator_id", id);
  insert.bind(":area_id", area_id_);
  insert.bind(":key", indicator.key);
  insert.bind(":unit", indicator.unit);
  insert.bind(":measure", measure);
  insert.run();
  return {id, indicator.unit, measure, indicator.unit, measure};
}

void NewIndicators::revise_unit(const OnRecord& known, const Indicator& indicator) {
  if (has_entries(recording_.store(), area_, indicator.key)) {
    throw Error(ErrorKind::refused,
                said({"indicator {} is on record with another unit or measure, and has entries",
                      "指标{}的单位或计量方式与此不同，且已有填报记录"},
                     in_quotes(indicator.key)));
  }
  const std::int64_t revision = known.revisions + 1;
  content_.clear();
  units_.put(known.id).hash(area_id_).hash(area_).hash(indicator.key);
  units_.put(revision).put(recording_.moment()).put(indicator.unit);
  units_.put(word(indicator.measure)).end_row();
  units_.flush();
  content_.end_list();
  recording_.chain().append_in_order(kIndicatorUnitSubject, {known.id, revision}, content_);
}

void NewIndicators::record_name(const OnRecord& known, const Indicator& indicator) {
  const Name& name = indicator.name;
  latest_name_.reset();
  latest_name_.bind(":id", known.id);
  std::int64_t revision = 0;
  if (latest_name_.next()) {
    const Prepared& latest = latest_name_.row();
    if (latest.text(1) == name.zh && latest.text(2) == name.en) return;
    revision = latest.integer(0) + 1;
  }
  content_.clear();
  names_.put(known.id).hash(area_id_).hash(area_).hash(indicator.key);
  names_.hash(known.first_unit).hash(known.first_measure);
  names_.put(revision).put(recording_.moment()).put(name.zh).put(name.en).end_row();
  names_.flush();
  content_.end_list();
  recording_.chain().append_in_order(kIndicatorSubject, {known.id, revision}, content_);
}

}  // namespace milepost::store
