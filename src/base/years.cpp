#include "base/years.h"

#include <fmt/format.h>

#include "base/date_scanner.h"

namespace milepost {
namespace {

constexpr int kMonthsOfYear = 12;

/// Counted through all years from the year 0 on.
int month_number(Date day) {
  const date::year_month_day ymd(day);
  return int(ymd.year()) * kMonthsOfYear + static_cast<int>(unsigned(ymd.month())) - 1;
}

date::year_month month_at(int number) {
  return date::year(number / kMonthsOfYear) /
         date::month(static_cast<unsigned>(number % kMonthsOfYear) + 1);
}

/// By how much the number of a year is above that of the calendar year in which it begins.
int lead_of(const Years& years) {
  return !years.are_calendar_years() && years.named_after == YearName::end ? 1 : 0;
}

/// The number of the month in which a year begins.
int first_month_of(const Years& years, int year) {
  return (year - lead_of(years)) * kMonthsOfYear + static_cast<int>(years.first_month) - 1;
}

}  // namespace

int Years::year_of(Date day) const {
  if (are_calendar_years()) return milepost::year_of(day);
  return year_beginning_in((month_number(day) - static_cast<int>(first_month) + 1) / kMonthsOfYear);
}

int Years::year_beginning_in(int calendar_year) const { return calendar_year + lead_of(*this); }

Date Years::first_day(int year) const {
  return are_calendar_years() ? first_day_of_year(year) : months(year, 1, kMonthsOfYear).start;
}

Date Years::last_day(int year) const {
  return are_calendar_years() ? last_day_of_year(year) : months(year, 1, kMonthsOfYear).end;
}

Period Years::around(Date day) const {
  const int year = year_of(day);
  return {first_day(year), last_day(year)};
}

Period Years::months(int year, int first, int last) const {
  const int begin = first_month_of(*this, year) - 1;
  return {Date(month_at(begin + first) / 1), Date(month_at(begin + last) / date::last)};
}

unsigned Years::month_of(Date day) const {
  return static_cast<unsigned>(month_number(day) - first_month_of(*this, year_of(day))) + 1;
}

std::string start_text(const Years& years) { return fmt::format("{:02}-01", years.first_month); }

std::optional<unsigned> parse_year_start(std::string_view text) {
  DateScanner scan(text);
  const auto month = scan.number(2, 2);
  const bool is_first = scan.literal("-01") && scan.at_end();
  if (!month || !is_first || *month < 1 || *month > kMonthsOfYear) return std::nullopt;
  return static_cast<unsigned>(*month);
}

std::string year_text(const Years& years, int year) {
  if (years.are_calendar_years()) return std::to_string(year);
  const int begins_in = year - lead_of(years);
  return fmt::format("FY{}-{:02}", begins_in, (begins_in + 1) % 100);
}

Said said_years(const Years& years) {
  if (years.are_calendar_years()) return said({"calendar years", "自然年度"});
  if (years.named_after == YearName::end) {
    return said({"from {} on, called after the calendar year in which they end",
                 "自{}起，以结束时所在年份命名"},
                start_text(years));
  }
  return said({"from {} on, called after the calendar year in which they begin",
               "自{}起，以开始时所在年份命名"},
              start_text(years));
}

}  // namespace milepost
