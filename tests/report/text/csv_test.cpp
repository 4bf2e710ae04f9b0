#include "base/csv.h"

#include <gtest/gtest.h>

#include <map>

#include "base/rendered.h"
#include "report/formats.h"
#include "report/report_fixture.h"

namespace milepost {
namespace {

const std::vector<std::string> kColumns{"area",
                                        "plan",
                                        "target",
                                        "section",
                                        "name_zh",
                                        "name_en",
                                        "unit",
                                        "requirement",
                                        "planned",
                                        "reference",
                                        "baseline",
                                        "actual",
                                        "data_date",
                                        "variance",
                                        "attainment_pct",
                                        "share_pct",
                                        "expected_pct",
                                        "gap_points",
                                        "status",
                                        "stale",
                                        "remaining",
                                        "needed_per_month",
                                        "projected",
                                        "last_year",
                                        "commitment",
                                        "lead",
                                        "due",
                                        "reached_on",
                                        "planned_upper",
                                        "parent",
                                        "as_of",
                                        "progress",
                                        "year_on_year",
                                        "this_period"};

std::vector<CsvRow> rows_of(const std::string& csv) {
  Problems problems("report.csv", csv);
  std::vector<CsvRow> rows = read_csv(csv, problems);
  EXPECT_EQ(rendered(problems), "");
  return rows;
}

/// The fields of the only row that have something in them, by their columns.
std::map<std::string, std::string> fields_of(const AssessedPlan& report) {
  const std::vector<CsvRow> rows = rows_of(rendered_as("csv", {report}, {}));
  std::map<std::string, std::string> fields;
  EXPECT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.at(1).fields.size(), kColumns.size());
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    if (!rows.at(1).fields.at(i).empty()) fields[kColumns[i]] = rows.at(1).fields.at(i);
  }
  return fields;
}

using Fields = std::map<std::string, std::string>;

Fields with(Fields fields, const Fields& more) {
  fields.insert(more.begin(), more.end());
  return fields;
}

const Fields kAlways{{"area", "luqiao"},    {"plan", "district-2022"}, {"commitment", "firm"},
                     {"due", "2022-12-31"}, {"as_of", "2022-07-10"},   {"stale", "false"}};

TEST(Csv, BeginsWithItsColumns) {
  const std::vector<CsvRow> rows = rows_of(rendered_as("csv", {report_of({})}, {}));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].fields, kColumns);
  EXPECT_TRUE(rendered_as("csv", {report_of({})}, {}).ends_with("\r\n"));
}

TEST(Csv, HasTheByteOrderMarkOnlyWhereItIsAskedFor) {
  RenderOptions excel;
  excel.byte_order_mark = true;
  EXPECT_EQ(rendered_as("csv", {report_of({})}, excel),
            "\xEF\xBB\xBF" + rendered_as("csv", {report_of({})}, {}));
}

TEST(Csv, SaysEverythingOfAFlow) {
  Assessment found = stands(Status::ahead, "19.5", "2022-06-30");
  found.planned = 30;
  found.variance = ratio("-10.5");
  found.attainment = ratio("0.65");
  found.share = ratio("0.65");
  found.expected = ratio("0.5");
  found.gap = ratio("0.15");
  found.remaining = ratio("10.5");
  found.needed_per_month = ratio("1.75");
  found.projected = 39;
  found.last_year = Ratio(40, 3);
  found.reached_on = day("2022-06-30");
  found.stale = true;
  found.progress = ProgressText{day("2022-06-30"), "三家已投产"};
  found.year_on_year = ratio("0.4625");
  found.this_period = ratio("2.5");
  Plan plan = sample_plan();
  plan.targets[2].parent = "gdp-growth";
  EXPECT_EQ(fields_of(report_of({{"firms", found}}, plan)), (Fields{{"area", "luqiao"},
                                                                    {"plan", "district-2022"},
                                                                    {"target", "firms"},
                                                                    {"section", "3.2.1"},
                                                                    {"name_zh", "新增企业"},
                                                                    {"name_en", "New firms"},
                                                                    {"unit", "家"},
                                                                    {"requirement", "at-least"},
                                                                    {"planned", "30"},
                                                                    {"actual", "19.5"},
                                                                    {"data_date", "2022-06-30"},
                                                                    {"variance", "-10.5"},
                                                                    {"attainment_pct", "65.0"},
                                                                    {"share_pct", "65.0"},
                                                                    {"expected_pct", "50.0"},
                                                                    {"gap_points", "15.0"},
                                                                    {"status", "ahead"},
                                                                    {"stale", "true"},
                                                                    {"remaining", "10.5"},
                                                                    {"needed_per_month", "1.75"},
                                                                    {"projected", "39"},
                                                                    {"last_year", "13.3333"},
                                                                    {"commitment", "strive"},
                                                                    {"lead", "科技局"},
                                                                    {"due", "2022-12-31"},
                                                                    {"reached_on", "2022-06-30"},
                                                                    {"parent", "gdp-growth"},
                                                                    {"as_of", "2022-07-10"},
                                                                    {"progress", "三家已投产"},
                                                                    {"year_on_year", "46.3"},
                                                                    {"this_period", "2.5"}}));
}

TEST(Csv, SaysEverythingOfAStockInARange) {
  Assessment found = stands(Status::behind, "172", "2022-06-30");
  found.actual->figure = Ratio(200, 3);
  found.baseline = ratio("60.5");
  EXPECT_EQ(fields_of(report_of({{"coverage", found}})), with(kAlways, {{"target", "coverage"},
                                                                        {"section", "3.2.1"},
                                                                        {"name_zh", "覆盖率"},
                                                                        {"name_en", "Coverage"},
                                                                        {"unit", "%"},
                                                                        {"requirement", "between"},
                                                                        {"planned", "80"},
                                                                        {"planned_upper", "95.5"},
                                                                        {"baseline", "60.5"},
                                                                        {"actual", "66.6667"},
                                                                        {"data_date", "2022-06-30"},
                                                                        {"status", "behind"},
                                                                        {"lead", "科技局"},
                                                                        {"parent", "firms"}}));
}

TEST(Csv, SaysWhatARelationWasHeldAgainst) {
  Assessment found = stands(Status::on_track, "3.4", "2022-06-30");
  found.planned = ratio("3.7");
  found.variance = ratio("-0.3");
  EXPECT_EQ(fields_of(report_of({{"income", found}})),
            with(kAlways, {{"target", "income"},
                           {"section", "3.1"},
                           {"name_zh", "居民收入增长"},
                           {"name_en", "Income growth"},
                           {"unit", "%"},
                           {"requirement", "in-step-with"},
                           {"planned", "3.7"},
                           {"reference", "gdp-growth"},
                           {"actual", "3.4"},
                           {"data_date", "2022-06-30"},
                           {"variance", "-0.3"},
                           {"status", "on-track"}}));
}

TEST(Csv, SaysTheStateOfAMilestone) {
  Assessment found = stands(Status::open);
  found.actual = Actual{day("2022-06-30"), 40, MilestoneState::in_progress};
  found.attainment = ratio("0.4");
  EXPECT_EQ(fields_of(report_of({{"road", found}})), with(kAlways, {{"target", "road"},
                                                                    {"section", "4"},
                                                                    {"name_zh", "道路通车"},
                                                                    {"name_en", "Road opened"},
                                                                    {"requirement", "done"},
                                                                    {"actual", "in-progress"},
                                                                    {"data_date", "2022-06-30"},
                                                                    {"attainment_pct", "40.0"},
                                                                    {"status", "open"}}));
}

TEST(Csv, LeavesBlankWhatIsNotKnown) {
  EXPECT_EQ(fields_of(report_of({{"gdp-growth", stands(Status::no_data)}})),
            with(kAlways, {{"target", "gdp-growth"},
                           {"section", "3"},
                           {"name_zh", "地区生产总值增长"},
                           {"name_en", "GDP growth"},
                           {"unit", "%"},
                           {"requirement", "at-least"},
                           {"status", "no-data"},
                           {"lead", "统计局"}}));
}

TEST(Csv, QuotesTextAndDefusesWhatASpreadsheetWouldRun) {
  Plan plan = sample_plan();
  plan.targets[0].name = {"=1+1", "Growth, \"real\"\nterms"};
  plan.targets[0].lead = "@SUM(A1)";
  plan.indicators[0].unit = "-x";
  const std::string csv = [&] {
    return rendered_as("csv", {report_of({{"gdp-growth", stands(Status::no_data)}}, plan)}, {});
  }();
  EXPECT_NE(csv.find(",'=1+1,\"Growth, \"\"real\"\"\nterms\",'-x,"), std::string::npos) << csv;
  EXPECT_NE(csv.find(",'@SUM(A1),"), std::string::npos) << csv;
}

TEST(Csv, LeavesNegativeFiguresAsTheyAre) {
  Assessment found = stands(Status::off_track, "-2.5", "2022-06-30");
  found.gap = ratio("-0.25");
  const Fields fields = fields_of(report_of({{"gdp-growth", found}}));
  EXPECT_EQ(fields.at("actual"), "-2.5");
  EXPECT_EQ(fields.at("gap_points"), "-25.0");
}

TEST(Csv, HasTheRowsOfAllPlansUnderOneHeader) {
  AssessedPlans reports;
  Plan other = sample_plan();
  other.key = "district-2023";
  reports.push_back(report_of({{"firms", stands(Status::met)}, {"road", stands(Status::open)}}));
  reports.push_back(report_of({{"road", stands(Status::met)}}, other));
  const std::vector<CsvRow> rows = rows_of(rendered_as("csv", reports, {}));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[2].fields[1], "district-2022");
  EXPECT_EQ(rows[3].fields[1], "district-2023");
}

TEST(Csv, IsTheSameInEveryLanguage) {
  AssessedPlans reports;
  reports.push_back(report_of({{"firms", stands(Status::met)}}));
  RenderOptions english;
  english.language = Language::en;
  EXPECT_EQ(rendered_as("csv", reports, {}), rendered_as("csv", reports, english));
}

}  // namespace
}  // namespace milepost
