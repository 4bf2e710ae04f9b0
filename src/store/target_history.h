// A target with what the rules need of the store, and who takes such targets as they are read.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "model/figure_source.h"
#include "model/history.h"
#include "model/indicator.h"
#include "model/target.h"

namespace milepost {

/// A target with everything that the rules need of the store.
struct TargetHistory {
  std::size_t position = 0;  // in the plan, from 0 on
  Target target;
  Indicator indicator;
  History history;
  std::optional<Indicator> reference;  // where the requirement has one
  History reference_history;
  std::vector<History> step_histories;  // of the target's steps, in their order
  /// Where the indicator, or the reference, follows from those of the areas inside; else null.
  std::shared_ptr<const FigureSource> source = {};
  std::shared_ptr<const FigureSource> reference_source = {};
};

/// Takes targets as they are read, so many at a time.
class TargetBatch {
 public:
  TargetBatch() = default;
  TargetBatch(const TargetBatch&) = delete;
  TargetBatch& operator=(const TargetBatch&) = delete;
  virtual ~TargetBatch() = default;

  /// Takes what it needs of a target, and may take what it is given.
  virtual void add(TargetHistory& found) = 0;
  /// Hands on what was added, and is empty then; false where no more is needed.
  virtual bool hand_on() = 0;
};

}  // namespace milepost
