// What a row of a table is called, in which unit it is counted, and how it is measured;
// docs/drafting.md "Tables".
#pragma once

#include <string>
#include <string_view>

#include "draft/cell_value.h"
#include "draft/table_headings.h"
#include "model/proposal.h"

namespace milepost {

struct RowName {
  std::string name;      // without its number and its unit
  std::string unit;      // 亿元, of 地区生产总值（亿元）
  bool is_part = false;  // 其中

  bool operator==(const RowName&) const = default;
};

RowName row_name(std::string_view cell, const Vocabulary& words);

/// A text without the number of an item in front: `3.`, `（3）`, `三、`, `1A.`
std::string_view without_label(std::string_view text, const Vocabulary& words);

/// Whether a text is a unit, such as 亿元, %, 元/人, km.
bool is_unit(std::string_view text, const Lexicon& lexicon);

/// The one of the units of a cell that fits: of `亿元、%` the second for a rate of growth.
std::string unit_of_cell(std::string_view cell, bool is_growth);

/// Completes the name, unit, measure and requirement of a proposal: those are in `proposal` that
/// the row names.
void settle_measure(Proposal& proposal, const CellValue& value, const TableColumn& column,
                    const Vocabulary& words);

/// `3万` in a column of 亩 is 3 万亩. In one of 万元 `3万` says the same again and `1.2亿` is 1.2
/// 亿元; `3千` may be thousand of either, which a reader has to say.
void add_multiple(Proposal& proposal, const std::string& multiple, const Lexicon& lexicon);

}  // namespace milepost
