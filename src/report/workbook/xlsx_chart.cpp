#include "report/workbook/xlsx_chart.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/text.h"
#include "report/workbook/xlsx_styles.h"
#include "report/workbook/xlsx_text.h"

namespace milepost::xlsx {
namespace {

constexpr double kWidth = 480;  // of a chart that is not scaled, in pixels
constexpr double kHeight = 288;

lxw_chart_line line_of(lxw_color_t color, float width) {
  lxw_chart_line line{};
  line.color = color;
  line.width = width;
  return line;
}

lxw_chart_line no_line() {
  lxw_chart_line line{};
  line.none = LXW_TRUE;
  return line;
}

/// The font of a chart; the text must outlive it.
lxw_chart_font font_in(std::string& name) {
  lxw_chart_font font{};
  font.name = name.data();
  font.size = kFontSize;
  font.color = kInk;
  return font;
}

lxw_chart_series* series_over(const Library& library, lxw_chart* chart, const ChartCells& cells,
                              lxw_col_t column) {
  lxw_chart_series* series = library.chart_add_series(chart, nullptr, nullptr);
  const char* sheet = cells.sheet->name;
  library.chart_series_set_categories(series, sheet, cells.first, 0, cells.last, 0);
  library.chart_series_set_values(series, sheet, cells.first, column, cells.last, column);
  return series;
}

void set_dates(const Library& library, lxw_chart_axis* axis, const Period& period) {
  library.chart_axis_set_num_format(axis, "yyyy-mm");
  const std::optional<double> start = serial_day(period.start);
  const std::optional<double> end = serial_day(period.end);
  if (!start || !end || *start == *end) return;
  constexpr double kParts = 6;
  library.chart_axis_set_min(axis, *start);
  library.chart_axis_set_max(axis, *end);
  library.chart_axis_set_major_unit(axis, std::max(1.0, std::round((*end - *start) / kParts)));
}

void insert(const Workbook& book, const ChartCells& cells, lxw_chart* chart,
            const ChartPlace& place, const std::string& description) {
  constexpr std::size_t kLongest = 200;
  std::string text = shorten(one_line(description), kLongest);
  lxw_chart_options options{};
  options.x_offset = 16;
  options.x_scale = place.width / kWidth;
  options.y_scale = place.height / kHeight;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  options.description = text.data();
  lxw_chart_line border = no_line();
  book.library().chart_chartarea_set_line(chart, &border);
  book.check(book.library().worksheet_insert_chart_opt(cells.sheet, place.row, place.column, chart,
                                                       &options));
}

}  // namespace

void draw_statuses(Workbook& book, const ChartCells& cells, std::span<const Status> statuses,
                   const ChartPlace& place, const std::string& description, Language language) {
  const Library& library = book.library();
  lxw_chart* chart = book.add_chart(LXW_CHART_BAR);
  lxw_chart_series* series = series_over(library, chart, cells, 1);

  std::vector<lxw_chart_fill> fills(statuses.size());
  std::vector<lxw_chart_point> points(statuses.size());
  std::vector<lxw_chart_point*> pointers;
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    fills[i].color = color_of(statuses[i]);
    points[i].fill = &fills[i];
    pointers.push_back(&points[i]);
  }
  pointers.push_back(nullptr);
  book.check(library.chart_series_set_points(series, pointers.data()));

  std::string font_name = font_of(language);
  lxw_chart_font font = font_in(font_name);
  library.chart_series_set_labels(series);
  library.chart_series_set_labels_font(series, &font);
  // The bars lie on their side, and so do the axes.
  lxw_chart_axis* categories = chart->y_axis;
  lxw_chart_axis* values = chart->x_axis;
  library.chart_axis_set_reverse(categories);
  library.chart_axis_set_num_font(categories, &font);
  lxw_chart_line none = no_line();
  library.chart_axis_set_line(categories, &none);
  library.chart_axis_set_major_tick_mark(categories, LXW_CHART_AXIS_TICK_MARK_NONE);
  library.chart_axis_set_min(values, 0);
  library.chart_axis_off(values);
  library.chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
  library.chart_set_series_gap(chart, 40);
  library.chart_title_off(chart);
  library.chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  insert(book, cells, chart, place, description);
}

void draw_course(Workbook& book, const ChartCells& cells, std::size_t columns, const Period& period,
                 const ChartPlace& place, const std::string& description, Language language) {
  const Library& library = book.library();
  lxw_chart* chart = book.add_chart(LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS);
  for (std::size_t i = 0; i < columns; ++i) {
    const bool is_actual = i == 0;
    const auto column = static_cast<lxw_col_t>(i + 1);
    lxw_chart_series* series = series_over(library, chart, cells, column);
    // Not the text itself, which would be taken for a formula where it begins with "=".
    library.chart_series_set_name_range(series, cells.sheet->name, cells.first - 1, column);
    const lxw_color_t color = is_actual ? kAccent : kSoft;
    lxw_chart_line line = line_of(color, is_actual ? 2.25F : 1.25F);
    if (!is_actual) line.dash_type = LXW_CHART_LINE_DASH_DASH;
    library.chart_series_set_line(series, &line);
    library.chart_series_set_marker_type(
        series, is_actual ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_NONE);
    if (!is_actual) continue;
    lxw_chart_fill fill{};
    fill.color = color;
    lxw_chart_line outline = line_of(color, 1);
    library.chart_series_set_marker_size(series, 6);
    library.chart_series_set_marker_fill(series, &fill);
    library.chart_series_set_marker_line(series, &outline);
  }
  std::string font_name = font_of(language);
  lxw_chart_font font = font_in(font_name);
  lxw_chart_line grid = line_of(kRule, 0.5F);
  set_dates(library, chart->x_axis, period);
  for (lxw_chart_axis* axis : {chart->x_axis, chart->y_axis}) {
    library.chart_axis_set_num_font(axis, &font);
    library.chart_axis_set_line(axis, &grid);
  }
  library.chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
  library.chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_TRUE);
  library.chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
  library.chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_CONNECTED);
  library.chart_title_off(chart);
  library.chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  library.chart_legend_set_font(chart, &font);
  insert(book, cells, chart, place, description);
}

}  // namespace milepost::xlsx
