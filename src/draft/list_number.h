// The numbers that word processors and browsers set in front of what stands in a list.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// `number` as a format of Word writes it, which are named as in its files: decimal, upperRoman,
/// chineseCounting … A format that is not known, and a number that it cannot write, are decimal.
/// Empty of `none` and of a bullet.
std::string list_number(std::string_view format, long number);

}  // namespace milepost
