// The help of every command, read back: a test of the program that asks it what it has. The pages
// are the Chinese ones, whose columns stand where src/cli/help.cpp puts them.
#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/program_fixture.h"

namespace milepost::cli {

/// A command, an option or a value, with what is said of it.
struct HelpEntry {
  std::string name;
  std::string left;  // all that stands in the left column
  std::string description;
  bool is_command = false;

  bool is_option() const { return name.starts_with('-'); }
};

class HelpPages : public ProgramTest {
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
    constexpr std::size_t kDescriptionsFrom = 26;
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

 private:
  /// What stands in a line from a column on; empty where a character reaches over it.
  static std::string from_column(const std::string& line, std::size_t column) {
    for (std::size_t at = 0; at <= line.size(); ++at) {
      const std::string_view left = std::string_view(line).substr(0, at);
      if (is_valid_utf8(left) && display_width(left) == column) return line.substr(at);
    }
    return {};
  }
};

}  // namespace milepost::cli
