#include "plan/glossary_index.h"

#include <gtest/gtest.h>

#include "glossary_fixture.h"

namespace milepost {
namespace {

std::string found(const char* name, const char* unit, Measure measure) {
  static const Glossary kGlossary = small_glossary();
  static const GlossaryIndex kIndex(kGlossary);
  const GlossaryKey* key = kIndex.find(name, unit, measure);
  return key == nullptr ? "" : key->key;
}

TEST(GlossaryIndex, NameUnitAndMeasureTellWhichKeyIsMeant) {
  struct Case {
    const char* name;
    const char* unit;
    Measure measure;
    const char* key;
  };
  const Case cases[] = {
      {"地区生产总值", "亿元", Measure::stock, "gdp"},
      {"地区生产总值", "亿元", Measure::flow, "gdp"},
      {"地区生产总值增长", "%", Measure::growth, "gdp-growth"},
      {"GDP增速", "％", Measure::growth, "gdp-growth"},
      {"地区生产总值", "%", Measure::growth, "gdp-growth"},
      {"全市GDP增长目标", "%", Measure::growth, "gdp-growth"},
      {"地区生产总值下降", "%", Measure::growth, ""},
      {"地区生产总值", "%", Measure::stock, ""},
      {"地区生产总值增长", "个百分点", Measure::growth, ""},
      {"地区生产总值增长", "", Measure::growth, "gdp-growth"},
      {"单位GDP能耗下降", "%", Measure::growth, "energy-intensity"},
      {"单位GDP能耗", "%", Measure::growth, ""},
      {"森林覆盖率", "%", Measure::stock, "forest-coverage"},
      {"森林覆盖率", "亩", Measure::stock, ""},
      {"GDP growth", "%", Measure::growth, "gdp-growth"},
      {"Gross domestic product", "亿元", Measure::stock, "gdp"},
      {"地区生产总值", "", Measure::milestone, ""},
      {"新桥", "座", Measure::flow, ""},
      {"", "", Measure::flow, ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(found(c.name, c.unit, c.measure), c.key) << c.name << ' ' << c.unit;
  }
}

TEST(GlossaryIndex, IdentitiesAreTheSameForOneIndicator) {
  const Glossary glossary = small_glossary();
  const GlossaryIndex index(glossary);
  struct Case {
    Name one;
    Name other;
    Measure measure;
    const char* unit;
    bool are_one;
  };
  const Case cases[] = {
      {{"地区生产总值增长", ""}, {"", "GDP growth"}, Measure::growth, "%", true},
      {{"茶园增长", ""}, {"茶园增速", ""}, Measure::growth, "%", true},
      {{"茶园下降", ""}, {"茶园增长", ""}, Measure::growth, "%", false},
      {{"新增茶园", ""}, {"新增 “茶园”", ""}, Measure::flow, "亩", true},
      {{"新增茶园", ""}, {"茶园", ""}, Measure::flow, "亩", false},
      {{"茶园增长", ""}, {"茶园", ""}, Measure::flow, "亩", false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(
        index.identities(c.one, c.unit, c.measure) == index.identities(c.other, c.unit, c.measure),
        c.are_one)
        << c.one.zh << " and " << c.other.in(Language::zh);
  }
  EXPECT_EQ(index.identities({"新增茶园", "New tea"}, "亩", Measure::flow).size(), 2U);
  EXPECT_NE(index.identities({"茶园", ""}, "亩", Measure::flow),
            index.identities({"茶园", ""}, "亩", Measure::stock));
  EXPECT_NE(index.identities({"茶园", ""}, "亩", Measure::flow),
            index.identities({"茶园", ""}, "公顷", Measure::flow));
  EXPECT_EQ(index.identities({"", " "}, "亩", Measure::flow).size(), 0U);
}

}  // namespace
}  // namespace milepost
