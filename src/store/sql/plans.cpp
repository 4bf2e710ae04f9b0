#include "store/plans.h"

#include <string_view>

#include "store/sql/failure.h"
#include "store/sql/plan_rows.h"
#include "store/sql/sql.h"
#include "store/sql/statement.h"

namespace milepost {
namespace {

using store::Columns;
using store::Doing;
using store::Pass;
using store::question;
using store::read_checkpoints;
using store::read_indicator;
using store::read_lights;
using store::read_name;
using store::read_reporting;
using store::read_rhythm;
using store::read_step;
using store::read_steps;
using store::read_target;
using store::read_years;
using store::Statement;
using store::to_sql;
using store::translated;

/// Each with its latest name, unit and measure.
constexpr std::string_view kIndicatorsOfArea =
    "SELECT i.key, r.name_zh, r.name_en, coalesce(u.unit, i.unit), coalesce(u.measure, i.measure)"
    " FROM indicator i JOIN area a USING (area_id) JOIN indicator_revision r USING (indicator_id)"
    " LEFT JOIN indicator_unit u ON u.indicator_id = i.indicator_id"
    " AND u.revision = (SELECT max(l.revision) FROM indicator_unit l"
    "                   WHERE l.indicator_id = i.indicator_id)"
    " WHERE a.key = :area AND r.revision = (SELECT max(revision) FROM indicator_revision l"
    "                                       WHERE l.indicator_id = i.indicator_id)";

/// Those that count; costs nothing per indicator where no plan was removed.
constexpr std::string_view kThatCount =
    " AND (NOT EXISTS (SELECT 1 FROM plan_removal)"
    "      OR EXISTS (SELECT 1 FROM plan_indicator n"
    "                 JOIN plan_revision h ON h.plan_revision_id = n.plan_revision_id"
    "                 WHERE n.indicator_id = i.indicator_id"
    "                   AND h.plan_id NOT IN (SELECT plan_id FROM plan_removal)))";

std::vector<Indicator> indicators_of(const Store& store, const std::string& area,
                                     std::string_view that) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store, std::string(kIndicatorsOfArea).append(that) + " ORDER BY i.indicator_id");
    rows.bind(":area", area);
    std::vector<Indicator> indicators;
    while (rows.next()) {
      Columns columns(rows);
      read_indicator(columns, indicators.emplace_back());
    }
    return indicators;
  });
}

/// No assignment was made by then.
constexpr Moment kBeforeAnyAssignment{};

/// Reads plans as they stood at a moment, one after another with the same statements. Who answers
/// for a target is told with the assignments made by another moment.
class PlanReader {
 public:
  PlanReader(const Store& store, Moment known_at, Moment assigned_by)
      : plan_(store, question("plan")),
        sections_(store, question("plan_sections")),
        indicators_(store, question("plan_indicators")),
        targets_(store, question("plan_targets")),
        checkpoints_(store, question("plan_checkpoints")),
        rhythms_(store, question("plan_target_rhythms")),
        steps_(store, question("plan_target_steps")),
        scoring_(store,
                 "SELECT cap, floor, milestone_late, late_reporting FROM scoring"
                 " WHERE plan_revision_id = :plan_revision_id"),
        score_lines_(store,
                     "SELECT kind, target, by, points, at_most FROM scoring_line"
                     " WHERE plan_revision_id = :plan_revision_id ORDER BY position"),
        weights_(store,
                 "SELECT target, weight FROM scoring_weight"
                 " WHERE plan_revision_id = :plan_revision_id ORDER BY position"),
        from_areas_(store,
                    "SELECT i.key, s.how, coalesce(t.key, ''), coalesce(w.key, '')"
                    " FROM indicator_sum s JOIN indicator i ON i.indicator_id = s.indicator_id"
                    " LEFT JOIN indicator t ON t.indicator_id = s.part_id"
                    " LEFT JOIN indicator w ON w.indicator_id = s.whole_id"
                    " WHERE plan_revision_id = :plan_revision_id ORDER BY i.key") {
    plan_.bind(":known_at", to_sql(known_at));
    indicators_.bind(":known_at", to_sql(known_at));
    targets_.bind(":assigned_by", to_sql(assigned_by));
  }

  std::optional<Plan> read(const std::string& key) {
    std::int64_t revision = 0;
    std::optional<Plan> plan = read_head(key, revision);
    if (!plan) return std::nullopt;
    for_each_row(indicators_, revision,
                 [&](Columns& row) { read_indicator(row, plan->indicators.emplace_back()); });
    for_each_row(targets_, revision,
                 [&](Columns& row) { read_target(row, plan->targets.emplace_back()); });
    for_each_row(checkpoints_, revision, [&](Columns& row) {
      const auto position = static_cast<std::size_t>(row.integer());
      const Date day = row.day();
      plan->targets.at(position).checkpoints.push_back({day, row.decimal()});
    });
    for_each_row(rhythms_, revision, [&](Columns& row) {
      const auto position = static_cast<std::size_t>(row.integer());
      read_rhythm(row, plan->targets.at(position));
    });
    for_each_row(steps_, revision, [&](Columns& row) {
      const auto position = static_cast<std::size_t>(row.integer());
      plan->targets.at(position).steps.push_back(read_step(row));
    });
    return plan;
  }

  /// The plan without its indicators and targets.
  std::optional<Plan> read_head(const std::string& key, std::int64_t& revision) {
    plan_.reset();
    plan_.bind(":plan", key);
    if (!plan_.next()) return std::nullopt;
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
    plan.area.years = read_years(columns);
    plan.period.start = columns.day();
    plan.period.end = columns.day();
    plan.thresholds.compare = columns.enumerator<PaceComparison>();
    plan.thresholds.ahead = columns.decimal();
    plan.thresholds.on_track = columns.decimal();
    plan.thresholds.behind = columns.decimal();
    plan.reporting = read_reporting(columns);
    plan.lights = read_lights(columns);
    plan.area.inside = columns.text();
    plan_.reset();
    for_each_row(sections_, revision, [&](Columns& row) {
      Section section;
      section.key = row.text();
      section.label = row.text();
      section.name = read_name(row);
      section.parent = row.text();
      plan.sections.push_back(std::move(section));
    });
    plan.scoring = read_scoring(revision);
    for_each_row(from_areas_, revision, [&](Columns& row) {
      FromAreas& one = plan.from_areas.emplace_back();
      one.indicator = row.text();
      one.how = row.enumerator<Combining>();
      one.part = row.text();
      one.whole = row.text();
    });
    return plan;
  }

 private:
  template <class Visit>
  static void for_each_row(Statement& rows, std::int64_t revision, Visit visit) {
    rows.reset();
    rows.bind(":plan_revision_id", revision);
    while (rows.next()) {
      Columns columns(rows);
      visit(columns);
    }
    rows.reset();
  }

  std::optional<Scoring> read_scoring(std::int64_t revision) {
    std::optional<Scoring> scoring;
    for_each_row(scoring_, revision, [&](Columns& row) {
      Scoring& one = scoring.emplace();
      one.cap = row.decimal();
      one.floor = row.decimal();
      one.milestone_late = row.decimal();
      one.late_reporting = row.decimal();
    });
    if (!scoring) return scoring;
    for_each_row(score_lines_, revision, [&](Columns& row) {
      ScoreLine& line = scoring->lines.emplace_back();
      line.kind = row.enumerator<ScoreLineKind>();
      line.target = row.text();
      line.by = row.decimal();
      line.points = row.decimal();
      line.at_most = row.optional_decimal();
    });
    for_each_row(weights_, revision, [&](Columns& row) {
      TargetWeight& one = scoring->weights.emplace_back();
      one.target = row.text();
      one.weight = row.decimal();
    });
    return scoring;
  }

  Statement plan_;
  Statement sections_;
  Statement indicators_;
  Statement targets_;
  Statement checkpoints_;
  Statement rhythms_;
  Statement steps_;
  Statement scoring_;
  Statement score_lines_;
  Statement weights_;
  Statement from_areas_;
};

}  // namespace

std::vector<PlanSummary> list_every_plan(const Store& store, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store, question("plan_summaries"));
    rows.bind(":known_at", to_sql(known_at));
    std::vector<PlanSummary> plans;
    while (rows.next()) {
      Columns columns(rows);
      PlanSummary& plan = plans.emplace_back();
      plan.key = columns.text();
      plan.area = columns.text();
      plan.name = read_name(columns);
      plan.period.start = columns.day();
      plan.period.end = columns.day();
      for (std::size_t* count : {&plan.targets, &plan.withdrawn, &plan.revisions}) {
        *count = static_cast<std::size_t>(columns.integer());
      }
      plan.is_removed = columns.integer() != 0;
    }
    return plans;
  });
}

std::vector<PlanSummary> list_plans(const Store& store, Moment known_at) {
  std::vector<PlanSummary> plans = list_every_plan(store, known_at);
  std::erase_if(plans, [](const PlanSummary& plan) { return plan.is_removed; });
  return plans;
}

std::vector<std::string> list_plan_keys(const Store& store, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store,
                   "SELECT key FROM plan JOIN plan_revision USING (plan_id)"
                   " WHERE revision = 0 AND recorded_at <= :known_at"
                   " AND plan_id NOT IN"
                   " (SELECT plan_id FROM plan_removal WHERE recorded_at <= :known_at)"
                   " ORDER BY plan_id");
    rows.bind(":known_at", to_sql(known_at));
    std::vector<std::string> keys;
    while (rows.next()) keys.push_back(Columns(rows).text());
    return keys;
  });
}

std::vector<Plan> read_plans(const Store& store, const std::vector<std::string>& keys,
                             Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
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

std::optional<Plan> read_plan_as_loaded(const Store& store, const std::string& key,
                                        Moment known_at) {
  return translated(Doing::read, store.name(),
                    [&] { return PlanReader(store, known_at, kBeforeAnyAssignment).read(key); });
}

std::optional<Plan> read_plan_head(const Store& store, const std::string& key, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    std::int64_t revision = 0;
    return PlanReader(store, known_at, known_at).read_head(key, revision);
  });
}

std::vector<TargetVersion> read_target_versions(const Store& store, const std::string& plan,
                                                const std::string& target) {
  return translated(Doing::read, store.name(), [&] {
    std::vector<TargetVersion> versions;
    Statement rows(store, question("target_versions"));
    Pass checkpoints(store, question("checkpoints"));
    Pass rhythms(store, question("target_rhythms"));
    Pass steps(store, question("target_steps"));
    std::vector<std::int64_t> reported_by;
    rows.bind(":plan", plan);
    rows.bind(":target", target);
    while (rows.next()) {
      Columns columns(rows);
      TargetVersion version;
      version.recorded_at = columns.moment();
      version.reason = columns.text();
      const std::int64_t id = columns.integer();
      read_target(columns, version.target);
      read_checkpoints(checkpoints, id, version.target.checkpoints);
      read_rhythm(rhythms, id, version.target);
      read_steps(steps, id, version.target.steps, reported_by);
      version.unit = columns.text();
      version.measure = columns.enumerator<Measure>();
      versions.push_back(std::move(version));
    }
    return versions;
  });
}

std::vector<std::string> list_revised_targets(const Store& store, const std::string& plan,
                                              Moment since, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store, question("revised_targets"));
    rows.bind(":plan", plan);
    rows.bind(":since", to_sql(since));
    rows.bind(":known_at", to_sql(known_at));
    std::vector<std::string> keys;
    while (rows.next()) keys.push_back(Columns(rows).text());
    return keys;
  });
}

std::map<std::string, Name> read_whole_names(const Store& store, const std::string& plan,
                                             Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store, question("whole_names"));
    rows.bind(":plan", plan);
    rows.bind(":known_at", to_sql(known_at));
    std::map<std::string, Name> names;
    while (rows.next()) {
      Columns columns(rows);
      std::string key = columns.text();
      names.emplace(std::move(key), read_name(columns));
    }
    return names;
  });
}

std::optional<Indicator> find_indicator(const Store& store, const std::string& area,
                                        const std::string& key) {
  return translated(Doing::read, store.name(), [&]() -> std::optional<Indicator> {
    Statement row(store,
                  std::string(kIndicatorsOfArea) + " AND i.key = :key" + std::string(kThatCount));
    row.bind(":area", area);
    row.bind(":key", key);
    if (!row.next()) return std::nullopt;
    Columns columns(row);
    Indicator indicator;
    read_indicator(columns, indicator);
    return indicator;
  });
}

std::vector<Indicator> list_indicators(const Store& store, const std::string& area) {
  return indicators_of(store, area, kThatCount);
}

std::vector<Indicator> list_every_indicator(const Store& store, const std::string& area) {
  return indicators_of(store, area, "");
}

std::optional<int> longest_deadline(const Store& store, const std::string& plan) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store, "SELECT max(deadline) FROM rhythms WHERE plan = :plan");
    rows.bind(":plan", plan);
    std::optional<int> longest;
    if (!rows.next()) return longest;
    Columns columns(rows);
    if (!columns.is_null()) longest = static_cast<int>(columns.integer());
    return longest;
  });
}

std::set<std::pair<std::string, std::string>> list_steps(const Store& store) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store,
                   "SELECT a.key, s.indicator FROM steps s JOIN plan p ON p.key = s.plan"
                   " JOIN area a USING (area_id)");
    std::set<std::pair<std::string, std::string>> found;
    while (rows.next()) {
      Columns columns(rows);
      std::string area = columns.text();
      found.emplace(std::move(area), columns.text());
    }
    return found;
  });
}

std::vector<std::string> list_plans_with(const Store& store, const std::string& area,
                                         const std::string& indicator) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store,
                   "SELECT p.key FROM area a"
                   " JOIN indicator i ON i.area_id = a.area_id AND i.key = :indicator"
                   " JOIN plan_indicator n ON n.indicator_id = i.indicator_id"
                   " JOIN plan_revision r ON r.plan_revision_id = n.plan_revision_id"
                   " JOIN plan p ON p.plan_id = r.plan_id"
                   " WHERE a.key = :area"
                   " AND p.plan_id NOT IN (SELECT plan_id FROM plan_removal) AND r.revision ="
                   " (SELECT max(revision) FROM plan_revision l WHERE l.plan_id = p.plan_id)"
                   " ORDER BY p.plan_id");
    rows.bind(":area", area);
    rows.bind(":indicator", indicator);
    std::vector<std::string> keys;
    while (rows.next()) keys.push_back(Columns(rows).text());
    return keys;
  });
}

Years years_of_area(const Store& store, const std::string& area, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement row(
        store,
        "SELECT y.first_month, y.named_after FROM area_years y JOIN area a USING (area_id)"
        " WHERE a.key = :area AND y.recorded_at <= :known_at"
        " ORDER BY y.area_years_id DESC LIMIT 1");
    row.bind(":area", area);
    row.bind(":known_at", to_sql(known_at));
    if (!row.next()) return Years();
    Columns columns(row);
    return read_years(columns);
  });
}

std::string area_around(const Store& store, const std::string& area, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement row(store,
                  "SELECT coalesce(o.key, '') FROM area_inside n JOIN area a USING (area_id)"
                  " LEFT JOIN area o ON o.area_id = n.inside_id"
                  " WHERE a.key = :area AND n.recorded_at <= :known_at"
                  " ORDER BY n.area_inside_id DESC LIMIT 1");
    row.bind(":area", area);
    row.bind(":known_at", to_sql(known_at));
    return row.next() ? Columns(row).text() : std::string();
  });
}

std::vector<FromAreas> list_from_areas(const Store& store, const std::string& area,
                                       Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store, question("from_areas"));
    rows.bind(":known_at", to_sql(known_at));
    std::vector<FromAreas> all;
    while (rows.next()) {
      Columns columns(rows);
      columns.skip(1);
      FromAreas one;
      one.how = columns.enumerator<Combining>();
      one.part = columns.text();
      one.whole = columns.text();
      const bool is_of_area = columns.text() == area;
      one.indicator = columns.text();
      if (one.how != Combining::share) one.part.clear();
      if (!is_of_area) continue;
      if (!all.empty() && all.back().indicator == one.indicator) all.pop_back();
      all.push_back(std::move(one));
    }
    return all;
  });
}

std::vector<std::string> list_areas(const Store& store, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store,
                   "SELECT key FROM area a"
                   " WHERE EXISTS (SELECT 1 FROM plan p WHERE p.area_id = a.area_id AND p.plan_id"
                   " NOT IN (SELECT plan_id FROM plan_removal WHERE recorded_at <= :known_at))"
                   " ORDER BY area_id");
    rows.bind(":known_at", to_sql(known_at));
    std::vector<std::string> areas;
    while (rows.next()) areas.push_back(Columns(rows).text());
    return areas;
  });
}

std::vector<std::string> list_every_area(const Store& store) {
  return list_areas(store, Moment());  // before every removal
}

}  // namespace milepost
