// Commands and options against what is written of them: docs/commands.md, the man page, and the
// whole-command cases.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/lines.h"
#include "base/text.h"
#include "cli/program_fixture.h"

namespace milepost::cli {
namespace {

namespace fs = std::filesystem;

using Words = std::set<std::string>;

const fs::path kProject = MILEPOST_PROJECT;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> lines_in(const std::string& text) {
  const std::vector<std::string_view> lines = lines_of(text);
  return {lines.begin(), lines.end()};
}

/// `--as-of` and its like in a text.
Words options_in(const std::string& text) {
  static const std::regex kOption("(?:^|[^-a-z])(--[a-z][-a-z]*)");
  Words found;
  for (std::sregex_iterator it(text.begin(), text.end(), kOption), end; it != end; ++it) {
    found.insert((*it)[1]);
  }
  return found;
}

/// Whether `text` says `command` and not a longer word.
bool begins_with_command(std::string_view text, std::string_view command) {
  return text.starts_with(command) &&
         (text.size() == command.size() ||
          std::string_view(" \"").find(text[command.size()]) != std::string_view::npos);
}

class Documentation : public ProgramTest {
 protected:
  Documentation() { walk(""); }

  /// The options of every command that does something, by its words: `plan load`.
  std::map<std::string, Words> commands;

 private:
  void walk(const std::string& command) {
    std::vector<std::string> arguments;
    std::istringstream words(command);
    for (std::string word; words >> word;) arguments.push_back(word);
    arguments.emplace_back("--help");
    std::ostringstream out;
    std::ostringstream err;
    ASSERT_EQ(exit_code(arguments, out, err), 0) << err.str();
    std::string heading;
    Words options;
    std::vector<std::string> below;
    for (const std::string& line : lines_in(out.str())) {
      if (!line.starts_with(' ')) heading = line;
      if (!line.starts_with("  ") || line.starts_with("   ")) continue;
      // What stands in the left column.
      const std::string left = line.substr(0, line.find("  ", 2));
      if (heading == "Options:") options.merge(options_in(left));
      if (heading == "Subcommands:") below.emplace_back(trim(left));
    }
    if (below.empty()) commands[command] = options;
    for (const std::string& one : below) walk(command.empty() ? one : command + " " + one);
  }
};

/// The sections of docs/commands.md by their headings, and those of docs/reports.md that they lead
/// to by `reports.md#` and their headings.
std::map<std::string, std::string> sections() {
  std::map<std::string, std::string> found;
  for (const std::string page : {"commands.md", "reports.md"}) {
    std::string name;
    for (const std::string& line : lines_in(read_file(kProject / "docs" / page))) {
      if (line.starts_with("## ")) {
        name = (page == "commands.md" ? "" : page + "#") + line.substr(3);
        for (char& c : name) c = c == ' ' ? '-' : static_cast<char>(std::tolower(c));
      } else if (!name.empty()) {
        found[name].append(line).append("\n");
      }
    }
  }
  return found;
}

/// The options that a section names, and those of the sections that it leads to.
Words options_of_section(const std::map<std::string, std::string>& all, const std::string& name,
                         Words& seen) {
  static const std::regex kLink(R"(\]\(((?:reports\.md)?#[a-z-]+)\))");
  if (!all.contains(name) || !seen.insert(name).second) return {};
  const std::string& text = all.at(name);
  Words options = options_in(text);
  for (std::sregex_iterator it(text.begin(), text.end(), kLink), end; it != end; ++it) {
    const std::string link = (*it)[1];
    options.merge(options_of_section(all, link.starts_with('#') ? link.substr(1) : link, seen));
  }
  return options;
}

TEST_F(Documentation, TheTableOfCommandsHasEveryCommandAndNoOther) {
  const std::string page = read_file(kProject / "docs" / "commands.md");
  const std::string table = page.substr(0, page.find("\n\n", page.find("|---|")));
  static const std::regex kCommand("`([a-z ]+)`");
  Words listed;
  for (std::sregex_iterator it(table.begin(), table.end(), kCommand), end; it != end; ++it) {
    listed.insert((*it)[1]);
  }
  Words there;
  for (const auto& [command, options] : commands) there.insert(command);
  EXPECT_EQ(listed, there);
}

TEST_F(Documentation, EveryOptionIsInTheSectionOfItsCommandOrWhereThatLeads) {
  const auto all = sections();
  const Words of_every_command = options_in(all.at("options-of-every-command"));
  for (const auto& [command, options] : commands) {
    const std::string name = command.substr(0, command.find(' '));
    EXPECT_TRUE(all.contains(name)) << "docs/commands.md has no section on " << name;
    Words seen;
    const Words written = options_of_section(all, name, seen);
    for (const std::string& option : options) {
      EXPECT_TRUE(written.contains(option) || of_every_command.contains(option))
          << "docs/commands.md does not say what " << option << " of " << command << " is";
    }
  }
}

TEST_F(Documentation, NoOptionIsWrittenThatThereIsNot) {
  Words there{"--db", "--lang", "--version", "--help"};
  for (const auto& [command, options] : commands) there.insert(options.begin(), options.end());
  for (const char* page : {"commands.md", "reports.md"}) {
    std::string text;
    bool is_example = false;
    for (const std::string& line : lines_in(read_file(kProject / "docs" / page))) {
      if (line.starts_with("```")) is_example = !is_example;
      if (!is_example) text.append(line).append("\n");
    }
    for (const std::string& option : options_in(text)) {
      EXPECT_TRUE(there.contains(option)) << "docs/" << page << " has " << option;
    }
  }
}

TEST_F(Documentation, TheManPageHasEveryCommandAndEveryOptionAndNoOther) {
  std::string page = read_file(kProject / "docs" / "milepost.1");
  replace_all(page, "\\-", "-");
  const std::string listed = page.substr(page.find(".SH COMMANDS"),
                                         page.find(".SS Selection") - page.find(".SH COMMANDS"));
  std::vector<std::string> entries;
  bool is_entry = false;
  for (const std::string& line : lines_in(listed)) {
    if (is_entry) {
      std::string_view words = std::string_view(line).substr(std::min(line.find(' '), line.size()));
      words.remove_prefix(std::min(words.find_first_not_of(" \""), words.size()));
      entries.emplace_back(words);
    }
    is_entry = line == ".TP";
  }
  Words there{"--db", "--lang", "--version", "--help"};
  for (const auto& [command, options] : commands) {
    there.insert(options.begin(), options.end());
    EXPECT_TRUE(std::any_of(
        entries.begin(), entries.end(),
        [&name = command](const std::string& entry) { return begins_with_command(entry, name); }))
        << "docs/milepost.1 has no entry for " << command;
  }
  for (const std::string& entry : entries) {
    EXPECT_TRUE(std::any_of(commands.begin(), commands.end(),
                            [&](const auto& one) { return begins_with_command(entry, one.first); }))
        << "docs/milepost.1 has an entry for what is no command: " << entry;
  }
  EXPECT_EQ(options_in(page), there);
}

TEST_F(Documentation, EveryCommandIsRunInAWholeCommandCase) {
  std::string run;
  for (const auto& entry : fs::recursive_directory_iterator(kProject / "tests" / "commands")) {
    if (entry.path().extension() != ".test") continue;
    for (const std::string& line : lines_in(read_file(entry.path()))) {
      if (line.starts_with("$ milepost ")) run.append(line).append(" \n");
    }
  }
  for (const auto& [command, options] : commands) {
    EXPECT_NE(run.find(" " + command + " "), std::string::npos)
        << "no case in tests/commands runs " << command;
  }
}

}  // namespace
}  // namespace milepost::cli
