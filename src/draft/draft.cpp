#include "draft/draft.h"

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
    const std::size_t first = draft_.proposals.size();
    for (Proposal proposal : reading.proposals) {
      if (proposal.parent) *proposal.parent += first;
      proposal.section = passage.section;
      proposal.heading = passage.heading;
      if (passage.is_heading) proposal.grade = Grade::c;
      if (!proposal.due && passage.last_year) proposal.due = last_day_of_year(*passage.last_year);
      draft_.proposals.push_back(std::move(proposal));
    }
    const std::string_view sentence = span.of(passage.text);
    for (const NumeralUse& use : reading.numerals) {
      Numeral numeral;
      numeral.position =
          passage.position +
          count_characters(std::string_view(passage.text).substr(0, span.begin + use.begin));
      numeral.text = sentence.substr(use.begin, use.end - use.begin);
      numeral.clause = sentence.substr(use.clause_begin, use.clause_end - use.clause_begin);
      if (use.target) numeral.target = *use.target + first;
      numeral.reason = use.reason;
      numeral.strength = use.strength;
      draft_.numerals.push_back(std::move(numeral));
    }
    draft_.outcomes.insert(draft_.outcomes.end(), reading.outcomes.begin(), reading.outcomes.end());
  }

  std::optional<int> year_;
  const Lexicon& lexicon_;
  Draft draft_;
};

}  // namespace

Draft draft_of(const SourceDocument& document, std::optional<int> year, const Lexicon& lexicon) {
  return Drafter(year, lexicon).draft(outline_of(document, lexicon));
}

}  // namespace milepost
