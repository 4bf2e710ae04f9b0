#include "plan/read_plan_sheets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/rendered.h"
#include "both_languages.h"
#include "plan/diff.h"
#include "plan/made_up_plans.h"
#include "plan/read_sheets.h"
#include "plan/workbook_sheets.h"
#include "plan/write_sheets.h"
#include "plan/write_toml.h"
#include "plan_fixture.h"

namespace milepost {
namespace {

void expect_same(const Plan& written, const Plan& again) {
  const Plan plan = with_weights_in_order(written);
  EXPECT_EQ(write_toml(plan), write_toml(again));
  EXPECT_TRUE(plan.targets == again.targets) << describe(diff(plan, again));
}

Plan read_again(const PlanSheets& sheets) {
  Problems problems = Problems::of_cells("plan.xlsx");
  const std::optional<Plan> plan = read_plan_sheets(sheets, {}, {}, problems);
  EXPECT_EQ(rendered(problems), "");
  return plan.value_or(Plan());
}

TEST(ReadPlanSheets, ReadsEveryPlanThatIsWritten) {
  MadeUpPlans made_up;
  for (int i = 0; i < 300 && !testing::Test::HasFailure(); ++i) {
    const Plan plan = made_up.plan();
    const Plan again = read_again(write_sheets(plan));
    expect_same(plan, again);
  }
}

TEST(ReadPlanSheets, ReadsThemOutOfCellsToo) {
  for (const Language language : {Language::zh, Language::en}) {
    MadeUpPlans made_up;
    for (int i = 0; i < 100 && !testing::Test::HasFailure(); ++i) {
      const Plan plan = made_up.plan();
      Problems problems = Problems::of_cells("plan.xlsx");
      const PlanSheets sheets = read_sheets(workbook_of(write_sheets(plan), language), problems);
      ASSERT_EQ(rendered(problems), "") << i;
      const Plan again = read_again(sheets);
      expect_same(plan, again);
    }
  }
}

using C = PlanColumn;
using Cells = std::vector<std::pair<PlanColumn, std::string>>;

SheetRow row_with(std::size_t line, const Cells& cells) {
  SheetRow row;
  row.line = line;
  for (const auto& [column, text] : cells) row.set(column, text);
  return row;
}

SheetRow fact(PlanFact which, const std::string& content) {
  return row_with(0, {{C::fact, std::string(word(which))}, {C::content, content}});
}

PlanSheets sheets_of(std::vector<SheetRow> targets, bool is_review) {
  PlanSheets sheets;
  sheets.is_review = is_review;
  sheets.sheets[PlanSheet::plan] = {
      fact(PlanFact::document_title, "报告"),  fact(PlanFact::document_date, "2024-01-18"),
      fact(PlanFact::plan_name, "2024年目标"), fact(PlanFact::area_key, "hedong"),
      fact(PlanFact::area_name, "河东镇"),     fact(PlanFact::period_start, "2024-01-01"),
      fact(PlanFact::period_end, "2024-12-31")};
  sheets.sheets[PlanSheet::sections] = {
      row_with(2, {{C::key, "s1"}, {C::label, "一"}, {C::name, "经济"}}),
      row_with(3, {{C::key, "s2"}, {C::label, "二"}, {C::name, "民生"}})};
  sheets.heads[PlanSheet::targets] = {1, 1, {{C::row, {"序号", 1}}, {C::key, {"代码", 9}}}};
  sheets.sheets[PlanSheet::targets] = std::move(targets);
  return sheets;
}

SheetRow target(std::size_t line, const std::string& name, const std::string& section,
                const Cells& more) {
  SheetRow row = row_with(line, {{C::accept, "yes"},
                                 {C::name, name},
                                 {C::section, section},
                                 {C::requirement, "at-least"},
                                 {C::value, "3"},
                                 {C::unit, "个"},
                                 {C::measure, "flow"}});
  for (const auto& [column, text] : more) row.set(column, text);
  return row;
}

/// `s1 新建食堂 s1-01`, a line for each target, and what is told.
std::string targets_of(const PlanSheets& sheets, const KeyRecord& record = {}) {
  Problems problems = Problems::of_cells("r.xlsx");
  problems.name_sheets({"目标"});
  std::string text;
  if (const auto plan = read_plan_sheets(sheets, record, {}, problems)) {
    for (const Target& one : plan->targets) {
      text += one.section + " " + one.name.zh + " " + one.key + "\n";
    }
  }
  expect_both_languages(problems);
  return text + rendered(problems);
}

TEST(ReadPlanSheets, GivesNoRowTheKeyOfOneThatWasRejected) {
  const SheetRow kept = target(2, "茶园", "s2", {{C::key, "s2-01"}});
  const SheetRow rejected = target(3, "茶文化节", "s2", {{C::accept, "no"}, {C::key, "s2-02"}});
  EXPECT_EQ(targets_of(sheets_of({kept, rejected, target(4, "指挥中心", "s2", {})}, true)),
            "s2 茶园 s2-01\ns2 指挥中心 s2-03\n");
  // The same once more, written by hand.
  EXPECT_EQ(targets_of(sheets_of({kept, rejected, target(4, "茶文化节", "s2", {})}, true)),
            "s2 茶园 s2-01\ns2 茶文化节 s2-02\n");
}

TEST(ReadPlanSheets, GivesKeysByTheLabelsOfHeadingsAsTheDraftDoes) {
  PlanSheets sheets =
      sheets_of({target(2, "茶园", "s1.1", {{C::key, "s8-03"}}), target(3, "指挥中心", "s1.1", {}),
                 target(4, "粮仓", "s1", {}), target(5, "水库", "annex", {})},
                true);
  sheets.sheets[PlanSheet::sections] = {
      row_with(2, {{C::key, "s1"}, {C::name, "工作安排"}}),
      row_with(3, {{C::key, "s1.1"}, {C::label, "八"}, {C::name, "民生"}, {C::parent, "s1"}}),
      row_with(4, {{C::key, "annex"}, {C::name, "附件"}})};
  EXPECT_EQ(targets_of(sheets),
            "s1 粮仓 t-01\ns1.1 茶园 s8-03\ns1.1 指挥中心 s8-04\nannex 水库 s-annex-01\n");
}

TEST(ReadPlanSheets, TellsAKeyThatIsOnRecordForWhatHasNone) {
  KeyRecord record;
  record.earlier = {{"s2-02", {"造林", ""}, "个", Measure::flow, "二", ""}};
  const SheetRow drafted = target(3, "断面水质", "s2", {{C::key, "s2-02"}});
  EXPECT_EQ(targets_of(sheets_of({drafted, target(4, "造林", "s2", {})}, true), record),
            "r.xlsx:目标!I3: \"s2-02\" is on record as the key of \"造林\"\n"
            "  empty this cell: another key is made, and the figures stay with what they are of\n");
  EXPECT_EQ(
      targets_of(sheets_of({target(3, "断面水质", "s2", {}), target(4, "造林", "s2", {})}, true),
                 record),
      "s2 断面水质 s2-03\ns2 造林 s2-02\n");
}

TEST(ReadPlanSheets, AsksWhichOfSeveralOfOneNameARowIs) {
  const auto known = [](const char* key, const char* heading, const char* figure) {
    KeyRow row{key, {"新建公园", ""}, "个", Measure::flow, "一", "", heading, figure, false};
    return row;
  };
  KeyRecord record;
  record.earlier = {known("s1-01", "经济", "5"), known("s1-02", "民生", "9")};
  EXPECT_EQ(targets_of(sheets_of({target(3, "新建公园", "s2", {{C::value, "9"}})}, false), record),
            "s2 新建公园 s1-02\n");
  record.earlier.back().heading = "生态";
  EXPECT_EQ(targets_of(sheets_of({target(3, "新建公园", "s2", {})}, false), record),
            "r.xlsx:目标!I3: which target on record this is cannot be told: several rows were or "
            "are called \"新建公园\", and the keys s1-01, s1-02 are without a row\n"
            "  write its key under 代码; for another target, a new one\n");
}

TEST(ReadPlanSheets, TellsAReviewOfWhichNothingIsAccepted) {
  EXPECT_EQ(targets_of(sheets_of({target(2, "甲", "s1", {{C::accept, "no"}}),
                                  target(3, "乙", "s2", {{C::accept, "no"}})},
                                 true)),
            "r.xlsx:目标!A2: no target is accepted, so there is nothing to load\n"
            "  choose yes under Accept for each target of the plan\n");
}

TEST(ReadPlanSheets, TellsAColumnThatIsNotThereOnce) {
  PlanSheets sheets = sheets_of({target(2, "甲", "s1", {}), target(3, "乙", "s2", {})}, false);
  for (SheetRow& row : sheets.sheets[PlanSheet::targets]) {
    row.cells.erase(C::value);
    row.cells.erase(C::measure);
  }
  EXPECT_EQ(targets_of(sheets),
            "r.xlsx:目标!A1: the sheet lacks \"Figure\" and \"Measure\"\n"
            "  write these headings above their columns\n");
  sheets.is_incomplete = true;  // which has been told
  EXPECT_EQ(targets_of(sheets), "");
}

TEST(ReadPlanSheets, PutsTargetsOfAReviewUnderTheirSectionHoweverTheyWereSorted) {
  const auto row = [](std::size_t line, const std::string& name, const std::string& section,
                      const std::string& number) {
    return target(line, name, section, {{C::key, "k" + std::to_string(line)}, {C::row, number}});
  };
  EXPECT_EQ(targets_of(sheets_of({row(2, "丙", "s2", "3"), row(3, "乙", "s1", "2"),
                                  row(4, "补", "s1", ""), row(5, "甲", "s1", "1")},
                                 true)),
            "s1 甲 k5\ns1 乙 k3\ns1 补 k4\ns2 丙 k2\n");
  // What was added stays where it was put, as long as nothing was sorted.
  EXPECT_EQ(targets_of(sheets_of({row(2, "甲", "s1", "1"), row(3, "补", "s1", ""),
                                  row(4, "乙", "s1", "2"), row(5, "丙", "s2", "3")},
                                 true)),
            "s1 甲 k2\ns1 补 k3\ns1 乙 k4\ns2 丙 k5\n");
  // Those of a plan stand in its order.
  EXPECT_EQ(targets_of(sheets_of({row(2, "丙", "s2", ""), row(3, "乙", "s1", ""),
                                  row(4, "丁", "s2", ""), row(5, "甲", "s1", "")},
                                 false)),
            "s2 丙 k2\ns1 乙 k3\ns2 丁 k4\ns1 甲 k5\n");
}

}  // namespace
}  // namespace milepost
