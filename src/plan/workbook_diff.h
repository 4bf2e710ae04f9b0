// What would change, told as the workbook has it: targets by their names, fields by their columns.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "model/plan.h"
#include "plan/diff.h"

namespace milepost {

/// One line for each change that `after` makes:
///
///     ~ 新增学位（s2-3-05）  目标值：2400 → 2600
///     + 县应急指挥中心建成（s2-5-04）  要求：完成，完成期限：2026-12-31
///     - 惠及居民（s2-3-08）  取消（工作簿中选择了“不采用”）
///
/// `rejected` are the keys and names of what stands in the workbook as not accepted.
std::string describe_as_workbook(const PlanDiff& changes, const Plan& after,
                                 const std::vector<std::string>& rejected, Language language);

}  // namespace milepost
