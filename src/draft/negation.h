// What a text says will not be done, is put off or was planned once: no promise, docs/drafting.md
// "Reasons".
#pragma once

#include <string_view>

#include "draft/lexicon.h"

namespace milepost {

/// Whether the words in front of a figure deny what is done with it: 不再新建公园, 停止改造小区,
/// 原计划新建公园. `post`, what stands behind it: 未开工项目30个开工 is about projects of a kind.
bool is_denied(std::string_view pre, std::string_view post, const Lexicon& lexicon);

/// 公园3个的计划取消: whether the words behind a figure do.
bool is_denied_behind(std::string_view post, const Lexicon& lexicon);

/// 甲桥推迟, 甲桥不再: whether what stands in front of 开工 does.
bool ends_denied(std::string_view subject, const Lexicon& lexicon);

}  // namespace milepost
