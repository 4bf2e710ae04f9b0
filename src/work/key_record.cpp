#include "work/key_record.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "store/plans.h"
#include "store/reading.h"

namespace milepost::work {
namespace {

/// The key of the milestone that an indicator of this key reports a step of, if it is one.
std::string_view milestone_of(std::string_view key) {
  constexpr std::string_view kStep = "-step-";
  const std::size_t at = key.rfind(kStep);
  if (at == std::string_view::npos || !to_number<int>(key.substr(at + kStep.size()))) return {};
  return key.substr(0, at);
}

/// The indicators that report steps of milestones: no row is one of them, whatever it is called.
std::vector<std::string> step_keys_of(const std::vector<Indicator>& indicators) {
  std::unordered_set<std::string_view> milestones;
  for (const Indicator& one : indicators) {
    if (one.measure == Measure::milestone) milestones.insert(one.key);
  }
  std::vector<std::string> keys;
  for (const Indicator& one : indicators) {
    if (milestones.contains(milestone_of(one.key))) keys.push_back(one.key);
  }
  return keys;
}

}  // namespace

std::vector<KeyRow> rows_of(const Plan& plan) {
  std::unordered_map<std::string_view, const Indicator*> indicators;
  for (const Indicator& one : plan.indicators) indicators.emplace(one.key, &one);
  std::unordered_map<std::string_view, const Section*> sections;
  for (const Section& one : plan.sections) sections.emplace(one.key, &one);
  std::vector<KeyRow> rows;
  for (const Target& target : plan.targets) {
    KeyRow row{
        target.key, target.name, {}, {}, {}, target.source, {}, {}, target.withdrawn.has_value()};
    if (const auto found = indicators.find(target.indicator); found != indicators.end()) {
      row.unit = found->second->unit;
      row.measure = found->second->measure;
    }
    if (const auto found = sections.find(target.section); found != sections.end()) {
      row.section = found->second->label.empty() ? found->second->key : found->second->label;
      row.heading = found->second->name.in(Language::zh);
    }
    if (target.requirement.value) row.figure = to_string(*target.requirement.value);
    rows.push_back(std::move(row));
  }
  return rows;
}

KeyRecord key_record(const Store& store, const std::string& area,
                     const std::vector<std::string>& plans) {
  const Reading reading(store);
  KeyRecord record;
  for (const std::string& key : plans) {
    const std::optional<Plan> plan = read_plan(store, key);
    if (!plan) continue;
    std::vector<KeyRow> rows = rows_of(*plan);
    std::move(rows.begin(), rows.end(), std::back_inserter(record.earlier));
  }
  record.indicators = list_every_indicator(store, area);
  record.reserved = step_keys_of(record.indicators);
  return record;
}

std::vector<std::string> plans_of_year(const Store& store, const std::string& area, int year) {
  constexpr int kLongestYear = 366;
  std::vector<std::string> keys;
  for (const PlanSummary& summary : list_plans(store)) {
    const Period& period = summary.period;
    const bool is_one_year = (period.end - period.start).count() < kLongestYear;
    // Years that begin in another month are of both.
    const bool is_of_year = year_of(period.start) == year || year_of(period.end) == year;
    if (summary.area == area && is_one_year && is_of_year) keys.push_back(summary.key);
  }
  return keys;
}

}  // namespace milepost::work
