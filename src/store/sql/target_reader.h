// Reads the targets of a plan with their histories, so many at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/sql/figure_sources.h"
#include "store/sql/history_reader.h"
#include "store/sql/statement.h"
#include "store/target_history.h"

namespace milepost::store {

/// Reads the targets of a plan one by one.
class TargetReader {
 public:
  using Wanted = std::function<bool(const Target&, const Indicator&)>;

  TargetReader(const Store& store, const std::string& plan, Moment known_at, Wanted wanted);

  /// Whether the plan has a target at this position.
  bool reaches(std::size_t position);
  /// Reads up to `count` targets from a position in the plan on, and adds those that are wanted to
  /// `batch`; false where the plan ends before.
  bool read(std::size_t first, std::size_t count, TargetBatch& batch);

 private:
  void go_to(std::size_t position);
  bool read_target();
  void read_reference(std::int64_t reference);
  void read_steps(std::int64_t target_revision);

  Wanted wanted_;
  Statement targets_;
  Pass assignments_;
  Pass checkpoints_;
  Pass rhythms_;
  Pass steps_;
  Pass indicators_;
  Pass references_;  // indicators as well, in an order of their own
  std::function<std::unique_ptr<HistoryReader>()> new_history_reader_;
  std::unique_ptr<HistoryReader> histories_;
  std::unique_ptr<HistoryReader> reference_histories_;
  std::unique_ptr<HistoryReader> step_histories_;  // made for the first target with steps
  std::vector<std::int64_t> step_indicators_;      // of the current target
  FigureSources sources_;
  Date start_;  // of the plan
  TargetHistory found_;
};

}  // namespace milepost::store
