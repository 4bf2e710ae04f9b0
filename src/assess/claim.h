// Where the outlook of those who report and the figures disagree, docs/reports.md "Claims".
#pragma once

#include <array>
#include <optional>

#include "base/words.h"
#include "model/entry.h"
#include "model/status.h"

namespace milepost {

enum class Claim {
  too_bright,  // it is to be met, and goes badly
  too_dark,    // it goes well, and is to be anything else than met
};

template <>
inline constexpr std::array<Word<Claim>, 2> kWords<Claim>{
    {{Claim::too_bright, "too-bright"}, {Claim::too_dark, "too-dark"}}};

/// How the outlook of the latest entry and the status disagree; nothing where they do not.
std::optional<Claim> claim_of(Outlook outlook, Status status);

}  // namespace milepost
