#include "draft/figures.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::string shown(const Figure& figure, std::string_view text) {
  if (figure.no_figure != NoFigure::none) {
    constexpr std::array<std::string_view, 12> kNames{"none",   "date",   "duration", "ordinal",
                                                      "rank",   "quoted", "code",     "version",
                                                      "scheme", "note",   "no unit",  "tolerance"};
    return std::string(kNames[static_cast<std::size_t>(figure.no_figure)]) + " " +
           std::string(text.substr(figure.number, figure.number_end - figure.number));
  }
  std::string line(word(figure.requirement()));
  if (figure.way == Motion::growth) line += " growth";
  if (figure.way == Motion::fall) line += " fall";
  line += " " + (figure.value ? to_string(*figure.value) : std::string("?"));
  if (figure.upper) line += ".." + to_string(*figure.upper);
  line += " " + figure.unit + " |" + std::string(text.substr(0, figure.begin));
  return line;
}

struct Case {
  std::string_view text;
  std::vector<std::string> figures;
};

TEST(Figures, EachNumeralIsAFigureOrSomethingElse) {
  const Lexicon lexicon = shipped_lexicon();
  const std::vector<Case> cases{
      {"地区生产总值增长7%以上", {"at-least growth 7 % |地区生产总值"}},
      {"登记失业率控制在4.2%以内", {"at-most 4.2 % |登记失业率"}},
      {"物价涨幅控制在3%左右", {"around growth 3 % |物价"}},
      {"单位能耗下降3.1%", {"at-least fall 3.1 % |单位能耗"}},
      {"治理率提高到81%", {"at-least 81 % |治理率"}},
      {"城镇化率提高2个百分点", {"at-least growth 2 个百分点 |城镇化率"}},
      {"产值突破１００亿元", {"more-than 100 亿元 |产值"}},
      {"新增企业300余家", {"at-least 300 家 |新增企业"}},
      {"公开信息2万余条", {"at-least 2 万条 |公开信息"}},
      {"增长7%—8%", {"between growth 7..8 % |"}},
      {"新建1—2个", {"between 1..2 个 |新建"}},
      {"出口增长-3%左右", {"around growth -3 % |出口"}},
      {"出口增速控制在－0.5%以内", {"at-most growth -0.5 % |出口"}},
      {"造林5亩-8亩", {"between 5..8 亩 |造林"}},
      {"完成3个示范园", {"at-least 3 个 |完成"}},
      {"完成三个示范园、两家企业", {"at-least 3 个 |完成", "at-least 2 家 |完成三个示范园、"}},
      {"占比达百分之三十", {"at-least 30 % |占比"}},
      {"投资1,250万元", {"at-least 1250 万元 |投资"}},
      {"2022年6月底前", {"date 2022", "date 6"}},
      {"2021—2025年、三年行动、10年内", {"date 2021", "date 2025", "duration 三", "duration 10"}},
      {"种植2000亩", {"at-least 2000 亩 |种植"}},
      {"第9届、第14个", {"ordinal 9", "ordinal 14"}},
      {"S465线、5G基站、PM2.5、工业4.0", {"code 465", "code 5", "code 2.5", "version 4.0"}},
      {"“151”工程、《2035年规划》", {"quoted 151", "quoted 2035"}},
      {"4A级景区1个", {"code 4", "at-least 1 个 |4A级景区"}},
      {"10大行动、“3+1”、6+X", {"scheme 10", "quoted 3", "quoted 1", "scheme 6"}},
      {"进一步统一思想", {}},
      {"水质达到Ⅲ类标准、劣Ⅴ类断面", {"at-most 3 类 |水质", "rank Ⅴ"}},
      {"水质保持III类以上", {"at-most 3 类 |水质"}},
      {"国道105、104国道", {"code 105", "code 104"}},
      {"千亿级企业、百公里长廊", {}},
      {"十大产业、第三届、两年计划、二十大",
       {"scheme 十", "ordinal 三", "duration 两", "scheme 二十"}},
      {"“十大产业”、一批、统一", {}},
      {"实施十大工程", {"at-least 10 个 |实施"}},
      {"实施10大工程", {"at-least 10 个 |实施"}},
      {"实施十大行动", {"scheme 十"}},
      {"各一所", {"at-least 1 所 |各"}},
      {"进入全省前三、增长5%", {"at-most 3 位 |进入全省", "at-least growth 5 % |进入全省前三、"}},
      {"目前三家", {"at-least 3 家 |目前"}},
      {"受教育年限达9.5年、寿命80岁",
       {"at-least 9.5 年 |受教育年限", "at-least 80 岁 |受教育年限达9.5年、寿命"}},
      {"延长至3年、为期3年", {"at-least 3 年 |", "duration 3"}},
      {"2024国际展会", {"date 2024"}},
      {"饲养20万头（只）以上", {"at-least 20 万头（只） |饲养"}},
      {"改造85个（含公房）", {"at-least 85 个 |改造"}},
      {"2万贫困人口", {"at-least 2 万人 |"}},
      {"产值突破千亿元", {"more-than 1000 亿元 |产值"}},
      {"增长百分之五点五", {"at-least growth 5.5 % |"}},
      {"学位三百到五百个", {"between 300..500 个 |学位"}},
      {"增长百分之六至百分之七", {"between growth 6..7 % |"}},
      {"增长百分之六到七", {"between growth 6..7 % |"}},
      {"管网五十至六十公里", {"between 50..60 公里 |管网"}},
      {"企业三到五家", {"between 3..5 家 |企业"}},
      {"增长百分之五左右", {"around growth 5 % |"}},
      {"油菜两千三百亩", {"at-least 2300 亩 |油菜"}},
      {"油菜一万五千亩", {"at-least 15000 亩 |油菜"}},
      {"企业近三百家", {"at-least 300 家 |企业"}},
      {"企业三十余家", {"at-least 30 家 |企业"}},
      {"床位三百张", {"at-least 300 张 |床位"}},
      {"造林三万到五万亩、3万—5万亩",
       {"between 3..5 万亩 |造林", "between 3..5 万亩 |造林三万到五万亩、"}},
      {"由百分之七到百分之六", {"between ?..6 % |由"}},
      {"附近5个小区", {"at-least 5 个 |附近"}},
      {"三重一大、五育并举、三点一线、十四五", {}},
      {"床位200+张、企业100＋家", {"at-least 200 张 |床位", "at-least 100 家 |床位200+张、企业"}},
      {"游客500+万人次", {"at-least 500 万人次 |游客"}},
      {"增长8%+、增长9%", {"at-least growth 8 % |", "at-least growth 9 % |增长8%+、"}},
      {"1+网格、3+1、2+N", {"scheme 1", "scheme 3", "code 1", "scheme 2"}},
      {"学校3（2+1）所", {"at-least 3 所 |学校", "scheme 2", "scheme 1"}},
      {"误差控制在±5%以内", {"at-most 5 % |误差"}},
      {"增长6%±0.5%", {"around growth 6 % |", "tolerance 0.5"}},
      {"库存-10万吨", {"at-least -10 万吨 |库存"}},
      {"绿地5公顷/年", {"at-least 5 公顷/年 |绿地"}},
      {"投资3亿5000万元、2亿500万元",
       {"at-least 35000 万元 |投资", "at-least 20500 万元 |投资3亿5000万元、"}},
      {"品牌50+、企业100+家", {"no unit 50", "at-least 100 家 |品牌50+、企业"}},
      {"税收1,2亿元", {"no unit 1,2"}},
      {"6月18日—20日、6月18—20日",
       {"date 6", "date 18", "date 20", "date 6", "date 18", "date 20"}},
  };
  for (const Case& one : cases) {
    std::vector<std::string> found;
    for (const Figure& figure : find_figures(one.text, lexicon))
      found.push_back(shown(figure, one.text));
    EXPECT_EQ(found, one.figures) << one.text;
  }
}

}  // namespace
}  // namespace milepost
