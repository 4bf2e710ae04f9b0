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
                    "1=安排 1.1=经济 1.2=民生 economy=经济 | 四"},
        SectionCase{"InWhatTheTargetsSay", {"经济", "民生", "经济"}, {}, "1=经济 2=民生 | 1 2 1"},
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

}  // namespace
}  // namespace milepost
