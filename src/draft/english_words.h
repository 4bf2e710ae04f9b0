// The words by which targets in English are read, seeds/words/english.toml.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/english_tasks.h"
#include "model/target.h"

namespace milepost {

/// All in lower case.
struct EnglishWords {
  std::map<RequirementKind, std::vector<std::string>> before;
  std::map<RequirementKind, std::vector<std::string>> after;
  std::vector<std::string> plain;
  std::vector<std::string> more, less, growth, fall, other, empty;
  /// What turns a figure round (not, never), what does so as a verb (avoid, stop), what stands
  /// behind a figure that nobody promises any more (cancelled), and what is none of these though it
  /// has such a word (no later than).
  std::vector<std::string> negations, averting, undone, no_negations;
  EnglishTaskWords tasks;
  std::vector<std::string> shares, points, multiples, measured, times, currencies;
  std::map<std::string, std::string> short_multiples;  // bn: billion
  std::vector<std::string> years, maybe_years, behind_years, codes, maybe_codes, ages;
  std::vector<std::string> name_begins, name_ends;  // words that no name begins or ends with
};

/// Throws std::logic_error where the file is no list of words, which a test finds.
EnglishWords shipped_english_words();

/// The requirement that words at the end of `before` ask of the figure behind them, and where they
/// begin; nothing where there are none.
struct AskedInFront {
  RequirementKind kind = RequirementKind::at_least;
  std::size_t at = 0;
};
std::optional<AskedInFront> asked_in_front(std::string_view before, const EnglishWords& words);

/// Whether a name begins with a verb that asks for less: Reduce water losses.
bool begins_with_less(std::string_view name, const EnglishWords& words);

}  // namespace milepost
