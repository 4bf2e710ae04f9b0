#include "plan/review_sheets.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/rendered.h"
#include "both_languages.h"

namespace milepost {
namespace {

using C = PlanColumn;
using Cells = std::vector<std::pair<PlanColumn, std::string>>;

SheetRow row_with(std::size_t line, const Cells& cells) {
  SheetRow row;
  row.line = line;
  for (const auto& [column, text] : cells) row.set(column, text);
  return row;
}

PlanSheets review_of(std::vector<SheetRow> targets, std::vector<SheetRow> numerals) {
  PlanSheets sheets;
  sheets.is_review = true;
  sheets.sheets[PlanSheet::targets] = std::move(targets);
  sheets.sheets[PlanSheet::numerals] = std::move(numerals);
  sheets.heads[PlanSheet::targets] = {1, 1, {{C::row, {"序号", 1}}, {C::accept, {"是否采用", 2}}}};
  sheets.heads[PlanSheet::numerals] = {2, 1, {{C::row, {"序号", 4}}, {C::checked, {"已核对", 7}}}};
  return sheets;
}

/// The names of what is meant, and what is told.
std::string decided_of(const PlanSheets& review) {
  Problems problems = Problems::of_cells("r.xlsx");
  problems.name_sheets({"目标", "数字"});
  std::string text;
  const PlanSheets meant = decided(review, problems);
  for (const SheetRow& row : meant.sheets.at(PlanSheet::targets)) {
    text += row.text(C::name) + (row.text(C::source).empty() ? "" : " <- " + row.text(C::source)) +
            "\n";
  }
  expect_both_languages(problems);
  return text + rendered(problems);
}

const SheetRow kInvestment =
    row_with(2, {{C::row, "1"}, {C::accept, "yes"}, {C::name, "投资"}, {C::quote, "投资8\n亿"}});
const SheetRow kRejected = row_with(3, {{C::row, "2"}, {C::accept, "no"}, {C::name, "实事"}});

TEST(Review, LeavesOutWhatIsNotAcceptedAndQuotesTheRest) {
  EXPECT_EQ(decided_of(review_of({kInvestment, kRejected,
                                  row_with(4, {{C::row, "3"},
                                               {C::accept, "edit"},
                                               {C::name, "工业"},
                                               {C::quote, "工业3亿"},
                                               {C::source, "第二部分"}})},
                                 {})),
            "投资 <- 投资8 亿\n工业 <- 第二部分\n");
}

TEST(Review, TellsThatTheNumeralsAreMissing) {
  SheetRow read = kInvestment;
  read.set(C::rule, "amount");
  read.set(C::value, "8");
  EXPECT_EQ(decided_of(review_of({read}, {})),
            "投资 <- 投资8 亿\n"
            "r.xlsx: the numerals of the document are missing: the sheet Numerals was deleted or "
            "emptied\n"
            "  copy the sheet from the workbook as it was drafted: every numeral is to have a "
            "target or a reason\n");
}

TEST(Review, AsksForADecisionOnEveryTarget) {
  EXPECT_EQ(decided_of(review_of({kInvestment, row_with(3, {{C::row, "2"}, {C::name, "甲"}}),
                                  row_with(4, {{C::row, "3"}, {C::name, "乙"}}),
                                  row_with(5, {{C::accept, "maybe"}, {C::name, "丙"}})},
                                 {})),
            "投资 <- 投资8 亿\n甲\n乙\n丙\n"
            "r.xlsx:目标!B3: targets that are neither accepted nor rejected: 2\n"
            "  B3: \"甲\"\n"
            "  B4: \"乙\"\n"
            "  choose yes or no under Accept\n"
            "r.xlsx:目标!B5: unknown 是否采用 \"maybe\"\n"
            "  write one of yes, no or edit\n");
}

TEST(Review, TellsPartsOfWhatIsNotAccepted) {
  EXPECT_EQ(
      decided_of(review_of(
          {kRejected,
           row_with(4, {{C::row, "3"}, {C::accept, "yes"}, {C::name, "其中"}, {C::parent, "2"}})},
          {})),
      "其中\n"
      "r.xlsx:目标!A4: the target in row 2, of which this is a part, is not accepted\n"
      "  accept it, or empty this cell\n");
}

struct NumeralCase {
  std::string rule;
  Cells cells;
  bool is_decided;
};

class NumeralOfReview : public testing::TestWithParam<NumeralCase> {};

TEST_P(NumeralOfReview, IsDecidedOrTold) {
  Cells cells = GetParam().cells;
  cells.emplace_back(C::numeral, "8");
  const std::string told = decided_of(review_of({kInvestment, kRejected}, {row_with(2, cells)}));
  EXPECT_EQ(told == "投资 <- 投资8 亿\n", GetParam().is_decided) << told;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, NumeralOfReview,
    testing::Values(
        NumeralCase{"OfATarget", {{C::row, "1"}}, true},
        NumeralCase{"OfATargetThatIsNotAccepted", {{C::row, "2"}}, true},
        NumeralCase{"OfNoTarget", {{C::row, "9"}}, false},
        NumeralCase{"WithASureReason", {{C::reason, "date"}, {C::strength, "strong"}}, true},
        NumeralCase{"WithAWeakReason", {{C::reason, "date"}, {C::strength, "weak"}}, false},
        NumeralCase{"WithAWeakReasonThatIsChecked",
                    {{C::reason, "date"}, {C::strength, "weak"}, {C::checked, "yes"}},
                    true},
        NumeralCase{"WithAWeakReasonThatIsNot",
                    {{C::reason, "date"}, {C::strength, "weak"}, {C::checked, "no"}},
                    false},
        NumeralCase{"WithoutAnything", {{C::strength, "unexplained"}}, false},
        NumeralCase{
            "TickedWithoutAReason", {{C::strength, "unexplained"}, {C::checked, "yes"}}, false},
        NumeralCase{"WithAReasonOfTheReader",
                    {{C::reason, "措施数量"}, {C::strength, "unexplained"}},
                    true}),
    [](const auto& one) { return one.param.rule; });

/// What was drafted: a target with a figure, a milestone, and three numerals.
PlanSheets drafted_review() {
  PlanSheets review = review_of(
      {row_with(2, {{C::row, "1"}, {C::accept, "yes"}, {C::name, "投资"}}),
       row_with(3, {{C::row, "2"}, {C::accept, "yes"}, {C::name, "通车"}})},
      {row_with(2, {{C::numeral, "5"},
                    {C::clause, "推进5个"},
                    {C::reason, "work"},
                    {C::strength, "weak"},
                    {C::checked, "yes"}}),
       row_with(3, {{C::numeral, "8"}, {C::clause, "投资8亿"}, {C::row, "1"}}),
       row_with(
           4,
           {{C::numeral, "9"}, {C::clause, "9月"}, {C::reason, "date"}, {C::strength, "strong"}})});
  for (const PlanSheet kind : {PlanSheet::targets, PlanSheet::numerals}) {
    review.drafted[kind] = review.sheets[kind];
    for (std::size_t i = 0; i < review.sheets[kind].size(); ++i) {
      review.sheets[kind][i].origin = i;
    }
  }
  return review;
}

TEST(Review, TellsNumeralsThatWereDeleted) {
  PlanSheets review = drafted_review();
  EXPECT_EQ(decided_of(review), "投资\n通车\n");
  std::vector<SheetRow>& numerals = review.sheets[PlanSheet::numerals];
  numerals.erase(numerals.begin() + 1, numerals.end());
  EXPECT_EQ(decided_of(review),
            "投资\n通车\n"
            "r.xlsx:数字: numerals of the document that were deleted or written over: 2\n"
            "  row 3: \"8\" in 投资8亿\n"
            "  row 4: \"9\" in 9月\n"
            "  put the rows back from the workbook as it was drafted: every numeral is to have a "
            "target or a reason\n");
}

TEST(Review, GoesByHowSureTheDraftWas) {
  for (const char* written : {"strong", "", "??"}) {
    PlanSheets review = drafted_review();
    SheetRow& numeral = review.sheets[PlanSheet::numerals][0];
    numeral.cells.erase(C::strength);
    numeral.cells.erase(C::checked);
    numeral.set(C::strength, written);
    EXPECT_EQ(
        decided_of(review),
        "投资\n通车\n"
        "r.xlsx:数字!G2: numerals with a reason that is not sure and that nobody has checked: 1\n"
        "  G2: \"5\" in 推进5个 (what is worked on)\n"
        "  choose yes under Checked where the reason is right, or write the number of the "
        "target under Row\n")
        << written;
  }
}

TEST(Review, TakesWhatTheReaderWroteInPlaceOfAWeakReason) {
  PlanSheets review = drafted_review();
  SheetRow& numeral = review.sheets[PlanSheet::numerals][0];
  numeral.cells.erase(C::checked);
  numeral.cells[C::reason] = {"不考核"};
  EXPECT_EQ(decided_of(review), "投资\n通车\n");
}

TEST(Review, NotesAFigureThatIsNotThatOfTheDraftAndAcceptedAsItIs) {
  PlanSheets review = drafted_review();
  review.drafted[PlanSheet::targets][0].set(C::value, "12");
  review.heads[PlanSheet::targets].headings[C::value] = {"目标值", 3};
  SheetRow& target = review.sheets[PlanSheet::targets][0];
  const auto notes = [&] {
    Problems problems = Problems::of_cells("r.xlsx");
    problems.name_sheets({"目标", "数字"});
    decided(review, problems);
    return problems.render_notes(Language::zh);
  };
  target.set(C::value, "12");
  EXPECT_EQ(notes(), "");
  target.set(C::value, "13");
  EXPECT_EQ(notes(),
            "r.xlsx:目标!C2：“投资”的数值与起草时不同：12 → "
            "13；确属修改的，请在“是否采用”列选“修改后采用”\n");
  target.set(C::accept, "edit");
  EXPECT_EQ(notes(), "");
}

TEST(Review, TellsTargetsThatWereDeletedWithoutATrace) {
  const std::string tail =
      "  put the rows back from the workbook as it was drafted, and choose no under Accept where "
      "they are no targets\n";
  PlanSheets review = drafted_review();
  std::vector<SheetRow>& targets = review.sheets[PlanSheet::targets];
  targets.pop_back();
  EXPECT_EQ(decided_of(review),
            "投资\nr.xlsx:目标: targets of the draft that were deleted: 1\n"
            "  row 3: \"通车\"\n" +
                tail);
  // One problem for the target and its numeral.
  targets = {drafted_review().sheets[PlanSheet::targets][1]};
  EXPECT_EQ(decided_of(review),
            "通车\nr.xlsx:目标: targets of the draft that were deleted: 1\n"
            "  row 2: \"投资\"\n" +
                tail);
  // It is accounted for where its numeral has a reason.
  SheetRow& numeral = review.sheets[PlanSheet::numerals][1];
  numeral.cells.erase(C::row);
  numeral.set(C::reason, "不考核");
  EXPECT_EQ(decided_of(review), "通车\n");
}

TEST(Review, TakesACopyOfARowForTheRow) {
  SheetRow copy = kRejected;
  copy.line = 4;
  copy.cells[C::accept] = {"yes"};
  EXPECT_EQ(
      decided_of(review_of(
          {kRejected, copy,
           row_with(5, {{C::row, "3"}, {C::accept, "yes"}, {C::name, "其中"}, {C::parent, "2"}})},
          {})),
      "实事\n其中\n");
}

TEST(Review, GroupsWhatIsLeftSoThatItCanBeRead) {
  std::vector<SheetRow> numerals;
  for (std::size_t i = 0; i < 70; ++i) {
    numerals.push_back(row_with(i + 2, {{C::numeral, std::to_string(i)}, {C::clause, "一句"}}));
  }
  const std::string told = decided_of(review_of({kInvestment}, numerals));
  EXPECT_NE(told.find("r.xlsx:数字!D2: numerals that have neither a target nor a reason: 70\n"
                      "  D2: \"0\" in 一句\n"
                      "  D3: \"1\" in 一句\n"),
            std::string::npos)
      << told;
  EXPECT_NE(told.find("  D61: \"59\" in 一句\n"
                      "  and 10 more\n"
                      "  write the number of its target under Row, or under Reason why it is none"
                      "\n"),
            std::string::npos)
      << told;
}

}  // namespace
}  // namespace milepost
