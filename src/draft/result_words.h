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
enum class Outcome {
  begun,
  topped,
  built,
  awarded,
  held,
  issued,
  set_up,
  completed,
  passed,
  landed
};

/// As the file calls them.
template <>
inline constexpr std::array<Word<Outcome>, 10> kWords<Outcome>{{{Outcome::begun, "begun"},
                                                                {Outcome::topped, "topped"},
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
  WordList expected, bounds, no_bounds, adjusted, not_adjusted;
  WordList parts, before_parts, behind_parts, month_ends,
      behind_months;  // of a year: 四季度, but 前三季度, 三季度末
  WordList spans, in_front_of_spans, no_spans;  // 五年新建公园12个, but 三年行动
  std::map<std::string, std::string, std::less<>>
      areas;  // 全县, and how names of such areas end: 县
  WordList area_words, ends_of_names, above, in_front_of_areas, no_areas, neighbours;
  WordList on_time;  // 提前, 如期
  WordList not_yet, wanted, beside, filed, cancelled;
  WordList of_another;                // 取消旧规划后 says nothing of what stands behind it
  WordList will, once_done, if_done;  // 将通车; 建成后; 若建成
  WordList joined;                    // 5家、8家, 5家和8家
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
