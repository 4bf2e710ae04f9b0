#include "draft/result_words.h"

#include <algorithm>

#include "draft/word_file.h"

namespace milepost {
namespace {

std::vector<std::vector<std::string>> groups_at(const TomlValue& table, std::string_view key) {
  std::vector<std::vector<std::string>> groups;
  for (const TomlValue& group : words_member(table, key).items) {
    std::vector<std::string>& words = groups.emplace_back();
    for (const TomlValue& word : group.items) words.push_back(word.text);
  }
  return groups;
}

/// Of the year as a whole or not, and of which one.
void read_times(const TomlValue& table, ResultWords& words) {
  words.so_far = WordList(words_at(table, "so-far"));
  words.of_years = WordList(words_at(table, "of-years"));
  words.other_year = WordList(words_at(table, "other-year"));
  words.mean = WordList(words_at(table, "mean"));
  words.against = WordList(words_at(table, "against"));
  words.up_to = WordList(words_at(table, "up-to"));
  words.whole_year = WordList(words_at(table, "whole-year"));
  const TomlValue& parts = words_member(table, "parts");
  words.parts = WordList(words_at(parts, "words"));
  words.before_parts = WordList(words_at(parts, "in-front"));
  words.behind_parts = WordList(words_at(parts, "behind"));
  words.month_ends = WordList(words_at(parts, "month-ends"));
  words.behind_months = WordList(words_at(parts, "behind-months"));
  const TomlValue& spans = words_member(table, "spans");
  words.spans = WordList(words_at(spans, "words"));
  words.in_front_of_spans = WordList(words_at(spans, "in-front"));
  words.no_spans = WordList(words_at(spans, "none"));
}

/// What is true of a figure.
void read_qualities(const TomlValue& table, ResultWords& words) {
  words.planned = WordList(words_at(table, "planned"));
  words.expected = WordList(words_at(table, "expected"));
  words.denied = WordList(words_at(table, "denied"));
  words.by_how_much = WordList(words_at(table, "by-how-much"));
  words.roughly = WordList(words_at(table, "roughly"));
  words.bounds = WordList(words_at(table, "bounds"));
  words.no_bounds = WordList(words_at(table, "no-bounds"));
  words.adjusted = WordList(words_at(table, "adjusted"));
  words.not_adjusted = WordList(words_at(table, "not-adjusted"));
}

void read_areas(const TomlValue& areas, ResultWords& words) {
  std::vector<std::string> all;
  for (const TomlMember& one : words_member(areas, "words").members) {
    words.areas.emplace(one.key, one.value.text);
    all.push_back(one.key);
  }
  words.area_words = WordList(all);
  words.ends_of_names = WordList(words_at(areas, "ends-of-names"));
  words.above = WordList(words_at(areas, "above"));
  words.in_front_of_areas = WordList(words_at(areas, "in-front"));
  words.no_areas = WordList(words_at(areas, "none"));
  words.neighbours = WordList(words_at(areas, "neighbours"));
}

}  // namespace

ResultWords shipped_result_words() {
  const TomlValue table = shipped_words("results.toml");
  ResultWords words;
  read_times(table, words);
  read_qualities(table, words);
  read_areas(words_member(table, "areas"), words);
  words.on_time = WordList(words_at(words_member(table, "on-time"), "words"));
  const TomlValue& not_yet = words_member(table, "not-yet");
  words.not_yet = WordList(words_at(not_yet, "words"));
  words.wanted = WordList(words_at(not_yet, "wanted"));
  words.filed = WordList(words_at(not_yet, "filed"));
  words.cancelled = WordList(words_at(not_yet, "cancelled"));
  words.of_another = WordList(words_at(not_yet, "of-another"));
  words.will = WordList(words_at(not_yet, "will"));
  words.once_done = WordList(words_at(not_yet, "once-done"));
  words.if_done = WordList(words_at(not_yet, "if-done"));
  words.joined = WordList(words_at(table, "joined"));
  words.beside = WordList(words_at(not_yet, "beside"));
  const TomlValue& done = words_member(table, "done");
  for (const Word<Outcome>& one : kWords<Outcome>) {
    words.done.emplace(one.value, WordList(words_at(done, one.text)));
  }
  const TomlValue& names = words_member(table, "names");
  for (const std::vector<std::string>& group : groups_at(names, "same")) {
    for (std::size_t i = 1; i < group.size(); ++i) {
      words.in_place_of.emplace_back(group[i], group.front());
    }
  }
  std::stable_sort(
      words.in_place_of.begin(), words.in_place_of.end(),
      [](const auto& one, const auto& other) { return one.first.size() > other.first.size(); });
  words.neutral = words_at(names, "neutral");
  std::stable_sort(words.neutral.begin(), words.neutral.end(),
                   [](const auto& one, const auto& other) { return one.size() > other.size(); });
  words.apart = words_at(names, "apart");
  const TomlValue& units = words_member(table, "units");
  words.same_units = groups_at(units, "same");
  for (const TomlMember& one : words_member(units, "powers").members) {
    words.powers.emplace_back(one.key, std::stoll(one.value.text));
  }
  return words;
}

}  // namespace milepost
