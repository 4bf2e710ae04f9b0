#include "base/text.h"

#include <gtest/gtest.h>

#include "report/document_fixture.h"
#include "report/formats.h"
#include "report/report_fixture.h"

namespace milepost {
namespace {

RenderOptions options(Language language, Terminal terminal = {}) {
  return {language, terminal, false};
}

Rows sample_rows() {
  Assessment growth = stands(Status::off_track, "3.7", "2022-06-30");
  growth.attainment = Ratio(37, 70);
  Assessment firms = stands(Status::ahead, "1234.5", "2022-05-20");
  firms.attainment = ratio("1.1");
  firms.gap = ratio("0.15");
  firms.stale = true;
  Assessment coverage = stands(Status::behind, "66.6667", "2022-06-30");
  coverage.gap = ratio("-0.05");
  Assessment road = stands(Status::open);
  road.actual = Actual{day("2022-06-30"), 40, MilestoneState::in_progress};
  road.attainment = ratio("0.4");
  return {{"gdp-growth", growth},
          {"income", stands(Status::withdrawn)},
          {"firms", firms},
          {"coverage", coverage},
          {"road", road}};
}

std::string rendered(const Rows& rows, const RenderOptions& how) {
  AssessedPlans reports;
  reports.push_back(report_of(rows));
  return rendered_as("text", reports, how);
}

TEST(Text, IsATableUnderItsSectionsAndItsSummary) {
  EXPECT_EQ(rendered(sample_rows(), options(Language::en)),
            R"(Luqiao District: 2022 targets (2022-01-01 – 2022-12-31), as of 2022-07-10
Source: Work report (2022-02-18). On record up to 2022-07-05 08:00.

Target                             Planned           Actual  Attained    Gap  Status     Data date           Key
-----------------------------------------------------------------------------------------------------------------------
三 Main goals
  GDP growth                          ≥ 7%              3.7     52.9%         off track  2022-06-30          gdp-growth
  (一) Living standards
    Income growth  in step with GDP growth                                    withdrawn                      income
  (二) Industry
    Technology firms
      New firms                strive ≥ 30          1,234.5    110.0%  +15.0  ahead      2022-05-20 (stale)  firms
        Coverage                  80–95.5%          66.6667             -5.0  behind     2022-06-30          coverage
四 Key tasks
  Road opened                         done  in progress 40%     40.0%         open       2022-06-30          road

Section                Total  ahead  behind  off track  open
------------------------------------------------------------
三 Main goals              1                         1
(一) Living standards      0
(二) Industry              2      1       1
四 Key tasks               1                               1
Total                      4      1       1          1     1

Lead            Total  ahead  behind  off track  open
-----------------------------------------------------
统计局              1                         1
科技局              2      1       1
(not assigned)      1                               1
Total               4      1       1          1     1

Besides these, 1 withdrawn, in no total.
)");
}

TEST(Text, IsTheSameInChinese) {
  EXPECT_EQ(rendered(sample_rows(), options(Language::zh)),
            R"(路桥区2022年度目标（2022-01-01至2022-12-31），截至2022-07-10
来源：政府工作报告（2022-02-18）。记录截至2022年7月5日08:00。

目标                                  计划        实际  完成率  超/欠  状态      数据日期            指标代码
---------------------------------------------------------------------------------------------------------------
三 主要预期目标
  地区生产总值增长                    ≥ 7%         3.7   52.9%         严重滞后  2022-06-30          gdp-growth
  （一）居民生活
    居民收入增长    与地区生产总值增长同步                             已取消                        income
  （二）产业
    科技企业
      新增企业                力争 ≥ 30 家      1234.5  110.0%  +15.0  超进度    2022-05-20（过期）  firms
        覆盖率                    80–95.5%     66.6667           -5.0  欠进度    2022-06-30          coverage
四 重点工作
  道路通车                            完成  进行中 40%   40.0%         待完成    2022-06-30          road

章节             合计  超进度  欠进度  严重滞后  待完成
-------------------------------------------------------
三 主要预期目标     1                         1
（一）居民生活      0
（二）产业          2       1       1
四 重点工作         1                                 1
合计                4       1       1         1       1

牵头单位    合计  超进度  欠进度  严重滞后  待完成
--------------------------------------------------
统计局         1                         1
科技局         2       1       1
（未分解）     1                                 1
合计           4       1       1         1       1

另有已取消目标1项，不计入合计。
)");
}

TEST(Text, NamesTheMomentOfTheLastRecord) {
  EXPECT_EQ(lines_of(rendered({{"road", stands(Status::open)}}, options(Language::en)))[1],
            "Source: Work report (2022-02-18). On record up to 2022-07-05 08:00.");
}

TEST(Text, FitsItsTerminal) {
  for (const Language language : {Language::zh, Language::en}) {
    const std::vector<std::string> lines =
        lines_of(rendered(sample_rows(), options(language, {80, false, false})));
    for (std::size_t i = 2; i < lines.size(); ++i) {  // but for the title and the source
      EXPECT_LE(display_width(lines[i]), 80U) << lines[i];
    }
  }
}

TEST(Text, IsColouredByStatusOnlyWhereItIsAskedFor) {
  EXPECT_EQ(rendered(sample_rows(), options(Language::en)).find('\x1b'), std::string::npos);
  const std::string text = rendered(sample_rows(), options(Language::en, {0, true, false}));
  for (const char* shown :
       {"\x1b[31moff track\x1b[0m", "\x1b[90mwithdrawn\x1b[0m", "\x1b[32mahead\x1b[0m",
        "\x1b[33mbehind\x1b[0m", "\x1b[34mopen\x1b[0m"}) {
    EXPECT_NE(text.find(shown), std::string::npos) << shown;
  }
}

TEST(Text, PutsPlansOneUnderAnother) {
  AssessedPlans reports;
  reports.push_back(report_of({{"road", stands(Status::open)}}));
  reports.push_back(report_of({{"road", stands(Status::met)}}));
  const std::string first = rendered({{"road", stands(Status::open)}}, options(Language::en));
  EXPECT_TRUE(
      rendered_as("text", reports, options(Language::en)).starts_with(first + "\n\nLuqiao"));
}

TEST(Text, LetsNoNameBreakALine) {
  Plan plan = sample_plan();
  plan.name.en = "2022\ntargets\x1b[31m";
  plan.document.title.en = "Work\nreport";
  plan.targets[4].name.en = "Road\nopened";
  plan.sections[4].name.en = "Key\ntasks";
  AssessedPlans reports;
  reports.push_back(report_of({{"road", stands(Status::open)}}, plan));
  AssessedPlans tame;
  tame.push_back(report_of({{"road", stands(Status::open)}}));
  const std::string text = rendered_as("text", reports, options(Language::en));
  EXPECT_EQ(lines_of(text).size(),
            lines_of(rendered_as("text", tame, options(Language::en))).size());
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

std::string line_of(const std::string& target, const Assessment& found) {
  std::ostringstream out;
  render_text(standing_lines({report_of({{target, found}})}, Language::en), options(Language::en),
              out);
  return out.str();
}

/// What a terminal shows of one table under a heading.
std::string shown(Table table, const Terminal& terminal = {}) {
  Document document;
  document.blocks = {Heading{2, "Plan"}, std::move(table)};
  std::ostringstream out;
  render_text(document, {Language::en, terminal, false}, out);
  return out.str();
}

Table facts_of(std::string title) {
  return {.name = "facts",
          .title = std::move(title),
          .columns = {{"what", "What"}, {"value", "Value"}, {"reason", "Reason"}},
          .for_each_row = rows_of({row_of({"Key", "firms", "first\nline"}),
                                   row_of({"牵头单位", Percent{ratio("0.4")}, "b"})}),
          .layout = Table::Layout::facts};
}

TEST(Text, LinesUpWhatFactsAreAbout) {
  EXPECT_EQ(shown(facts_of("")), R"(Plan
  Key       firms  first line
  牵头单位  40.0%  b
)");
  EXPECT_EQ(shown(facts_of("As of today"), {0, true, false}),
            "\x1b[1mPlan\x1b[0m"
            R"(

As of today
  Key       firms  first line
  牵头单位  40.0%  b
)");
}

TEST(Text, ShowsRowsThatCountNoMoreInGray) {
  Row out = row_of({"void", Status::met});
  out.is_out = true;
  Table table{.name = "entries",
              .columns = {{"name", "Name"}, {"status", "Status", CellKind::status}},
              .for_each_row = rows_of({row_of({"stands", Status::met}), out})};
  const std::string text = shown(table, {0, true, false});
  EXPECT_NE(text.find("stands  \x1b[32mmet\x1b[0m\n"), std::string::npos) << text;
  EXPECT_NE(text.find("\x1b[90mvoid\x1b[0m    \x1b[90mmet\x1b[0m\n"), std::string::npos) << text;
}

TEST(Text, KeepsTheHeadOfATableWithoutRowsWhereItIsToBeKept) {
  Table table{.name = "plans", .columns = {{"plan", "Plan"}}, .for_each_row = rows_of({})};
  EXPECT_EQ(shown(table), "Plan\n");
  table.keeps_head = true;
  EXPECT_EQ(shown(table), "Plan\n\nPlan\n----\n");
}

TEST(Line, IsOneTargetWithTheTitleOfItsPlan) {
  EXPECT_EQ(line_of("firms", sample_rows()[2].second),
            R"(Luqiao District: 2022 targets (2022-01-01 – 2022-12-31), as of 2022-07-10
Target         Planned   Actual  Attained    Gap  Status  Data date           Key
-----------------------------------------------------------------------------------
New firms  strive ≥ 30  1,234.5    110.0%  +15.0  ahead   2022-05-20 (stale)  firms
)");
}

TEST(Text, KeepsTextsThatMeanHarmOnTheirLineAndAwayFromTheTerminal) {
  const auto shown = [](const std::string& text) {
    std::ostringstream out;
    render_text(sample_document(text), options(Language::en), out);
    return out.str();
  };
  const std::size_t lines = lines_of(shown("harmless")).size();
  for (const std::string& text : hostile_texts()) {
    const std::string out = shown(text);
    EXPECT_EQ(lines_of(out).size(), lines) << text;
    for (const std::string_view harm : {"\x1b", "\r", "\t", "\xE2\x80\xAE"}) {
      EXPECT_EQ(out.find(harm), std::string::npos) << text;
    }
  }
}

}  // namespace
}  // namespace milepost
