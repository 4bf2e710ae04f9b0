// What the clocks of one place show: how people read and write moments, docs/reports.md "Moments".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace milepost {

/// A time as a clock on a wall shows it.
using LocalTime = date::local_time<std::chrono::milliseconds>;

/// The moments that a written time may mean: all of a minute, where it says no seconds.
struct MomentRange {
  Moment first;
  Moment last;
  bool contains(Moment moment) const { return first <= moment && moment <= last; }
};

/// The clocks of one place, with their summer time. By itself UTC.
class LocalClock {
 public:
  /// How far they are ahead of UTC at a moment.
  using Ahead = std::chrono::seconds (*)(Moment);

  constexpr LocalClock() = default;
  constexpr explicit LocalClock(Ahead ahead) : ahead_(ahead) {}

  LocalTime time_at(Moment moment) const;
  Date day_at(Moment moment) const;

  /// `2026-03-01 16:00`
  std::string minute(Moment moment) const;
  /// `2026-03-01 16:00:00.001`
  std::string millisecond(Moment moment) const;

  /// When clocks show a time from the first to the last. What they show twice, in the hour after
  /// summer time, is both; what they skip is when they would have shown it.
  MomentRange range(LocalTime begin, LocalTime end) const;
  /// The last moment of a day.
  Moment end_of(Date day) const;

 private:
  MomentRange readings(LocalTime time) const;

  Ahead ahead_ = nullptr;
};

/// The moments that a written time means: `2022-07-01T16:30:00.250`, a second, a minute or a day,
/// also `2022年7月1日16:30`. Without a `Z` or `+08:00` behind it, it is that of the clock.
std::optional<MomentRange> parse_moment(std::string_view text, const LocalClock& clock);

}  // namespace milepost
