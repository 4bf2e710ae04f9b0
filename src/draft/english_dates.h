// Days and periods in English text: 30 June 2026, by the end of 2026, Q3 2026, 2026/27;
// docs/drafting.md "English".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace milepost {

/// `30 June 2019`, `June 2019`, `Jun-19`, `by June 2019`: a day or the last day of a month, and
/// with a `year` also `30 June` and `June`.
std::optional<Date> english_date(std::string_view text, std::optional<int> year = {});

/// Where a text names a day or a period. A year alone is one only for whoever knows what stands
/// around it (english_numerals.h).
struct EnglishDay {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  /// The day, or the last day of a month, a quarter or a half year; nothing of a period whose last
  /// day the text does not say (2026/27), and of what is no day.
  std::optional<Date> last;
  /// Not where it may be two days (06/07/2026) or is none (31 February).
  bool is_clear = true;
};

/// In the order of the text. Names of months count with a capital only, as some are words too;
/// `year` is that of days and months without one.
std::vector<EnglishDay> english_days(std::string_view text, std::optional<int> year = {});

/// Whether what stands in front of a day says that something is due then (by, before, by the end
/// of, no later than); `before` is in lower case.
bool is_until(std::string_view before);

}  // namespace milepost
