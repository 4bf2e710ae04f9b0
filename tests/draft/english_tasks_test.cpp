#include "draft/english_tasks.h"

#include <gtest/gtest.h>

#include "draft/english.h"

namespace milepost {
namespace {

/// `Open the hospital!` is sure, `Build trust?` is not, `=Promote reading` has no name.
std::string tasks(std::string_view line) {
  static const EnglishWords kWords = shipped_english_words();
  std::string text;
  for (const EnglishTask& one : english_tasks(line, 0, kWords.tasks)) {
    if (!text.empty()) text += " / ";
    text += one.name.empty() ? "=" + std::string(line.substr(one.begin, one.end - one.begin))
                             : one.name + (one.is_sure ? "!" : "?");
  }
  return text;
}

TEST(EnglishTasks, WhatIsDoneOnceIsNamedWithoutItsDay) {
  EXPECT_EQ(tasks("Open the new county hospital by September 2026"),
            "Open the new county hospital!");
  EXPECT_EQ(tasks("Complete the ring road in June 2026."), "Complete the ring road!");
  EXPECT_EQ(tasks("To launch a portal for permits before 30 June 2026."),
            "Launch a portal for permits!");
  EXPECT_EQ(tasks("Establish two wardens’ posts by the end of the plan"),
            "Establish two wardens’ posts!");
  EXPECT_EQ(tasks("Establish strong links between schools"),
            "Establish strong links between schools?");
  EXPECT_EQ(tasks("Open data"), "Open data?");
}

TEST(EnglishTasks, WhatWillBeThereIsSaidOfIt) {
  EXPECT_EQ(tasks("The east bridge will be completed by May 2026."), "The east bridge completed!");
  EXPECT_EQ(tasks("The museum will open in October 2026"), "The museum open!");
  EXPECT_EQ(tasks("We will open a second library this year."), "Open a second library this year!");
  EXPECT_EQ(tasks("The service will be improved."), "=The service will be improved");
}

TEST(EnglishTasks, AVerbThatOnlySaysADirectionHasNoName) {
  EXPECT_EQ(tasks("Promote reading among children."), "=Promote reading among children");
  EXPECT_EQ(tasks("Improve air quality; open a clinic in Hilltown"),
            "=Improve air quality / Open a clinic in Hilltown!");
  EXPECT_EQ(tasks("Strengthen the rule of law. Complete St. Mary church by 2026."),
            "=Strengthen the rule of law / Complete St. Mary church!");
}

TEST(EnglishTasks, WhatHasNoVerbPromisesNothing) {
  EXPECT_EQ(tasks("Sustained high inflation"), "");
  EXPECT_EQ(tasks("Targets for 2026"), "");
  EXPECT_EQ(tasks("Opening hours of offices"), "");
  EXPECT_EQ(tasks(""), "");
}

}  // namespace
}  // namespace milepost
