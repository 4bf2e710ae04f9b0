#include "plan/complete_sheets.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/rendered.h"

namespace milepost {
namespace {

using C = PlanColumn;
using Cells = std::vector<std::pair<PlanColumn, std::string>>;

SheetRow row_saying(const Cells& cells) {
  SheetRow row;
  for (const auto& [column, text] : cells) row.set(column, text);
  return row;
}

SheetRow fact(PlanFact fact, const std::string& content) {
  return row_saying({{C::fact, std::string(word(fact))}, {C::content, content}});
}

PlanSheets plan_with(std::vector<SheetRow> targets, std::vector<SheetRow> sections = {}) {
  PlanSheets sheets;
  sheets.sheets[PlanSheet::plan] = {fact(PlanFact::plan_name, "年度目标")};
  sheets.sheets[PlanSheet::targets] = std::move(targets);
  if (!sections.empty()) sheets.sheets[PlanSheet::sections] = std::move(sections);
  return sheets;
}

TEST(CompleteSheets, NamesThePlanAndItsDocumentAfterTheAreaAndTheYears) {
  const auto keys = [](const std::string& area, const std::string& first, const std::string& last) {
    PlanSheets sheets;
    sheets.sheets[PlanSheet::plan] = {fact(PlanFact::area_key, area),
                                      fact(PlanFact::period_start, first),
                                      fact(PlanFact::period_end, last)};
    complete_facts(sheets);
    return fact_of(sheets, PlanFact::plan_key) + " " + fact_of(sheets, PlanFact::document_key);
  };
  EXPECT_EQ(keys("hedong", "2024-01-01", "2024-12-31"), "hedong-2024 hedong-document-2024");
  EXPECT_EQ(keys("hedong", "2021-01-01", "2025-12-31"),
            "hedong-2021-2025 hedong-document-2021-2025");
  EXPECT_EQ(keys("河东", "2024-01-01", "2024-12-31"), " ");
  EXPECT_EQ(keys("hedong", "", "2024-12-31"), " ");
}

/// The keys and names of the sections, and those of the targets.
std::string sections_of(PlanSheets sheets) {
  Problems problems = Problems::of_cells("plan.xlsx");
  complete_sections(sheets, problems);
  std::string text;
  for (const SheetRow& row : sheets.sheets[PlanSheet::sections]) {
    text += row.text(C::key) + "=" + row.text(C::name) + " ";
  }
  text += "|";
  for (const SheetRow& row : sheets.sheets[PlanSheet::targets]) {
    text += " " + row.text(C::section);
  }
  return text + (problems.empty() ? "" : "\n" + rendered(problems));
}

const std::vector<SheetRow> kSections{
    row_saying({{C::label, "二、"}, {C::name, "安排"}}),
    row_saying({{C::label, "（一）"}, {C::name, "经济"}, {C::parent, "二"}}),
    row_saying({{C::label, "（二）"}, {C::name, "民生"}, {C::parent, "安排"}}),
    row_saying({{C::label, "三"}, {C::name, "经济"}, {C::key, "economy"}})};

struct SectionCase {
  std::string rule;
  std::vector<std::string> of_targets;
  std::vector<SheetRow> sections;
  std::string read;
};

class SectionsOfTargets : public testing::TestWithParam<SectionCase> {};

TEST_P(SectionsOfTargets, AreFound) {
  std::vector<SheetRow> targets;
  for (const std::string& section : GetParam().of_targets) {
    targets.push_back(row_saying({{C::name, "甲"}, {C::section, section}}));
  }
  EXPECT_EQ(sections_of(plan_with(targets, GetParam().sections)), GetParam().read);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, SectionsOfTargets,
    testing::Values(
        SectionCase{"ByKeysLabelsAndNames",
                    {"1.1", "二（二）", "二 (一)", "民生", "economy", "三"},
                    kSections,
                    "1=安排 1.1=经济 1.2=民生 economy=经济 | 1.1 1.2 1.1 1.2 economy economy"},
        SectionCase{"ButNotByANameOfTwo",
                    {"经济"},
                    kSections,
                    "1=安排 1.1=经济 1.2=民生 economy=经济 | 经济\n"
                    "plan.xlsx: several are called \"经济\": 1.1, economy\n"
                    "  write the key of the one that is meant\n"},
        SectionCase{"WhatIsNoneStaysAsItIs",
                    {"四"},
                    kSections,
                    "1=安排 1.1=经济 1.2=民生 economy=经济 | 四\n"
                    "plan.xlsx: there is no section \"四\"\n"
                    "  describe it on the sheet Sections\n"},
        SectionCase{"WhatSeveralTargetsCallByNoNameIsToldOnce",
                    {"（一）", "民生工程", "三", "民生工程"},
                    kSections,
                    "1=安排 1.1=经济 1.2=民生 economy=经济 | （一） 民生工程 economy 民生工程\n"
                    "plan.xlsx: there is no section \"民生工程\", which 2 targets name\n"
                    "  describe it on the sheet Sections\n"
                    "plan.xlsx: there is no section \"（一）\"\n"
                    "  did you mean \"二(一)\"?\n"},
        SectionCase{"InWhatTheTargetsSay", {"经济", "民生", "经济"}, {}, "1=经济 2=民生 | 1 2 1"},
        SectionCase{"InNumbersByWhichTheTargetsCallThem", {"2", "1"}, {}, "1=2 2=1 | 1 2"},
        SectionCase{"InNumbersInAnyOrder", {"3", "1", "2", "１"}, {}, "1=3 2=1 3=2 | 1 2 3 2"},
        SectionCase{"ByNamesThatAreNumbersBeforeKeysThatNobodyGave",
                    {"2", "3", "1"},
                    {row_saying({{C::name, "2"}}), row_saying({{C::name, "3"}})},
                    "1=2 2=3 | 1 2 1"},
        SectionCase{"ByKeysBeforeNamesWhereSomebodyGaveThem",
                    {"2"},
                    {row_saying({{C::name, "2"}, {C::key, "1"}}),
                     row_saying({{C::name, "1"}, {C::key, "2"}})},
                    "1=2 2=1 | 2"},
        SectionCase{"InsideOfOneThatANumberNames",
                    {"甲"},
                    {row_saying({{C::name, "2"}}), row_saying({{C::name, "1"}}),
                     row_saying({{C::name, "甲"}, {C::parent, "2"}})},
                    "1=2 2=1 1.1=甲 | 1.1"},
        SectionCase{"InOneWhereNothingIsSaid", {"", ""}, {}, "1=年度目标 | 1 1"}),
    [](const auto& one) { return one.param.rule; });

TEST(CompleteSheets, NamesTargetsAndIndicatorsByTheirKeys) {
  PlanSheets sheets = plan_with({row_saying({{C::row, "1"}, {C::key, "a"}, {C::name, "投资"}}),
                                 row_saying({{C::row, "2"},
                                             {C::key, "b"},
                                             {C::name, "工业 投资"},
                                             {C::parent, "投资"},
                                             {C::reference, "全县投资"}}),
                                 row_saying({{C::row, "3"},
                                             {C::key, "c"},
                                             {C::name, "其他"},
                                             {C::indicator, "county"},
                                             {C::parent, "1"},
                                             {C::reference, "工业投资"}})});
  sheets.sheets[PlanSheet::indicators] = {row_saying({{C::key, "county"}, {C::name, "全县投资"}})};
  sheets.sheets[PlanSheet::dates] = {row_saying({{C::target, "其他"}})};
  const auto completed = [&](bool is_review) {
    PlanSheets completed_sheets = sheets;
    completed_sheets.is_review = is_review;
    Problems problems = Problems::of_cells("plan.xlsx");
    complete_references(completed_sheets, problems);
    std::string text;
    for (const SheetRow& row : completed_sheets.sheets[PlanSheet::targets]) {
      text += row.text(C::parent) + "," + row.text(C::reference) + " ";
    }
    text += completed_sheets.sheets[PlanSheet::dates][0].text(C::target);
    return text + rendered(problems);
  };
  EXPECT_EQ(completed(true), ", a,county a,b c");
  EXPECT_EQ(completed(false), ", a,county 1,b c");
}

TEST(CompleteSheets, NamesAFewOfManyThatAreCalledAlike) {
  std::vector<SheetRow> targets;
  for (int i = 1; i <= 5'000; ++i) {
    targets.push_back(row_saying({{C::key, "t-" + std::to_string(i)}, {C::name, "食堂"}}));
  }
  targets.push_back(row_saying({{C::key, "part"}, {C::name, "学校食堂"}, {C::parent, "食堂"}}));
  PlanSheets sheets = plan_with(targets);
  Problems problems = Problems::of_cells("plan.xlsx");
  complete_references(sheets, problems);
  EXPECT_EQ(rendered(problems),
            "plan.xlsx: several are called \"食堂\": t-1, t-10, t-100, t-1000, t-1001 and 4995 "
            "more\n  write the key of the one that is meant\n");
}

}  // namespace
}  // namespace milepost
