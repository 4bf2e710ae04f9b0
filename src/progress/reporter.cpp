#include "progress/reporter.h"

#include <algorithm>

#include "base/text.h"
#include "progress/nothing_said.h"

namespace milepost {

std::string reporter_text(std::string_view office, std::string_view person) {
  office = trim(office);
  person = trim(person);
  if (says_nothing(person) || office.find(person) != std::string_view::npos) {
    return std::string(office);
  }
  if (says_nothing(office) || person.find(office) != std::string_view::npos) {
    return std::string(person);
  }
  const auto is_ascii_sign = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const bool is_ascii = std::all_of(office.begin(), office.end(), is_ascii_sign) &&
                        std::all_of(person.begin(), person.end(), is_ascii_sign);
  return std::string(office)
      .append(is_ascii ? " (" : "（")
      .append(person)
      .append(is_ascii ? ")" : "）");
}

}  // namespace milepost
