#include "base/lines.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace milepost {
namespace {

/// The lines of a text with a bar between them.
std::string split(std::string_view text) {
  std::string shown;
  for (const std::string_view line : lines_of(text)) {
    shown += (shown.empty() ? "" : "|") + std::string(line.empty() ? "-" : line);
  }
  return shown;
}

TEST(Lines, EndInAnyWayAndInSeveralWaysInOneText) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "-"},
      {"a", "a"},
      {"a\n", "a|-"},
      {"a\nb", "a|b"},
      {"a\r\nb\r\n", "a|b|-"},
      {"a\rb\r", "a|b|-"},
      {"a\r\r\nb", "a|b"},
      {"a\rb\nc\r\nd", "a|b|c|d"},
      {"a\n\rb", "a|-|b"},
      {"a\r\rb", "a|-|b"},
      {"\r\r\r\n", "-|-|-"},
      {"\n\n", "-|-|-"},
  };
  for (const auto& [text, lines] : cases) {
    EXPECT_EQ(split(text), lines);
    EXPECT_EQ(count_line_ends(text) + 1, lines_of(text).size()) << lines;
  }
}

TEST(Lines, AreFoundWhereverTheSearchStops) {
  for (std::size_t length = 500; length < 530; ++length) {
    const std::string line(length, 'x');
    for (const std::string end : {"\n", "\r", "\r\n", "\r\r\n"}) {
      const std::string text = line + end + line + end + "y";
      EXPECT_EQ(line_length(text), length + end.size());
      EXPECT_EQ(split(text), line + "|" + line + "|y");
    }
  }
}

TEST(Lines, AreCutOffWithTheirEndAndShownWithoutIt) {
  EXPECT_EQ(line_length("ab\r\ncd"), 4U);
  EXPECT_EQ(line_length("ab"), 2U);
  EXPECT_EQ(line_length(""), 0U);
  EXPECT_EQ(without_line_end("ab\r\r\n"), "ab");
  EXPECT_EQ(without_line_end("\r\n"), "");
  EXPECT_EQ(without_line_end(" \r"), " ");
}

}  // namespace
}  // namespace milepost
