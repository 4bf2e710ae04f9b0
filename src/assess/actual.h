// How entries become an actual, docs/rules.md "Actual".
#pragma once

#include <optional>

#include "assess/parts.h"
#include "base/date.h"
#include "base/decimal.h"
#include "model/history.h"

namespace milepost {

/// What the entries of an indicator add up to over a period, as far as they go.
struct Actual {
  Date data_date;               // the latest as-of among the entries used
  std::optional<Ratio> figure;  // exact; of a milestone in progress: its percentage, if told
  std::optional<MilestoneState> state;  // milestones only

  /// Growth over several years, one of which fell by more than 100 %: there is no figure. It is
  /// taken to lie below every one.
  bool has_no_mean() const { return !figure && !state; }
};

/// The actual of `history` over `period` from the entries dated up to `until`. Nothing when no
/// entry counts.
std::optional<Actual> actual_over(const History& history, const Period& period, Date until);

/// The same of the entries that are used, of which there is at least one: those of `history` within
/// `period` up to a date.
Actual actual_of(Observations used, const History& history, const Period& period);

/// The latest level dated before `start` and not after `as_of`. Stocks only; nothing otherwise.
std::optional<Ratio> baseline_of(const History& history, Date start, Date as_of);

}  // namespace milepost
