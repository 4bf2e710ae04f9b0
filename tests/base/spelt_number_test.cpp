// What spreadsheets make of keys that look like numbers.
#include "base/spelt_number.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace milepost {
namespace {

TEST(SpeltNumber, TheSameNumberIsKeptHoweverItIsWritten) {
  const std::vector<std::vector<std::string>> alike{
      {"1.1", "1.10", "01.1", "1.100", "11e-1", "1.1E+00"},
      {"7", "007", "7.0", "7."},
      {"100", "1e2", "1.00E+02", "1e+2"},
      {"0", "00", "0.0", ".0"},
      {"1234567890123450", "1234567890123456"},
  };
  for (const auto& texts : alike) {
    for (const std::string& text : texts) {
      EXPECT_EQ(kept_number(text), kept_number(texts.front())) << text;
      EXPECT_NE(kept_number(text), "") << text;
    }
  }
  EXPECT_NE(kept_number("1.1"), kept_number("1.01"));
  EXPECT_NE(kept_number("10"), kept_number("1"));
  for (const std::string text : {"", ".", "gdp", "1.1.1", "1e", "e5", "1e9999", "1-2", "1 1"}) {
    EXPECT_EQ(kept_number(text), "") << text;
  }
}

TEST(SpeltNumber, WhatComesBackOtherwiseIsKnown) {
  for (const std::string text : {"1.10", "007", "1.0", "1e5", "123456789012", "3-12", "2025-1",
                                 "12-3-2025", "dec-25", "25-dec", "00"}) {
    EXPECT_TRUE(is_respelt(text)) << text;
  }
  for (const std::string text :
       {"1.1", "7", "0", "0.5", "10", "12345678901", "gdp-growth", "3.1.10", "s1-line", "1.1-a",
        "12345-1", "may", "dec-jan", "1-2-3-4", ""}) {
    EXPECT_FALSE(is_respelt(text)) << text;
  }
}

}  // namespace
}  // namespace milepost
