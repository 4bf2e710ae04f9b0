// The years by which an area counts; docs/rules.md "Years".
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/language.h"
#include "base/words.h"

namespace milepost {

/// After which of its two calendar years a year is called.
enum class YearName { start, end };

template <>
inline constexpr std::array<LabelledWord<YearName>, 2> kWords<YearName>{
    {{YearName::start, "start", {"start", "起始年份"}},
     {YearName::end, "end", {"end", "截止年份"}}}};

/// Years of twelve months that begin on the first of one and the same month. Each goes by the
/// number of one calendar year: the one in which it begins, or the one in which it ends.
struct Years {
  unsigned first_month = 1;  // 1 to 12; 1 are calendar years
  YearName named_after = YearName::start;

  bool are_calendar_years() const { return first_month == 1; }

  /// The number of the year in which a day lies.
  int year_of(Date day) const;
  /// The number of the year that begins in a calendar year.
  int year_beginning_in(int calendar_year) const;
  Date first_day(int year) const;
  Date last_day(int year) const;
  /// The year in which a day lies.
  Period around(Date day) const;
  /// Months `first` to `last` of a year, 1 to 12, counted from its own first month.
  Period months(int year, int first, int last) const;
  /// The month of its year in which a day lies, 1 to 12.
  unsigned month_of(Date day) const;

  bool operator==(const Years&) const = default;
};

/// `04-01`: the day on which years begin.
std::string start_text(const Years& years);

/// The first month of `04-01`; nothing where it is not the first of a month.
std::optional<unsigned> parse_year_start(std::string_view text);

/// `2025`, or `FY2025-26` of a year that runs over two.
std::string year_text(const Years& years, int year);

/// `from 04-01, called after the year in which they begin`
Said said_years(const Years& years);

}  // namespace milepost
