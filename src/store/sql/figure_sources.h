// Reads what stands behind indicators that follow from those of areas inside their own.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/date.h"
#include "model/figure_source.h"
#include "model/indicator.h"
#include "store/sql/history_reader.h"
#include "store/sql/statement.h"
#include "store/store.h"

namespace milepost::store {

class FigureSources {
 public:
  /// Asks once which indicators follow from others as it stood at `known_at`. Throws Failure.
  FigureSources(const Store& store, Moment known_at);

  /// Whether any does: if none, there is nothing to ask of an indicator.
  bool are_none() const { return rules_.empty(); }

  /// What stands behind an indicator, of which `own` was recorded; null where it follows from no
  /// other. `period` is what the plan is about. Throws Failure.
  std::shared_ptr<const FigureSource> of(std::int64_t number, const Indicator& indicator,
                                         const History& own, const Period& period);

 private:
  /// How one follows from those of the areas inside: from the sums of which keys.
  struct Rule {
    Combining how;
    std::string part;  // its own key, but of a share
    std::string whole;
  };
  /// An indicator of an area inside.
  struct Found {
    std::int64_t area = 0;
    std::string key;  // of the area
    Name name;
    std::int64_t number = 0;
    Indicator indicator;
    Years years;
  };

  void add(FigureSource& source, std::int64_t number, const Indicator& indicator,
           const Period& period, int depth);
  FigureSource read(const Found& found, const Period& period, int depth);
  std::vector<Found> inside(std::int64_t number, const std::string& key, const Period& period);

  const Store& store_;
  Moment known_at_;
  std::map<std::int64_t, Rule> rules_;
  std::optional<Statement> areas_;  // made for the first indicator that follows from others
  std::unique_ptr<HistoryReader> reader_;
};

}  // namespace milepost::store
