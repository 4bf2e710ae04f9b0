// How a sentence in English is laid out: its parts, its verbs and negations, its days, and the
// phrase that each of its figures stands in; docs/drafting.md "English".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/english_dates.h"
#include "draft/english_numerals.h"
#include "draft/english_text.h"
#include "draft/english_words.h"

namespace milepost {

/// A verb that asks something, by where it stands.
struct EnglishVerb {
  std::size_t at = 0;
  bool is_less = false;  // reduce, fall
};

struct EnglishNegation {
  EnglishTextPart place;
  bool is_plain = true;  // not a verb (avoid, stop), nor said of what is counted (no school)
};

/// Until when something is due.
struct EnglishDue {
  std::size_t at = 0;
  std::optional<Date> last;  // nothing where the text does not say which day is meant
  bool is_clear = true;
};

/// Whether a numeral is the first of a figure, and has no reason to be none.
bool is_figure(const EnglishNumeral& one);

/// The words of one sentence, found once; places count its bytes. Views point into the sentence,
/// which stays where it is, and so do the words. What is told by two numerals together is settled
/// later, by english_pairs.h, which changes `numerals`, `negations` and `denies`.
struct EnglishLayout {
  EnglishLayout(std::string_view sentence, const EnglishWords& list, std::optional<int> year);

  std::string_view text;
  std::string lower;
  const EnglishWords& words;
  std::vector<EnglishDay> days;
  std::vector<EnglishNumeral> numerals;
  std::vector<EnglishTextPart> parts;  // between semicolons
  std::vector<EnglishVerb> verbs;
  std::vector<EnglishNegation> negations;
  std::vector<EnglishDue> dues;
  std::vector<EnglishTextPart> separators;  // and, a comma, a bracket
  std::vector<std::size_t> segments;        // where the phrase of each numeral begins
  /// For each numeral the negation that turned round what is asked of it.
  std::vector<std::optional<EnglishTextPart>> denies;

  /// In lower case: what stands in front of a place, and between two.
  std::string_view before(std::size_t at) const;
  std::string_view between(std::size_t begin, std::size_t end) const;

  /// Finds the phrases of all numerals anew.
  void settle_segments();

  EnglishTextPart part_of(std::size_t at) const;
  /// From the phrase of a figure to that of the next.
  EnglishTextPart segment_of(std::size_t index) const;
  bool has_verb_in(std::size_t begin, std::size_t end, bool less_only) const;
  /// Whether a verb stands in front of a figure: in its phrase, or where that has none, in the
  /// sentence.
  bool says(std::size_t index, bool less_only) const;
  /// Where the first figure stands between two places; the second of them where there is none.
  std::size_t first_figure(std::size_t begin, std::size_t end) const;
  const EnglishDue* due_in(EnglishTextPart place) const;
  /// The day of a figure: its own, else the next behind it in its part, else one that stands in
  /// front of all figures of it, or begins the sentence.
  const EnglishDue* due_of(std::size_t index) const;

 private:
  void find_words();
  void find_dues();
  bool is_of_baseline(std::string_view in_front) const;
  std::size_t segment_begin(std::size_t index) const;
};

}  // namespace milepost
