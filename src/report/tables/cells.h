// Cells that are empty where there is nothing to say.
#pragma once

#include <optional>
#include <string>

#include "base/decimal.h"
#include "base/language.h"
#include "report/document.h"

namespace milepost {

inline Cell text_cell(const std::string& text) {
  if (text.empty()) return std::monostate();
  return text;
}

inline Cell figure_cell(const std::optional<Decimal>& value) {
  if (!value) return std::monostate();
  return to_ratio(*value);
}

template <class E>
Cell word_cell(E one, Language language) {
  return Term{word(one), label(one, language)};
}

template <class E>
Cell word_cell(const std::optional<E>& one, Language language) {
  if (!one) return std::monostate();
  return word_cell(*one, language);
}

}  // namespace milepost
