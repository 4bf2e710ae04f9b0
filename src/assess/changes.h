// What became of a target between two answers to the same question, docs/reports.md "Compare".
#pragma once

#include <array>
#include <optional>

#include "assess/assessment.h"
#include "base/words.h"
#include "model/indicator.h"
#include "model/target.h"

namespace milepost {

enum class Change {
  newly_behind,    // was not behind, off track, missed or overdue, and is
  recovered,       // was, and is on track, ahead or met
  met,             // was not, and is
  first_reported,  // had no figure that counts, and has
  added,           // was not in the plan
  withdrawn,       // was not withdrawn, and is
  status,          // another status, otherwise
  revised,         // the same status, and something else is asked, or by another date
  figure,          // the same status and the same asked, another figure
};

template <>
inline constexpr std::array<Word<Change>, 9> kWords<Change>{
    {{Change::newly_behind, "newly-behind"},
     {Change::recovered, "recovered"},
     {Change::met, "met"},
     {Change::first_reported, "first-reported"},
     {Change::added, "added"},
     {Change::withdrawn, "withdrawn"},
     {Change::status, "status"},
     {Change::revised, "revised"},
     {Change::figure, "figure"}}};

/// A target as one of the two answers has it.
struct TargetAnswer {
  const Target& target;
  const Assessment& found;
  const Indicator& indicator;
};

/// The change that says most of a target that was in the plan before. Nothing where it stands as it
/// did: also where only the figures of a withdrawn one are others, which count nowhere.
std::optional<Change> change_between(const TargetAnswer& before, const TargetAnswer& after);

/// Whether both ask for the same, as firmly and by the same date.
bool asks_the_same(const Target& a, const Target& b);

}  // namespace milepost
