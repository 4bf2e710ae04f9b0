#include "draft/english_dates.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "draft/english_text.h"

namespace milepost {
namespace {

constexpr int kMonthsInQuarter = 3;
constexpr int kMonthsInHalf = 6;
constexpr int kMonths = 12;

std::optional<Date> last_day_of_month(int year, int month) {
  if (!make_date(year, month, 1)) return std::nullopt;
  return Date(date::year(year) / date::month(static_cast<unsigned>(month)) / date::last);
}

/// Reads a text from its front on.
class DayScanner {
 public:
  explicit DayScanner(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  std::string_view rest() const { return text_.substr(at_); }

  /// The digits in front; nothing where there are none, or more than `most`.
  std::optional<std::string_view> digits(std::size_t most) {
    const std::size_t size = std::min(rest().find_first_not_of("0123456789"), rest().size());
    if (size == 0 || size > most) return std::nullopt;
    const std::string_view found = rest().substr(0, size);
    at_ += size;
    return found;
  }

  bool take(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  bool take_any(std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return take(one); });
  }

  /// A month with a capital and the full stop behind its short form; 0 where there is none.
  int month() {
    if (rest().empty() || rest().front() < 'A' || rest().front() > 'Z') return 0;
    const int month = month_at_start(rest());
    if (month == 0) return 0;
    while (!rest().empty() && is_letter_sign(rest().front())) ++at_;
    if (rest().starts_with(". ") || rest().starts_with(".,")) ++at_;
    return month;
  }

  bool goes_on() const {
    return !rest().empty() && (is_digit_sign(rest().front()) || is_letter_sign(rest().front()));
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

int number(std::string_view digits) { return to_number<int>(digits).value_or(-1); }

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// The year of four digits behind blanks or a comma.
std::optional<int> year_behind(DayScanner& scanner) {
  DayScanner ahead = scanner;
  ahead.take_any({", ", " ", ","});
  ahead.take("of ");
  const auto digits = ahead.digits(4);
  if (!digits || !is_year(*digits) || ahead.goes_on()) return std::nullopt;
  scanner = ahead;
  return number(*digits);
}

EnglishDay day_of(std::optional<int> year, int month, int day) {
  EnglishDay found;
  // 29 February is one in some years.
  constexpr int kLeapYear = 2000;
  found.is_clear = make_date(year.value_or(kLeapYear), month, day).has_value();
  if (year) found.last = make_date(*year, month, day);
  return found;
}

/// 2026-06-30, 2026-06, 2026/27, 2026–2030.
std::optional<EnglishDay> from_year(DayScanner& scanner) {
  const auto year = scanner.digits(4);
  if (!year || !is_year(*year)) return std::nullopt;
  const bool is_plain = scanner.rest().starts_with('-') || scanner.rest().starts_with('.') ||
                        scanner.rest().starts_with('/');
  DayScanner ahead = scanner;
  if (!ahead.take_any({"-", "–", "/", "."})) return std::nullopt;
  const bool is_dotted = scanner.rest().starts_with('.');
  const auto second = ahead.digits(4);
  if (!second || second->size() == 3) return std::nullopt;
  if (is_plain && second->size() <= 2) {
    DayScanner behind = ahead;
    if (behind.take_any({"-", "/", "."})) {
      const auto third = behind.digits(2);
      if (third && !behind.goes_on()) {
        scanner = behind;
        return day_of(number(*year), number(*second), number(*third));
      }
    }
  }
  if (ahead.goes_on() || is_dotted) return std::nullopt;
  scanner = ahead;
  constexpr int kCentury = 100;
  const bool is_next = (number(*year) + 1) % kCentury == number(*second) % kCentury;
  const bool is_month = is_plain && second->size() == 2 && !is_next && number(*second) <= kMonths;
  EnglishDay found;
  if (is_month) {
    found.last = last_day_of_month(number(*year), number(*second));
    found.is_clear = found.last.has_value();
  }
  return found;
}

/// 06/07/2026, 13.07.2026: a day where only one of the two may be a month.
std::optional<EnglishDay> in_figures(DayScanner& scanner) {
  const auto first = scanner.digits(2);
  if (!first) return std::nullopt;
  const char mark = scanner.rest().empty() ? ' ' : scanner.rest().front();
  if (mark != '/' && mark != '.' && mark != '-') return std::nullopt;
  const std::string_view sign = scanner.rest().substr(0, 1);
  scanner.take(sign);
  const auto second = scanner.digits(2);
  if (!second || !scanner.take(sign)) return std::nullopt;
  const auto third = scanner.digits(4);
  if (!third || scanner.goes_on()) return std::nullopt;
  const bool is_short = third->size() == 2 && mark == '/';
  if (!is_year(*third) && !is_short) return std::nullopt;
  EnglishDay found;
  found.is_clear = false;
  const int one = number(*first);
  const int two = number(*second);
  if (is_short || (one <= kMonths && two <= kMonths && one != two)) return found;
  return one > kMonths ? day_of(number(*third), two, one) : day_of(number(*third), one, two);
}

/// 30 June 2026, the 3rd of May, 12–15 May 2026.
std::optional<EnglishDay> before_month(DayScanner& scanner, std::optional<int> year) {
  auto day = scanner.digits(2);
  if (!day) return std::nullopt;
  if (scanner.take_any({"-", "–"})) day = scanner.digits(2);
  if (!day) return std::nullopt;
  scanner.take_any({"st", "nd", "rd", "th"});
  if (!scanner.take(" ")) return std::nullopt;
  scanner.take("of ");
  const int month = scanner.month();
  if (month == 0) return std::nullopt;
  const auto own = year_behind(scanner);
  return day_of(own ? own : year, month, number(*day));
}

/// Whether a figure behind a month may count what stands behind it: In May 30 schools open.
bool may_count(std::string_view rest) {
  static const std::vector<std::string> kGoOn{"to",    "and", "at",  "for", "in", "by",
                                              "until", "or",  "the", "on",  "we", "with"};
  const bool has_word = rest.size() > 1 && rest.front() == ' ' && is_letter_sign(rest[1]);
  return has_word && word_at_start(lower_case(rest.substr(1)), kGoOn).empty();
}

/// June 30, 2026, June 2026, Jun-26, June.
std::optional<EnglishDay> from_month(DayScanner& scanner, std::optional<int> year) {
  const int month = scanner.month();
  if (month == 0) return std::nullopt;
  if (const auto own = year_behind(scanner)) {
    EnglishDay found;
    found.last = last_day_of_month(*own, month);
    return found;
  }
  DayScanner ahead = scanner;
  if (ahead.take_any({"-", "’", "'", " '", " ’"})) {
    const auto digits = ahead.digits(2);
    if (digits && digits->size() == 2 && !ahead.goes_on()) {
      scanner = ahead;
      constexpr int kCentury = 2000;
      EnglishDay found;
      found.last = last_day_of_month(kCentury + number(*digits), month);
      return found;
    }
  }
  ahead = scanner;
  if (ahead.take(" ")) {
    const auto digits = ahead.digits(2);
    const bool has_ordinal = digits && ahead.take_any({"st", "nd", "rd", "th"});
    const bool goes_on =
        ahead.goes_on() || ahead.rest().starts_with('%') ||
        (ahead.rest().size() > 1 && ahead.rest().front() == '.' && is_digit_sign(ahead.rest()[1]));
    if (digits && !goes_on) {
      scanner = ahead;
      const auto own = year_behind(scanner);
      EnglishDay found = day_of(own ? own : year, month, number(*digits));
      if (!own && !has_ordinal && may_count(scanner.rest())) found.is_clear = false;
      return found;
    }
  }
  EnglishDay found;
  if (year) found.last = last_day_of_month(*year, month);
  return found;
}

/// Q3 2026, H1 of 2026, FY2026/27, FY26; the third quarter of 2026.
std::optional<EnglishDay> of_period(DayScanner& scanner) {
  if (scanner.take("FY")) {
    scanner.take_any({" ", "-"});
    if (!scanner.digits(4)) return std::nullopt;
    DayScanner ahead = scanner;
    if (ahead.take_any({"/", "-", "–"}) && ahead.digits(4)) scanner = ahead;
    return EnglishDay{};
  }
  static constexpr std::array<std::string_view, 4> kOrdinals{"first ", "second ", "third ",
                                                             "fourth "};
  static constexpr std::array<std::string_view, 4> kFigures{"1st ", "2nd ", "3rd ", "4th "};
  int part = 0;
  int months = kMonthsInQuarter;
  const bool is_half = scanner.rest().starts_with('H');
  if (scanner.rest().size() > 1 && scanner.rest()[1] >= '1' && scanner.rest()[1] <= '4' &&
      scanner.take_any({"Q", "H"})) {
    if (is_half) months = kMonthsInHalf;
    part = number(*scanner.digits(1));
  } else {
    for (std::size_t i = 0; i < kOrdinals.size() && part == 0; ++i) {
      if (scanner.take_any({kOrdinals[i], kFigures[i]})) part = static_cast<int>(i) + 1;
    }
    if (part == 0) return std::nullopt;
    if (scanner.take("half")) {
      months = kMonthsInHalf;
    } else if (!scanner.take("quarter")) {
      return std::nullopt;
    }
  }
  if (scanner.goes_on()) return std::nullopt;
  EnglishDay found;
  DayScanner ahead = scanner;
  ahead.take_any({" of ", " ", ", ", "/", "-"});
  ahead.take("the ");
  const auto digits = ahead.digits(4);
  if (!digits || !is_year(*digits)) return found;
  const bool is_fiscal = ahead.rest().starts_with('/') || ahead.rest().starts_with('-') ||
                         ahead.rest().starts_with("–");
  if (ahead.goes_on() || is_fiscal) return found;
  scanner = ahead;
  if (part * months <= kMonths) found.last = last_day_of_month(number(*digits), part * months);
  return found;
}

}  // namespace

std::optional<Date> english_date(std::string_view text, std::optional<int> year) {
  const std::string lower = lower_case(text);
  int month = 0;
  std::vector<int> numbers;
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    if (is_digit_sign(lower[at])) {
      while (end < lower.size() && is_digit_sign(lower[end])) ++end;
      numbers.push_back(number(std::string_view(lower).substr(at, end - at)));
    } else if (is_letter_sign(lower[at])) {
      while (end < lower.size() && is_letter_sign(lower[end])) ++end;
      static constexpr std::array<std::string_view, 12> kShort{
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
      const auto found = std::find(kShort.begin(), kShort.end(), lower.substr(at, 3));
      if (found != kShort.end()) month = static_cast<int>(found - kShort.begin()) + 1;
    } else {
      ++end;
    }
    at = end;
  }
  if (year) numbers.push_back(*year);
  if (month == 0 || numbers.empty() || numbers.size() > 2) return std::nullopt;
  const bool has_day = numbers.size() == 2;
  const int own = has_day ? std::max(numbers[0], numbers[1]) : numbers[0];
  if (has_day) return make_date(own, month, std::min(numbers[0], numbers[1]));
  return last_day_of_month(own, month);
}

std::vector<EnglishDay> english_days(std::string_view text, std::optional<int> year) {
  std::vector<EnglishDay> days;
  const auto is_sign = [](char c) { return is_digit_sign(c) || is_letter_sign(c); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = is_sign(text[at]) && (at == 0 || !is_sign(text[at - 1]));
    const bool is_behind_mark = at > 1 && is_digit_sign(text[at - 2]) &&
                                (text[at - 1] == ',' || text[at - 1] == '.' || text[at - 1] == '/');
    if (!begins || is_behind_mark) continue;
    const auto read = [&](auto&& reader) -> bool {
      DayScanner scanner(text.substr(at));
      std::optional<EnglishDay> found = reader(scanner);
      if (!found) return false;
      found->begin = at;
      found->end = at + scanner.at();
      days.push_back(*found);
      return true;
    };
    const bool is_day = read([](DayScanner& one) { return of_period(one); }) ||
                        read([](DayScanner& one) { return from_year(one); }) ||
                        read([](DayScanner& one) { return in_figures(one); }) ||
                        read([&](DayScanner& one) { return before_month(one, year); }) ||
                        read([&](DayScanner& one) { return from_month(one, year); });
    if (is_day) at = days.back().end - 1;
  }
  return days;
}

bool is_until(std::string_view before) {
  static const std::vector<std::string> kBetween{
      "the",         "end of",       "end-",          "end",      "fy",   "year", "financial year",
      "fiscal year", "school year",  "calendar year", "month of", "mid-", "late", "early",
      "start of",    "beginning of", "middle of",     "of",       "at"};
  static const std::vector<std::string> kUntil{"by",   "before",  "in",         "until",
                                               "till", "on",      "later than", "during",
                                               "come", "through", "from now to"};
  before = trim_end(before);
  for (bool goes_on = true; goes_on;) {
    if (!word_at_end(before, kUntil).empty()) return true;
    const std::string_view word = word_at_end(before, kBetween);
    goes_on = !word.empty();
    before = trim_end(before.substr(0, before.size() - word.size()));
    if (word.starts_with("end")) return true;
  }
  return false;
}

}  // namespace milepost
