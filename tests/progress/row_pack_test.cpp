#include "progress/row_pack.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

const KnownIndicators kKnown{{{"luqiao",
                               {{"gdp", {"gdp", {"总量", "GDP"}, "亿元", Measure::stock}},
                                {"land", {"land", {"土地", "Land"}, "亩", Measure::flow}}}}}};

NewEntry entry(Date as_of, int value) {
  NewEntry made;
  made.as_of = as_of;
  made.kind = EntryKind::level;
  made.value.number = Decimal::from_integer(value);
  return made;
}

const Date kDay = parse_iso_date("2022-06-30").value();

class Rows : public testing::Test {
 protected:
  /// `line: indicator value` of every row that comes out.
  std::vector<std::string> released() {
    std::vector<std::string> rows;
    pack.release(problems, [&](const ImportRow& row) {
      rows.push_back(std::to_string(row.line) + ": " + row.entry.indicator + " " +
                     to_string(*row.entry.value.number));
    });
    return rows;
  }

  std::uint32_t number_of(const std::string& key) { return index.find("luqiao", key).value(); }

  IndicatorIndex index{kKnown};
  RowPack pack{index};
  Problems problems{"p.csv", ""};
};

TEST_F(Rows, ComeOutAsTheyWentInWhereTheyAreFew) {
  pack.add(number_of("land"), 2, entry(kDay, 7));
  pack.add(number_of("gdp"), 3, entry(kDay, 8));
  EXPECT_EQ(released(), (std::vector<std::string>{"2: land 7", "3: gdp 8"}));
  EXPECT_EQ(released(), std::vector<std::string>{}) << "a pack forgets what it gave";
}

TEST_F(Rows, ComeOutByIndicatorAndDateWhereTheyAreMany) {
  constexpr int kMany = 10'001;
  for (int i = 0; i < kMany; ++i) {
    pack.add(number_of(i % 2 == 0 ? "land" : "gdp"), 2 + static_cast<std::size_t>(i),
             entry(kDay - date::days(i), i));
  }
  std::vector<NewEntry> entries;
  pack.release(problems, [&](const ImportRow& row) { entries.push_back(row.entry); });
  ASSERT_EQ(entries.size(), static_cast<std::size_t>(kMany));
  for (std::size_t i = 1; i < entries.size(); ++i) {
    EXPECT_LE(entries[i - 1].indicator, entries[i].indicator);
    if (entries[i - 1].indicator == entries[i].indicator) {
      EXPECT_LT(entries[i - 1].as_of, entries[i].as_of);
    }
  }
}

TEST_F(Rows, MaySayTheSameTwice) {
  pack.add(number_of("gdp"), 2, entry(kDay, 7));
  pack.add(number_of("gdp"), 3, entry(kDay, 7));
  EXPECT_EQ(released(), (std::vector<std::string>{"2: gdp 7", "3: gdp 7"}));
  EXPECT_TRUE(problems.empty());
}

TEST_F(Rows, OfOneDayAreOneIncrement) {
  NewEntry increment = entry(kDay, 2);
  increment.kind = EntryKind::increment;
  pack.add(number_of("land"), 2, increment);
  pack.add(number_of("land"), 3, increment);
  increment.value.number = Decimal::from_integer(3);
  pack.add(number_of("land"), 4, increment);
  EXPECT_EQ(released(), std::vector<std::string>{"2: land 2"});
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems.all().front().what.en,
            "line 2 already reports the same increment of \"land\" as of 2022-06-30");
  EXPECT_EQ(problems.all().front().remedy.sentence().en,
            "if both came on top, write their sum in one row; if not, keep the right row");
}

TEST_F(Rows, AreRefusedAsOftenAsTheyContradict) {
  for (std::size_t line = 2; line < 5; ++line) {
    pack.add(number_of("gdp"), line, entry(kDay, line == 2 ? 7 : 8));
  }
  EXPECT_EQ(released(), std::vector<std::string>{"2: gdp 7"});
  EXPECT_EQ(problems.size(), 2U);
}

TEST_F(Rows, ContradictEachOtherUnlessTheLaterOneCorrects) {
  pack.add(number_of("gdp"), 2, entry(kDay, 7));
  pack.add(number_of("gdp"), 3, entry(kDay, 8));
  NewEntry correction = entry(kDay, 9);
  correction.correction_reason = "counted again";
  pack.add(number_of("gdp"), 4, correction);
  EXPECT_EQ(released(), (std::vector<std::string>{"2: gdp 7", "4: gdp 9"}));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.all().front().what.en,
            "line 2 already reports \"gdp\" as of 2022-06-30 (level), and says something else");
}

TEST_F(Rows, ComeOutWithAllThatStandsInThem) {
  NewEntry full = entry(kDay, 86);
  full.value.fraction = Fraction{Decimal::from_integer(172), Decimal::from_integer(200)};
  full.remarks = {"note",  "report",           "office",       "late",
                  "hurry", Outlook::difficult, Vintage::final, "said"};
  full.correction_reason = "counted again";
  pack.add(number_of("gdp"), 2, full);
  pack.add(number_of("land"), 3, entry(kDay, 7));
  std::vector<NewEntry> entries;
  pack.release(problems, [&](const ImportRow& row) { entries.push_back(row.entry); });
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].value, full.value);
  EXPECT_EQ(entries[0].remarks, full.remarks);
  EXPECT_EQ(entries[0].correction_reason, full.correction_reason);
  EXPECT_EQ(entries[1].remarks, Remarks{});
  EXPECT_EQ(entries[1].correction_reason, "");
}

}  // namespace
}  // namespace milepost
