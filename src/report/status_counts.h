// How many targets have each status.
#pragma once

#include <array>
#include <cstddef>
#include <numeric>

#include "assess/status.h"

namespace milepost {

/// The statuses of a bar from good to bad, then what is not known. Withdrawn is not in a bar.
inline constexpr std::array<Status, 10> kBarOrder{
    Status::met,       Status::ahead,  Status::on_track, Status::open,    Status::behind,
    Status::off_track, Status::missed, Status::overdue,  Status::no_data, Status::unset};

class StatusCounts {
 public:
  void add(Status status, std::size_t count = 1) {
    counts_[static_cast<std::size_t>(status)] += count;
  }
  std::size_t of(Status status) const { return counts_[static_cast<std::size_t>(status)]; }
  /// All but the withdrawn, which are in no denominator: docs/rules.md "Status".
  std::size_t total() const {
    return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0}) - of(Status::withdrawn);
  }

 private:
  std::array<std::size_t, kWords<Status>.size()> counts_{};
};

}  // namespace milepost
