#include "base/date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "base/text.h"

namespace milepost {
namespace {

using date::day;
using date::last;
using date::month;
using date::year;
using date::year_month_day;

/// Reads one written date from left to right; every step says whether it fitted.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool literal(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  std::optional<int> number(std::size_t min_digits, std::size_t max_digits) {
    std::size_t count = 0;
    while (count < rest_.size() && count < max_digits && rest_[count] >= '0' && rest_[count] <= '9')
      ++count;
    if (count < min_digits) return std::nullopt;
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + count, value);
    rest_.remove_prefix(count);
    return value;
  }

 private:
  std::string_view rest_;
};

std::optional<Date> last_day_of_month(int y, int m) {
  if (y < kFirstYear || y > kLastYear || m < 1 || m > 12) return std::nullopt;
  return Date(year(y) / month(static_cast<unsigned>(m)) / last);
}

std::optional<Date> last_day_of_quarter(int y, int quarter) {
  if (quarter < 1 || quarter > 4) return std::nullopt;
  return last_day_of_month(y, quarter * 3);
}

bool ends_its_month(const year_month_day& ymd) {
  return ymd.day() == (ymd.year() / ymd.month() / last).day();
}

std::optional<Date> if_whole(const Scanner& scan, std::optional<Date> day) {
  return scan.at_end() ? day : std::nullopt;
}

/// What follows the year in `2022年…`.
std::optional<Date> parse_chinese_rest(Scanner scan, int y) {
  if (scan.at_end() || scan.literal("全年")) return if_whole(scan, last_day_of_month(y, 12));
  if (scan.literal("上半年")) return if_whole(scan, last_day_of_month(y, 6));
  if (scan.literal("下半年")) return if_whole(scan, last_day_of_month(y, 12));
  static constexpr std::array<std::string_view, 4> kNumerals{"一", "二", "三", "四"};
  Scanner quarter = scan;
  quarter.literal("第");
  for (std::size_t i = 0; i < kNumerals.size(); ++i) {
    Scanner attempt = quarter;
    if ((attempt.literal(kNumerals[i]) || attempt.literal(std::to_string(i + 1))) &&
        (attempt.literal("季度") || attempt.literal("季"))) {
      return if_whole(attempt, last_day_of_quarter(y, static_cast<int>(i) + 1));
    }
  }
  const auto m = scan.number(1, 2);
  if (!m || !scan.literal("月")) return std::nullopt;
  if (scan.at_end()) return last_day_of_month(y, *m);
  const auto d = scan.number(1, 2);
  if (!d || !(scan.literal("日") || scan.literal("号"))) return std::nullopt;
  return if_whole(scan, make_date(y, *m, *d));
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
  Scanner scan(text);
  const auto y = scan.number(4, 4);
  if (!y || !scan.literal("-")) return std::nullopt;
  const auto m = scan.number(2, 2);
  if (!m || !scan.literal("-")) return std::nullopt;
  const auto d = scan.number(2, 2);
  if (!d) return std::nullopt;
  return if_whole(scan, make_date(*y, *m, *d));
}

std::optional<Date> parse_as_of(std::string_view text) {
  if (const auto day = parse_iso_date(text)) return day;
  const std::string plain = to_half_width(text);
  Scanner scan(trim(plain));
  const auto y = scan.number(4, 4);
  if (!y) return std::nullopt;
  if (scan.at_end()) return last_day_of_month(*y, 12);
  if (scan.literal("年")) return parse_chinese_rest(scan, *y);

  Scanner part = scan;
  part.literal("-");
  if (part.literal("Q") || part.literal("q")) {
    const auto quarter = part.number(1, 1);
    return quarter ? if_whole(part, last_day_of_quarter(*y, *quarter)) : std::nullopt;
  }
  if (part.literal("H") || part.literal("h")) {
    const auto half = part.number(1, 1);
    if (!half || *half < 1 || *half > 2) return std::nullopt;
    return if_whole(part, last_day_of_month(*y, *half * 6));
  }

  const std::string_view separator = scan.literal("-")   ? "-"
                                     : scan.literal("/") ? "/"
                                     : scan.literal(".") ? "."
                                                         : "";
  if (separator.empty()) return std::nullopt;
  const auto m = scan.number(1, 2);
  if (!m) return std::nullopt;
  if (scan.at_end()) return last_day_of_month(*y, *m);
  if (!scan.literal(separator)) return std::nullopt;
  const auto d = scan.number(1, 2);
  return d ? if_whole(scan, make_date(*y, *m, *d)) : std::nullopt;
}

std::optional<Moment> parse_moment(std::string_view text) {
  if (const auto whole_day = parse_iso_date(text)) {
    return Moment(*whole_day + date::days{1}) - std::chrono::milliseconds{1};
  }
  if (text.size() < 16) return std::nullopt;
  const auto start = parse_iso_date(text.substr(0, 10));
  Scanner scan(text.substr(10));
  if (!start || !(scan.literal("T") || scan.literal(" "))) return std::nullopt;
  const auto hours = scan.number(2, 2);
  if (!hours || *hours > 23 || !scan.literal(":")) return std::nullopt;
  const auto minutes = scan.number(2, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  int seconds = 0;
  int millis = 0;
  if (scan.literal(":")) {
    const auto s = scan.number(2, 2);
    if (!s || *s > 59) return std::nullopt;
    seconds = *s;
    if (scan.literal(".")) {
      const auto ms = scan.number(3, 3);
      if (!ms) return std::nullopt;
      millis = *ms;
    }
  }
  scan.literal("Z");
  if (!scan.at_end()) return std::nullopt;
  return Moment(*start) + std::chrono::hours{*hours} + std::chrono::minutes{*minutes} +
         std::chrono::seconds{seconds} + std::chrono::milliseconds{millis};
}

std::string to_string(Date when) {
  const year_month_day ymd(when);
  const int y = int(ymd.year());
  std::string text = "0000-00-00";
  const auto put = [&text](std::size_t at, unsigned pair) {
    text[at] = static_cast<char>('0' + pair / 10);
    text[at + 1] = static_cast<char>('0' + pair % 10);
  };
  if (y < 0 || y > 9999) {
    return fmt::format("{:04}-{:02}-{:02}", y, unsigned(ymd.month()), unsigned(ymd.day()));
  }
  put(0, static_cast<unsigned>(y) / 100);
  put(2, static_cast<unsigned>(y) % 100);
  put(5, unsigned(ymd.month()));
  put(8, unsigned(ymd.day()));
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
