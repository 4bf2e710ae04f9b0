#include "base/columns.h"

#include <algorithm>
#include <array>

#include "base/invisible.h"
#include "base/text.h"

namespace milepost {

std::string heading_form(std::string_view heading) {
  constexpr std::size_t kLongest = 1000;  // bytes; no column is called so
  if (heading.size() > kLongest) return std::string(heading);
  std::string form = search_form(trim_invisible(heading));
  std::erase_if(
      form, [](char c) { return std::string_view(" \t\r\n-_").find(c) != std::string_view::npos; });
  return form;
}

bool is_heading(std::string_view form, std::string_view word) {
  for (const char c : word) {
    if (c == '_') continue;
    if (!form.starts_with(c)) return false;
    form.remove_prefix(1);
  }
  return form.empty();
}

bool is_total(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::array<std::string_view, 12> kTotals{"合计", "总计",     "小计",   "共计",
                                                     "总和", "汇总",     "累计",   "total",
                                                     "sum",  "subtotal", "totals", "grandtotal"};
  if (text.size() > kLongest) return false;
  std::string form = heading_form(text);
  while (form.ends_with(':')) form.pop_back();
  return std::find(kTotals.begin(), kTotals.end(), form) != kTotals.end();
}

}  // namespace milepost
