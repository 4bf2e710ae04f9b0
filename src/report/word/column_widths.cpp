#include "report/word/column_widths.h"

#include <algorithm>
#include <numeric>

namespace milepost::docx {
namespace {

std::size_t sum(const std::vector<std::size_t>& all) {
  return std::accumulate(all.begin(), all.end(), std::size_t{0});
}

/// Makes `widths` add up to `whole`: what is missing or too much is shared by weight.
void share_out(std::vector<std::size_t>& widths, const std::vector<std::size_t>& weights,
               std::size_t whole) {
  const std::size_t rest = whole - sum(widths);
  const std::size_t weight = std::max<std::size_t>(sum(weights), 1);
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += rest * weights[i] / weight;
  widths.back() += whole - sum(widths);  // what rounding left
}

std::vector<std::size_t> least_widths(const std::vector<ColumnNeed>& needs, std::size_t unit,
                                      std::size_t margin) {
  std::vector<std::size_t> widths;
  widths.reserve(needs.size());
  for (const ColumnNeed& need : needs) widths.push_back(need.least * unit + margin);
  return widths;
}

}  // namespace

bool is_wide_enough(const std::vector<ColumnNeed>& needs, std::size_t unit, std::size_t margin,
                    std::size_t whole) {
  return sum(least_widths(needs, unit, margin)) <= whole;
}

std::vector<std::size_t> column_widths(const std::vector<ColumnNeed>& needs, std::size_t unit,
                                       std::size_t margin, std::size_t whole) {
  if (needs.empty()) return {};
  std::vector<std::size_t> widths = least_widths(needs, unit, margin);
  std::vector<std::size_t> weights;
  const std::size_t least = sum(widths);
  if (least > whole) {
    for (std::size_t& width : widths) width = width * whole / least;
    widths.back() += whole - sum(widths);
    return widths;
  }
  std::size_t usual = 0;
  for (const ColumnNeed& need : needs) {
    weights.push_back(need.usual - need.least);
    usual += need.usual * unit + margin;
  }
  if (usual >= whole) {
    share_out(widths, weights, whole);
    return widths;
  }
  for (std::size_t i = 0; i < needs.size(); ++i) widths[i] = needs[i].usual * unit + margin;
  const bool has_taker = std::any_of(needs.begin(), needs.end(),
                                     [](const ColumnNeed& need) { return need.takes_rest; });
  for (std::size_t i = 0; i < needs.size(); ++i) {
    weights[i] = needs[i].takes_rest || !has_taker ? needs[i].usual : 0;
  }
  share_out(widths, weights, whole);
  return widths;
}

}  // namespace milepost::docx
