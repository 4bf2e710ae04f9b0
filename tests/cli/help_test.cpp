// Help in Chinese: every command, with all that it says.
#include "cli/help.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "cli/help_pages.h"

namespace milepost::cli {
namespace {

constexpr std::size_t kWidth = 80;

bool has_chinese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

/// Whether a value goes by its English name, such as FILE.
bool has_capitals(std::string_view text) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::adjacent_find(text.begin(), text.end(), [&](char a, char b) {
           return is_capital(a) && is_capital(b);
         }) != text.end();
}

class HelpInChinese : public HelpPages {
 protected:
  /// Holds the help of a command and of those below it against the rules; how many they are.
  std::size_t check(const std::vector<std::string>& command) const {
    const std::vector<std::string> lines = help_of(command);
    const std::string page = "milepost " + (command.empty() ? "" : command.back());
    for (const std::string& line : lines) {
      if (line.starts_with("  milepost ")) continue;  // an example
      EXPECT_LE(display_width(line), kWidth) << page << ": " << line;
      EXPECT_TRUE(line.empty() || line.starts_with(' ') || has_chinese(line))
          << page << ": " << line;
    }
    std::size_t count = 1;
    for (const HelpEntry& entry : entries_of(lines)) {
      EXPECT_TRUE(has_chinese(entry.description)) << page << ": " << entry.name;
      EXPECT_FALSE(has_capitals(entry.left)) << page << ": " << entry.left;
      if (!entry.is_command) continue;
      std::vector<std::string> deeper = command;
      deeper.push_back(entry.name);
      count += check(deeper);
    }
    return count;
  }
};

TEST_F(HelpInChinese, DescribesEveryCommandAndEveryOption) { EXPECT_GE(check({}), 38U); }

}  // namespace
}  // namespace milepost::cli
