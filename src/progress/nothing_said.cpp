#include "progress/nothing_said.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/invisible.h"
#include "base/text.h"

namespace milepost {
namespace {

/// As search_form has them.
constexpr std::array<std::string_view, 12> kNothing{"无", "暂无", "没有", "/",    "-",   "--",
                                                    "–",  "—",    "——",   "none", "nil", "n/a"};

}  // namespace

bool says_nothing(std::string_view text) {
  constexpr std::size_t kLongest = 16;  // bytes, in full width
  text = trim_invisible(text);
  if (text.empty()) return true;
  if (text.size() > kLongest) return false;
  const std::string form = search_form(text);
  std::string_view bare = form;
  for (const std::string_view stop : {"。", "."}) {
    if (bare.size() > stop.size() && bare.ends_with(stop)) bare.remove_suffix(stop.size());
  }
  return std::find(kNothing.begin(), kNothing.end(), bare) != kNothing.end();
}

void leave_out_nothing(Remarks& remarks) {
  for (std::string* text :
       {&remarks.problem, &remarks.next_step, &remarks.note, &remarks.progress}) {
    if (!text->empty() && says_nothing(*text)) text->clear();
  }
}

}  // namespace milepost
