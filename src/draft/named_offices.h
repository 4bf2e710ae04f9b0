// Who answers for a task where running text says so: （责任单位：甲局、乙局）; docs/drafting.md
// "Documents".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "draft/cell_value.h"
#include "draft/names.h"
#include "draft/table_offices.h"

namespace milepost {

/// Offices and where they stand, in bytes of the text, with their brackets.
struct NamedOffices {
  std::size_t begin = 0;
  std::size_t end = 0;
  RowOffices offices;
  std::optional<NamedDay> day;  // （责任单位：甲局；完成时限：6月底）

  bool operator==(const NamedOffices&) const = default;
};

/// Those in brackets behind what they answer for, and those that the whole of a text names:
/// 责任单位：甲局. They begin with what such a column of a table would be called.
std::vector<NamedOffices> offices_named_in(std::string_view text, const Vocabulary& words);

}  // namespace milepost
