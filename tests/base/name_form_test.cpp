#include "base/name_form.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

NameWords words() {
  return {{{"规模以上", "规上"}, {"gdp", "生产总值"}, {"全社会", ""}},
          {"全市", "完成"},
          {"目标", "目标值"},
          {"增长", "增速", "同比增长", "growth"},
          {"下降"}};
}

TEST(NameForm, LeavesOutWhatSaysNothing) {
  struct Case {
    const char* name;
    const char* form;
  };
  const Case cases[] = {
      {"规模以上工业增加值", "规上工业增加值"},
      {"ＧＤＰ 增长", "生产总值增长"},
      {"新增“小巨人”企业", "新增小巨人企业"},
      {"全市完成全社会固定资产投资目标值", "固定资产投资"},
      {"工业\n投资", "工业投资"},
      {"完成", "完成"},
      {"目标", "目标"},
      {"全社会", "全社会"},
      {"GDP", "生产总值"},
      {"⼯业投资", "工业投资"},
      {"New firms", "newfirms"},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(name_form(c.name, words()), c.form) << c.name;
}

TEST(NameForm, OfAFormOfItselfIsTheSame) {
  for (const char* name : {"规模以上工业增加值同比增长", "全市GDP目标", "完成全市目标"}) {
    const std::string form = name_form(name, words());
    EXPECT_EQ(name_form(form, words()), form) << name;
  }
}

TEST(NameForm, TheLongestWordAtItsEndSaysWhichWayItGoes) {
  struct Case {
    const char* form;
    const char* rest;
    NameEnd end;
  };
  const Case cases[] = {
      {"规上工业增加值同比增长", "规上工业增加值", NameEnd::growth},
      {"生产总值增速", "生产总值", NameEnd::growth},
      {"gdpgrowth", "gdp", NameEnd::growth},
      {"单位能耗下降", "单位能耗", NameEnd::fall},
      {"工业投资", "工业投资", NameEnd::plain},
      {"增长", "增长", NameEnd::plain},
      {"", "", NameEnd::plain},
  };
  for (const Case& c : cases) {
    const auto [rest, end] = without_end(c.form, words());
    EXPECT_EQ(rest, c.rest) << c.form;
    EXPECT_EQ(end, c.end) << c.form;
  }
}

}  // namespace
}  // namespace milepost
