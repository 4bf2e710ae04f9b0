// What it costs to parse a web page: a parser that follows the standard goes through all elements
// that are open for every tag, and some pages are made to have many.
#pragma once

#include <string_view>

namespace milepost {

/// Whether the page can be parsed in a few seconds. It can where its elements are not nested by the
/// ten thousand, and no tag has attributes by the thousand, as no page that somebody wrote has.
bool is_parsed_in_time(std::string_view html);

}  // namespace milepost
