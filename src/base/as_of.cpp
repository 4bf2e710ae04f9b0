#include "base/as_of.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "base/date_scanner.h"
#include "base/invisible.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/usual_signs.h"

namespace milepost {
namespace {

std::optional<Date> last_day_of_month(int y, int m) {
  if (y < kFirstYear || y > kLastYear || m < 1 || m > 12) return std::nullopt;
  return Date(date::year(y) / date::month(static_cast<unsigned>(m)) / date::last);
}

constexpr int kMonthsOfYear = 12;
constexpr int kMonthsOfHalf = 6;
constexpr int kMonthsOfQuarter = 3;

std::optional<AsOf> on_day(std::optional<Date> day) {
  return day ? std::optional(AsOf{*day, {}}) : std::nullopt;
}

/// Months of a year, counted from its own first one.
std::optional<AsOf> months_of_year(const Years& years, int y, int first, int last) {
  if (y < kFirstYear || y > kLastYear || first < 1 || last > kMonthsOfYear) return std::nullopt;
  const Period period = years.months(y, first, last);
  if (year_of(period.end) < kFirstYear || year_of(period.end) > kLastYear) return std::nullopt;
  return AsOf{period.end, period};
}

std::optional<AsOf> whole_year(const Years& years, int y) {
  return months_of_year(years, y, 1, kMonthsOfYear);
}

std::optional<AsOf> quarter_of_year(const Years& years, int y, int quarter) {
  return months_of_year(years, y, (quarter - 1) * kMonthsOfQuarter + 1, quarter * kMonthsOfQuarter);
}

std::optional<AsOf> half_of_year(const Years& years, int y, int half) {
  return months_of_year(years, y, (half - 1) * kMonthsOfHalf + 1, half * kMonthsOfHalf);
}

std::optional<AsOf> if_whole(const DateScanner& scan, std::optional<AsOf> found) {
  return scan.at_end() ? found : std::nullopt;
}

constexpr std::string_view kYear = "年";
constexpr Wording kWriteEither{"write {} or {}", "请填{}或{}"};

bool contains_text(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Half width, with ordinary blanks and hyphens, and without anything invisible.
std::string plain_date(std::string_view text) {
  std::string plain = to_half_width(with_usual_signs(without_invisible(text)));
  for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"}) {
    replace_all(plain, dash, "-");
  }
  return std::string(trim(plain));
}

std::string without_blanks(std::string_view text) {
  std::string close(text);
  std::erase(close, ' ');
  return close;
}

/// What may stand behind 月 where the month is meant as a whole.
bool ends_a_month(DateScanner scan) {
  if (!scan.literal("份") && !scan.literal("末")) scan.literal("底");
  return scan.at_end();
}

/// 一 or 1, up to 4.
std::optional<int> scan_quarter(DateScanner& scan) {
  static constexpr std::array<std::string_view, 4> kNumerals{"一", "二", "三", "四"};
  for (std::size_t i = 0; i < kNumerals.size(); ++i) {
    DateScanner attempt = scan;
    if ((attempt.literal(kNumerals[i]) || attempt.literal(std::to_string(i + 1))) &&
        (attempt.literal("季度") || attempt.literal("季"))) {
      scan = attempt;
      return static_cast<int>(i) + 1;
    }
  }
  return std::nullopt;
}

/// `1-7月`, `1月至7月`: the months from the first to the last.
struct Months {
  int first;
  int last;
};

std::optional<Months> scan_months(DateScanner scan) {
  const auto first = scan.number(1, 2);
  if (!first) return std::nullopt;
  scan.literal("月");
  if (!scan.literal("--") && !scan.literal("-") && !scan.literal("~") && !scan.literal("至") &&
      !scan.literal("到")) {
    return std::nullopt;
  }
  const auto last = scan.number(1, 2);
  if (!last || !scan.literal("月") || !ends_a_month(scan)) return std::nullopt;
  if (*first < 1 || *first > kMonthsOfYear || *last < 1 || *last > kMonthsOfYear ||
      *first == *last) {
    return std::nullopt;
  }
  return Months{*first, *last};
}

/// `1-7月` from the first month of a year on.
std::optional<AsOf> from_first_month(const Years& years, int y, const Months& months) {
  const auto first = static_cast<int>(years.first_month);
  if (months.first != first) return std::nullopt;
  const int count = (months.last - first + kMonthsOfYear) % kMonthsOfYear + 1;
  return months_of_year(years, years.year_beginning_in(y), 1, count);
}

/// `上半年`, `第二季度`, `前三季度`, which end as the third does; Q2 and H1.
std::optional<AsOf> parse_part_of_year(DateScanner scan, const Years& years, int y) {
  if (scan.literal("Q") || scan.literal("q")) {
    const auto quarter = scan.number(1, 1);
    return quarter ? if_whole(scan, quarter_of_year(years, y, *quarter)) : std::nullopt;
  }
  if (scan.literal("H") || scan.literal("h")) {
    const auto half = scan.number(1, 1);
    return half ? if_whole(scan, half_of_year(years, y, *half)) : std::nullopt;
  }
  if (scan.literal("上半年")) return if_whole(scan, half_of_year(years, y, 1));
  if (scan.literal("下半年")) return if_whole(scan, half_of_year(years, y, 2));
  const bool has_ordinal = scan.literal("第");
  const bool from_start = !has_ordinal && scan.literal("前");
  const auto quarter = scan_quarter(scan);
  if (!quarter) return std::nullopt;
  return if_whole(scan, from_start ? months_of_year(years, y, 1, *quarter * kMonthsOfQuarter)
                                   : quarter_of_year(years, y, *quarter));
}

/// What may stand for a calendar year as well as for another.
bool is_end_of_year(DateScanner scan) {
  for (const std::string_view year_end : {"", "全年", "度", "末", "底", "年末", "年底"}) {
    DateScanner attempt = scan;
    if (attempt.literal(year_end) && attempt.at_end()) return true;
  }
  return false;
}

/// What follows the year in `2022年…`.
std::optional<AsOf> parse_chinese_rest(DateScanner scan, const Years& years, int y) {
  if (is_end_of_year(scan)) {
    return years.are_calendar_years() ? whole_year(years, y) : std::nullopt;
  }
  if (const auto part = parse_part_of_year(scan, years, y)) return part;
  if (const auto months = scan_months(scan)) return from_first_month(years, y, *months);
  const auto m = scan.number(1, 2);
  if (!m || !scan.literal("月")) return std::nullopt;
  if (ends_a_month(scan)) return on_day(last_day_of_month(y, *m));
  const auto d = scan.number(1, 2);
  if (!d || !(scan.literal("日") || scan.literal("号"))) return std::nullopt;
  return if_whole(scan, on_day(make_date(y, *m, *d)));
}

/// `2025-26`, and `2010-11`, which may be a month as well.
bool names_two_years(std::string_view plain) {
  DateScanner scan(plain);
  const auto y = scan.number(4, 4);
  if (!y || (!scan.literal("-") && !scan.literal("/"))) return false;
  const auto next = scan.number(2, 2);
  return scan.at_end() && next == (*y + 1) % 100;
}

/// A year that is said to be one of an area, and where what follows it begins.
struct FiscalYear {
  int year;         // as it is written, the first of two
  bool names_both;  // 2025-26
  DateScanner rest;
};

/// `FY2025`, `FY2025-26`, `FY 2025/26`, `2025财年`, `2025-26财政年度`
std::optional<FiscalYear> scan_fiscal_year(std::string_view plain) {
  DateScanner scan(plain);
  const bool has_prefix = scan.literal("FY") || scan.literal("fy") || scan.literal("Fy");
  if (has_prefix) scan.literal(" ");
  const auto y = scan.number(4, 4);
  if (!y) return std::nullopt;
  DateScanner second = scan;
  bool names_both = false;
  if (second.literal("-") || second.literal("/")) {
    const auto next = second.number(2, 4);
    names_both = next && (*next == *y + 1 || *next == (*y + 1) % 100);
  }
  if (names_both) scan = second;
  if (!has_prefix) {
    scan.literal(" ");
    if (!scan.literal("财年") && !scan.literal("财政年度")) return std::nullopt;
  }
  if (!scan.literal(" ")) scan.literal("-");
  return FiscalYear{*y, names_both, scan};
}

std::optional<AsOf> parse_fiscal(std::string_view plain, const Years& years) {
  const auto fiscal = scan_fiscal_year(plain);
  if (!fiscal || (fiscal->names_both && years.are_calendar_years())) return std::nullopt;
  const int y = fiscal->names_both ? years.year_beginning_in(fiscal->year) : fiscal->year;
  return fiscal->rest.at_end() ? whole_year(years, y) : parse_part_of_year(fiscal->rest, years, y);
}

/// Six digits whose first four are a year and which, read in pairs, are a day too: 201207.
struct TwoReadings {
  Date month;
  Date day;
};

std::optional<TwoReadings> two_readings(std::string_view plain) {
  DateScanner as_month(plain);
  const auto y = as_month.number(4, 4);
  const auto m = as_month.number(2, 2);
  DateScanner as_day(plain);
  const auto short_year = as_day.number(2, 2);
  const auto month = as_day.number(2, 2);
  const auto d = as_day.number(2, 2);
  if (!d || !m || !as_month.at_end()) return std::nullopt;
  const auto one = last_day_of_month(*y, *m);
  const auto other = make_date(2000 + *short_year, *month, *d);
  if (!one || !other) return std::nullopt;
  return TwoReadings{*one, *other};
}

/// 2025.1, which a spreadsheet makes of 2025.10 as well.
std::optional<int> year_of_tenth(std::string_view plain) {
  DateScanner scan(plain);
  const auto y = scan.number(4, 4);
  return y && last_day_of_month(*y, 1) && scan.literal(".1") && scan.at_end() ? y : std::nullopt;
}

/// `0630` and `06` behind a year.
std::optional<AsOf> parse_digits_rest(DateScanner scan, int y, std::string_view plain) {
  const auto m = scan.number(2, 2);
  if (!m) return std::nullopt;
  if (scan.at_end()) return two_readings(plain) ? std::nullopt : on_day(last_day_of_month(y, *m));
  const auto d = scan.number(2, 2);
  return d ? if_whole(scan, on_day(make_date(y, *m, *d))) : std::nullopt;
}

/// A day or a period without a time behind it.
std::optional<AsOf> parse_date(std::string_view plain, const Years& years) {
  if (const auto fiscal = parse_fiscal(plain, years)) return fiscal;
  DateScanner scan(plain);
  const auto y = scan.number(4, 4);
  if (!y) return std::nullopt;
  if (scan.at_end()) return years.are_calendar_years() ? whole_year(years, *y) : std::nullopt;
  if (scan.at_digit()) return parse_digits_rest(scan, *y, plain);
  if (contains_text(plain, kYear)) {
    const std::string close = without_blanks(plain);
    DateScanner chinese(close);
    chinese.number(4, 4);
    return chinese.literal(kYear) ? parse_chinese_rest(chinese, years, *y) : std::nullopt;
  }

  DateScanner part = scan;
  part.literal("-");
  if (const auto found = parse_part_of_year(part, years, *y)) return found;

  const std::string_view separator = scan.literal("-")   ? "-"
                                     : scan.literal("/") ? "/"
                                     : scan.literal(".") ? "."
                                                         : "";
  if (separator.empty() || year_of_tenth(plain)) return std::nullopt;
  if (!years.are_calendar_years() && names_two_years(plain)) return std::nullopt;
  const auto m = scan.number(1, 2);
  if (!m) return std::nullopt;
  if (scan.at_end()) return on_day(last_day_of_month(*y, *m));
  if (!scan.literal(separator)) return std::nullopt;
  const auto d = scan.number(1, 2);
  return d ? if_whole(scan, on_day(make_date(*y, *m, *d))) : std::nullopt;
}

/// A day and what stands behind it: `2022/7/31` and ` 0:00:00`.
struct DayAndTime {
  Date day;
  std::string_view time;
};

std::optional<DayAndTime> split_time(std::string_view plain) {
  constexpr std::size_t kShortestDay = 8;  // 2022-6-3; what is shorter is a period
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t end = std::min(plain.find(':'), plain.size());
  if (end == plain.size()) return std::nullopt;
  while (end > 0 && is_digit(plain[end - 1])) --end;
  std::string_view before = plain.substr(0, end);
  while (!before.empty() && !is_digit(before.back()) && !before.ends_with("日") &&
         !before.ends_with("号")) {
    before.remove_suffix(1);
  }
  if (before.size() < kShortestDay) return std::nullopt;
  const auto found = parse_date(before, {});
  if (!found) return std::nullopt;
  return DayAndTime{found->day, plain.substr(before.size())};
}

/// ` 0:00`, `T00:00:00`, `00:00:00.000`
bool is_midnight(std::string_view time) {
  DateScanner scan(trim(time));
  if (!scan.literal("T")) scan.literal("t");
  if (scan.number(1, 2) != 0 || !scan.literal(":") || scan.number(2, 2) != 0) return false;
  if (!scan.literal(":")) return scan.at_end();
  if (scan.number(2, 2) != 0) return false;
  return scan.at_end() || (scan.literal(".") && scan.number(1, 9) == 0 && scan.at_end());
}

constexpr int kMinutesOfDay = 24 * 60;

/// The time of a moment and how far its clock is ahead of UTC, both in minutes.
struct TimeAndOffset {
  int time;
  int offset;
};

/// ` 16:00 UTC`, `T16:00:00.000Z`, `T00:00:00+08:00`; nothing where no clock is named.
std::optional<TimeAndOffset> parse_time_of_moment(std::string_view text) {
  DateScanner scan(trim(text));
  if (!scan.literal("T")) scan.literal("t");
  const auto hour = scan.number(1, 2);
  if (!hour || !scan.literal(":")) return std::nullopt;
  const auto minute = scan.number(2, 2);
  if (!minute || *hour >= 24 || *minute >= 60) return std::nullopt;
  if (scan.literal(":") && (!scan.number(2, 2) || (scan.literal(".") && !scan.number(1, 9)))) {
    return std::nullopt;
  }
  const int time = *hour * 60 + *minute;
  scan.literal(" ");
  if (scan.literal("Z") || scan.literal("z") || scan.literal("UTC") || scan.literal("GMT")) {
    if (scan.at_end()) return TimeAndOffset{time, 0};
  }
  const int sign = scan.literal("+") ? 1 : scan.literal("-") ? -1 : 0;
  const auto hours = scan.number(2, 2);
  if (sign == 0 || !hours) return std::nullopt;
  scan.literal(":");
  const int minutes = scan.at_end() ? 0 : scan.number(2, 2).value_or(0);
  if (!scan.at_end()) return std::nullopt;
  return TimeAndOffset{time, sign * (*hours * 60 + minutes)};
}

/// `UTC+8`, `UTC+5:30`
std::string name_of_clock(int offset) {
  const int size = std::abs(offset);
  const std::string minutes = size % 60 == 0 ? "" : fmt::format(":{:02}", size % 60);
  return fmt::format("UTC{}{}{}", offset < 0 ? "-" : "+", size / 60, minutes);
}

/// The days of a moment where its clock and another say different ones.
struct TwoDays {
  Date day;  // as it is written
  std::string clock;
  Date other_day;
  std::string other_clock;
};

/// Midnight is written for the day. Of a time in UTC the other day is that of the clocks east of
/// where it is midnight then: what a program wrote in UTC was a day there. Of any other time it is
/// the day in UTC.
std::optional<TwoDays> two_days(Date day, const TimeAndOffset& written) {
  constexpr int kFurthestEast = 14 * 60;
  if (written.time == 0) return std::nullopt;
  if (written.offset == 0) {
    const int midnight_at = kMinutesOfDay - written.time;
    if (midnight_at > kFurthestEast) return std::nullopt;
    return TwoDays{day, "UTC", day + date::days(1), name_of_clock(midnight_at)};
  }
  const int in_utc = written.time - written.offset;
  if (in_utc >= 0 && in_utc < kMinutesOfDay) return std::nullopt;
  return TwoDays{day, name_of_clock(written.offset), day + date::days(in_utc < 0 ? -1 : 1), "UTC"};
}

std::optional<AsOf> parse_plain(std::string_view plain, const Years& years) {
  if (const auto found = parse_date(plain, years)) return found;
  const auto split = split_time(plain);
  return split && is_midnight(split->time) ? std::optional(AsOf{split->day, {}}) : std::nullopt;
}

/// The day that Excel keeps under a number of five digits; one with decimals has a time in it.
std::optional<Date> day_of_serial(std::string_view plain) {
  DateScanner scan(plain);
  const auto days = scan.number(5, 5);
  if (!days || *days < 10'000) return std::nullopt;
  if (!scan.at_end() && !(scan.literal(".") && scan.number(1, 15) && scan.at_end())) {
    return std::nullopt;
  }
  return Date(date::year(1899) / 12 / 30) + date::days(*days);
}

/// `1-7月` and `7/31`: what would be a date behind a year.
bool lacks_year(std::string_view plain, const Years& years) {
  constexpr std::string_view kLeapYear = "2024";
  const auto is_date_with = [&](std::string_view between) {
    return parse_plain(std::string(kLeapYear).append(between).append(plain), years).has_value();
  };
  for (const std::string_view unit : {"月", "季", "半年", "年底", "年末"}) {
    if (contains_text(plain, unit)) return is_date_with(kYear);
  }
  const bool begins_with_letter = plain.find_first_of("QqHh") == 0;
  return (begins_with_letter && is_date_with("")) ||
         (contains_text(plain, "/") && is_date_with("/")) ||
         (contains_text(plain, "-") && is_date_with("-"));
}

/// The months of `2022年4-7月` and `4-7月`.
std::optional<Months> months_of(std::string_view plain) {
  const std::string close = without_blanks(plain);
  const std::size_t year = close.find(kYear);
  return scan_months(DateScanner(year == std::string::npos
                                     ? std::string_view(close)
                                     : std::string_view(close).substr(year + kYear.size())));
}

Said write_a_date(const Years& years) {
  if (!years.are_calendar_years()) {
    return said(
        {"write a day (2022-06-30), or a month (2022-06), quarter (2022Q2), half (2022H1) or year "
         "(FY2022-23) for its last day",
         "请填日期（2022-06-30），或月（2022年6月）、季度（2022Q2）、"
         "半年（2022年上半年）、年度（FY2022-23），均指其最后一天"});
  }
  return said(
      {"write a day (2022-06-30), or a month (2022-06), quarter (2022Q2), half (2022H1) or year "
       "(2022) for its last day",
       "请填日期（2022-06-30），或月（2022年6月）、季度（2022Q2）、"
       "半年（2022年上半年）、年（2022年），均指其最后一天"});
}

/// A year that may be two, or a pair of years where there are only calendar years.
std::optional<AsOfFault> fault_of_year(std::string_view plain, const Said& shown,
                                       const Years& years) {
  if (years.are_calendar_years()) {
    const auto fiscal = scan_fiscal_year(plain);
    if (!fiscal || !fiscal->names_both) return std::nullopt;
    return AsOfFault{said({"{} runs over two calendar years, and the area counts by calendar years",
                           "{}跨两个自然年度，而该地区按自然年度统计"},
                          shown),
                     write_a_date(years)};
  }
  const std::string close = without_blanks(plain);
  DateScanner scan(close);
  const auto y = scan.number(4, 4);
  if (!y || !last_day_of_month(*y, 1)) return std::nullopt;
  if (names_two_years(close)) {
    const auto month = last_day_of_month(*y, (*y + 1) % 100);
    const std::string year = year_text(years, years.year_beginning_in(*y));
    if (!month) {
      return AsOfFault{said({"{} does not say that it is a year", "{}没有写明是年度"}, shown),
                       said({"write it as {}", "请写成{}"}, year)};
    }
    return AsOfFault{
        said({"{} may be a month, or the year {}", "{}可以是月份，也可以是年度{}"}, shown, year),
        said(kWriteEither, to_string(*month), year)};
  }
  if (!scan.at_end() && !(scan.literal(kYear) && is_end_of_year(scan))) return std::nullopt;
  const Period year = years.around(years.first_day(*y));
  return AsOfFault{said({"{} may be the calendar year, or the year from {} to {}",
                         "{}可以是自然年度，也可以是{}至{}的年度"},
                        shown, to_string(year.start), to_string(year.end)),
                   said({"write {} for that year, or {}-12 for the end of the calendar year",
                         "请填{}表示该年度，或填{}-12表示自然年度末"},
                        year_text(years, *y), *y)};
}

}  // namespace

std::optional<AsOf> read_as_of(std::string_view text, const Years& years) {
  // Nearly every date of a file is written so, and files have millions of them.
  if (const auto day = parse_iso_date(text)) return AsOf{*day, {}};
  return parse_plain(plain_date(text), years);
}

std::optional<Date> parse_as_of(std::string_view text, const Years& years) {
  const std::optional<AsOf> found = read_as_of(text, years);
  return found ? std::optional(found->day) : std::nullopt;
}

bool goes_by_years(std::string_view text) {
  for (unsigned month = 1; month <= kMonthsOfYear; ++month) {
    const std::optional<AsOf> found = read_as_of(text, Years{month, YearName::start});
    if (found) return found->period.has_value();
  }
  return false;
}

AsOfFault fault_of_as_of(std::string_view text, const Years& years) {
  constexpr std::size_t kLongest = 60;
  const Said shown = in_quotes(shorten(one_line(trim_invisible(text)), kLongest));
  const std::string plain = plain_date(text);
  if (const auto split = split_time(plain)) {
    const auto written = parse_time_of_moment(split->time);
    const auto both = written ? two_days(split->day, *written) : std::nullopt;
    if (both) {
      return {said({"{} is a moment: {} by {}, but {} by {}",
                    "{0}是一个时刻：按{2}是{1}，按{4}则是{3}"},
                   shown, to_string(both->day), both->clock, to_string(both->other_day),
                   both->other_clock),
              said({"write the day that is meant: {} or {}", "请填所指的那一天：{}或{}"},
                   to_string(std::min(both->day, both->other_day)),
                   to_string(std::max(both->day, both->other_day)))};
    }
    return {said({"{} is a day with a time", "{}带有时间"}, shown),
            said({"leave the time out: {}", "请去掉时间，写成：{}"}, to_string(split->day))};
  }
  if (const auto day = day_of_serial(plain)) {
    return {
        said({"{} is the number under which Excel keeps {}", "{}是Excel内部表示{}的序列号"}, plain,
             to_string(*day)),
        said({"write {}, or format the cells as dates", "请填{}，或把单元格设为日期格式后再保存"},
             to_string(*day))};
  }
  if (const auto both = two_readings(plain)) {
    const std::string month = to_string(both->month).substr(0, 7);
    return {said({"{} may be the month {} or the day {}", "{}可以是{}这个月，也可以是{}这一天"},
                 plain, month, to_string(both->day)),
            said(kWriteEither, month, to_string(both->day))};
  }
  if (const auto y = year_of_tenth(plain)) {
    return {said({"{} may be January, or October: a spreadsheet makes {} of {}.10",
                  "{0}可以是1月，也可以是10月：表格软件会把{2}.10变成{1}"},
                 plain, plain, *y),
            said({"write {}-01 or {}-10", "请填{}年1月或{}年10月"}, *y, *y)};
  }
  if (const auto fault = fault_of_year(plain, shown, years)) return *fault;
  const auto months = months_of(plain);
  if (months && !years.are_calendar_years() &&
      months->first != static_cast<int>(years.first_month)) {
    return {
        said({"{} does not begin with the first month of a year, which is {}",
              "{}不是从年度的首月（{}月）开始"},
             shown, years.first_month),
        said({"write the last month alone, such as 2022-{0:02}", "请只填最后一个月，如2022年{}月"},
             months->last)};
  }
  if (months && months->first != 1 && months->first < months->last) {
    return {
        said({"{} does not begin in January", "{}不是从1月开始"}, shown),
        said({"write the last month alone, such as 2022年{}月; only 1-{}月 of a year stands for "
              "its last day",
              "请只填最后一个月，如2022年{}月；只有某年1-{}月才指其最后一天"},
             months->last, months->last)};
  }
  if (lacks_year(plain, years)) {
    return {said({"{} does not say of which year", "{}没有写年份"}, shown),
            said({"write the year too, such as 2022年7月31日, 2022年1-7月 or 2022-07-31",
                  "请写明年份，如2022年7月31日、2022年1-7月、2022-07-31"})};
  }
  if (plain.find_first_not_of("0123456789") != std::string::npos &&
      parse_plain("20" + plain, years)) {
    return {said({"{} has a year of two digits", "{}的年份只有两位"}, shown),
            said({"write all four digits of the year, such as 2022-07-31",
                  "请写四位年份，如2022-07-31"})};
  }
  return {said(kNotADate, shown), write_a_date(years)};
}

}  // namespace milepost
