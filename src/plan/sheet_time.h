// The years and the period of a plan as a workbook, as far as they can be seen before anything is
// read: days are read by them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/years.h"
#include "plan/sheet_columns.h"

namespace milepost {

struct PlanTime {
  Years years;
  std::optional<Period> period = {};

  /// A day or a month of the plan that leaves out the year, with the only one that it can be of:
  /// 6月底, 6/30. Any other text as it is.
  std::string with_year(const std::string& text) const;
};

PlanTime time_of(const std::vector<FoundSheet>& found);

}  // namespace milepost
