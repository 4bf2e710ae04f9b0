// Things that are promised to happen once: opened, built, awarded; docs/drafting.md "Milestones".
#pragma once

#include <string_view>
#include <vector>

#include "draft/lexicon.h"
#include "model/proposal.h"

namespace milepost {

/// One for each thing that `clause` names: 开工建设甲公路、乙学校等工程 are two.
std::vector<Proposal> milestones_of(std::string_view clause, const Lexicon& lexicon);

/// Whether a clause without figures promises that something will be there: 建成, 开工, 争创.
bool promises_outcome(std::string_view clause, const Lexicon& lexicon);

}  // namespace milepost
