// Which targets of a plan are written, which of its indicators stand with one of them, and which
// need a table of their own; docs/plan-files.md "Indicators".
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/plan.h"

namespace milepost {

/// An indicator stands with the first target that measures it and is called as it is, the one with
/// its key before all. Targets that are withdrawn describe nothing, and what only they measured is
/// not written.
class Describers {
 public:
  /// `plan` must outlive it.
  explicit Describers(const Plan& plan);

  /// Null where there is none of this key.
  const Indicator* find(std::string_view key) const;
  bool is_described_by(const Target& target) const;
  bool has_own_table(const Indicator& indicator) const;
  /// Whether there is a target of this key that is not withdrawn.
  bool is_in_force(std::string_view target) const { return in_force_.contains(target); }
  /// Null where it follows from no areas.
  const FromAreas* from_areas(const Indicator& indicator) const;

 private:
  bool is_written(const std::string& indicator) const;

  std::set<std::string> steps_;
  std::unordered_map<std::string_view, const Indicator*> indicators_;
  std::unordered_map<std::string_view, const Target*> described_;
  std::unordered_map<std::string_view, const FromAreas*> from_areas_;
  std::unordered_set<std::string_view> in_force_;  // targets
  std::unordered_set<std::string_view> needed_;
  std::unordered_set<std::string_view> measured_before_;  // by a target that is withdrawn
};

}  // namespace milepost
