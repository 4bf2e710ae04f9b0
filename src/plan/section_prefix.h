// What keys of rows without a better one begin with, by the section that they stand in.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// `s2-1` of 二（一） and of 2.1, `s-annex` of Annex, `t` of a section without a label. It begins
/// with a letter, so that no spreadsheet takes the key for a number or a date.
std::string section_prefix(std::string_view label);

}  // namespace milepost
