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

NameWords words() { return {{{"规模以上", "规上"}}, {}, {}, {"增长", "增速"}, {"下降"}}; }

Draft joined(const Draft& text, const Draft& table) {
  Joining joining(words());
  joining.add(text, "report");
  joining.add(table, "table");
  return std::move(joining).finish();
}

Draft joined(const std::vector<Row>& text, const std::vector<Row>& table) {
  return joined(draft_with(text), draft_with(table));
}

using Places = std::vector<std::size_t>;
using Alone = std::vector<Places>;

TEST(Join, OneFigureUnitAndEndOfNameAreOneTarget) {
  const Draft both = joined({{"规上工业增加值增长", 9, "%", Measure::growth}},
                            {{"规模以上工业增加值增速", 9, "%", Measure::growth, "经信局"}});
  ASSERT_EQ(both.proposals.size(), 1U);
  EXPECT_EQ(both.proposals[0].name, "规上工业增加值增长");
  EXPECT_EQ(both.proposals[0].lead, "经信局");
  EXPECT_EQ(both.joined->in_several, 1U);
  EXPECT_EQ(both.joined->alone, (Alone{{}, {}}));
  EXPECT_EQ(both.joined->documents, (std::vector<JoinedDocument>{{"report"}, {"table"}}));
  EXPECT_TRUE(both.joined->differences.empty());
  EXPECT_EQ(both.numerals.size(), 2U);
  EXPECT_EQ(both.numerals[1].target, 0U);
}

TEST(Join, AnotherFigureUnitMeasureOrNameIsAnother) {
  const std::vector<Row> text{{"工业投资", 9, "亿元"}};
  for (const Row& row :
       {Row{"工业投资", 8, "亿元"}, Row{"工业投资", 9, "万元"},
        Row{"工业投资增长", 9, "亿元", Measure::growth}, Row{"财政收入", 9, "亿元"}}) {
    const Draft both = joined(text, {row});
    EXPECT_EQ(both.joined->in_several, 0U) << row.name;
    EXPECT_EQ(both.joined->alone, (Alone{{0}, {1}})) << row.name;
  }
}

TEST(Join, EachIsJoinedOnceWithTheOneMostLikeIt) {
  const Draft both = joined({{"新建小学", 3, "所"}, {"新建农村小学", 3, "所"}},
                            {{"新建农村小学", 3, "所", Measure::flow, "甲局"},
                             {"新建城区小学", 3, "所", Measure::flow, "乙局"}});
  EXPECT_EQ(both.proposals[0].lead, "");
  EXPECT_EQ(both.proposals[1].lead, "甲局");
  EXPECT_EQ(both.joined->in_several, 1U);
  EXPECT_EQ(both.joined->alone, (Alone{{0}, {2}}));
}

TEST(Join, PartsOfATableStayParts) {
  Draft table = draft_with({{"固定资产投资", 50, "亿元"}, {"工业投资", 20, "亿元"}});
  table.proposals[1].parent = 0;
  const Draft both =
      joined(draft_with({{"新增企业", 5, "家"}, {"固定资产投资", 50, "亿元"}}), table);
  ASSERT_EQ(both.proposals.size(), 3U);
  EXPECT_EQ(both.proposals[2].parent, 1U);
}

TEST(Join, AnotherFigureOfOneThingIsTold) {
  struct Case {
    const char* what;
    Row text;
    Row table;
    bool is_told;
  };
  const Case cases[] = {
      {"the same name", {"工业投资", 9, "亿元"}, {"工业投资", 8, "亿元"}, true},
      {"in other words",
       {"规上工业增加值增长", 9, "%", Measure::growth},
       {"规模以上工业增加值增速", 8, "%", Measure::growth},
       true},
      {"another unit", {"工业投资", 9, "亿元"}, {"工业投资", 8, "万元"}, false},
      {"another name", {"工业投资", 9, "亿元"}, {"技改投资", 8, "亿元"}, false},
      {"a level and its growth",
       {"工业投资", 9, "%"},
       {"工业投资增长", 8, "%", Measure::growth},
       false},
  };
  for (const Case& c : cases) {
    const Draft both = joined({c.text}, {c.table});
    EXPECT_EQ(both.proposals.size(), 2U) << c.what;
    std::vector<Difference> told;
    if (c.is_told) told.push_back({Disagreement::figure, 0, 1, 0, 1});
    EXPECT_EQ(both.joined->differences, told) << c.what;
  }
}

TEST(Join, AFigureForAnotherDayIsNoContradiction) {
  Draft text = draft_with({{"工业投资", 90, "亿元"}});
  text.year = 2024;
  Draft table = draft_with({{"工业投资", 8, "亿元"}});
  const auto differences = [&](std::optional<Date> due) {
    text.proposals[0].due = due;
    return joined(text, table).joined->differences.size();
  };
  EXPECT_EQ(differences(make_date(2028, 12, 31)), 0U);
  EXPECT_EQ(differences(make_date(2024, 12, 31)), 1U);
  EXPECT_EQ(differences({}), 1U);
}

TEST(Join, EachFigureIsToldOnce) {
  const Draft both =
      joined({{"工业投资", 9, "亿元"}, {"工业投资", 10, "亿元"}},
             {{"工业投资", 9, "亿元"}, {"工业投资", 8, "亿元"}, {"工业投资", 7, "亿元"}});
  // 9 is the same; 8 is held against 10, and nothing is left for 7.
  EXPECT_EQ(both.joined->differences,
            (std::vector<Difference>{{Disagreement::figure, 0, 1, 1, 2}}));
}

TEST(Join, AnotherLeadIsTold) {
  struct Case {
    const char* text;
    const char* table;
    const char* lead;
    bool is_told;
  };
  const Case cases[] = {
      {"", "县工信局", "县工信局", false},
      {"县工信局", "", "县工信局", false},
      {"县经信局", "县工信局", "县工信局", true},
      {"工信局", "县工信局", "县工信局", false},
      {"县工信局、县住建局", "县住建局，县工信局", "县住建局，县工信局", false},
      {"县工信局、县住建局", "县工信局", "县工信局", true},
  };
  for (const Case& c : cases) {
    const Draft both = joined({{"新增企业", 5, "家", Measure::flow, c.text}},
                              {{"新增企业", 5, "家", Measure::flow, c.table}});
    EXPECT_EQ(both.proposals[0].lead, c.lead) << c.text;
    Difference told{Disagreement::lead, 0, 1, 0, 0};
    told.lead = c.text;
    told.other_lead = c.table;
    EXPECT_EQ(both.joined->differences, c.is_told ? std::vector{told} : std::vector<Difference>())
        << c.text;
  }
}

TEST(Join, AnotherDueDateIsTold) {
  Draft text = draft_with({{"新增企业", 5, "家"}});
  Draft table = text;
  table.proposals[0].due = make_date(2024, 6, 30);
  EXPECT_TRUE(joined(text, table).joined->differences.empty());
  EXPECT_EQ(joined(text, table).proposals[0].due, make_date(2024, 6, 30));
  text.proposals[0].due = make_date(2024, 9, 30);
  Difference told{Disagreement::due, 0, 1, 0, 0};
  told.due = make_date(2024, 9, 30);
  told.other_due = make_date(2024, 6, 30);
  EXPECT_EQ(joined(text, table).joined->differences, std::vector{told});
}

TEST(Join, OfSeveralTablesEachIsHeldAgainstAllBeforeIt) {
  Joining joining(words());
  joining.add(draft_with({{"新增企业", 5, "家"}, {"新增学校", 3, "所"}}), "report");
  joining.add(draft_with({{"新增企业", 5, "家", Measure::flow, "甲局"}}), "one");
  joining.add(draft_with({{"新增企业", 5, "家", Measure::flow, "乙局"}, {"新增学校", 4, "所"}}),
              "two");
  const Draft all = std::move(joining).finish();
  EXPECT_EQ(all.joined->alone, (Alone{{1}, {}, {2}}));
  ASSERT_EQ(all.joined->differences.size(), 2U);
  EXPECT_EQ(all.joined->differences[0].about, Disagreement::lead);
  EXPECT_EQ(all.joined->differences[0].document, 1U);
  EXPECT_EQ(all.joined->differences[0].other_document, 2U);
  EXPECT_EQ(all.joined->differences[1], (Difference{Disagreement::figure, 0, 2, 1, 2}));
}

TEST(Join, WhatAllSayIsToldOnce) {
  Draft text = draft_with({{"新增企业", 5, "家"}});
  text.left_out = {"回顾"};
  Draft table = text;
  table.year = 2024;
  table.left_out = {"回顾", "名词解释"};
  const Draft both = joined(text, table);
  EXPECT_EQ(both.year, 2024);
  EXPECT_EQ(both.left_out, (std::vector<std::string>{"回顾", "名词解释"}));
}

TEST(Join, OneDocumentIsJoinedWithNothing) {
  Joining joining(words());
  joining.add(draft_with({{"新增企业", 5, "家"}}), "report");
  EXPECT_FALSE(std::move(joining).finish().joined);
}

/// The text and a table of one document; each proposal stands where its number says.
Draft joined_sides(const std::vector<Row>& text, const std::vector<std::size_t>& text_at,
                   const std::vector<Row>& table, const std::vector<std::size_t>& table_at) {
  const auto placed = [](const std::vector<Row>& rows, const std::vector<std::size_t>& at) {
    Draft draft = draft_with(rows);
    for (std::size_t i = 0; i < at.size(); ++i) {
      draft.proposals[i].position = draft.numerals[i].position = at[i];
    }
    return draft;
  };
  Joining joining(words());
  joining.add(placed(text, text_at), "report", DraftSide::text);
  joining.add(placed(table, table_at), "report", DraftSide::tables);
  return std::move(joining).finish();
}

TEST(Join, TheTextAndTheTablesOfOneDocumentAreHeldAgainstEachOther) {
  const Draft both = joined_sides({{"新增企业", 5, "家"}, {"新建公园", 2, "个"}}, {10, 50},
                                  {{"新增企业", 5, "家", Measure::flow, "甲局"},
                                   {"新建公园", 3, "个", Measure::flow, "乙局"},
                                   {"新建学校", 4, "所"}},
                                  {20, 30, 40});
  std::string names;
  for (const Proposal& one : both.proposals) {
    names += one.name + to_string(*one.value) + one.lead + " ";
  }
  EXPECT_EQ(names, "新增企业5甲局 新建公园3乙局 新建学校4 新建公园2 ");
  std::string numerals;
  for (const Numeral& one : both.numerals) numerals += one.text + ":" + std::to_string(*one.target);
  EXPECT_EQ(numerals, "5:05:03:14:22:3");
  ASSERT_TRUE(both.joined);
  EXPECT_EQ(both.joined->documents, (std::vector<JoinedDocument>{{"report", DraftSide::text},
                                                                 {"report", DraftSide::tables}}));
  EXPECT_EQ(both.joined->in_several, 1U);
  EXPECT_EQ(both.joined->alone, (Alone{{3}, {1, 2}}));
  EXPECT_EQ(both.joined->differences,
            (std::vector<Difference>{{Disagreement::figure, 0, 1, 3, 1}}));
  EXPECT_TRUE(both.same_names.empty());
}

TEST(Join, ATextAndTablesThatHaveNothingInCommonAreOneDocument) {
  const Draft both = joined_sides({{"新增企业", 5, "家"}}, {50}, {{"新建公园", 3, "个"}}, {20});
  EXPECT_EQ(both.proposals[0].name, "新建公园");
  EXPECT_EQ(both.numerals[1].target, 1U);
  EXPECT_FALSE(both.joined);
}

TEST(Join, OneNameWithSeveralFiguresIsTold) {
  Draft draft = draft_with({{"新建公厕", 5, "座"},
                            {"新建学校", 2, "所"},
                            {"新建公厕", 8, "座"},
                            {"新建学校", 3, "所", Measure::flow, "甲局"},
                            {"绿化", 5, "亩"},
                            {"绿化", 5, "公顷"}});
  Joining joining(words());
  joining.add(draft, "report");
  EXPECT_EQ(std::move(joining).finish().same_names, (std::vector<Places>{{0, 2}}));
  draft.proposals[2].due = make_date(2030, 12, 31);
  Joining later(words());
  later.add(draft, "report");
  EXPECT_TRUE(std::move(later).finish().same_names.empty());
}

}  // namespace
}  // namespace milepost
