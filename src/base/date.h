// Days and moments, and how they are written. The calendar is Howard Hinnant's.
#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace milepost {

using Date = date::sys_days;
/// A moment in UTC, to the millisecond.
using Moment = date::sys_time<std::chrono::milliseconds>;

/// Dates outside these years are taken for typing errors.
inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2199;

struct Period {
  Date start;
  Date end;  // the last day, included
  bool operator==(const Period&) const = default;
};

/// A day that exists, 1900 to 2199, or nothing.
std::optional<Date> make_date(int year, int month, int day);

/// `2022-06-30` and nothing else.
std::optional<Date> parse_iso_date(std::string_view text);

std::string to_string(Date day);
/// Adds what to_string says.
void append(std::string& out, Date day);
/// `2022-07-01T08:30:00.250Z`: for programs. What people read is of a LocalClock.
std::string to_string(Moment moment);

int year_of(Date day);
Date first_day_of_year(int year);
Date last_day_of_year(int year);
bool is_last_day_of_month(Date day);

/// The same day one year earlier. The last day of a month stays the last day of that month.
Date one_year_before(Date day);

}  // namespace milepost
