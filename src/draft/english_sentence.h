// What one sentence in English promises; docs/drafting.md "English".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/english_numerals.h"
#include "draft/english_words.h"
#include "model/proposal.h"

namespace milepost {

struct EnglishProposal {
  Proposal proposal;
  std::size_t at = 0;  // where it stands in the sentence, in bytes
};

struct EnglishSentence {
  std::vector<EnglishProposal> proposals;  // in the order of the text
  /// What became of each, with the place of its target among the proposals.
  struct Use {
    EnglishNumeral numeral;
    std::string_view clause;
    std::optional<std::size_t> target;
  };
  std::vector<Use> numerals;
  std::vector<std::string> outcomes;
};

/// `sentence` has no list mark; its parts between semicolons are promises of their own, each quoted
/// by itself. Views point into it. `year` is that of the plan, for days and months without one.
EnglishSentence read_english_sentence(std::string_view sentence, const EnglishWords& words,
                                      std::optional<int> year);

}  // namespace milepost
