#include "draft/word_symbol.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace milepost {
namespace {

constexpr unsigned kFirstOfFont = 0xF000;
constexpr unsigned kLastOfFont = 0xF0FF;

struct Sign {
  unsigned code;
  std::string_view text;
};

constexpr std::array<Sign, 13> kSymbolSigns{{{0xA3, "≤"},
                                             {0xA5, "∞"},
                                             {0xB0, "°"},
                                             {0xB1, "±"},
                                             {0xB3, "≥"},
                                             {0xB4, "×"},
                                             {0xB8, "÷"},
                                             {0xB9, "≠"},
                                             {0xBA, "≡"},
                                             {0xBB, "≈"},
                                             {0x2D, "-"},
                                             {0xD7, "·"},
                                             {0x6D, "μ"}}};

/// Of Symbol, which has Greek letters in place of the Latin ones and other signs at their places.
std::string of_symbol_font(unsigned code) {
  constexpr std::string_view kSame = " !#%()+,./0123456789:;<=>?[]_{|}&";
  const auto sign = std::find_if(kSymbolSigns.begin(), kSymbolSigns.end(),
                                 [&](const Sign& one) { return one.code == code; });
  if (sign != kSymbolSigns.end()) return std::string(sign->text);
  const bool is_same = code < 0x80 && kSame.find(static_cast<char>(code)) != std::string_view::npos;
  return is_same ? std::string(1, static_cast<char>(code)) : std::string();
}

std::string in_utf8(unsigned code) {
  const auto byte = [](unsigned bits, unsigned mark) { return static_cast<char>(bits | mark); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {byte(code >> 6U, 0xC0), byte(code & 0x3FU, 0x80)};
  return {byte(code >> 12U, 0xE0), byte((code >> 6U) & 0x3FU, 0x80), byte(code & 0x3FU, 0x80)};
}

}  // namespace

std::string word_symbol(std::string_view font, std::string_view code) {
  constexpr int kHexadecimal = 16;
  constexpr unsigned kFirstOfPairs = 0xD800;
  constexpr unsigned kLastOfPairs = 0xDFFF;
  constexpr unsigned kFirstPrivate = 0xE000;
  constexpr unsigned kLastPrivate = 0xF8FF;
  unsigned value = 0;
  const auto [stop, fault] =
      std::from_chars(code.data(), code.data() + code.size(), value, kHexadecimal);
  if (fault != std::errc() || stop != code.data() + code.size() || value > 0xFFFF) return {};
  const bool is_of_font = value >= kFirstOfFont && value <= kLastOfFont;
  if (font == "Symbol" && (is_of_font || value <= 0xFF)) return of_symbol_font(value & 0xFFU);
  const bool is_none = value < ' ' || (value >= kFirstOfPairs && value <= kLastOfPairs) ||
                       (value >= kFirstPrivate && value <= kLastPrivate);
  const bool is_pictures = font.starts_with("Wingdings") || font == "Webdings";
  return is_none || is_pictures ? std::string() : in_utf8(value);
}

}  // namespace milepost
