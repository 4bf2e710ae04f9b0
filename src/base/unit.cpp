#include "base/unit.h"

#include <array>
#include <cstdlib>
#include <string>
#include <utility>

namespace milepost {
namespace {

struct ScaledUnit {
  int power = 0;
  std::string_view base;  // what is counted
};

/// 亿元 is 元 with the eighth power of ten.
ScaledUnit without_multipliers(std::string_view unit) {
  constexpr std::string_view kPureNumber = "1";
  if (unit == "%") return {-2, kPureNumber};
  if (unit == "‰") return {-3, kPureNumber};
  constexpr std::array<std::pair<std::string_view, int>, 5> kMultipliers{
      {{"十", 1}, {"百", 2}, {"千", 3}, {"万", 4}, {"亿", 8}}};
  ScaledUnit scaled{0, unit};
  for (bool found = true; found;) {
    found = false;
    for (const auto& [multiplier, power] : kMultipliers) {
      if (!scaled.base.starts_with(multiplier)) continue;
      scaled.base.remove_prefix(multiplier.size());
      scaled.power += power;
      found = true;
    }
  }
  return scaled;
}

}  // namespace

std::optional<int> powers_of_ten(std::string_view from, std::string_view to) {
  const ScaledUnit a = without_multipliers(from);
  const ScaledUnit b = without_multipliers(to);
  if (a.base != b.base) return std::nullopt;
  return b.power - a.power;
}

bool is_multiple(std::string_view unit) {
  return without_multipliers(unit).base.size() < unit.size();
}

std::optional<Said> how_to_convert(std::string_view from, std::string_view to) {
  const auto power = powers_of_ten(from, to);
  if (!power || *power == 0) return std::nullopt;
  const std::string factor = "1" + std::string(static_cast<std::size_t>(std::abs(*power)), '0');
  return *power > 0 ? said({"divide by {}", "除以{}"}, factor)
                    : said({"multiply by {}", "乘以{}"}, factor);
}

}  // namespace milepost
