#include "assess/due_periods.h"

#include <gtest/gtest.h>

#include <string>

#include "assess/cases.h"

namespace milepost {
namespace {

/// `monthly 10`, then any of `from=`, `due=`, `asked=` (the date of the document, by itself long
/// before) and `years=04-01`.
ReportingRule rule_of(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  ReportingRule rule{{from_word<Rhythm>(words.at(0)).value(), std::stoi(words.at(1))},
                     {day("2024-01-01"), day("2024-12-31")},
                     day("2023-12-01")};
  for (std::size_t i = 2; i < words.size(); ++i) {
    const auto equals = words[i].find('=');
    const std::string key = words[i].substr(0, equals);
    const std::string value = words[i].substr(equals + 1);
    if (key == "from") rule.period.start = day(value);
    if (key == "due") rule.period.end = day(value);
    if (key == "asked") rule.asked_since = day(value);
    if (key == "years") rule.years.first_month = parse_year_start(value).value();
  }
  return rule;
}

/// `2024-01-31/02-10`: the last day of each period and its deadline.
std::string shown(const DuePeriod& one) {
  return to_string(one.period.end) + "/" + to_string(one.deadline);
}

struct Case {
  std::string name;
  std::string rule;
  std::string as_of;
  std::string due;   // the last days of the periods
  std::string late;  // the latest late one with its deadline
};

TEST(DuePeriods, HaveEndedAndAreLatePastTheirDeadline) {
  const Case cases[] = {
      {"in the first month", "monthly 10", "2024-01-30", "", "-"},
      {"on its last day", "monthly 10", "2024-01-31", "2024-01-31", "-"},
      {"on the deadline", "monthly 10", "2024-02-10", "2024-01-31", "-"},
      {"a day past it", "monthly 10", "2024-02-11", "2024-01-31", "2024-01-31/2024-02-10"},
      {"the next is due, not late", "monthly 10", "2024-02-29", "2024-01-31 2024-02-29",
       "2024-01-31/2024-02-10"},
      {"a leap February", "monthly 10", "2024-03-11", "2024-01-31 2024-02-29",
       "2024-02-29/2024-03-10"},
      {"no days at all", "monthly 0", "2024-02-01", "2024-01-31", "2024-01-31/2024-01-31"},
      {"a deadline behind the next period", "monthly 45", "2024-03-17", "2024-01-31 2024-02-29",
       "2024-01-31/2024-03-16"},
      {"a deadline behind the next period, not past", "monthly 46", "2024-03-16",
       "2024-01-31 2024-02-29", "-"},
      {"quarterly in mid-quarter", "quarterly 10", "2024-02-29", "", "-"},
      {"quarterly", "quarterly 25", "2024-04-26", "2024-03-31", "2024-03-31/2024-04-25"},
      {"half-yearly", "half-yearly 10", "2024-07-11", "2024-06-30", "2024-06-30/2024-07-10"},
      {"yearly", "yearly 10", "2025-01-11", "2024-12-31", "2024-12-31/2025-01-10"},
      {"yearly over two years", "yearly 10 due=2025-12-31", "2025-01-11", "2024-12-31",
       "2024-12-31/2025-01-10"},
      {"once, before", "once 10", "2024-12-30", "", "-"},
      {"once, past the deadline", "once 10", "2025-01-11", "2024-12-31", "2024-12-31/2025-01-10"},
      {"a due date within a month", "monthly 10 due=2024-02-15", "2024-02-15",
       "2024-01-31 2024-02-15", "2024-01-31/2024-02-10"},
      {"past it nothing more is due", "monthly 10 due=2024-02-15", "2024-06-30",
       "2024-01-31 2024-02-15", "2024-02-15/2024-02-25"},
      {"a plan that begins within a month", "monthly 10 from=2024-02-20", "2024-03-31",
       "2024-02-29 2024-03-31", "2024-02-29/2024-03-10"},
      {"nobody could report before the document", "monthly 10 asked=2024-02-18", "2024-02-28",
       "2024-01-31", "-"},
      {"and has as many days after it", "monthly 10 asked=2024-02-18", "2024-02-29",
       "2024-01-31 2024-02-29", "2024-01-31/2024-02-28"},
      {"a document younger than the plan", "monthly 10 asked=2025-06-30", "2025-01-31",
       "2024-01-31 2024-02-29 2024-03-31 2024-04-30 2024-05-31 2024-06-30 2024-07-31 2024-08-31 "
       "2024-09-30 2024-10-31 2024-11-30 2024-12-31",
       "-"},
      {"quarters of a year from April", "quarterly 10 from=2024-04-01 due=2025-03-31 years=04-01",
       "2024-07-11", "2024-06-30", "2024-06-30/2024-07-10"},
      {"half a year from October", "half-yearly 10 from=2024-10-01 due=2025-09-30 years=10-01",
       "2025-04-11", "2025-03-31", "2025-03-31/2025-04-10"},
      {"before the plan begins", "monthly 10", "2023-12-31", "", "-"},
      {"a plan of one day", "monthly 0 due=2024-01-01", "2024-01-02", "2024-01-01",
       "2024-01-01/2024-01-01"},
  };
  for (const Case& c : cases) {
    const ReportingRule rule = rule_of(c.rule);
    const std::vector<DuePeriod> due = due_periods(rule, day(c.as_of));
    std::string ends;
    for (const DuePeriod& one : due) ends += (ends.empty() ? "" : " ") + to_string(one.period.end);
    EXPECT_EQ(ends, c.due) << c.name;
    const auto late = latest_late_period(rule, day(c.as_of));
    EXPECT_EQ(late ? shown(*late) : "-", c.late) << c.name;
  }
}

TEST(DuePeriods, TheLatestIsTheLastAndTheLatestLateOneTheLastThatIsLate) {
  for (const char* text :
       {"monthly 10", "monthly 0", "monthly 45", "quarterly 25", "half-yearly 3", "yearly 30",
        "once 10", "monthly 10 from=2024-02-20 due=2025-05-17", "quarterly 5 asked=2024-05-05",
        "quarterly 10 from=2024-02-01 due=2025-03-15 years=04-01"}) {
    const ReportingRule rule = rule_of(text);
    for (Date as_of = day("2023-12-25"); as_of < day("2025-08-01"); as_of += date::days{1}) {
      std::optional<DuePeriod> last;
      std::optional<DuePeriod> expected;
      for (const DuePeriod& one : due_periods(rule, as_of)) {
        last = one;
        if (one.deadline < as_of) expected = one;
      }
      EXPECT_EQ(latest_due_period(rule, as_of), last) << text << " " << to_string(as_of);
      EXPECT_EQ(latest_late_period(rule, as_of), expected) << text << " " << to_string(as_of);
    }
  }
}

TEST(DuePeriods, AreAnsweredByAFigureOfTheirLastDaysOrOfLater) {
  struct AnswerCase {
    std::string name;
    std::string day;
    bool expected;
  };
  const ReportingRule rule = rule_of("monthly 10 due=2024-03-31");
  const DuePeriod february = due_periods(rule, day("2024-02-29")).back();
  const AnswerCase of_february[] = {
      {"the last day", "2024-02-29", true},
      {"books closed on the 25th", "2024-02-25", true},
      {"a week before the end", "2024-02-23", true},
      {"earlier", "2024-02-22", false},
      {"of a later month", "2024-03-31", true},
  };
  for (const AnswerCase& c : of_february) {
    EXPECT_EQ(answers(rule, february, day(c.day)), c.expected) << c.name;
  }
  const DuePeriod last = due_periods(rule, day("2024-03-31")).back();
  EXPECT_FALSE(answers(rule, last, day("2024-03-30"))) << "the due date asks for its own figure";
  EXPECT_TRUE(answers(rule, last, day("2024-03-31")));
}

TEST(ReportingRule, IsThatOfTheTargetBeforeThatOfThePlan) {
  struct RuleCase {
    std::string name;
    std::optional<Reporting> plan;
    std::optional<Rhythm> rhythm;
    std::optional<int> deadline;
    Pace pace;
    std::string expected;
  };
  const Reporting monthly{Rhythm::monthly, 10};
  const RuleCase cases[] = {
      {"of the plan", monthly, {}, {}, Pace::linear, "monthly 10"},
      {"of the target", monthly, Rhythm::quarterly, {}, Pace::linear, "quarterly 10"},
      {"with its own deadline", monthly, {}, 25, Pace::linear, "monthly 25"},
      {"all expected at the due date", monthly, {}, {}, Pace::at_due, "once 10"},
      {"which the target overrules", monthly, Rhythm::yearly, {}, Pace::at_due, "yearly 10"},
      {"a plan without rhythm", {}, {}, {}, Pace::linear, "-"},
      {"whatever its targets say", {}, Rhythm::yearly, 3, Pace::linear, "-"},
  };
  for (const RuleCase& c : cases) {
    Plan plan;
    plan.reporting = c.plan;
    Target target;
    target.rhythm = c.rhythm;
    target.deadline = c.deadline;
    target.pace = c.pace;
    const auto rule = reporting_rule(plan, target);
    EXPECT_EQ(rule ? std::string(word(rule->reporting.rhythm)) + " " +
                         std::to_string(rule->reporting.deadline)
                   : "-",
              c.expected)
        << c.name;
  }
}

}  // namespace
}  // namespace milepost
