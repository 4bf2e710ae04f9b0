// What stands once, behind a list of things, and is promised of each: docs/drafting.md "Names".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/lexicon.h"

namespace milepost {

/// 甲路、乙街等道路改造: the things by name, and what stands behind them, from 等 on.
struct Listed {
  std::vector<std::string> things;
  std::string_view tail;  // empty where the list ends with its last thing
};

/// 甲路（一环至二环）: what a bracket tells of a thing is no part of what it is.
std::string_view without_bracket(std::string_view thing);

/// What belongs behind `thing`, one of `listed`, because it stands behind all of them: 改造 of 甲路
/// in 甲路等道路改造, 项目 of 光伏发电 in 光伏发电等项目; empty where there is nothing. Without 等
/// it is the work of the last thing, 甲路、乙街改造, and belongs to the others where `needs_work`:
/// their verb says nothing of what is done with them, as 完成 does not.
std::string_view shared_with(std::string_view thing, const Listed& listed, bool needs_work,
                             const Lexicon& lexicon);

}  // namespace milepost
