// A rejected CSV file, written again with what is wrong beside each row.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace milepost {

/// The rows of `text` as CSV in UTF-8 with byte-order mark, for a spreadsheet, and behind them a
/// column `error` with the problems of each; those of the header and of the whole file stand beside
/// the first row. A column `error` that the text had before is left out. Nothing where the text
/// cannot be read as CSV to its end.
std::optional<std::string> with_errors(std::string_view text, const Problems& problems,
                                       Language language, SayRemedy say);

}  // namespace milepost
