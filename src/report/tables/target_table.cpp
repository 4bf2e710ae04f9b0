#include "report/tables/target_table.h"

#include <algorithm>
#include <memory>
#include <set>
#include <span>
#include <stdexcept>

#include "assess/light.h"
#include "assess/status_reason.h"
#include "base/listed.h"
#include "base/names.h"
#include "model/standing.h"
#include "report/tables/area_figure_table.h"
#include "report/tables/decision_table.h"
#include "report/tables/entry_table.h"
#include "report/tables/facts.h"
#include "report/tables/milestone_step_table.h"
#include "report/tables/version_table.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

struct CellSource {
  const PlanRow& of;
  const View& view;
  const std::vector<Entry>& entries;  // of the indicator; only where a page is built

  const Target& target() const { return of.row.target; }
  const Assessment& found() const { return of.row.assessment; }
  const Plan& plan() const { return of.plan.plan; }
};

// Cells are written over: a row after the first asks for no memory.

void put_text(Cell& cell, const std::string& text) {
  if (text.empty()) {
    cell = std::monostate();
  } else {
    cell = text;
  }
}
template <class Made, class T>
void put_as(Cell& cell, const std::optional<T>& value) {
  if (value) {
    cell = Made{*value};
  } else {
    cell = std::monostate();
  }
}

using Whole = PlanRow::Whole;

void put_name(Cell& cell, const CellSource& s) {
  const Language language = s.view.language;
  const Target& target = s.target();
  if (target.parent.empty() || s.of.whole == Whole::around) {
    cell = target.name.in(language);
  } else if (s.of.whole == Whole::above) {
    cell = name_of_part(target.name, language);
  } else {
    cell = full_name(s.of.plan, target, language);
  }
}

/// The figure that a target asks for; of a range its lower end.
std::optional<Ratio> planned_of(const CellSource& s) {
  const Requirement& requirement = s.target().requirement;
  if (asks_range(requirement.kind)) return to_ratio(*requirement.value);
  return s.found().planned;
}

/// A share and points stand in one column: people read with each which it is.
Cell year_on_year_cell(const CellSource& s) {
  const std::optional<Ratio>& change = s.found().year_on_year;
  if (!change) return std::monostate();
  if (s.view.audience == Audience::program) return Points{*change};
  return year_on_year_text(*change, s.of.row.indicator, s.view.language);
}

Cell data_date_cell(const CellSource& s) {
  if (!s.found().actual) return std::monostate();
  const Date day = s.found().actual->data_date;
  if (s.view.audience == Audience::program || s.view.audience == Audience::workbook) return day;
  return Marked{to_string(day),
                s.found().stale ? std::string(label(Label::stale, s.view.language)) : ""};
}

Cell bullet_cell(const CellSource& s) {
  const Assessment& found = s.found();
  const std::optional<Ratio>& done = found.share ? found.share : found.attainment;
  if (!done) return std::monostate();
  return Bullet{to_double(*done), found.expected ? to_double(*found.expected) : -1, found.status};
}

Cell course_cell(const CellSource& s) {
  Sparkline line;
  std::optional<Date> first;
  for (const Entry& entry : standing_entries(s.entries)) {
    if (!entry.value.number || entry.as_of < s.plan().period.start) continue;
    if (!first) first = entry.as_of;
    line.points.emplace_back((entry.as_of - *first).count(), to_double(entry.value.exact()));
  }
  if (line.points.size() < 2) return std::monostate();
  return line;
}

/// Of which day the figure is where it is another one, why it counts no more, and the note.
std::string remark_on(const CellSource& s) {
  const Language language = s.view.language;
  std::string text;
  if (s.found().actual && s.found().actual->data_date != s.of.plan.as_of) {
    add_clause(
        text, say(Sentence::figure_of, language, up_to_text(s.found().actual->data_date, language)),
        language);
  }
  add_clause(text, overdue_step_text(s.of.row, language), language);
  add_clause(text, areas_remark(s.of.row, language), language);
  if (s.target().withdrawn) add_clause(text, s.target().withdrawn->reason, language);
  add_clause(text, s.target().note, language);
  return text;
}

/// How many of the areas inside reported; for programs of how many the figure is made.
std::string areas_of(const CellSource& s) {
  if (!s.found().from_areas) return {};
  if (s.view.is_for_people()) return areas_text(s.of.row, s.view.language);
  if (s.found().from_areas->is_recorded) return {};
  return std::to_string(s.found().from_areas->areas.size());
}

/// The keys of those that are missing from it.
std::string missing_areas_of(const CellSource& s) {
  if (!s.found().from_areas || s.found().from_areas->is_recorded) return {};
  std::vector<std::string> keys;
  for (const AreaFigure* one : missing_areas(*s.found().from_areas)) keys.push_back(one->key);
  return joined_names(keys);
}

struct TargetColumn {
  std::string_view name;
  Label heading;
  CellKind kind;
  void (*put)(const CellSource&, Cell&);
  bool aligned_right = false;
  bool shrinks = false;
  bool drops = false;
};

using OfRow = const CellSource&;

const TargetColumn kTargetColumns[] = {
    {"area", Label::area, CellKind::text, [](OfRow s, Cell& c) { c = s.plan().area.key; }},
    {"plan", Label::plan, CellKind::text, [](OfRow s, Cell& c) { c = s.plan().key; }},
    {"plan_name", Label::plan_name, CellKind::text,
     [](OfRow s, Cell& c) { c = s.plan().name.in(s.view.language); }, false, true},
    {"target", Label::target_key, CellKind::text, [](OfRow s, Cell& c) { c = s.target().key; }},
    {"section", Label::section, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, s.target().section); }},
    {"section_path", Label::section, CellKind::text,
     [](OfRow s, Cell& c) {
       put_text(c, section_path(s.plan(), s.target().section, s.view.language));
     },
     false, true, true},
    {"name", Label::target, CellKind::text, [](OfRow s, Cell& c) { put_name(c, s); }, false, true},
    {"name_zh", Label::name, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, s.target().name.in(Language::zh)); }},
    {"name_en", Label::name, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, s.target().name.in(Language::en)); }},
    {"unit", Label::unit, CellKind::text,
     [](OfRow s, Cell& c) {
       put_text(c, s.view.is_for_people()
                       ? std::string(unit_label(s.of.row.indicator.unit, s.view.language))
                       : s.of.row.indicator.unit);
     }},
    {"requirement", Label::requirement, CellKind::term,
     [](OfRow s, Cell& c) {
       const std::string_view one = word(s.target().requirement.kind);
       c = Term{one, one};
     }},
    {"planned", Label::planned_figure, CellKind::figure,
     [](OfRow s, Cell& c) { put_as<Ratio>(c, planned_of(s)); }},
    {"planned_text", Label::planned, CellKind::text,
     [](OfRow s, Cell& c) {
       c = planned_text(s.target(), s.of.row.indicator.unit,
                        s.of.row.reference ? s.of.row.reference->name : Name{}, s.view.language);
     },
     true, true},
    {"reference", Label::reference, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, s.target().requirement.reference); }},
    {"baseline", Label::baseline, CellKind::figure,
     [](OfRow s, Cell& c) { put_as<Ratio>(c, s.found().baseline); }},
    {"actual", Label::actual, CellKind::figure,
     [](OfRow s, Cell& c) { c = actual_cell(s.found().actual, s.view); }},
    {"data_date", Label::data_date, CellKind::date, [](OfRow s, Cell& c) { c = data_date_cell(s); },
     false, false, true},
    {"variance", Label::variance, CellKind::figure,
     [](OfRow s, Cell& c) { put_as<Ratio>(c, s.found().variance); }},
    {"attainment_pct", Label::attainment, CellKind::percent,
     [](OfRow s, Cell& c) { put_as<Percent>(c, s.found().attainment); }},
    {"share_pct", Label::share, CellKind::percent,
     [](OfRow s, Cell& c) { put_as<Percent>(c, s.found().share); }},
    {"expected_pct", Label::expected, CellKind::percent,
     [](OfRow s, Cell& c) { put_as<Percent>(c, s.found().expected); }},
    {"gap_points", Label::gap, CellKind::points,
     [](OfRow s, Cell& c) { put_as<Points>(c, s.found().gap); }, false, false, true},
    {"status", Label::status, CellKind::status, [](OfRow s, Cell& c) { c = s.found().status; }},
    {"stale", Label::stale, CellKind::flag, [](OfRow s, Cell& c) { c = s.found().stale; }},
    {"remaining", Label::remaining, CellKind::figure,
     [](OfRow s, Cell& c) { put_as<Ratio>(c, s.found().remaining); }},
    {"needed_per_month", Label::needed_per_month, CellKind::figure,
     [](OfRow s, Cell& c) { put_as<Ratio>(c, s.found().needed_per_month); }},
    {"projected", Label::projected, CellKind::figure,
     [](OfRow s, Cell& c) { put_as<Ratio>(c, s.found().projected); }},
    {"last_year", Label::last_year, CellKind::figure,
     [](OfRow s, Cell& c) { put_as<Ratio>(c, s.found().last_year); }},
    {"year_on_year", Label::year_on_year, CellKind::points,
     [](OfRow s, Cell& c) { c = year_on_year_cell(s); }, true},
    {"this_period", Label::this_period, CellKind::figure,
     [](OfRow s, Cell& c) { put_as<Ratio>(c, s.found().this_period); }},
    {"this_period_of_plan", Label::this_period, CellKind::figure,
     [](OfRow s, Cell& c) {
       put_as<Ratio>(c, is_in_period_of_plan(s.plan(), s.target(), s.of.plan.as_of)
                            ? s.found().this_period
                            : std::nullopt);
     }},
    {"commitment", Label::commitment, CellKind::term,
     [](OfRow s, Cell& c) {
       const Commitment one = s.target().commitment;
       c = Term{word(one), label(one, s.view.language)};
     }},
    {"lead", Label::lead, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, joined_offices(offices_in(s.target().lead))); }, false,
     true, true},
    {"with", Label::with, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, listed(s.target().with, s.view.language)); }},
    {"leader", Label::leader, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, s.target().leader); }},
    {"due", Label::due, CellKind::date, [](OfRow s, Cell& c) { c = s.target().due; }},
    {"reached_on", Label::reached_on, CellKind::date,
     [](OfRow s, Cell& c) { put_as<Date>(c, s.found().reached_on); }},
    {"planned_upper", Label::planned_upper, CellKind::figure,
     [](OfRow s, Cell& c) {
       const std::optional<Decimal>& upper = s.target().requirement.upper;
       put_as<Ratio>(c, upper ? std::optional(to_ratio(*upper)) : std::nullopt);
     }},
    {"parent", Label::parent, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, s.target().parent); }},
    {"as_of", Label::as_of, CellKind::date, [](OfRow s, Cell& c) { c = s.of.plan.as_of; }},
    {"indicator", Label::key, CellKind::text, [](OfRow s, Cell& c) { c = s.target().indicator; },
     false, false, true},
    {"source", Label::source, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, s.target().source); }},
    {"note", Label::note, CellKind::text, [](OfRow s, Cell& c) { put_text(c, s.target().note); }},
    {"progress", Label::progress_text, CellKind::text,
     [](OfRow s, Cell& c) {
       if (s.found().progress) {
         put_text(c, s.found().progress->text);
       } else {
         c = std::monostate();
       }
     },
     false, true},
    {"task", Label::annex_target, CellKind::text, [](OfRow s, Cell& c) { put_name(c, s); }, false,
     true},
    {"remark", Label::remark, CellKind::text, [](OfRow s, Cell& c) { put_text(c, remark_on(s)); },
     false, true, true},
    {"light", Label::light, CellKind::light,
     [](OfRow s, Cell& c) { put_as<Light>(c, light_of(s.plan().lights, s.found())); }},
    {"areas", Label::areas_inside, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, areas_of(s)); }, false, true},
    {"missing_areas", Label::missing_areas, CellKind::text,
     [](OfRow s, Cell& c) { put_text(c, missing_areas_of(s)); }},
    {"bullet", Label::progress, CellKind::graphic, [](OfRow s, Cell& c) { c = bullet_cell(s); }},
    {"course", Label::course, CellKind::graphic, [](OfRow s, Cell& c) { c = course_cell(s); }},
};

const TargetColumn& target_column_of(std::string_view name) {
  for (const TargetColumn& column : kTargetColumns) {
    if (column.name == name) return column;
  }
  throw std::logic_error("there is no column " + std::string(name));
}

std::vector<const TargetColumn*> columns_of(const std::vector<std::string_view>& names) {
  std::vector<const TargetColumn*> columns;
  for (const std::string_view name : names) columns.push_back(&target_column_of(name));
  return columns;
}

void read_cells(std::span<const TargetColumn* const> columns, const CellSource& source,
                std::vector<Cell>& cells) {
  cells.resize(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i]->put(source, cells[i]);
}

/// What a page shows of a target where its row is opened, beside its entries.
Table facts_of(const CellSource& s) {
  return fact_table(
      target_facts(s.plan(), s.of.row,
                   {"due",          "overdue_step", "from_areas",  "baseline",         "share_pct",
                    "expected_pct", "variance",     "remaining",   "needed_per_month", "projected",
                    "last_year",    "year_on_year", "this_period", "reached_on",       "lead",
                    "with",         "leader",       "progress",    "source",           "note",
                    "withdrawn",    "target"},
                   s.view.language),
      s.view.language);
}

std::vector<Table> details_of(const CellSource& s) {
  std::vector<Table> details{facts_of(s)};
  if (s.found().from_areas) details.push_back(area_figure_table(s.of.row, s.view));
  if (!s.target().steps.empty()) {
    details.push_back(milestone_step_table(s.of.row, s.of.plan.as_of, s.view));
  }
  if (!s.entries.empty()) {
    details.push_back(entry_table(s.entries, s.of.row.indicator, s.view));
  }
  if (s.of.plan.decisions_of) {
    const std::vector<Decision> decisions = s.of.plan.decisions_of(s.target());
    if (!decisions.empty()) details.push_back(decision_table(decisions, s.view));
  }
  if (!s.of.plan.versions_of) return details;
  const std::vector<TargetVersion> versions = s.of.plan.versions_of(s.target());
  if (versions.size() > 1) {
    details.push_back(version_table(versions, s.of.row, s.view));
  }
  return details;
}

/// Behind another one, for programs at the end.
void add_column(std::string_view name, std::string_view before,
                std::vector<std::string_view>& names, const View& view) {
  const auto place = std::find(names.begin(), names.end(), before);
  const bool stands_last = !view.is_for_people() || place == names.end();
  names.insert(stands_last ? names.end() : place + 1, name);
}

}  // namespace

Cell actual_cell(const std::optional<Actual>& actual, const View& view) {
  if (!actual) return std::monostate();
  if (actual->figure && !actual->state) return *actual->figure;
  if (view.is_for_people()) return actual_text(*actual, view.language);
  if (actual->has_no_mean()) {
    return Term{word(StatusReason::no_mean_growth), label(Label::no_mean, view.language)};
  }
  return Term{word(*actual->state), label(*actual->state, view.language)};
}

std::vector<Column> target_columns(const std::vector<std::string_view>& names, const View& view) {
  std::vector<Column> columns;
  for (const TargetColumn* column : columns_of(names)) {
    columns.push_back({column->name, std::string(label(column->heading, view.language)),
                       column->kind, column->aligned_right, column->shrinks, column->drops});
  }
  return columns;
}

std::vector<Cell> target_cells(const PlanRow& row, const std::vector<std::string_view>& names,
                               const View& view) {
  std::vector<Cell> cells;
  read_cells(columns_of(names), {row, view, {}}, cells);
  return cells;
}

namespace {

/// In the order in which they came: new ones stand at the end.
const std::vector<std::string_view>& columns_for_programs() {
  static const std::vector<std::string_view> kColumns{"area",
                                                      "plan",
                                                      "target",
                                                      "section",
                                                      "name_zh",
                                                      "name_en",
                                                      "unit",
                                                      "requirement",
                                                      "planned",
                                                      "reference",
                                                      "baseline",
                                                      "actual",
                                                      "data_date",
                                                      "variance",
                                                      "attainment_pct",
                                                      "share_pct",
                                                      "expected_pct",
                                                      "gap_points",
                                                      "status",
                                                      "stale",
                                                      "remaining",
                                                      "needed_per_month",
                                                      "projected",
                                                      "last_year",
                                                      "commitment",
                                                      "lead",
                                                      "due",
                                                      "reached_on",
                                                      "planned_upper",
                                                      "parent",
                                                      "as_of",
                                                      "progress",
                                                      "year_on_year",
                                                      "this_period"};
  return kColumns;
}

}  // namespace

std::ptrdiff_t place_of_others(const std::vector<std::string_view>& names, const View& view) {
  const bool has_key_behind = view.audience == Audience::workbook && names.back() == "indicator";
  return std::ssize(names) - (has_key_behind ? 1 : 0);
}

const std::vector<std::string_view>& usual_columns(Audience audience) {
  static const std::vector<std::string_view> kTerminal{"name",           "planned_text", "actual",
                                                       "attainment_pct", "gap_points",   "status",
                                                       "data_date",      "indicator"};
  static const std::vector<std::string_view> kOnPage{"name",   "planned_text",   "actual",
                                                     "bullet", "attainment_pct", "gap_points",
                                                     "status", "course",         "data_date"};
  static const std::vector<std::string_view> kWorkbook{"section_path",
                                                       "name",
                                                       "planned_text",
                                                       "planned",
                                                       "unit",
                                                       "actual",
                                                       "attainment_pct",
                                                       "share_pct",
                                                       "expected_pct",
                                                       "gap_points",
                                                       "status",
                                                       "data_date",
                                                       "stale",
                                                       "baseline",
                                                       "variance",
                                                       "remaining",
                                                       "needed_per_month",
                                                       "projected",
                                                       "last_year",
                                                       "year_on_year",
                                                       "this_period",
                                                       "reached_on",
                                                       "due",
                                                       "commitment",
                                                       "lead",
                                                       "with",
                                                       "leader",
                                                       "plan_name",
                                                       "source",
                                                       "note",
                                                       "progress",
                                                       "indicator",
                                                       "target"};
  switch (audience) {
    case Audience::terminal:
      return kTerminal;
    case Audience::page:
      return kOnPage;
    case Audience::workbook:
      return kWorkbook;
    case Audience::program:
      return columns_for_programs();
  }
  return columns_for_programs();
}

std::vector<std::string_view> with_area_columns(std::span<const AssessedPlan> plans,
                                                std::vector<std::string_view> names,
                                                const View& view) {
  const bool has_areas = std::any_of(plans.begin(), plans.end(),
                                     [](const AssessedPlan& plan) { return plan.has_made_up; });
  if (has_areas) add_column("areas", "actual", names, view);
  if (has_areas && !view.is_for_people()) names.emplace_back("missing_areas");
  return names;
}

std::vector<std::string_view> with_columns_of(std::span<const AssessedPlan> plans,
                                              std::vector<std::string_view> names,
                                              const View& view) {
  names = with_area_columns(plans, std::move(names), view);
  if (has_lights(plans)) add_column("light", "status", names, view);
  return names;
}

Table target_table(const AssessedPlan& plan, const View& view) {
  return target_table(plan, view, usual_columns(view.audience));
}

Table target_table(const AssessedPlan& plan, const View& view,
                   const std::vector<std::string_view>& names) {
  const bool with_headings = plan.in_plan_order && (view.audience == Audience::terminal ||
                                                    view.audience == Audience::page);
  Table table;
  table.name = "targets";
  if (view.audience != Audience::terminal) {
    table.title = std::string(label(Label::all_targets, view.language));
  }
  table.columns = target_columns(names, view);
  const bool is_annex = std::find(names.begin(), names.end(), "task") != names.end();
  table.for_each_row = [&plan, view, with_headings, is_annex,
                        columns = columns_of(names)](const RowVisitor& visit) {
    std::set<std::string> printed;
    WholeAbove above_row;
    Row row;  // whose memory is used again
    plan.for_each_row([&](ReportRow& one) {
      if (with_headings) {
        const std::vector<const Section*> around = sections_around(plan.plan, one.target.section);
        for (std::size_t depth = 0; depth < around.size(); ++depth) {
          if (!printed.insert(around[depth]->key).second) continue;
          Row above;
          above.heading = heading(*around[depth], view.language);
          above.depth = depth;
          visit(above);
          above_row.interrupt();
        }
        row.depth = around.size();
      }
      // Who has a workbook puts its rows in another order.
      const bool stays_in_order =
          view.audience == Audience::terminal || view.audience == Audience::page;
      const std::size_t wholes = stays_in_order ? above_row.count_above(one.target) : 0;
      if (with_headings) row.depth += wholes;
      const Whole whole = seen_of_whole(wholes, with_headings && !is_annex);
      const bool with_details = view.audience == Audience::page && plan.entries_of;
      const std::vector<Entry> entries =
          with_details ? plan.entries_of(one.indicator) : std::vector<Entry>();
      const PlanRow of{plan, one, whole};
      const CellSource source{of, view, entries};
      read_cells(columns, source, row.cells);
      if (with_details) {
        row.of_whole =
            whole == Whole::unseen
                ? std::string()
                : words_before_part(plan, one.target, whole == Whole::above, view.language);
        row.details = [&source] { return details_of(source); };
        row.anchor = plan.plan.key + "." + one.target.key;
      }
      visit(row);
      return true;
    });
  };
  if (view.audience == Audience::program && plan.for_each_text) {
    table.for_each_text = [&plan, view, columns = columns_of(names)](const RowFormat& format,
                                                                     const TextVisitor& visit) {
      const auto new_writer = [&] {
        return [&, row = Row()](const ReportRowView& one, std::string& text) mutable {
          const PlanRow of{plan, one};
          read_cells(columns, {of, view, {}}, row.cells);
          format(row, text);
        };
      };
      plan.for_each_text(new_writer, visit);
    };
  }
  return table;
}

}  // namespace milepost
