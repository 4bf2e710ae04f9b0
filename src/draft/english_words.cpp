#include "draft/english_words.h"

#include <algorithm>

#include "draft/english_text.h"
#include "draft/word_file.h"

namespace milepost {
namespace {

void read_verbs(const TomlValue& verbs, EnglishWords& words) {
  words.more = words_at(verbs, "more");
  words.less = words_at(verbs, "less");
  words.growth = words_at(verbs, "growth");
  words.fall = words_at(verbs, "fall");
  words.other = words_at(verbs, "other");
  words.empty = words_at(verbs, "empty");
  EnglishTaskWords& tasks = words.tasks;
  tasks.finishing = words_at(verbs, "finishing");
  tasks.making = words_at(verbs, "making");
  tasks.directions = words_at(verbs, "soft");
  for (const auto* more : {&words.more, &words.less, &words.other, &words.fall}) {
    tasks.directions.insert(tasks.directions.end(), more->begin(), more->end());
  }
  tasks.finished = words_at(verbs, "finished");
  tasks.modals = words_at(verbs, "modals");
}

void read_units(const TomlValue& units, EnglishWords& words) {
  words.shares = words_at(units, "share");
  words.points = words_at(units, "points");
  words.multiples = words_at(units, "multiples");
  for (const char* multiple : {"thousand", "million", "billion", "trillion"}) {
    for (const std::string& one : words_at(units, multiple)) {
      words.short_multiples.emplace(one, multiple);
    }
  }
  words.measured = words_at(units, "measured");
  words.times = words_at(units, "time");
  words.currencies = words_at(units, "currency");
}

}  // namespace

EnglishWords shipped_english_words() {
  const TomlValue table = shipped_words("english.toml");
  EnglishWords words;
  words.before = words_by_requirement(words_member(table, "before"));
  words.plain = words_at(words_member(table, "before"), "plain");
  words.after = words_by_requirement(words_member(table, "after"));
  read_verbs(words_member(table, "verbs"), words);
  const TomlValue& negations = words_member(table, "negations");
  words.negations = words_at(negations, "not");
  words.averting = words_at(negations, "averting");
  words.undone = words_at(negations, "undone");
  words.no_negations = words_at(negations, "none");
  read_units(words_member(table, "units"), words);
  const TomlValue& numerals = words_member(table, "numerals");
  words.years = words_at(numerals, "year");
  words.maybe_years = words_at(numerals, "maybe-year");
  words.behind_years = words_at(numerals, "year-behind");
  words.codes = words_at(numerals, "code");
  words.maybe_codes = words_at(numerals, "maybe-code");
  words.ages = words_at(numerals, "age");
  const TomlValue& names = words_member(table, "names");
  words.name_begins = words_at(names, "begins");
  words.name_ends = words_at(names, "ends");
  return words;
}

std::optional<AskedInFront> asked_in_front(std::string_view before, const EnglishWords& words) {
  constexpr std::size_t kLongest = 40;  // bytes of what words ask
  before = trim_end(before);
  const std::size_t skipped = before.size() - std::min(before.size(), kLongest);
  const std::string lower = lower_case(before.substr(skipped));
  std::optional<AskedInFront> found;
  std::size_t longest = 0;
  for (const auto& [kind, list] : words.before) {
    const std::string_view word = word_at_end(lower, list);
    if (word.size() <= longest) continue;
    longest = word.size();
    found = AskedInFront{kind, before.size() - word.size()};
  }
  return found;
}

bool begins_with_less(std::string_view name, const EnglishWords& words) {
  const std::string lower = lower_case(name);
  return !word_at_start(lower, words.less).empty() || !word_at_start(lower, words.fall).empty();
}

}  // namespace milepost
