#include "draft/carried_name.h"

#include "draft/clauses.h"

namespace milepost {

std::string carried_name(std::string_view noun, std::string_view before, const Lexicon& lexicon) {
  const auto joined = [](std::string_view front, std::string_view back) {
    return std::string(front) + std::string(back);
  };
  if (before.empty() || before == noun) return std::string(noun);
  if (lexicon.levels.contains(noun)) {
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

}  // namespace milepost
