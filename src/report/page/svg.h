// The small pictures of a page as SVG, each a pure function of its value. Colours are classes that
// reports/page/page.css fills in; words are in the language of the document.
#pragma once

#include <string>
#include <vector>

#include "model/name.h"
#include "report/document.h"

namespace milepost {

/// The shapes of all statuses, from good to bad, and of the check mark, once in a page: the marks
/// below refer to them.
std::string mark_shapes();

/// The shape that stands beside the word of a status.
std::string status_mark(Status status);

/// Actual against plan. The way to 100 % has a fixed length; what lies beyond it goes past its end.
std::string bullet_svg(const Bullet& bullet, Language language);

/// The course of an indicator; empty where there is no point.
std::string sparkline_svg(const Sparkline& sparkline, Language language);

/// How many have each status, as one stacked bar.
std::string status_bar_svg(const StatusCounts& counts, Language language);

/// The entries of an indicator against what was planned, with axes; empty where there is no point.
std::string time_chart_svg(const TimeChart& chart, Language language);

/// A figure of a chart for people: at most four decimals.
std::string chart_figure(double value, Language language);

}  // namespace milepost
