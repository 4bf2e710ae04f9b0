// Promises without a figure of their own: held against another indicator, set by others, none at
// all or everything; docs/drafting.md "Relations".
#pragma once

#include <string_view>
#include <vector>

#include "draft/lexicon.h"
#include "model/proposal.h"

namespace milepost {

/// 与经济增长同步, 完成市定目标, 零的突破, 清零, 全覆盖 and directions such as 进一步提高.
std::vector<Proposal> relations_of(std::string_view clause, const Lexicon& lexicon);

}  // namespace milepost
