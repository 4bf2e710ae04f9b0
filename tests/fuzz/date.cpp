// Days and moments: what is read is written so that it reads the same.
#include <cstdint>
#include <string_view>

#include "base/as_of.h"
#include "base/local_clock.h"
#include "fuzz/must.h"

using milepost::fuzz::must;

namespace {

/// Whatever a text means by years of any kind, it is the last day of what it names.
void read_by(const milepost::Years& years, std::string_view text) {
  const auto found = milepost::read_as_of(text, years);
  if (!found) {
    must(!milepost::fault_of_as_of(text, years).what.en.empty(), "what is refused is told why");
    return;
  }
  const milepost::Period year = years.around(found->day);
  must(year.start <= found->day && found->day <= year.end, "a day lies in its year");
  if (!found->period) return;
  must(found->period->end == found->day, "a period stands for its last day");
  must(found->period->start >= year.start, "a period lies in one year");
  must(milepost::goes_by_years(text), "a period goes by years");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto day = milepost::parse_as_of(text)) {
    const int year = milepost::year_of(*day);
    must(year >= milepost::kFirstYear && year <= milepost::kLastYear, "a year is one of ours");
    must(milepost::parse_iso_date(milepost::to_string(*day)) == day, "a day comes back");
    must(milepost::parse_as_of(milepost::to_string(*day)) == day, "a day stands for itself");
    must(milepost::year_of(milepost::one_year_before(*day)) == year - 1, "a year is one year");
    must(milepost::first_day_of_year(year) <= *day && *day <= milepost::last_day_of_year(year),
         "a day lies in its year");
  }
  for (const unsigned month : {1U, 4U, 12U}) {
    read_by({month, milepost::YearName::start}, text);
    read_by({month, milepost::YearName::end}, text);
  }
  if (const auto day = milepost::parse_iso_date(text)) {
    must(milepost::to_string(*day) == text, "an ISO date is written in one way only");
  }
  constexpr milepost::LocalClock kClock;
  if (const auto moments = milepost::parse_moment(text, kClock)) {
    must(moments->first <= moments->last, "a range has an end");
    const auto back = milepost::parse_moment(milepost::to_string(moments->last), kClock);
    must(back && back->first == moments->last && back->last == moments->last,
         "a moment comes back");
  }
  return 0;
}
