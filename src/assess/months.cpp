#include "assess/months.h"

namespace milepost {
namespace {

/// Months from the start of the year 0 to the end of `day`.
Ratio months_until_end_of(Date day) {
  const date::year_month_day ymd(day);
  const date::year_month_day_last month_end(ymd.year() / ymd.month() / date::last);
  const long whole = int(ymd.year()) * 12L + static_cast<long>(unsigned(ymd.month())) - 1;
  if (ymd.day() == month_end.day()) return whole + 1;
  return whole + Ratio(unsigned(ymd.day()), unsigned(month_end.day()));
}

}  // namespace

Ratio months_between(Date first, Date last) {
  if (last < first) return 0;
  return months_until_end_of(last) - months_until_end_of(first - date::days{1});
}

}  // namespace milepost
