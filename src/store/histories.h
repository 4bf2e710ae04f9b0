// What the rules are applied to: the histories of indicators as known at a moment, one by one or
// with the targets of a plan.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "model/history.h"
#include "model/indicator.h"
#include "model/target.h"
#include "store/store.h"
#include "store/target_history.h"

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

/// Reads the targets of a plan as it stood at `known_at` that `wanted` selects, in the order of the
/// plan, each with its history. A few at a time, so that memory stays flat.
///
/// Of a long plan most is read ahead, on up to `helpers` other threads, and there `wanted` is asked
/// and each batch filled. Batches are handed on in the order of the plan and on the thread of the
/// caller.
void for_each_history(const Store& store, const std::string& plan, Moment known_at,
                      std::size_t helpers,
                      const std::function<bool(const Target&, const Indicator&)>& wanted,
                      const std::function<std::unique_ptr<TargetBatch>()>& new_batch);

}  // namespace milepost
