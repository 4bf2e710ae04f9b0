#include "plan/keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "base/spelt_number.h"
#include "glossary_fixture.h"

namespace milepost {
namespace {

using enum KeyOrigin;

KeyRow row(const char* name, const char* section = "", const char* unit = "个",
           Measure measure = Measure::flow) {
  KeyRow one;
  one.name.zh = name;
  one.section = section;
  one.unit = unit;
  one.measure = measure;
  return one;
}

KeyRow growth(const char* name, const char* section = "") {
  return row(name, section, "%", Measure::growth);
}

KeyRow with_key(KeyRow one, const char* key) {
  one.key = key;
  return one;
}

KeyRow quoted(KeyRow one, const char* quote) {
  one.quote = quote;
  return one;
}

/// `gdp-growth glossary, s1-02 section`
std::string made(const std::vector<KeyRow>& rows, const KeyRecord& record = {}) {
  std::string all;
  for (const MadeKey& one : make_keys(rows, record, small_glossary())) {
    all += (all.empty() ? "" : ", ") + one.key + " " + std::string(word(one.origin));
  }
  return all;
}

TEST(Keys, OfAListThatIsNew) {
  struct Case {
    const char* what;
    std::vector<KeyRow> rows;
    const char* keys;
  };
  const std::vector<Case> cases{
      {"none", {}, ""},
      {"section and order",
       {row("桥", "二（一）"), row("路", "二（一）"), row("站", "二（二）"), row("园", "二")},
       "s2-1-01 section, s2-1-02 section, s2-2-01 section, s2-01 section"},
      {"no section", {row("桥"), row("路")}, "t-01 section, t-02 section"},
      {"the order counts every row",
       {growth("GDP增长", "一"), row("桥", "一"), with_key(row("路", "一"), "road"),
        row("站", "一")},
       "gdp-growth glossary, s1-02 section, road given, s1-04 section"},
      {"growth and level are two",
       {growth("地区生产总值增长"), row("地区生产总值", "", "亿元")},
       "gdp-growth glossary, gdp glossary"},
      {"a usual indicator once",
       {growth("GDP增长", "一"), growth("GDP增速", "一")},
       "gdp-growth glossary, s1-02 section"},
      {"what is given stays",
       {with_key(row("桥"), "Not A Key"), with_key(row("路"), "r"), with_key(row("站"), "r")},
       "Not A Key given, r given, r given"},
      {"what is given is nobody else's",
       {growth("GDP增长"), with_key(row("桥"), "gdp-growth")},
       "t-01 section, gdp-growth given"},
      {"numbers that are given are passed",
       {with_key(row("桥", "一"), "s1-02"), row("路", "一"), row("站", "一")},
       "s1-02 given, s1-03 section, s1-04 section"},
      {"two labels may read alike",
       {row("桥", "二（一）"), row("路", "2.1")},
       "s2-1-01 section, s2-1-02 section"},
      {"without a name", {row("", "一"), row("", "一")}, "s1-01 section, s1-02 section"},
  };
  for (const Case& c : cases) EXPECT_EQ(made(c.rows), c.keys) << c.what;
}

TEST(Keys, NumbersAreAsWideAsTheirSectionAsks) {
  const std::vector<MadeKey> keys =
      make_keys(std::vector<KeyRow>(120, row("", "一")), {}, small_glossary());
  EXPECT_EQ(keys.front().key, "s1-001");
  EXPECT_EQ(keys.back().key, "s1-120");
}

TEST(Keys, WhatWasThereKeepsItsKey) {
  const std::vector<KeyRow> before{
      with_key(quoted(row("建成桥", "一"), "建成桥3个"), "s1-01"),
      with_key(quoted(row("建成路", "一"), "路5个"), "s1-02"),
      with_key(quoted(growth("GDP增长", "一"), "GDP增长6%"), "gdp-growth")};
  struct Case {
    const char* what;
    std::vector<KeyRow> rows;
    const char* keys;
  };
  const std::vector<Case> cases{
      {"in the middle",
       {row("建成桥", "一"), row("站", "一"), row("建成路", "一")},
       "s1-01 kept, s1-03 section, s1-02 kept"},
      {"one is gone", {row("建成路", "一"), row("站", "一")}, "s1-02 kept, s1-03 section"},
      {"another order and section",
       {growth("GDP增速", "二"), row("建成路", "三")},
       "gdp-growth kept, s1-02 kept"},
      {"another name, the same words", {quoted(row("新桥", "一"), "建成 桥3个")}, "s1-01 kept"},
      {"another unit, the same words",
       {quoted(row("新桥", "一", "座"), "建成桥3个")},
       "s1-01 kept"},
      {"another name and other words", {quoted(row("新桥", "一"), "新建桥3个")}, "s1-03 section"},
      {"another unit is another thing", {row("建成桥", "一", "米")}, "s1-03 section"},
      {"a key that is given now",
       {with_key(row("站", "一"), "s1-01"), row("建成桥", "一")},
       "s1-01 given, s1-03 section"},
      {"only once", {row("建成桥", "一"), row("建成桥", "一")}, "s1-01 kept, s1-03 section"},
  };
  for (const Case& c : cases) EXPECT_EQ(made(c.rows, {before, {}, {}}), c.keys) << c.what;
}

TEST(Keys, OfSeveralOfOneNameTheWordsTellWhichIsWhich) {
  const std::vector<KeyRow> before{with_key(quoted(row("车位", "一"), "南城车位3个"), "s1-01"),
                                   with_key(quoted(row("车位", "一"), "北城车位5个"), "s1-02")};
  EXPECT_EQ(
      made({quoted(row("车位", "一"), "西城车位7个"), quoted(row("车位", "一"), "北城车位5个"),
            quoted(row("车位", "一"), "南城车位3个")},
           {before, {}, {}}),
      "s1-03 section, s1-02 kept, s1-01 kept");
}

TEST(Keys, OfSeveralOfOneNameHeadingAndFigureTellWhichIsWhich) {
  const auto park = [](const char* heading, const char* figure, const char* key = "") {
    KeyRow one = row("新建公园", "一");
    one.heading = heading;
    one.figure = figure;
    one.key = key;
    return one;
  };
  struct Case {
    const char* what;
    std::vector<KeyRow> rows;
    const char* keys;
  };
  const std::vector<Case> cases{
      {"both", {park("乙", "9"), park("甲", "5")}, "s1-02 kept, s1-01 kept"},
      {"the first is gone", {park("乙", "9")}, "s1-02 kept"},
      {"and the figure of the other has changed", {park("乙", "7")}, "s1-02 kept"},
      {"or its heading", {park("丙", "9")}, "s1-02 kept"},
      {"the heading goes before the figure", {park("甲", "9")}, "s1-01 kept"},
      {"one is left of each", {park("丙", "7"), park("甲", "5")}, "s1-02 kept, s1-01 kept"},
      {"all are there", {park("丙", "1"), park("丙", "2")}, "s1-01 kept, s1-02 kept"},
      {"nothing tells", {park("丙", "7")}, "s1-03 section of s1-01 s1-02"},
      {"nor which one is new",
       {park("乙", "1"), park("乙", "2"), park("甲", "5")},
       "s1-03 section of s1-02, s1-04 section of s1-02, s1-01 kept"},
  };
  const KeyRecord record{{park("甲", "5", "s1-01"), park("乙", "9", "s1-02")},
                         {{"s1-01", {"新建公园", ""}, "个", Measure::flow}},
                         {}};
  for (const Case& c : cases) {
    std::string all;
    for (const MadeKey& one : make_keys(c.rows, record, small_glossary())) {
      all += (all.empty() ? "" : ", ") + one.key + " " + std::string(word(one.origin));
      for (const std::string& key : one.unsure) {
        all += (key == one.unsure.front() ? " of " : " ") + key;
      }
    }
    EXPECT_EQ(all, c.keys) << c.what;
  }
}

TEST(Keys, OfSeveralDraftsTheLastCounts) {
  const std::vector<KeyRow> before{with_key(row("桥", "一"), "s1-01"),
                                   with_key(row("路", "一"), "s1-02"),
                                   with_key(row("桥梁", "一"), "s1-01")};
  EXPECT_EQ(made({row("桥", "一"), row("路", "一"), row("桥梁", "一")}, {before, {}, {}}),
            "s1-03 section, s1-02 kept, s1-01 kept");
}

TEST(Keys, OfOneQuoteRowsAreKeptInTheirOrderWhereAllAreThere) {
  const char* quote = "建成桥3个、路5个";
  const std::vector<KeyRow> before{with_key(quoted(row("桥", "一"), quote), "s1-01"),
                                   with_key(quoted(row("路", "一"), quote), "s1-02")};
  EXPECT_EQ(made({quoted(row("建成桥", "一"), quote), quoted(row("建成路", "一"), quote)},
                 {before, {}, {}}),
            "s1-01 kept, s1-02 kept");
  EXPECT_EQ(made({quoted(row("建成路", "一"), quote)}, {before, {}, {}}), "s1-03 section");
}

TEST(Keys, TheSameIndicatorOnRecordIsProposed) {
  const std::vector<Indicator> known{{"gdp-growth", {"地区生产总值增长", ""}, "%", Measure::growth},
                                     {"tea", {"新增茶园", "New tea"}, "亩", Measure::flow},
                                     {"s1-03", {"旧桥", ""}, "座", Measure::flow},
                                     {"forest-coverage", {"林子", ""}, "亩", Measure::stock},
                                     {"bridge-step-1", {"立项", ""}, "", Measure::milestone}};
  struct Case {
    const char* what;
    std::vector<KeyRow> rows;
    const char* keys;
  };
  const std::vector<Case> cases{
      {"in other words", {growth("GDP增速")}, "gdp-growth record"},
      {"by either name",
       {row("New tea", "", "亩"), row("茶", "", "亩")},
       "tea record, t-02 section"},
      {"another unit is another", {row("新增茶园", "一", "公顷")}, "s1-04 section"},
      {"of the year before",
       {row("桥", "一", "座"), row("旧桥", "二", "座")},
       "s1-04 section, s1-03 record"},
      {"a usual key of another thing",
       {row("森林覆盖率", "", "%", Measure::stock)},
       "t-01 section"},
      {"the first of two",
       {growth("GDP增速"), growth("GDP增长")},
       "gdp-growth record, t-02 section"},
      {"a step is none", {row("立项", "", "", Measure::milestone)}, "t-01 section"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(made(c.rows, {{}, known, {"bridge-step-1"}}), c.keys) << c.what;
  }
}

// What follows holds whatever lists are: made up from a fixed seed.

std::vector<KeyRow> made_up_rows(std::mt19937& random, std::size_t count) {
  static const std::vector<const char*> kNames{"桥", "路", "站", "GDP增长", "森林覆盖率", "园"};
  static const std::vector<const char*> kSections{"", "一", "二（一）", "2.1", "Annex", "三十"};
  std::vector<KeyRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    KeyRow one = row(kNames[random() % kNames.size()], kSections[random() % kSections.size()],
                     random() % 2 == 0 ? "%" : "个",
                     kWords<Measure>[random() % kWords<Measure>.size()].value);
    one.name.zh += std::to_string(random() % 8);
    one.quote = std::to_string(random() % count);
    rows.push_back(one);
  }
  return rows;
}

bool is_legal(const std::string& key) {
  const auto is_fit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  };
  return !key.empty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), is_fit) &&
         key.front() >= 'a' && key.front() <= 'z';
}

TEST(Keys, AreLegalAndUniqueAndStayThroughInsertionsAndDeletions) {
  constexpr unsigned kRounds = 200;
  for (unsigned round = 0; round < kRounds; ++round) {
    std::mt19937 random(round);
    std::vector<KeyRow> rows = made_up_rows(random, 1 + random() % 30);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].name.en = "row " + std::to_string(i);
    KeyRecord record;
    std::set<std::string> ever;
    std::map<std::string, std::string> key_of;  // by the English name, which no two rows share
    for (int step = 0; step < 6; ++step) {
      const std::vector<MadeKey> keys = make_keys(rows, record, small_glossary());
      ASSERT_EQ(keys.size(), rows.size());
      std::set<std::string> now;
      std::vector<KeyRow> kept = rows;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_TRUE(is_legal(keys[i].key)) << keys[i].key;
        EXPECT_FALSE(is_respelt(keys[i].key)) << keys[i].key;
        EXPECT_TRUE(now.insert(keys[i].key).second) << keys[i].key;
        const auto [known, is_new] = key_of.emplace(rows[i].name.en, keys[i].key);
        EXPECT_EQ(known->second, keys[i].key) << "round " << round << " step " << step;
        // A row that was never there has a key that nothing had.
        if (is_new) {
          EXPECT_TRUE(ever.insert(keys[i].key).second) << keys[i].key;
        }
        kept[i].key = keys[i].key;
      }
      record.earlier.insert(record.earlier.end(), kept.begin(), kept.end());
      // Somewhere a row goes, and a new one comes.
      if (!rows.empty()) rows.erase(rows.begin() + static_cast<long>(random() % rows.size()));
      KeyRow fresh = made_up_rows(random, 1).front();
      fresh.name = {"新" + std::to_string(step), "new " + std::to_string(step)};
      fresh.quote = "new " + std::to_string(step);
      rows.insert(rows.begin() + static_cast<long>(random() % (rows.size() + 1)), fresh);
    }
  }
}

TEST(Keys, OfAnotherIndicatorAreNeverGivenAgain) {
  constexpr unsigned kRounds = 100;
  for (unsigned round = 0; round < kRounds; ++round) {
    std::mt19937 random(round);
    KeyRecord record;
    std::map<std::string, std::string> thing_of;  // key to name, unit and measure
    for (int year = 0; year < 4; ++year) {
      const std::vector<KeyRow> rows = made_up_rows(random, 20);
      const std::vector<MadeKey> keys = make_keys(rows, record, small_glossary());
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string thing =
            rows[i].name.zh + rows[i].unit + std::string(word(rows[i].measure));
        const auto [known, is_new] = thing_of.emplace(keys[i].key, thing);
        EXPECT_EQ(known->second, thing) << keys[i].key;
        EXPECT_EQ(is_new, keys[i].origin != KeyOrigin::record) << keys[i].key;
        if (is_new) {
          record.indicators.push_back({keys[i].key, rows[i].name, rows[i].unit, rows[i].measure});
        }
      }
    }
  }
}

}  // namespace
}  // namespace milepost
