#include "plan/cycles.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

using Texts = std::vector<std::string>;

Texts cycles_of(const std::vector<Edge>& edges) {
  Texts texts;
  for (const std::vector<std::size_t>& cycle : find_cycles(edges)) {
    texts.push_back(cycle_text(edges, cycle).en);
  }
  return texts;
}

TEST(Cycles, AreNotInATree) {
  EXPECT_EQ(cycles_of({}), Texts());
  EXPECT_EQ(cycles_of({{"a", "b"}, {"c", "b"}, {"b", "d"}}), Texts());
  EXPECT_EQ(cycles_of({{"a", "b"}, {"a", "c"}, {"b", "d"}, {"c", "d"}}), Texts());
}

TEST(Cycles, MayHaveOneEdge) { EXPECT_EQ(cycles_of({{"a", "a"}}), Texts({"a -> a"})); }

TEST(Cycles, AreFoundOnceHoweverManyLeadIn) {
  EXPECT_EQ(cycles_of({{"x", "c"}, {"y", "a"}, {"b", "c"}, {"a", "b"}, {"c", "a"}}),
            Texts({"b -> c -> a -> b"}));
}

TEST(Cycles, AreFoundOnceHoweverOftenAnEdgeIsGiven) {
  EXPECT_EQ(cycles_of({{"a", "b"}, {"b", "a"}, {"a", "b"}, {"b", "a"}}), Texts({"a -> b -> a"}));
}

TEST(Cycles, AreAllFound) {
  EXPECT_EQ(cycles_of({{"a", "b"}, {"b", "a"}, {"c", "d"}, {"d", "c"}}),
            Texts({"a -> b -> a", "c -> d -> c"}));
}

TEST(Cycles, OfALongChainAreFoundWithoutDeepRecursion) {
  std::vector<Edge> edges;
  for (int i = 0; i < 5000; ++i) edges.push_back({std::to_string(i), std::to_string(i + 1)});
  EXPECT_EQ(find_cycles(edges).size(), 0U);
  edges.push_back({"5000", "0"});
  EXPECT_EQ(find_cycles(edges).size(), 1U);
}

}  // namespace
}  // namespace milepost
