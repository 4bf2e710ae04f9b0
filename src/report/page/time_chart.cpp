// The line chart of an indicator. Across, everything is placed in percent of the width and down in
// pixels, so that the lines follow the width of the page and the letters keep their size.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "report/page/markup.h"
#include "report/page/svg.h"
#include "report/words/figures.h"

namespace milepost {
namespace {

using DatedValues = std::vector<std::pair<Date, double>>;

constexpr double kTop = 30;
constexpr double kBottom = 232;
constexpr double kLine = 16;              // between two lines of letters
constexpr std::size_t kLongestName = 24;  // columns
constexpr double kLargestFigure = 1e15;   // beyond every figure that can be recorded

/// What the axes span.
struct Extent {
  Date first;
  Date last;
  double low = 0;
  double high = 0;
};

double place_of(Date day, const Extent& extent) {
  const double whole = static_cast<double>((extent.last - extent.first).count());
  return whole > 0 ? 100.0 * static_cast<double>((day - extent.first).count()) / whole : 50;
}

double height_of(double value, const Extent& extent) {
  return kBottom - (kBottom - kTop) * (value - extent.low) / (extent.high - extent.low);
}

/// In order of time, and only what can be drawn.
DatedValues drawable(DatedValues points) {
  std::erase_if(points,
                [](const auto& point) { return !(std::abs(point.second) < kLargestFigure); });
  std::stable_sort(points.begin(), points.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return points;
}

std::optional<Extent> extent_of(const DatedValues& actual,
                                const std::vector<DatedValues>& planned) {
  std::optional<Extent> extent;
  const auto take = [&](const DatedValues& points) {
    for (const auto& [day, value] : points) {
      if (!extent) extent = Extent{day, day, value, value};
      extent->first = std::min(extent->first, day);
      extent->last = std::max(extent->last, day);
      extent->low = std::min(extent->low, value);
      extent->high = std::max(extent->high, value);
    }
  };
  take(actual);
  for (const DatedValues& way : planned) take(way);
  return extent;
}

/// The step between two lines: 1, 2 or 5 with zeros, exact, so that their figures are round.
Ratio step_of(double span) {
  constexpr double kLines = 4;
  const double wished = std::max(span / kLines, 0.0001);
  const int exponent = static_cast<int>(std::floor(std::log10(wished)));
  const double lead = wished / std::pow(10, exponent);
  const int digit = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
  Ratio step = digit;
  for (int i = 0; i < std::abs(exponent); ++i) {
    step = exponent > 0 ? step * 10 : step / 10;
  }
  return step;
}

/// Widens the extent to whole steps. Zero is part of it where it is not far away.
std::vector<Ratio> widen_to_steps(Extent& extent) {
  if (extent.low > 0 && extent.low < extent.high * 0.6) extent.low = 0;
  if (extent.high < 0 && extent.high > extent.low * 0.6) extent.high = 0;
  if (extent.high == extent.low) {
    const double room = extent.low == 0 ? 1 : std::abs(extent.low) * 0.1;
    extent.low -= room;
    extent.high += room;
  }
  const Ratio step = step_of(extent.high - extent.low);
  const auto first = static_cast<long>(std::floor(extent.low / to_double(step) + 1e-9));
  const auto last = static_cast<long>(std::ceil(extent.high / to_double(step) - 1e-9));
  std::vector<Ratio> lines;
  for (long i = first; i <= last; ++i) lines.emplace_back(step * i);
  extent.low = to_double(lines.front());
  extent.high = to_double(lines.back());
  return lines;
}

/// Last days of months that stand below the axis: a few, evenly apart.
std::vector<Date> dates_below(const Extent& extent) {
  constexpr long kMost = 6;
  const auto month_of = [](Date day) {
    const date::year_month_day ymd(day);
    return 12L * int(ymd.year()) + static_cast<long>(unsigned(ymd.month())) - 1;
  };
  const auto last_day = [](long month) {
    return Date(date::year(static_cast<int>(month / 12)) /
                date::month(static_cast<unsigned>(month % 12 + 1)) / date::last);
  };
  const long from = month_of(extent.first);
  const long to = month_of(extent.last + date::days{1}) - 1;
  std::vector<Date> dates;
  for (const long step : {1L, 3L, 6L, 12L, 24L, 60L, 120L, 240L, 600L}) {
    const long first = (from + step) / step * step - 1;
    if ((to - first) / step + 1 > kMost) continue;
    for (long month = first; month <= to; month += step) dates.push_back(last_day(month));
    break;
  }
  if (dates.empty()) dates.push_back(extent.last);
  return dates;
}

/// Letters that keep within the picture: at its edges they end or begin there.
std::string_view anchor_of(double place) {
  if (place > 90) return "end";
  return place < 10 ? "start" : "middle";
}

std::string axes_svg(const Extent& extent, const std::vector<Ratio>& lines, Language language) {
  std::string out;
  for (const Ratio& value : lines) {
    const double y = height_of(to_double(value), extent);
    out += fmt::format(R"(<line class="{}" x1="0" x2="100%" y1="{y:.1f}" y2="{y:.1f}"/>)"
                       R"(<text class="value" x="0" dx="-8" y="{y:.1f}" dy="4">{}</text>)",
                       value == 0 ? "zero" : "rule", figure(value, language), fmt::arg("y", y));
  }
  const std::vector<Date> dates = dates_below(extent);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const double x = place_of(dates[i], extent);
    const bool is_spare = (dates.size() - i) % 2 == 0;  // a narrow page shows every second one
    out += fmt::format(R"(<line class="tick" x1="{x:.2f}%" x2="{x:.2f}%" y1="{}" y2="{}"/>)"
                       R"(<text{} x="{x:.2f}%" y="{}" text-anchor="{}">{}</text>)",
                       kBottom, kBottom + 5, is_spare ? R"( class="spare")" : "", kBottom + 20,
                       anchor_of(x), to_string(dates[i]), fmt::arg("x", x));
  }
  return out;
}

std::string line_svg(const DatedValues& points, const Extent& extent) {
  std::string out;
  for (std::size_t i = 1; i < points.size(); ++i) {
    out +=
        fmt::format(R"(<line x1="{:.2f}%" y1="{:.1f}" x2="{:.2f}%" y2="{:.1f}"/>)",
                    place_of(points[i - 1].first, extent), height_of(points[i - 1].second, extent),
                    place_of(points[i].first, extent), height_of(points[i].second, extent));
  }
  return out;
}

/// What stands beside the end of a line.
struct EndLabel {
  double x;
  double y;
  std::string text;
  std::string_view kind;
};

/// Moves labels apart that would cover one another, upwards and then back into the picture.
void spread(std::vector<EndLabel>& labels) {
  std::stable_sort(labels.begin(), labels.end(),
                   [](const EndLabel& a, const EndLabel& b) { return a.y > b.y; });
  double free_above = kBottom;
  for (EndLabel& label : labels) {
    label.y = std::min(label.y, free_above);
    free_above = label.y - kLine;
  }
  double free_below = kTop;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::max(label->y, free_below);
    free_below = label->y + kLine;
  }
}

std::string label_svg(const EndLabel& label) {
  const std::string name = one_line(label.text);
  const std::string shown =
      escaped(shorten(name, kLongestName)) + "<title>" + escaped(name) + "</title>";
  // The last figure of a line that goes on stands above it.
  const bool goes_on = label.kind == "actual" && label.x < 90;
  return goes_on ? fmt::format(R"(<text class="name {}" x="{:.2f}%" y="{:.1f}" dy="-9" )"
                               R"(text-anchor="{}">{}</text>)",
                               label.kind, label.x, label.y, anchor_of(label.x), shown)
                 : fmt::format(R"(<text class="name end {}" x="{:.2f}%" y="{:.1f}" dx="8" )"
                               R"(dy="4">{}</text>)",
                               label.kind, label.x, label.y, shown);
}

/// `12 家`, `7%`
std::string with_unit(double value, const TimeChart& chart, Language language) {
  std::string text = chart_figure(value, language);
  if (chart.unit.empty()) return text;
  return text + (chart.unit == "%" ? "" : " ") + chart.unit;
}

std::string summary_of(const TimeChart& chart, const DatedValues& actual,
                       const std::vector<DatedValues>& planned, Language language) {
  const Punctuation sign = punctuation(language);
  std::string out = chart.title;
  const auto add = [&](const auto& point, std::string_view name) {
    out += fmt::format("{}{}{}{} {}", out.empty() ? "" : sign.comma, name, name.empty() ? "" : " ",
                       to_string(point.first), with_unit(point.second, chart, language));
  };
  for (const auto& point : actual) add(point, "");
  for (std::size_t i = 0; i < planned.size(); ++i) {
    if (!planned[i].empty()) add(planned[i].back(), chart.planned[i].name);
  }
  return out;
}

}  // namespace

std::string time_chart_svg(const TimeChart& chart, Language language) {
  const DatedValues actual = drawable(chart.actual);
  std::vector<DatedValues> planned;
  for (const TimeChart::Planned& way : chart.planned) planned.push_back(drawable(way.points));
  std::optional<Extent> extent = extent_of(actual, planned);
  if (!extent) return "";
  const std::vector<Ratio> lines = widen_to_steps(*extent);

  std::string out = R"(<svg class="chart" height="264" role="img" aria-label=")";
  append_escaped(out, summary_of(chart, actual, planned, language));
  out += R"(">)" + axes_svg(*extent, lines, language);
  if (!chart.unit.empty()) {
    out +=
        fmt::format(R"(<text class="value" x="0" dx="-8" y="10">{}</text>)", escaped(chart.unit));
  }
  std::vector<EndLabel> labels;
  const auto add_label = [&](const DatedValues& points, std::string text, std::string_view kind) {
    if (points.empty()) return;
    const auto& [day, value] = points.back();
    labels.push_back({place_of(day, *extent), height_of(value, *extent), std::move(text), kind});
  };
  for (std::size_t i = 0; i < planned.size(); ++i) {
    out += R"(<g class="planned">)" + line_svg(planned[i], *extent) + "</g>";
    add_label(planned[i], chart.planned[i].name, "planned");
  }
  out += R"(<g class="actual">)" + line_svg(actual, *extent);
  for (const auto& [day, value] : actual) {
    out += fmt::format(R"(<circle cx="{:.2f}%" cy="{:.1f}" r="4"><title>{} {}</title></circle>)",
                       place_of(day, *extent), height_of(value, *extent), to_string(day),
                       escaped(with_unit(value, chart, language)));
  }
  out += "</g>";
  if (!actual.empty()) add_label(actual, chart_figure(actual.back().second, language), "actual");
  spread(labels);
  for (const EndLabel& label : labels) out += label_svg(label);
  return out + "</svg>";
}

}  // namespace milepost
