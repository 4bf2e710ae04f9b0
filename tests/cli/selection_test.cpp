#include "cli/selection.h"

#include <gtest/gtest.h>

#include "report/words/labels.h"

namespace milepost::cli {
namespace {

TEST(SortKeys, AreCalledAsTheColumnsOfAReport) {
  const auto expect_called = [](SortKey key, Label column) {
    for (const Language language : {Language::zh, Language::en}) {
      EXPECT_EQ(label(key, language), label(column, language)) << word(key);
    }
  };
  expect_called(SortKey::key, Label::key);
  expect_called(SortKey::name, Label::target);
  expect_called(SortKey::lead, Label::lead);
  expect_called(SortKey::due, Label::due);
  expect_called(SortKey::status, Label::status);
  expect_called(SortKey::attainment, Label::attainment);
  expect_called(SortKey::gap, Label::gap);
  expect_called(SortKey::data_date, Label::data_date);
}

}  // namespace
}  // namespace milepost::cli
