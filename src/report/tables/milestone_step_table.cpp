#include "report/tables/milestone_step_table.h"

#include <utility>

#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

Cell state_cell(const StepFound& found, const View& view) {
  if (found.state) return Term{word(*found.state), label(*found.state, view.language)};
  if (!view.is_for_people()) return std::monostate();
  return std::string(label(Label::unreported, view.language));
}

/// The days since a step should have been reached that is not.
Cell days_cell(const Step& step, const StepFound& found, Date as_of) {
  if (found.is_reached() || as_of <= step.by) return std::monostate();
  return static_cast<std::int64_t>((as_of - step.by).count());
}

}  // namespace

Table milestone_step_table(const ReportRowView& row, Date as_of, const View& view) {
  std::vector<Row> rows;
  const StepFound nothing;
  for (std::size_t i = 0; i < row.target.steps.size(); ++i) {
    const Step& step = row.target.steps[i];
    const StepFound& found = i < row.assessment.steps.size() ? row.assessment.steps[i] : nothing;
    Row line;
    line.cells = {static_cast<std::int64_t>(i + 1)};
    if (view.is_for_people()) {
      line.cells.emplace_back(step.what.in(view.language));
    } else {
      line.cells.emplace_back(step.what.zh);
      line.cells.emplace_back(step.what.en);
    }
    line.cells.emplace_back(step.by);
    line.cells.push_back(state_cell(found, view));
    line.cells.push_back(found.reported_on ? Cell(*found.reported_on) : Cell());
    line.cells.push_back(days_cell(step, found, as_of));
    if (!view.is_for_people()) line.cells.emplace_back(step_key(row.indicator.key, i + 1));
    rows.push_back(std::move(line));
  }
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  Table table{.name = "milestone_steps",
              .title = heading(Label::milestone_steps),
              .columns = {{"number", heading(Label::row_number), CellKind::count}},
              .for_each_row = rows_of(std::move(rows))};
  std::vector<Column>& columns = table.columns;
  if (view.is_for_people()) {
    columns.push_back({"what", heading(Label::milestone_step), CellKind::text, false, true});
  } else {
    columns.push_back({"what_zh", heading(Label::milestone_step)});
    columns.push_back({"what_en", heading(Label::milestone_step)});
  }
  columns.push_back({"due", heading(Label::due), CellKind::date});
  columns.push_back({"state", heading(Label::state), CellKind::term});
  columns.push_back({"reported_on", heading(Label::data_date), CellKind::date});
  columns.push_back({"days_over", heading(Label::days_over), CellKind::count});
  if (!view.is_for_people()) columns.push_back({"indicator", heading(Label::indicator)});
  return table;
}

std::string overdue_step_text(const ReportRowView& row, Language language) {
  const std::optional<OverdueStep>& step = row.assessment.overdue_step;
  if (!step) return {};
  return say(Sentence::overdue_step, language, row.target.steps[step->number - 1].what.in(language),
             day_text(step->by, language));
}

}  // namespace milepost
