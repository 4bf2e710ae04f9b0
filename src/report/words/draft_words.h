// How people call the rules by which targets are found in a document, and the reasons for which a
// numeral is none; docs/drafting.md "Rules", "Reasons".
#pragma once

#include <string_view>

#include "base/wording.h"

namespace milepost {

/// `word` itself where it is that of no rule.
std::string_view rule_label(std::string_view word, Language language);

/// `word` itself where it is that of no reason.
std::string_view reason_label(std::string_view word, Language language);

}  // namespace milepost
