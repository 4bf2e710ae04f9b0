#include "plan/review_decisions.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace milepost {
namespace {

using C = PlanColumn;

SheetRow row_with(const std::vector<std::pair<PlanColumn, std::string>>& cells) {
  SheetRow row;
  for (const auto& [column, text] : cells) row.set(column, text);
  return row;
}

TEST(ReviewDecisions, AreWhatSomebodyDecided) {
  PlanSheets review;
  review.sheets[PlanSheet::targets] = {
      row_with({{C::row, "1"}, {C::accept, "yes"}, {C::quote, "投资8亿"}}),
      row_with({{C::row, "2"}, {C::accept, "no"}, {C::quote, "惠及9户"}}),
      row_with({{C::row, "3"}, {C::accept, "edit"}, {C::quote, "公园2个"}}),
      row_with({{C::row, "4"}, {C::quote, "食堂5个"}}),
  };
  review.sheets[PlanSheet::numerals] = {
      row_with({{C::row, "1"}, {C::numeral, "8"}, {C::clause, "投资8亿"}}),
      row_with({{C::row, "2"}, {C::numeral, "9"}, {C::clause, "惠及9户"}}),
      row_with({{C::row, "3"}, {C::numeral, "2"}, {C::clause, "公园2个"}}),
      row_with({{C::row, "4"}, {C::numeral, "5"}, {C::clause, "食堂5个"}}),
      row_with({{C::numeral, "12"},
                {C::clause, "12个项目"},
                {C::reason, "推进"},
                {C::strength, "weak"},
                {C::checked, "yes"}}),
      row_with({{C::numeral, "13"},
                {C::clause, "13个项目"},
                {C::reason, "推进"},
                {C::strength, "weak"}}),
      row_with({{C::numeral, "14"},
                {C::clause, "14个项目"},
                {C::reason, "不考核"},
                {C::strength, "unexplained"}}),
      row_with({{C::numeral, "15"}, {C::clause, "15个项目"}, {C::strength, "unexplained"}}),
      row_with({{C::numeral, "2024"},
                {C::clause, "2024年"},
                {C::reason, "日期"},
                {C::strength, "strong"}}),
  };
  const ReviewDecisions found = decisions_of(review);
  EXPECT_EQ(found.numerals, (std::vector<NumeralDecision>{{"9", "惠及9户", "rejected"},
                                                          {"2", "公园2个", "edited"},
                                                          {"12", "12个项目", "推进"},
                                                          {"14", "14个项目", "不考核"},
                                                          {"2024", "2024年", "日期"}}));
  EXPECT_EQ(found.edited, (std::vector<std::string>{"公园2个"}));
}

}  // namespace
}  // namespace milepost
