#include "base/suggest.h"

#include <algorithm>
#include <numeric>

#include "base/listed.h"
#include "base/phrases.h"
#include "base/text.h"

namespace milepost {
namespace {

/// Levenshtein distance, one row at a time.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& names,
                                 std::size_t most) {
  constexpr std::size_t kLongest = 1000;  // bytes; what is longer is no name with a slip in it
  if (name.size() > kLongest) return {};
  const std::string wanted = search_form(name);
  const std::size_t most_edits =
      wanted.size() < 4 ? 1 : std::max<std::size_t>(2, wanted.size() / 3);
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const std::string& candidate : names) {
    const std::string form = search_form(candidate);
    const bool contains = wanted.size() >= 3 && form.find(wanted) != std::string::npos;
    if (wanted.size() > form.size() + most_edits) continue;  // so many edits at least
    const std::size_t distance = edit_distance(wanted, form);
    if (distance <= most_edits) {
      ranked.emplace_back(distance, candidate);
    } else if (contains) {
      ranked.emplace_back(wanted.size() + distance, candidate);
    }
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> found;
  for (auto& [distance, candidate] : ranked) {
    // What is twice as far away as the nearest is not what was meant.
    if (found.size() == most || (!found.empty() && distance >= 2 * ranked.front().first)) break;
    if (std::find(found.begin(), found.end(), candidate) == found.end()) {
      found.push_back(std::move(candidate));
    }
  }
  return found;
}

Said did_you_mean(std::string_view name, const std::vector<std::string>& names,
                  const Said& otherwise) {
  const std::vector<std::string> found = nearest(name, names);
  if (found.empty()) return otherwise;
  std::vector<Said> choices;
  for (const std::string& one : found) choices.push_back(in_quotes(one));
  return said(kDidYouMean, any_of(choices));
}

Remedy did_you_mean(std::string_view name, const std::vector<std::string>& names, Offer otherwise) {
  Said nearest_ones = did_you_mean(name, names);
  return nearest_ones.empty() ? Remedy(otherwise) : Remedy(std::move(nearest_ones));
}

}  // namespace milepost
