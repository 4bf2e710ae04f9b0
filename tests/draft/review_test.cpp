#include "draft/review.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "base/rendered.h"
#include "plan/both_languages.h"

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
    for (const C column : {C::lead, C::due, C::section, C::parent, C::key, C::since}) {
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
  std::vector<SheetRow> before = {};  // how the reviewed workbook was drafted
};

/// A row of the review that was this one of those that were drafted.
SheetRow was(std::size_t origin, SheetRow row) {
  row.origin = origin;
  return row;
}

const std::string kLook =
    "  what the review says is kept: look at it in the new workbook beside the document\n";

/// What is told where nothing says what was drafted.
std::string unknown(const std::string& name, const std::string& cells) {
  return "old.xlsx: \"" + name +
         "\" is not as the new draft has it, and nothing says whether it was changed in the review "
         "or in the document: " +
         cells + "\n" + kLook;
}

/// What is told of one that is gone, and whose words are its name.
std::string gone(const std::string& name, const std::string& was) {
  return "old.xlsx: the draft has no such target any more: \"" + name + "\" (was " + was +
         ")\n  its words are not in the document: \"" + name + "\"\n";
}

/// What is told of a target whose figure is another one in the document, and whose name the reader
/// changed.
std::string said_of(const std::string& name, const std::string& row, const std::string& from,
                    const std::string& to) {
  const std::string drafted_name = "争创示范村";
  return "old.xlsx: the document says something else of \"" + name + "\" now, row " + row +
         " of the new draft: Figure: " + from + " -> " + to +
         "\n  look at it again: what was decided is kept, the rest is that of the document\n"
         "old.xlsx: the words of \"" +
         name + "\" are others now, row " + row +
         " of the new draft, and what the review changed is kept: Name: " + drafted_name + " -> " +
         name + "\n" + kLook;
}

std::string near(const std::string& name, const std::string& was, const std::string& now) {
  return "old.xlsx: the words of \"" + name + "\" are others now (was " + was +
         "); near to it is \"" + now +
         "\", row 1 of the new draft, which is left undecided\n"
         "  accept or reject it in the new workbook\n";
}

/// What is told of those that `kept` says are new.
std::string added_in(const std::string& kept) {
  std::string rows;
  int count = 0;
  std::istringstream lines(kept);
  for (std::string line; std::getline(lines, line);) {
    if (!line.ends_with("since=new")) continue;
    ++count;
    rows += (rows.empty() ? "" : ", ") + line.substr(0, line.find(' '));
  }
  if (count == 0) return {};
  return "old.xlsx: targets that are new in the draft: " + std::to_string(count) + " (row " + rows +
         ")\n  look at each of them: they are marked new in the new workbook\n";
}

class KeptTargets : public testing::TestWithParam<KeptCase> {};

TEST_P(KeptTargets, AreKept) {
  const KeptCase& one = GetParam();
  Problems lost = Problems::of_cells("old.xlsx");
  PlanSheets reviewed = with(PlanSheet::targets, one.reviewed);
  if (!one.before.empty()) reviewed.drafted[PlanSheet::targets] = one.before;
  const PlanSheets kept = keep_decisions(reviewed, with(PlanSheet::targets, one.drafted), lost);
  EXPECT_EQ(targets_of(kept), one.kept);
  expect_both_languages(lost);
  EXPECT_EQ(rendered(lost), one.lost + added_in(one.kept));
}

const std::string kTwo = "新建食堂5个、投用3个";

INSTANTIATE_TEST_SUITE_P(
    Cases, KeptTargets,
    testing::Values(
        KeptCase{"WhatWasRejected",
                 {drafted("1", "新建食堂5个", "新建食堂", "5", {{C::accept, "no"}})},
                 {drafted("1", "新建食堂5个", "新建食堂", "5")},
                 "1 no 新建食堂 5\n"},
        KeptCase{
            "EveryCellThatWasEdited",
            {drafted("1", "新建食堂5个", "老年食堂", "6",
                     {{C::accept, "edit"}, {C::lead, "民政局"}, {C::key, "canteens"}})},
            {drafted("4", "新建 食堂5个", "新建食堂", "5", {{C::key, "s2-01"}})},
            "4 edit 老年食堂 6 lead=民政局 key=canteens since=changed\n",
            unknown("老年食堂",
                    "Name: 老年食堂 in the review, 新建食堂 in the new draft; Figure: 6 in the "
                    "review, 5 in the new draft")},
        KeptCase{"AKeyForOneTargetOnly",
                 {drafted("1", "改造公路20公里", "改造公路", "20", {{C::key, "s2-01"}})},
                 {drafted("1", "开办茶馆7家", "开办茶馆", "7", {{C::key, "s2-01"}}),
                  drafted("2", "改造公路20公里", "改造公路", "20", {{C::key, "s2-02"}})},
                 "1 yes 开办茶馆 7 since=new\n2 yes 改造公路 20 key=s2-01\n"},
        KeptCase{"WhatWasEmptied",
                 {drafted("1", "新建食堂5个", "新建食堂", "5")},
                 {drafted("1", "新建食堂5个", "新建食堂", "5", {{C::due, "2024-06-30"}})},
                 "1 yes 新建食堂 5 since=changed\n",
                 unknown("新建食堂", "Due: (nothing) in the review, 2024-06-30 in the new draft")},
        KeptCase{"ByNameAndFigureWhereAQuoteHasSeveral",
                 {drafted("1", kTwo, "新建食堂", "5", {{C::lead, "甲"}}),
                  drafted("2", kTwo, "投用食堂", "3", {{C::lead, "乙"}})},
                 {drafted("1", kTwo, "投用食堂", "3"), drafted("2", kTwo, "新建食堂", "5")},
                 "1 yes 投用食堂 3 lead=乙\n2 yes 新建食堂 5 lead=甲\n"},
        KeptCase{
            "ByFigureWhereTheNameWasEdited",
            {drafted("1", kTwo, "老年食堂新建", "5"), drafted("2", kTwo, "老年食堂投用", "3")},
            {drafted("1", kTwo, "投用食堂", "3"), drafted("2", kTwo, "新建食堂", "5")},
            "1 yes 老年食堂投用 3 since=changed\n2 yes 老年食堂新建 5 since=changed\n",
            unknown("老年食堂新建", "Name: 老年食堂新建 in the review, 新建食堂 in the new draft") +
                unknown("老年食堂投用",
                        "Name: 老年食堂投用 in the review, 投用食堂 in the new draft")},
        KeptCase{"WithTheParentUnderItsNewNumber",
                 {drafted("1", "投资8亿", "投资", "8"),
                  drafted("2", "工业3亿", "工业", "3", {{C::parent, "1"}})},
                 {drafted("1", "新的一条", "新的", "1"), drafted("2", "投资8亿", "投资", "8"),
                  drafted("3", "工业3亿", "工业", "3")},
                 "1 yes 新的 1 since=new\n2 yes 投资 8\n3 yes 工业 3 parent=2\n"},
        KeptCase{
            "RowsThatWereAddedBehindTheOneBefore",
            {drafted("1", "投资8亿", "投资", "8"),
             row_of({{C::accept, "yes"}, {C::name, "补充"}, {C::value, "2"}, {C::parent, "1"}}),
             drafted("2", "工业3亿", "工业", "3")},
            {drafted("1", "新的一条", "新的", "1"), drafted("2", "投资8亿", "投资", "8"),
             drafted("3", "工业3亿", "工业", "3")},
            "1 yes 新的 1 since=new\n2 yes 投资 8\n4 yes 补充 2 parent=2\n3 yes 工业 3\n"},
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
                 "1 no 惠及居民 3600 key=s2-01 since=changed\n2 yes 粮食产量 3 lead=农业局 "
                 "since=changed\n"},
        KeptCase{"ByAKeyThatSaysWhatItIs",
                 {drafted("1", "粮食产量3亿", "粮食", "3",
                          {{C::key, "grain-output"}, {C::due, "2024-11-30"}})},
                 {drafted("1", "粮食总产3亿", "粮食总产", "3", {{C::key, "grain-output"}})},
                 "1 yes 粮食 3 due=2024-11-30 key=grain-output since=changed\n",
                 unknown("粮食", "Name: 粮食 in the review, 粮食总产 in the new draft")},
        KeptCase{"NotByAKeyThatIsANumber",
                 {drafted("1", "新建食堂5个", "新建食堂", "5",
                          {{C::accept, "no"}, {C::key, "s2-01"}, {C::lead, "民政局"}})},
                 {drafted("1", "新建公园5个", "新建公园", "5", {{C::key, "s2-01"}})},
                 "1 yes 新建公园 5 key=s2-01 since=new\n",
                 "old.xlsx: the draft has no such target any more: \"新建食堂\" (was accept: no; "
                 "Lead: 民政局)\n"
                 "  its words are not in the document: \"新建食堂5个\"\n"},
        KeptCase{
            "WithTheFigureOfTheDocument",
            {drafted("3", "信访化解率90%", "化解率", "90", {{C::lead, "信访局"}})},
            {drafted("1", "信访化解率92%", "化解率", "92")},
            "1 yes 化解率 92 lead=信访局 since=changed\n",
            "old.xlsx: the document says something else of \"化解率\" now, row 1 of the new draft: "
            "Figure: 90 -> 92\n"
            "  look at it again: what was decided is kept, the rest is that of the document\n"},
        KeptCase{"OrTheyAreToldAsLost",
                 {drafted("1", "投资8亿", "投资", "8"),
                  drafted("2", "工业3亿", "工业", "3", {{C::parent, "1"}})},
                 {drafted("1", "外资9亿", "外资", "9"), drafted("2", "工业3亿", "工业", "3")},
                 "1 yes 外资 9 since=new\n2 yes 工业 3\n",
                 "old.xlsx: the draft has no such target any more: \"投资\" (was accept: yes)\n"
                 "  its words are not in the document: \"投资8亿\"\n"
                 "old.xlsx: the target that \"工业\" is a part of is gone\n"
                 "  name another one in the new workbook, or none\n"}),
    [](const auto& one) { return one.param.rule; });

const std::vector<SheetRow> kInvestment{
    drafted("1", "投资8亿", "投资", "8", {{C::due, "2024-06-30"}, {C::lead, "发改局"}})};
const std::vector<SheetRow> kInvestmentNow{drafted(
    "1", "投资8亿", "投资", "8.0",
    {{C::due, "2024-09-30"}, {C::lead, "工信局"}, {C::unit, "万元"}, {C::commitment, "strive"}})};
const std::vector<SheetRow> kFirms{drafted("1", kTwo, "新建食堂", "5", {{C::key, "s1-01"}}),
                                   drafted("2", kTwo, "投用食堂", "3", {{C::key, "canteens"}})};

std::string deleted(const std::string& name, const std::string& row) {
  return "old.xlsx: \"" + name +
         "\" was deleted in the review, and stands in the draft again: row " + row +
         "\n  accept it in the new workbook, or choose no under Accept\n";
}

// Where the workbook says how it was drafted, a decision is what differs from that.
INSTANTIATE_TEST_SUITE_P(
    Beside, KeptTargets,
    testing::Values(
        KeptCase{"WhatNobodyChangedIsThatOfTheNewDraft",
                 {was(0, kInvestment[0])},
                 kInvestmentNow,
                 "1 yes 投资 8.0 lead=工信局 due=2024-09-30 since=changed\n",
                 "old.xlsx: the document says something else of \"投资\" now, row 1 of the new "
                 "draft: Unit: 个 -> 万元; Commitment: (nothing) -> strive; Due: 2024-06-30 -> "
                 "2024-09-30; Lead: 发改局 -> 工信局\n"
                 "  look at it again: what was decided is kept, the rest is that of the document\n",
                 kInvestment},
        KeptCase{
            "WhatBothChangedIsTheReaders",
            {was(0, drafted("1", "投资8亿", "投资", "8",
                            {{C::accept, "edit"}, {C::due, "2024-11-30"}, {C::lead, "发改局"}}))},
            {drafted("1", "投资8亿", "投资", "8", {{C::due, "2024-09-30"}, {C::lead, "发改局"}})},
            "1 edit 投资 8 lead=发改局 due=2024-11-30 since=changed\n",
            "old.xlsx: \"投资\" was changed in the review, and in the document too: Due: "
            "2024-11-30 in the review, 2024-09-30 in the new draft\n" +
                kLook,
            kInvestment},
        KeptCase{
            "WhatOnlyTheReaderChangedIsKeptInSilence",
            {was(0, drafted("1", "投资8亿", "固定资产投资", "9",
                            {{C::accept, "no"}, {C::due, "2024-06-30"}}))},
            {drafted("7", "投资8亿", "投资", "8", {{C::due, "2024-06-30"}, {C::lead, "发改局"}})},
            "7 no 固定资产投资 9 due=2024-06-30\n",
            {},
            kInvestment},
        KeptCase{"AnotherGradeChangesWhatNobodyDecided",
                 {was(0, kInvestment[0])},
                 {drafted("1", "投资8亿", "投资", "8",
                          {{C::accept, "no"}, {C::due, "2024-06-30"}, {C::lead, "发改局"}})},
                 "1 no 投资 8 lead=发改局 due=2024-06-30 since=changed\n",
                 "old.xlsx: the document says something else of \"投资\" now, row 1 of the new "
                 "draft: Accept: yes -> no\n"
                 "  look at it again: what was decided is kept, the rest is that of the document\n",
                 kInvestment},
        KeptCase{"AWordThatIsNoDecisionIsUndecided",
                 {was(0, drafted("1", "新建食堂5个", "新建食堂", "5", {{C::accept, "同意"}}))},
                 {drafted("1", "新建食堂5个", "新建食堂", "5")},
                 "1  新建食堂 5\n",
                 "old.xlsx: \"同意\" under Accept is no decision on \"新建食堂\"\n"
                 "  accept or reject it in the new workbook\n",
                 {drafted("1", "新建食堂5个", "新建食堂", "5")}},
        KeptCase{"AnEditedRowIsNotTheOneThatWasDeleted",
                 {was(1, drafted("2", kTwo, "老年食堂", "4",
                                 {{C::key, "canteens"}, {C::accept, "edit"}}))},
                 kFirms,
                 "1  新建食堂 5 key=s1-01 since=deleted\n2 edit 老年食堂 4 key=canteens\n",
                 deleted("新建食堂", "1"),
                 kFirms},
        KeptCase{"ARowThatWasCopiedIsAddedByHandWithAKeyOfItsOwn",
                 {was(0, kFirms[0]), drafted("1", kTwo, "改建食堂", "2", {{C::key, "s1-01"}}),
                  was(1, kFirms[1])},
                 kFirms,
                 "1 yes 新建食堂 5 key=s1-01\n3 yes 改建食堂 2\n2 yes 投用食堂 3 key=canteens\n",
                 {},
                 kFirms},
        KeptCase{"ThePartsOfOneThatWasCopiedStayWithIt",
                 {drafted("1", "投资8亿", "外资", "2"), was(0, kInvestment[0]),
                  was(1, drafted("2", "工业3亿", "工业", "3", {{C::parent, "1"}}))},
                 {kInvestment[0], drafted("2", "工业3亿", "工业", "3")},
                 "3 yes 外资 2\n1 yes 投资 8 lead=发改局 due=2024-06-30\n2 yes 工业 3 parent=1\n",
                 {},
                 {kInvestment[0], drafted("2", "工业3亿", "工业", "3")}},
        KeptCase{
            "AParentOfTheDraftIsNotANumberOfTheReview",
            {was(1, drafted("2", "工业3亿", "工业", "3", {{C::parent, "1"}})),
             was(0, kInvestment[0])},
            {drafted("1", "新的一条", "新的", "1"),
             drafted("2", "投资8亿", "投资", "8", {{C::due, "2024-06-30"}, {C::lead, "发改局"}}),
             drafted("3", "工业3亿", "工业", "3", {{C::parent, "2"}})},
            "1 yes 新的 1 since=new\n2 yes 投资 8 lead=发改局 due=2024-06-30\n3 yes 工业 3 "
            "parent=2\n",
            {},
            {kInvestment[0], drafted("2", "工业3亿", "工业", "3", {{C::parent, "1"}})}},
        KeptCase{"OfTwoOfOneNameBothFiguresOfWhichHaveChanged",
                 {was(0, drafted("1", "争创示范村2个", "省级示范村", "2", {{C::accept, "edit"}})),
                  was(1, drafted("2", "示范村6个", "市级示范村", "6", {{C::accept, "edit"}}))},
                 {drafted("1", "争创示范村3个", "争创示范村", "3"),
                  drafted("2", "示范村7个", "争创示范村", "7")},
                 "1 edit 省级示范村 3 since=changed\n2 edit 市级示范村 7 since=changed\n",
                 said_of("省级示范村", "1", "2", "3") + said_of("市级示范村", "2", "6", "7"),
                 {drafted("1", "争创示范村2个", "争创示范村", "2"),
                  drafted("2", "示范村6个", "争创示范村", "6")}},
        KeptCase{
            "WhatTheReaderChangedOfATargetIntoWhichAWordWasPut",
            {was(0, drafted("1", "改造4A级景区2个", "升创4A级景区", "2",
                            {{C::accept, "edit"}, {C::lead, "文旅局"}}))},
            {drafted("1", "改造4A级旅游景区2个", "改造4A级旅游景区", "2")},
            "1  升创4A级景区 2 lead=文旅局 since=changed\n",
            "old.xlsx: \"升创4A级景区\" was changed in the review, and in the document too: "
            "Name: 升创4A级景区 in the review, 改造4A级旅游景区 in the new draft\n" +
                kLook +
                "old.xlsx: the words of \"升创4A级景区\" are others now (was accept: edit; Name: "
                "升创4A级景区; Lead: 文旅局); near to it is \"改造4A级旅游景区\", row 1 of the new "
                "draft, which is "
                "left "
                "undecided and has what the review changed\n"
                "  accept or reject it in the new workbook\n",
            {drafted("1", "改造4A级景区2个", "改造4A级景区", "2")}},
        KeptCase{"ASectionThatTheReaderChose",
                 {was(0, drafted("1", "投资8亿", "投资", "8", {{C::section, "其他"}}))},
                 {drafted("1", "投资8亿", "投资", "8", {{C::section, "s1.2"}})},
                 "1 yes 投资 8 section=其他\n",
                 {},
                 {drafted("1", "投资8亿", "投资", "8", {{C::section, "经济"}})}},
        KeptCase{"OneNearToWhatWasRejectedIsAskedAbout",
                 {was(0, drafted("1", "承办国际国内体育赛事", "承办国际国内体育赛事", "1",
                                 {{C::accept, "no"}}))},
                 {drafted("1", "承办高水平体育赛事", "承办高水平体育赛事", "1")},
                 "1  承办高水平体育赛事 1 since=changed\n",
                 near("承办国际国内体育赛事", "accept: no", "承办高水平体育赛事"),
                 {drafted("1", "承办国际国内体育赛事", "承办国际国内体育赛事", "1")}},
        KeptCase{"OneNearToWhatWasEditedToo",
                 {was(0, drafted("1", "争创示范村2个", "争创省级示范村", "2",
                                 {{C::accept, "edit"}, {C::lead, "农业农村局"}}))},
                 {drafted("1", "创建示范村3个", "创建示范村", "3")},
                 "1  创建示范村 3 since=changed\n",
                 near("争创省级示范村", "accept: edit; Name: 争创省级示范村; Lead: 农业农村局",
                      "创建示范村"),
                 {drafted("1", "争创示范村2个", "争创示范村", "2")}},
        KeptCase{"NothingIsAskedWhereNobodyDecided",
                 {was(0, drafted("1", "承办国际体育赛事", "承办国际体育赛事", "1"))},
                 {drafted("1", "承办国内体育赛事", "承办国内体育赛事", "1")},
                 "1 yes 承办国内体育赛事 1 since=new\n",
                 gone("承办国际体育赛事", "accept: yes"),
                 {drafted("1", "承办国际体育赛事", "承办国际体育赛事", "1")}},
        KeptCase{"NorWhereTheNameIsAnother",
                 {was(0, drafted("1", "承办体育赛事", "承办体育赛事", "1", {{C::accept, "no"}}))},
                 {drafted("1", "新建体育公园", "新建体育公园", "1")},
                 "1 yes 新建体育公园 1 since=new\n",
                 gone("承办体育赛事", "accept: no"),
                 {drafted("1", "承办体育赛事", "承办体育赛事", "1")}},
        KeptCase{
            "NorInAnotherSection",
            {was(0, drafted("1", "承办国际体育赛事", "承办国际体育赛事", "1",
                            {{C::accept, "no"}, {C::section, "s1"}}))},
            {drafted("1", "承办国内体育赛事", "承办国内体育赛事", "1", {{C::section, "s2"}})},
            "1 yes 承办国内体育赛事 1 section=s2 since=new\n",
            gone("承办国际体育赛事", "accept: no"),
            {drafted("1", "承办国际体育赛事", "承办国际体育赛事", "1", {{C::section, "s1"}})}}),
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
            "  its words are not in the document: \"没有了\"\n" +
                added_in("1  新的 1 since=new\n"));
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

SheetRow fact(const std::string& word, const std::string& content) {
  return row_of({{C::fact, word}, {C::content, content}});
}

TEST(KeepDecisions, TakesWhatIsSaidOnceFromTheNewDraftWhereNobodyChangedIt) {
  PlanSheets reviewed = with(PlanSheet::targets, {});
  reviewed.sheets[PlanSheet::plan] = {
      fact("document.title", "2025年报告"), fact("plan.name", "2025年目标（修订）"),
      fact("period.start", "2025-01-01"), fact("area.key", "hedong")};
  reviewed.drafted[PlanSheet::plan] = {fact("document.title", "2025年报告"),
                                       fact("plan.name", "2025年目标"),
                                       fact("period.start", "2025-01-01")};
  PlanSheets drafted_again = with(PlanSheet::targets, {});
  drafted_again.sheets[PlanSheet::plan] = {fact("document.title", "2026年报告"),
                                           fact("plan.name", "2026年目标"),
                                           fact("period.start", "2026-01-01")};
  Problems told = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, told);
  std::string facts;
  for (const SheetRow& row : kept.rows(PlanSheet::plan)) facts += row.text(C::content) + " ";
  EXPECT_EQ(facts, "2026年报告 2025年目标（修订） 2026-01-01 hedong ");
  EXPECT_EQ(
      rendered(told),
      "old.xlsx: Plan: name: 2025年目标（修订） in the review, 2026年目标 in the new draft\n" +
          kLook);
  // Without what was drafted then, each one that differs is told.
  reviewed.drafted.clear();
  Problems of_old = Problems::of_cells("old.xlsx");
  keep_decisions(reviewed, drafted_again, of_old);
  EXPECT_EQ(of_old.size(), 3U);
}

struct NumeralCase {
  std::string rule;
  std::vector<SheetRow> reviewed;
  std::vector<SheetRow> drafted;
  std::string kept;
  std::string told = {};
  std::vector<SheetRow> before = {};
};

class KeptNumerals : public testing::TestWithParam<NumeralCase> {};

/// Beside one target, which both drafts have, and one that only the new one has.
TEST_P(KeptNumerals, AreKept) {
  const NumeralCase& one = GetParam();
  PlanSheets reviewed = with(PlanSheet::targets, {was(0, kInvestment[0])});
  reviewed.sheets[PlanSheet::numerals] = one.reviewed;
  if (!one.before.empty()) {
    reviewed.drafted[PlanSheet::targets] = kInvestment;
    reviewed.drafted[PlanSheet::numerals] = one.before;
  }
  PlanSheets drafted_again =
      with(PlanSheet::targets, {drafted("1", "新的3条", "新的", "3"), kInvestment[0]});
  drafted_again.sheets[PlanSheet::targets][1].set(C::row, "2");
  drafted_again.sheets[PlanSheet::numerals] = one.drafted;
  Problems told = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, told);
  EXPECT_EQ(numerals_of(kept), one.kept);
  EXPECT_EQ(rendered(told), one.told + added_in("1 since=new\n"));
  expect_both_languages(told);
}

SheetRow weak(const std::string& position, const std::string& reason, const Cells& more = {}) {
  SheetRow row =
      numeral(position, "15", "推进15个项目", {{C::reason, reason}, {C::strength, "weak"}});
  for (const auto& [column, cell] : more) {
    row.cells.erase(column);
    row.set(column, cell);
  }
  return row;
}

const Cells kTick{{C::checked, "yes"}};
const std::string kOften =
    "old.xlsx: the document does not have \"15\" as often as before in these words: "
    "\"推进15个项目\"\n  check each of them again in the new workbook (1 now)\n";
const std::string kOtherReason =
    "old.xlsx: \"15\" was checked for another reason (what was) than it has now (what is worked "
    "on)\n  check it again in the new workbook\n";

INSTANTIATE_TEST_SUITE_P(
    Cases, KeptNumerals,
    testing::Values(
        NumeralCase{"ATickForTheSameReason",
                    {was(0, weak("5", "work", kTick))},
                    {weak("9", "work")},
                    "15 /work/yes\n",
                    {},
                    {weak("5", "work")}},
        NumeralCase{"NoTickForAnotherReason",
                    {was(0, weak("5", "past", kTick))},
                    {weak("9", "work")},
                    "15 /work/\n",
                    kOtherReason,
                    {weak("5", "past")}},
        NumeralCase{"NorWhereNothingSaysWhatWasDrafted",
                    {weak("5", "past", kTick)},
                    {weak("9", "work")},
                    "15 /work/\n",
                    kOtherReason},
        NumeralCase{"TheReasonOfTheDraftIsThatOfTheNewOne",
                    {was(0, weak("5", "past"))},
                    {weak("9", "work")},
                    "15 /work/\n",
                    {},
                    {weak("5", "past")}},
        NumeralCase{"AReasonThatTheReaderWrote",
                    {was(0, weak("5", "不考核", kTick))},
                    {weak("9", "work")},
                    "15 /不考核/yes\n",
                    {},
                    {weak("5", "past")}},
        NumeralCase{"NothingWhereOneOfTwoIsGone",
                    {was(0, weak("5", "work", kTick)), was(1, weak("20", "work"))},
                    {weak("12", "work")},
                    "15 /work/\n",
                    kOften,
                    {weak("5", "work"), weak("20", "work")}},
        NumeralCase{"NotEvenWithoutWhatWasDrafted",
                    {weak("5", "work", kTick), weak("20", "work")},
                    {weak("12", "work")},
                    "15 /work/\n",
                    kOften},
        NumeralCase{"WhatIsATargetNowAndWasNotLookedAt",
                    {was(0, weak("5", "past"))},
                    {numeral("9", "15", "推进15个项目", {{C::row, "1"}})},
                    "15 1//\n",
                    {},
                    {weak("5", "past")}},
        NumeralCase{"WhatIsATargetNowAndWasChecked",
                    {was(0, weak("5", "past", kTick))},
                    {numeral("9", "15", "推进15个项目", {{C::row, "1"}})},
                    "15 1//\n",
                    "old.xlsx: the review had no target for \"15\" (what was), the new draft has "
                    "one: \"新的\", row 1\n  accept or reject it in the new workbook\n",
                    {weak("5", "past")}},
        NumeralCase{"ATargetThatTheReaderFound",
                    {was(0, weak("5", "past", {{C::row, "1"}}))},
                    {weak("9", "past")},
                    "15 2/past/\n",
                    {},
                    {weak("5", "past")}},
        NumeralCase{"ATargetThatTheReaderTookAway",
                    {was(0, weak("5", "不是", {{C::strength, ""}}))},
                    {numeral("9", "15", "推进15个项目", {{C::row, "2"}})},
                    "15 /不是/\n",
                    {},
                    {numeral("5", "15", "推进15个项目", {{C::row, "1"}})}}),
    [](const auto& one) { return one.param.rule; });

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

TEST(KeepDecisions, KeepsAnIndicatorThatNobodyTouchedOnlyWhereItIsNamed) {
  const auto indicator = [](const std::string& name, const std::string& key) {
    return row_of({{C::name, name}, {C::key, key}, {C::measure, "growth"}});
  };
  PlanSheets reviewed =
      with(PlanSheet::targets,
           {was(0, drafted("1", "投资8亿", "投资", "8", {{C::reference, "旧指标"}}))});
  reviewed.sheets[PlanSheet::indicators] = {indicator("收入", "s1-07"),
                                            indicator("无人用", "s1-08"),
                                            indicator("旧指标", "old"), indicator("另加", "more")};
  reviewed.drafted[PlanSheet::targets] = {drafted("1", "投资8亿", "投资", "8")};
  reviewed.drafted[PlanSheet::indicators] = {
      indicator("收入", "s1-07"), indicator("无人用", "s1-08"), indicator("旧指标", "old")};
  PlanSheets drafted_again = with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8")});
  drafted_again.sheets[PlanSheet::indicators] = {indicator("收入", "s1-09")};
  Problems told = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, told);
  std::string keys;
  for (const SheetRow& row : kept.rows(PlanSheet::indicators)) keys += row.text(C::key) + " ";
  EXPECT_EQ(keys, "s1-09 old more ");
}

TEST(KeepDecisions, PutsTargetsUnderTheKeyThatAHeadingKeeps) {
  const auto heading = [](const std::string& label, const std::string& name,
                          const std::string& key) {
    return row_of({{C::label, label}, {C::name, name}, {C::key, key}});
  };
  PlanSheets reviewed = with(PlanSheet::targets, {});
  reviewed.sheets[PlanSheet::sections] = {heading("一", "甲", "s1"), heading("二", "乙", "s2")};
  PlanSheets drafted_again =
      with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8", {{C::section, "s1"}})});
  drafted_again.sheets[PlanSheet::sections] = {heading("二", "乙", "s1")};
  Problems told = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, told);
  EXPECT_EQ(kept.rows(PlanSheet::sections)[0].text(C::key), "s2");
  EXPECT_EQ(targets_of(kept), "1 yes 投资 8 section=s2 since=new\n");
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
  EXPECT_EQ(text, "（四）美丽 s1.4\n（五）开放 s1.5\n（七）安全 s1.6\n（六）其他 s1.7\n");
  EXPECT_EQ(targets_of(kept),
            "1 yes 投资 8 section=美丽\n2  补充  section=s1.4\n3  另加  section=s1.7\n");
  expect_both_languages(lost);
  EXPECT_EQ(rendered(lost),
            "old.xlsx: the heading \"生态\" is \"美丽\" in the document, and nothing says whether "
            "it was changed in the review or in the document\n"
            "  the heading of the document is taken: change it in the new workbook where it is to "
            "be another\n");
}

/// A heading as a workbook shows it: its parent by its name.
SheetRow heading(const std::string& label, const std::string& name, const std::string& key,
                 const std::string& parent = {}) {
  return row_of({{C::label, label}, {C::name, name}, {C::key, key}, {C::parent, parent}});
}

struct HeadingCase {
  std::string rule;
  std::vector<SheetRow> reviewed;
  std::string section;  // of the row that was added
  std::vector<SheetRow> drafted;
  std::string sections;  // a line for each: label, name, key, parent
  std::string added;     // the section of the row
  std::string told = {};
};

std::string renamed(const std::string& from, const std::string& to) {
  return "old.xlsx: the heading \"" + from + "\" is \"" + to +
         "\" in the document now\n  its targets stand under the new heading: look whether they "
         "belong there\n";
}

class KeptHeadings : public testing::TestWithParam<HeadingCase> {};

TEST_P(KeptHeadings, AreFoundAgain) {
  const HeadingCase& one = GetParam();
  PlanSheets reviewed =
      with(PlanSheet::targets, {row_of({{C::name, "另加"}, {C::section, one.section}})});
  reviewed.sheets[PlanSheet::sections] = one.reviewed;
  reviewed.drafted[PlanSheet::sections] = one.reviewed;
  PlanSheets drafted_again = with(PlanSheet::targets, {});
  drafted_again.sheets[PlanSheet::sections] = one.drafted;
  Problems told = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, told);
  std::string text;
  for (const SheetRow& row : kept.rows(PlanSheet::sections)) {
    text += row.text(C::label) + "|" + row.text(C::name) + "|" + row.text(C::key) + "|" +
            row.text(C::parent) + "\n";
  }
  EXPECT_EQ(text, one.sections);
  EXPECT_EQ(kept.rows(PlanSheet::targets).front().text(C::section), one.added);
  expect_both_languages(told);
  EXPECT_EQ(rendered(told), one.told);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, KeptHeadings,
    testing::Values(
        HeadingCase{"RenamedInsideOfAnother",
                    {heading("", "安排", "s1"), heading("一", "工业", "s1.1", "安排")},
                    "工业",
                    {heading("", "安排", "s1"), heading("一", "壮大工业", "s1.1", "s1")},
                    "|安排|s1|\n一|壮大工业|s1.1|s1\n",
                    "s1.1",
                    renamed("工业", "壮大工业")},
        HeadingCase{"RenamedWithTheOneAroundIt",
                    {heading("二", "安排", "s1"), heading("（一）", "工业", "s1.1", "安排")},
                    "工业",
                    {heading("二", "打算", "s1"), heading("（一）", "壮大工业", "s1.1", "s1")},
                    "二|打算|s1|\n（一）|壮大工业|s1.1|s1\n",
                    "s1.1",
                    renamed("安排", "打算") + renamed("工业", "壮大工业")},
        HeadingCase{"AddedByHandInsideOfOneThatIsCalledByItsLabels",
                    {heading("二", "安排", "s1"), heading("（一）", "工业", "s1.1", "安排"),
                     heading("1", "园区", "", "二（一）")},
                    "二（一）1",
                    {heading("二", "安排", "s1"), heading("（一）", "工业", "s1.1", "s1")},
                    "二|安排|s1|\n（一）|工业|s1.1|s1\n1|园区||s1.1\n",
                    "园区"},
        HeadingCase{"NumberedAgain",
                    {heading("", "安排", "s1"), heading("一", "工业", "s1.1", "安排"),
                     heading("二", "安全", "s1.2", "安排")},
                    "安全",
                    {heading("", "安排", "s1"), heading("一", "工业", "s1.1", "s1"),
                     heading("二", "旅游", "s1.2", "s1"), heading("三", "安全", "s1.3", "s1")},
                    "|安排|s1|\n一|工业|s1.1|s1\n二|旅游|s1.2|s1\n三|安全|s1.3|s1\n",
                    "s1.3"},
        HeadingCase{
            "CalledByItsKeyThatAnotherOneHasNow",
            {heading("一", "工业", "s1"), heading("二", "安全", "s2")},
            "s2",
            {heading("一", "工业", "s1"), heading("二", "旅游", "s2"), heading("三", "安全", "s3")},
            "一|工业|s1|\n二|旅游|s2|\n三|安全|s3|\n",
            "s3"},
        HeadingCase{"CalledByItsLabels",
                    {heading("二", "安排", "s1"), heading("（一）", "工业", "s1.1", "安排")},
                    "二（一）",
                    {heading("三", "安排", "s1"), heading("（一）", "工业", "s1.1", "s1")},
                    "三|安排|s1|\n（一）|工业|s1.1|s1\n",
                    "s1.1"},
        HeadingCase{"AddedByHandWithTheOneAroundIt",
                    {heading("一", "工业", "s1"), heading("", "外围", "s2"),
                     heading("", "内里", "s2.1", "外围")},
                    "内里",
                    {heading("一", "工业", "s1"), heading("二", "安全", "s2")},
                    "一|工业|s1|\n二|安全|s2|\n|外围|s3|\n|内里|s2.1|s3\n",
                    "s2.1"},
        HeadingCase{"AddedByHandAndCalledLikeAnother",
                    {heading("一", "安排", "s1"), heading("（一）", "产业", "s1.1", "安排"),
                     heading("三", "保障", "s3"), heading("（一）", "产业", "", "s3")},
                    "三（一）",
                    {heading("一", "安排", "s1"), heading("（一）", "产业", "s1.1", "s1")},
                    "一|安排|s1|\n（一）|产业|s1.1|s1\n三|保障|s3|\n（一）|产业|s3.1|s3\n",
                    "s3.1"},
        HeadingCase{"AddedByHandWithoutAKey",
                    {heading("一", "工业", "s1"), heading("", "外围", "")},
                    "外围",
                    {heading("一", "工业", "s1")},
                    "一|工业|s1|\n|外围||\n",
                    "外围"}),
    [](const auto& tested) { return tested.param.rule; });

TEST(KeepDecisions, MarksATargetThatStandsInAnotherSection) {
  const auto in = [](const std::string& section) {
    return drafted("1", "投资8亿", "投资", "8", {{C::section, section}});
  };
  PlanSheets reviewed = with(PlanSheet::targets, {was(0, in("工业"))});
  reviewed.drafted[PlanSheet::targets] = {in("工业")};
  reviewed.sheets[PlanSheet::sections] = {heading("一", "工业", "s1"), heading("二", "安全", "s2")};
  reviewed.drafted[PlanSheet::sections] = reviewed.sheets[PlanSheet::sections];
  for (const auto& [section, kept, lost] :
       {std::tuple("s1", "1 yes 投资 8 section=s1\n", ""),
        std::tuple("s2", "1 yes 投资 8 section=s2 since=changed\n",
                   "old.xlsx: \"投资\" stands in another section of the document now: 壮大工业 -> "
                   "安全\n  look at it again: its section is that of the document\n")}) {
    PlanSheets drafted_again = with(PlanSheet::targets, {in(section)});
    drafted_again.sheets[PlanSheet::sections] = {heading("一", "壮大工业", "s1"),
                                                 heading("二", "安全", "s2")};
    Problems told = Problems::of_cells("old.xlsx");
    EXPECT_EQ(targets_of(keep_decisions(reviewed, drafted_again, told)), kept);
    expect_both_languages(told);
    EXPECT_EQ(rendered(told), renamed("工业", "壮大工业") + lost);
  }
}

TEST(KeepDecisions, KeepsTheLabelsAndNamesThatTheReaderGaveToHeadings) {
  PlanSheets reviewed = with(PlanSheet::targets, {});
  reviewed.drafted[PlanSheet::sections] = {
      heading("", "安排", "s1"), heading("一", "工业", "s1.1", "安排"),
      heading("二", "安全", "s1.2", "安排"), heading("三", "文旅", "s1.3", "安排"),
      heading("四", "教育", "s1.4", "安排")};
  reviewed.sheets[PlanSheet::sections] = {
      heading("三", "2024年安排", "s1"), heading("（一）", "工业", "s1.1", "2024年安排"),
      heading("二", "平安", "s1.2", "2024年安排"), heading("三", "文化旅游", "s1.3", "2024年安排"),
      heading("四", "教育", "s1.4", "2024年安排")};
  PlanSheets drafted_again = with(PlanSheet::targets, {});
  drafted_again.sheets[PlanSheet::sections] = {heading("", "安排", "s1"),
                                               heading("一", "工业", "s1.1", "s1"),
                                               heading("二", "稳定", "s1.2", "s1")};
  Problems told = Problems::of_cells("old.xlsx");
  const PlanSheets kept = keep_decisions(reviewed, drafted_again, told);
  std::string text;
  for (const SheetRow& row : kept.rows(PlanSheet::sections)) {
    text += row.text(C::label) + "|" + row.text(C::name) + "|" + row.text(C::key) + "|" +
            row.text(C::parent) + "\n";
  }
  EXPECT_EQ(text, "三|2024年安排|s1|\n（一）|工业|s1.1|s1\n二|平安|s1.2|s1\n");
  expect_both_languages(told);
  EXPECT_EQ(rendered(told),
            "old.xlsx: the heading \"安全\" was changed in the review, and in the document too: "
            "\"平安\" in the review, \"稳定\" in the new draft\n" +
                kLook +
                "old.xlsx: the document has no such heading any more: \"文化旅游\", which was "
                "changed in the review\n  look at its targets in the new workbook\n");
}

TEST(KeepDecisions, KeepsAReasonBesideTheNumberOfATarget) {
  PlanSheets reviewed = with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8")});
  reviewed.sheets[PlanSheet::numerals] = {
      numeral("5", "8", "投资8亿", {{C::row, "1"}, {C::reason, "含技改"}})};
  PlanSheets drafted_again = with(PlanSheet::targets, {drafted("1", "投资8亿", "投资", "8")});
  drafted_again.sheets[PlanSheet::numerals] = {numeral("5", "8", "投资8亿", {{C::row, "1"}})};
  Problems told = Problems::of_cells("old.xlsx");
  EXPECT_EQ(numerals_of(keep_decisions(reviewed, drafted_again, told)), "8 1/含技改/\n");
  EXPECT_EQ(rendered(told), "");
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
  EXPECT_EQ(targets_of(kept), "1 yes 投资 8\n2  水质 3 since=new\n");
  EXPECT_EQ(numerals_of(kept), "8 1//\n3 2//\n");
  EXPECT_EQ(rendered(lost),
            "old.xlsx: the review had no target for \"3\" (不考核), the new draft has one: "
            "\"水质\", row 2\n"
            "  accept or reject it in the new workbook\n" +
                added_in("2  水质 3 since=new\n"));
}

}  // namespace
}  // namespace milepost
