#include "store/plans.h"

#include <algorithm>
#include <map>

#include "store/sql.h"

namespace milepost {
namespace {

using store::bind_optional;
using store::Columns;
using store::question;
using store::to_sql;
using store::translated;

constexpr char kJoinsNames = ';';

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += kJoinsNames;
    text += name;
  }
  return text;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> names;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(kJoinsNames, start), text.size());
    names.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return names;
}

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
  target.with = split(columns.text());
  target.leader = columns.text();
  target.note = columns.text();
  target.source = columns.text();
  const bool withdrawn = columns.integer() != 0;
  std::string reason = columns.text();
  const Moment recorded_at = columns.moment();
  if (withdrawn) target.withdrawn = Withdrawal{std::move(reason), recorded_at};
  return target;
}

std::vector<Section> read_sections(const Store& store, std::int64_t plan_revision_id) {
  SQLite::Statement rows(store.sql(), question("plan_sections"));
  rows.bind(":plan_revision_id", plan_revision_id);
  std::vector<Section> sections;
  while (rows.executeStep()) {
    Columns columns(rows);
    Section section;
    section.key = columns.text();
    section.label = columns.text();
    section.name = read_name(columns);
    section.parent = columns.text();
    sections.push_back(std::move(section));
  }
  return sections;
}

Indicator read_indicator(Columns& columns) {
  Indicator indicator;
  indicator.key = columns.text();
  indicator.name = read_name(columns);
  indicator.unit = columns.text();
  indicator.measure = columns.enumerator<Measure>();
  return indicator;
}

std::vector<Indicator> read_indicators(const Store& store, std::int64_t plan_revision_id,
                                       Moment known_at) {
  SQLite::Statement rows(store.sql(), question("plan_indicators"));
  rows.bind(":plan_revision_id", plan_revision_id);
  rows.bind(":known_at", to_sql(known_at));
  std::vector<Indicator> indicators;
  while (rows.executeStep()) {
    Columns columns(rows);
    indicators.push_back(read_indicator(columns));
  }
  return indicators;
}

std::vector<Target> read_targets(const Store& store, std::int64_t plan_revision_id) {
  SQLite::Statement rows(store.sql(), question("plan_targets"));
  rows.bind(":plan_revision_id", plan_revision_id);
  std::vector<Target> targets;
  while (rows.executeStep()) {
    Columns columns(rows);
    targets.push_back(read_target(columns));
  }
  SQLite::Statement checkpoints(store.sql(), question("plan_checkpoints"));
  checkpoints.bind(":plan_revision_id", plan_revision_id);
  while (checkpoints.executeStep()) {
    Columns columns(checkpoints);
    const auto position = static_cast<std::size_t>(columns.integer());
    const Date day = columns.day();
    targets.at(position).checkpoints.push_back({day, columns.decimal()});
  }
  return targets;
}

/// Writes one revision of a plan.
class PlanWriter {
 public:
  PlanWriter(const Recording& recording, const Plan& plan, const std::string& reason)
      : sql_(recording.store().sql()),
        store_(recording.store()),
        moment_(recording.moment()),
        plan_(plan),
        reason_(reason),
        before_(read_plan(store_, plan.key)) {
    if (before_) {
      for (const Target& target : before_->targets) standing_.emplace(target.key, &target);
    }
  }

  void write() {
    area_id_ = id_of_area();
    const std::vector<Indicator> indicators = indicators_to_keep();
    for (const Indicator& indicator : indicators) {
      indicator_ids_.emplace(indicator.key, id_of_indicator(indicator));
    }
    plan_id_ = id_of_plan();
    const std::int64_t plan_revision_id = insert_plan_revision();
    insert_sections(plan_revision_id);
    insert_plan_indicators(plan_revision_id, indicators);
    insert_targets(plan_revision_id);
  }

 private:
  /// The indicators of the plan, then those that only targets withdrawn from it still name.
  std::vector<Indicator> indicators_to_keep() const {
    std::vector<Indicator> kept = plan_.indicators;
    if (!before_) return kept;
    const auto keep = [&](const std::string& key) {
      const auto same = [&](const Indicator& one) { return one.key == key; };
      const Indicator* known = before_->find_indicator(key);
      if (known != nullptr && std::none_of(kept.begin(), kept.end(), same)) kept.push_back(*known);
    };
    for (const Target& target : before_->targets) {
      if (plan_.find_target(target.key) != nullptr) continue;
      keep(target.indicator);
      keep(target.requirement.reference);
    }
    return kept;
  }

  std::int64_t id_of_area() {
    SQLite::Statement insert(sql_,
                             "INSERT INTO area (key) SELECT :key"
                             " WHERE NOT EXISTS (SELECT 1 FROM area WHERE key = :key)");
    insert.bind(":key", plan_.area.key);
    insert.exec();
    return only_id("SELECT area_id FROM area WHERE key = :key", plan_.area.key);
  }

  std::int64_t only_id(const char* query, const std::string& key) {
    SQLite::Statement row(sql_, query);
    row.bind(":key", key);
    row.executeStep();
    return row.getColumn(0).getInt64();
  }

  std::int64_t id_of_indicator(const Indicator& indicator) {
    SQLite::Statement find(sql_,
                           "SELECT indicator_id, unit, measure FROM indicator"
                           " WHERE area_id = :area_id AND key = :key");
    find.bind(":area_id", area_id_);
    find.bind(":key", indicator.key);
    std::int64_t id = 0;
    if (find.executeStep()) {
      id = find.getColumn(0).getInt64();
      if (find.getColumn(1).getString() != indicator.unit ||
          find.getColumn(2).getString() != word(indicator.measure)) {
        throw Error(ExitCode::refused, "indicator \"" + indicator.key +
                                           "\" is on record with another unit or measure");
      }
    } else {
      SQLite::Statement insert(sql_,
                               "INSERT INTO indicator (area_id, key, unit, measure)"
                               " VALUES (:area_id, :key, :unit, :measure)");
      insert.bind(":area_id", area_id_);
      insert.bind(":key", indicator.key);
      insert.bind(":unit", indicator.unit);
      insert.bind(":measure", std::string(word(indicator.measure)));
      insert.exec();
      id = sql_.getLastInsertRowid();
    }
    record_indicator_name(id, indicator.name);
    return id;
  }

  void record_indicator_name(std::int64_t id, const Name& name) {
    SQLite::Statement insert(
        sql_,
        "INSERT INTO indicator_revision (indicator_id, revision, recorded_at, name_zh, name_en)"
        " SELECT :id, coalesce(max(revision) + 1, 0), :recorded_at, :zh, :en"
        " FROM indicator_revision WHERE indicator_id = :id"
        " HAVING NOT EXISTS (SELECT 1 FROM indicator_revision l WHERE l.indicator_id = :id"
        "   AND l.name_zh = :zh AND l.name_en = :en AND l.revision ="
        "   (SELECT max(revision) FROM indicator_revision m WHERE m.indicator_id = :id))");
    insert.bind(":id", id);
    insert.bind(":recorded_at", to_sql(moment_));
    insert.bind(":zh", name.zh);
    insert.bind(":en", name.en);
    insert.exec();
  }

  std::int64_t id_of_plan() {
    SQLite::Statement insert(sql_,
                             "INSERT INTO plan (area_id, key) SELECT :area_id, :key"
                             " WHERE NOT EXISTS (SELECT 1 FROM plan WHERE key = :key)");
    insert.bind(":area_id", area_id_);
    insert.bind(":key", plan_.key);
    insert.exec();
    return only_id("SELECT plan_id FROM plan WHERE key = :key", plan_.key);
  }

  std::int64_t insert_plan_revision() {
    SQLite::Statement insert(
        sql_,
        "INSERT INTO plan_revision (plan_id, revision, recorded_at, reason, name_zh, name_en,"
        " area_name_zh, area_name_en, document_key, document_title_zh, document_title_en,"
        " document_date, document_url, period_start, period_end, compare, ahead, on_track, behind)"
        " VALUES (:plan_id, (SELECT coalesce(max(revision) + 1, 0) FROM plan_revision"
        " WHERE plan_id = :plan_id), :recorded_at, :reason, :name_zh, :name_en, :area_name_zh,"
        " :area_name_en, :document_key, :document_title_zh, :document_title_en, :document_date,"
        " :document_url, :period_start, :period_end, :compare, :ahead, :on_track, :behind)");
    insert.bind(":plan_id", plan_id_);
    insert.bind(":recorded_at", to_sql(moment_));
    insert.bind(":reason", reason_);
    insert.bind(":name_zh", plan_.name.zh);
    insert.bind(":name_en", plan_.name.en);
    insert.bind(":area_name_zh", plan_.area.name.zh);
    insert.bind(":area_name_en", plan_.area.name.en);
    insert.bind(":document_key", plan_.document.key);
    insert.bind(":document_title_zh", plan_.document.title.zh);
    insert.bind(":document_title_en", plan_.document.title.en);
    insert.bind(":document_date", to_sql(plan_.document.date));
    insert.bind(":document_url", plan_.document.url);
    insert.bind(":period_start", to_sql(plan_.period.start));
    insert.bind(":period_end", to_sql(plan_.period.end));
    insert.bind(":compare", std::string(word(plan_.thresholds.compare)));
    insert.bind(":ahead", plan_.thresholds.ahead.raw());
    insert.bind(":on_track", plan_.thresholds.on_track.raw());
    insert.bind(":behind", plan_.thresholds.behind.raw());
    insert.exec();
    return sql_.getLastInsertRowid();
  }

  void insert_sections(std::int64_t plan_revision_id) {
    SQLite::Statement insert(
        sql_,
        "INSERT INTO section (plan_revision_id, position, key, label, name_zh, name_en, parent)"
        " VALUES (:plan_revision_id, :position, :key, :label, :name_zh, :name_en, :parent)");
    std::int64_t position = 0;
    for (const Section& section : plan_.sections) {
      insert.reset();
      insert.bind(":plan_revision_id", plan_revision_id);
      insert.bind(":position", position++);
      insert.bind(":key", section.key);
      insert.bind(":label", section.label);
      insert.bind(":name_zh", section.name.zh);
      insert.bind(":name_en", section.name.en);
      insert.bind(":parent", section.parent);
      insert.exec();
    }
  }

  void insert_plan_indicators(std::int64_t plan_revision_id,
                              const std::vector<Indicator>& indicators) {
    SQLite::Statement insert(sql_,
                             "INSERT INTO plan_indicator (plan_revision_id, position, indicator_id)"
                             " VALUES (:plan_revision_id, :position, :indicator_id)");
    std::int64_t position = 0;
    for (const Indicator& indicator : indicators) {
      insert.reset();
      insert.bind(":plan_revision_id", plan_revision_id);
      insert.bind(":position", position++);
      insert.bind(":indicator_id", indicator_ids_.at(indicator.key));
      insert.exec();
    }
  }

  /// The targets of the plan in its order, then those on record that it no longer holds, withdrawn.
  void insert_targets(std::int64_t plan_revision_id) {
    SQLite::Statement insert(
        sql_,
        "INSERT INTO plan_target (plan_revision_id, position, target_revision_id)"
        " VALUES (:plan_revision_id, :position, :target_revision_id)");
    std::int64_t position = 0;
    const auto place = [&](std::int64_t target_revision_id) {
      insert.reset();
      insert.bind(":plan_revision_id", plan_revision_id);
      insert.bind(":position", position++);
      insert.bind(":target_revision_id", target_revision_id);
      insert.exec();
    };
    for (const Target& target : plan_.targets) {
      const auto known = standing_.find(target.key);
      const bool unchanged = known != standing_.end() && *known->second == target;
      place(unchanged ? latest_revision(target.key) : insert_target_revision(target));
    }
    if (!before_) return;
    for (const Target& target : before_->targets) {
      if (plan_.find_target(target.key) != nullptr) continue;
      if (target.withdrawn) {
        place(latest_revision(target.key));
        continue;
      }
      Target withdrawn = target;
      withdrawn.withdrawn = Withdrawal{reason_, moment_};
      place(insert_target_revision(withdrawn));
    }
  }

  std::int64_t latest_revision(const std::string& target) {
    SQLite::Statement find(
        sql_,
        "SELECT target_revision_id FROM target_revision JOIN target USING (target_id)"
        " WHERE plan_id = :plan_id AND key = :key ORDER BY revision DESC LIMIT 1");
    find.bind(":plan_id", plan_id_);
    find.bind(":key", target);
    find.executeStep();
    return find.getColumn(0).getInt64();
  }

  std::int64_t id_of_target(const std::string& key) {
    SQLite::Statement insert(sql_,
                             "INSERT INTO target (plan_id, key) SELECT :plan_id, :key"
                             " WHERE NOT EXISTS (SELECT 1 FROM target"
                             "                   WHERE plan_id = :plan_id AND key = :key)");
    insert.bind(":plan_id", plan_id_);
    insert.bind(":key", key);
    insert.exec();
    SQLite::Statement find(sql_,
                           "SELECT target_id FROM target WHERE plan_id = :plan_id AND key = :key");
    find.bind(":plan_id", plan_id_);
    find.bind(":key", key);
    find.executeStep();
    return find.getColumn(0).getInt64();
  }

  std::int64_t insert_target_revision(const Target& target) {
    const Requirement& requirement = target.requirement;
    SQLite::Statement insert(
        sql_,
        "INSERT INTO target_revision (target_id, revision, recorded_at, reason, indicator_id,"
        " section, name_zh, name_en, requirement, value, upper, reference_id, tolerance,"
        " commitment, due, pace, parent, lead, \"with\", leader, note, source, withdrawn)"
        " VALUES (:target_id, (SELECT coalesce(max(revision) + 1, 0) FROM target_revision"
        " WHERE target_id = :target_id), :recorded_at, :reason, :indicator_id, :section, :name_zh,"
        " :name_en, :requirement, :value, :upper, :reference_id, :tolerance, :commitment, :due,"
        " :pace, :parent, :lead, :with, :leader, :note, :source, :withdrawn)");
    insert.bind(":target_id", id_of_target(target.key));
    insert.bind(":recorded_at", to_sql(moment_));
    insert.bind(":reason", target.withdrawn ? target.withdrawn->reason : reason_);
    insert.bind(":indicator_id", indicator_ids_.at(target.indicator));
    insert.bind(":section", target.section);
    insert.bind(":name_zh", target.name.zh);
    insert.bind(":name_en", target.name.en);
    insert.bind(":requirement", std::string(word(requirement.kind)));
    bind_optional(insert, ":value", requirement.value);
    bind_optional(insert, ":upper", requirement.upper);
    bind_optional(insert, ":reference_id",
                  requirement.is_relation()
                      ? std::optional(indicator_ids_.at(requirement.reference))
                      : std::nullopt);
    bind_optional(insert, ":tolerance", requirement.tolerance);
    insert.bind(":commitment", std::string(word(target.commitment)));
    insert.bind(":due", to_sql(target.due));
    insert.bind(":pace", std::string(word(target.pace)));
    insert.bind(":parent", target.parent);
    insert.bind(":lead", target.lead);
    insert.bind(":with", joined(target.with));
    insert.bind(":leader", target.leader);
    insert.bind(":note", target.note);
    insert.bind(":source", target.source);
    insert.bind(":withdrawn", target.withdrawn ? 1 : 0);
    insert.exec();
    const std::int64_t id = sql_.getLastInsertRowid();
    for (const Checkpoint& checkpoint : target.checkpoints) {
      SQLite::Statement row(sql_,
                            "INSERT INTO checkpoint (target_revision_id, date, value)"
                            " VALUES (:target_revision_id, :date, :value)");
      row.bind(":target_revision_id", id);
      row.bind(":date", to_sql(checkpoint.date));
      row.bind(":value", checkpoint.value.raw());
      row.exec();
    }
    return id;
  }

  SQLite::Database& sql_;
  Store& store_;
  Moment moment_;
  const Plan& plan_;
  const std::string& reason_;
  std::optional<Plan> before_;
  std::map<std::string, const Target*> standing_;
  std::map<std::string, std::int64_t> indicator_ids_;
  std::int64_t area_id_ = 0;
  std::int64_t plan_id_ = 0;
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

std::optional<Plan> read_plan(const Store& store, const std::string& key, Moment known_at) {
  return translated("read", store.path(), [&]() -> std::optional<Plan> {
    SQLite::Statement row(store.sql(), question("plan"));
    row.bind(":plan", key);
    row.bind(":known_at", to_sql(known_at));
    if (!row.executeStep()) return std::nullopt;
    Columns columns(row);
    const std::int64_t plan_revision_id = columns.integer();
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
    plan.sections = read_sections(store, plan_revision_id);
    plan.indicators = read_indicators(store, plan_revision_id, known_at);
    plan.targets = read_targets(store, plan_revision_id);
    return plan;
  });
}

std::vector<TargetVersion> read_target_versions(const Store& store, const std::string& plan,
                                                const std::string& target) {
  return translated("read", store.path(), [&] {
    std::vector<TargetVersion> versions;
    SQLite::Statement rows(store.sql(), question("target_versions"));
    rows.bind(":plan", plan);
    rows.bind(":target", target);
    while (rows.executeStep()) {
      Columns columns(rows);
      TargetVersion version;
      version.recorded_at = columns.moment();
      version.reason = columns.text();
      const std::int64_t id = columns.integer();
      version.target = read_target(columns);
      SQLite::Statement checkpoints(
          store.sql(),
          "SELECT date, value FROM checkpoint WHERE target_revision_id = :id ORDER BY date");
      checkpoints.bind(":id", id);
      while (checkpoints.executeStep()) {
        Columns checkpoint(checkpoints);
        const Date day = checkpoint.day();
        version.target.checkpoints.push_back({day, checkpoint.decimal()});
      }
      versions.push_back(std::move(version));
    }
    return versions;
  });
}

std::vector<Indicator> list_indicators(const Store& store, const std::string& area) {
  return translated("read", store.path(), [&] {
    SQLite::Statement rows(
        store.sql(),
        "SELECT indicator, name_zh, name_en, unit, measure FROM indicators WHERE area = :area");
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

void save_plan(const Recording& recording, const Plan& plan, const std::string& reason) {
  translated("write to", recording.store().path(),
             [&] { PlanWriter(recording, plan, reason).write(); });
}

struct Histories::Statements {
  Statements(const Store& store, const std::string& area_key, Moment known_at)
      : path(store.path()),
        area(area_key),
        find(store.sql(),
             "SELECT indicator_id FROM indicator JOIN area USING (area_id)"
             " WHERE area.key = :area AND indicator.key = :indicator"),
        entries(store.sql(), question("history")) {
    find.bind(":area", area);
    entries.bind(":known_at", to_sql(known_at));
  }

  std::string path;
  std::string area;
  SQLite::Statement find;
  SQLite::Statement entries;
};

Histories::Histories(const Store& store, const std::string& area, Moment known_at)
    : statements_(translated("read", store.path(),
                             [&] { return std::make_unique<Statements>(store, area, known_at); })) {
}
Histories::~Histories() = default;

History Histories::of(const Indicator& indicator) {
  return translated("read", statements_->path, [&] {
    History history{indicator.measure, {}};
    SQLite::Statement& find = statements_->find;
    find.reset();
    find.bind(":indicator", indicator.key);
    if (!find.executeStep()) return history;
    SQLite::Statement& rows = statements_->entries;
    rows.reset();
    rows.bind(":indicator_id", find.getColumn(0).getInt64());
    std::optional<std::pair<Date, EntryKind>> standing;
    while (rows.executeStep()) {
      Columns columns(rows);
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
      const bool voided = !columns.is_null() && columns.integer() != 0;
      if (voided) continue;
      // The rows of one date and kind follow each other; the last one that is not voided stands.
      const std::pair slot(o.as_of, o.kind);
      if (standing == slot) history.observations.pop_back();
      standing = slot;
      history.observations.push_back(std::move(o));
    }
    return history;
  });
}

void for_each_history(
    const Store& store, const Plan& plan, Moment known_at,
    const std::function<bool(const Target&)>& wanted,
    const std::function<void(const Target&, const History&, const History*)>& visit) {
  Histories histories(store, plan.area.key, known_at);
  for (const Target& target : plan.targets) {
    if (!wanted(target)) continue;
    const History own = histories.of(*plan.find_indicator(target.indicator));
    if (!target.requirement.is_relation()) {
      visit(target, own, nullptr);
      continue;
    }
    const History reference = histories.of(*plan.find_indicator(target.requirement.reference));
    visit(target, own, &reference);
  }
}

}  // namespace milepost
