#include "report/text/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"

namespace milepost {
namespace {

constexpr std::size_t kWidestPlot = 60;
constexpr std::size_t kNarrowestPlot = 10;

/// A bar of `eighths` of a character.
std::string bar(std::size_t eighths) {
  static constexpr std::array<std::string_view, 8> kParts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  std::string text;
  for (std::size_t i = 0; i < eighths / 8; ++i) text += "█";
  return text + std::string(kParts.at(eighths % 8));
}

}  // namespace

std::string plot_text(const TimeChart& chart, Language /*language*/, const Terminal& terminal) {
  if (chart.actual.size() < 2) return {};
  double highest = 0;
  double lowest = 0;
  for (const auto& [day, value] : chart.actual) {
    highest = std::max(highest, value);
    lowest = std::min(lowest, value);
  }
  double planned = 0;
  for (const TimeChart::Planned& way : chart.planned) {
    if (!way.points.empty()) planned = std::max(planned, way.points.back().second);
  }
  // A goal that is out of all proportion would flatten everything else.
  const double top = planned > 0 && planned <= 4 * highest ? std::max(highest, planned) : highest;
  if (lowest < 0 || top <= 0) return {};
  constexpr std::size_t kDateWidth = 12;
  const std::size_t width = terminal.width == 0 ? kWidestPlot
                                                : std::clamp(terminal.width > kDateWidth + 16
                                                                 ? terminal.width - kDateWidth - 16
                                                                 : kNarrowestPlot,
                                                             kNarrowestPlot, kWidestPlot);
  std::string out;
  for (const auto& [day, value] : chart.actual) {
    const auto eighths =
        static_cast<std::size_t>(std::lround(value / top * static_cast<double>(width) * 8));
    out += fmt::format("{}  {} {:.10g}\n", to_string(day), bar(eighths), value);
  }
  return out;
}

}  // namespace milepost
