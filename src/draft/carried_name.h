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

/// Of what is awarded: 省级先进镇1个、示范村2个 are 省级示范村 too. `before` is the name in front.
std::string with_level_of(std::string_view noun, std::string_view before, const Lexicon& lexicon);

/// 增加值 in a sentence that begins with 推动冶金产业提速 is 冶金产业增加值: whose it is where the
/// name says nothing of it. Any other noun is itself.
std::string name_of_industry(std::string_view noun, std::string_view sentence,
                             const Lexicon& lexicon);

/// 开工项目 of which another figure says that they are 竣工: 竣工项目, empty where no verb stands
/// in it.
std::string with_other_verb(std::string_view noun, std::string_view verb, const Lexicon& lexicon);

}  // namespace milepost
