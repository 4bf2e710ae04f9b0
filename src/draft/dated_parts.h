// Things of one list that are promised for days of their own, docs/drafting.md "Milestones".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/lexicon.h"

namespace milepost {

/// 甲路年内建成通车、乙路三季度前开工建设 is two, each with its day and its verb; 甲路6月底前、乙路
/// 9月底前通车 too, where both have the verb of the last. What names one day only, in front of all
/// or with the verb of all, is one.
std::vector<std::string> dated_parts(std::string_view clause, const Lexicon& lexicon);

}  // namespace milepost
