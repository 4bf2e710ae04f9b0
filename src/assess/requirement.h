// What a requirement asks of a figure, docs/rules.md "Requirements".
#pragma once

#include <optional>

#include "assess/actual.h"
#include "base/decimal.h"
#include "model/indicator.h"
#include "model/target.h"

namespace milepost {

/// The figure that the actual is held against: the requirement's own, or the reference's value.
/// Nothing for between, done, set-later, or when the reference has no value.
std::optional<Ratio> planned_figure(const Requirement& requirement,
                                    const std::optional<Ratio>& reference);

/// By how much a figure may lie below its reference, in percentage points, or below the planned
/// figure that it is to be around.
Ratio tolerance_of(const Requirement& requirement);

// `planned` below is what planned_figure says.

/// Whether `actual` satisfies the requirement, always on exact values. False where a planned figure
/// is needed and missing, and for done and set-later, which no figure satisfies.
bool is_satisfied(const Requirement& requirement, const Ratio& actual,
                  const std::optional<Ratio>& planned);

/// Whether what lies below every figure satisfies the requirement. False where a planned figure is
/// needed and missing.
bool is_satisfied_from_below(const Requirement& requirement, const std::optional<Ratio>& planned);

/// The same of an actual, whatever it is: a figure, growth that has none, or the state of a
/// milestone.
bool is_satisfied_by(const Requirement& requirement, const Actual& actual,
                     const std::optional<Ratio>& planned);

/// What `actual` lacks until the requirement holds; zero where it holds. Never negative.
std::optional<Ratio> remaining_to(const Requirement& requirement, const Ratio& actual,
                                  const std::optional<Ratio>& planned);

/// Actual minus planned; of a range, minus its nearer end, zero inside.
std::optional<Ratio> variance_from(const Requirement& requirement, const Ratio& actual,
                                   const std::optional<Ratio>& planned);

/// Whether a total of this size can no longer satisfy the requirement, as long as it only grows.
bool is_over_limit(const Requirement& requirement, const Ratio& total);

/// Whether it is known of the total of a flow that it does not only grow: the requirement has a
/// figure that a growing total would not need, or `history` has a figure below zero dated `until`
/// or before.
bool can_fall_again(const Requirement& requirement, const History& history, Date until);

}  // namespace milepost
