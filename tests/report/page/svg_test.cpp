#include "report/page/svg.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

#include "report/document_fixture.h"
#include "report/words/labels.h"

namespace milepost {
namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Marks, HaveAShapeOfTheirOwnForEveryStatus) {
  const std::string shapes = mark_shapes();
  std::set<std::string> drawn;
  for (const auto& entry : kWords<Status>) {
    const std::string start = "<symbol id=\"_" + std::string(entry.text) + "\"";
    const std::size_t at = shapes.find(start);
    ASSERT_NE(at, std::string::npos) << entry.text;
    const std::size_t inside = shapes.find('>', at) + 1;
    EXPECT_TRUE(drawn.insert(shapes.substr(inside, shapes.find("</symbol>", at) - inside)).second)
        << entry.text << " looks like another";
    EXPECT_TRUE(holds(status_mark(entry.value), "href=\"#_" + std::string(entry.text) + "\""));
  }
}

TEST(Bullet, IsAsLongAsItsShareWithAMarkWhereItShouldBe) {
  const std::string half = bullet_svg({0.5, 0.25, Status::behind}, Language::en);
  EXPECT_TRUE(holds(half, "class=\"bullet behind\"")) << half;
  EXPECT_TRUE(holds(half, "M6 3.5H50v7H6z")) << half;     // half of the way from 6 to 94
  EXPECT_TRUE(holds(half, "\"due\" d=\"M28 0")) << half;  // a quarter of it
  EXPECT_TRUE(holds(half, "<title>Share done: 50.0%, Expected share: 25.0%</title>")) << half;
}

TEST(Bullet, SpeaksTheLanguageOfTheDocument) {
  EXPECT_TRUE(holds(bullet_svg({0.5, 0.25, Status::behind}, Language::zh),
                    "<title>完成进度：50.0%，序时进度：25.0%</title>"));
}

TEST(Bullet, HasNoMarkWhereNothingIsExpected) {
  const std::string bullet = bullet_svg({0.5, -1, Status::open}, Language::en);
  EXPECT_FALSE(holds(bullet, "due"));
  EXPECT_TRUE(holds(bullet, "<title>Share done: 50.0%</title>"));
}

TEST(Bullet, GoesPastTheEndOfTheWayAndSaysSoWhereItDoesNotFit) {
  EXPECT_TRUE(holds(bullet_svg({1.1, 1, Status::met}, Language::en), "H102.8v7"));
  EXPECT_TRUE(holds(bullet_svg({9, 1, Status::met}, Language::en), "L120 7"));
  EXPECT_TRUE(holds(bullet_svg({9, 1, Status::met}, Language::en), "900.0%"));
  EXPECT_TRUE(holds(bullet_svg({-0.5, 0, Status::off_track}, Language::en), "L0 7"));
  EXPECT_TRUE(holds(bullet_svg({-0.5, 0, Status::off_track}, Language::en), "-50.0%"));
}

TEST(Pictures, HoldNoNumberThatIsNone) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinite = std::numeric_limits<double>::infinity();
  for (const double value : {kNan, kInfinite, -kInfinite, 1e300, -1e300}) {
    const TimeChart chart{"", "", {{day("2022-01-01"), value}, {day("2022-06-30"), 1}}, {}};
    for (const std::string& svg : {bullet_svg({value, value, Status::met}, Language::en),
                                   sparkline_svg({{{0, value}, {1, 2}}}, Language::en),
                                   time_chart_svg(chart, Language::en)}) {
      EXPECT_FALSE(holds(svg, "nan")) << svg;
      EXPECT_FALSE(holds(svg, "inf")) << svg;
    }
  }
}

TEST(Sparkline, FillsItsHeightFromTheFirstPointToTheLast) {
  const std::string spark = sparkline_svg({{{0, 5}, {50, 10}, {100, 15}}}, Language::en);
  EXPECT_TRUE(holds(spark, "points=\"3,17 48,10 93,3\"")) << spark;
  EXPECT_TRUE(holds(spark, "<title>Course: 5 → 15</title>")) << spark;
}

TEST(Sparkline, OfOnePointOrOneValueStandsInTheMiddle) {
  EXPECT_TRUE(holds(sparkline_svg({{{0, 5}}}, Language::zh), "cx=\"48\" cy=\"10\""));
  EXPECT_TRUE(holds(sparkline_svg({{{0, 5}}}, Language::zh), "<title>走势：5</title>"));
  EXPECT_TRUE(holds(sparkline_svg({{{0, 5}, {10, 5}}}, Language::zh), "points=\"3,10 93,10\""));
  EXPECT_EQ(sparkline_svg({}, Language::zh), "");
}

TEST(StatusBar, DividesItsLengthAndLeavesTheWithdrawnOut) {
  const StatusCounts counts =
      counts_of({{Status::met, 3}, {Status::no_data, 1}, {Status::withdrawn, 7}});
  const std::string bar = status_bar_svg(counts, Language::en);
  EXPECT_TRUE(holds(bar, "class=\"met\" x=\"0.00\" width=\"750.00\"")) << bar;
  EXPECT_TRUE(holds(bar, "class=\"no-data\" x=\"750.00\" width=\"250.00\"")) << bar;
  EXPECT_TRUE(holds(bar, "<title>met 3 (75.0%)</title>")) << bar;
  EXPECT_TRUE(holds(bar, "aria-label=\"met 3 (75.0%), no data 1 (25.0%)\"")) << bar;
  EXPECT_FALSE(holds(bar, "withdrawn"));
}

TEST(StatusBar, HasAPlaceForEveryStatusThatIsInATotal) {
  for (const auto& entry : kWords<Status>) {
    const bool is_in_bar =
        holds(status_bar_svg(counts_of({{entry.value, 1}, {Status::met, 1}}), Language::zh),
              label(entry.value, Language::zh));
    EXPECT_EQ(is_in_bar, entry.value != Status::withdrawn) << entry.text;
  }
}

TEST(ChartFigure, IsWrittenAsFiguresAre) {
  EXPECT_EQ(chart_figure(1234.5, Language::en), "1,234.5");
  EXPECT_EQ(chart_figure(1234.5, Language::zh), "1234.5");
  EXPECT_EQ(chart_figure(0.1 + 0.2, Language::zh), "0.3");
}

}  // namespace
}  // namespace milepost
