#include "draft/carried_name.h"

#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/names.h"
#include "draft/shared_work.h"

namespace milepost {

std::string carried_name(std::string_view noun, std::string_view before, const Lexicon& lexicon) {
  const auto joined = [](std::string_view front, std::string_view back) {
    return std::string(front) + std::string(back);
  };
  if (before.empty() || before == noun) return std::string(noun);
  if (lexicon.levels.contains(without_bracket(noun))) {
    const std::string_view end = lexicon.levels.at_end_of(before);
    if (!end.empty() && end.size() < before.size())
      return joined(before.substr(0, before.size() - end.size()), noun);
    const std::string_view start = lexicon.levels.at_start_of(before);
    if (!start.empty() && start.size() < before.size())
      return joined(noun, before.substr(start.size()));
  }
  if (!lexicon.bare_measures.contains(noun)) return std::string(noun);
  const std::string_view measured = measured_in(before, lexicon);
  std::string_view whose = before.substr(0, before.size() - measured.size());
  whose = whose.substr(0, whose.size() - lexicon.growing.at_end_of(whose).size());
  return joined(whose, noun);
}

std::string with_level_of(std::string_view noun, std::string_view before, const Lexicon& lexicon) {
  const std::string_view level = lexicon.levels.at_start_of(before);
  const bool is_rank = !lexicon.ranked.at_start_of(noun).empty();
  if (level.empty() || !is_rank || lexicon.levels.is_in(noun)) return std::string(noun);
  return std::string(level) + std::string(noun);
}

std::string name_of_industry(std::string_view noun, std::string_view sentence,
                             const Lexicon& lexicon) {
  if (!lexicon.of_industries.contains(noun)) return std::string(noun);
  const std::vector<Span> clauses = clauses_of(sentence);
  const Phrase first = phrase_of(clauses.front().of(sentence), lexicon);
  const auto [at, word] = lexicon.industries.first_in(first.noun);
  constexpr std::size_t kLongest = 10;  // in characters
  const bool is_told =
      clauses.size() > 1 && first.verb.empty() && at != std::string::npos && at > 0;
  if (!is_told) return std::string(noun);
  const std::string industry = first.noun.substr(0, at + word.size());
  const bool is_one = count_characters(industry) <= kLongest && items_of(industry).size() == 1;
  return is_one && !is_torn(industry) ? industry + std::string(noun) : std::string(noun);
}

std::string with_other_verb(std::string_view noun, std::string_view verb, const Lexicon& lexicon) {
  const auto [at, word] = lexicon.built.first_in(noun);
  if (at == std::string_view::npos || !lexicon.built.contains(verb)) return {};
  std::string name(noun);
  return name.replace(at, word.size(), verb);
}

}  // namespace milepost
