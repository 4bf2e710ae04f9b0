#include "draft/shared_work.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

const Lexicon& words() {
  static const Lexicon lexicon = shipped_lexicon();
  return lexicon;
}

TEST(SharedWork, WhatStandsBehindTheListBelongsToEachThing) {
  struct Case {
    Listed listed;
    bool needs_work;
    std::vector<std::string> shared;
  };
  const std::vector<Case> cases{
      {{{"滨河路", "站前街改造"}, {}}, true, {"改造", ""}},
      {{{"滨河路（一环至二环）", "站前街改造"}, {}}, true, {"改造", ""}},
      {{{"滨河路", "站前街改造"}, {}}, false, {"", ""}},
      {{{"惠企方案", "站前街改造"}, {}}, true, {"", ""}},
      {{{"滨河路", "站前街"}, "等道路改造"}, false, {"改造", "改造"}},
      {{{"东湖光伏发电", "西湖公园"}, "等项目"}, false, {"项目", ""}},
      {{{"“东湖之夜”"}, "等项目"}, false, {""}},
      {{{"滨河路", "站前街"}, {}}, true, {"", ""}},
      {{{}, {}}, true, {}},
      {{{"东山雪梨", "西山芒果县级农业园区建设"}, {}}, true, {"县级农业园区建设", ""}},
      {{{"东山雪梨", "西山芒果县级农业园区"}, {}}, false, {"县级农业园区", ""}},
      {{{"东湖水厂", "西山芒果县级农业园区"}, {}}, false, {"", ""}},
      {{{"“东湖之夜”", "西山芒果县级农业园区"}, {}}, false, {"", ""}},
  };
  for (const Case& one : cases) {
    std::vector<std::string> shared;
    for (const std::string& thing : one.listed.things)
      shared.emplace_back(shared_with(thing, one.listed, one.needs_work, words()));
    EXPECT_EQ(shared, one.shared) << (one.listed.things.empty() ? "" : one.listed.things.front());
  }
}

TEST(SharedWork, ABracketIsNoPartOfAThing) {
  EXPECT_EQ(without_bracket("滨河路（一环至二环）"), "滨河路");
  EXPECT_EQ(without_bracket("滨河路"), "滨河路");
  EXPECT_EQ(without_bracket("一环）"), "一环）");
}

}  // namespace
}  // namespace milepost
