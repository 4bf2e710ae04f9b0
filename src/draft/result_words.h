// The words by which a later report is held against the targets of a plan,
// seeds/words/results.toml.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/words.h"
#include "draft/lexicon.h"

namespace milepost {

/// What is true of a thing once it is done.
enum class Outcome { begun, built, awarded, held, issued, set_up, completed, passed, landed };

/// As the file calls them.
template <>
inline constexpr std::array<Word<Outcome>, 9> kWords<Outcome>{{{Outcome::begun, "begun"},
                                                               {Outcome::built, "built"},
                                                               {Outcome::awarded, "awarded"},
                                                               {Outcome::held, "held"},
                                                               {Outcome::issued, "issued"},
                                                               {Outcome::set_up, "set-up"},
                                                               {Outcome::completed, "completed"},
                                                               {Outcome::passed, "passed"},
                                                               {Outcome::landed, "landed"}}};

struct ResultWords {
  WordList so_far, of_years, mean, against, up_to, whole_year;
  WordList other_year, planned, denied, by_how_much, roughly;
  WordList not_yet, wanted;
  std::map<Outcome, WordList> done;
  /// A word that is written in place of another, the longest other first.
  std::vector<std::pair<std::string, std::string>> in_place_of;
  std::vector<std::string> neutral;  // the longest first
  std::vector<std::string> apart;
  std::vector<std::vector<std::string>> same_units;
  std::vector<std::pair<std::string, std::int64_t>> powers;  // that multiples are made of
};

/// Those that ship. Throws std::logic_error where the file is no list of words.
ResultWords shipped_result_words();

}  // namespace milepost
