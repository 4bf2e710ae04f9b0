#include "draft/english.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/english_sentence.h"
#include "draft/english_text.h"

namespace milepost {
namespace {

/// A line beyond is read in parts, each as if it were a line, so that the time grows with its
/// length.
constexpr std::size_t kLongestLine = 2000;  // bytes

/// The bytes of the first part: up to the last sentence that ends in it, else the last word.
std::size_t size_of_part(std::string_view line) {
  if (line.size() <= kLongestLine) return line.size();
  const std::string_view part = line.substr(0, kLongestLine);
  for (const std::string_view end : {". ", "; ", ", ", " "}) {
    const std::size_t at = part.rfind(end);
    if (at != std::string_view::npos && at > 0) return at + end.size();
  }
  std::size_t size = 0;
  while (size < kLongestLine) size += first_character(line.substr(size)).bytes;
  return size;
}

/// Takes a line apart; positions count its characters behind `before` others.
class LineReader {
 public:
  LineReader(std::string_view line, std::size_t before, Draft& draft)
      : line_(line), before_(before), draft_(draft) {}

  void read(const EnglishWords& words, std::optional<int> year) {
    const std::size_t begin = size_of_label(lower_case(line_));
    for (std::size_t at = 0; at < begin;) {
      const std::size_t size =
          std::min(line_.substr(at, begin - at).find_first_not_of("0123456789.,"), begin - at);
      if (is_digit_sign(line_[at])) {
        std::size_t end = at + size;
        while (!is_digit_sign(line_[end - 1])) --end;
        Numeral& numeral = add(at, end, line_);
        numeral.reason = "ordinal";
        at = end;
      } else {
        ++at;
      }
    }
    for (const EnglishTextPart& one : english_sentences(line_, begin)) {
      const std::string_view sentence = line_.substr(one.begin, one.end - one.begin);
      take(one.begin, read_english_sentence(sentence, words, year));
    }
  }

 private:
  Numeral& add(std::size_t begin, std::size_t end, std::string_view clause) {
    before_ += count_characters(line_.substr(counted_, begin - counted_));
    counted_ = begin;
    Numeral& numeral = draft_.numerals.emplace_back();
    numeral.position = before_ + 1;
    numeral.text = line_.substr(begin, end - begin);
    numeral.clause = clause;
    return numeral;
  }

  void take(std::size_t begin, EnglishSentence found) {
    const std::size_t first = draft_.proposals.size();
    for (EnglishProposal& one : found.proposals) {
      draft_.proposals.push_back(std::move(one.proposal));
    }
    for (const EnglishSentence::Use& use : found.numerals) {
      // The end of a range, or of 40 000, is a numeral of its own.
      const std::size_t size = std::min(
          line_.find_first_not_of("0123456789.,", begin + use.numeral.begin), line_.size());
      std::size_t end = std::min(begin + use.numeral.end, size);
      while (!is_digit_sign(line_[end - 1])) --end;
      Numeral& numeral = add(begin + use.numeral.begin, end, use.clause);
      numeral.reason = use.numeral.reason;
      numeral.strength = use.numeral.strength;
      if (use.target) numeral.target = first + *use.target;
    }
    std::move(found.outcomes.begin(), found.outcomes.end(), std::back_inserter(draft_.outcomes));
  }

  std::string_view line_;
  std::size_t before_;
  std::size_t counted_ = 0;  // bytes of the line
  Draft& draft_;
};

}  // namespace

bool is_english(std::string_view text) {
  bool has_letters = false;
  bool is_latin = true;
  for_each_character(text, [&](Character one, std::string_view) {
    constexpr char32_t kFirstOther = 0x2E80;  // radicals, ideographs and their marks
    has_letters |= one.codepoint < 0x80 && is_letter_sign(static_cast<char>(one.codepoint));
    is_latin &= one.codepoint < kFirstOther;
  });
  return has_letters && is_latin;
}

Draft propose_from_english(std::string_view line, const EnglishWords& words,
                           std::optional<int> year) {
  Draft draft;
  std::size_t before = 0;  // characters in front of the part
  while (!line.empty()) {
    const std::string_view part = line.substr(0, size_of_part(line));
    LineReader(part, before, draft).read(words, year);
    before += count_characters(part);
    line.remove_prefix(part.size());
  }
  return draft;
}

}  // namespace milepost
