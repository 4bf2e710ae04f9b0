// What the rules are applied to: the histories of indicators as known at a moment, one by one or
// with the targets of a plan.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "model/history.h"
#include "model/indicator.h"
#include "model/target.h"
#include "store/store.h"

namespace milepost {

/// The history of one indicator as known at a moment, one after another for as many as are asked.
class Histories {
 public:
  Histories(const Store& store, const std::string& area, Moment known_at = kEverything);
  Histories(const Histories&) = delete;
  Histories& operator=(const Histories&) = delete;
  ~Histories();

  /// Empty where nothing is on record.
  History of(const Indicator& indicator);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

/// A target with everything that the rules need of the store.
struct TargetHistory {
  std::size_t position = 0;  // in the plan, from 0 on
  Target target;
  Indicator indicator;
  History history;
  std::optional<Indicator> reference;  // where the requirement has one
  History reference_history;
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

/// Reads the targets of a plan as it stood at `known_at` that `wanted` selects, in the order of the
/// plan, each with its history. A few at a time, so that memory stays flat.
///
/// Of a long plan most is read ahead, on other threads, and there `wanted` is asked and each batch
/// filled. Batches are handed on in the order of the plan and on the thread of the caller.
void for_each_history(const Store& store, const std::string& plan, Moment known_at,
                      const std::function<bool(const Target&, const Indicator&)>& wanted,
                      const std::function<std::unique_ptr<TargetBatch>()>& new_batch);

}  // namespace milepost
