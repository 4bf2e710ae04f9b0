#include "model/status.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace milepost {
namespace {

TEST(StatusRow, StandsWhereItsStatusDoes) {
  for (std::size_t i = 0; i < kWords<Status>.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(kWords<Status>[i].value), i) << kWords<Status>[i].text;
  }
}

TEST(StatusRow, IsToldFromEveryOther) {
  std::set<std::string_view> words;
  std::set<std::string_view> columns;
  std::set<std::string_view> in_chinese;
  std::set<std::uint32_t> colors;
  for (const StatusRow& row : kWords<Status>) {
    words.insert(row.text);
    columns.insert(row.column);
    in_chinese.insert(row.label.zh);
    colors.insert(row.color);
  }
  for (const std::size_t different :
       {words.size(), columns.size(), in_chinese.size(), colors.size()}) {
    EXPECT_EQ(different, kWords<Status>.size());
  }
}

TEST(StatusRow, HasAPlaceOfItsOwnInABarOrIsInNoTotal) {
  std::multiset<int> places;
  for (const StatusRow& row : kWords<Status>) places.insert(row.place);
  EXPECT_EQ(places.count(0), 1U);
  for (int place = 1; place < static_cast<int>(kWords<Status>.size()); ++place) {
    EXPECT_EQ(places.count(place), 1U) << place;
  }
}

/// In the order of a bar.
std::string those_that(bool (*are)(Status)) {
  std::string words;
  for (int place = 0; place <= static_cast<int>(kWords<Status>.size()); ++place) {
    for (const StatusRow& row : kWords<Status>) {
      if (row.place == place && are(row.value)) words += std::string(row.text) + " ";
    }
  }
  return words;
}

TEST(Status, IsGoodNewsOrBadOrNeither) {
  EXPECT_EQ(those_that(goes_well), "met ahead on-track ");
  EXPECT_EQ(those_that(is_behind), "behind off-track missed overdue ");
}

TEST(Status, IsInEveryTotalButThatOfWhatWasWithdrawn) {
  EXPECT_EQ(those_that([](Status status) { return !is_in_totals(status); }), "withdrawn ");
}

}  // namespace
}  // namespace milepost
