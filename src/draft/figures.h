// Numerals of a clause, and what each of them is: a figure with its unit and what is asked of it,
// or something else that is written with digits; docs/drafting.md "Figures".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "draft/lexicon.h"
#include "model/target.h"

namespace milepost {

/// How a figure is told: by what it is, by how much it grows, or by how much it falls.
enum class Motion { level, growth, fall };

/// Why a numeral is no figure. The words stand in the ledger, docs/drafting.md "Reasons".
enum class NoFigure {
  none,  // it is a figure
  date,
  duration,
  ordinal,
  rank,
  quoted,
  code,
  version,
  scheme,
  note,
  no_unit,
  tolerance,  // ±0.5% behind another figure
};

struct Figure {
  // In bytes of the text that was looked through.
  std::size_t begin = 0;  // where what is asked of it begins: 达到 of 达到350亿元
  std::size_t number = 0;
  std::size_t number_end = 0;
  std::size_t end = 0;  // behind 以上
  NoFigure no_figure = NoFigure::none;
  std::optional<Decimal> value;
  std::optional<Decimal> upper;  // of a range
  std::string unit;
  UnitKind unit_kind = UnitKind::none;
  Motion way = Motion::level;
  std::size_t way_size = 0;               // in bytes of the word for it, where `begin` is
  bool is_scheme = false;                 // 十大工程
  std::optional<RequirementKind> before;  // as the words in front of it say
  std::optional<RequirementKind> after;   // as those behind it say
  bool is_bound = false;                  // 不得超过: those behind say nothing more

  /// Both together: words behind say it where there are any.
  RequirementKind requirement() const;
};

/// All numerals of `text` in their order: Arabic ones of either width, and Chinese ones with a
/// unit.
std::vector<Figure> find_figures(std::string_view text, const Lexicon& lexicon);

}  // namespace milepost
