// What a short name leaves out because it stood before: docs/drafting.md "Names".
#pragma once

#include <string>
#include <string_view>

#include "draft/lexicon.h"

namespace milepost {

/// `noun` as it would be called by itself, behind `before`, which the same clause counted before
/// it: 省级 behind “小巨人”企业国家级 is “小巨人”企业省级, behind 国家级示范村 it is 省级示范村;
/// 产量 behind 粮食播种面积 is 粮食产量. Any other noun is itself.
std::string carried_name(std::string_view noun, std::string_view before, const Lexicon& lexicon);

}  // namespace milepost
