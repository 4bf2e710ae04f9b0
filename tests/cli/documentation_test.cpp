// What the program has and what is written of it: every command with every option is in the manual,
// on the page of commands and in a test of whole commands, and nothing that there is not is there.
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

#include "cli/help_pages.h"
#include "report/formats.h"

namespace milepost::cli {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

const fs::path kProject = MILEPOST_PROJECT;
constexpr const char* kManual = "docs/milepost.1";
constexpr const char* kPage = "docs/commands.md";

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream text(file, std::ios::binary);
  EXPECT_TRUE(text) << "cannot read " << file;
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

/// What the first group of `pattern` is, wherever it matches.
Names all_matches(const std::string& text, const std::regex& pattern) {
  Names found;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
    found.insert((*it)[1]);
  }
  return found;
}

Names operator-(const Names& all, const Names& others) {
  Names rest;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

void operator+=(Names& names, const Names& more) { names.insert(more.begin(), more.end()); }

/// One failure for each name, so that one run tells all that is to be mended.
void complain_of(const Names& names, const std::string& place, const std::string& what) {
  for (const std::string& name : names) ADD_FAILURE() << place << ": " << name << " " << what;
}

constexpr const char* kMissing = "is missing";
constexpr const char* kUnknown = "is described, but the program does not have it";

/// The group of a command, which has its section on the page: `plan` of `plan load`.
std::string group_of(const std::string& command) { return command.substr(0, command.find(' ')); }

/// Console blocks and remarks are left out: an example describes nothing.
class Markdown {
 public:
  explicit Markdown(const std::string& file) {
    bool is_prose = true;
    std::string heading;
    for (const std::string& line : lines_of(kProject / file)) {
      if (line.starts_with("```") || line == "<!--" || line == "-->") {
        if (line != "<!--" && line != "-->") is_prose = !is_prose;
        continue;
      }
      if (!is_prose) continue;
      if (line.starts_with("## ")) heading = anchor(line.substr(3));
      sections_[heading] += line + "\n";
    }
  }

  /// By its anchor, such as `exit-codes`; what stands before the first heading has none.
  const std::string& section(const std::string& anchor) const {
    static const std::string kNone;
    const auto found = sections_.find(anchor);
    return found == sections_.end() ? kNone : found->second;
  }

  const std::map<std::string, std::string>& sections() const { return sections_; }

 private:
  static std::string anchor(std::string heading) {
    for (char& c : heading) c = c == ' ' ? '-' : static_cast<char>(std::tolower(c));
    return heading;
  }

  std::map<std::string, std::string> sections_;
};

/// An entry of the manual: a paragraph with what it is about in front, or with nothing in front
/// what a part says of all its entries.
struct ManualEntry {
  std::string chapter;
  std::string part;
  std::string tag;   // `plan load FILE... [--revise REASON]`
  std::string text;  // what is said of it
};

/// As a reader sees the text, without fonts.
std::string without_escapes(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
    } else if (text[++i] == 'f') {
      ++i;  // the letter of a font
    } else {
      out += text[i];
    }
  }
  return out;
}

/// The words of a request such as `.BI plan " KEY"`; quotes hold blanks together.
std::vector<std::string> arguments_of(const std::string& request) {
  static const std::regex kArgument("\"([^\"]*)\"|(\\S+)");
  std::vector<std::string> words;
  for (std::sregex_iterator it(request.begin(), request.end(), kArgument), end; it != end; ++it) {
    words.push_back(without_escapes((*it)[1].matched ? (*it)[1] : (*it)[2]));
  }
  return words;
}

/// A line of the manual as it is read. Requests of two fonts put their words together.
std::string rendered(const std::string& line) {
  if (!line.starts_with('.')) return without_escapes(line);
  std::vector<std::string> words = arguments_of(line);
  const bool has_two_fonts = words.front().size() == 3;
  std::string out;
  for (std::size_t i = 1; i < words.size(); ++i) {
    out += (out.empty() || has_two_fonts ? "" : " ") + words[i];
  }
  return out;
}

std::vector<ManualEntry> manual_entries() {
  std::vector<ManualEntry> entries;
  ManualEntry current;
  bool is_tag = false;
  const auto finish = [&] {
    if (!current.tag.empty() || !current.text.empty()) entries.push_back(current);
    current.tag.clear();
    current.text.clear();
  };
  for (const std::string& line : lines_of(kProject / kManual)) {
    const std::string request = line.substr(0, line.find(' '));
    if (request == ".SH" || request == ".SS" || request == ".TP") finish();
    if (request == ".SH") {
      current = {rendered(line), "", "", ""};
    } else if (request == ".SS") {
      current.part = rendered(line);
    } else if (request == ".TP") {
      is_tag = true;
    } else if (is_tag) {
      current.tag = rendered(line);
      is_tag = false;
    } else {
      current.text += rendered(line) + " ";
    }
  }
  finish();
  return entries;
}

class Documentation : public HelpPages {
 protected:
  Documentation() {
    walk({});
    EXPECT_GE(commands_.size(), 33U) << "help is read wrongly";
  }

  /// The options that a text names, by their long names.
  Names options_in(const std::string& text) const {
    static const std::regex kOption(R"((?:^|[^\w-])(--[a-z][a-z-]*|-[a-z](?![\w-])))");
    Names options;
    for (const std::string& name : all_matches(text, kOption)) {
      const auto found = long_names_.find(name);
      options.insert(found == long_names_.end() ? name : found->second);
    }
    return options;
  }

  /// And those of the sections that the text of `file` sends a reader to for options, as in
  /// "[options that select](reports.md#selecting)" and "the options of [`record`](#record)".
  Names options_on_page(const std::string& text, const std::string& file = kPage) const {
    static const std::regex kLink(
        R"((?:\[options[^\]]*\]|options\s(?:are\sthose\s)?of\s\[[^\]]*\])\(([^)#]*)#([^)]+)\))");
    Names options = options_in(text);
    for (std::sregex_iterator it(text.begin(), text.end(), kLink), end; it != end; ++it) {
      const std::string there = (*it)[1].length() == 0 ? file : "docs/" + (*it)[1].str();
      options += options_on_page(Markdown(there).section((*it)[2]), there);
    }
    return options;
  }

  /// What a section says of one of its commands: what stands before the first line that begins
  /// with one of them, and all between the line that begins with it and that of the next.
  std::string part_of(const std::string& section, const std::string& command) const {
    std::istringstream lines(section);
    std::string part;
    bool is_meant = true;
    for (std::string line; std::getline(lines, line);) {
      for (const auto& [name, options] : commands_) {
        if (begins_with(line, name)) is_meant = name == command;
      }
      if (is_meant) part += line + "\n";
    }
    return part;
  }

  bool has_place(const std::string& section, const std::string& command) const {
    if (group_of(command) == command) return !section.empty();
    std::istringstream lines(section);
    bool has_one = false;
    for (std::string line; std::getline(lines, line);) {
      has_one = has_one || begins_with(line, command);
    }
    return has_one;
  }

  /// Without what is said of commands that have sections of their own: `report --format csv`.
  static std::string without_other_commands(const std::string& section, const std::string& group) {
    static const std::regex kCode("`([a-z]+) [^`\n]*`");
    std::string out;
    auto at = section.begin();
    for (std::sregex_iterator it(section.begin(), section.end(), kCode), end; it != end; ++it) {
      out.append(at, (*it)[0].first);
      if ((*it)[1] == group) out += (*it)[0];
      at = (*it)[0].second;
    }
    return out.append(at, section.end());
  }

  Names names_of_commands() const {
    Names names;
    for (const auto& [name, options] : commands_) names.insert(name);
    return names;
  }

  Names options_of_group(const std::string& group) const {
    Names options = program_options_;
    for (const auto& [name, its_options] : commands_) {
      if (group_of(name) == group) options += its_options;
    }
    return options;
  }

  Names all_options() const {
    Names options = program_options_;
    for (const auto& [name, its_options] : commands_) options += its_options;
    return options;
  }

  /// All commands by their whole names, with the options that are theirs alone.
  std::map<std::string, Names> commands_;
  Names program_options_;

 private:
  /// In prose or in the first column of a table.
  static bool begins_with(std::string_view line, const std::string& command) {
    if (line.starts_with("| ")) line.remove_prefix(2);
    return line.starts_with("`" + command + "`") || line.starts_with("`" + command + " ");
  }

  void walk(const std::vector<std::string>& path) {
    std::string name;
    for (const std::string& word : path) name += (name.empty() ? "" : " ") + word;
    Names options;
    bool is_group = false;
    for (const HelpEntry& entry : entries_of(help_of(path))) {
      if (entry.is_option()) options.insert(long_name_of(entry.name));
      if (!entry.is_command) continue;
      is_group = true;
      std::vector<std::string> deeper = path;
      deeper.push_back(entry.name);
      walk(deeper);
    }
    if (path.empty()) program_options_ = options;
    options.erase("--help");
    if (!is_group) commands_[name] = options;
  }

  /// `--output` of `-o,--output`.
  std::string long_name_of(const std::string& names) {
    const std::size_t comma = names.find(',');
    if (comma == std::string::npos) return names;
    long_names_[names.substr(0, comma)] = names.substr(comma + 1);
    return names.substr(comma + 1);
  }

  std::map<std::string, std::string> long_names_;  // of those that have a letter too
};

TEST_F(Documentation, TableOfCommandsNamesEachAndNothingElse) {
  static const std::regex kName("`([a-z ]+)`");
  std::istringstream head(Markdown(kPage).section(""));
  Names rows;
  for (std::string line; std::getline(head, line);) {
    if (line.starts_with("| ")) rows += all_matches(line.substr(0, line.find(" | ")), kName);
  }
  const std::string place = std::string(kPage) + ", table at its head";
  complain_of(names_of_commands() - rows, place, kMissing);
  complain_of(rows - names_of_commands(), place, kUnknown);
}

TEST_F(Documentation, PageHasAPlaceForEveryCommandWithItsOptions) {
  const Markdown page(kPage);
  for (const auto& [command, options] : commands_) {
    const std::string& section = page.section(group_of(command));
    const std::string place = std::string(kPage) + ", section " + group_of(command);
    if (!has_place(section, command)) {
      complain_of({command}, place, kMissing);
      continue;
    }
    complain_of(options - options_on_page(part_of(section, command)), place,
                "of " + command + " " + kMissing);
  }
}

TEST_F(Documentation, PageHasNoCommandAndNoOptionThatIsNotThere) {
  static const std::regex kCommand("^[a-z]+$");
  static const Names kOtherSections{"", "options-of-every-command", "keys-and-names",
                                    "files-that-are-written", "exit-codes"};
  const Markdown page(kPage);
  for (const auto& [anchor, section] : page.sections()) {
    if (kOtherSections.contains(anchor)) continue;
    const std::string place = std::string(kPage) + ", section " + anchor;
    const Names options = options_of_group(anchor);
    if (options == program_options_ && !commands_.contains(anchor)) {
      complain_of({anchor}, kPage, kUnknown);
      continue;
    }
    complain_of(options_on_page(without_other_commands(section, anchor)) - options, place,
                kUnknown);
  }
}

TEST_F(Documentation, PageSendsNobodyToOptionsThatACommandDoesNotTake) {
  const Markdown page(kPage);
  for (const auto& [command, options] : commands_) {
    const std::string part = part_of(page.section(group_of(command)), command);
    complain_of(options_on_page(part) - options_in(part) - options,
                std::string(kPage) + ", what the links of " + command + " lead to",
                "is not an option of it");
  }
}

TEST_F(Documentation, TableOfOptionsOfEveryCommandIsWhole) {
  std::istringstream section(Markdown(kPage).section("options-of-every-command"));
  Names rows;
  for (std::string line; std::getline(section, line);) {
    if (line.starts_with("| `")) rows += options_in(line.substr(0, line.find(" | ")));
  }
  const std::string place = std::string(kPage) + ", options of every command";
  complain_of(program_options_ - rows, place, kMissing);
  complain_of(rows - program_options_, place, kUnknown);
}

TEST_F(Documentation, ManualHasEveryCommandWithItsOptionsAndNothingElse) {
  static const std::regex kName("^([a-z]+(?: [a-z]+)*)(?= |$)");
  static const std::regex kThoseOf("options are those of ([a-z]+)");
  std::map<std::string, std::string> of_part;  // what a part says of all its entries
  std::map<std::string, std::string> entries;
  Names selecting;
  for (const ManualEntry& entry : manual_entries()) {
    if (entry.chapter != "COMMANDS") continue;
    if (entry.tag.empty()) of_part[entry.part] = entry.text;
    if (entry.part == "Selection") selecting += options_in(entry.tag);
    for (const std::string& name : all_matches(entry.tag, kName)) {
      EXPECT_FALSE(entries.contains(name)) << kManual << " has " << name << " twice";
      const bool has_those_of_part = entry.tag.find("OPTION") != std::string::npos;
      entries[name] = entry.tag + " " + entry.text + (has_those_of_part ? of_part[entry.part] : "");
    }
  }
  std::map<std::string, Names> described;
  for (const auto& [name, text] : entries) {
    described[name] = options_in(text);
    if (text.find("SELECTION") != std::string::npos) described[name] += selecting;
    for (const std::string& other : all_matches(text, kThoseOf)) {
      EXPECT_TRUE(entries.contains(other)) << kManual << " has no entry for " << other;
      described[name] += options_in(entries[other]);
    }
  }
  for (const auto& [command, options] : commands_) {
    const std::string place = std::string(kManual) + ", " + command;
    if (!described.contains(command)) {
      complain_of({command}, kManual, kMissing);
      continue;
    }
    complain_of(options - described[command], place, kMissing);
    complain_of(described[command] - options - program_options_, place, kUnknown);
    described.erase(command);
  }
  for (const auto& [name, options] : described) complain_of({name}, kManual, kUnknown);
}

TEST_F(Documentation, ManualHasTheOptionsOfEveryCommandAndNoneThatIsNotThere) {
  Names of_every_command;
  for (const ManualEntry& entry : manual_entries()) {
    if (entry.chapter == "OPTIONS") of_every_command += options_in(entry.tag);
  }
  complain_of(program_options_ - of_every_command, std::string(kManual) + ", OPTIONS", kMissing);
  std::string whole;
  for (const std::string& line : lines_of(kProject / kManual)) whole += rendered(line) + "\n";
  complain_of(options_in(whole) - all_options(), kManual, kUnknown);
}

TEST_F(Documentation, ManualAndPageNameEveryFormat) {
  std::string in_manual;
  for (const ManualEntry& entry : manual_entries()) {
    if (entry.part == "Reports") in_manual += entry.text;
  }
  const std::string on_page = Markdown(kPage).section("report");
  for (const Format& format : all_formats()) {
    const std::regex word("\\b" + std::string(format.name) + "\\b");
    EXPECT_TRUE(std::regex_search(in_manual, word))
        << kManual << ", Reports: the format " << format.name << " is missing";
    EXPECT_TRUE(std::regex_search(on_page, word))
        << kPage << ", section report: the format " << format.name << " is missing";
  }
}

TEST_F(Documentation, NoPageNamesAnOptionThatIsNotThere) {
  for (const auto& entry : fs::directory_iterator(kProject / "docs")) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".md") continue;
    if (name == "extending.md") continue;  // which is of the tools too
    const Markdown page("docs/" + name);
    for (const auto& [anchor, section] : page.sections()) {
      complain_of(options_in(section) - all_options(), "docs/" + name + ", section " + anchor,
                  kUnknown);
    }
  }
}

TEST_F(Documentation, EveryCommandIsRunInATestOfWholeCommands) {
  static const std::regex kStart("^\\$ milepost (?:--(?:db|lang)(?: |=)\\S+ )*");
  Names untested = names_of_commands();
  for (const auto& entry : fs::recursive_directory_iterator(kProject / "tests" / "commands")) {
    if (entry.path().extension() != ".test") continue;
    for (const std::string& line : lines_of(entry.path())) {
      if (!line.starts_with("$ milepost ") || line.find(" --help") != std::string::npos) continue;
      const std::string command = std::regex_replace(line, kStart, "") + " ";
      std::erase_if(untested,
                    [&](const std::string& name) { return command.starts_with(name + " "); });
    }
  }
  complain_of(untested, "tests/commands", "is run nowhere");
}

}  // namespace
}  // namespace milepost::cli
