// Who answers for a task where running text says so: （责任单位：甲局、乙局）; docs/drafting.md
// "Documents".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/cell_value.h"
#include "draft/names.h"
#include "draft/table_offices.h"

namespace milepost {

/// Offices and where they stand, in bytes of the text, with their brackets. Both lists are empty
/// where those in charge are not named yet: （责任单位：待定）.
struct NamedOffices {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string inside;  // without the brackets
  RowOffices offices;
  std::optional<NamedDay> day;  // （责任单位：甲局；完成时限：6月底）

  bool operator==(const NamedOffices&) const = default;
};

/// Those in round or square brackets behind what they answer for, and those that the whole of a
/// text names: 责任单位：甲局. They begin with what such a column of a table would be called, and
/// what stands behind the next such word is of that one, whatever stands between the two. Brackets
/// side by side are one. What names neither an office nor a day that way is no such text.
std::vector<NamedOffices> offices_named_in(std::string_view text, const Vocabulary& words);

/// Whether a full stop is the last thing in front of `at`, or nothing stands there at all.
bool is_behind_full_stop(std::string_view text, std::size_t at);

}  // namespace milepost
