#include "draft/relations.h"

#include <gtest/gtest.h>

#include "draft/read_lines.h"

namespace milepost {
namespace {

TEST(Relations, WhatHasNoFigureOfItsOwn) {
  const std::vector<SentenceCase> cases{
      {"居民收入增速与经济增长基本同步", {"B 居民收入增长 in-step-with [经济增长] % growth"}},
      {"农村居民收入增速高于城镇居民收入增速",
       {"B 农村居民收入增长 more-than [城镇居民收入增速] % growth"}},
      {"节能减排指标完成市下达任务", {"B 节能减排指标 set-later % stock"}},
      {"实现行政村快递服务全覆盖", {"B 行政村快递服务覆盖率 at-least 100 % stock"}},
      {"力争实现上市企业零的突破", {"B 上市企业 at-least 1 个 stock strive"}},
      {"劣质断面全部清零", {"B 劣质断面 at-most 0 个 stock"}},
      {"坚决遏制重特大事故", {"C 重特大事故 at-most 0 起 flow"}},
      {"进一步提高参保率", {"C 参保率增长 more-than 0 % growth"}},
      {"逐步缩小城乡收入差距", {"C 城乡收入差距下降 more-than 0 % growth"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

}  // namespace
}  // namespace milepost
