#include "base/names.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace milepost {
namespace {

TEST(Names, WhatLooksAlikeIsOneName) {
  for (const std::string text : {"工信局", "⼯信局", "工信\u200B局", "\u3000工信局\uFEFF"}) {
    EXPECT_EQ(usual_name(text), "工信局");
  }
  EXPECT_EQ(usual_name("Health\u00A0Bureau"), "Health Bureau");
}

TEST(Names, ASignWithoutAUsualOneIsFound) {
  const std::vector<std::pair<std::string, char32_t>> cases{
      {"\u2E81房", 0x2E81},        // a radical that is no character
      {"a\u030C\u0323b", 0x030C},  // a mark that is left over
      {"x\u0306", 0x0306},        {"\uE000局", 0xE000},
      {"企\uFFFD", 0xFFFD},       {"gdp\u2011growth", 0x2011},  // no hyphen
      {"gd\u0440", 0x0440},                                     // Cyrillic
  };
  for (const auto& [text, sign] : cases) EXPECT_EQ(unusual_sign_in(text), sign) << text;
  for (const std::string text : {"gdp-growth", "工信局", "\u2F2F信局", "2022年4—6月", "доля", ""}) {
    EXPECT_EQ(unusual_sign_in(text), std::nullopt) << text;
  }
}

TEST(Names, AnInvisibleCharacterIsNamedWithWhatStandsBeforeIt) {
  const Said named =
      naming_odd_sign(said({"there is no \"x\"", "没有“x”"}), "\u200Bgdp\u200B-growth");
  EXPECT_EQ(named.en,
            "there is no \"x\"; it contains an invisible character, U+200B, after \"gdp\"");
  EXPECT_EQ(named.zh, "没有“x”；其中“gdp”之后有一个不可见字符（U+200B）");
  EXPECT_EQ(naming_odd_sign(said({"a", "b"}), "gdp ").en, "a");
  EXPECT_EQ(naming_odd_sign(said({"a", "b"}), "\u845B\U000E0100城").en,
            "a; it contains an invisible character, U+E0100, after \"葛\"");
}

TEST(Names, ASignThatLooksLikeAnotherIsNamedToo) {
  EXPECT_EQ(naming_odd_sign(said({"a", "b"}), "gdp\u2011growth").en,
            "a; it contains an unusual sign, U+2011, which may look like another");
  EXPECT_EQ(naming_odd_sign(said({"a", "b"}), "\u2E81房").zh,
            "b；其中有一个不常用的字符（U+2E81），可能与常用字符形似");
}

TEST(Offices, AreSeveralInOneTextWhereASignPartsThem) {
  struct Case {
    std::string text;
    std::vector<std::string> offices;
  };
  const Case cases[] = {
      {"", {}},
      {"区发改局", {"区发改局"}},
      {"区发改局、区经信局", {"区发改局", "区经信局"}},
      {"区发改局，区经信局", {"区发改局", "区经信局"}},
      {"区发改局,区经信局", {"区发改局", "区经信局"}},
      {"区发改局；区经信局", {"区发改局", "区经信局"}},
      {" 区发改局 ; 区经信局、", {"区发改局", "区经信局"}},
      {"区发改局、区发改局", {"区发改局"}},
      {"办公室（财政、税务）", {"办公室（财政、税务）"}},
      {"办公室(财政,税务)、区经信局", {"办公室(财政,税务)", "区经信局"}},
      {"专班（发改（投资、项目）、住建）；区经信局",
       {"专班（发改（投资、项目）、住建）", "区经信局"}},
      {"区发改局）、区经信局", {"区发改局）", "区经信局"}},
      {"、", {}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(offices_in(c.text), c.offices) << c.text;
    EXPECT_EQ(first_office_in(c.text), c.offices.empty() ? "" : c.offices.front()) << c.text;
    EXPECT_EQ(offices_in(joined_offices(c.offices)), c.offices) << c.text;
  }
}

TEST(Offices, OfSeveralTextsAreNamedOnce) {
  EXPECT_EQ(offices_in(std::vector<std::string>{"甲局、乙局", "丙局", "乙局；甲局"}),
            (std::vector<std::string>{"甲局", "乙局", "丙局"}));
  EXPECT_TRUE(offices_in(std::vector<std::string>{}).empty());
}

TEST(Offices, OfAListComeBackAsTheyWere) {
  struct Case {
    std::vector<std::string> offices;
    std::string list;
  };
  const Case cases[] = {
      {{}, ""},
      {{"区发改局"}, "区发改局"},
      {{"区发改局", "区经信局"}, "区发改局、区经信局"},
      {{"办公室（财政、税务）", "区经信局"}, "办公室（财政、税务）、区经信局"},
      {{"财政、税务", "区经信局"}, "财政、税务;区经信局"},
      {{"财政、税务"}, "财政、税务;"},
      {{"区经信局", "区经信局"}, "区经信局;区经信局"},
      {{"（甲", "乙局"}, "（甲;乙局"},
  };
  for (const Case& c : cases) {
    const std::string list = office_list(c.offices);
    EXPECT_EQ(list, c.list);
    EXPECT_EQ(offices_listed_in(list), c.offices) << list;
  }
  EXPECT_EQ(offices_listed_in("甲局； 乙局，丙局"),
            (std::vector<std::string>{"甲局", "乙局", "丙局"}));
  EXPECT_EQ(offices_listed_in("各乡镇（街道）；县财政局;县自然资源局"),
            (std::vector<std::string>{"各乡镇（街道）", "县财政局", "县自然资源局"}));
}

}  // namespace
}  // namespace milepost
