#include "plan/drafted_rows.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/blanks.h"
#include "base/text.h"

namespace milepost {
namespace {

bool agree(const SheetRow& one, const SheetRow& other, PlanColumn column) {
  return !one.text(column).empty() &&
         without_any_blanks(one.text(column)) == without_any_blanks(other.text(column));
}

/// How much says that a row is this one of the draft; 0 where it is not.
int target_agreement(const SheetRow& row, const SheetRow& drafted) {
  const bool same_number = agree(row, drafted, PlanColumn::row);
  const bool same_quote = agree(row, drafted, PlanColumn::quote);
  const bool same_key = agree(row, drafted, PlanColumn::key);
  const bool same_name = agree(row, drafted, PlanColumn::name);
  const bool same_figure = row.text(PlanColumn::value) == drafted.text(PlanColumn::value) &&
                           row.text(PlanColumn::upper) == drafted.text(PlanColumn::upper);
  if (!same_quote && !(same_number && same_name)) return 0;
  // One that was numbered again is known by what it says; else it is a copy of its neighbour.
  if (!same_number && !same_key && !same_name) return 0;
  return (same_quote ? 8 : 0) + (same_number ? 4 : 0) + (same_key ? 2 : 0) + (same_name ? 2 : 0) +
         (same_figure ? 1 : 0) + (agree(row, drafted, PlanColumn::rule) ? 1 : 0);
}

int numeral_agreement(const SheetRow& row, const SheetRow& drafted) {
  if (!agree(row, drafted, PlanColumn::numeral) || !agree(row, drafted, PlanColumn::clause)) {
    return 0;
  }
  return agree(row, drafted, PlanColumn::position) ? 2 : 1;
}

/// By what rows are looked up; several ways, each of which is enough.
using Forms = std::vector<std::string>;

Forms target_forms(const SheetRow& row) {
  return {"#" + row.text(PlanColumn::row), "q" + without_any_blanks(row.text(PlanColumn::quote))};
}

Forms numeral_forms(const SheetRow& row) {
  return {without_any_blanks(row.text(PlanColumn::clause)) + "\n" +
          without_any_blanks(row.text(PlanColumn::numeral))};
}

/// Rows of one quote that are compared with each other: more of them are known by their numbers.
constexpr std::size_t kMostOfOneForm = 60;

void find(std::vector<SheetRow>& rows, const std::vector<SheetRow>& drafted,
          Forms (*forms)(const SheetRow&), int (*agreement)(const SheetRow&, const SheetRow&)) {
  std::map<std::string, std::vector<std::size_t>> by_form;
  for (std::size_t i = 0; i < drafted.size(); ++i) {
    for (std::string& form : forms(drafted[i])) by_form[std::move(form)].push_back(i);
  }
  std::vector<std::tuple<int, std::size_t, std::size_t>> pairs;  // the best and first ones first
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].origin.reset();
    for (const std::string& form : forms(rows[i])) {
      const auto same = by_form.find(form);
      if (same == by_form.end()) continue;
      for (std::size_t k = 0; k < std::min(same->second.size(), kMostOfOneForm); ++k) {
        const int much = agreement(rows[i], drafted[same->second[k]]);
        if (much > 0) pairs.emplace_back(-much, i, same->second[k]);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<bool> is_taken(drafted.size(), false);
  for (const auto& [much, row, origin] : pairs) {
    if (rows[row].origin || is_taken[origin]) continue;
    rows[row].origin = origin;
    is_taken[origin] = true;
  }
}

}  // namespace

void find_origins(PlanSheets& sheets) {
  const auto find_in = [&](PlanSheet kind, auto forms, auto agreement) {
    const auto drafted = sheets.drafted.find(kind);
    const auto rows = sheets.sheets.find(kind);
    if (drafted == sheets.drafted.end() || rows == sheets.sheets.end()) return;
    find(rows->second, drafted->second, forms, agreement);
  };
  find_in(PlanSheet::targets, &target_forms, &target_agreement);
  find_in(PlanSheet::numerals, &numeral_forms, &numeral_agreement);
}

}  // namespace milepost
