#include "draft/join.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

struct Row {
  const char* name;
  std::int32_t value;
  const char* unit;
  Measure measure = Measure::flow;
  const char* lead = "";
};

/// A draft with a numeral for each proposal.
Draft draft_with(const std::vector<Row>& rows) {
  Draft draft;
  for (const Row& row : rows) {
    Proposal& proposal = draft.proposals.emplace_back();
    proposal.name = row.name;
    proposal.value = Decimal::from_integer(row.value);
    proposal.unit = row.unit;
    proposal.measure = row.measure;
    proposal.lead = row.lead;
    Numeral& numeral = draft.numerals.emplace_back();
    numeral.text = std::to_string(row.value);
    numeral.target = draft.proposals.size() - 1;
  }
  return draft;
}

Join joined(const std::vector<Row>& text, const std::vector<Row>& table) {
  static const Lexicon kLexicon = shipped_lexicon();
  return join(draft_with(text), draft_with(table), kLexicon);
}

using Places = std::vector<std::size_t>;

TEST(Join, OneFigureUnitAndEndOfNameAreOneTarget) {
  const Join both = joined({{"规上工业增加值增长", 9, "%", Measure::growth}},
                           {{"规模以上工业增加值增速", 9, "%", Measure::growth, "经信局"}});
  ASSERT_EQ(both.draft.proposals.size(), 1U);
  EXPECT_EQ(both.draft.proposals[0].name, "规上工业增加值增长");
  EXPECT_EQ(both.draft.proposals[0].lead, "经信局");
  EXPECT_EQ(both.in_both, Places{0});
  EXPECT_EQ(both.draft.numerals.size(), 2U);
  EXPECT_EQ(both.draft.numerals[1].target, 0U);
}

TEST(Join, AnotherFigureUnitMeasureOrNameIsAnother) {
  const std::vector<Row> text{{"工业投资", 9, "亿元"}};
  for (const Row& row :
       {Row{"工业投资", 8, "亿元"}, Row{"工业投资", 9, "万元"},
        Row{"工业投资增长", 9, "亿元", Measure::growth}, Row{"财政收入", 9, "亿元"}}) {
    const Join both = joined(text, {row});
    EXPECT_EQ(both.in_both, Places{}) << row.name;
    EXPECT_EQ(both.in_text_alone, Places{0}) << row.name;
    EXPECT_EQ(both.in_table_alone, Places{1}) << row.name;
  }
}

TEST(Join, EachIsJoinedOnceWithTheOneMostLikeIt) {
  const Join both = joined({{"新建小学", 3, "所"}, {"新建农村小学", 3, "所"}},
                           {{"新建农村小学", 3, "所", Measure::flow, "甲局"},
                            {"新建城区小学", 3, "所", Measure::flow, "乙局"}});
  EXPECT_EQ(both.draft.proposals[0].lead, "");
  EXPECT_EQ(both.draft.proposals[1].lead, "甲局");
  EXPECT_EQ(both.in_both, Places{1});
  EXPECT_EQ(both.in_table_alone, Places{2});
}

TEST(Join, PartsOfATableStayParts) {
  Draft table = draft_with({{"固定资产投资", 50, "亿元"}, {"工业投资", 20, "亿元"}});
  table.proposals[1].parent = 0;
  const Join both = join(draft_with({{"新增企业", 5, "家"}, {"固定资产投资", 50, "亿元"}}), table,
                         shipped_lexicon());
  ASSERT_EQ(both.draft.proposals.size(), 3U);
  EXPECT_EQ(both.draft.proposals[2].parent, 1U);
}

}  // namespace
}  // namespace milepost
