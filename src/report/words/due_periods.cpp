#include "report/words/due_periods.h"

#include <fmt/format.h>

#include <array>

#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::string month_of(Date day, bool with_year, Language language) {
  const date::year_month_day ymd(day);
  const int year(ymd.year());
  const unsigned number(ymd.month());
  const std::string month =
      language == Language::en ? fmt::format("{:02}", number) : std::to_string(number);
  return with_year ? say(Sentence::month_of_year, language, year, month)
                   : say(Sentence::month_alone, language, month);
}

/// `第一季度`, `上半年`; empty of a month or a year.
std::string part_name(const ReportingRule& rule, const Period& period, Language language) {
  static constexpr std::array kQuarters{Label::first_quarter, Label::second_quarter,
                                        Label::third_quarter, Label::fourth_quarter};
  static constexpr std::array kHalves{Label::first_half, Label::second_half};
  const unsigned month = rule.years.month_of(period.end) - 1;
  switch (rule.reporting.rhythm) {
    case Rhythm::quarterly:
      return std::string(label(kQuarters.at(month / 3), language));
    case Rhythm::half_yearly:
      return std::string(label(kHalves.at(month / 6), language));
    case Rhythm::monthly:
    case Rhythm::yearly:
    case Rhythm::once:
      return {};
  }
  return {};
}

std::string text_of(const ReportingRule& rule, const Period& period, bool with_year,
                    Language language) {
  if (rule.reporting.rhythm == Rhythm::once) return to_string(period.end);
  if (rule.reporting.rhythm == Rhythm::monthly) return month_of(period.end, with_year, language);
  std::string part = part_name(rule, period, language);
  if (!with_year && !part.empty()) return part;
  const std::string year = year_text(rule.years, rule.years.year_of(period.end));
  if (!rule.years.are_calendar_years()) return part.empty() ? year : year + " " + part;
  return say(Sentence::year_and_part, language, year, part);
}

bool shows_year(const Period& period, Date as_of, Language language) {
  return language == Language::en ||
         date::year_month_day(period.end).year() != date::year_month_day(as_of).year();
}

}  // namespace

std::string reporting_text(const Reporting& reporting, Language language) {
  return say(Sentence::reported_within, language, label(reporting.rhythm, language),
             reporting.deadline);
}

std::string due_period_text(const ReportingRule& rule, const Period& period, Language language) {
  return text_of(rule, period, true, language);
}

std::string due_period_near(const ReportingRule& rule, const Period& period, Date as_of,
                            Language language) {
  return text_of(rule, period, shows_year(period, as_of, language), language);
}

std::string due_periods_near(const ReportingRule& rule, const std::vector<DuePeriod>& periods,
                             Date as_of, Language language) {
  const auto year_of = [](const DuePeriod& one) {
    return date::year_month_day(one.period.end).year();
  };
  const bool is_of_one_year =
      periods.empty() || year_of(periods.front()) == year_of(periods.back());
  const auto text = [&](const DuePeriod& one) {
    return is_of_one_year ? due_period_near(rule, one.period, as_of, language)
                          : due_period_text(rule, one.period, language);
  };
  if (periods.size() > 2) {
    return say(Sentence::from_to, language, text(periods.front()), text(periods.back()));
  }
  std::vector<std::string> parts;
  for (const DuePeriod& one : periods) parts.push_back(text(one));
  return listed(parts, language);
}

}  // namespace milepost
