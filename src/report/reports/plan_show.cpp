// The list plan-show: what a plan promises, section by section.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/names.h"
#include "report/reports/lists.h"
#include "report/tables/assessed_plan.h"
#include "report/tables/cells.h"
#include "report/tables/facts.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/tables/promise_table.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

struct PromiseColumn {
  Column column;
  Cell (*cell)(const Plan& plan, const Target& target, Language language);
};

std::string asked(const Plan& plan, const Target& target, Language language) {
  const Name reference = target.requirement.is_relation()
                             ? indicator_in(plan, target.requirement.reference).name
                             : Name{};
  return planned_text(target, indicator_in(plan, target.indicator).unit, reference, language);
}

Cell asked_cell(const Plan& plan, const Target& target, Language language) {
  return Marked{asked(plan, target, language),
                target.withdrawn ? std::string(label(Status::withdrawn, language)) : std::string()};
}

std::vector<PromiseColumn> columns_for_people(const View& view) {
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  const PromiseColumn name{
      {"name", heading(Label::target), CellKind::text, false, true},
      [](const Plan&, const Target& target, Language in) -> Cell { return target.name.in(in); }};
  const PromiseColumn planned{{"planned_text", heading(Label::planned), CellKind::text, true, true},
                              &asked_cell};
  const PromiseColumn due{
      {"due", heading(Label::due), CellKind::date},
      [](const Plan&, const Target& target, Language) -> Cell { return target.due; }};
  const PromiseColumn lead{{"lead", heading(Label::lead), CellKind::text, false, false, true},
                           [](const Plan&, const Target& target, Language) {
                             return text_cell(joined_offices(offices_in(target.lead)));
                           }};
  const PromiseColumn with{{"with", heading(Label::with), CellKind::text},
                           [](const Plan&, const Target& target, Language in) {
                             return text_cell(listed(target.with, in));
                           }};
  const PromiseColumn leader{
      {"leader", heading(Label::leader), CellKind::text},
      [](const Plan&, const Target& target, Language) { return text_cell(target.leader); }};
  const auto key = [&](Label of) {
    return PromiseColumn{
        {"target", heading(of), CellKind::text, false, false, true},
        [](const Plan&, const Target& target, Language) -> Cell { return target.key; }};
  };
  if (view.audience == Audience::terminal) return {name, planned, due, lead, key(Label::key)};
  if (view.audience == Audience::page) {
    return {name, planned, due, lead, with, leader};
  }
  return {
      {{"section_path", heading(Label::section), CellKind::text, false, true, true},
       [](const Plan& plan, const Target& target, Language in) {
         return text_cell(section_path(plan, target.section, in));
       }},
      name,
      planned,
      {{"value", heading(Label::planned_figure), CellKind::figure},
       [](const Plan&, const Target& target, Language) -> Cell {
         return figure_cell(target.requirement.value);
       }},
      {{"unit", heading(Label::unit)},
       [](const Plan& plan, const Target& target, Language in) {
         return text_cell(std::string(unit_label(indicator_in(plan, target.indicator).unit, in)));
       }},
      due,
      {{"commitment", heading(Label::commitment), CellKind::term},
       [](const Plan&, const Target& target, Language in) -> Cell {
         return word_cell(target.commitment, in);
       }},
      lead,
      with,
      leader,
      {{"source", heading(Label::source)},
       [](const Plan&, const Target& target, Language) { return text_cell(target.source); }},
      {{"note", heading(Label::note), CellKind::text, false, true},
       [](const Plan&, const Target& target, Language) { return text_cell(target.note); }},
      {{"indicator", heading(Label::key)},
       [](const Plan&, const Target& target, Language) -> Cell { return target.indicator; }},
      key(Label::target_key)};
}

/// Sets a part in below the wholes above it, or has its name say the whole.
void tell_whole(const Name& whole, const Name& part, std::size_t wholes, Language language,
                Cell& name, Row& row) {
  std::string full = name_of_part(whole, part, language);
  if (wholes > 0) {
    row.depth += wholes;
    row.of_whole = full.substr(0, full.size() - part.in(language).size());
  } else {
    name = std::move(full);
  }
}

Table targets_for_people(const Plan& plan, const View& view) {
  std::vector<PromiseColumn> columns = columns_for_people(view);
  // A page has no room for columns in which nothing stands.
  std::erase_if(columns, [&](const PromiseColumn& column) {
    return view.audience == Audience::page && !plan.targets.empty() &&
           std::all_of(plan.targets.begin(), plan.targets.end(), [&](const Target& target) {
             return std::holds_alternative<std::monostate>(
                 column.cell(plan, target, view.language));
           });
  });
  const bool has_headings = view.audience != Audience::workbook;
  std::set<std::string> printed;
  std::map<std::string_view, const Target*> targets;  // by their keys
  for (const Target& target : plan.targets) targets.emplace(target.key, &target);
  WholeAbove above_row;
  std::vector<Row> rows;
  for (const Target& target : plan.targets) {
    const std::vector<const Section*> around = sections_around(plan, target.section);
    for (std::size_t depth = 0; has_headings && depth < around.size(); ++depth) {
      if (!printed.insert(around[depth]->key).second) continue;
      Row above;
      above.heading = heading(*around[depth], view.language);
      above.depth = depth;
      rows.push_back(std::move(above));
      above_row.interrupt();
    }
    Row row;
    for (const PromiseColumn& column : columns) {
      row.cells.push_back(column.cell(plan, target, view.language));
    }
    if (has_headings) row.depth = around.size();
    const std::size_t wholes = above_row.count_above(target);
    if (const auto whole = targets.find(target.parent); whole != targets.end()) {
      const auto name = std::find_if(columns.begin(), columns.end(), [](const PromiseColumn& one) {
        return one.column.name == "name";
      });
      tell_whole(whole->second->name, target.name, has_headings ? wholes : 0, view.language,
                 row.cells.at(static_cast<std::size_t>(name - columns.begin())), row);
    }
    row.is_out = target.withdrawn.has_value();
    rows.push_back(std::move(row));
  }
  Table table;
  table.name = "targets";
  if (view.audience != Audience::terminal) {
    table.title = std::string(label(Label::all_targets, view.language));
  }
  for (PromiseColumn& column : columns) table.columns.push_back(std::move(column.column));
  table.for_each_row = rows_of(std::move(rows));
  table.keeps_head = true;
  return table;
}

Table targets_for_programs(const Plan& plan, Language language) {
  Table table;
  table.name = "targets";
  table.columns = promise_columns(language);
  std::vector<Row> rows;
  for (const Target& target : plan.targets) {
    Row row;
    row.cells = promise_cells(plan, target, indicator_in(plan, target.indicator), language);
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

Table section_table(const Plan& plan, Language language) {
  const auto heading = [&](Label one) { return std::string(label(one, language)); };
  std::vector<Row> rows;
  for (const Section& section : plan.sections) {
    Row row;
    row.cells = {plan.key,
                 section.key,
                 text_cell(section.parent),
                 text_cell(section.label),
                 section.name.in(Language::zh),
                 section.name.in(Language::en)};
    rows.push_back(std::move(row));
  }
  return {.name = "sections",
          .columns = {{"plan", heading(Label::plan)},
                      {"section", heading(Label::section)},
                      {"parent", heading(Label::parent)},
                      {"label", heading(Label::entry)},
                      {"name_zh", heading(Label::name)},
                      {"name_en", heading(Label::name)}},
          .for_each_row = rows_of(std::move(rows))};
}

}  // namespace

Document plan_show(const Plan& plan, Moment known_at, const View& view) {
  const Language language = view.language;
  const std::string title = plan.name.in(language);
  Document document = list_document({"plan-show", "targets"}, title, known_at, view);
  if (!view.is_for_people()) {
    document.blocks.emplace_back(plan_row(plan, language));
    document.blocks.emplace_back(section_table(plan, language));
    document.blocks.emplace_back(targets_for_programs(plan, language));
    document.blocks.emplace_back(checkpoint_table(plan, plan.targets, language));
    return document;
  }
  if (view.audience == Audience::terminal) document.blocks.emplace_back(Heading{1, title});
  document.blocks.emplace_back(
      fact_lines(plan_facts(plan,
                            {"plan", "area", "inside", "years", "period", "reporting", "lights",
                             "scoring", "from_areas", "document", "url", "names"},
                            language),
                 "", language));
  document.blocks.emplace_back(targets_for_people(plan, view));
  return document;
}

}  // namespace milepost
