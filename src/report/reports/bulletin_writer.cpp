#include "report/reports/bulletin_writer.h"

#include "assess/requirement.h"
#include "base/lines.h"
#include "base/text.h"
#include "base/utf8.h"
#include "report/tables/area_figure_table.h"
#include "report/tables/milestone_step_table.h"
#include "report/tables/target_table.h"
#include "report/words/figures.h"

namespace milepost {

const std::vector<std::string_view>& item_columns() {
  static const std::vector<std::string_view> kColumns{
      "area",           "plan",       "target", "name_zh",   "name_en", "planned", "actual",
      "attainment_pct", "gap_points", "status", "data_date", "lead",    "due"};
  return kColumns;
}

std::string in_a_sentence(const std::string& remark) {
  std::string text;
  for (const std::string_view line : lines_of(remark)) {
    const std::string part(trim(one_line(line)));
    if (!text.empty() && !part.empty() && is_ascii(text.back())) text += ' ';
    text += part;
  }
  for (const std::string_view stop : {"。", "；", ".", ";"}) {
    if (text.ends_with(stop)) text.resize(text.size() - stop.size());
  }
  return text;
}

std::string BulletinWriter::planned(const Target& target, const ReportRow& row) const {
  return planned_words(target, row.indicator.unit, row.reference ? row.reference->name : Name{},
                       language());
}

std::string BulletinWriter::standing(const ReportRow& row) const {
  const Assessment& found = row.assessment;
  std::string text = say(Sentence::item_planned, language(),
                         full_name(plan_, row.target, language()), planned(row.target, row));
  const auto add = [&](const std::string& part) {
    text += std::string(label(Label::comma, language())) + part;
  };
  if (found.actual) {
    const bool is_figure = found.actual->figure && !found.actual->state;
    const std::string actual = is_figure
                                   ? amount(*found.actual->figure, row.indicator.unit, language())
                                   : actual_text(*found.actual, language());
    const Date day = found.actual->data_date;
    add(day == plan_.as_of
            ? say(Sentence::item_actual, language(), actual)
            : say(Sentence::item_actual_of, language(), actual, up_to_text(day, language())));
  }
  if (const std::string beside = beside_target(row); !beside.empty()) add(beside);
  if (const std::string step = overdue_step_text(row, language()); !step.empty()) add(step);
  if (const std::string remark = areas_remark(row, language()); !remark.empty()) add(remark);
  if (found.gap) add(gap_phrase(*found.gap, found));
  return text + std::string(label(Label::full_stop, language()));
}

/// `完成率40.0%`; of a limit `超出目标11家` and of growth `低于目标0.3个百分点`, of which a
/// percentage of the target would say nothing. Empty where there is nothing to say.
std::string BulletinWriter::beside_target(const ReportRow& row) const {
  const Assessment& found = row.assessment;
  const Requirement& requirement = row.target.requirement;
  const bool is_limit = requirement.better() == Direction::less_is_better;
  const bool is_growth = row.indicator.measure == Measure::growth && !is_limit;
  if (requirement.is_relation() || (!is_limit && !is_growth)) {
    return found.attainment
               ? say(Sentence::item_attained, language(), percentage(*found.attainment))
               : std::string();
  }
  if (!found.variance) return {};
  if (is_limit && is_satisfied(requirement, *found.actual->figure, found.planned)) {
    return say(Sentence::within_limit, language());
  }
  if (sgn(*found.variance) == 0) return say(Sentence::at_target, language());
  const Ratio size = abs(*found.variance);
  const std::string by = row.indicator.unit == "%"
                             ? say(Sentence::points, language(), figure(size, language()))
                             : amount(size, row.indicator.unit, language());
  const Sentence over = found.gap ? Sentence::still_over : Sentence::over_limit;
  const Sentence beside =
      sgn(*found.variance) > 0 ? Sentence::above_target : Sentence::below_target;
  return say(is_limit ? over : beside, language(), by);
}

/// `欠序时进度7.7个百分点`. Beyond 100 points the number says nothing any more.
std::string BulletinWriter::gap_phrase(const Ratio& gap, const Assessment& found) const {
  const bool is_behind = sgn(gap) < 0;
  const Ratio size = abs(gap);
  if (size > 1 && is_behind && found.baseline) {
    return say(*found.actual->figure < *found.baseline ? Sentence::below_baseline
                                                       : Sentence::above_baseline,
               language());
  }
  if (size > 1) return say(is_behind ? Sentence::far_behind : Sentence::far_ahead, language());
  // As it is shown: a sentence has no gap of 0.0 points.
  if (percentage(size) == percentage(0)) return say(Sentence::points_level, language());
  return say(is_behind ? Sentence::points_behind : Sentence::points_ahead, language(),
             percentage(size));
}

Table BulletinWriter::list(std::string_view name, Label title,
                           const std::vector<BulletinItem>& items, Sentence if_empty) const {
  Table table;
  table.layout = Table::Layout::list;
  table.name = view_.is_for_people() ? name : "items";
  if (view_.audience == Audience::workbook) table.title = std::string(label(title, language()));
  table.columns = {{"sentence", std::string(label(title, language())), CellKind::text}};
  if (!view_.is_for_people()) {
    table.columns.insert(table.columns.begin(), {"part", "part", CellKind::text});
    for (Column& column : target_columns(item_columns(), view_)) {
      table.columns.push_back(std::move(column));
    }
  }
  std::vector<Row> rows;
  for (const BulletinItem& item : items) {
    Row row;
    row.heading = item.heading;
    if (!row.heading.empty()) {
      rows.push_back(std::move(row));
      continue;
    }
    row.cells = {item.sentence};
    if (!view_.is_for_people()) {
      row.cells.insert(row.cells.begin(), std::string(item.part));
      for (Cell& cell : target_cells({plan_, *item.row}, item_columns(), view_)) {
        row.cells.push_back(std::move(cell));
      }
    }
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  table.if_empty = say(if_empty, language());
  return table;
}

}  // namespace milepost
