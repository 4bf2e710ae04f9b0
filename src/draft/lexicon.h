// The words by which promises are found in a text, seeds/words/*.toml: data, so that whoever knows
// the language can read them and add to them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/target.h"

namespace milepost {

/// Lexicon of one class, looked up at the beginning or at the end of a text; the longest counts.
class WordList {
 public:
  WordList() = default;
  explicit WordList(const std::vector<std::string>& words);

  /// The longest word that `text` begins with; empty where there is none.
  std::string_view at_start_of(std::string_view text) const;
  std::string_view at_end_of(std::string_view text) const;
  bool contains(std::string_view word) const;
  /// Where the first of them begins in `text`, and which it is; npos where there is none.
  std::pair<std::size_t, std::string_view> first_in(std::string_view text) const;

 private:
  // By their first and their last byte, the longest first.
  std::map<char, std::vector<std::string>> by_start_;
  std::map<char, std::vector<std::string>> by_end_;
};

/// What a unit measures, as far as it matters for what a figure can be.
enum class UnitKind { none, share, points, counted, time, measured };

struct Unit {
  std::size_t size = 0;  // in bytes; 0 where there is no unit
  UnitKind kind = UnitKind::none;
};

struct Lexicon {
  WordList multiples;
  std::map<std::string, UnitKind, std::less<>> units;
  WordList unit_words;
  // Operators.
  std::map<RequirementKind, WordList> before;
  std::map<RequirementKind, WordList> after;
  WordList growth, fall, rather_more, to;
  WordList respectively, each, conjunctions;
  std::map<RequirementKind, std::vector<std::string>> relations;  // patterns with {}
  WordList references, set_by_others, what_is_set;
  WordList zero, none_before, all;
  // Verbs.
  WordList gain, work, milestone, ends, award, become;
  WordList water, cause, actors, roads, done_with;
  WordList built;        // of milestones and ends: what can be seen, 建成, 开工
  WordList told;         // of milestones: what has an end that can be told, 完成, 举办
  WordList inner_verbs;  // of gain, that also stand within a name: 城镇新增就业
  WordList strive, firm, lead_in, lead_out, nothing;
  WordList attribute, level_words, kept_ways;
  WordList from;        // 由42%提高到50%
  WordList rank_units;  // 前三位
  std::string rank_front, rank_name;
  std::vector<std::string> whole_words;  // that have a conjunction in them: 普及
  WordList past, present;                // in front of what was, and of what is promised again
  WordList sized, ranking;
  std::string shall, water_class, worse_than_class, reached, completed, level, part_of,
      town_and_country, town, country, usual_growth, usual_fall;
  std::string usual_unit, coverage, accident_unit;
  std::vector<std::string> and_others;  // 等项目, the longest first
  WordList rank_marks, schemes;  // behind a numeral that is no figure: 2号线, 3大产业链
  WordList headings_of_plan, headings_of_review, headings_of_notes, headings_of_years;
  WordList begins_plan, ordinals, firstly;
  std::string year_digits;                           // the ten of them, 〇 first
  std::vector<std::pair<std::string, int>> periods;  // a word, and the last year of what it names
  // What is named.
  WordList things, vague, abstract, soft, ranked, generic, of_names, chinese_units;
  WordList prevent, accident, up, down, moving;
  WordList yearly, total;  // what is counted within a year, and what there is in all
  // Days: a word, and month and day.
  std::vector<std::pair<std::string, std::pair<int, int>>> days;

  /// The unit, with its multiple, that `text` begins with.
  Unit unit_at_start_of(std::string_view text) const;
};

/// The words that ship. Throws std::logic_error where a file of theirs is no list of words, which a
/// test finds.
Lexicon shipped_lexicon();

}  // namespace milepost
