#include "model/draft_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace milepost {
namespace {

using WordSet = std::set<std::string>;

std::string text_of(const std::filesystem::path& path) {
  const std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// What stands in the first group of `pattern` wherever it fits.
WordSet found(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  WordSet words;
  for (std::sregex_iterator at(text.begin(), text.end(), regex); at != std::sregex_iterator();
       ++at) {
    words.insert((*at)[1]);
  }
  return words;
}

/// Words with the mark of code in the first column of a table of docs/drafting.md.
WordSet documented(const std::string& heading) {
  const std::string page = text_of(MILEPOST_PROJECT "/docs/drafting.md");
  const std::size_t begin = page.find("\n## " + heading + "\n");
  EXPECT_NE(begin, std::string::npos) << heading;
  std::istringstream lines(page.substr(begin + 1, page.find("\n## ", begin + 1) - begin - 1));
  WordSet words;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("| `")) words.merge(found(line.substr(0, line.find('|', 1)), "`([^`]+)`"));
  }
  return words;
}

/// The words of rules and of reasons that stand in the sources that give them.
WordSet written() {
  constexpr const char* kAny = "\"([a-z]{2,}(?:-[a-z]+)*)\"";
  constexpr const char* kGiven = "(?:says\\(|(?:rule|reason) = |[?:] )\"([a-z-]+)\"";
  WordSet words;
  for (const auto& entry : std::filesystem::directory_iterator(MILEPOST_PROJECT "/src/draft")) {
    const std::string text = text_of(entry.path());
    const bool gives = std::regex_search(text, std::regex("Strength::|Grade::|reason_against\\("));
    if (entry.path().extension() != ".cpp" || !gives) continue;
    const bool has_words_of_english = entry.path().stem().string().starts_with("english");
    words.merge(found(text, has_words_of_english ? kGiven : kAny));
  }
  return words;
}

template <std::size_t Count>
WordSet set_of(const DraftWord (&words)[Count]) {
  WordSet set;
  for (const DraftWord& one : words) set.emplace(one.word);
  return set;
}

TEST(DraftWords, RulesAndReasonsOfThePageAreCalledSomething) {
  EXPECT_EQ(set_of(kDraftRules), documented("Rules"));
  EXPECT_EQ(set_of(kDraftReasons), documented("Reasons"));
}

TEST(DraftWords, WhatTheSourcesGiveIsCalledSomething) {
  WordSet known = set_of(kDraftRules);
  known.merge(set_of(kDraftReasons));
  EXPECT_EQ(written(), known);
}

TEST(DraftWords, ARuleAndAReasonReadDifferentlyInEachLanguage) {
  for (const DraftWord& one : kDraftRules) EXPECT_NE(one.label.zh, one.word);
  for (const DraftWord& one : kDraftReasons) EXPECT_NE(one.label.zh, one.word);
  EXPECT_EQ(rule_label("doubling", Language::zh), "翻番");
  EXPECT_EQ(rule_label("what nobody gives", Language::zh), "what nobody gives");
}

}  // namespace
}  // namespace milepost
