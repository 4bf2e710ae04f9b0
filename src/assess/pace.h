// The part of the way that is done, and the part that should be; docs/rules.md "Share" and
// "Expected share".
#pragma once

#include <optional>

#include "assess/status_reason.h"
#include "base/date.h"
#include "base/decimal.h"
#include "model/indicator.h"
#include "model/target.h"

namespace milepost {

/// The way that a target has to go: from `origin` (0 for a flow, the baseline for a stock) to the
/// planned figure. `share_of(x)` is the part of it that lies behind x; below 0 and above 1 are
/// real.
struct Way {
  Ratio origin;
  Ratio destination;  // not equal to origin
  Ratio share_of(const Ratio& figure) const {
    return Ratio((figure - origin) / (destination - origin));
  }
};

/// Why a target has no way to go, in the words of the table of statuses; nothing where it has one.
std::optional<StatusReason> why_no_way(const Target& target, Measure measure,
                                       const std::optional<Ratio>& baseline);

/// The way of a target that promises to reach a figure: a flow that has to reach it (> 0), a stock
/// whose baseline does not satisfy the requirement yet. Nothing otherwise: a ceiling is no way to
/// go.
std::optional<Way> way_of(const Target& target, Measure measure,
                          const std::optional<Ratio>& baseline);

/// Whether a target has a way to go as soon as somebody says from where: a level that goes by pace
/// and has no baseline.
bool lacks_baseline(const Target& target, Measure measure, const std::optional<Ratio>& baseline);

/// The expected share at the end of `day`: linear in months from the plan's `start` to the due
/// date, or piecewise linear through the checkpoints, which need a way to be measured on; 1 for
/// `pace = "constant"`; nothing for `pace = "at-due"`.
std::optional<Ratio> expected_share(const Target& target, Date start, Date day,
                                    const std::optional<Way>& way);

}  // namespace milepost
