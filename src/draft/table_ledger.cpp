#include "draft/table_ledger.h"

#include <algorithm>

#include "base/utf8.h"

namespace milepost {
namespace {

/// The size of the digit that a text begins with; 0 where it begins with none.
std::size_t size_of_digit(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() >= '0' && text.front() <= '9') return 1;
  const Character first = first_character(text);
  return first.codepoint >= U'\uFF10' && first.codepoint <= U'\uFF19' ? first.bytes : 0;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> digit_runs(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> runs;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size()) {
      const bool is_mark = end > at && (text[end] == ',' || text[end] == '.');
      const std::size_t size = size_of_digit(text.substr(is_mark ? end + 1 : end));
      if (size == 0) break;
      end += size + (is_mark ? 1 : 0);
    }
    if (end > at) runs.emplace_back(at, end);
    at = std::max(end, at + first_character(text.substr(at)).bytes);
  }
  return runs;
}

void TableLedger::target(CellPlace place, std::size_t begin, std::size_t end, std::size_t target) {
  uses_[place].push_back({begin, end, target, {}, Strength::strong});
}

void TableLedger::reason(CellPlace place, std::size_t begin, std::size_t end,
                         std::string_view reason, Strength strength) {
  uses_[place].push_back({begin, end, std::nullopt, std::string(reason), strength});
}

void TableLedger::explain(CellPlace place, std::string_view reason) {
  reasons_.insert_or_assign(place, std::string(reason));
}

void TableLedger::add_cell(CellPlace place, std::string_view cell, std::size_t position,
                           std::vector<Numeral>& numerals) const {
  const auto found = uses_.find(place);
  const std::vector<Use> none;
  const std::vector<Use>& uses = found == uses_.end() ? none : found->second;
  const auto reason = reasons_.find(place);
  const auto numeral_at = [&](std::size_t begin, std::size_t end) {
    Numeral numeral;
    numeral.position = position + count_characters(cell.substr(0, begin));
    numeral.text = cell.substr(begin, end - begin);
    numeral.clause = cell;
    return numeral;
  };
  const auto runs = digit_runs(cell);
  std::vector<std::pair<std::size_t, Numeral>> found_here;
  for (const auto& [begin, end] : runs) {
    Numeral numeral = numeral_at(begin, end);
    const Use* use = nullptr;
    for (const Use& one : uses) {
      const bool covers = one.begin < end && begin < one.end;
      if (covers && (use == nullptr || (one.target && !use->target))) use = &one;
    }
    if (use != nullptr) {
      numeral.target = use->target;
      numeral.reason = use->reason;
      numeral.strength = use->strength;
    } else if (reason != reasons_.end()) {
      numeral.reason = reason->second;
    } else {
      numeral.strength = Strength::unexplained;
    }
    found_here.emplace_back(begin, std::move(numeral));
  }
  for (const Use& use : uses) {
    const bool has_digits = std::any_of(runs.begin(), runs.end(), [&](const auto& run) {
      return use.begin < run.second && run.first < use.end;
    });
    if (!use.target || has_digits || use.begin == use.end) continue;
    Numeral numeral = numeral_at(use.begin, use.end);
    numeral.target = use.target;
    found_here.emplace_back(use.begin, std::move(numeral));
  }
  std::stable_sort(found_here.begin(), found_here.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [at, numeral] : found_here) numerals.push_back(std::move(numeral));
}

std::vector<Numeral> TableLedger::numerals() const {
  std::vector<Numeral> numerals;
  std::size_t position = position_;
  for (std::size_t row = 0; row < table_.rows.size(); ++row) {
    for (std::size_t column = 0; column < table_.rows[row].size(); ++column) {
      const std::string& cell = table_.rows[row][column];
      add_cell({row, column}, cell, position, numerals);
      position += count_characters(cell) + 1;
    }
  }
  return numerals;
}

}  // namespace milepost
