#include "report/shares.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>

#include "report/figures.h"

namespace milepost {
namespace {

/// The shares as people read them.
std::vector<std::string> read(const std::vector<std::size_t>& counts) {
  std::vector<std::string> texts;
  for (const auto& share : shares_of(counts)) texts.push_back(share ? percentage(*share) : "");
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Shares, AddUpWhereRoundingEachWouldNot) {
  EXPECT_EQ(read({1, 1, 1}), (Texts{"33.4", "33.3", "33.3"}));
  EXPECT_EQ(read({2, 2, 2, 1}), (Texts{"28.6", "28.6", "28.5", "14.3"}));
  EXPECT_EQ(read({1, 1, 1, 1, 1, 1}), (Texts{"16.7", "16.7", "16.7", "16.7", "16.6", "16.6"}));
}

TEST(Shares, GiveWhatIsMissingToThoseThatLostMost) {
  EXPECT_EQ(read({1, 2}), (Texts{"33.3", "66.7"}));
  EXPECT_EQ(read({2, 1}), (Texts{"66.7", "33.3"}));
  EXPECT_EQ(read({5, 9994, 1}), (Texts{"0.1", "99.9", "0.0"}));
}

TEST(Shares, ThatAreExactStayAsTheyAre) {
  EXPECT_EQ(read({1, 1}), (Texts{"50.0", "50.0"}));
  EXPECT_EQ(read({7}), (Texts{"100.0"}));
  EXPECT_EQ(read({1, 999}), (Texts{"0.1", "99.9"}));
  EXPECT_EQ(read({1, 0, 3}), (Texts{"25.0", "0.0", "75.0"}));
}

TEST(Shares, AreBlankWhereThereIsNoTotal) {
  EXPECT_EQ(read({}), Texts{});
  EXPECT_EQ(read({0, 0}), (Texts{"", ""}));
}

TEST(Shares, AreWholeTenthsOfAPercentInLowestTerms) {
  const std::vector<std::optional<Ratio>> shares = shares_of({1, 2, 0});
  EXPECT_EQ(shares[0], Ratio(333, 1000));
  EXPECT_EQ(shares[1], Ratio(667, 1000));
  EXPECT_EQ(shares[2], Ratio(0));
  EXPECT_EQ(shares_of({1, 1})[0]->terms()->denominator, 2);
}

TEST(Shares, TakeCountsWhoseSumIsTooLargeForOne) {
  constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();
  EXPECT_EQ(read({kMost, kMost, kMost}), (Texts{"33.4", "33.3", "33.3"}));
}

void expect_fair(const std::vector<std::size_t>& counts) {
  const std::vector<std::optional<Ratio>> shares = shares_of(counts);
  ASSERT_EQ(shares.size(), counts.size());
  Ratio total = 0;
  for (const std::size_t count : counts) total += static_cast<std::int64_t>(count);
  Ratio sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    ASSERT_EQ(shares[i].has_value(), total > 0);
    if (!shares[i]) continue;
    const Ratio exact = Ratio(static_cast<std::int64_t>(counts[i])) / total;
    EXPECT_LT(abs(*shares[i] - exact), Ratio(1, 1000));
    EXPECT_EQ((*shares[i] * 1000).terms()->denominator, 1);
    if (counts[i] == 0) {
      EXPECT_EQ(*shares[i], 0);
    }
    sum += *shares[i];
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_TRUE(counts[j] < counts[i] || *shares[j] >= *shares[i]) << "the earlier comes first";
      EXPECT_TRUE(counts[j] >= counts[i] || *shares[j] <= *shares[i]);
    }
  }
  if (total > 0) {
    EXPECT_EQ(sum, 1);
  }
}

TEST(Shares, AreFairForAnyCounts) {
  std::mt19937 random(2022);  // the same counts in every run
  const auto below = [&](std::size_t limit) { return random() % limit; };
  for (int run = 0; run < 2000; ++run) {
    std::vector<std::size_t> counts(below(12));
    const std::size_t limit = std::size_t{1} << below(20);
    for (std::size_t& count : counts) count = below(limit + 1);
    expect_fair(counts);
    if (HasFailure()) FAIL() << "in run " << run;
  }
}

}  // namespace
}  // namespace milepost
