#include "cli/selection.h"

#include <gtest/gtest.h>

#include "report/words/labels.h"

namespace milepost::cli {
namespace {

TEST(SortKeys, AreCalledAsTheColumnsOfAReport) {
  const auto expect_called = [](work::SortKey key, Label column) {
    for (const Language language : {Language::zh, Language::en}) {
      EXPECT_EQ(label(key, language), label(column, language)) << word(key);
    }
  };
  expect_called(work::SortKey::key, Label::key);
  expect_called(work::SortKey::name, Label::target);
  expect_called(work::SortKey::lead, Label::lead);
  expect_called(work::SortKey::due, Label::due);
  expect_called(work::SortKey::status, Label::status);
  expect_called(work::SortKey::attainment, Label::attainment);
  expect_called(work::SortKey::gap, Label::gap);
  expect_called(work::SortKey::data_date, Label::data_date);
}

}  // namespace
}  // namespace milepost::cli
