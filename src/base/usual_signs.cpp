#include "base/usual_signs.h"

#include <algorithm>
#include <array>

#include "base/normalization.h"
#include "base/utf8.h"

namespace milepost {
namespace {

struct Twin {
  char32_t radical;
  std::string_view sign;
};

/// Radicals for which Unicode has no decomposition, or not the one that a simplified text means.
constexpr std::array<Twin, 34> kTwins{
    {{0x2EA0, "民"}, {0x2EA7, "牛"}, {0x2EB6, "羊"}, {0x2EC1, "虎"}, {0x2EC4, "西"}, {0x2EC5, "见"},
     {0x2EC6, "角"}, {0x2EC9, "贝"}, {0x2ECB, "车"}, {0x2ED1, "長"}, {0x2ED3, "长"}, {0x2ED4, "门"},
     {0x2ED7, "雨"}, {0x2ED8, "青"}, {0x2ED9, "韦"}, {0x2EDA, "页"}, {0x2EDB, "风"}, {0x2EDC, "飞"},
     {0x2EDD, "食"}, {0x2EE2, "马"}, {0x2EE3, "骨"}, {0x2EE4, "鬼"}, {0x2EE5, "鱼"}, {0x2EE6, "鸟"},
     {0x2EE7, "卤"}, {0x2EE8, "麦"}, {0x2EE9, "黄"}, {0x2EEA, "黾"}, {0x2EEC, "齐"}, {0x2EEE, "齿"},
     {0x2EF0, "龙"}, {0x2EF1, "龜"}, {0x2EF2, "亀"}, {0x2F3E, "户"}}};

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_radical(char32_t c) { return is_between(c, 0x2E80, 0x2FDF); }
bool is_ligature(char32_t c) { return is_between(c, 0xFB00, 0xFB06); }

/// Whether nothing composes with it and it stands for nothing else: nearly every character of a
/// name.
bool is_surely_usual(char32_t c) {
  return c < 0x0300 || is_between(c, 0x3001, 0x3098) || is_between(c, 0x309B, 0xABFF) ||
         is_between(c, 0xFF00, 0xFFEF);
}

std::string usual_sign(char32_t c, std::string_view bytes) {
  const auto twin =
      std::find_if(kTwins.begin(), kTwins.end(), [c](const Twin& one) { return one.radical == c; });
  if (twin != kTwins.end()) return std::string(twin->sign);
  return normalized_by(UTF8PROC_COMPAT | UTF8PROC_COMPOSE, bytes);
}

}  // namespace

std::string with_usual_signs(std::string_view text) {
  bool is_usual = true;
  for_each_character(
      text, [&](Character one, std::string_view) { is_usual &= is_surely_usual(one.codepoint); });
  if (is_usual) return std::string(text);
  std::string usual;
  for_each_character(normalized_by(UTF8PROC_STABLE | UTF8PROC_COMPOSE, text),
                     [&](Character one, std::string_view bytes) {
                       const char32_t c = one.codepoint;
                       if (is_radical(c) || is_ligature(c)) {
                         usual += usual_sign(c, bytes);
                       } else {
                         usual += bytes;
                       }
                     });
  return usual;
}

}  // namespace milepost
