#include "draft/negated_bounds.h"

#include "base/text.h"

namespace milepost {

std::size_t negation_at_end(std::string_view text, const Lexicon& lexicon) {
  const std::string_view word = lexicon.negators.at_end_of(text);
  if (word.empty()) return 0;
  std::string_view rest = text.substr(0, text.size() - word.size());
  for (std::string_view how = lexicon.strictly.at_end_of(rest); !how.empty();
       how = lexicon.strictly.at_end_of(rest)) {
    rest.remove_suffix(how.size());
  }
  return text.size() - rest.size();
}

std::optional<NegatedBound> negated_bound_at_end(std::string_view text,
                                                 std::optional<RequirementKind> after,
                                                 const Lexicon& lexicon) {
  std::string_view longest;
  NegatedBound bound;
  const auto consider = [&](const WordList& words, RequirementKind kind) {
    const std::string_view word = words.at_end_of(text);
    if (word.size() <= longest.size()) return;
    longest = word;
    bound.kind = kind;
  };
  consider(lexicon.over, RequirementKind::at_most);
  consider(lexicon.under, RequirementKind::at_least);
  if (after == RequirementKind::at_least) consider(lexicon.rises_to, RequirementKind::at_most);
  if (after == RequirementKind::at_most) consider(lexicon.falls_to, RequirementKind::at_least);
  if (longest.empty()) return std::nullopt;
  const std::size_t negation =
      negation_at_end(text.substr(0, text.size() - longest.size()), lexicon);
  if (negation == 0) return std::nullopt;
  bound.size = longest.size() + negation;
  return bound;
}

std::optional<RequirementKind> turned(RequirementKind kind) {
  if (kind == RequirementKind::more_than) return RequirementKind::at_most;
  if (kind == RequirementKind::less_than) return RequirementKind::at_least;
  return std::nullopt;
}

}  // namespace milepost
