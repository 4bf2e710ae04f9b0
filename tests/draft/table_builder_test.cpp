#include "draft/table_builder.h"

#include <gtest/gtest.h>

#include "draft/printed.h"

namespace milepost {
namespace {

/// A table row by row; `^` is merged with the cell above, `-` is skipped, `ab` takes two columns.
std::string built(const std::vector<std::vector<std::string>>& rows) {
  TableBuilder table;
  for (const auto& row : rows) {
    table.begin_row();
    for (const std::string& text : row) {
      if (text == "-") {
        table.skip_columns(1);
      } else if (text == "^") {
        table.begin_continued_cell(1);
        table.end_cell();
      } else {
        table.begin_cell(text.size(), 1);
        if (!text.empty()) table.cell_blocks().emplace_back(SourceParagraph{text, 0});
        table.end_cell();
      }
    }
    table.end_row();
  }
  return printed({*table.take(1000), {}});
}

TEST(TableBuilder, FillsWhatIsMerged) {
  EXPECT_EQ(built({{"a", "b"}, {"^", "c"}, {"^", "d"}}), "[\na | b\na | c\na | d\n]\n");
  EXPECT_EQ(built({{"aa", "b"}, {"c", "d", "^"}}), "[\naa | aa | b\nc | d | b\n]\n");
  EXPECT_EQ(built({{"a", "b"}, {"-", "c"}, {"^", "d"}}), "[\na | b\n | c\n | d\n]\n");
  // Nothing is above.
  EXPECT_EQ(built({{"^", "b"}, {"c", "d"}}), "[\n | b\nc | d\n]\n");
}

TEST(TableBuilder, LeavesOutWhatHoldsNothing) {
  EXPECT_EQ(built({{"a", "b"}, {"", ""}, {"c", "d"}}), "[\na | b\nc | d\n]\n");
  EXPECT_EQ(built({{"aaa"}, {"b", "cc"}}), "[\naaa | aaa\nb | cc\n]\n");
  EXPECT_EQ(built({{"a"}, {"b"}}), "a\nb\n");
  EXPECT_EQ(built({}), "");
}

TEST(TableBuilder, IsNoLongerThanItMay) {
  TableBuilder table;
  table.begin_row();
  table.begin_cell(1, 1);
  table.begin_cell(100, 1);
  table.cell_blocks().emplace_back(SourceParagraph{"abcde", 0});
  table.begin_row();
  for (int i = 0; i < 101; ++i) table.begin_cell(1, 1);
  TableBuilder same = table;
  EXPECT_FALSE(table.take(499));
  EXPECT_TRUE(same.take(500));
}

}  // namespace
}  // namespace milepost
