#include "store/plans.h"

#include <algorithm>
#include <unordered_set>

#include "store/sql.h"

namespace milepost {
namespace {

using store::Columns;
using store::question;
using store::split_names;
using store::to_sql;
using store::translated;

Name read_name(Columns& columns) {
  std::string zh = columns.text();
  std::string en = columns.text();
  return {std::move(zh), std::move(en)};
}

/// The columns of reports/plan_targets.sql.
Target read_target(Columns& columns) {
  Target target;
  target.key = columns.text();
  target.indicator = columns.text();
  target.section = columns.text();
  target.name = read_name(columns);
  target.requirement.kind = columns.enumerator<RequirementKind>();
  target.requirement.value = columns.optional_decimal();
  target.requirement.upper = columns.optional_decimal();
  target.requirement.reference = columns.text();
  target.requirement.tolerance = columns.optional_decimal();
  target.commitment = columns.enumerator<Commitment>();
  target.due = columns.day();
  target.pace = columns.enumerator<Pace>();
  target.parent = columns.text();
  target.lead = columns.text();
  target.with = split_names(columns.text());
  target.leader = columns.text();
  target.note = columns.text();
  target.source = columns.text();
  const bool withdrawn = columns.integer() != 0;
  std::string reason = columns.text();
  const Moment recorded_at = columns.moment();
  if (withdrawn) target.withdrawn = Withdrawal{std::move(reason), recorded_at};
  return target;
}

Indicator read_indicator(Columns& columns) {
  Indicator indicator;
  indicator.key = columns.text();
  indicator.name = read_name(columns);
  indicator.unit = columns.text();
  indicator.measure = columns.enumerator<Measure>();
  return indicator;
}

/// The names, unit and measure of an indicator whose key is known.
Indicator read_described(Columns& columns, std::string key) {
  Indicator indicator;
  indicator.key = std::move(key);
  indicator.name = read_name(columns);
  indicator.unit = columns.text();
  indicator.measure = columns.enumerator<Measure>();
  return indicator;
}

std::vector<Checkpoint> read_checkpoints(SQLite::Statement& rows, std::int64_t target_revision) {
  std::vector<Checkpoint> checkpoints;
  rows.reset();
  rows.bind(":id", target_revision);
  while (rows.executeStep()) {
    Columns columns(rows);
    const Date day = columns.day();
    checkpoints.push_back({day, columns.decimal()});
  }
  return checkpoints;
}

constexpr const char* kCheckpoints =
    "SELECT date, value FROM checkpoint WHERE target_revision_id = :id ORDER BY date";

/// No assignment was made by then.
constexpr Moment kBeforeAnyAssignment{};

/// Reads plans as they stood at a moment, one after another with the same statements. Who answers
/// for a target is told with the assignments made by another moment.
class PlanReader {
 public:
  PlanReader(const Store& store, Moment known_at, Moment assigned_by)
      : plan_(store.sql(), question("plan")),
        sections_(store.sql(), question("plan_sections")),
        indicators_(store.sql(), question("plan_indicators")),
        targets_(store.sql(), question("plan_targets")),
        checkpoints_(store.sql(), question("plan_checkpoints")) {
    plan_.bind(":known_at", to_sql(known_at));
    indicators_.bind(":known_at", to_sql(known_at));
    targets_.bind(":assigned_by", to_sql(assigned_by));
  }

  std::optional<Plan> read(const std::string& key) {
    std::int64_t revision = 0;
    std::optional<Plan> plan = read_head(key, revision);
    if (!plan) return std::nullopt;
    for_each_row(indicators_, revision,
                 [&](Columns& row) { plan->indicators.push_back(read_indicator(row)); });
    for_each_row(targets_, revision,
                 [&](Columns& row) { plan->targets.push_back(read_target(row)); });
    for_each_row(checkpoints_, revision, [&](Columns& row) {
      const auto position = static_cast<std::size_t>(row.integer());
      const Date day = row.day();
      plan->targets.at(position).checkpoints.push_back({day, row.decimal()});
    });
    return plan;
  }

  /// The plan without its indicators and targets.
  std::optional<Plan> read_head(const std::string& key, std::int64_t& revision) {
    plan_.reset();
    plan_.bind(":plan", key);
    if (!plan_.executeStep()) return std::nullopt;
    Columns columns(plan_);
    revision = columns.integer();
    Plan plan;
    plan.key = columns.text();
    plan.name = read_name(columns);
    plan.document.key = columns.text();
    plan.document.title = read_name(columns);
    plan.document.date = columns.day();
    plan.document.url = columns.text();
    plan.area.key = columns.text();
    plan.area.name = read_name(columns);
    plan.period.start = columns.day();
    plan.period.end = columns.day();
    plan.thresholds.compare = columns.enumerator<PaceComparison>();
    plan.thresholds.ahead = columns.decimal();
    plan.thresholds.on_track = columns.decimal();
    plan.thresholds.behind = columns.decimal();
    plan_.reset();
    for_each_row(sections_, revision, [&](Columns& row) {
      Section section;
      section.key = row.text();
      section.label = row.text();
      section.name = read_name(row);
      section.parent = row.text();
      plan.sections.push_back(std::move(section));
    });
    return plan;
  }

 private:
  template <class Visit>
  static void for_each_row(SQLite::Statement& rows, std::int64_t revision, Visit visit) {
    rows.reset();
    rows.bind(":plan_revision_id", revision);
    while (rows.executeStep()) {
      Columns columns(rows);
      visit(columns);
    }
    rows.reset();
  }

  SQLite::Statement plan_;
  SQLite::Statement sections_;
  SQLite::Statement indicators_;
  SQLite::Statement targets_;
  SQLite::Statement checkpoints_;
};

}  // namespace

std::vector<PlanSummary> list_plans(const Store& store, Moment known_at) {
  return translated("read", store.path(), [&] {
    std::vector<PlanSummary> plans;
    for (const std::string& key : list_plan_keys(store, known_at)) {
      const std::optional<Plan> plan = read_plan(store, key, known_at);
      PlanSummary summary{key, plan->area.key, plan->name, plan->period};
      summary.withdrawn = static_cast<std::size_t>(
          std::count_if(plan->targets.begin(), plan->targets.end(),
                        [](const Target& target) { return target.withdrawn.has_value(); }));
      summary.targets = plan->targets.size() - summary.withdrawn;
      SQLite::Statement revisions(
          store.sql(),
          "SELECT max(revision) FROM plan_revision JOIN plan USING (plan_id)"
          " WHERE key = :key AND recorded_at <= :known_at");
      revisions.bind(":key", key);
      revisions.bind(":known_at", to_sql(known_at));
      revisions.executeStep();
      summary.revisions = static_cast<std::size_t>(revisions.getColumn(0).getInt64());
      plans.push_back(std::move(summary));
    }
    return plans;
  });
}

std::vector<std::string> list_plan_keys(const Store& store, Moment known_at) {
  return translated("read", store.path(), [&] {
    SQLite::Statement rows(store.sql(),
                           "SELECT key FROM plan JOIN plan_revision USING (plan_id)"
                           " WHERE revision = 0 AND recorded_at <= :known_at ORDER BY plan_id");
    rows.bind(":known_at", to_sql(known_at));
    std::vector<std::string> keys;
    while (rows.executeStep()) keys.push_back(rows.getColumn(0).getString());
    return keys;
  });
}

std::vector<Plan> read_plans(const Store& store, const std::vector<std::string>& keys,
                             Moment known_at) {
  return translated("read", store.path(), [&] {
    PlanReader reader(store, known_at, known_at);
    std::vector<Plan> plans;
    for (const std::string& key : keys) {
      if (std::optional<Plan> plan = reader.read(key)) plans.push_back(std::move(*plan));
    }
    return plans;
  });
}

std::optional<Plan> read_plan(const Store& store, const std::string& key, Moment known_at) {
  std::vector<Plan> plans = read_plans(store, {key}, known_at);
  return plans.empty() ? std::nullopt : std::optional(std::move(plans.front()));
}

std::optional<Plan> read_plan_as_loaded(const Store& store, const std::string& key) {
  return translated("read", store.path(),
                    [&] { return PlanReader(store, kEverything, kBeforeAnyAssignment).read(key); });
}

std::optional<Plan> read_plan_head(const Store& store, const std::string& key, Moment known_at) {
  return translated("read", store.path(), [&] {
    std::int64_t revision = 0;
    return PlanReader(store, known_at, known_at).read_head(key, revision);
  });
}

std::vector<TargetVersion> read_target_versions(const Store& store, const std::string& plan,
                                                const std::string& target) {
  return translated("read", store.path(), [&] {
    std::vector<TargetVersion> versions;
    SQLite::Statement rows(store.sql(), question("target_versions"));
    SQLite::Statement checkpoints(store.sql(), kCheckpoints);
    rows.bind(":plan", plan);
    rows.bind(":target", target);
    while (rows.executeStep()) {
      Columns columns(rows);
      TargetVersion version;
      version.recorded_at = columns.moment();
      version.reason = columns.text();
      const std::int64_t id = columns.integer();
      version.target = read_target(columns);
      version.target.checkpoints = read_checkpoints(checkpoints, id);
      versions.push_back(std::move(version));
    }
    return versions;
  });
}

std::vector<Indicator> list_indicators(const Store& store, const std::string& area) {
  return translated("read", store.path(), [&] {
    SQLite::Statement rows(
        store.sql(),
        "SELECT i.key, r.name_zh, r.name_en, i.unit, i.measure"
        " FROM indicator i JOIN area a USING (area_id) JOIN indicator_revision r USING "
        "(indicator_id)"
        " WHERE a.key = :area AND r.revision = (SELECT max(revision) FROM indicator_revision l"
        "                                       WHERE l.indicator_id = i.indicator_id)"
        " ORDER BY i.indicator_id");
    rows.bind(":area", area);
    std::vector<Indicator> indicators;
    while (rows.executeStep()) {
      Columns columns(rows);
      indicators.push_back(read_indicator(columns));
    }
    return indicators;
  });
}

std::vector<std::string> list_areas(const Store& store) {
  return translated("read", store.path(), [&] {
    SQLite::Statement rows(store.sql(), "SELECT key FROM area ORDER BY area_id");
    std::vector<std::string> areas;
    while (rows.executeStep()) areas.push_back(rows.getColumn(0).getString());
    return areas;
  });
}

namespace {

/// The columns of reports/history.sql behind the indicator.
void add_observation(Columns& columns, History& history) {
  Observation o;
  o.as_of = columns.day();
  o.kind = static_cast<EntryKind>(columns.integer() - 1);
  o.value.number = columns.optional_decimal();
  if (!columns.is_null()) {
    o.value.state = static_cast<MilestoneState>(columns.integer());
  } else {
    columns.skip();
  }
  const std::optional<Decimal> numerator = columns.optional_decimal();
  const std::optional<Decimal> denominator = columns.optional_decimal();
  if (numerator && denominator) o.value.fraction = Fraction{*numerator, *denominator};
  o.entry = columns.integer();
  // The rows of one date and kind follow each other; the last one stands.
  std::vector<Observation>& all = history.observations;
  if (!all.empty() && all.back().as_of == o.as_of && all.back().kind == o.kind) all.pop_back();
  all.push_back(std::move(o));
}

/// Reads histories in any order. Those that are asked in the order of the table, as all targets of
/// a plan are, come out of one pass over it; any other costs a seek.
class HistoryReader {
 public:
  HistoryReader(const Store& store, Moment known_at)
      : rows_(store.sql(), question("history")), voided_(store.sql(), question("voided")) {
    rows_.bind(":known_at", to_sql(known_at));
    voided_.bind(":known_at", to_sql(known_at));
  }

  /// To be called where something may have been recorded since the last reading.
  void forget() {
    open_ = false;
    ended_at_.reset();
    voided_entries_.reset();
    voided_.reset();
  }

  History read(std::int64_t indicator, Measure measure) {
    History history{measure, {}};
    if (!open_ || at_ > indicator || indicator - at_ > kWorthASeek) seek(indicator);
    while (open_ && at_ < indicator) step();
    while (open_ && at_ == indicator) {
      Columns columns(rows_);
      columns.skip();
      if (!is_voided()) add_observation(columns, history);
      step();
    }
    return history;
  }

 private:
  static constexpr std::int64_t kWorthASeek = 3;  // indicators that are cheaper to read over

  void seek(std::int64_t indicator) {
    if (ended_at_ && indicator >= *ended_at_) return;
    rows_.reset();
    rows_.bind(":indicator_id", indicator);
    open_ = true;
    step();
    if (!open_) ended_at_ = indicator;
  }

  void step() {
    open_ = rows_.executeStep();
    if (open_) at_ = rows_.getColumn(0).getInt64();
  }

  bool is_voided() {
    if (!voided_entries_) {
      voided_entries_.emplace();
      while (voided_.executeStep()) voided_entries_->insert(voided_.getColumn(0).getInt64());
    }
    return !voided_entries_->empty() && voided_entries_->contains(rows_.getColumn(7).getInt64());
  }

  SQLite::Statement rows_;
  SQLite::Statement voided_;
  std::optional<std::unordered_set<std::int64_t>> voided_entries_;
  std::optional<std::int64_t> ended_at_;  // from this indicator on there are no entries
  bool open_ = false;
  std::int64_t at_ = 0;  // the indicator of the current row
};

}  // namespace

struct Histories::Statements {
  Statements(const Store& store, const std::string& area_key, Moment known_at)
      : path(store.path()),
        find(store.sql(),
             "SELECT indicator_id FROM indicator JOIN area USING (area_id)"
             " WHERE area.key = :area AND indicator.key = :indicator"),
        reader(store, known_at) {
    find.bind(":area", area_key);
  }

  std::string path;
  SQLite::Statement find;
  HistoryReader reader;
};

Histories::Histories(const Store& store, const std::string& area, Moment known_at)
    : statements_(translated("read", store.path(),
                             [&] { return std::make_unique<Statements>(store, area, known_at); })) {
}
Histories::~Histories() = default;

History Histories::of(const Indicator& indicator) {
  return translated("read", statements_->path, [&] {
    SQLite::Statement& find = statements_->find;
    find.reset();
    find.bind(":indicator", indicator.key);
    if (!find.executeStep()) return History{indicator.measure, {}};
    statements_->reader.forget();
    return statements_->reader.read(find.getColumn(0).getInt64(), indicator.measure);
  });
}

void for_each_history(const Store& store, const std::string& plan, Moment known_at,
                      const std::function<bool(const Target&, const Indicator&)>& wanted,
                      const std::function<bool(TargetHistory&)>& visit) {
  translated("read", store.path(), [&] {
    SQLite::Statement rows(store.sql(), question("assessed_targets"));
    rows.bind(":plan", plan);
    rows.bind(":known_at", to_sql(known_at));
    SQLite::Statement checkpoints(store.sql(), kCheckpoints);
    HistoryReader histories(store, known_at);
    HistoryReader references(store, known_at);
    while (rows.executeStep()) {
      Columns columns(rows);
      TargetHistory found;
      found.target = read_target(columns);
      const std::int64_t revision = columns.integer();
      const std::int64_t indicator = columns.integer();
      found.indicator = read_described(columns, found.target.indicator);
      if (!wanted(found.target, found.indicator)) continue;
      found.target.checkpoints = read_checkpoints(checkpoints, revision);
      found.history = histories.read(indicator, found.indicator.measure);
      if (!columns.is_null()) {
        const std::int64_t reference = columns.integer();
        found.reference = read_described(columns, found.target.requirement.reference);
        found.reference_history = references.read(reference, found.reference->measure);
      }
      if (!visit(found)) return;
    }
  });
}

}  // namespace milepost
