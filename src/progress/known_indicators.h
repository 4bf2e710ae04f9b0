// What the readers of progress files know of the database: its indicators.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/years.h"
#include "model/indicator.h"

namespace milepost {

struct KnownIndicators {
  std::map<std::string /*area*/, std::map<std::string /*key*/, Indicator>> by_area;
  /// The keys in the order in which the database keeps its entries; by key where this is empty.
  std::map<std::string /*area*/, std::vector<std::string>> in_order = {};
  /// By which years an area counts where they are not calendar years.
  std::map<std::string /*area*/, Years> years = {};
  /// What the targets on an indicator are called; only asked where a file calls it otherwise than
  /// by its own name. May be empty.
  std::function<std::vector<Name>(const std::string& area, const std::string& key)> target_names =
      {};
  /// Whether an indicator is one by which a step of a milestone is reported, as plans now stand;
  /// only asked where a file names steps. Empty where there are none.
  std::function<bool(const std::string& area, const std::string& key)> reports_step = {};

  bool is_step(const std::string& area, const std::string& key) const {
    return reports_step && reports_step(area, key);
  }
  Years years_of(const std::string& area) const {
    const auto found = years.find(area);
    return found == years.end() ? Years() : found->second;
  }
};

/// Known indicators numbered in the order of the database, to find and to sort by.
class IndicatorIndex {
 public:
  /// `known` must outlive the index.
  explicit IndicatorIndex(const KnownIndicators& known);

  std::optional<std::uint32_t> find(std::string_view area, std::string_view key) const;
  /// Whether the indicator of this number, if there is one, is the one of this area and key.
  bool is(std::uint32_t number, std::string_view area, std::string_view key) const {
    return number < all_.size() && indicator(number).key == key && this->area(number) == area;
  }
  /// Those of an area that are called so in Chinese or English; where none is, those called so but
  /// for case, width and the like (search_form).
  std::vector<std::uint32_t> find_by_name(std::string_view area, std::string_view name) const;
  bool has_area(std::string_view area) const { return numbers_.contains(area); }
  const std::string& area(std::uint32_t number) const { return *all_[number].area; }
  const Indicator& indicator(std::uint32_t number) const { return *all_[number].indicator; }
  /// By which its area counts.
  const Years& years(std::uint32_t number) const { return all_[number].years; }

 private:
  struct Numbered {
    const std::string* area;
    const Indicator* indicator;
    Years years;
  };
  std::vector<Numbered> all_;
  std::unordered_map<std::string_view, std::unordered_map<std::string_view, std::uint32_t>>
      numbers_;
  /// Made when it is first asked for: most files name keys.
  mutable std::map<std::pair<std::string_view, std::string_view>, std::vector<std::uint32_t>>
      by_name_;
  mutable std::map<std::pair<std::string_view, std::string>, std::vector<std::uint32_t>> by_form_;
};

}  // namespace milepost
