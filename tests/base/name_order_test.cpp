#include "base/name_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace milepost {
namespace {

TEST(NameOrder, ChineseNamesStandByTheirSoundBehindLatinOnes) {
  const std::vector<std::string> expected{
      "",
      "A组",
      "a组",
      "（公）",
      "安监局",  // an
      "财政局",  // cai
      "交通局",
      "教育局",  // jiao, by their tones
      "科技局",  // ke
      "农业局",
      "统计局",
      "住建局",        // nong, tong, zhu
      "衢州市",        // a rarer character
      "\u5586\u5586",  // beyond GB 2312
  };
  std::vector<std::string> names = expected;
  std::reverse(names.begin(), names.end());
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return name_order_key(a) < name_order_key(b);
  });
  EXPECT_EQ(names, expected);
}

}  // namespace
}  // namespace milepost
