// A rejected CSV file, written again with what is wrong beside each row.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace milepost {

/// The rows of `text` as CSV in UTF-8 with byte-order mark, for a spreadsheet, with semicolons
/// where the text has them and else with commas, and behind them a column `error` with the problems
/// of each; those of the header and of the whole file stand beside the first row, or in one of
/// their own where there is none. A column `error` that the text had before is left out. Nothing
/// where the text cannot be read as CSV to its end.
std::optional<std::string> with_errors(std::string_view text, const Problems& problems,
                                       Language language, SayRemedy say);

}  // namespace milepost
