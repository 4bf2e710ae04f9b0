#include "base/usual_signs.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace milepost {
namespace {

TEST(UsualSigns, WhatLooksAlikeIsOneText) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"工信局", "工信局"},
      {"\u2F2F信局", "工信局"},         // a Kangxi radical
      {"\uF9F4业局", "林业局"},         // a compatibility ideograph
      {"\U0002F804", "你"},             // one of the second block
      {"\u2EA0政局", "民政局"},         // a radical that Unicode does not decompose
      {"\u2ED3三角", "长三角"},         //
      {"\u2F3E籍", "户籍"},             // and one for which it has the other sign
      {"2025年6\u2F49", "2025年6月"},   //
      {"Que\u0301bec", "Québec"},       // composed
      {"e\uFB03ciency", "efficiency"},  // a ligature
      {"\u212Bngström", "Ångström"},    //
      {"（一）①㎡ＧＤＰ：—“x”", "（一）①㎡ＧＤＰ：—“x”"},  // wide and small signs stay
      {"ガ\u3099", "ガ\u3099"},
      {"", ""},
      {"\xFF⼯", "\xFF工"},
  };
  for (const auto& [text, usual] : cases) EXPECT_EQ(with_usual_signs(text), usual) << text;
}

}  // namespace
}  // namespace milepost
