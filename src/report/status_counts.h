// How many targets have each status.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/status.h"

namespace milepost {

/// The statuses of a bar from good to bad, then what is not known; last what is in no total, and so
/// in no bar.
inline constexpr std::array<Status, kWords<Status>.size()> kStatusOrder = [] {
  std::array<Status, kWords<Status>.size()> order{};
  std::size_t in_no_total = order.size();
  for (const StatusRow& row : kWords<Status>) {
    order.at(row.place > 0 ? static_cast<std::size_t>(row.place) - 1 : --in_no_total) = row.value;
  }
  return order;
}();

/// Those that are in a bar.
inline constexpr auto kBarOrder = [] {
  std::array<Status, std::count_if(kWords<Status>.begin(), kWords<Status>.end(),
                                   [](const StatusRow& row) { return row.place > 0; })>
      order{};
  std::copy_n(kStatusOrder.begin(), order.size(), order.begin());
  return order;
}();

class StatusCounts {
 public:
  void add(Status status, std::size_t count = 1) {
    counts_[static_cast<std::size_t>(status)] += count;
  }
  std::size_t of(Status status) const { return counts_[static_cast<std::size_t>(status)]; }
  /// All but the withdrawn, which are in no denominator: docs/rules.md "Status".
  std::size_t total() const {
    std::size_t sum = 0;
    for (const Status status : kBarOrder) sum += of(status);
    return sum;
  }

 private:
  std::array<std::size_t, kWords<Status>.size()> counts_{};
};

}  // namespace milepost
