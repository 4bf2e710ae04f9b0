// A chart over time in characters, for a terminal.
#pragma once

#include <string>

#include "report/document.h"
#include "report/text/table.h"

namespace milepost {

/// The entries as a bar for each date, with what was planned beside them; empty where there are
/// fewer than two points.
std::string plot_text(const TimeChart& chart, Language language, const Terminal& terminal);

}  // namespace milepost
