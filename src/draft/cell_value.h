// A cell that holds one figure and nothing else, as value columns do; docs/drafting.md "Tables".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "draft/english.h"
#include "draft/figures.h"
#include "draft/front_matter.h"
#include "draft/lexicon.h"
#include "draft/table_words.h"
#include "model/target.h"

namespace milepost {

/// All words that tables are read with.
struct Vocabulary {
  Lexicon lexicon;
  TableWords tables;
  EnglishWords english;
  FrontWords front;
};

/// Those that ship. Throws std::logic_error where one of their files is no list of words.
Vocabulary shipped_vocabulary();

struct CellValue {
  std::size_t at = 0;  // of the figure in the cell, in bytes: of both ends of a range
  std::size_t size = 0;
  std::optional<RequirementKind> requirement;  // as words or signs beside the figure ask
  std::optional<Decimal> value;
  std::optional<Decimal> upper;  // of a range: 1-2
  std::string unit;              // empty where the cell names none
  UnitKind unit_kind = UnitKind::none;
  Motion way = Motion::level;
  bool adds_up = false;  // 新增30家
  Commitment commitment = Commitment::firm;
};

/// `≥7%`, `7%以上`, `控制在4.5%以内`, `1-2`, `新增30家`, `-5`, `at least 85%`, and 50 of
/// `50（其中技改10）`; nothing where the cell says more than one figure and what is asked of it.
std::optional<CellValue> read_cell_value(std::string_view cell, const Vocabulary& words);

/// Whether a cell says nothing but figures, beside what stands in brackets: 50/60, 50、60（个）.
bool is_figures_alone(std::string_view text);

/// The last day by which a cell wants something done: `2022年6月底前`, `6月底`, `三季度`,
/// `9月投入使用`. Without a year in the cell it is one of `year`. Nothing where it names no day, as
/// 长期坚持 does, and where the day is the last one of the period, as 年内 says.
std::optional<Date> read_cell_due(std::string_view cell, std::optional<int> year,
                                  const Vocabulary& words);

}  // namespace milepost
