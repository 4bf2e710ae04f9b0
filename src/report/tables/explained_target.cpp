#include "report/tables/explained_target.h"

#include <utility>

namespace milepost {

Table keyed(const ExplainedTarget& part, Table table, const std::vector<Row>& rows) {
  std::vector<Row> made = rows;
  if (!part.view.is_for_people()) {
    table.columns.insert(table.columns.begin(),
                         {{"plan", part.word_of(Label::plan), CellKind::text},
                          {"target", part.word_of(Label::target_key), CellKind::text}});
    for (Row& row : made) {
      row.cells.insert(row.cells.begin(), {part.plan.plan.key, part.target().key});
    }
  }
  table.for_each_row = rows_of(std::move(made));
  return table;
}

Row row_with(std::vector<Cell> cells) {
  Row row;
  row.cells = std::move(cells);
  return row;
}

}  // namespace milepost
