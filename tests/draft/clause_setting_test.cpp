#include "draft/clause_setting.h"

#include <gtest/gtest.h>

#include <vector>

#include "draft/clauses.h"

namespace milepost {
namespace {

const Lexicon& lexicon() {
  static const Lexicon kLexicon = shipped_lexicon();
  return kLexicon;
}

const ResultWords& words() {
  static const ResultWords kWords = shipped_result_words();
  return kWords;
}

/// That of the last clause.
std::string setting_in(const std::string& sentence) {
  ClauseSetting setting;
  for (const Span& clause : clauses_of(sentence)) {
    setting = setting_of(clause.of(sentence), setting, 2024, lexicon(), words());
  }
  std::string text;
  if (setting.is_of_years) text += "years ";
  if (setting.is_of_part) text += "part ";
  if (setting.is_expected) text += "expected ";
  if (setting.is_adjusted) text += "adjusted ";
  if (setting.is_neighbour) text += "neighbour ";
  if (setting.day) text += to_string(*setting.day) + " ";
  return text + setting.area;
}

TEST(ClauseSetting, IsWhatAClauseOrThoseInFrontOfItSay) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"新建公园3个", ""},
      {"2024年新建公园3个", ""},
      {"2023年新建公园3个", "years "},
      {"明年新建公园3个", "years "},
      {"五年新建公园3个", "years "},
      {"近三年新建公园3个", "years "},
      {"“十四五”新建公园3个", "years "},
      {"十四五期间新建公园3个", "years "},
      {"三年行动计划完成投资3亿元", ""},
      {"“十四五”规划项目开工3个", ""},
      {"五年新建公园3个，2024年新建公园1个", ""},
      {"四季度投资增长3%", "part "},
      {"三季度投资增长3%", "part "},
      {"6月份投资增长3%", "part "},
      {"2024年6月投资增长3%", "part "},
      {"四季度投资增长3%，全年投资增长2%", ""},
      {"前三季度投资增长3%", "2024-09-30 "},
      {"上半年投资增长3%", "2024-06-30 "},
      {"1—10月投资增长3%", "2024-10-31 "},
      {"6月底企业达3家", "2024-06-30 "},
      {"截至10月底，企业达3家", "2024-10-31 "},
      {"预计生产总值3亿元，增长3%", "expected "},
      {"扣除留抵退税后，收入增长3%", "adjusted "},
      {"扣除留抵退税后增长3%", "adjusted "},
      {"剔除土地出让后增长3%，税收增长5%", ""},
      {"按可比价格计算增长3%", ""},
      {"全省新建公园30个", "省"},
      {"2024年全市新建公园30个", "市"},
      {"全市新建公园30个，绿道5公里", "市"},
      {"全市新建公园30个，我镇新建公园1个", "镇"},
      {"投资总量居全市第一", ""},
      {"全省首个零碳园区建成", ""},
      {"全省重点项目开工3个", ""},
      {"邻县新建公园3个", "neighbour *"},
  };
  for (const auto& [sentence, expected] : cases)
    EXPECT_EQ(setting_in(sentence), expected) << sentence;
}

TEST(ClauseSetting, OfWhatHappenedHasItsDay) {
  const auto day = [](const std::string& clause) {
    return day_of_event(clause, 2024, lexicon(), words());
  };
  EXPECT_EQ(day("东桥于6月28日建成"), make_date(2024, 6, 28));
  EXPECT_EQ(day("东桥6月建成通车"), make_date(2024, 6, 30));
  EXPECT_EQ(day("东桥于2月份建成"), make_date(2024, 2, 29));
  EXPECT_EQ(day("东桥2023年6月建成"), std::nullopt);
  EXPECT_EQ(day("东桥建成"), std::nullopt);
  EXPECT_EQ(day_of_event("东桥6月建成", std::nullopt, lexicon(), words()), std::nullopt);
}

TEST(ClauseSetting, PeriodsAreNoPartOfNames) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"工业产值", "工业产值"},
      {"前三季度工业产值", "工业产值"},
      {"四季度工业产值", "工业产值"},
      {"上半年工业产值", "工业产值"},
      {"1—10月工业产值", "工业产值"},
      {"6月份工业产值", "工业产值"},
      {"6月底工业产值", "工业产值"},
      {"三季度末工业产值", "工业产值"},
      {"工业三季度产值", "工业三季度产值"},
      {"前沿产业产值", "前沿产业产值"},
  };
  for (const auto& [name, expected] : cases)
    EXPECT_EQ(without_period(name, words()), expected) << name;
}

}  // namespace
}  // namespace milepost
