#include "draft/glossary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace milepost {
namespace {

bool is_plain_key(const std::string& key) {
  return !key.empty() && key.size() <= 64 && key.front() >= 'a' && key.front() <= 'z' &&
         std::all_of(key.begin(), key.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

TEST(Glossary, EveryKeyIsLegalAndStandsOnce) {
  std::set<std::string> keys;
  for (const GlossaryIndicator& indicator : shipped_glossary().indicators) {
    ASSERT_FALSE(indicator.zh.empty());
    EXPECT_FALSE(indicator.keys.empty()) << indicator.zh.front();
    for (const GlossaryKey& one : indicator.keys) {
      EXPECT_TRUE(is_plain_key(one.key)) << one.key;
      EXPECT_TRUE(keys.insert(one.key).second) << one.key;
      EXPECT_FALSE(one.en.empty()) << one.key;
    }
  }
  EXPECT_GE(keys.size(), 100U);
}

TEST(Glossary, NoNameIsThatOfTwoThings) {
  const Glossary glossary = shipped_glossary();
  std::map<std::pair<MeasuredAs, std::string>, std::string> keys;
  for (const GlossaryIndicator& indicator : glossary.indicators) {
    for (const GlossaryKey& one : indicator.keys) {
      for (const std::string& name : indicator.zh) {
        const std::string form = name_form(name, glossary.words);
        const auto [known, is_new] = keys.emplace(std::pair(one.as, form), one.key);
        EXPECT_EQ(known->second, one.key) << name;
      }
    }
  }
}

TEST(Glossary, NamesStandWithoutWordsForGrowthAndFall) {
  const Glossary glossary = shipped_glossary();
  for (const GlossaryIndicator& indicator : glossary.indicators) {
    for (const GlossaryKey& one : indicator.keys) {
      if (one.as != MeasuredAs::growth && one.as != MeasuredAs::fall) continue;
      for (const std::string& name : indicator.zh) {
        EXPECT_EQ(without_end(name_form(name, glossary.words), glossary.words).second,
                  NameEnd::plain)
            << name;
      }
    }
  }
}

/// What stands behind is not replaced in turn, and longer words are not cut by shorter ones in
/// them.
TEST(Glossary, WordsThatAreAlikeDoNotGetIntoEachOthersWay) {
  const auto alike = shipped_glossary().words.alike;
  ASSERT_FALSE(alike.empty());
  for (std::size_t i = 0; i < alike.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      EXPECT_EQ(alike[i].first.find(alike[k].first), std::string::npos)
          << alike[k].first << " stands before " << alike[i].first;
    }
  }
}

}  // namespace
}  // namespace milepost
