// What a text says will not be done, is put off or was planned once: no promise, docs/drafting.md
// "Reasons".
#pragma once

#include <string_view>

#include "draft/lexicon.h"

namespace milepost {

/// Whether the words in front of a figure deny what is done with it: 不再新建公园, 停止改造小区,
/// 原计划新建公园. `post`, what stands behind it: 未开工项目30个开工 is about projects of a kind.
bool is_denied(std::string_view pre, std::string_view post, const Lexicon& lexicon);

/// What a figure is asked of may not happen, or did not: 单位能耗不得 上升3%, 参保率未 达95%,
/// 不发生2起. `asked`: whether it is to be more or less than that, 防止失业率 高于5%.
bool may_not_happen(std::string_view pre, RequirementKind asked, const Lexicon& lexicon);

/// 参保率低于95%的不得评优, 参保率低于95%的乡镇: whether less than a figure tells of which ones.
/// `post`, what stands behind it; `bare`, the same without what says nothing.
bool tells_which(std::string_view post, std::string_view bare, const Lexicon& lexicon);

/// 公园3个的计划取消: whether the words behind a figure do.
bool is_denied_behind(std::string_view post, const Lexicon& lexicon);

/// 甲桥推迟, 甲桥不再: whether what stands in front of 开工 does.
bool ends_denied(std::string_view subject, const Lexicon& lexicon);

}  // namespace milepost
