#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

#include "assess/explanation.h"
#include "report/report_fixture.h"
#include "report/words/formula_text.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

constexpr View kPeople{Language::en, Audience::terminal};
constexpr View kPrograms{Language::en, Audience::program};

Entry entry(std::int64_t id, std::string_view as_of, EntryKind kind, std::string_view value) {
  Entry made;
  made.id = id;
  made.area = "luqiao";
  made.as_of = day(as_of);
  made.kind = kind;
  made.value.number = decimal(value);
  made.recorded_at = at("2022-07-02T08:00:00Z");
  return made;
}

/// One target of the sample plan, with these entries of its indicator and its reference.
AssessedPlan plan_of(const std::string& target, std::vector<Entry> entries,
                     std::vector<Entry> reference_entries = {}) {
  AssessedPlan plan = report_of({{target, stands(Status::no_data)}});
  plan.entries_of = [target, entries = std::move(entries),
                     reference_entries = std::move(reference_entries)](const Indicator& of) {
    return of.key == target ? entries : reference_entries;
  };
  return plan;
}

std::string text_of(const AssessedPlan& plan, Language language) {
  std::ostringstream out;
  const AssessedPlans plans{plan};
  const Format& text = *find_format("text");
  text.render(explain(plans, {language, text.audience}), {language, {}, false}, out);
  return out.str();
}

std::string csv_of(const AssessedPlan& plan, Language language) {
  std::ostringstream out;
  const AssessedPlans plans{plan};
  const Format& csv = *find_format("csv");
  csv.render(explain(plans, {language, csv.audience}), {language, {}, false}, out);
  return out.str();
}

/// From the heading of a table on, up to the blank line behind it.
std::string table_in(const std::string& text, const std::string& title) {
  const std::size_t start = text.find("\n" + title + "\n");
  if (start == std::string::npos) return "";
  const std::size_t end = text.find("\n\n", start + 1);
  return text.substr(start + 1, end == std::string::npos ? end : end + 1 - (start + 1));
}

std::vector<Entry> firms() {
  Entry wrong = entry(2, "2022-06-30", EntryKind::year_to_date, "21");
  Entry right = entry(3, "2022-06-30", EntryKind::year_to_date, "12");
  right.corrects = 2;
  right.correction_reason = "typing error";
  right.remarks.reporter = "区科技局";
  return {entry(1, "2022-03-31", EntryKind::year_to_date, "5"), wrong, right};
}

TEST(Explain, SaysWhatBecameOfEveryEntry) {
  EXPECT_EQ(table_in(text_of(plan_of("firms", firms()), Language::en), "Entries"), R"(Entries
Entry  As of       Kind          Value  Use                                      Recorded at       Remarks
-----------------------------------------------------------------------------------------------------------------------------------------------
    1  2022-03-31  year to date      5  not used: replaced by entry 3            2022-07-02 08:00
    2  2022-06-30  year to date     21  not used: corrected by entry 3           2022-07-02 08:00
    3  2022-06-30  year to date     12  used: the last year to date of its year  2022-07-02 08:00  corrects 2: typing error; Reporter: 区科技局
)");
  EXPECT_EQ(table_in(text_of(plan_of("firms", firms()), Language::zh), "填报记录"), R"(填报记录
编号  日期        口径       数值  用途                    记录时间          说明
------------------------------------------------------------------------------------------------------------------------
   1  2022-03-31  本年累计   5 家  未采用：已由第3条接替   2022-07-02 08:00
   2  2022-06-30  本年累计  21 家  未采用：已被第3条更正   2022-07-02 08:00
   3  2022-06-30  本年累计  12 家  采用：当年最后一次累计  2022-07-02 08:00  更正第2条：typing error；填报单位：区科技局
)");
}

TEST(Explain, ShowsTheArithmetic) {
  EXPECT_EQ(table_in(text_of(plan_of("firms", firms()), Language::en), "The arithmetic"),
            R"(The arithmetic
Step                                  Formula                  Result
----------------------------------------------------------------------------------------
Actual on 2022-06-30                                           12
Attained                              12 / 30                  40.0%
Variance                              12 − 30                  -18
Remaining                             30 − 12                  18
Share done                            12 / 30                  40.0%
Months from 2022-01-01 to 2022-06-30                           6 months
Months from 2022-01-01 to 2022-12-31                           12 months
Expected share on 2022-06-30          6 / 12                   50.0%
Gap                                   40.0% − 50.0%            -10.0 points
Projected at due date                 12 / 50.0%               24
Months from 2022-07-01 to 2022-12-31                           6 months
Needed per month                      18 / 6                   3
Days without a report                 2022-07-10 − 2022-06-30  10 days, not more than 45
)");
  EXPECT_EQ(table_in(text_of(plan_of("firms", firms()), Language::zh), "计算过程"), R"(计算过程
计算项                        算式                     结果
-----------------------------------------------------------------------
实际（2022-06-30）                                     12 家
完成率                        12 / 30                  40.0%
差额                          12 − 30                  -18 家
尚缺                          30 − 12                  18 家
完成进度                      12 / 30                  40.0%
2022-01-01至2022-06-30的月数                           6个月
2022-01-01至2022-12-31的月数                           12个月
序时进度（2022-06-30）        6 / 12                   50.0%
超/欠                         40.0% − 50.0%            -10.0个百分点
按当前进度预计                12 / 50.0%               24 家
2022-07-01至2022-12-31的月数                           6个月
今后月均需完成                18 / 6                   3 家
无新数据天数                  2022-07-10 − 2022-06-30  10天，不超过45天
)");
}

TEST(Explain, SaysWhichStatusAppliesAndWhyNoOther) {
  EXPECT_EQ(table_in(text_of(plan_of("firms", firms()), Language::en), "Why this status"),
            R"(Why this status
Status     Applies      Reason
-------------------------------------------------------------------------------------
withdrawn  no           the target was not withdrawn
unset      no           what is asked is set
no data    no           there are entries that count
met        no           it does not hold: 12 < 30
missed     no           the figure of the due date is not in: 2022-06-30 < 2022-12-31
overdue    no           the due date is not past: 2022-07-10 < 2022-12-31
ahead      no           the pace does not reach this line: -10.0 < 10.0
on track   no           the pace does not reach this line: -10.0 < 0.0
behind     yes          the pace reaches this line: -10.0 ≥ -10.0
off track  not reached  a line above applies
open       not reached  a line above applies
)");
  EXPECT_EQ(table_in(text_of(plan_of("firms", firms()), Language::zh), "状态判定"), R"(状态判定
状态      是否符合  原因
-----------------------------------------------------------------
已取消    否        目标没有取消
目标待定  否        目标值已经确定
未填报    否        有可计入的记录
已完成    否        不满足要求：12 < 30
未完成    否        期末数据未到：2022-06-30 < 2022-12-31
逾期未报  否        报告日期未过完成时限：2022-07-10 < 2022-12-31
超进度    否        进度未达本档：-10.0 < 10.0
达进度    否        进度未达本档：-10.0 < 0.0
欠进度    是        进度达到本档：-10.0 ≥ -10.0
严重滞后  未判定    前面已有一项符合
待完成    未判定    前面已有一项符合
)");
}

TEST(Explain, HasTheEntriesOfTheReferenceToo) {
  const AssessedPlan plan = plan_of("income", {entry(1, "2022-06-30", EntryKind::growth, "4")},
                                    {entry(2, "2022-06-30", EntryKind::growth, "5.5")});
  const std::string text = text_of(plan, Language::en);
  EXPECT_EQ(table_in(text, "Entries of the reference: GDP growth"),
            R"(Entries of the reference: GDP growth
Entry  As of       Kind    Value  Use                                Recorded at       Remarks
----------------------------------------------------------------------------------------------
    2  2022-06-30  growth   5.5%  used: the last growth of its year  2022-07-02 08:00
)");
  EXPECT_EQ(table_in(text, "Why this status"), R"(Why this status
Status     Applies      Reason
-------------------------------------------------------------------------------------
withdrawn  no           the target was not withdrawn
unset      no           what is asked is set
no data    no           there are entries that count
met        no           it does not hold: 4 < 5.5 − 1
missed     no           the figure of the due date is not in: 2022-06-30 < 2022-12-31
overdue    no           the due date is not past: 2022-07-10 < 2022-12-31
ahead      no           a relation has no share
on track   no           it does not hold: 4 < 5.5 − 1
behind     yes          the relation does not hold so far: 4 < 5.5 − 1
off track  not reached  a line above applies
open       not reached  a line above applies
)");
}

TEST(Explain, GivesProgramsTheStepsInWordsOfNoLanguage) {
  const std::string csv = csv_of(plan_of("firms", firms()), Language::zh);
  EXPECT_EQ(csv, csv_of(plan_of("firms", firms()), Language::en));
  std::string lines = csv;
  std::erase(lines, '\r');
  EXPECT_EQ(lines, R"(plan,target,step,from,day,formula,result,quantity
district-2022,firms,actual,,2022-06-30,,12,figure
district-2022,firms,attainment,,,12 / 30,40,percent
district-2022,firms,variance,,,12 − 30,-18,figure
district-2022,firms,remaining,,,30 − 12,18,figure
district-2022,firms,share,,,12 / 30,40,percent
district-2022,firms,months-to-data-date,2022-01-01,2022-06-30,,6,months
district-2022,firms,months-to-due,2022-01-01,2022-12-31,,12,months
district-2022,firms,expected,,2022-06-30,6 / 12,50,percent
district-2022,firms,gap,,,40.0% − 50.0%,-10,points
district-2022,firms,projected,,2022-12-31,12 / 50.0%,24,figure
district-2022,firms,months-left,2022-07-01,2022-12-31,,6,months
district-2022,firms,needed-per-month,,,18 / 6,3,figure
district-2022,firms,days-without-report,,,2022-07-10 − 2022-06-30,10,days
)");
}

TEST(Explain, IsThereWhereNothingIsOnRecord) {
  const std::string text = text_of(plan_of("firms", {}), Language::en);
  EXPECT_NE(text.find("\nnothing is on record\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Status: no data, because no entry counts.\n"), std::string::npos) << text;
}

TEST(FormulaText, ShowsWhatFourDecimalsDoNotHoldAsAFraction) {
  EXPECT_EQ(formula_text(operand(Ratio(2, 3)), kPeople), "2/3");
  EXPECT_EQ(formula_text(operand(Ratio(2, 3), Quantity::share), kPeople), "2/3");
  EXPECT_EQ(formula_text(operand(Ratio(2, 5), Quantity::share), kPeople), "40.0%");
  EXPECT_EQ(formula_text(operand(Ratio(1, 800), Quantity::share), kPeople), "0.125%");
  EXPECT_EQ(formula_text(operand(Ratio(1234567, 1000)), kPeople), "1,234.567");
  EXPECT_EQ(formula_text(operand(Ratio(1234567, 1000)), kPrograms), "1234.567");
}

TEST(FormulaText, PutsFractionsAndNegativeNumbersInBracketsWhereTheyWouldMislead) {
  const Formula third = operand(Ratio(1, 3));
  EXPECT_EQ(formula_text(combined(operand(2), Operation::divided_by, third), kPeople), "2 / (1/3)");
  EXPECT_EQ(formula_text(combined(operand(2), Operation::plus, third), kPeople), "2 + 1/3");
  EXPECT_EQ(formula_text(combined(operand(-2), Operation::minus, operand(-3)), kPeople),
            "-2 − (-3)");
  EXPECT_EQ(formula_text(combined(third, Operation::less, operand(1)), kPeople),
            "1/3 ≈ 0.3333 < 1");
}

/// Both languages have words for each, with the same parts filled in.
template <class E>
void expect_patterns() {
  for (const auto& one : kWords<E>) {
    const std::string zh(pattern(one.value, Language::zh));
    const std::string en(pattern(one.value, Language::en));
    EXPECT_FALSE(zh.empty()) << one.text;
    EXPECT_FALSE(en.empty()) << one.text;
    for (const char* part : {"{0}", "{1}"}) {
      EXPECT_EQ(zh.find(part) == std::string::npos, en.find(part) == std::string::npos) << one.text;
    }
    EXPECT_EQ(zh.find_first_of(",;:()."), std::string::npos) << zh;
  }
}

TEST(Explain, HasWordsForEveryUseAndReason) {
  expect_patterns<EntryUse>();
  expect_patterns<StatusReason>();
}

}  // namespace
}  // namespace milepost
