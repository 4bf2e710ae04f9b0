// What a sentence promises: figures, milestones, relations, docs/drafting.md "Rules".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/figures.h"
#include "draft/lexicon.h"
#include "draft/names.h"
#include "model/proposal.h"

namespace milepost {

/// A numeral of a sentence and what became of it.
struct NumeralUse {
  std::size_t begin = 0;  // in the sentence
  std::size_t end = 0;
  std::size_t clause_begin = 0;
  std::size_t clause_end = 0;
  std::optional<std::size_t> target;  // which proposal of the sentence
  std::string reason;
  Strength strength = Strength::strong;
};

struct SentenceReading {
  std::vector<Proposal> proposals;  // without section and heading; `due` only where a day is named
  std::vector<NumeralUse> numerals;
  std::vector<std::string> outcomes;
};

/// Where a sentence stands.
struct Setting {
  std::optional<int> year;       // that the plan is for
  std::optional<int> last_year;  // where its section speaks for several
};

SentenceReading read_sentence(std::string_view sentence, const Setting& setting,
                              const Lexicon& lexicon);

}  // namespace milepost
