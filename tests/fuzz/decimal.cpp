// Figures: exact on the way in, through fractions and on the way out.
#include "base/decimal.h"

#include <cstdint>
#include <string_view>
#include <variant>

#include "fuzz/must.h"

using milepost::Decimal;
using milepost::fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto parsed = milepost::parse_decimal(text);
  if (const auto* fault = std::get_if<milepost::DecimalFault>(&parsed)) {
    must(!what(*fault).empty() && !remedy(*fault).empty(), "a fault says what would be right");
    return 0;
  }
  const Decimal figure = std::get<Decimal>(parsed);
  must(milepost::parse_decimal(to_string(figure)) == parsed, "a figure comes back");
  must(milepost::round_to_decimal(to_ratio(figure)) == figure, "a fraction keeps a figure");
  must(milepost::parse_decimal(format_rounded(to_ratio(figure), Decimal::kPlaces)) == parsed,
       "four decimals lose nothing");
  const auto opposite = milepost::round_to_decimal(-to_ratio(figure));
  must(!opposite || add(figure, *opposite) == Decimal(), "a figure less itself is nothing");
  return 0;
}
