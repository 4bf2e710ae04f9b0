// A name in the two languages of milepost.
#pragma once

#include <string>

#include "base/language.h"

namespace milepost {

struct Name {
  std::string zh;
  std::string en;

  /// The name in `language`, or in the other one where that is empty.
  const std::string& in(Language language) const {
    const std::string& wanted = language == Language::zh ? zh : en;
    const std::string& other = language == Language::zh ? en : zh;
    return wanted.empty() ? other : wanted;
  }

  bool operator==(const Name&) const = default;
};

}  // namespace milepost
