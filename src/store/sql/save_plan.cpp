// save_plan: one revision of a plan, written whole.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/listed.h"
#include "store/assignments.h"
#include "store/plans.h"
#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/new_indicators.h"
#include "store/sql/new_rows.h"
#include "store/sql/sql.h"

namespace milepost {
namespace {

using store::Doing;
using store::NewRows;
using store::Numbering;
using store::Statement;
using store::translated;

/// As they are hashed.
std::vector<Checkpoint> in_order_of_dates(std::vector<Checkpoint> checkpoints) {
  std::sort(checkpoints.begin(), checkpoints.end(),
            [](const Checkpoint& a, const Checkpoint& b) { return a.date < b.date; });
  return checkpoints;
}

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
    area_id_ = id_of_area(plan_.area.key);
    record_years();
    record_inside();
    find_revised_units();
    const std::vector<Indicator> indicators = indicators_to_keep();
    store::NewIndicators on_record(recording_, area_id_, plan_.area.key);
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const Indicator& indicator = indicators[i];
      const bool is_of_plan = i < plan_.indicators.size();
      indicator_ids_.emplace(indicator.key, is_of_plan ? on_record.record(indicator)
                                                       : on_record.number_of(indicator.key));
    }
    plan_id_ = id_of_plan();
    const std::int64_t plan_revision_id = insert_plan_revision();
    insert_sections(plan_revision_id);
    insert_plan_indicators(plan_revision_id, indicators);
    insert_targets(plan_revision_id);
    recording_.chain().append_in_order(store::kPlanSubject, {plan_revision_id, 0}, plan_content_);
    record_rhythm(plan_revision_id);
    record_lights(plan_revision_id);
    record_scoring(plan_revision_id);
    record_from_areas(plan_revision_id);
  }

 private:
  /// Which indicators the plan had on record with another unit or measure.
  void find_revised_units() {
    if (!before_) return;
    std::map<std::string_view, const Indicator*> earlier;
    for (const Indicator& one : before_->indicators) earlier.emplace(one.key, &one);
    for (const Indicator& one : plan_.indicators) {
      const auto was = earlier.find(one.key);
      if (was == earlier.end()) continue;
      if (was->second->unit != one.unit || was->second->measure != one.measure) {
        revised_units_.insert(one.key);
      }
    }
  }

  bool is_asked_in_another_unit(const Target& target) const {
    return revised_units_.contains(target.indicator) ||
           revised_units_.contains(target.requirement.reference);
  }

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
      for (std::size_t i = 0; i < target.steps.size(); ++i) {
        keep(step_key(target.indicator, i + 1));
      }
    }
    return kept;
  }

  std::int64_t id_of_area(const std::string& key) {
    Statement find(connection_, "SELECT area_id FROM area WHERE key = :key");
    find.bind(":key", key);
    if (find.next()) return find.row().integer(0);
    const std::int64_t id = Numbering(connection_, "area").next();
    Statement insert(connection_, "INSERT INTO area (area_id, key) VALUES (:area_id, :key)");
    insert.bind(":area_id", id);
    insert.bind(":key", key);
    insert.run();
    return id;
  }

  /// The area around it need not have a plan yet.
  void record_inside() {
    const std::string& inside = plan_.area.inside;
    if (inside == area_around(store_, plan_.area.key)) return;
    std::optional<std::int64_t> around;
    if (!inside.empty()) around = id_of_area(inside);
    content_.clear();
    NewRows rows(connection_, "area_inside", "area_inside_id, area_id, recorded_at, inside_id",
                 content_);
    const std::int64_t id = Numbering(connection_, "area_inside").next();
    rows.put(id).put(area_id_).hash(plan_.area.key).put(moment_).put(around);
    rows.hash(around ? std::optional<std::string_view>(inside) : std::nullopt).end_row();
    rows.flush();
    content_.end_list();
    recording_.chain().append_in_order(store::kAreaInsideSubject, {id, 0}, content_);
  }

  void record_from_areas(std::int64_t plan_revision_id) {
    const auto number_of = [&](const std::string& key) {
      return key.empty() ? std::nullopt : std::optional(indicator_ids_.at(key));
    };
    NewRows rows(connection_, "indicator_sum",
                 "plan_revision_id, indicator_id, recorded_at, how, part_id, whole_id", content_);
    for (const FromAreas& one : plan_.from_areas) {
      content_.clear();
      const std::int64_t indicator = indicator_ids_.at(one.indicator);
      rows.put(plan_revision_id).put(indicator).put(moment_).put(word(one.how));
      rows.put(number_of(one.part)).put(number_of(one.whole)).end_row();
      rows.flush();
      content_.end_list();
      recording_.chain().append_in_order(store::kIndicatorSumSubject, {plan_revision_id, indicator},
                                         content_);
    }
  }

  void record_years() {
    const Years& years = plan_.area.years;
    if (years == years_of_area(store_, plan_.area.key)) return;
    content_.clear();
    NewRows rows(connection_, "area_years",
                 "area_years_id, area_id, recorded_at, first_month, named_after", content_);
    const std::int64_t id = Numbering(connection_, "area_years").next();
    rows.put(id).put(area_id_).hash(plan_.area.key).put(moment_);
    rows.put(std::int64_t{years.first_month}).put(word(years.named_after)).end_row();
    rows.flush();
    content_.end_list();
    recording_.chain().append_in_order(store::kAreaYearsSubject, {id, 0}, content_);
  }

  void record_rhythm(std::int64_t plan_revision_id) {
    if (!plan_.reporting) return;
    content_.clear();
    NewRows rows(connection_, "plan_rhythm", "plan_revision_id, recorded_at, rhythm, deadline",
                 content_);
    rows.put(plan_revision_id).put(moment_).put(word(plan_.reporting->rhythm));
    rows.put(std::int64_t{plan_.reporting->deadline}).end_row();
    rows.flush();
    content_.end_list();
    recording_.chain().append_in_order(store::kPlanRhythmSubject, {plan_revision_id, 0}, content_);
  }

  void record_lights(std::int64_t plan_revision_id) {
    if (!plan_.lights) return;
    content_.clear();
    NewRows rows(connection_, "plan_lights",
                 "plan_revision_id, recorded_at, green, yellow, red, yellow_below, red_below",
                 content_);
    rows.put(plan_revision_id).put(moment_);
    for (const LightRow& light : kWords<Light>) {
      std::vector<std::string> statuses;
      for (const StatusRow& status : kWords<Status>) {
        if (plan_.lights->of(status.value) == light.value) statuses.emplace_back(status.text);
      }
      rows.put(joined_names(statuses));
    }
    const std::optional<LightLimits>& limits = plan_.lights->by_gap;
    rows.put(limits ? std::optional(limits->yellow_below) : std::nullopt);
    rows.put(limits ? std::optional(limits->red_below) : std::nullopt).end_row();
    rows.flush();
    content_.end_list();
    recording_.chain().append_in_order(store::kLightsSubject, {plan_revision_id, 0}, content_);
  }

  void record_scoring(std::int64_t plan_revision_id) {
    if (!plan_.scoring) return;
    const Scoring& scoring = *plan_.scoring;
    content_.clear();
    NewRows head(connection_, "scoring",
                 "plan_revision_id, recorded_at, cap, floor, milestone_late, late_reporting",
                 content_);
    head.put(plan_revision_id).put(moment_).put(scoring.cap).put(scoring.floor);
    head.put(scoring.milestone_late).put(scoring.late_reporting).end_row();
    head.flush();
    content_.end_list();
    NewRows lines(connection_, "scoring_line",
                  "plan_revision_id, position, kind, target, by, points, at_most", content_);
    std::int64_t position = 0;
    for (const ScoreLine& line : scoring.lines) {
      lines.keep(plan_revision_id).put(position++).put(word(line.kind)).put(line.target);
      lines.put(line.by).put(line.points).put(line.at_most).end_row();
    }
    lines.flush();
    content_.end_list();
    NewRows weights(connection_, "scoring_weight", "plan_revision_id, position, target, weight",
                    content_);
    position = 0;
    for (const TargetWeight& one : scoring.weights) {
      weights.keep(plan_revision_id).put(position++).put(one.target).put(one.weight).end_row();
    }
    weights.flush();
    content_.end_list();
    recording_.chain().append_in_order(store::kScoringSubject, {plan_revision_id, 0}, content_);
  }

  void record_rhythm(std::int64_t target_revision_id, const Target& target) {
    if (!target.rhythm && !target.deadline) return;
    content_.clear();
    target_rhythms_.put(target_revision_id).put(moment_);
    target_rhythms_.put(target.rhythm ? std::optional(word(*target.rhythm)) : std::nullopt);
    target_rhythms_.put(target.deadline ? std::optional<std::int64_t>(*target.deadline)
                                        : std::nullopt);
    target_rhythms_.end_row();
    target_rhythms_.flush();
    content_.end_list();
    recording_.chain().append_in_order(store::kTargetRhythmSubject, {target_revision_id, 0},
                                       content_);
  }

  void record_steps(std::int64_t target_revision_id, const Target& target) {
    for (std::size_t i = 0; i < target.steps.size(); ++i) {
      const Step& step = target.steps[i];
      const auto number = static_cast<std::int64_t>(i + 1);
      content_.clear();
      target_steps_.put(target_revision_id).put(number).put(moment_).put(step.by);
      target_steps_.put(step.what.zh).put(step.what.en);
      target_steps_.put(indicator_ids_.at(step_key(target.indicator, i + 1))).end_row();
      target_steps_.flush();
      content_.end_list();
      recording_.chain().append_in_order(store::kTargetStepSubject, {target_revision_id, number},
                                         content_);
    }
  }

  std::int64_t id_of_plan() {
    Statement find(connection_, "SELECT plan_id FROM plan WHERE key = :key AND area_id = :area_id");
    find.bind(":key", plan_.key);
    find.bind(":area_id", area_id_);
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

  /// The row of the revision, which its sections, indicators and targets follow in the content.
  std::int64_t insert_plan_revision() {
    Statement last(connection_,
                   "SELECT coalesce(max(revision) + 1, 0) FROM plan_revision"
                   " WHERE plan_id = :plan_id");
    last.bind(":plan_id", plan_id_);
    last.next();
    NewRows rows(connection_, "plan_revision",
                 "plan_revision_id, plan_id, revision, recorded_at, reason, name_zh, name_en,"
                 " area_name_zh, area_name_en, document_key, document_title_zh, document_title_en,"
                 " document_date, document_url, period_start, period_end, compare, ahead, on_track,"
                 " behind",
                 plan_content_);
    const std::int64_t id = Numbering(connection_, "plan_revision").next();
    rows.put(id).put(plan_id_).hash(plan_.key).hash(area_id_).hash(plan_.area.key);
    rows.put(last.row().integer(0)).put(moment_).put(reason_);
    rows.put(plan_.name.zh).put(plan_.name.en).put(plan_.area.name.zh).put(plan_.area.name.en);
    rows.put(plan_.document.key).put(plan_.document.title.zh).put(plan_.document.title.en);
    rows.put(plan_.document.date).put(plan_.document.url);
    rows.put(plan_.period.start).put(plan_.period.end).put(word(plan_.thresholds.compare));
    rows.put(plan_.thresholds.ahead).put(plan_.thresholds.on_track).put(plan_.thresholds.behind);
    rows.end_row();
    rows.flush();
    plan_content_.end_list();
    return id;
  }

  void insert_sections(std::int64_t plan_revision_id) {
    NewRows rows(connection_, "section",
                 "plan_revision_id, position, key, label, name_zh, name_en, parent", plan_content_);
    std::int64_t position = 0;
    for (const Section& section : plan_.sections) {
      rows.keep(plan_revision_id).put(position++).put(section.key).put(section.label);
      rows.put(section.name.zh).put(section.name.en).put(section.parent).end_row();
    }
    rows.flush();
    plan_content_.end_list();
  }

  void insert_plan_indicators(std::int64_t plan_revision_id,
                              const std::vector<Indicator>& indicators) {
    NewRows rows(connection_, "plan_indicator", "plan_revision_id, position, indicator_id",
                 plan_content_);
    std::int64_t position = 0;
    for (const Indicator& indicator : indicators) {
      rows.keep(plan_revision_id).put(position++).put(indicator_ids_.at(indicator.key)).end_row();
    }
    rows.flush();
    plan_content_.end_list();
  }

  /// The targets of the plan in its order, then those on record that it no longer holds, withdrawn.
  void insert_targets(std::int64_t plan_revision_id) {
    NewRows rows(connection_, "plan_target", "plan_revision_id, position, target_revision_id",
                 plan_content_);
    std::int64_t position = 0;
    const auto place = [&](std::int64_t target_revision_id) {
      rows.keep(plan_revision_id).put(position++).put(target_revision_id).end_row();
    };
    for (const Target& target : plan_.targets) {
      const auto known = standing_.find(target.key);
      const bool unchanged =
          known != standing_.end() && *known->second == target && !is_asked_in_another_unit(target);
      place(unchanged ? latest_revision(target.key) : insert_target_revision(target));
      if (known != standing_.end() && !unchanged) overrule_assignment(*known->second, target);
    }
    if (before_) place_targets_that_are_gone(place);
    rows.flush();
    plan_content_.end_list();
  }

  template <class PlaceTarget>
  void place_targets_that_are_gone(PlaceTarget place) {
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
    const std::int64_t id = revision_numbers_.next();
    const std::int64_t target_id = id_of_target(target.key);
    last_revision_.reset();
    last_revision_.bind(":target_id", target_id);
    last_revision_.next();
    content_.clear();
    NewRows& rows = target_revisions_;
    rows.put(id).put(target_id).hash(target.key).hash(plan_id_).hash(plan_.key);
    rows.put(last_revision_.row().integer(0)).put(moment_);
    rows.put(target.withdrawn ? target.withdrawn->reason : reason_);
    rows.put(indicator_ids_.at(target.indicator)).put(target.section);
    rows.put(target.name.zh).put(target.name.en);
    rows.put(word(requirement.kind)).put(requirement.value).put(requirement.upper);
    rows.put(requirement.is_relation() ? std::optional(indicator_ids_.at(requirement.reference))
                                       : std::nullopt);
    rows.put(requirement.tolerance).put(word(target.commitment)).put(target.due);
    rows.put(word(target.pace)).put(target.parent).put(target.lead).put(joined_names(target.with));
    rows.put(target.leader).put(target.note).put(target.source);
    rows.put(std::int64_t{target.withdrawn ? 1 : 0}).end_row();
    rows.flush();
    content_.end_list();
    for (const Checkpoint& checkpoint : in_order_of_dates(target.checkpoints)) {
      checkpoints_.keep(id).put(checkpoint.date).put(checkpoint.value).end_row();
    }
    checkpoints_.flush();
    content_.end_list();
    recording_.chain().append_in_order(store::kTargetSubject, {id, 0}, content_);
    record_rhythm(id, target);
    record_steps(id, target);
    return id;
  }

  const Recording& recording_;
  store::Connection& connection_;
  store::Content content_;       // of a target
  store::Content plan_content_;  // of the revision of the plan
  NewRows target_revisions_{
      connection_, "target_revision",
      "target_revision_id, target_id, revision, recorded_at, reason, indicator_id, section,"
      " name_zh, name_en, requirement, value, upper, reference_id, tolerance, commitment, due,"
      " pace, parent, lead, \"with\", leader, note, source, withdrawn",
      content_};
  NewRows target_rhythms_{connection_, "target_rhythm",
                          "target_revision_id, recorded_at, rhythm, deadline", content_};
  NewRows target_steps_{
      connection_, "target_step",
      "target_revision_id, number, recorded_at, due, what_zh, what_en, indicator_id", content_};
  NewRows checkpoints_{connection_, "checkpoint", "target_revision_id, date, value", content_};
  Statement last_revision_{connection_,
                           "SELECT coalesce(max(revision) + 1, 0) FROM target_revision"
                           " WHERE target_id = :target_id"};
  Numbering target_numbers_{connection_, "target"};
  Numbering revision_numbers_{connection_, "target_revision"};
  Store& store_;
  Moment moment_;
  const Plan& plan_;
  const std::string& reason_;
  std::optional<Plan> before_;
  std::map<std::string, const Target*> standing_;
  std::map<std::string, std::int64_t> indicator_ids_;
  std::set<std::string> revised_units_;  // indicators
  std::int64_t area_id_ = 0;
  std::int64_t plan_id_ = 0;
};

}  // namespace

void save_plan(const Recording& recording, const Plan& plan, const std::string& reason) {
  translated(Doing::write_to, recording.store().name(),
             [&] { PlanWriter(recording, plan, reason).write(); });
}

}  // namespace milepost
