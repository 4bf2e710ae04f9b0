#include "base/local_clock.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/date_scanner.h"

namespace milepost {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr hours kDay{24};

/// What a text says of a day and a time, from the first to the last millisecond of it.
struct Written {
  LocalTime first;
  LocalTime last;
  std::optional<minutes> ahead;  // of UTC, where it says so
};

LocalTime local(Date day) { return LocalTime(day.time_since_epoch()); }

/// How clocks would read if that moment were UTC.
LocalTime as_local(Moment moment) { return LocalTime(moment.time_since_epoch()); }
Moment as_utc(LocalTime time) { return Moment(time.time_since_epoch()); }

std::optional<Date> read_iso_day(DateScanner& scan) {
  const auto year = scan.number(4, 4);
  if (!year || !scan.literal("-")) return std::nullopt;
  const auto month = scan.number(2, 2);
  if (!month || !scan.literal("-")) return std::nullopt;
  const auto day = scan.number(2, 2);
  return day ? make_date(*year, *month, *day) : std::nullopt;
}

std::optional<Date> read_chinese_day(DateScanner& scan) {
  const auto year = scan.number(4, 4);
  if (!year || !scan.literal("年")) return std::nullopt;
  const auto month = scan.number(1, 2);
  if (!month || !scan.literal("月")) return std::nullopt;
  const auto day = scan.number(1, 2);
  if (!day || !scan.literal("日")) return std::nullopt;
  return make_date(*year, *month, *day);
}

/// Two digits below a limit, such as those of minutes.
std::optional<int> read_part(DateScanner& scan, int limit) {
  const auto part = scan.number(2, 2);
  return part && *part < limit ? part : std::nullopt;
}

/// Reads `16:30`, `16:30:00` or `16:30:00.250` behind a day that begins at `midnight`.
std::optional<Written> read_time(DateScanner& scan, LocalTime midnight) {
  const auto hour = scan.number(1, 2);
  if (!hour || *hour > 23 || !scan.literal(":")) return std::nullopt;
  const auto minute = read_part(scan, 60);
  if (!minute) return std::nullopt;
  LocalTime first = midnight + hours{*hour} + minutes{*minute};
  milliseconds length = minutes{1};
  if (scan.literal(":")) {
    const auto second = read_part(scan, 60);
    if (!second) return std::nullopt;
    first += seconds{*second};
    length = seconds{1};
    if (scan.literal(".")) {
      const auto millis = scan.number(3, 3);
      if (!millis) return std::nullopt;
      first += milliseconds{*millis};
      length = milliseconds{1};
    }
  }
  return Written{first, first + length - milliseconds{1}, std::nullopt};
}

/// Reads `Z`, `+08:00` or nothing; false where something else stands there.
bool read_offset(DateScanner& scan, std::optional<minutes>& ahead) {
  if (scan.at_end()) return true;
  if (scan.literal("Z")) {
    ahead = minutes{0};
    return scan.at_end();
  }
  const bool is_east = scan.literal("+");
  if (!is_east && !scan.literal("-")) return false;
  const auto hour = read_part(scan, 15);
  if (!hour || !scan.literal(":")) return false;
  const auto minute = read_part(scan, 60);
  if (!minute) return false;
  const minutes written = hours{*hour} + minutes{*minute};
  ahead = is_east ? written : -written;
  return scan.at_end();
}

std::optional<Written> read_moment(std::string_view text) {
  const bool is_chinese = text.find("年") != std::string_view::npos;
  DateScanner scan(text);
  const std::optional<Date> day = is_chinese ? read_chinese_day(scan) : read_iso_day(scan);
  if (!day) return std::nullopt;
  const LocalTime midnight = local(*day);
  if (scan.at_end()) return Written{midnight, midnight + kDay - milliseconds{1}, std::nullopt};
  if (!scan.literal("T") && !scan.literal(" ") && !is_chinese) return std::nullopt;
  std::optional<Written> written = read_time(scan, midnight);
  if (!written || !read_offset(scan, written->ahead)) return std::nullopt;
  return written;
}

}  // namespace

LocalTime LocalClock::time_at(Moment moment) const {
  const LocalTime utc = as_local(moment);
  return ahead_ == nullptr ? utc : utc + ahead_(moment);
}

Date LocalClock::day_at(Moment moment) const {
  return date::floor<date::days>(as_utc(time_at(moment)));
}

std::string LocalClock::minute(Moment moment) const {
  const std::string text = millisecond(moment);
  return text.substr(0, text.rfind(':'));
}

std::string LocalClock::millisecond(Moment moment) const {
  std::string text = to_string(as_utc(time_at(moment)));
  text.pop_back();
  text.replace(text.find('T'), 1, " ");
  return text;
}

MomentRange LocalClock::readings(LocalTime time) const {
  const Moment utc = as_utc(time);
  if (ahead_ == nullptr) return {utc, utc};
  const Moment before = utc - ahead_(utc - kDay);
  const Moment after = utc - ahead_(utc + kDay);
  if (time_at(before) != time)
    return time_at(after) == time ? MomentRange{after, after} : MomentRange{before, before};
  if (time_at(after) != time) return {before, before};
  return {std::min(before, after), std::max(before, after)};
}

MomentRange LocalClock::range(LocalTime begin, LocalTime end) const {
  return {readings(begin).first, readings(end).last};
}

Moment LocalClock::end_of(Date day) const {
  return readings(local(day) + kDay - milliseconds{1}).last;
}

std::optional<MomentRange> parse_moment(std::string_view text, const LocalClock& clock) {
  const std::optional<Written> written = read_moment(text);
  if (!written) return std::nullopt;
  if (!written->ahead) return clock.range(written->first, written->last);
  return MomentRange{as_utc(written->first) - *written->ahead,
                     as_utc(written->last) - *written->ahead};
}

}  // namespace milepost
