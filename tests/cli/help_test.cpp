// Help in Chinese: every command, with all that it says.
#include "cli/help.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/program_fixture.h"

namespace milepost::cli {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kDescriptionsFrom = 26;

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

/// What stands in a line from a column on; empty where a character reaches over it.
std::string from_column(const std::string& line, std::size_t column) {
  for (std::size_t at = 0; at <= line.size(); ++at) {
    const std::string_view left = std::string_view(line).substr(0, at);
    if (is_valid_utf8(left) && display_width(left) == column) return line.substr(at);
  }
  return {};
}

/// A command or an option, with what is said of it.
struct HelpEntry {
  std::string name;
  std::string left;  // all that stands in the left column
  std::string description;
  bool is_command = false;
};

class HelpInChinese : public ProgramTest {
 protected:
  std::vector<std::string> help_of(std::vector<std::string> command) const {
    command.insert(command.begin(), {"--lang", "zh"});
    command.emplace_back("--help");
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(exit_code(command, out, err), 0) << err.str();
    std::vector<std::string> lines;
    std::istringstream text(out.str());
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
  }

  /// What stands in two columns.
  static std::vector<HelpEntry> entries_of(const std::vector<std::string>& lines) {
    std::vector<HelpEntry> entries;
    std::string heading;
    for (const std::string& line : lines) {
      if (!line.starts_with(' ')) heading = line;
      if (heading != "参数：" && heading != "选项：" && heading != "命令：") continue;
      if (!line.starts_with(' ')) continue;
      const std::string description = from_column(line, kDescriptionsFrom);
      if (!line.starts_with("   ")) {
        entries.push_back({line.substr(2, line.find(' ', 2) - 2),
                           line.substr(0, line.size() - description.size()), "",
                           heading == "命令："});
      }
      entries.back().description += description;
    }
    return entries;
  }

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
