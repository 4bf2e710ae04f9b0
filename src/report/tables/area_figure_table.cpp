#include "report/tables/area_figure_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::size_t count_reporting(const AreasFound& areas) {
  return static_cast<std::size_t>(
      std::count_if(areas.areas.begin(), areas.areas.end(),
                    [](const AreaFigure& one) { return !one.is_missing; }));
}

/// Of which day the older figure is that it is taken by.
std::string missing_text(const AreaFigure& area, Language language) {
  const std::string& name = area.name.in(language);
  if (area.missing_on) {
    return say(Sentence::with_aside, language, name,
               say(Sentence::none_of_day, language, to_string(*area.missing_on)));
  }
  if (!area.day) return name;
  if (area.is_partial) {
    return say(Sentence::with_aside, language, name, label(Label::incomplete, language));
  }
  return say(Sentence::with_aside, language, name,
             say(Sentence::last_of_day, language, to_string(*area.day)));
}

std::string listed_areas(const std::vector<const AreaFigure*>& areas, Language language) {
  std::vector<std::string> names;
  for (const AreaFigure* one : areas) names.push_back(missing_text(*one, language));
  return listed(names, language);
}

/// `2 of 3; without Nan Town (last 2024-02-29)`
std::string count_text(const Assessment& found, Language language) {
  const AreasFound& areas = *found.from_areas;
  std::string text =
      say(Sentence::areas_of_all, language, count_reporting(areas), areas.areas.size());
  const bool is_any = !late_areas(areas).empty() ||
                      std::any_of(areas.areas.begin(), areas.areas.end(),
                                  [](const AreaFigure& one) { return one.day.has_value(); });
  if (is_any) add_clause(text, missing_areas_text(found, language), language);
  return text;
}

std::string own_figure_text(const ReportRowView& row, Language language) {
  const std::optional<Ratio>& figure = row.assessment.from_areas->figure;
  if (!figure) return say(Sentence::only_own_figure, language);
  return say(Sentence::own_figure, language,
             figure_with_unit(*figure, row.indicator.unit, language));
}

Cell figure_cell(const std::optional<Ratio>& figure) {
  return figure ? Cell(*figure) : Cell(std::monostate());
}

}  // namespace

std::string missing_areas_text(const Assessment& found, Language language) {
  if (!found.from_areas) return {};
  const std::vector<const AreaFigure*> missing = missing_areas(*found.from_areas);
  if (missing.empty()) return {};
  return say(Sentence::areas_missing, language, listed_areas(missing, language));
}

std::string late_areas_text(const Assessment& found, Language language) {
  if (!found.from_areas) return {};
  const std::vector<const AreaFigure*> late = late_areas(*found.from_areas);
  if (late.empty()) return {};
  return say(Sentence::areas_late, language, listed_areas(late, language));
}

std::string areas_text(const ReportRowView& row, Language language) {
  const Assessment& found = row.assessment;
  if (!found.from_areas) return {};
  return found.from_areas->is_recorded ? own_figure_text(row, language)
                                       : count_text(found, language);
}

std::string areas_remark(const ReportRowView& row, Language language) {
  const Assessment& found = row.assessment;
  const bool is_own = found.from_areas && found.from_areas->is_recorded;
  return is_own ? own_figure_text(row, language) : missing_areas_text(found, language);
}

std::string made_up_text(const ReportRowView& row, Language language) {
  if (!row.assessment.from_areas) return {};
  const AreasFound& areas = *row.assessment.from_areas;
  std::string how = say(Sentence::made_of_areas, language, label(areas.how, language),
                        count_text(row.assessment, language));
  if (!areas.is_recorded || !areas.figure) return how;
  return say(Sentence::recorded_over_areas, language,
             figure_with_unit(*areas.figure, row.indicator.unit, language), how);
}

Table area_figure_table(const ReportRowView& row, const View& view) {
  const AreasFound& areas = *row.assessment.from_areas;
  const bool is_share = areas.how == Combining::share;
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  Table table{.name = "areas_inside", .title = heading(Label::areas_inside)};
  if (view.is_for_people()) {
    table.columns = {{"area_name", heading(Label::area), CellKind::text, false, true}};
  } else {
    table.columns = {{"area", heading(Label::area)},
                     {"area_name_zh", heading(Label::name)},
                     {"area_name_en", heading(Label::name)}};
  }
  table.columns.push_back(
      {"figure", heading(is_share ? Label::share_part : Label::actual), CellKind::figure});
  if (is_share || !view.is_for_people()) {
    table.columns.push_back({"whole", heading(Label::share_whole), CellKind::figure});
  }
  table.columns.push_back({"data_date", heading(Label::data_date), CellKind::date});
  table.columns.push_back({"missing", heading(Label::missing), CellKind::flag});
  std::vector<Row> rows;
  for (const AreaFigure& one : areas.areas) {
    Row line;
    if (view.is_for_people()) {
      line.cells = {one.name.in(view.language)};
    } else {
      line.cells = {one.key, one.name.in(Language::zh), one.name.in(Language::en)};
    }
    line.cells.push_back(figure_cell(one.figure));
    if (is_share || !view.is_for_people()) line.cells.push_back(figure_cell(one.whole));
    line.cells.push_back(one.day ? Cell(*one.day) : Cell());
    line.cells.emplace_back(one.is_missing);
    rows.push_back(std::move(line));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
