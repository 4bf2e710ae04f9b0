#include "draft/table_headings.h"

#include <gtest/gtest.h>

#include "draft/table_fixture.h"

namespace milepost {
namespace {

std::string_view word_of(ColumnRole role) {
  static constexpr std::string_view kRoles[] = {"-",    "number", "category", "name",   "task",
                                                "unit", "target", "base",     "check",  "result",
                                                "lead", "resp",   "with",     "leader", "judge",
                                                "due",  "nature", "weight",   "note"};
  return kRoles[static_cast<std::size_t>(role)];
}

/// `1-2 name target/2022/亿元 growth target`: the first row, the first one below, and the columns.
std::string headings(std::string_view text) {
  const auto found = find_headings(table_of(text), 0, shipped_table_words());
  if (!found) return "none";
  std::string said = std::to_string(found->first) + "-" + std::to_string(found->first_row);
  for (const TableColumn& column : found->columns) {
    said += column.is_growth ? " growth-" : " ";
    said += word_of(column.role);
    if (column.year) said += "/" + std::to_string(*column.year);
    if (!column.unit.empty()) said += "/" + column.unit;
  }
  return said;
}

TEST(TableHeadings, StandBelowTitles) {
  EXPECT_EQ(headings("某县2022年目标任务分解表|某县2022年目标任务分解表|某县2022年目标任务分解表\n"
                     "单位：亿元||\n"
                     "指标|目标值|责任单位\n"
                     "产值|5|甲局"),
            "2-3 name target resp");
  EXPECT_EQ(headings("牵头单位|完成时限|工作任务\n甲局|6月底|修路"), "0-1 lead due task");
}

TEST(TableHeadings, MayBeTwoRowsWithMergedCells) {
  EXPECT_EQ(headings("序号|指标|2021年完成|2021年完成|2022年目标|2022年目标|责任单位\n"
                     "序号|指标|总量|增速（%）|总量|增速（%）|责任单位\n"
                     "1|产值|4|3|5|6|甲局"),
            "0-2 number name base/2021 growth-base/2021/% target/2022 growth-target/2022/% resp");
}

TEST(TableHeadings, MergedCellsOfCsvAreEmpty) {
  EXPECT_EQ(headings("序号|指标|2022年目标||责任分工|\n"
                     "||绝对值|增幅|牵头单位|配合单位\n"
                     "1|产值|5|6|甲局|乙局"),
            "0-2 number name target/2022 growth-target/2022 lead with");
  EXPECT_EQ(headings("指标|目标|分季度目标|||\n"
                     "||一季度|二季度|三季度|四季度\n"
                     "产值|5|1|2|3|5"),
            "0-2 name target check check check check");
}

TEST(TableHeadings, AYearAloneIsABaselineBeforeTheTargetAndATargetWithoutOne) {
  EXPECT_EQ(headings("指标|2021年|2022年目标\n产值|4|5"), "0-1 name base/2021 target/2022");
  EXPECT_EQ(headings("指标|2021年|2022年\n产值|4|5"), "0-1 name target/2021 target/2022");
  EXPECT_EQ(headings("指标|2021年|2022年\n指标|实际|目标\n产值|4|5"),
            "0-2 name base/2021 target/2022");
}

TEST(TableHeadings, GrowthIsOfTheColumnBesideIt) {
  EXPECT_EQ(headings("指标|2021年完成|增长|2022年目标|增长\n产值|4|5|5|6"),
            "0-1 name base/2021 growth-base target/2022 growth-target");
}

TEST(TableHeadings, WhatStandsBelowSaysWhatAWordLeavesOpen) {
  EXPECT_EQ(headings("项目|单位|目标\n产值|亿元|5"), "0-1 name unit target");
  EXPECT_EQ(headings("任务|单位\n修路|交通运输局\n建校|教育局"), "0-1 task resp");
  EXPECT_EQ(headings("项目|分值|目标任务\n产值|3|186\n收入|2|≥4%"), "0-1 name weight target");
  EXPECT_EQ(headings("项目|目标任务\n路网|新建道路5公里。\n学校|新建学校2所。"), "0-1 name task");
}

TEST(TableHeadings, ARowOfTheTableIsNone) {
  EXPECT_EQ(headings("1|完成主要任务2项|甲局|12月\n2|完成目标|乙局|6月"), "none");
  EXPECT_EQ(headings("今年的目标任务|今年的目标任务"), "none");
  EXPECT_EQ(headings(""), "none");
}

TEST(TableHeadings, OfSeveralYearsOneIsMeant) {
  const auto others = [](std::optional<int> year) {
    const auto found = find_headings(table_of("指标|2022年目标|2023年目标|2025年目标\n率|1|2|3"), 0,
                                     shipped_table_words());
    return columns_of_other_years(*found, year);
  };
  EXPECT_EQ(others(2023), (std::vector<std::size_t>{1, 3}));
  EXPECT_EQ(others(std::nullopt), (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(others(2030), (std::vector<std::size_t>{1, 2}));
}

}  // namespace
}  // namespace milepost
