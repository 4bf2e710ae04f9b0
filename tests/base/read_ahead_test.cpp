#include "base/read_ahead.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace milepost {
namespace {

TEST(ReadAhead, GivesValuesInTheOrderOfMaking) {
  int made = 0;
  ReadAhead<int> ahead([&](int& value) { return (value = ++made) < 1000; });
  for (int i = 1; i <= 1000; ++i) ASSERT_EQ(*ahead.next(), i);
  EXPECT_EQ(ahead.next(), nullptr);
}

TEST(ReadAhead, IsAtMostTwoValuesAhead) {
  std::atomic<int> made = 0;
  ReadAhead<int> ahead([&](int& value) { return (value = ++made) < 1000; });
  for (int i = 1; i <= 1000; ++i) {
    const int& taken = *ahead.next();
    ASSERT_LE(made, i + 2);
    ASSERT_EQ(taken, i);
  }
}

TEST(ReadAhead, ThrowsWhatMakingThrewBehindTheValuesBefore) {
  int made = 0;
  ReadAhead<int> ahead([&](int& value) {
    if (made == 2) throw std::runtime_error("disk");
    value = ++made;
    return true;
  });
  EXPECT_EQ(*ahead.next(), 1);
  EXPECT_EQ(*ahead.next(), 2);
  EXPECT_THROW(ahead.next(), std::runtime_error);
}

TEST(ReadAhead, EndsWhereNobodyTakesTheRest) {
  std::atomic<int> made = 0;
  {
    ReadAhead<int> ahead([&](int& value) {
      value = ++made;
      return true;
    });
    EXPECT_EQ(*ahead.next(), 1);
  }
  EXPECT_LE(made, 4);
}

TEST(ReadAhead, UsesTheMemoryOfValuesThatWereTaken) {
  std::size_t made = 0;
  ReadAhead<std::vector<int>> ahead([&](std::vector<int>& values) {
    values.resize(values.size() + 1);
    return ++made < 9;
  });
  for (std::size_t i = 0; i < 9; ++i) ASSERT_EQ(ahead.next()->size(), i / 3 + 1);
}

TEST(WriteBehind, TakesEverythingInTheOrderOfGiving) {
  std::vector<int> taken;
  WriteBehind<int> behind([&](int& value) { taken.push_back(value); });
  std::vector<int> given;
  for (int i = 0; i < 1000; ++i) {
    behind.place() = i;
    behind.pass();
    given.push_back(i);
  }
  behind.finish();
  EXPECT_EQ(taken, given);
}

TEST(WriteBehind, ThrowsWhatTakingThrew) {
  WriteBehind<int> behind([](int& value) {
    if (value == 7) throw std::runtime_error("disk full");
  });
  const auto give = [&] {
    for (int i = 0; i < 1000; ++i) {
      behind.place() = i;
      behind.pass();
    }
    behind.finish();
  };
  EXPECT_THROW(give(), std::runtime_error);
}

TEST(WriteBehind, TakesTheRestWhereNobodyWaits) {
  std::atomic<int> taken = 0;
  {
    WriteBehind<int> behind([&](int& value) { taken += value; });
    behind.place() = 3;
    behind.pass();
  }
  EXPECT_EQ(taken, 3);
}

}  // namespace
}  // namespace milepost
