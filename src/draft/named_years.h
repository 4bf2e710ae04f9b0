// Years as a text names them beside a day or alone: 2025年, 明年, 24年; and several at once,
// 今后三年, 2024—2026年, “十四五”期间; docs/drafting.md "Figures".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "draft/lexicon.h"

namespace milepost {

/// A year, or the last of several.
struct NamedYear {
  std::size_t size = 0;         // in bytes of the text; 0 where there is none
  std::optional<int> year;      // where the text says which
  std::optional<int> years_on;  // from the year of the plan: 0 of 今年, 1 of 明年
  bool is_of_each = false;      // of each of several: 2024—2026年每年
};

NamedYear year_at_start_of(std::string_view text, const Lexicon& lexicon);

/// The same in front of a month, a quarter or 年底, whose 年 it may share: 明 of 明年底.
NamedYear year_at_end_of(std::string_view text, std::string_view day, const Lexicon& lexicon);

/// Several years, up to the last: 三年内, 今后三年, 2024—2026年, “十四五”期间.
NamedYear years_at_start_of(std::string_view text, const Lexicon& lexicon);

}  // namespace milepost
