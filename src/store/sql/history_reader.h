// Reads what the rules are applied to of an indicator: the entries that stand at a moment.
#pragma once

#include <cstdint>

#include "model/history.h"
#include "model/indicator.h"

namespace milepost::store {

/// Reads histories one after another. Those of indicators that are asked in the order of their ids,
/// as all of a plan mostly are, come out of one pass; any other costs a seek.
class HistoryReader {
 public:
  HistoryReader() = default;
  HistoryReader(const HistoryReader&) = delete;
  HistoryReader& operator=(const HistoryReader&) = delete;
  virtual ~HistoryReader() = default;

  /// To be called where something may have been recorded since the last reading.
  virtual void forget() = 0;
  /// `number` is the id of `indicator`. Throws Failure.
  virtual void read(std::int64_t number, const Indicator& indicator, History& history) = 0;
};

}  // namespace milepost::store
