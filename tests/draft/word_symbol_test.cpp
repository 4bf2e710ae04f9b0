#include "draft/word_symbol.h"

#include <gtest/gtest.h>

#include <vector>

namespace milepost {
namespace {

TEST(WordSymbol, IsTheCharacterThatTheFontHas) {
  struct Case {
    std::string font;
    std::string code;
    std::string text;
  };
  const std::vector<Case> cases{{"Symbol", "F0B3", "≥"},     {"Symbol", "00A3", "≤"},
                                {"Symbol", "F037", "7"},     {"Symbol", "F025", "%"},
                                {"Symbol", "F041", ""},      {"Wingdings", "F0FE", ""},
                                {"Wingdings 2", "0052", ""}, {"Arial", "2265", "≥"},
                                {"Arial", "0041", "A"},      {"", "00B0", "°"},
                                {"Arial", "F0B7", ""},       {"Arial", "D800", ""},
                                {"Arial", "0000", ""},       {"Arial", "12345", ""},
                                {"Arial", "x", ""},          {"Arial", "", ""}};
  for (const Case& one : cases) {
    EXPECT_EQ(word_symbol(one.font, one.code), one.text) << one.font << " " << one.code;
  }
}

}  // namespace
}  // namespace milepost
