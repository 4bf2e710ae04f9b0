#include "report/tables/changes.h"

#include <map>

#include "report/tables/target_table.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// Nothing where the target stands as it did.
std::optional<Change> change_of(const std::optional<ReportRow>& before, const ReportRow& after) {
  if (!before) return Change::added;
  return change_between({before->target, before->assessment, before->indicator},
                        {after.target, after.assessment, after.indicator});
}

std::vector<std::string_view> names_of_changed(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"name", "planned_text", "actual", "gap_points", "status", "indicator"};
    case Audience::page:
      return {"name",       "planned_text", "actual",    "bullet",
              "gap_points", "status",       "data_date", "lead"};
    case Audience::workbook:
      return {"name",   "planned_text", "actual", "attainment_pct", "gap_points",
              "status", "data_date",    "lead",   "plan_name",      "indicator"};
    case Audience::program:
      return {"area",   "plan",           "target",     "name_zh", "name_en",   "planned",
              "actual", "attainment_pct", "gap_points", "status",  "data_date", "lead"};
  }
  return {};
}

/// What was asked before and what is now, where that is not the same.
std::optional<std::string> planned_change(const ChangedRow& row, Language language) {
  if (!row.before) return std::nullopt;
  if (asks_the_same(row.before->target, row.after.target) &&
      row.before->indicator.unit == row.after.indicator.unit) {
    return std::nullopt;
  }
  const bool with_due = row.before->target.due != row.after.target.due;
  const auto text = [&](const ReportRow& one) {
    const Name reference = one.reference ? one.reference->name : Name{};
    std::string planned = planned_text(one.target, one.indicator.unit, reference, language);
    if (!with_due) return planned;
    return say(Sentence::due_by, language, planned, to_string(one.target.due));
  };
  return say(Sentence::old_and_new, language, text(*row.before), text(row.after));
}

Cell planned_before(const ChangedRow& row, const AssessedPlan& plan, const View& view) {
  if (!row.before) return std::monostate();
  return target_cells({plan, *row.before}, {"planned"}, view).front();
}

Cell status_before(const ChangedRow& row) {
  if (!row.before) return std::monostate();
  return row.before->assessment.status;
}

Cell actual_before(const ChangedRow& row, const View& view) {
  if (!row.before) return std::monostate();
  return actual_cell(row.before->assessment.actual, view);
}

Cell gap_before(const ChangedRow& row) {
  if (!row.before || !row.before->assessment.gap) return std::monostate();
  return Points{*row.before->assessment.gap};
}

Cell gap_change(const ChangedRow& row) {
  if (!row.before || !row.before->assessment.gap || !row.after.assessment.gap) {
    return std::monostate();
  }
  return Points{*row.after.assessment.gap - *row.before->assessment.gap};
}

}  // namespace

std::string_view label(Change change, Language language) {
  switch (change) {
    case Change::newly_behind:
      return label(Label::change_newly_behind, language);
    case Change::recovered:
      return label(Label::change_recovered, language);
    case Change::met:
      return label(Label::change_met, language);
    case Change::first_reported:
      return label(Label::change_first_reported, language);
    case Change::added:
      return label(Label::change_added, language);
    case Change::withdrawn:
      return label(Label::change_withdrawn, language);
    case Change::status:
      return label(Label::change_status, language);
    case Change::revised:
      return label(Label::change_revised, language);
    case Change::figure:
      return label(Label::change_figure, language);
  }
  return {};
}

std::vector<ChangedRow> changes(const AssessedPlan& before, const AssessedPlan& after) {
  std::map<std::string, ReportRow> earlier;
  before.for_each_row([&](ReportRow& row) {
    std::string key = row.target.key;
    earlier.emplace(std::move(key), std::move(row));
    return true;
  });
  std::vector<ChangedRow> changed;
  after.for_each_row([&](ReportRow& row) {
    const auto found = earlier.find(row.target.key);
    std::optional<ReportRow> was;
    if (found != earlier.end()) was = std::move(found->second);
    if (const auto change = change_of(was, row)) {
      changed.push_back({*change, std::move(was), std::move(row)});
    }
    return true;
  });
  return changed;
}

Table change_table(const AssessedPlan& after, const std::vector<ChangedRow>& changed,
                   const View& view) {
  const Language language = view.language;
  const auto text = [&](Label one) { return std::string(label(one, language)); };
  const std::vector<std::string_view> names =
      view.is_for_people() ? with_area_columns({&after, 1}, names_of_changed(view.audience), view)
                           : names_of_changed(view.audience);
  const std::vector<std::string_view> at_end = view.is_for_people()
                                                   ? std::vector<std::string_view>()
                                                   : with_area_columns({&after, 1}, {}, view);
  Table table;
  table.name = "changes";
  if (view.audience != Audience::terminal) table.title = text(Label::changes);
  // People read first which target it is, and what was planned.
  const std::ptrdiff_t place = view.is_for_people() ? 2 : 0;
  const std::vector<Column> earlier{
      {"change", text(Label::change), CellKind::term},
      {"status_before", text(Label::status_before), CellKind::status},
      {"actual_before", text(Label::actual_before), CellKind::figure},
      {"gap_points_before", text(Label::gap_before), CellKind::points}};
  const std::ptrdiff_t behind = place_of_others(names, view);
  table.columns = target_columns(names, view);
  table.columns.insert(table.columns.begin() + behind,
                       {"gap_points_change", text(Label::gap_change), CellKind::points});
  table.columns.insert(table.columns.begin() + place, earlier.begin(), earlier.end());
  if (!view.is_for_people()) {
    table.columns.push_back({"planned_before", text(Label::planned_before), CellKind::figure});
  }
  for (Column& column : target_columns(at_end, view)) table.columns.push_back(std::move(column));
  std::vector<Row> rows;
  for (const ChangedRow& row : changed) {
    Row line;
    const std::vector<Cell> was{Term{word(row.change), label(row.change, language)},
                                status_before(row), actual_before(row, view), gap_before(row)};
    line.cells = target_cells({after, row.after}, names, view);
    if (view.is_for_people()) {  // their second column is what is planned
      if (auto planned = planned_change(row, language)) line.cells.at(1) = std::move(*planned);
    }
    line.cells.insert(line.cells.begin() + behind, gap_change(row));
    line.cells.insert(line.cells.begin() + place, was.begin(), was.end());
    if (!view.is_for_people()) line.cells.push_back(planned_before(row, after, view));
    for (Cell& cell : target_cells({after, row.after}, at_end, view)) {
      line.cells.push_back(std::move(cell));
    }
    rows.push_back(std::move(line));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
