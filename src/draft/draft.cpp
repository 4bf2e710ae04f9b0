#include "draft/draft.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/outline.h"
#include "draft/sentence.h"

namespace milepost {
namespace {

class Drafter {
 public:
  Drafter(std::optional<int> year, const Lexicon& lexicon) : year_(year), lexicon_(lexicon) {}

  Draft draft(const Outline& outline) {
    if (!year_) year_ = outline.year;
    for (const Passage& passage : outline.passages) {
      if (passage.part == Part::plan && !passage.table) read(passage);
    }
    return std::move(draft_);
  }

 private:
  void read(const Passage& passage) {
    for (const Span& span : sentences_of(passage.text)) {
      const SentenceReading reading =
          read_sentence(span.of(passage.text), {year_, passage.last_year}, lexicon_);
      take(passage, span, reading);
    }
  }

  void take(const Passage& passage, const Span& span, const SentenceReading& reading) {
    std::vector<std::size_t> numbers;  // of the proposals of the sentence, among all
    for (Proposal proposal : reading.proposals) {
      if (proposal.parent) proposal.parent = numbers[*proposal.parent];
      proposal.section = passage.section;
      proposal.heading = passage.heading;
      if (passage.is_heading) proposal.grade = Grade::c;
      if (!proposal.due && passage.last_year) proposal.due = last_day_of_year(*passage.last_year);
      numbers.push_back(add(std::move(proposal)));
    }
    const std::string_view sentence = span.of(passage.text);
    for (const NumeralUse& use : reading.numerals) {
      Numeral numeral;
      numeral.position =
          passage.position +
          count_characters(std::string_view(passage.text).substr(0, span.begin + use.begin));
      numeral.text = sentence.substr(use.begin, use.end - use.begin);
      numeral.clause = sentence.substr(use.clause_begin, use.clause_end - use.clause_begin);
      if (use.target) numeral.target = numbers[*use.target];
      numeral.reason = use.reason;
      numeral.strength = use.strength;
      draft_.numerals.push_back(std::move(numeral));
    }
    draft_.outcomes.insert(draft_.outcomes.end(), reading.outcomes.begin(), reading.outcomes.end());
  }

  /// What a document says twice is one target: where it stands among the proposals.
  std::size_t add(Proposal proposal) {
    const auto is_same = [&](const Proposal& one) {
      return one.name == proposal.name && one.requirement == proposal.requirement &&
             one.value == proposal.value && one.upper == proposal.upper &&
             one.unit == proposal.unit && one.measure == proposal.measure &&
             one.due == proposal.due;
    };
    const auto [first, last] = by_name_.equal_range(proposal.name);
    for (auto at = first; at != last; ++at) {
      Proposal& before = draft_.proposals[at->second];
      if (!is_same(before)) continue;
      before.grade = std::min(before.grade, proposal.grade);
      return at->second;
    }
    by_name_.emplace(proposal.name, draft_.proposals.size());
    draft_.proposals.push_back(std::move(proposal));
    return draft_.proposals.size() - 1;
  }

  std::multimap<std::string, std::size_t> by_name_;
  std::optional<int> year_;
  const Lexicon& lexicon_;
  Draft draft_;
};

}  // namespace

Draft draft_of(const InputDocument& document, std::optional<int> year, const Lexicon& lexicon) {
  return Drafter(year, lexicon).draft(outline_of(document, lexicon));
}

}  // namespace milepost
