#include "progress/nothing_said.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

TEST(NothingSaid, AWordOrASignForNothingIsNoText) {
  const std::vector<std::string> nothing{
      "",        "无",  " 无 ",   "暂无", "没有",   "/",     "／",   "-",        "--",
      "–",       "—",   "——",     "－",   "none",   "None",  "NONE", "ｎｏｎｅ", "nil",
      "n/a",     "N/A", "Ｎ／Ａ", "无。", "没有。", "None.", "无．", "\t无\n",   "\u3000无\u3000",
      "\u200b无"};
  for (const std::string& text : nothing) EXPECT_TRUE(says_nothing(text)) << text;
}

TEST(NothingSaid, ATextWithSuchAWordInItIsOne) {
  const std::vector<std::string> texts{
      "无资金", "暂无进展",  "没有用地指标",   "无，无", "1/2", "0",
      "-5",     "none left", "n/a until June", ".",      "。",  "是"};
  for (const std::string& text : texts) EXPECT_FALSE(says_nothing(text)) << text;
}

TEST(NothingSaid, IsLeftOutOfProblemNextStepNoteAndProgressOnly) {
  Remarks remarks;
  remarks.problem = "无";
  remarks.next_step = "—";
  remarks.note = "N/A";
  remarks.progress = "暂无";
  remarks.evidence = "/";
  remarks.reporter = "-";
  leave_out_nothing(remarks);
  Remarks left;
  left.evidence = "/";
  left.reporter = "-";
  EXPECT_EQ(remarks, left);
}

}  // namespace
}  // namespace milepost
