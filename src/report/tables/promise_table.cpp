#include "report/tables/promise_table.h"

#include <utility>

#include "base/listed.h"
#include "report/tables/cells.h"
#include "report/words/labels.h"

namespace milepost {
Indicator indicator_in(const Plan& plan, const std::string& key) {
  const Indicator* found = plan.find_indicator(key);
  return found != nullptr ? *found : Indicator{key, {key, key}, "", Measure::flow};
}

std::vector<Column> promise_columns(Language language) {
  const auto column = [&](std::string_view name, Label heading, CellKind kind = CellKind::text) {
    return Column{name, std::string(label(heading, language)), kind};
  };
  return {column("area", Label::area),
          column("plan", Label::plan),
          column("target", Label::target_key),
          column("section", Label::section),
          column("name_zh", Label::name),
          column("name_en", Label::name),
          column("indicator", Label::key),
          column("measure", Label::measure, CellKind::term),
          column("unit", Label::unit),
          column("requirement", Label::requirement, CellKind::term),
          column("value", Label::planned_figure, CellKind::figure),
          column("upper", Label::planned_upper, CellKind::figure),
          column("reference", Label::reference),
          column("tolerance", Label::planned, CellKind::figure),
          column("due", Label::due, CellKind::date),
          column("commitment", Label::commitment, CellKind::term),
          column("parent", Label::parent),
          column("lead", Label::lead),
          column("with", Label::with),
          column("leader", Label::leader),
          column("source", Label::source),
          column("pace", Label::pace, CellKind::term),
          column("note", Label::note),
          column("withdrawn", Label::withdrawn),
          column("rhythm", Label::rhythm, CellKind::term),
          column("deadline", Label::deadline, CellKind::count)};
}

std::vector<Cell> promise_cells(const Plan& plan, const Target& target, const Indicator& indicator,
                                Language language) {
  const Requirement& asks = target.requirement;
  const auto rule = reporting_rule(plan, target);
  return {plan.area.key,
          plan.key,
          target.key,
          text_cell(target.section),
          text_cell(target.name.in(Language::zh)),
          text_cell(target.name.in(Language::en)),
          target.indicator,
          word_cell(indicator.measure, language),
          text_cell(indicator.unit),
          Term{word(asks.kind), word(asks.kind)},
          figure_cell(asks.value),
          figure_cell(asks.upper),
          text_cell(asks.reference),
          figure_cell(asks.tolerance),
          target.due,
          word_cell(target.commitment, language),
          text_cell(target.parent),
          text_cell(target.lead),
          text_cell(joined_names(target.with)),
          text_cell(target.leader),
          text_cell(target.source),
          word_cell(target.pace, language),
          text_cell(target.note),
          text_cell(target.withdrawn ? target.withdrawn->reason : ""),
          rule ? word_cell(rule->reporting.rhythm, language) : Cell(),
          rule ? Cell(std::int64_t{rule->reporting.deadline}) : Cell()};
}

Table checkpoint_table(const Plan& plan, const std::vector<Target>& targets, Language language) {
  std::vector<Row> rows;
  for (const Target& target : targets) {
    for (const Checkpoint& checkpoint : target.checkpoints) {
      Row row;
      row.cells = {plan.key, target.key, checkpoint.date, to_ratio(checkpoint.value)};
      rows.push_back(std::move(row));
    }
  }
  const auto heading = [&](Label one) { return std::string(label(one, language)); };
  return {.name = "checkpoints",
          .title = heading(Label::checkpoints),
          .columns = {{"plan", heading(Label::plan)},
                      {"target", heading(Label::target_key)},
                      {"date", heading(Label::date), CellKind::date},
                      {"value", heading(Label::value), CellKind::figure}},
          .for_each_row = rows_of(std::move(rows))};
}

}  // namespace milepost
