// save_plan: one revision of a plan, written whole.
#include <algorithm>
#include <map>

#include "base/listed.h"
#include "store/assignments.h"
#include "store/plans.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/sql.h"

namespace milepost {
namespace {

using store::Doing;
using store::Numbering;
using store::Statement;
using store::to_sql;
using store::translated;

/// Writes one revision of a plan.
class PlanWriter {
 public:
  PlanWriter(const Recording& recording, const Plan& plan, const std::string& reason)
      : recording_(recording),
        connection_(store::connection_of(recording.store())),
        store_(recording.store()),
        moment_(recording.moment()),
        plan_(plan),
        reason_(reason),
        before_(read_plan_as_loaded(store_, plan.key)) {
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
    Statement find(connection_, "SELECT area_id FROM area WHERE key = :key");
    find.bind(":key", plan_.area.key);
    if (find.next()) return find.row().integer(0);
    const std::int64_t id = Numbering(connection_, "area").next();
    Statement insert(connection_, "INSERT INTO area (area_id, key) VALUES (:area_id, :key)");
    insert.bind(":area_id", id);
    insert.bind(":key", plan_.area.key);
    insert.run();
    return id;
  }

  std::int64_t id_of_indicator(const Indicator& indicator) {
    Statement find(connection_,
                   "SELECT indicator_id, unit, measure FROM indicator"
                   " WHERE area_id = :area_id AND key = :key");
    find.bind(":area_id", area_id_);
    find.bind(":key", indicator.key);
    std::int64_t id = 0;
    if (find.next()) {
      id = find.row().integer(0);
      if (find.row().text(1) != indicator.unit || find.row().text(2) != word(indicator.measure)) {
        throw Error(ErrorKind::refused,
                    said({"indicator {} is on record with another unit or measure",
                          "指标{}已有记录，其单位或计量方式与此不同"},
                         in_quotes(indicator.key)));
      }
    } else {
      Statement insert(connection_,
                       "INSERT INTO indicator (indicator_id, area_id, key, unit, measure)"
                       " VALUES (:indicator_id, :area_id, :key, :unit, :measure)");
      id = indicator_numbers_.next();
      insert.bind(":indicator_id", id);
      insert.bind(":area_id", area_id_);
      insert.bind(":key", indicator.key);
      insert.bind(":unit", indicator.unit);
      insert.bind(":measure", word(indicator.measure));
      insert.run();
    }
    record_indicator_name(id, indicator.name);
    return id;
  }

  void record_indicator_name(std::int64_t id, const Name& name) {
    Statement insert(
        connection_,
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
    insert.run();
  }

  std::int64_t id_of_plan() {
    Statement find(connection_, "SELECT plan_id FROM plan WHERE key = :key");
    find.bind(":key", plan_.key);
    if (find.next()) return find.row().integer(0);
    const std::int64_t id = Numbering(connection_, "plan").next();
    Statement insert(connection_,
                     "INSERT INTO plan (plan_id, area_id, key) VALUES (:plan_id, :area_id, :key)");
    insert.bind(":plan_id", id);
    insert.bind(":area_id", area_id_);
    insert.bind(":key", plan_.key);
    insert.run();
    return id;
  }

  std::int64_t insert_plan_revision() {
    Statement insert(
        connection_,
        "INSERT INTO plan_revision (plan_revision_id, plan_id, revision, recorded_at, reason,"
        " name_zh, name_en, area_name_zh, area_name_en, document_key, document_title_zh,"
        " document_title_en, document_date, document_url, period_start, period_end, compare, ahead,"
        " on_track, behind)"
        " VALUES (:plan_revision_id, :plan_id,"
        " (SELECT coalesce(max(revision) + 1, 0) FROM plan_revision"
        " WHERE plan_id = :plan_id), :recorded_at, :reason, :name_zh, :name_en, :area_name_zh,"
        " :area_name_en, :document_key, :document_title_zh, :document_title_en, :document_date,"
        " :document_url, :period_start, :period_end, :compare, :ahead, :on_track, :behind)");
    const std::int64_t id = Numbering(connection_, "plan_revision").next();
    insert.bind(":plan_revision_id", id);
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
    insert.bind(":compare", word(plan_.thresholds.compare));
    insert.bind(":ahead", plan_.thresholds.ahead.raw());
    insert.bind(":on_track", plan_.thresholds.on_track.raw());
    insert.bind(":behind", plan_.thresholds.behind.raw());
    insert.run();
    return id;
  }

  void insert_sections(std::int64_t plan_revision_id) {
    Statement insert(
        connection_,
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
      insert.run();
    }
  }

  void insert_plan_indicators(std::int64_t plan_revision_id,
                              const std::vector<Indicator>& indicators) {
    Statement insert(connection_,
                     "INSERT INTO plan_indicator (plan_revision_id, position, indicator_id)"
                     " VALUES (:plan_revision_id, :position, :indicator_id)");
    std::int64_t position = 0;
    for (const Indicator& indicator : indicators) {
      insert.reset();
      insert.bind(":plan_revision_id", plan_revision_id);
      insert.bind(":position", position++);
      insert.bind(":indicator_id", indicator_ids_.at(indicator.key));
      insert.run();
    }
  }

  /// The targets of the plan in its order, then those on record that it no longer holds, withdrawn.
  void insert_targets(std::int64_t plan_revision_id) {
    Statement insert(connection_,
                     "INSERT INTO plan_target (plan_revision_id, position, target_revision_id)"
                     " VALUES (:plan_revision_id, :position, :target_revision_id)");
    std::int64_t position = 0;
    const auto place = [&](std::int64_t target_revision_id) {
      insert.reset();
      insert.bind(":plan_revision_id", plan_revision_id);
      insert.bind(":position", position++);
      insert.bind(":target_revision_id", target_revision_id);
      insert.run();
    };
    for (const Target& target : plan_.targets) {
      const auto known = standing_.find(target.key);
      const bool unchanged = known != standing_.end() && *known->second == target;
      place(unchanged ? latest_revision(target.key) : insert_target_revision(target));
      if (known != standing_.end() && !unchanged) overrule_assignment(*known->second, target);
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

  /// Who the plan names anew answers from now on, whoever was assigned before.
  void overrule_assignment(const Target& before, const Target& after) {
    NewAssignment anew;
    if (before.lead != after.lead) anew.lead = after.lead;
    if (before.with != after.with) anew.with = after.with;
    if (before.leader != after.leader) anew.leader = after.leader;
    if (anew.names_nothing()) return;
    const std::vector<Assignment> assigned = read_assignments(store_, plan_.key, after.key);
    if (assigned.empty()) return;
    Target now = after;
    now.lead = assigned.back().lead;
    now.with = assigned.back().with;
    now.leader = assigned.back().leader;
    const Target was = now;
    anew.apply_to(now);
    if (!(now == was)) assign(recording_, plan_.key, now, reason_);
  }

  std::int64_t latest_revision(const std::string& target) {
    Statement find(connection_,
                   "SELECT target_revision_id FROM target_revision JOIN target USING (target_id)"
                   " WHERE plan_id = :plan_id AND key = :key ORDER BY revision DESC LIMIT 1");
    find.bind(":plan_id", plan_id_);
    find.bind(":key", target);
    find.next();
    return find.row().integer(0);
  }

  std::int64_t id_of_target(const std::string& key) {
    Statement find(connection_,
                   "SELECT target_id FROM target WHERE plan_id = :plan_id AND key = :key");
    find.bind(":plan_id", plan_id_);
    find.bind(":key", key);
    if (find.next()) return find.row().integer(0);
    const std::int64_t id = target_numbers_.next();
    Statement insert(
        connection_,
        "INSERT INTO target (target_id, plan_id, key) VALUES (:target_id, :plan_id, :key)");
    insert.bind(":target_id", id);
    insert.bind(":plan_id", plan_id_);
    insert.bind(":key", key);
    insert.run();
    return id;
  }

  std::int64_t insert_target_revision(const Target& target) {
    const Requirement& requirement = target.requirement;
    Statement insert(
        connection_,
        "INSERT INTO target_revision (target_revision_id, target_id, revision, recorded_at,"
        " reason, indicator_id, section, name_zh, name_en, requirement, value, upper,"
        " reference_id, tolerance, commitment, due, pace, parent, lead, \"with\", leader, note,"
        " source, withdrawn)"
        " VALUES (:target_revision_id, :target_id,"
        " (SELECT coalesce(max(revision) + 1, 0) FROM target_revision"
        " WHERE target_id = :target_id), :recorded_at, :reason, :indicator_id, :section, :name_zh,"
        " :name_en, :requirement, :value, :upper, :reference_id, :tolerance, :commitment, :due,"
        " :pace, :parent, :lead, :with, :leader, :note, :source, :withdrawn)");
    const std::int64_t id = revision_numbers_.next();
    insert.bind(":target_revision_id", id);
    insert.bind(":target_id", id_of_target(target.key));
    insert.bind(":recorded_at", to_sql(moment_));
    insert.bind(":reason", target.withdrawn ? target.withdrawn->reason : reason_);
    insert.bind(":indicator_id", indicator_ids_.at(target.indicator));
    insert.bind(":section", target.section);
    insert.bind(":name_zh", target.name.zh);
    insert.bind(":name_en", target.name.en);
    insert.bind(":requirement", word(requirement.kind));
    insert.bind(":value", requirement.value);
    insert.bind(":upper", requirement.upper);
    insert.bind(":reference_id", requirement.is_relation()
                                     ? std::optional(indicator_ids_.at(requirement.reference))
                                     : std::nullopt);
    insert.bind(":tolerance", requirement.tolerance);
    insert.bind(":commitment", word(target.commitment));
    insert.bind(":due", to_sql(target.due));
    insert.bind(":pace", word(target.pace));
    insert.bind(":parent", target.parent);
    insert.bind(":lead", target.lead);
    insert.bind(":with", joined_names(target.with));
    insert.bind(":leader", target.leader);
    insert.bind(":note", target.note);
    insert.bind(":source", target.source);
    insert.bind(":withdrawn", target.withdrawn ? std::int64_t{1} : std::int64_t{0});
    insert.run();
    for (const Checkpoint& checkpoint : target.checkpoints) {
      Statement row(connection_,
                    "INSERT INTO checkpoint (target_revision_id, date, value)"
                    " VALUES (:target_revision_id, :date, :value)");
      row.bind(":target_revision_id", id);
      row.bind(":date", to_sql(checkpoint.date));
      row.bind(":value", checkpoint.value.raw());
      row.run();
    }
    return id;
  }

  const Recording& recording_;
  store::Connection& connection_;
  Numbering indicator_numbers_{connection_, "indicator"};
  Numbering target_numbers_{connection_, "target"};
  Numbering revision_numbers_{connection_, "target_revision"};
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

void save_plan(const Recording& recording, const Plan& plan, const std::string& reason) {
  translated(Doing::write_to, recording.store().name(),
             [&] { PlanWriter(recording, plan, reason).write(); });
}

}  // namespace milepost
