// Signs that look like others: what PDFs and other systems put in place of a usual sign, so that
// one name would be two; docs/progress-files.md "Encodings and separators".
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// `text` in the signs that people type: composed (NFC), radicals (⼯) as the characters that they
/// stand for (工), ligatures as their letters. Full-width signs, and bytes that are no character,
/// stay as they are.
std::string with_usual_signs(std::string_view text);

}  // namespace milepost
