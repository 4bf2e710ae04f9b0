// Addresses that lead into the web. Everything else that somebody typed, `javascript:` and files
// among it, stays text wherever it is shown.
#pragma once

#include <string_view>

namespace milepost {

/// "http://" or "https://" where `url` begins so, in upper or lower case; empty where it does not.
/// Who needs it written in lower case asks whether `url` starts with what is returned.
std::string_view web_scheme(std::string_view url);

/// Whether a page may lead there: something follows the scheme.
bool is_web_address(std::string_view url);

}  // namespace milepost
