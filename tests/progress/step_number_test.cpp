#include "progress/step_number.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace milepost {
namespace {

TEST(StepNumber, IsReadAsOfficesWriteIt) {
  const std::vector<std::pair<std::string, std::optional<std::size_t>>> cases{
      {"2", 2},        {" 2 ", 2},    {"２", 2},      {"节点2", 2},     {"节点 2", 2},
      {"step 12", 12}, {"Step 3", 3}, {"", {}},       {"0", {}},        {"-1", {}},
      {"2.5", {}},     {"节点", {}},  {"节点二", {}}, {"完成立项", {}}, {"2 3", {}}};
  for (const auto& [text, number] : cases) EXPECT_EQ(step_number(text), number) << text;
}

TEST(StepNumber, WhatThereIsIsSaid) {
  EXPECT_EQ(steps_there_are(3).en, "its steps are numbered 1 to 3");
  EXPECT_EQ(steps_there_are(0).en, "it has no steps: leave the step out");
}

}  // namespace
}  // namespace milepost
