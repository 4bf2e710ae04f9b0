#include "report/tables/facts.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

#include "assess/light.h"
#include "base/names.h"
#include "report/tables/area_figure_table.h"
#include "report/tables/milestone_step_table.h"
#include "report/tables/score_table.h"
#include "report/words/due_periods.h"
#include "report/words/figures.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

struct PlanFact {
  std::string_view name;
  Label heading;
  Cell (*value)(const Plan& plan, Language language);
};

std::string thresholds_text(const Thresholds& lines, Language language) {
  return say(lines.compare == PaceComparison::points ? Sentence::lines_in_points
                                                     : Sentence::lines_as_ratio,
             language, to_string(lines.ahead), to_string(lines.on_track), to_string(lines.behind));
}

/// `green: met, ahead, on track; …; gap below 0 points yellow, below −10 red`
std::string lights_text(const Lights& lights, Language language) {
  std::string text;
  for (const LightRow& light : kWords<Light>) {
    std::vector<std::string> statuses;
    for (const StatusRow& status : kWords<Status>) {
      if (lights.of(status.value) == light.value) {
        statuses.emplace_back(label(status.value, language));
      }
    }
    if (statuses.empty()) continue;
    add_clause(text,
               say(Sentence::named_value, language, label(light.value, language),
                   listed(statuses, language)),
               language);
  }
  if (lights.by_gap) {
    add_clause(text,
               say(Sentence::lights_by_gap, language, to_string(lights.by_gap->yellow_below),
                   to_string(lights.by_gap->red_below)),
               language);
  }
  return text;
}

std::string named(const Name& name, const std::string& key, Language language) {
  return say(Sentence::named_key, language, name.in(language), key);
}

/// Told of a plan that is written in both languages: one in one language lacks nothing.
Cell names_text(const Plan& plan, Language language) {
  const NameCounts counts = count_names(plan);
  if (counts.without_zh == counts.all || counts.without_en == counts.all) return std::string();
  std::vector<std::string> parts;
  if (counts.without_zh > 0) {
    parts.push_back(say(Sentence::without_chinese, language, counts.without_zh, counts.all));
  }
  if (counts.without_en > 0) {
    parts.push_back(say(Sentence::without_english, language, counts.without_en, counts.all));
  }
  return listed(parts, language);
}

/// `New firms: sum`, one after another.
Cell from_areas_text(const Plan& plan, Language language) {
  std::string text;
  for (const FromAreas& one : plan.from_areas) {
    const Indicator* indicator = plan.find_indicator(one.indicator);
    const std::string& name = indicator == nullptr ? one.indicator : indicator->name.in(language);
    add_clause(text, say(Sentence::named_value, language, name, label(one.how, language)),
               language);
  }
  return text;
}

const PlanFact kPlanFacts[] = {
    {"plan", Label::plan, [](const Plan& plan, Language) -> Cell { return plan.key; }},
    {"area", Label::area,
     [](const Plan& plan, Language in) -> Cell {
       return named(plan.area.name, plan.area.key, in);
     }},
    {"inside", Label::area_around,
     [](const Plan& plan, Language) -> Cell { return plan.area.inside; }},
    {"from_areas", Label::from_areas, from_areas_text},
    {"years", Label::years,
     [](const Plan& plan, Language in) -> Cell {
       if (plan.area.years.are_calendar_years()) return std::monostate();
       return said_years(plan.area.years).in(in);
     }},
    {"period", Label::period,
     [](const Plan& plan, Language in) -> Cell { return period_text(plan.period, in); }},
    {"thresholds", Label::thresholds,
     [](const Plan& plan, Language in) -> Cell { return thresholds_text(plan.thresholds, in); }},
    {"lights", Label::lights,
     [](const Plan& plan, Language in) -> Cell {
       return plan.lights ? Cell(lights_text(*plan.lights, in)) : Cell();
     }},
    {"scoring", Label::scoring,
     [](const Plan& plan, Language in) -> Cell {
       return plan.scoring ? Cell(scoring_text(*plan.scoring, in)) : Cell();
     }},
    {"reporting", Label::rhythm,
     [](const Plan& plan, Language in) -> Cell {
       return plan.reporting ? Cell(reporting_text(*plan.reporting, in)) : Cell();
     }},
    {"document", Label::document,
     [](const Plan& plan, Language in) -> Cell {
       return named(plan.document.title, to_string(plan.document.date), in);
     }},
    {"names", Label::names, names_text},
    {"url", Label::url,
     [](const Plan& plan, Language) -> Cell {
       if (plan.document.url.empty()) return std::monostate();
       return Link{plan.document.url, plan.document.url};
     }},
};

struct TargetSource {
  const Plan& plan;
  const ReportRowView& row;
  Language language;

  const Target& target() const { return row.target; }
  const Assessment& found() const { return row.assessment; }
  std::string with_unit(const Ratio& value) const {
    return figure_with_unit(value, row.indicator.unit, language);
  }
  Cell with_unit(const std::optional<Ratio>& value) const {
    if (!value) return std::monostate();
    return with_unit(*value);
  }
};
using OfTarget = const TargetSource&;

struct TargetFact {
  std::string_view name;
  Label heading;
  Cell (*value)(OfTarget);
};

template <class Made, class T>
Cell as_cell(const std::optional<T>& value) {
  if (!value) return std::monostate();
  return Made{*value};
}

/// `2022-06-30 12`, one after another.
Cell checkpoint_figures(OfTarget s) {
  std::vector<std::string> checkpoints;
  for (const Checkpoint& one : s.target().checkpoints) {
    checkpoints.push_back(to_string(one.date) + " " + s.with_unit(to_ratio(one.value)));
  }
  return listed(checkpoints, s.language);
}

/// The same in words.
Cell checkpoint_words(OfTarget s) {
  std::vector<std::string> checkpoints;
  for (const Checkpoint& one : s.target().checkpoints) {
    checkpoints.push_back(say(Sentence::checkpoint, s.language, to_string(one.date),
                              s.with_unit(to_ratio(one.value))));
  }
  return listed(checkpoints, s.language);
}

Cell actual_with_unit(OfTarget s) {
  const std::optional<Actual>& actual = s.found().actual;
  if (!actual) return std::monostate();
  if (actual->figure && !actual->state) return s.with_unit(*actual->figure);
  return actual_text(*actual, s.language);
}

const TargetFact kTargetFacts[] = {
    {"target", Label::target_key, [](OfTarget s) -> Cell { return s.target().key; }},
    {"plan", Label::plan_name,
     [](OfTarget s) -> Cell { return named(s.plan.name, s.plan.key, s.language); }},
    {"section", Label::section,
     [](OfTarget s) -> Cell { return section_path(s.plan, s.target().section, s.language); }},
    {"indicator", Label::indicator,
     [](OfTarget s) -> Cell {
       return named(s.row.indicator.name, s.row.indicator.key, s.language);
     }},
    {"measured", Label::indicator,
     [](OfTarget s) -> Cell {
       const Indicator& by = s.row.indicator;
       return named(by.name,
                    listed({by.key, std::string(label(by.measure, s.language))}, s.language),
                    s.language);
     }},
    {"measure", Label::measure,
     [](OfTarget s) -> Cell { return std::string(label(s.row.indicator.measure, s.language)); }},
    {"reference", Label::reference,
     [](OfTarget s) -> Cell {
       if (!s.row.reference) return std::monostate();
       return named(s.row.reference->name, s.row.reference->key, s.language);
     }},
    {"planned", Label::planned,
     [](OfTarget s) -> Cell {
       const std::string planned =
           planned_text(s.target(), s.row.indicator.unit,
                        s.row.reference ? s.row.reference->name : Name{}, s.language);
       const std::string satisfying =
           satisfying_text(s.target().requirement, s.row.indicator.unit, s.language);
       return satisfying.empty() ? planned
                                 : say(Sentence::with_aside, s.language, planned, satisfying);
     }},
    {"due", Label::due, [](OfTarget s) -> Cell { return s.target().due; }},
    {"commitment", Label::commitment,
     [](OfTarget s) -> Cell { return std::string(label(s.target().commitment, s.language)); }},
    {"pace", Label::pace,
     [](OfTarget s) -> Cell { return std::string(label(s.target().pace, s.language)); }},
    {"rhythm", Label::rhythm,
     [](OfTarget s) -> Cell {
       const auto rule = reporting_rule(s.plan, s.target());
       return rule ? Cell(reporting_text(rule->reporting, s.language)) : Cell();
     }},
    {"checkpoints", Label::checkpoints, checkpoint_words},
    {"checkpoint_figures", Label::checkpoints, checkpoint_figures},
    {"overdue_step", Label::overdue_step,
     [](OfTarget s) -> Cell { return overdue_step_text(s.row, s.language); }},
    {"from_areas", Label::from_areas,
     [](OfTarget s) -> Cell { return made_up_text(s.row, s.language); }},
    {"parent", Label::parent, [](OfTarget s) -> Cell { return s.target().parent; }},
    {"lead", Label::lead,
     [](OfTarget s) -> Cell { return joined_offices(offices_in(s.target().lead)); }},
    {"with", Label::with, [](OfTarget s) -> Cell { return listed(s.target().with, s.language); }},
    {"leader", Label::leader, [](OfTarget s) -> Cell { return s.target().leader; }},
    {"source", Label::source, [](OfTarget s) -> Cell { return s.target().source; }},
    {"note", Label::note, [](OfTarget s) -> Cell { return s.target().note; }},
    {"withdrawn", Label::withdrawn,
     [](OfTarget s) -> Cell {
       return s.target().withdrawn ? s.target().withdrawn->reason : std::string();
     }},
    {"status", Label::status, [](OfTarget s) -> Cell { return s.found().status; }},
    {"light", Label::light,
     [](OfTarget s) { return as_cell<Light>(light_of(s.plan.lights, s.found())); }},
    {"actual", Label::actual, actual_with_unit},
    {"data_date", Label::data_date,
     [](OfTarget s) -> Cell {
       if (!s.found().actual) return std::monostate();
       return s.found().actual->data_date;
     }},
    {"baseline", Label::baseline, [](OfTarget s) { return s.with_unit(s.found().baseline); }},
    {"attainment_pct", Label::attainment,
     [](OfTarget s) { return as_cell<Percent>(s.found().attainment); }},
    {"share_pct", Label::share, [](OfTarget s) { return as_cell<Percent>(s.found().share); }},
    {"expected_pct", Label::expected,
     [](OfTarget s) { return as_cell<Percent>(s.found().expected); }},
    {"variance", Label::variance, [](OfTarget s) { return s.with_unit(s.found().variance); }},
    {"remaining", Label::remaining, [](OfTarget s) { return s.with_unit(s.found().remaining); }},
    {"needed_per_month", Label::needed_per_month,
     [](OfTarget s) { return s.with_unit(s.found().needed_per_month); }},
    {"projected", Label::projected, [](OfTarget s) { return s.with_unit(s.found().projected); }},
    {"last_year", Label::last_year, [](OfTarget s) { return s.with_unit(s.found().last_year); }},
    {"year_on_year", Label::year_on_year,
     [](OfTarget s) -> Cell {
       const std::optional<Ratio>& change = s.found().year_on_year;
       if (!change) return std::monostate();
       return year_on_year_text(*change, s.row.indicator, s.language);
     }},
    {"this_period", Label::this_period,
     [](OfTarget s) { return s.with_unit(s.found().this_period); }},
    {"progress", Label::progress_text,
     [](OfTarget s) -> Cell {
       const std::optional<ProgressText>& progress = s.found().progress;
       if (!progress) return std::monostate();
       return say(Sentence::with_aside, s.language, progress->text, to_string(progress->as_of));
     }},
    {"reached_on", Label::reached_on,
     [](OfTarget s) { return as_cell<Date>(s.found().reached_on); }},
};

template <class Catalogue>
auto* find_fact(const Catalogue& catalogue, std::string_view name) {
  const auto found = std::find_if(std::begin(catalogue), std::end(catalogue),
                                  [&](const auto& one) { return one.name == name; });
  return found == std::end(catalogue) ? nullptr : &*found;
}

Fact plan_fact(const Plan& plan, std::string_view name, Language language) {
  const PlanFact* fact = find_fact(kPlanFacts, name);
  if (fact == nullptr) throw std::logic_error("there is no fact " + std::string(name));
  return {fact->name, fact->heading, fact->value(plan, language)};
}

bool says_nothing(const Fact& fact) {
  const auto* text = std::get_if<std::string>(&fact.value);
  return std::holds_alternative<std::monostate>(fact.value) || (text != nullptr && text->empty());
}

}  // namespace

NameCounts count_names(const Plan& plan) {
  std::set<std::pair<std::string_view, std::string_view>> names;
  const auto add = [&](const Name& name) { names.emplace(name.zh, name.en); };
  add(plan.name);
  add(plan.document.title);
  add(plan.area.name);
  for (const Section& one : plan.sections) add(one.name);
  for (const Indicator& one : plan.indicators) add(one.name);
  for (const Target& one : plan.targets) add(one.name);
  NameCounts counts{.all = names.size()};
  for (const auto& [zh, en] : names) {
    if (zh.empty()) ++counts.without_zh;
    if (en.empty()) ++counts.without_en;
  }
  return counts;
}

Facts plan_facts(const Plan& plan, const std::vector<std::string_view>& names, Language language) {
  Facts facts;
  for (const std::string_view name : names) facts.push_back(plan_fact(plan, name, language));
  return facts;
}

Facts target_facts(const Plan& plan, const ReportRowView& row,
                   const std::vector<std::string_view>& names, Language language) {
  Facts facts;
  for (const std::string_view name : names) {
    const TargetFact* fact = find_fact(kTargetFacts, name);
    facts.push_back(fact == nullptr
                        ? plan_fact(plan, name, language)
                        : Fact{fact->name, fact->heading, fact->value({plan, row, language})});
  }
  return facts;
}

Table fact_table(Facts facts, Language language) {
  std::vector<Row> rows;
  for (Fact& fact : facts) {
    if (says_nothing(fact)) continue;
    Row row;
    row.cells = {Term{fact.name, label(fact.heading, language)}, std::move(fact.value)};
    rows.push_back(std::move(row));
  }
  return {.name = "facts",
          .columns = {{"what", std::string(label(Label::what, language)), CellKind::term},
                      {"value", std::string(label(Label::value, language)), CellKind::text, false,
                       true}},
          .for_each_row = rows_of(std::move(rows))};
}

Table fact_lines(Facts facts, std::string title, Language language) {
  Table table = fact_table(std::move(facts), language);
  table.title = std::move(title);
  table.layout = Table::Layout::facts;
  return table;
}

}  // namespace milepost
