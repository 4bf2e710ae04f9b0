#include "report/page/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/page/markup.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/shares.h"

namespace milepost {
namespace {

/// Every status has a shape of its own, so that no colour is needed to tell two apart. `k` is what
/// is cut out of a filled shape.
std::string_view shape(Status status) {
  switch (status) {
    case Status::met:
      return R"(<circle cx="8" cy="8" r="7"/><path class="k" d="M4.7 8.3l2.4 2.4 4.3-5"/>)";
    case Status::ahead:
      return R"(<path d="M8 1l6.6 7.2h-3.8v6.3H5.2V8.2H1.4z"/>)";
    case Status::on_track:
      return R"(<path d="M2.8 1.6L14.6 8 2.8 14.4z"/>)";
    case Status::open:
      return R"(<circle class="o" cx="8" cy="8" r="5.8"/>)";
    case Status::behind:
      return R"(<path class="o" d="M2.4 3.6h11.2L8 12.8z"/>)";
    case Status::off_track:
      return R"(<path d="M.8 2h14.4L8 14.8z"/>)";
    case Status::missed:
      return R"(<rect x="1.4" y="1.4" width="13.2" height="13.2" rx="2"/>)"
             R"(<path class="k" d="M5 5l6 6M11 5l-6 6"/>)";
    case Status::overdue:
      return R"(<path d="M8 .6L15.4 8 8 15.4.6 8z"/><path class="k" d="M8 4.4v4.4M8 10.6v1.4"/>)";
    case Status::no_data:
      return R"(<path class="o" d="M2.4 8h11.2"/>)";
    case Status::unset:
      return R"(<circle class="o" cx="8" cy="8" r="5.8" stroke-dasharray="2.6 2"/>)";
    case Status::withdrawn:
      return R"(<circle class="o" cx="8" cy="8" r="5.8"/><path class="o" d="M4 12l8-8"/>)";
  }
  return "";
}

/// With one decimal at most, and never a sign in front of nothing. A long table has very many of
/// these.
void append_tenths(std::string& out, double value) {
  const auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
  const std::int64_t size = std::abs(tenths);
  if (tenths < 0) out += '-';
  out += fmt::format_int(size / 10).c_str();
  if (size % 10 == 0) return;
  out += '.';
  out += static_cast<char>('0' + size % 10);
}

std::string tenths(double value) {
  std::string out;
  append_tenths(out, value);
  return out;
}

/// Parts of 1 as a percentage with one decimal.
std::string percent(double share) {
  std::string out = tenths(share * 100);
  if (out.find('.') == std::string::npos) out += ".0";
  return out + "%";
}

/// What a picture can hold: a share that was computed from nothing, or is beyond all bounds, is
/// drawn as far as it goes.
double bounded(double share) {
  constexpr double kFar = 1e6;
  return std::isnan(share) ? 0 : std::clamp(share, -kFar, kFar);
}

// A bullet: the way from 0 to 100 % lies between these, and what is left is for more and for less.
constexpr double kWayStart = 6;
constexpr double kWayLength = 88;
constexpr double kBulletEnd = 120;

double place_on_way(double share) {
  return std::clamp(kWayStart + kWayLength * share, 0.0, kBulletEnd);
}

/// The bar, with a tip where it goes on beyond the picture.
std::string bar_path(double share) {
  const double end = kWayStart + kWayLength * share;
  if (end > kBulletEnd) {
    return fmt::format("M{0} 3.5H{1}L{2} 7 {1} 10.5H{0}z", kWayStart, kBulletEnd - 5, kBulletEnd);
  }
  if (end < 0) return fmt::format("M{} 3.5L0 7l{} 3.5z", kWayStart, kWayStart);
  return fmt::format("M{0} 3.5H{1}v7H{0}z", kWayStart, tenths(end));
}

}  // namespace

std::string mark_shapes() {
  std::string out = R"(<svg class="shapes" width="0" height="0" aria-hidden="true">)";
  for (const Status status : kStatusOrder) {
    out += fmt::format(R"(<symbol id="_{}" viewBox="0 0 16 16">{}</symbol>)", word(status),
                       shape(status));
  }
  out += R"(<symbol id="_yes" viewBox="0 0 16 16"><path class="o" d="M2.5 8.5l3.8 3.8 7.2-8.6"/>)"
         "</symbol></svg>\n";
  return out;
}

std::string status_mark(Status status) {
  const std::string_view name = word(status);
  std::string out = R"(<svg class="m )";
  out += name;
  out += R"(" aria-hidden="true"><use href="#_)";
  out += name;
  out += R"("/></svg>)";
  return out;
}

std::string chart_figure(double value, Language language) {
  constexpr double kLargest = 9e14;
  const double kept = std::isfinite(value) ? std::clamp(value, -kLargest, kLargest) : 0;
  const auto raw = static_cast<std::int64_t>(std::llround(kept * Decimal::kScale));
  return figure(to_ratio(Decimal::from_raw(raw)), language);
}

std::string bullet_svg(const Bullet& bullet, Language language) {
  const double share = bounded(bullet.share);
  const double expected = bounded(bullet.expected);
  const Punctuation sign = punctuation(language);
  std::string out =
      fmt::format(R"(<svg class="bullet {}" viewBox="0 0 120 14" role="img"><title>{}{}{})",
                  word(bullet.status), label(Label::share, language), sign.colon, percent(share));
  const bool has_mark = expected >= 0;
  if (has_mark) {
    out += fmt::format("{}{}{}{}", sign.comma, label(Label::expected, language), sign.colon,
                       percent(expected));
  }
  out +=
      fmt::format(R"(</title><path class="way" d="M{0} 3.5h{1}v7h-{1}z"/>)", kWayStart, kWayLength);
  out += fmt::format(R"(<path class="done" d="{}"/>)", bar_path(share));
  out += fmt::format(R"(<path class="goal" d="M{} 1v12"/>)", kWayStart + kWayLength);
  if (has_mark) {
    out += fmt::format(R"(<path class="due" d="M{} 0v14"/>)", tenths(place_on_way(expected)));
  }
  return out + "</svg>";
}

std::string sparkline_svg(const Sparkline& sparkline, Language language) {
  constexpr double kWidth = 96;
  constexpr double kHeight = 20;
  constexpr double kMargin = 3;
  std::vector<std::pair<double, double>> points;
  std::copy_if(sparkline.points.begin(), sparkline.points.end(), std::back_inserter(points),
               [](const auto& at) { return std::isfinite(at.first) && std::isfinite(at.second); });
  if (points.empty()) return "";
  const auto [first, last] = std::minmax_element(points.begin(), points.end());
  const auto [low, high] =
      std::minmax_element(points.begin(), points.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto scaled = [](double at, double from, double to, double length) {
    return to > from ? (at - from) / (to - from) * length : length / 2;
  };
  std::string line;
  double x = 0;
  double y = 0;
  for (const auto& [at, value] : points) {
    x = kMargin + scaled(at, first->first, last->first, kWidth - 2 * kMargin);
    y = kHeight - kMargin - scaled(value, low->second, high->second, kHeight - 2 * kMargin);
    if (!line.empty()) line += ' ';
    append_tenths(line, x);
    line += ',';
    append_tenths(line, y);
  }
  const std::string figures =
      points.size() == 1 ? chart_figure(points.front().second, language)
                         : fmt::format("{} → {}", chart_figure(points.front().second, language),
                                       chart_figure(points.back().second, language));
  return fmt::format(R"(<svg class="spark" viewBox="0 0 {} {}" role="img"><title>{}{}{}</title>)"
                     R"(<polyline points="{}"/><circle cx="{}" cy="{}" r="2.2"/></svg>)",
                     kWidth, kHeight, label(Label::course, language), punctuation(language).colon,
                     figures, line, tenths(x), tenths(y));
}

std::string status_bar_svg(const StatusCounts& counts, Language language) {
  constexpr double kWidth = 1000;
  const std::size_t total = counts.total();
  const Punctuation sign = punctuation(language);
  std::string summary;
  std::string segments;
  std::size_t before = 0;
  std::vector<std::size_t> numbers;
  for (const Status status : kBarOrder) numbers.push_back(counts.of(status));
  const std::vector<std::optional<Ratio>> shares = shares_of(numbers);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Status status = kBarOrder[i];
    const std::size_t count = numbers[i];
    if (count == 0) continue;
    const std::string share = percentage(*shares[i]) + "%";
    const std::string words =
        fmt::format("{} {}{}{}{}", label(status, language), count, sign.open, share, sign.close);
    if (!summary.empty()) summary += sign.comma;
    summary += words;
    const auto place = [&](std::size_t counted) {
      return kWidth * static_cast<double>(counted) / static_cast<double>(total);
    };
    segments += fmt::format(
        R"(<rect class="{}" x="{:.2f}" width="{:.2f}" height="20"><title>{}</title></rect>)",
        word(status), place(before), place(before + count) - place(before), words);
    before += count;
  }
  return fmt::format(R"(<svg class="bar" viewBox="0 0 1000 20" preserveAspectRatio="none" )"
                     R"(role="img" aria-label="{}">{}</svg>)",
                     summary, segments);
}

}  // namespace milepost
