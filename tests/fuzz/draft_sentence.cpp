// Sentences: whatever they say, a figure of a proposal stands in its quote, and every numeral has a
// target or a reason.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "draft/sentence.h"
#include "fuzz/must.h"

using milepost::fuzz::must;

namespace {

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const milepost::Lexicon lexicon = milepost::shipped_lexicon();
  const std::string_view sentence(reinterpret_cast<const char*>(data), size);
  if (!milepost::is_valid_utf8(sentence)) return 0;
  const milepost::SentenceReading reading = read_sentence(sentence, {2024, {}}, lexicon);
  for (const milepost::Proposal& one : reading.proposals) {
    must(!one.quote.empty() && sentence.find(one.quote) != std::string_view::npos,
         "a quote is of the sentence");
    must(one.figure_at + one.figure_size <= one.quote.size(), "a figure stands in its quote");
    must(milepost::is_valid_utf8(one.name), "a name is text");
    must(!one.parent || *one.parent < reading.proposals.size(), "a parent is there");
  }
  for (const milepost::NumeralUse& one : reading.numerals) {
    must(one.begin < one.end && one.end <= sentence.size(), "a numeral stands in the sentence");
    must(one.target.has_value() != !one.reason.empty(), "a numeral has a target or a reason");
    must(!one.target || *one.target < reading.proposals.size(), "the target of a numeral is there");
  }
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    // The digit of m3 is part of a unit.
    if (!is_digit(sentence[at]) || (at > 0 && is_letter(sentence[at - 1]))) continue;
    must(std::any_of(
             reading.numerals.begin(), reading.numerals.end(),
             [&](const milepost::NumeralUse& one) { return one.begin <= at && at < one.end; }),
         "no numeral vanishes");
  }
  return 0;
}
