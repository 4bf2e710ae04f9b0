#include "plan/section_prefix.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestPart = 12;    // bytes
constexpr std::size_t kLongestPrefix = 40;  // bytes

/// What a Chinese numeral stands for: 10 and 100 are multiples.
std::optional<int> numeral_value(char32_t sign) {
  static constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  constexpr int kTen = 10;
  constexpr int kHundred = 100;
  if (const auto at = kDigits.find(sign); at != std::u32string_view::npos) {
    return static_cast<int>(at);
  }
  if (sign == U'零') return 0;
  if (sign == U'两') return 2;
  if (sign == U'十') return kTen;
  if (sign == U'百') return kHundred;
  return std::nullopt;
}

/// 二十一 is 21, and so is 二一.
std::string number_of(const std::vector<int>& numerals) {
  constexpr int kTen = 10;
  if (std::none_of(numerals.begin(), numerals.end(), [](int one) { return one >= kTen; })) {
    std::string digits;
    for (const int one : numerals) digits += std::to_string(one);
    return digits;
  }
  long sum = 0;
  long waiting = 0;  // the digit in front of a multiple
  for (const int one : numerals) {
    if (one < kTen) {
      waiting = one;
      continue;
    }
    sum += std::max(waiting, 1L) * one;
    waiting = 0;
  }
  return std::to_string(sum + waiting);
}

/// The numbers and words of a label, one after another.
class LabelParts {
 public:
  std::vector<std::string> of(std::string_view label) {
    for_each_character(label, [&](const Character& one, std::string_view) { take(one.codepoint); });
    end();
    return std::move(parts_);
  }

 private:
  enum class Kind { none, numerals, digits, letters };

  void take(char32_t sign) {
    if (const auto value = numeral_value(sign)) {
      begin(Kind::numerals);
      if (numerals_.size() < kLongestPart) numerals_.push_back(*value);
      return;
    }
    const bool is_digit = sign >= U'0' && sign <= U'9';
    const bool is_letter = sign >= U'a' && sign <= U'z';
    if (!is_digit && !is_letter) {
      begin(Kind::none);
      return;
    }
    begin(is_digit ? Kind::digits : Kind::letters);
    if (text_.size() < kLongestPart) text_.push_back(static_cast<char>(sign));
  }

  void begin(Kind kind) {
    if (kind != kind_) end();
    kind_ = kind;
  }

  void end() {
    if (!numerals_.empty()) parts_.push_back(number_of(numerals_));
    if (!text_.empty()) {
      // 01 is 1.
      const std::size_t zeros = std::min(text_.find_first_not_of('0'), text_.size() - 1);
      parts_.push_back(text_.substr(zeros));
    }
    numerals_.clear();
    text_.clear();
    kind_ = Kind::none;
  }

  std::vector<std::string> parts_;
  Kind kind_ = Kind::none;
  std::vector<int> numerals_;
  std::string text_;
};

}  // namespace

std::string section_prefix(std::string_view label) {
  std::string prefix;
  for (const std::string& part : LabelParts().of(search_form(label))) {
    const bool is_number = part.front() >= '0' && part.front() <= '9';
    const std::string_view gap = prefix.empty() && is_number ? "" : "-";
    if (prefix.size() + gap.size() + part.size() > kLongestPrefix) break;
    prefix.append(gap).append(part);
  }
  return prefix.empty() ? "t" : "s" + prefix;
}

}  // namespace milepost
