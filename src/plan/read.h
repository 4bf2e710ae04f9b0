// A plan file: TOML 1.0 in UTF-8, written by a planner and kept in version control.
//
//     [document]              # where the promises come from
//     key = "luqiao-work-report-2022"
//     title = { zh = "…", en = "…" }
//     date = 2022-02-18
//     url = "https://…"       # optional
//
//     [plan]
//     key = "luqiao-2022"
//     area = { key = "luqiao", name = { zh = "路桥区", en = "Luqiao District" } }
//     name = { zh = "2022年度目标", en = "2022 targets" }
//     period = { start = 2022-01-01, end = 2022-12-31 }
//     thresholds = { compare = "points", ahead = 10, on-track = 0, behind = -10 }
//                             # optional, each of them; "ratio" has 1.15, 0.85 and 0.70
//
//     [[section]]             # the headings, in the order of the document
//     key = "3.1"
//     label = "(一)"          # optional
//     name = { zh = "…", en = "…" }
//     parent = "3"            # optional: the section around it
//
//     [[indicator]]           # only for what no target of the file describes
//     key = "provincial-gdp-growth"
//     name = { zh = "…", en = "…" }
//     unit = "%"              # none for a milestone
//     measure = "growth"      # flow, stock, growth or milestone
//
//     [[target]]
//     key = "gdp-growth"
//     section = "3"
//     indicator = "…"         # optional: what it measures, where that has another key
//     name = { zh = "…", en = "…" }   # name, unit and measure as for an indicator; optional where
//     unit = "%"                      # another table describes the indicator
//     measure = "growth"
//     at-least = 7            # exactly one requirement, see below
//     commitment = "firm"     # or "strive"; optional
//     due = 2022-12-31        # optional: a day of the period; by default its last
//     checkpoints = [{ date = 2022-06-30, value = 3 }]   # optional: a flow or a stock on its way
//     to
//                             # one figure; dates in order, within the period, before `due`
//     pace = "linear"         # or "constant", "at-due"; optional
//     parent = "…"            # optional: the target that it is a part of
//     lead = "…"              # these five optional
//     with = ["…", "…"]
//     leader = "…"
//     note = "…"
//     source = "…"
//
// Requirements: at-least, at-most, more-than, less-than with a figure or the key of another
// indicator of the same unit; equal-to with a figure; between = [lowest, highest]; in-step-with
// with the key of an indicator, and beside it tolerance in percentage points (by default 1); around
// with a figure, and beside it tolerance in its unit (by default 0.5 of growth, otherwise 2 % of
// the figure) and both-ways = true where it holds above the figure too; done = true for a
// milestone; set-later = true where the figure is still to be set.
//
// Keys are lower-case letters, digits and - . _ and begin with a letter or a digit; a target and an
// indicator may share one. Figures have at most four decimals and no exponent. Texts are taken
// without the blanks around them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "base/toml_tree.h"
#include "model/plan.h"

namespace milepost {

/// Where a file says the unit and the measure of an indicator.
struct PlacesOfIndicator {
  Place unit;
  Place measure;
};

/// The plan that `text` describes, or nothing together with every problem that it has. `places`
/// (may be null) gets those of its indicators, in their order.
std::optional<Plan> read_plan(std::string_view text, Problems& problems,
                              std::vector<PlacesOfIndicator>* places = nullptr);

/// The same of a file whose tables are read already. Where `problems` holds some of that, there is
/// no plan: what could not be read is not in `root`, and nobody misses it a second time.
std::optional<Plan> read_plan_tables(const TomlValue& root, Problems& problems,
                                     std::vector<PlacesOfIndicator>* places = nullptr);

}  // namespace milepost
