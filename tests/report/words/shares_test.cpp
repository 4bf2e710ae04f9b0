#include "report/words/shares.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <string>

#include "report/words/figures.h"

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
  EXPECT_EQ(read({2, 2, 2, 1}), (Texts{"28.6", "28.6", "28.6", "14.2"}));
  EXPECT_EQ(read({1, 1, 4}), (Texts{"16.7", "16.7", "66.6"}));
  // Three of 23 targets twice, as a bulletin had them.
  EXPECT_EQ(read({3, 6, 4, 3, 7}), (Texts{"13.0", "26.1", "17.4", "13.0", "30.5"}));
}

TEST(Shares, AreEqualWhereCountsAreAndThenAddUpToAsNearAsCanBe) {
  EXPECT_EQ(read({1, 1, 1}), (Texts{"33.3", "33.3", "33.3"}));
  EXPECT_EQ(read({1, 1, 1, 1, 1, 1}), (Texts{"16.7", "16.7", "16.7", "16.7", "16.7", "16.7"}));
}

TEST(Shares, ThatCannotAddUpRoundedUpOrDownStretchTheLargestCountThatIsAlone) {
  // 21.05… % four times and 15.79 %: rounded up or down that is 99.7, 99.8, 100.1 or 100.2 %.
  EXPECT_EQ(read({4, 4, 4, 4, 3}), (Texts{"21.1", "21.1", "21.1", "21.1", "15.6"}));
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
  EXPECT_EQ(read({kMost, kMost, kMost}), (Texts{"33.3", "33.3", "33.3"}));
}

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// How near to 1000 tenths shares can come that are the same for the same count, rounded up or down
/// (that of `stretched` also a tenth further), and never smaller for a larger count: by trying all.
std::int64_t nearest(const std::map<std::size_t, std::int64_t>& sizes, std::int64_t total,
                     std::size_t stretched) {
  std::set<std::pair<std::int64_t, std::int64_t>> reached{{0, 0}};  // the last share, the sum
  for (const auto& [count, size] : sizes) {
    const std::int64_t parts = static_cast<std::int64_t>(count) * 1000;
    const std::int64_t further = count == stretched ? 1 : 0;
    const std::int64_t up = (parts + total - 1) / total + further;
    std::set<std::pair<std::int64_t, std::int64_t>> next;
    for (const auto& [last, sum] : reached) {
      for (std::int64_t tenths = std::max(last, parts / total - further); tenths <= up; ++tenths) {
        next.emplace(tenths, sum + tenths * size);
      }
    }
    reached = std::move(next);
  }
  std::int64_t best = 1000;
  for (const auto& [last, sum] : reached) best = std::min(best, std::abs(1000 - sum));
  return best;
}

void expect_fair(const std::vector<std::size_t>& counts) {
  const std::vector<std::optional<Ratio>> shares = shares_of(counts);
  ASSERT_EQ(shares.size(), counts.size());
  std::int64_t total = 0;
  std::map<std::size_t, std::int64_t> sizes;
  for (const std::size_t count : counts) {
    total += static_cast<std::int64_t>(count);
    ++sizes[count];
  }
  std::int64_t from_whole = total == 0 ? 0 : nearest(sizes, total, kNone);
  std::size_t stretched = kNone;
  if (from_whole > 0) {
    for (const auto& [count, size] : sizes) {
      if (size == 1 && count > 0) stretched = count;
    }
    if (stretched != kNone && nearest(sizes, total, stretched) == 0) {
      from_whole = 0;
    } else {
      stretched = kNone;
    }
  }
  Ratio sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    ASSERT_EQ(shares[i].has_value(), total > 0);
    if (!shares[i]) continue;
    const Ratio exact = Ratio(static_cast<std::int64_t>(counts[i])) / Ratio(total);
    const bool may_stretch = counts[i] == stretched;
    EXPECT_LT(abs(*shares[i] - exact), Ratio(may_stretch ? 2 : 1, 1000));
    EXPECT_EQ((*shares[i] * 1000).terms()->denominator, 1);
    if (counts[i] == 0) {
      EXPECT_EQ(*shares[i], 0);
    }
    sum += *shares[i];
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_TRUE(counts[j] != counts[i] || *shares[j] == *shares[i]);
      EXPECT_TRUE(counts[j] >= counts[i] || *shares[j] <= *shares[i]);
    }
  }
  if (total > 0) {
    EXPECT_EQ(abs(sum - Ratio(1)), Ratio(from_whole, 1000));
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
