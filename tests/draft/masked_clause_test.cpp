#include "draft/masked_clause.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace milepost {
namespace {

TEST(MaskedClause, WhatStandsAsideIsTakenOut) {
  const Lexicon lexicon = shipped_lexicon();
  struct Case {
    std::string_view clause;
    std::string_view text;  // without the blanks at its ends
    std::vector<std::string_view> reasons;
  };
  for (const Case& one : std::vector<Case>{
           {"改造小区85个（1.1万户）", "改造小区85个", {"aside"}},
           {"总投资5亿元的东湖光伏开工", "东湖光伏开工", {"attribute"}},
           {"东湖总投资5亿元的光伏开工", "东湖总投资5亿元的光伏开工", {}},
           {"总投资5亿元的", "总投资5亿元的", {}},
           {"完成投资5亿元", "完成投资5亿元", {}},
           {"“十件民生实事”", "十件民生实事", {}},
           {"“十件大事”", "“十件大事”", {}},
           {"（东湖）新建车位5个", "（东湖）新建车位5个", {}},
       }) {
    const MaskedClause masked = masked_clause(one.clause, lexicon);
    EXPECT_EQ(masked.text.size(), one.clause.size());
    EXPECT_EQ(trim(masked.text), one.text);
    std::vector<std::string_view> reasons;
    for (const NoTarget& aside : masked.asides) reasons.push_back(aside.reason);
    EXPECT_EQ(reasons, one.reasons) << one.clause;
  }
}

}  // namespace
}  // namespace milepost
