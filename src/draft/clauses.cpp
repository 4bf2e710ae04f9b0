#include "draft/clauses.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

constexpr std::array<std::string_view, 6> kOpen{"“", "《", "（", "(", "「", "【"};
constexpr std::array<std::string_view, 6> kClose{"”", "》", "）", ")", "」", "】"};
/// What a quote that nobody closes may swallow, in bytes.
constexpr std::size_t kLongestQuote = 120;
/// No clause and no sentence that somebody wrote is longer, in bytes; what is gets cut, so that
/// time grows with the length of a text and no faster.
constexpr std::size_t kLongestClause = 1'500;
constexpr std::size_t kLongestSentence = 12'000;

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

int depth_change(std::string_view character) {
  if (std::find(kOpen.begin(), kOpen.end(), character) != kOpen.end()) return 1;
  if (std::find(kClose.begin(), kClose.end(), character) != kClose.end()) return -1;
  return 0;
}

/// Whether a full stop of ASCII ends a Chinese sentence, rather than a number or an abbreviation.
bool ends_sentence(std::string_view text, std::size_t at) {
  if (at == 0 || (at + 1 < text.size() && is_digit(text[at + 1]))) return false;
  return !is_ascii(text[at - 1]) || text[at - 1] == '%';
}

/// Splits where `is_mark(at, character)` outside of quotes and brackets.
template <class IsMark>
std::vector<Span> split(std::string_view text, std::size_t longest, const IsMark& is_mark) {
  std::vector<Span> spans;
  Span span;
  int depth = 0;
  std::size_t opened_at = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = std::min(first_character(text.substr(at)).bytes, text.size() - at);
    const std::string_view character = text.substr(at, size);
    const int change = depth_change(character);
    if (change > 0 && depth == 0) opened_at = at;
    depth = std::max(0, depth + change);
    if (depth > 0 && at - opened_at > kLongestQuote) depth = 0;
    const bool in_number = is_ascii(text[at]) && at - span.begin < 2 * longest + kLongestQuote;
    // At a mark of a list where there is one, so that no word is cut.
    const bool may_cut = character == "、" || at - span.begin >= 2 * longest;
    if (at - span.begin >= longest && may_cut && !in_number) {
      span.end = at;
      spans.push_back(span);
      span.begin = at;
      depth = 0;
    }
    if (depth == 0 && is_mark(at, character)) {
      span.end = at;
      spans.push_back(span);
      span.begin = at + size;
    }
    at += size;
  }
  span.end = text.size();
  spans.push_back(span);
  std::erase_if(spans, [&](const Span& one) { return trim(one.of(text)).empty(); });
  return spans;
}

}  // namespace

std::vector<Span> sentences_of(std::string_view text) {
  return split(text, kLongestSentence, [&](std::size_t at, std::string_view character) {
    if (character == ".") return ends_sentence(text, at);
    return character == "。" || character == "！" || character == "？" || character == "；" ||
           character == ";" || character == "!" || character == "?" || character == "\n";
  });
}

std::vector<Span> clauses_of(std::string_view sentence) {
  return split(sentence, kLongestClause, [&](std::size_t at, std::string_view character) {
    if (character == "，" || character == "：" || character == ":") return true;
    if (character != ",") return false;
    const bool in_number = at > 0 && is_digit(sentence[at - 1]) && at + 1 < sentence.size() &&
                           is_digit(sentence[at + 1]);
    return !in_number;
  });
}

std::vector<Span> items_of(std::string_view clause) {
  return split(clause, kLongestClause,
               [](std::size_t, std::string_view character) { return character == "、"; });
}

bool is_torn(std::string_view text) {
  int depth = 0;
  bool closed_too_often = false;
  for_each_character(text, [&](const Character&, std::string_view character) {
    depth += depth_change(character);
    closed_too_often = closed_too_often || depth < 0;
  });
  return depth != 0 || closed_too_often;
}

bool is_within_word(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  return std::any_of(
      lexicon.whole_words.begin(), lexicon.whole_words.end(), [&](const std::string& word) {
        for (std::size_t before = 0; before < word.size() && before <= at; ++before) {
          if (text.substr(at - before).starts_with(word)) return true;
        }
        return false;
      });
}

std::vector<std::string> listed_things(std::string_view text, const Lexicon& lexicon) {
  std::vector<std::string> things;
  const auto add = [&](std::string_view thing) {
    thing = trim(thing);
    if (!thing.empty()) things.emplace_back(thing);
  };
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = std::min(first_character(text.substr(at)).bytes, text.size() - at);
    depth = std::max(0, depth + depth_change(text.substr(at, size)));
    const bool may_join = depth == 0 && !is_within_word(text, at, lexicon);
    const std::string_view word =
        may_join ? lexicon.conjunctions.at_start_of(text.substr(at)) : std::string_view();
    constexpr std::size_t kShortest = 6;  // two characters on either side
    const bool is_mark = word == "、";
    if (!word.empty() &&
        (is_mark || (at - begin >= kShortest && text.size() - at - word.size() >= kShortest))) {
      add(text.substr(begin, at - begin));
      at += word.size();
      begin = at;
      continue;
    }
    at += size;
    if (depth == 0 && text.substr(at - size, size) == "”" && text.substr(at).starts_with("“")) {
      add(text.substr(begin, at - begin));
      begin = at;
    }
  }
  add(text.substr(begin));
  // “甲”、“乙”企业: what stands behind the last quote belongs to those that end with one.
  if (things.size() > 1) {
    const std::string& last = things.back();
    const std::size_t quote = last.rfind("”");
    if (last.starts_with("“") && quote != std::string::npos && quote + 3 < last.size()) {
      const std::string tail = last.substr(quote + 3);
      for (std::size_t i = 0; i + 1 < things.size(); ++i) {
        if (things[i].ends_with("”")) things[i] += tail;
      }
    }
  }
  return things;
}

std::vector<std::string> town_and_country(const std::string& name, const Lexicon& lexicon) {
  const std::size_t at = name.find(lexicon.town_and_country);
  if (at == std::string::npos || !lexicon.of_both.at_end_of(name).empty()) return {name};
  std::vector<std::string> names;
  for (const std::string& one : {lexicon.town, lexicon.country}) {
    std::string whole = name;
    whole.replace(at, lexicon.town_and_country.size(), one);
    names.push_back(whole);
  }
  return names;
}

std::vector<std::string> halves_of(const std::string& name, const Lexicon& lexicon) {
  constexpr std::size_t kOfPair = 3;  // what both are called, and each of them
  for (std::size_t i = 0; i + kOfPair <= lexicon.pairs.size(); i += kOfPair) {
    const std::string& both = lexicon.pairs[i];
    const std::size_t at = name.find(both);
    if (at == std::string::npos) continue;
    std::vector<std::string> names(2, name);
    names[0].replace(at, both.size(), lexicon.pairs[i + 1]);
    names[1].replace(at, both.size(), lexicon.pairs[i + 2]);
    return names;
  }
  return {name};
}

std::string_view measured_in(std::string_view name, const Lexicon& lexicon) {
  std::string_view longest;
  for (const WordList* list :
       {&lexicon.yearly, &lexicon.total, &lexicon.moving, &lexicon.of_names}) {
    const std::string_view word = list->at_end_of(name);
    if (word.size() > longest.size()) longest = word;
  }
  return longest;
}

namespace {

/// 甲、乙、丙占生产总值比重: what it is a part of stands with the last of them only.
bool share_part_of_whole(std::vector<std::string>& names, const Lexicon& lexicon) {
  const std::string last = names.back();
  const std::size_t at = last.find(lexicon.share_of);
  const bool is_share =
      at != std::string::npos && at > 0 && !lexicon.shares.at_end_of(last).empty();
  if (!is_share) return false;
  for (std::string& name : names) {
    if (name.find(lexicon.share_of) == std::string::npos) name += last.substr(at);
  }
  return true;
}

/// 一、二、三产: numerals that the word behind the last belongs to.
bool share_behind_numerals(std::vector<std::string>& names, const Lexicon& lexicon) {
  const std::string last = names.back();
  const std::size_t size = lexicon.ordinals.at_start_of(last).size();
  const auto is_numeral = [&](const std::string& name) { return lexicon.ordinals.contains(name); };
  if (size == 0 || size == last.size() || names.size() < 2) return false;
  if (!std::all_of(names.begin(), names.end() - 1, is_numeral)) return false;
  for (auto name = names.begin(); name != names.end() - 1; ++name) *name += last.substr(size);
  return true;
}

/// 落地率, where 率 is all that is known of it.
std::string_view whole_rate_in(std::string_view name, const Lexicon& lexicon) {
  constexpr std::size_t kOfTwo = 6;
  const std::string_view measured = measured_in(name, lexicon);
  if (measured != lexicon.rate || name.size() < measured.size() + 2 * kOfTwo) return measured;
  return name.substr(name.size() - measured.size() - kOfTwo);
}

}  // namespace

std::vector<std::string> with_shared_tail(std::vector<std::string> names, const Lexicon& lexicon) {
  if (names.empty()) return names;
  const std::string last = names.back();
  if (share_part_of_whole(names, lexicon) || share_behind_numerals(names, lexicon)) return names;
  if (whole_rate_in(last, lexicon).empty()) return names;
  std::string next = last;  // the nearest behind that says what is measured
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    if (!measured_in(*name, lexicon).empty()) next = *name;
    if (!measured_in(*name, lexicon).empty() || is_digit(name->back())) continue;  // PM2.5
    const std::string_view measured = whole_rate_in(next, lexicon);
    const bool is_of_people = *name == lexicon.town || *name == lexicon.country;
    const std::size_t own = is_of_people ? name->size() : next.size() - measured.size();
    *name += next.substr(own);
  }
  return names;
}

}  // namespace milepost
