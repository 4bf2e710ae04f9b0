#include "base/unit.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace milepost {
namespace {

TEST(Unit, UnitsOfOneThingArePowersOfTenApart) {
  struct Case {
    std::string from;
    std::string to;
    std::optional<int> power;
  };
  const std::vector<Case> cases{
      {"元", "万元", 4},
      {"万元", "亿元", 4},
      {"亿元", "万元", -4},
      {"元", "元", 0},
      {"千万元", "亿元", 1},
      {"亿元", "万亿元", 4},
      {"亩", "万亩", 4},
      {"米", "千米", 3},
      {"人次", "万人次", 4},
      {"%", "‰", -1},
      {"‰", "%", 1},
      {"亿", "亿元", std::nullopt},
      {"亩", "公顷", std::nullopt},
      {"万元", "万美元", std::nullopt},
      {"%", "个百分点", std::nullopt},
      {"家", "个", std::nullopt},
  };
  for (const Case& c : cases) EXPECT_EQ(powers_of_ten(c.from, c.to), c.power) << c.from << c.to;
}

TEST(Unit, AFigureIsDividedOrMultipliedByPowersOfTenOnly) {
  EXPECT_EQ(how_to_convert("万元", "亿元")->en, "divide by 10000");
  EXPECT_EQ(how_to_convert("亿元", "万元")->zh, "乘以10000");
  EXPECT_FALSE(how_to_convert("元", "元"));
  EXPECT_FALSE(how_to_convert("亩", "公顷"));
}

TEST(Unit, MayBeAMultiple) {
  for (const std::string_view unit : {"万元", "亿", "千", "百万吨"}) EXPECT_TRUE(is_multiple(unit));
  for (const std::string_view unit : {"元", "家", "", "days"}) EXPECT_FALSE(is_multiple(unit));
}

}  // namespace
}  // namespace milepost
