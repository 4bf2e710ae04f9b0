#include "report/workbook/plan_book.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "model/draft_words.h"
#include "report/xlsx_reader.h"

namespace milepost {
namespace {

SheetRow row_of(std::initializer_list<std::pair<PlanColumn, std::string>> cells) {
  SheetRow row;
  for (const auto& [column, text] : cells) row.set(column, text);
  return row;
}

PlanSheets review() {
  PlanSheets sheets;
  sheets.is_review = true;
  sheets.sheets[PlanSheet::plan] = {
      row_of({{PlanColumn::fact, "document.title"}, {PlanColumn::content, "工作报告"}})};
  sheets.sheets[PlanSheet::sections] = {
      row_of({{PlanColumn::key, "s1"}, {PlanColumn::name, "工业"}})};
  SheetRow target = row_of({{PlanColumn::row, "1"},
                            {PlanColumn::accept, "yes"},
                            {PlanColumn::grade, "A"},
                            {PlanColumn::quote, "新增企业12家以上"},
                            {PlanColumn::name, "新增企业"},
                            {PlanColumn::requirement, "at-least"},
                            {PlanColumn::value, "12"},
                            {PlanColumn::upper, "922337203685477.5807"},
                            {PlanColumn::unit, "家"},
                            {PlanColumn::due, "2025-06-30"},
                            {PlanColumn::section, "s1"},
                            {PlanColumn::rule, "award"},
                            {PlanColumn::key, "1-2"}});
  SheetCell& quote = target.cells.at(PlanColumn::quote);
  quote.marked_at = std::string("新增企业").size();
  quote.marked_size = std::string("12家").size();
  sheets.sheets[PlanSheet::targets] = {target};
  sheets.sheets[PlanSheet::numerals] = {row_of({{PlanColumn::position, "7"},
                                                {PlanColumn::numeral, "15"},
                                                {PlanColumn::reason, "work"},
                                                {PlanColumn::strength, "weak"}})};
  return sheets;
}

ReadWorkbook book_of(const PlanSheets& sheets, Language language) {
  std::ostringstream out;
  render_plan_book(sheets, language, "counts", out);
  return ReadWorkbook(out.str());
}

TEST(PlanBook, OfAReviewHasItsSheets) {
  EXPECT_EQ(book_of(review(), Language::zh).names(),
            (std::vector<std::string>{"目标", "数字", "计划", "章节"}));
  PlanSheets plan = review();
  plan.is_review = false;
  plan.sheets.erase(PlanSheet::numerals);
  EXPECT_EQ(book_of(plan, Language::en).names(),
            (std::vector<std::string>{"Targets", "Plan", "Sections", "Checkpoints and steps"}));
}

TEST(PlanBook, WritesCellsAsWhatTheyHold) {
  const auto cells = book_of(review(), Language::zh).cells("目标");
  const auto is = [&](const std::string& at, const std::string& type, const std::string& value) {
    EXPECT_EQ(cells.at(at).type, type) << at;
    EXPECT_EQ(cells.at(at).value, value) << at;
  };
  is("A5", "t", "序号");
  is("A6", "n", "1");
  is("B6", "t", "采用");
  is("D6", "t", "新增企业");  // and what is marked, as a piece of its own
  is("F6", "t", "不低于");
  is("G6", "n", "12");
  is("H6", "t", "922337203685477.5807");  // no number of a spreadsheet
  is("L6", "n", "45838");
  is("P6", "t", "工业");
  is("Q6", "t", "争创");
  is("R6", "t", "1-2");
}

TEST(PlanBook, GuidesWhoeverFillsItIn) {
  const ReadWorkbook book = book_of(review(), Language::zh);
  const std::string& targets = book.sheet("目标");
  for (const char* part : {"\"采用,不采用,修改后采用\"", "'章节'!$B$4:$B$304", "sqref=\"L6:L306\"",
                           "$B6=\"不采用\"", "COUNTBLANK('计划'!$B$6)"}) {
    EXPECT_NE(targets.find(part), std::string::npos) << part;
  }
  EXPECT_NE(book.part("xl/sharedStrings.xml").find("12家</t></r>"), std::string::npos);
  const auto cells = book.cells("目标");
  EXPECT_EQ(cells.at("A4").value, "未决定的目标：0项；待核对数字：1处；“计划”表待填：6项");
}

TEST(PlanBook, SaysInSheetsThatAreHiddenHowItWasDrafted) {
  PlanSheets sheets = review();
  for (const PlanSheet kind : kDraftedSheets) sheets.drafted[kind] = sheets.rows(kind);
  SheetRow& target = sheets.sheets[PlanSheet::targets][0];
  target.cells.erase(PlanColumn::accept);
  target.set(PlanColumn::since, "changed");
  const ReadWorkbook book = book_of(sheets, Language::zh);
  EXPECT_NE(book.part("xl/workbook.xml").find("name=\"目标（起草时）\" sheetId=\""),
            std::string::npos);
  EXPECT_NE(book.part("xl/workbook.xml").find("state=\"hidden\""), std::string::npos);
  const auto cells = book.cells("目标");
  EXPECT_EQ(cells.at("D5").value, "与上次核对相比");
  EXPECT_EQ(cells.at("D6").value, "有变");
  EXPECT_EQ(
      cells.at("A4").value,
      "未决定的目标：1项；待核对数字：1处；“计划”表待填：6项；与上次核对时不同的目标（见“与上次"
      "核对相比”列）：1项");
  EXPECT_NE(book.sheet("目标").find("'目标'!$D$6:$D$306&lt;&gt;\"\""), std::string::npos);
  // Each row on its line.
  const auto drafted = book.cells("目标（起草时）");
  EXPECT_EQ(drafted.at("B6").value, "采用");
  EXPECT_EQ(drafted.at("A6").value, cells.at("A6").value);
}

TEST(PlanBook, PrintsWideSheetsOnA3WithoutTheRuleOfTargets) {
  const ReadWorkbook book = book_of(review(), Language::zh);
  EXPECT_NE(book.sheet("目标").find("paperSize=\"8\""), std::string::npos);
  EXPECT_NE(book.sheet("计划").find("paperSize=\"9\""), std::string::npos);
  const auto cells = book.cells("目标");
  EXPECT_EQ(cells.at("P5").value, "章节");
  EXPECT_NE(book.part("xl/workbook.xml").find("'目标'!$A$1:$P$"), std::string::npos);
}

PlanSheets filled_in() {
  PlanSheets sheets = review();
  sheets.sheets.erase(PlanSheet::numerals);
  for (const PlanFact fact :
       {PlanFact::document_key, PlanFact::document_date, PlanFact::plan_key, PlanFact::plan_name,
        PlanFact::area_key, PlanFact::area_name, PlanFact::period_start, PlanFact::period_end}) {
    sheets.say(fact, "2025-01-01");
  }
  return sheets;
}

TEST(PlanBook, DoesNotCallCheckedWhatIsNewSinceTheReview) {
  PlanSheets sheets = filled_in();
  EXPECT_EQ(book_of(sheets, Language::zh).cells("目标").at("A4").value,
            "已全部核对、填写完毕，可以载入。");
  sheets.sheets[PlanSheet::targets][0].set(PlanColumn::since, "new");
  EXPECT_EQ(
      book_of(sheets, Language::zh).cells("目标").at("A4").value,
      "没有未决定、未填写的内容，但有1项目标与上次核对时不同：请先核对“与上次核对相比”列有标记的"
      "各项，再载入。");
  EXPECT_EQ(
      book_of(sheets, Language::en).cells("Targets").at("A4").value,
      "All is decided and filled in, but some targets (1) are not as in the last review: look at "
      "those marked under “Since the last review” before the workbook is loaded.");
}

TEST(PlanBook, SaysInWordsWhatProgramsCallOtherwise) {
  EXPECT_EQ(rule_label("growth", Language::zh), "增速");
  EXPECT_EQ(reason_label("growth", Language::zh), "growth");
  EXPECT_EQ(reason_label("past", Language::en), "what was");
}

}  // namespace
}  // namespace milepost
