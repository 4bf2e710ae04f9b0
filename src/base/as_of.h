// The day that an entry or a report is about, as people and spreadsheets write it;
// docs/progress-files.md "Dates and periods".
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/language.h"
#include "base/years.h"

namespace milepost {

/// The day that a text means, and the year or the part of a year whose last day it is, where the
/// text names one.
struct AsOf {
  Date day;
  std::optional<Period> period;
};

/// A day, or a period that stands for its last day:
///
///   2022-06-30, 2022/6/30, 2022.6.30, 20220630, 2022年6月30日, each also with 0:00:00 behind it
///
///   2022-06, 2022/6, 202206, 2022年6月
///
///   2022Q2, 2022年第二季度, 2022年前三季度, 2022H1, 2022年上半年, 2022年1-6月, FY2022, 2022财年:
///   by the years of the area
///
///   2022, 2022年, 2022年底: of calendar years only
///
///   FY2022-23, 2022-23财年: of other years only
///
/// Full-width digits too; invisible characters are passed over. Nothing where it is none of these,
/// and where it may be two of them: 2025.1 is what a spreadsheet makes of 2025.10.
std::optional<AsOf> read_as_of(std::string_view text, const Years& years = {});

/// The day alone.
std::optional<Date> parse_as_of(std::string_view text, const Years& years = {});

/// Whether what a text means depends on the years by which an area counts.
bool goes_by_years(std::string_view text);

/// What is wrong with a text, and what would be right: the two halves of an error message.
struct AsOfFault {
  Said what;
  Said remedy;
};

/// Why parse_as_of does not take `text`.
AsOfFault fault_of_as_of(std::string_view text, const Years& years = {});

}  // namespace milepost
