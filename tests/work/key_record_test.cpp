// Keys of a list that is new, with what is on record; and the glossary that ships against the plans
// that ship.
#include "work/key_record.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "draft/glossary.h"
#include "plan/glossary_index.h"
#include "plan/read.h"
#include "store/store_fixture.h"

namespace milepost::work {
namespace {

Plan seed(const std::string& path) {
  std::ifstream file(std::string(MILEPOST_PROJECT) + "/seeds/" + path);
  std::stringstream text;
  text << file.rdbuf();
  const std::string content = text.str();
  Problems problems(path, content);
  return read_plan(content, problems).value();
}

TEST(ShippedGlossary, HasTheKeysOfThePlansOfLuqiao) {
  const Glossary glossary = shipped_glossary();
  const GlossaryIndex index(glossary);
  std::set<std::string> known;
  for (const GlossaryIndicator& one : glossary.indicators) {
    for (const GlossaryKey& key : one.keys) known.insert(key.key);
  }
  std::set<std::string> met;
  for (const char* file : {"luqiao/annual-2022.toml", "luqiao/five-year-2022-2026.toml"}) {
    for (const Indicator& one : seed(file).indicators) {
      for (const std::string& name : {one.name.zh, one.name.en}) {
        const GlossaryKey* usual = index.find(name, one.unit, one.measure);
        if (usual != nullptr) {
          EXPECT_EQ(usual->key, one.key) << name;
        }
        if (known.contains(one.key)) {
          ASSERT_NE(usual, nullptr) << name;
          met.insert(one.key);
        }
      }
    }
  }
  EXPECT_GE(met.size(), 20U);
}

class KeysOnRecord : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }
};

TEST_F(KeysOnRecord, RowsOfAPlanHaveWhatItsIndicatorsMeasure) {
  const Plan plan = read_plan(store, "district-2022").value();
  const std::vector<KeyRow> rows = rows_of(plan);
  ASSERT_EQ(rows.size(), plan.targets.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i].key, plan.targets[i].key);
    EXPECT_EQ(rows[i].unit, plan.find_indicator(plan.targets[i].indicator)->unit);
    EXPECT_EQ(rows[i].measure, plan.find_indicator(plan.targets[i].indicator)->measure);
    EXPECT_FALSE(rows[i].section.empty());
  }
}

TEST_F(KeysOnRecord, APlanIsOfOneYear) {
  const std::vector<std::string> known{"district-2022"};
  EXPECT_EQ(plans_of_year(store, "luqiao", 2022), known);
  EXPECT_TRUE(plans_of_year(store, "luqiao", 2023).empty());
  EXPECT_TRUE(plans_of_year(store, "elsewhere", 2022).empty());
  Plan years = sample_plan();
  years.key = "district-2022-2026";
  years.period.end = day("2026-12-31");
  save(years, "2022-02-21");
  EXPECT_EQ(plans_of_year(store, "luqiao", 2022), known);
}

TEST_F(KeysOnRecord, AreThoseOfTheAreaAndOfThesePlans) {
  const KeyRecord record = key_record(store, "luqiao", {"district-2022", "unknown"});
  EXPECT_EQ(record.earlier.size(), sample_plan().targets.size());
  EXPECT_EQ(record.indicators.size(), list_every_indicator(store, "luqiao").size());
  EXPECT_TRUE(key_record(store, "elsewhere", {}).indicators.empty());
  EXPECT_TRUE(key_record(store, "luqiao", {}).earlier.empty());
  // Drafted again, every row is the one that it was.
  std::vector<KeyRow> rows = record.earlier;
  for (KeyRow& row : rows) row.key.clear();
  const std::vector<MadeKey> keys = make_keys(rows, record, shipped_glossary());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(keys[i], (MadeKey{record.earlier[i].key, KeyOrigin::kept}));
  }
}

TEST_F(KeysOnRecord, StepsAreNoRows) {
  save(sample_plan_with_steps(), "2022-02-21", "steps");
  const KeyRecord record = key_record(store, "luqiao", {});
  EXPECT_EQ(record.reserved, (std::vector<std::string>{"road-step-1", "road-step-2"}));
}

}  // namespace
}  // namespace milepost::work
