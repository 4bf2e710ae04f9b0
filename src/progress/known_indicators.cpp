#include "progress/known_indicators.h"

#include <set>

#include "base/text.h"

namespace milepost {

IndicatorIndex::IndicatorIndex(const KnownIndicators& known) {
  for (const auto& of_area : known.by_area) {
    const std::string& area = of_area.first;
    const auto& indicators = of_area.second;
    auto& numbers = numbers_[area];
    numbers.reserve(indicators.size());
    const Years years = known.years_of(area);
    const auto add = [&](const std::string& key, const Indicator& indicator) {
      numbers.emplace(key, static_cast<std::uint32_t>(all_.size()));
      all_.push_back({&area, &indicator, years});
    };
    if (const auto order = known.in_order.find(area); order != known.in_order.end()) {
      for (const std::string& key : order->second) add(key, indicators.at(key));
    } else {
      for (const auto& [key, indicator] : indicators) add(key, indicator);
    }
  }
}

std::optional<std::uint32_t> IndicatorIndex::find(std::string_view area,
                                                  std::string_view key) const {
  const auto of_area = numbers_.find(area);
  if (of_area == numbers_.end()) return std::nullopt;
  const auto found = of_area->second.find(key);
  if (found == of_area->second.end()) return std::nullopt;
  return found->second;
}

std::vector<std::uint32_t> IndicatorIndex::find_by_name(std::string_view area,
                                                        std::string_view name) const {
  if (by_name_.empty()) {
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
      const Name& names = all_[i].indicator->name;
      for (const std::string_view one : std::set<std::string_view>{names.zh, names.en}) {
        if (!one.empty()) by_name_[{*all_[i].area, one}].push_back(i);
      }
    }
  }
  const auto found = by_name_.find({area, name});
  if (found != by_name_.end()) return found->second;
  if (by_form_.empty()) {
    for (const auto& [called, numbers] : by_name_) {
      std::vector<std::uint32_t>& alike = by_form_[{called.first, search_form(called.second)}];
      for (const std::uint32_t number : numbers) {
        if (alike.empty() || alike.back() != number) alike.push_back(number);
      }
    }
  }
  const auto like_it = by_form_.find({area, search_form(name)});
  return like_it == by_form_.end() ? std::vector<std::uint32_t>() : like_it->second;
}

}  // namespace milepost
