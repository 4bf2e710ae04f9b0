#include "work/years.h"

#include <optional>
#include <vector>

#include "base/as_of.h"
#include "base/error.h"
#include "base/listed.h"
#include "store/plans.h"

namespace milepost::work {

Years years_for(const Store& store, const std::string& area, const std::string& text) {
  if (!goes_by_years(text)) return {};
  if (!area.empty()) return years_of_area(store, area);
  std::optional<Years> shared;
  const std::vector<std::string> areas = list_areas(store);
  for (const std::string& one : areas) {
    const Years years = years_of_area(store, one);
    if (!shared) shared = years;
    if (years == *shared) continue;
    throw Error(ErrorKind::refused,
                said({"what {} means depends on the area: {} and {} count by other years",
                      "{}的含义因地区而异：{}与{}的年度不同"},
                     in_quotes(text), areas.front(), one),
                said({"write the day or the month that is meant, such as 2025-06",
                      "请写明所指的日期或月份，如2025-06"}));
  }
  return shared.value_or(Years());
}

}  // namespace milepost::work
