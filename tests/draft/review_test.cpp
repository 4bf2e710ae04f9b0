#include "draft/review.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/rendered.h"

namespace milepost {
namespace {

using C = PlanColumn;
using Cells = std::vector<std::pair<PlanColumn, std::string>>;

SheetRow row_of(const Cells& cells) {
  SheetRow row;
  for (const auto& [column, text] : cells) row.set(column, text);
  return row;
}

/// As the draft has it: a rule and a quote, accepted.
SheetRow drafted(const std::string& row, const std::string& quote, const std::string& name,
                 const std::string& value, const Cells& more = {}) {
  SheetRow made = row_of({{C::row, row},
                          {C::accept, "yes"},
                          {C::grade, "A"},
                          {C::rule, "count"},
                          {C::quote, quote},
                          {C::name, name},
                          {C::requirement, "at-least"},
                          {C::value, value},
                          {C::unit, "个"}});
  for (const auto& [column, text] : more) {
    made.cells.erase(column);
    made.set(column, text);
  }
  return made;
}

PlanSheets with(PlanSheet kind, std::vector<SheetRow> rows) {
  PlanSheets sheets;
  sheets.is_review = true;
  sheets.sheets[kind] = std::move(rows);
  return sheets;
}

/// `1 yes 新建食堂 ≥ 5 [parent]`, a line for each target.
std::string targets_of(const PlanSheets& sheets) {
  std::string text;
  for (const SheetRow& row : sheets.sheets.at(PlanSheet::targets)) {
    text += row.text(C::row) + " " + row.text(C::accept) + " " + row.text(C::name) + " " +
            row.text(C::value);
    for (const C column : {C::lead, C::due, C::section, C::parent, C::key}) {
      if (!row.text(column).empty()) {
        text += " " + std::string(word(column)) + "=" + row.text(column);
      }
    }
    text += "\n";
  }
  return text;
}

std::string numerals_of(const PlanSheets& sheets) {
  std::string text;
  for (const SheetRow& row : sheets.sheets.at(PlanSheet::numerals)) {
    text += row.text(C::numeral) + " " + row.text(C::row) + "/" + row.text(C::reason) + "/" +
            row.text(C::checked) + "\n";
  }
  return text;
}

struct KeptCase {
  std::string rule;
  std::vector<SheetRow> reviewed;
  std::vector<SheetRow> drafted;
  std::string kept;
  std::string lost = {};
};

class KeptTargets : public testing::TestWithParam<KeptCase> {};

TEST_P(KeptTargets, AreKept) {
  const KeptCase& one = GetParam();
  Problems lost = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(with(PlanSheet::targets, one.reviewed),
                                         with(PlanSheet::targets, one.drafted), lost);
  EXPECT_EQ(targets_of(kept), one.kept);
  EXPECT_EQ(rendered(lost), one.lost);
}

const std::string kTwo = "新建食堂5个、投用3个";

INSTANTIATE_TEST_SUITE_P(
    Cases, KeptTargets,
    testing::Values(
        KeptCase{"WhatWasRejected",
                 {drafted("1", "新建食堂5个", "新建食堂", "5", {{C::accept, "no"}})},
                 {drafted("1", "新建食堂5个", "新建食堂", "5")},
                 "1 no 新建食堂 5\n"},
        KeptCase{"EveryCellThatWasEdited",
                 {drafted("1", "新建食堂5个", "老年食堂", "6",
                          {{C::accept, "edit"}, {C::lead, "民政局"}, {C::key, "canteens"}})},
                 {drafted("4", "新建 食堂5个", "新建食堂", "5", {{C::key, "s2-01"}})},
                 "4 edit 老年食堂 6 lead=民政局 key=canteens\n"},
        KeptCase{"AKeyForOneTargetOnly",
                 {drafted("1", "改造公路20公里", "改造公路", "20", {{C::key, "s2-01"}})},
                 {drafted("1", "开办茶馆7家", "开办茶馆", "7", {{C::key, "s2-01"}}),
                  drafted("2", "改造公路20公里", "改造公路", "20", {{C::key, "s2-02"}})},
                 "1 yes 开办茶馆 7\n2 yes 改造公路 20 key=s2-01\n"},
        KeptCase{"WhatWasEmptied",
                 {drafted("1", "新建食堂5个", "新建食堂", "5")},
                 {drafted("1", "新建食堂5个", "新建食堂", "5", {{C::due, "2024-06-30"}})},
                 "1 yes 新建食堂 5\n"},
        KeptCase{"ByNameAndFigureWhereAQuoteHasSeveral",
                 {drafted("1", kTwo, "新建食堂", "5", {{C::lead, "甲"}}),
                  drafted("2", kTwo, "投用食堂", "3", {{C::lead, "乙"}})},
                 {drafted("1", kTwo, "投用食堂", "3"), drafted("2", kTwo, "新建食堂", "5")},
                 "1 yes 投用食堂 3 lead=乙\n2 yes 新建食堂 5 lead=甲\n"},
        KeptCase{"ByFigureWhereTheNameWasEdited",
                 {drafted("1", kTwo, "老年食堂新建", "5"), drafted("2", kTwo, "老年食堂投用", "3")},
                 {drafted("1", kTwo, "投用食堂", "3"), drafted("2", kTwo, "新建食堂", "5")},
                 "1 yes 老年食堂投用 3\n2 yes 老年食堂新建 5\n"},
        KeptCase{"WithTheParentUnderItsNewNumber",
                 {drafted("1", "投资8亿", "投资", "8"),
                  drafted("2", "工业3亿", "工业", "3", {{C::parent, "1"}})},
                 {drafted("1", "新的一条", "新的", "1"), drafted("2", "投资8亿", "投资", "8"),
                  drafted("3", "工业3亿", "工业", "3")},
                 "1 yes 新的 1\n2 yes 投资 8\n3 yes 工业 3 parent=2\n"},
        KeptCase{
            "RowsThatWereAddedBehindTheOneBefore",
            {drafted("1", "投资8亿", "投资", "8"),
             row_of({{C::accept, "yes"}, {C::name, "补充"}, {C::value, "2"}, {C::parent, "1"}}),
             drafted("2", "工业3亿", "工业", "3")},
            {drafted("1", "新的一条", "新的", "1"), drafted("2", "投资8亿", "投资", "8"),
             drafted("3", "工业3亿", "工业", "3")},
            "1 yes 新的 1\n2 yes 投资 8\n4 yes 补充 2 parent=2\n3 yes 工业 3\n"},
        KeptCase{"TheHeadingOfTheDraftWhereTheOldOneIsGone",
                 {drafted("1", "投资8亿", "投资", "8", {{C::section, "二（一）"}}),
                  drafted("2", "工业3亿", "工业", "3", {{C::section, "二（二）"}})},
                 {drafted("1", "投资8亿", "投资", "8", {{C::section, "二（二）"}}),
                  drafted("2", "工业3亿", "工业", "3", {{C::section, "三"}})},
                 "1 yes 投资 8 section=二（二）\n2 yes 工业 3 section=二（二）\n"},
        KeptCase{"ByNameWhereTheWordsHaveChanged",
                 {drafted("1", "惠及居民3600户", "惠及居民", "3600",
                          {{C::accept, "no"}, {C::key, "s2-01"}}),
                  drafted("2", "粮食产量", "粮食产量", "3", {{C::lead, "农业局"}})},
                 {drafted("1", "惠及居民3600多户", "惠及居民", "3600", {{C::key, "s2-01"}}),
                  drafted("2", "确保粮食产量", "粮食产量", "3")},
                 "1 no 惠及居民 3600 key=s2-01\n2 yes 粮食产量 3 lead=农业局\n"},
        KeptCase{"ByAKeyThatSaysWhatItIs",
                 {drafted("1", "粮食产量3亿", "粮食", "3",
                          {{C::key, "grain-output"}, {C::due, "2024-11-30"}})},
                 {drafted("1", "粮食总产3亿", "粮食总产", "3", {{C::key, "grain-output"}})},
                 "1 yes 粮食 3 due=2024-11-30 key=grain-output\n"},
        KeptCase{"NotByAKeyThatIsANumber",
                 {drafted("1", "新建食堂5个", "新建食堂", "5",
                          {{C::accept, "no"}, {C::key, "s2-01"}, {C::lead, "民政局"}})},
                 {drafted("1", "新建公园5个", "新建公园", "5", {{C::key, "s2-01"}})},
                 "1 yes 新建公园 5 key=s2-01\n",
                 "old.xlsx: the draft has no such target any more: \"新建食堂\" (was accept: no; "
                 "Lead: 民政局)\n"
                 "  its words are not in the document: \"新建食堂5个\"\n"},
        KeptCase{
            "WithTheFigureOfTheDocument",
            {drafted("3", "信访化解率90%", "化解率", "90", {{C::lead, "信访局"}})},
            {drafted("1", "信访化解率92%", "化解率", "92")},
            "1 yes 化解率 92 lead=信访局\n",
            "old.xlsx: the words of \"化解率\" have changed, and what is asked with them: row 1 "
            "of the new draft (was accept: yes; Figure: 90; Unit: 个)\n"
            "  look at it again: the decision is kept, the figure is that of the document\n"},
        KeptCase{"OrTheyAreToldAsLost",
                 {drafted("1", "投资8亿", "投资", "8"),
                  drafted("2", "工业3亿", "工业", "3", {{C::parent, "1"}})},
                 {drafted("1", "外资9亿", "外资", "9"), drafted("2", "工业3亿", "工业", "3")},
                 "1 yes 外资 9\n2 yes 工业 3\n",
                 "old.xlsx: the draft has no such target any more: \"投资\" (was accept: yes)\n"
                 "  its words are not in the document: \"投资8亿\"\n"
                 "old.xlsx: the target that \"工业\" is a part of is gone\n"
                 "  name another one in the new workbook, or none\n"}),
    [](const auto& one) { return one.param.rule; });

SheetRow numeral(const std::string& position, const std::string& text, const std::string& clause,
                 const Cells& more = {}) {
  SheetRow row = row_of({{C::position, position}, {C::numeral, text}, {C::clause, clause}});
  for (const auto& [column, cell] : more) row.set(column, cell);
  return row;
}

TEST(KeepDecisions, KeepsTicksAndReasonsOfNumeralsByTheirClause) {
  PlanSheets reviewed = with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8")});
  reviewed.sheets[PlanSheet::numerals] = {
      numeral("9", "3", "另3项，共3项", {{C::reason, "ordinal"}, {C::strength, "weak"}}),
      numeral("5", "3", "另3项，共3项",
              {{C::reason, "ordinal"}, {C::strength, "weak"}, {C::checked, "yes"}}),
      numeral("20", "12", "12条", {{C::reason, "措施数量"}, {C::strength, "unexplained"}}),
      numeral("30", "8", "投资8亿", {{C::row, "1"}}),
      numeral("40", "7", "没有了",
              {{C::reason, "date"}, {C::strength, "weak"}, {C::checked, "yes"}})};
  PlanSheets drafted_again = with(PlanSheet::targets, {drafted("1", "新的一条", "新的", "1"),
                                                       drafted("2", "投资8亿", "投资", "8")});
  drafted_again.sheets[PlanSheet::numerals] = {
      numeral("120", "12", "12条", {{C::strength, "unexplained"}}),
      numeral("105", "3", "另3项，共3项", {{C::reason, "ordinal"}, {C::strength, "weak"}}),
      numeral("109", "3", "另3项，共3项", {{C::reason, "ordinal"}, {C::strength, "weak"}}),
      numeral("130", "8", "投资8亿", {{C::row, "2"}}), numeral("150", "9", "新的")};
  Problems lost = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, lost);
  EXPECT_EQ(numerals_of(kept), "12 /措施数量/\n3 /ordinal/yes\n3 /ordinal/\n8 2//\n9 //\n");
  EXPECT_EQ(rendered(lost),
            "old.xlsx: the numeral that was checked is gone: \"7\"\n"
            "  its words are not in the document: \"没有了\"\n");
}

TEST(KeepDecisions, KeepsWhatIsSaidOnce) {
  PlanSheets reviewed = with(PlanSheet::targets, {});
  reviewed.sheets[PlanSheet::plan] = {
      row_of({{C::fact, "area.key"}, {C::content, "hedong"}}),
      row_of({{C::fact, "plan.name"}, {C::content, "2024年目标（修订）"}})};
  PlanSheets drafted_again = with(PlanSheet::targets, {});
  drafted_again.sheets[PlanSheet::plan] = {
      row_of({{C::fact, "plan.name"}, {C::content, "2024年目标"}}),
      row_of({{C::fact, "document.date"}})};
  Problems lost = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, lost);
  std::string facts;
  for (const SheetRow& row : kept.sheets.at(PlanSheet::plan)) {
    facts += row.text(C::fact) + "=" + row.text(C::content) + "\n";
  }
  EXPECT_EQ(facts, "plan.name=2024年目标（修订）\ndocument.date=\narea.key=hedong\n");
}

TEST(KeepDecisions, KeepsRowsOfOtherSheetsWithTheNewNumbersOfTargets) {
  PlanSheets reviewed = with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8")});
  reviewed.sheets[PlanSheet::dates] = {
      row_of({{C::target, "1"}, {C::date, "2024-06-30"}, {C::value, "3"}})};
  reviewed.sheets[PlanSheet::sections] = {
      row_of({{C::label, "二"}, {C::name, "经济"}, {C::key, "economy"}}),
      row_of({{C::label, "三"}, {C::name, "没有了"}, {C::key, "gone"}})};
  PlanSheets drafted_again = with(PlanSheet::targets, {drafted("1", "新的一条", "新的", "1"),
                                                       drafted("2", "投资8亿", "投资", "8")});
  drafted_again.sheets[PlanSheet::sections] = {row_of({{C::label, "二"}, {C::name, "经济"}})};
  Problems lost = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, lost);
  ASSERT_EQ(kept.sheets.at(PlanSheet::dates).size(), 1U);
  EXPECT_EQ(kept.sheets.at(PlanSheet::dates)[0].text(C::target), "2");
  ASSERT_EQ(kept.sheets.at(PlanSheet::sections).size(), 1U);
  EXPECT_EQ(kept.sheets.at(PlanSheet::sections)[0].text(C::key), "economy");
}

TEST(KeepDecisions, TakesAHeadingThatWasRenamedForTheSame) {
  const auto heading = [](const std::string& label, const std::string& name,
                          const std::string& key) {
    return row_of({{C::label, label}, {C::name, name}, {C::key, key}, {C::parent, "s1"}});
  };
  PlanSheets reviewed =
      with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8", {{C::section, "生态"}}),
                                row_of({{C::name, "补充"}, {C::section, "生态"}}),
                                row_of({{C::name, "另加"}, {C::section, "其他"}})});
  reviewed.sheets[PlanSheet::sections] = {heading("（四）", "生态", "s1.4"),
                                          heading("（五）", "安全", "s1.5"),
                                          heading("（六）", "其他", "s1.6")};
  PlanSheets drafted_again =
      with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8", {{C::section, "美丽"}})});
  drafted_again.sheets[PlanSheet::sections] = {heading("（四）", "美丽", "s1.4"),
                                               heading("（五）", "开放", "s1.5"),
                                               heading("（七）", "安全", "s1.6")};
  Problems lost = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, lost);
  std::string text;
  for (const SheetRow& row : kept.sheets.at(PlanSheet::sections)) {
    text += row.text(C::label) + row.text(C::name) + " " + row.text(C::key) + "\n";
  }
  EXPECT_EQ(text, "（四）美丽 s1.4\n（五）开放 s1.5\n（七）安全 s1.6\n（六）其他 \n");
  EXPECT_EQ(targets_of(kept),
            "1 yes 投资 8 section=美丽\n2  补充  section=美丽\n3  另加  section=其他\n");
  EXPECT_EQ(rendered(lost), "");
}

TEST(KeepDecisions, AsksAgainForATargetThatWasDeleted) {
  PlanSheets reviewed = with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8")});
  reviewed.sheets[PlanSheet::numerals] = {numeral("5", "8", "投资8亿", {{C::row, "1"}}),
                                          numeral("9", "3", "水质3类", {{C::reason, "不考核"}})};
  PlanSheets drafted_again = with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8"),
                                                       drafted("2", "水质3类", "水质", "3")});
  drafted_again.sheets[PlanSheet::numerals] = {numeral("5", "8", "投资8亿", {{C::row, "1"}}),
                                               numeral("9", "3", "水质3类", {{C::row, "2"}})};
  Problems lost = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, lost);
  EXPECT_EQ(targets_of(kept), "1 yes 投资 8\n2  水质 3\n");
  EXPECT_EQ(numerals_of(kept), "8 1//\n3 2//\n");
  EXPECT_EQ(rendered(lost),
            "old.xlsx: the review had no target for \"3\" (不考核), the new draft has one: "
            "\"水质\", row 2\n"
            "  accept or reject it in the new workbook\n");
}

}  // namespace
}  // namespace milepost
