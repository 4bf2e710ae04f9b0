#include "draft/stated_names.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/names.h"

namespace milepost {
namespace {

std::vector<std::string_view> single_characters(std::string_view text) {
  std::vector<std::string_view> characters;
  for_each_character(
      text, [&](const Character&, std::string_view character) { characters.push_back(character); });
  return characters;
}

std::size_t alike_behind(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> one = single_characters(a);
  const std::vector<std::string_view> other = single_characters(b);
  const auto [end, ignored] = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend());
  return static_cast<std::size_t>(end - one.rbegin());
}

std::string without_quotes(std::string_view text) {
  std::string bare(text);
  for (const std::string_view mark : {"“", "”", "《", "》"}) replace_all(bare, mark, "");
  return bare;
}

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// Whether a word tells them apart.
bool is_apart_by(std::string_view a, std::string_view b, const ResultWords& words) {
  return std::any_of(words.apart.begin(), words.apart.end(),
                     [&](const std::string& word) { return has(a, word) != has(b, word); });
}

/// What is counted by its size: 3亿元以上项目 are not those of 10亿元以上.
bool have_other_numbers(std::string_view a, std::string_view b) {
  const auto numbers_in = [](std::string_view text) {
    std::vector<std::string> numbers;
    bool is_within = false;
    for (const char c : text) {
      const bool is_digit = (c >= '0' && c <= '9') || (is_within && c == '.');
      if (is_digit && !is_within) numbers.emplace_back();
      if (is_digit) numbers.back() += c;
      is_within = is_digit;
    }
    return numbers;
  };
  return numbers_in(a) != numbers_in(b);
}

/// Verbs that say different things of what is counted: 启动改造5个, 完成改造5个.
bool have_other_verbs(std::string_view asked, std::string_view said, const ResultWords& words) {
  if (asked != said && words.filed.contains(said)) return true;
  bool is_known = false;
  bool is_same = false;
  bool is_other = false;
  for (const auto& [outcome, verbs] : words.done) {
    const bool of_asked = verbs.contains(asked);
    const bool of_said = verbs.contains(said);
    is_known = is_known || of_asked;
    is_same = is_same || (of_asked && of_said);
    is_other = is_other || of_said;
  }
  return is_known && is_other && !is_same;
}

/// Without what a name says is measured: 城镇居民 of 城镇居民收入.
std::string_view without_measure(std::string_view head, const Lexicon& lexicon) {
  return head.substr(0, head.size() - measured_in(head, lexicon).size());
}

/// Two names that say what is measured, and say the same: by what stands in front of it.
NameMatch match_measured(std::string_view asked, std::string_view said, const ResultWords& words) {
  constexpr std::size_t kMuchAlike = 75;
  if (asked.empty() || said.empty()) return NameMatch::none;
  if (asked.ends_with(said))
    return is_apart_by(asked, said, words) ? NameMatch::apart : NameMatch::longer;
  if (said.ends_with(asked)) return NameMatch::apart;
  if (percent_within(asked, said) < kMuchAlike && percent_within(said, asked) < kMuchAlike) {
    return NameMatch::none;
  }
  return is_apart_by(asked, said, words) ? NameMatch::apart : NameMatch::alike;
}

NameMatch match_heads(const NameForm& asked, const NameForm& said, const Lexicon& lexicon,
                      const ResultWords& words) {
  constexpr std::size_t kShortest = 3;  // characters
  constexpr std::size_t kAlike = 60;
  constexpr std::size_t kMuchAlike = 75;
  const std::string& a = asked.head;
  const std::string& b = said.head;
  if (a.empty() || b.empty()) return NameMatch::none;
  const bool differ = have_other_verbs(asked.verb, said.verb, words);
  const std::size_t shorter = std::min(count_characters(a), count_characters(b));
  if (a == b) {
    // 项目 alone says nothing without its verb.
    const bool needs_verb = lexicon.sized.contains(a) && asked.verb != said.verb;
    return differ || needs_verb ? NameMatch::apart : NameMatch::equal;
  }
  if (shorter < kShortest) return NameMatch::none;
  const std::string_view measured = measured_in(a, lexicon);
  if (!measured.empty() && measured == measured_in(b, lexicon)) {
    return match_measured(without_measure(a, lexicon), without_measure(b, lexicon), words);
  }
  const std::size_t behind = alike_behind(a, b);
  const bool asks_more = std::string_view(a).ends_with(b);
  const bool says_more = std::string_view(b).ends_with(a);
  const std::size_t percent =
      count_characters(a) <= count_characters(b) ? percent_within(a, b) : percent_within(b, a);
  const bool is_alike = shorter > kShortest && ((behind >= kShortest && percent >= kAlike) ||
                                                (behind > 1 && percent >= kMuchAlike));
  if (!asks_more && !says_more && !is_alike) return NameMatch::none;
  if (says_more || differ || is_apart_by(a, b, words) || have_other_numbers(a, b))
    return NameMatch::apart;
  // 渠道和安防设施 is more than 安防设施.
  if (listed_things(a, lexicon).size() > listed_things(b, lexicon).size()) return NameMatch::apart;
  return asks_more ? NameMatch::longer : NameMatch::alike;
}

}  // namespace

std::string plain_form(std::string_view text, const ResultWords& words) {
  std::string plain = search_form(text);
  for (const auto& [open, close] : kRoundBrackets) {
    for (std::size_t at = plain.find(open); at != std::string::npos; at = plain.find(open)) {
      const std::size_t end = plain.find(close, at);
      if (end == std::string::npos) break;
      plain.erase(at, end + close.size() - at);
    }
  }
  std::erase_if(plain, [](char c) { return c == ' ' || c == '\n'; });
  for (const auto& [other, word] : words.in_place_of) replace_all(plain, search_form(other), word);
  return plain;
}

NameForm name_form(std::string_view name, const Lexicon& lexicon, const ResultWords& words) {
  NameForm form;
  form.head = plain_form(name, words);
  for (const WordList* list : {&lexicon.growth, &lexicon.fall}) {
    const std::string_view word = list->at_end_of(form.head);
    if (word.size() < form.head.size()) form.head.resize(form.head.size() - word.size());
  }
  constexpr int kVerbs = 3;  // 新增培育
  for (int i = 0; i < kVerbs; ++i) {
    Phrase phrase = phrase_of(form.head, lexicon);
    if (phrase.noun.empty() || phrase.noun == form.head) break;
    if (measured_in(phrase.noun, lexicon) == phrase.noun) break;  // 技改投资
    if (!phrase.verb.empty()) form.verb = phrase.verb;
    form.head = std::move(phrase.noun);
  }
  for (const std::string& word : words.neutral) {
    std::string without = form.head;
    replace_all(without, word, "");
    if (count_characters(without) > 1) form.head = std::move(without);
  }
  return form;
}

NameMatch match_names(const NameForm& asked, const NameForm& said, const Lexicon& lexicon,
                      const ResultWords& words) {
  // 完成厕所改造 and 改造厕所 are the same.
  const WordList& completed = words.done.at(Outcome::completed);
  const auto is_turned = [&](const NameForm& one, const NameForm& other) {
    const bool says_nothing = one.verb.empty() || completed.contains(one.verb);
    return says_nothing && !other.verb.empty() && one.head == other.head + other.verb;
  };
  if (is_turned(asked, said) || is_turned(said, asked)) return NameMatch::equal;
  NameMatch best = match_heads(asked, said, lexicon, words);
  const std::vector<std::string> listed = listed_things(said.head, lexicon);
  if (listed.size() < 2) return best;
  const std::string_view work = lexicon.site_work.at_end_of(listed.back());
  for (const std::string& one : with_shared_tail(listed, lexicon)) {
    // 危房及抗震改造: the work stands with the last of them.
    if (!work.empty() && lexicon.site_work.at_end_of(one).empty())
      best =
          std::max(best, match_heads(asked, {said.verb, one + std::string(work)}, lexicon, words));
    best = std::max(best, match_heads(asked, {said.verb, one}, lexicon, words));
    // 城乡居民养老保险和医疗保险参保率: what stands in front of the first belongs to all.
    const std::string_view head = asked.head;
    const bool shares_front = head.size() > one.size() && head.ends_with(one) &&
                              said.head.starts_with(head.substr(0, head.size() - one.size()));
    if (shares_front) best = std::max(best, NameMatch::longer);
  }
  return best;
}

std::size_t percent_within(std::string_view part, std::string_view text) {
  const std::string asked = without_quotes(part);
  const std::string said = without_quotes(text);
  const std::vector<std::string_view> characters = single_characters(asked);
  if (characters.size() < 2) return 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
    const std::string_view both(characters[i].data(),
                                characters[i].size() + characters[i + 1].size());
    if (has(said, both)) ++found;
  }
  return found * 100 / (characters.size() - 1);
}

bool are_same_units(std::string_view a, std::string_view b, const ResultWords& words) {
  if (a == b) return true;
  const auto is_in = [](const std::vector<std::string>& group, std::string_view unit) {
    return std::find(group.begin(), group.end(), unit) != group.end();
  };
  return std::any_of(words.same_units.begin(), words.same_units.end(),
                     [&](const auto& group) { return is_in(group, a) && is_in(group, b); });
}

}  // namespace milepost
