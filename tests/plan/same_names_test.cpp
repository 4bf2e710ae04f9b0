#include "plan/same_names.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

struct Row {
  const char* name;
  std::int32_t value;
  const char* lead = "";
  const char* parent = "";
  const char* unit = "个";
  bool withdrawn = false;
};

TEST(SameNames, AreThoseOfOneUnitLeadAndDayWithOtherFigures) {
  struct Case {
    const char* what;
    std::vector<Row> rows;
    std::string told;
  };
  const std::vector<Case> cases{
      {"two figures", {{"新建公厕", 5}, {"新建公厕", 8}}, "0 1 / "},
      {"quotation marks and width", {{"新建“公厕”", 5}, {"新建 公厕", 8}}, "0 1 / "},
      {"one figure", {{"新建公厕", 5}, {"新建公厕", 5}}, ""},
      {"other names", {{"新建公厕", 5}, {"改建公厕", 8}}, ""},
      {"of two offices", {{"新建公厕", 5, "甲镇"}, {"新建公厕", 8, "乙镇"}}, ""},
      {"parts of two wholes", {{"女性", 5, "", "a"}, {"女性", 8, "", "b"}}, ""},
      {"two units", {{"公厕", 5}, {"公厕", 8, "", "", "座"}}, ""},
      {"one was withdrawn", {{"公厕", 5}, {"公厕", 8, "", "", "个", true}}, ""},
      {"a list by places", {{"公厕", 5}, {"公厕", 6}, {"公厕", 7}, {"公厕", 8}}, ""},
      {"several", {{"公厕", 5}, {"学校", 2}, {"公厕", 6}, {"学校", 3}}, "0 2 / 1 3 / "},
  };
  for (const Case& c : cases) {
    Plan plan;
    for (const Row& row : c.rows) {
      const std::string number = std::to_string(plan.targets.size());
      plan.indicators.push_back({number, {}, row.unit, Measure::flow});
      Target& target = plan.targets.emplace_back();
      target.key = target.indicator = number;
      target.name.zh = row.name;
      target.requirement.value = Decimal::from_integer(row.value);
      target.lead = row.lead;
      target.parent = row.parent;
      if (row.withdrawn) target.withdrawn.emplace();
    }
    std::string told;
    for (const auto& group : same_names(plan)) {
      for (const std::size_t one : group) told += plan.targets[one].key + " ";
      told += "/ ";
    }
    EXPECT_EQ(told, c.told) << c.what;
  }
}

}  // namespace
}  // namespace milepost
