#include <gtest/gtest.h>

#include "report/document_fixture.h"
#include "report/page/svg.h"

namespace milepost {
namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TimeChart sample_chart() {
  return {"New firms",
          "家",
          {{day("2022-03-31"), 5}, {day("2022-06-30"), 12}, {day("2022-12-31"), 33}},
          {{"2022 targets", {{day("2022-01-01"), 0}, {day("2022-12-31"), 30}}}}};
}

TEST(TimeChart, HasRoundFiguresAndLastDaysOfMonthsOnItsAxes) {
  const std::string svg = time_chart_svg(sample_chart(), Language::zh);
  for (const char* shown :
       {">0</text>", ">10</text>", ">20</text>", ">30</text>", ">40</text>", ">家</text>",
        ">2022-03-31</text>", ">2022-06-30</text>", ">2022-09-30</text>", ">2022-12-31</text>"}) {
    EXPECT_TRUE(holds(svg, shown)) << shown;
  }
  EXPECT_FALSE(holds(svg, "2022-01-31"));
}

TEST(TimeChart, NamesItsPointsAndItsWays) {
  const std::string svg = time_chart_svg(sample_chart(), Language::en);
  EXPECT_TRUE(holds(svg, "<title>2022-06-30 12 家</title>")) << svg;
  EXPECT_EQ(count_of(svg, "<circle"), 3U);
  EXPECT_TRUE(holds(svg, "name end planned")) << svg;
  EXPECT_TRUE(holds(svg, ">2022 targets<title>")) << svg;
  EXPECT_TRUE(holds(svg,
                    "aria-label=\"New firms, 2022-03-31 5 家, 2022-06-30 12 家, "
                    "2022-12-31 33 家, 2022 targets 2022-12-31 30 家\""))
      << svg;
}

TEST(TimeChart, DrawsPointsInOrderOfTime) {
  TimeChart mixed = sample_chart();
  std::swap(mixed.actual[0], mixed.actual[2]);
  EXPECT_EQ(time_chart_svg(mixed, Language::en), time_chart_svg(sample_chart(), Language::en));
}

TEST(TimeChart, StartsAtZeroUnlessThatIsFarAway) {
  TimeChart chart{"", "", {{day("2021-12-31"), 720}, {day("2024-12-31"), 790}}, {}};
  EXPECT_FALSE(holds(time_chart_svg(chart, Language::zh), ">0</text>"));
  chart.actual.front().second = 100;
  EXPECT_TRUE(holds(time_chart_svg(chart, Language::zh), ">0</text>"));
}

TEST(TimeChart, ShowsSmallNegativeAndEqualFigures) {
  for (const auto& [first, last] : std::vector<std::pair<double, double>>{
           {0, 0}, {7, 7}, {-3, 4}, {-0.5, -0.4}, {0.0001, 0.0002}, {9e14, -9e14}}) {
    const TimeChart chart{"", "%", {{day("2022-01-01"), first}, {day("2022-02-01"), last}}, {}};
    EXPECT_EQ(count_of(time_chart_svg(chart, Language::en), "<circle"), 2U) << first;
  }
}

TEST(TimeChart, StandsOnOneDayToo) {
  const TimeChart chart{"", "", {{day("2022-06-15"), 5}}, {}};
  const std::string svg = time_chart_svg(chart, Language::en);
  EXPECT_TRUE(holds(svg, "cx=\"50.00%\"")) << svg;
  EXPECT_TRUE(holds(svg, ">2022-06-15</text>")) << svg;
}

TEST(TimeChart, HasFewDatesHoweverLongItIs) {
  for (const char* end : {"2022-01-20", "2022-05-31", "2023-06-30", "2030-12-31", "2199-12-31"}) {
    const TimeChart chart{"", "", {{day("2022-01-01"), 1}, {day(end), 2}}, {}};
    const std::size_t dates = count_of(time_chart_svg(chart, Language::en), "class=\"tick\"");
    EXPECT_GE(dates, 1U) << end;
    EXPECT_LE(dates, 6U) << end;
  }
}

TEST(TimeChart, IsNothingWithoutAPoint) {
  EXPECT_EQ(time_chart_svg({"New firms", "家", {}, {{"plan", {}}}}, Language::en), "");
}

TEST(TimeChart, CutsLongNamesAndEscapesAll) {
  TimeChart chart = sample_chart();
  chart.planned.front().name = "<script>" + std::string(300, 'x');
  chart.unit = "\"<b>";
  const std::string svg = time_chart_svg(chart, Language::en);
  EXPECT_FALSE(holds(svg, "<script"));
  EXPECT_FALSE(holds(svg, "<b>"));
  EXPECT_TRUE(holds(svg, ">&lt;script&gt;xxxxxxxxxxxxxxx…<title>&lt;script&gt;xxx")) << svg;
}

}  // namespace
}  // namespace milepost
