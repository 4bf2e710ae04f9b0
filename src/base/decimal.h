// Exact decimal figures: a 64-bit integer count of ten-thousandths (the range of SQL MONEY),
// docs/rules.md "Figures".
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/language.h"
#include "base/ratio.h"

namespace milepost {

/// A figure between -922337203685477.5808 and 922337203685477.5807 with four decimals, exact.
class Decimal {
 public:
  static constexpr int kPlaces = 4;
  static constexpr std::int64_t kScale = 10'000;

  constexpr Decimal() = default;
  /// `raw` counts ten-thousandths: from_raw(69600) is 6.96.
  static constexpr Decimal from_raw(std::int64_t raw) { return Decimal(raw); }
  static constexpr Decimal from_integer(std::int32_t whole) { return Decimal(whole * kScale); }

  constexpr std::int64_t raw() const { return raw_; }
  constexpr auto operator<=>(const Decimal&) const = default;

 private:
  explicit constexpr Decimal(std::int64_t raw) : raw_(raw) {}
  std::int64_t raw_ = 0;
};

enum class DecimalFault { not_a_number, too_many_decimals, out_of_range };

/// Reads `-1234.5`: an optional sign, digits, at most one point with digits around it. Zeros past
/// the fourth decimal lose nothing and are accepted; any other digit there is too_many_decimals.
std::variant<Decimal, DecimalFault> parse_decimal(std::string_view text);

/// What is wrong with a figure, and what would be right, as two halves of an error message.
Said what(DecimalFault fault);
Said remedy(DecimalFault fault);

/// The shortest exact form: 7, 6.96, -0.5. Never a thousands separator.
std::string to_string(Decimal value);
/// Adds what to_string says.
void append(std::string& out, Decimal value);

/// Sum, or nothing when it is out of range.
std::optional<Decimal> add(Decimal a, Decimal b);

Ratio to_ratio(Decimal value);

/// The nearest figure, half away from zero (四舍五入); nothing when it is out of range.
std::optional<Decimal> round_to_decimal(const Ratio& value);

/// `value` with exactly `places` (0 to 4) decimals, half away from zero: for display only.
std::string format_rounded(const Ratio& value, int places);

/// Adds a part of 1 as a percentage with one decimal: 0.2519 is 25.2. The same as format_rounded of
/// its hundredfold.
void append_percentage(std::string& out, const Ratio& share);

}  // namespace milepost
