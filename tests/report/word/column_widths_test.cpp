#include "report/word/column_widths.h"

#include <gtest/gtest.h>

#include <numeric>

namespace milepost::docx {
namespace {

using Widths = std::vector<std::size_t>;

struct WidthsCase {
  const char* what;
  std::vector<ColumnNeed> needs;
  Widths expected;
};

TEST(ColumnWidths, AddUpToThePage) {
  const std::vector<WidthsCase> cases{
      {"what is left goes to texts", {{4, 10, true}, {5, 5, false}}, {940, 60}},
      {"to all alike where there is no text", {{5, 5, false}, {5, 5, false}}, {500, 500}},
      {"what lacks is taken from those that can give",
       {{10, 90, true}, {40, 40, false}},
       {590, 410}},
      {"by how much they would like",
       {{10, 60, true}, {10, 35, true}, {40, 40, false}},
       {356, 233, 411}},
      {"all are narrower where nothing can be given",
       {{100, 100, true}, {100, 100, false}},
       {500, 500}},
      {"no column", {}, {}},
  };
  for (const WidthsCase& one : cases) {
    const Widths found = column_widths(one.needs, 10, 10, 1000);
    EXPECT_EQ(found, one.expected) << one.what;
    EXPECT_EQ(std::accumulate(found.begin(), found.end(), std::size_t{0}),
              one.needs.empty() ? 0U : 1000U)
        << one.what;
  }
}

TEST(ColumnWidths, SayWhetherTheLeastFits) {
  EXPECT_TRUE(is_wide_enough({{49, 60, true}, {49, 49, false}}, 10, 10, 1000));
  EXPECT_FALSE(is_wide_enough({{50, 50, true}, {49, 49, false}}, 10, 10, 1000));
}

}  // namespace
}  // namespace milepost::docx
