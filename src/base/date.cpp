#include "base/date.h"

#include <fmt/format.h>

#include <array>

#include "base/date_scanner.h"

namespace milepost {
namespace {

using date::day;
using date::last;
using date::month;
using date::year;
using date::year_month_day;

bool ends_its_month(const year_month_day& ymd) {
  return ymd.day() == (ymd.year() / ymd.month() / last).day();
}

}  // namespace

std::optional<Date> make_date(int y, int m, int d) {
  if (y < kFirstYear || y > kLastYear || m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
  const year_month_day ymd =
      year(y) / month(static_cast<unsigned>(m)) / day(static_cast<unsigned>(d));
  if (!ymd.ok()) return std::nullopt;
  return Date(ymd);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  DateScanner scan(text);
  const auto y = scan.number(4, 4);
  if (!y || !scan.literal("-")) return std::nullopt;
  const auto m = scan.number(2, 2);
  if (!m || !scan.literal("-")) return std::nullopt;
  const auto d = scan.number(2, 2);
  if (!d) return std::nullopt;
  return scan.at_end() ? make_date(*y, *m, *d) : std::nullopt;
}

void append(std::string& out, Date when) {
  const year_month_day ymd(when);
  const int y = int(ymd.year());
  if (y < 0 || y > 9999) {
    out += fmt::format("{:04}-{:02}-{:02}", y, unsigned(ymd.month()), unsigned(ymd.day()));
    return;
  }
  const auto tens = [](unsigned pair) { return static_cast<char>('0' + pair / 10); };
  const auto ones = [](unsigned pair) { return static_cast<char>('0' + pair % 10); };
  const auto century = static_cast<unsigned>(y) / 100;
  const auto year_in_it = static_cast<unsigned>(y) % 100;
  const unsigned m(ymd.month());
  const unsigned d(ymd.day());
  const std::array<char, 10> text{tens(century), ones(century), tens(year_in_it), ones(year_in_it),
                                  '-',           tens(m),       ones(m),          '-',
                                  tens(d),       ones(d)};
  out.append(text.data(), text.size());
}

std::string to_string(Date when) {
  std::string text;
  append(text, when);
  return text;
}

std::string to_string(Moment moment) {
  const Date when = date::floor<date::days>(moment);
  const date::hh_mm_ss time(moment - Moment(when));
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_string(when), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

int year_of(Date when) { return int(year_month_day(when).year()); }

Date first_day_of_year(int y) { return Date(year(y) / date::January / 1); }

Date last_day_of_year(int y) { return Date(year(y) / date::December / 31); }

bool is_last_day_of_month(Date when) { return ends_its_month(year_month_day(when)); }

Date one_year_before(Date when) {
  const year_month_day ymd(when);
  const auto before = ymd.year() - date::years{1};
  if (ends_its_month(ymd)) return Date(before / ymd.month() / last);
  return Date(before / ymd.month() / ymd.day());
}

}  // namespace milepost
