// What every problem owes to users: both languages.
#pragma once

#include <gtest/gtest.h>

#include "base/problem.h"

namespace milepost {

inline void expect_both_languages(const Problems& problems) {
  for (const Problem& problem : problems.all()) {
    EXPECT_NE(problem.what.zh, "") << problem.what.en;
    EXPECT_EQ(problem.remedy.sentence().zh.empty(), problem.remedy.sentence().en.empty())
        << problem.remedy.sentence().en;
  }
}

}  // namespace milepost
