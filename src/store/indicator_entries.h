// The entries of indicators, with all that is on record about each.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/entry.h"
#include "store/store.h"

namespace milepost {

/// Those of one indicator after another, for as many as are asked.
class IndicatorEntries {
 public:
  /// Those recorded up to `known_at` in `area`.
  IndicatorEntries(const Store& store, std::string area, Moment known_at);
  IndicatorEntries(const IndicatorEntries&) = delete;
  IndicatorEntries& operator=(const IndicatorEntries&) = delete;
  ~IndicatorEntries();

  /// By date and kind, and in the order of recording; empty where nothing is on record.
  std::vector<Entry> of(const std::string& indicator);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace milepost
