#include "base/web_address.h"

#include <algorithm>

namespace milepost {
namespace {

char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(),
                    [](char wanted, char c) { return wanted == lower_case(c); });
}

}  // namespace

std::string_view web_scheme(std::string_view url) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (begins_with(url, scheme)) return scheme;
  }
  return {};
}

bool is_web_address(std::string_view url) {
  const std::string_view scheme = web_scheme(url);
  return !scheme.empty() && url.size() > scheme.size();
}

}  // namespace milepost
