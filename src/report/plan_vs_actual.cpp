#include "report/plan_vs_actual.h"

#include <algorithm>
#include <numeric>

#include "report/labels.h"

namespace milepost {
namespace {

/// The chapter that a target is counted under: the second level where there is one.
const Section* chapter_of(const Plan& plan, const Target& target) {
  const std::vector<const Section*> around = sections_around(plan, target.section);
  if (around.empty()) return nullptr;
  return around[std::min<std::size_t>(1, around.size() - 1)];
}

std::vector<Group> grouped_by_section(const PlanVsActual& report) {
  std::map<const Section*, StatusCounts> counts;
  for (const ReportRow& row : report.rows) {
    counts[chapter_of(report.plan, *row.target)].add(row.assessment.status);
  }
  std::vector<Group> groups;
  for (const Section& section : report.plan.sections) {
    const auto found = counts.find(&section);
    if (found == counts.end()) continue;
    groups.push_back(
        {{heading(section, Language::zh), heading(section, Language::en)}, found->second});
  }
  return groups;
}

std::vector<Group> grouped_by_lead(const PlanVsActual& report) {
  std::map<std::string, StatusCounts> counts;
  for (const ReportRow& row : report.rows) counts[row.target->lead].add(row.assessment.status);
  std::vector<Group> groups;
  for (const auto& [lead, of_lead] : counts) {
    if (!lead.empty()) groups.push_back({{lead, lead}, of_lead});
  }
  const auto unassigned = counts.find("");
  if (!groups.empty() && unassigned != counts.end()) {
    groups.push_back({{std::string(label(Label::no_lead, Language::zh)),
                       std::string(label(Label::no_lead, Language::en))},
                      unassigned->second});
  }
  return groups;
}

}  // namespace

std::size_t StatusCounts::total() const {
  return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0}) - of(Status::withdrawn);
}

PlanVsActualBuilder::PlanVsActualBuilder(Plan plan, Date as_of, std::optional<Moment> known_at)
    : report_{std::move(plan), as_of, known_at, {}, {}, {}, {}} {
  for (const Indicator& indicator : report_.plan.indicators) {
    indicators_.emplace(indicator.key, &indicator);
  }
}

void PlanVsActualBuilder::add(const Target& target, Assessment assessment) {
  const auto find = [&](const std::string& key) {
    const auto found = indicators_.find(key);
    return found == indicators_.end() ? nullptr : found->second;
  };
  report_.counts.add(assessment.status);
  report_.rows.push_back(
      {&target, find(target.indicator), find(target.requirement.reference), std::move(assessment)});
}

PlanVsActual PlanVsActualBuilder::build() && {
  report_.by_section = grouped_by_section(report_);
  report_.by_lead = grouped_by_lead(report_);
  return std::move(report_);
}

std::vector<const Section*> sections_around(const Plan& plan, const std::string& section) {
  std::vector<const Section*> around;
  for (const Section* at = plan.find_section(section); at != nullptr;
       at = at->parent.empty() ? nullptr : plan.find_section(at->parent)) {
    around.insert(around.begin(), at);
  }
  return around;
}

std::size_t add_headings(TextTable& table, const Plan& plan, const Target& target,
                         std::set<std::string>& printed, Language language) {
  const std::vector<const Section*> around = sections_around(plan, target.section);
  for (std::size_t depth = 0; depth < around.size(); ++depth) {
    if (!printed.insert(around[depth]->key).second) continue;
    table.add_heading(std::string(depth * 2, ' ') + heading(*around[depth], language));
  }
  return around.size() * 2;
}

std::string heading(const Section& section, Language language) {
  if (section.label.empty()) return section.name.in(language);
  return section.label + " " + section.name.in(language);
}

}  // namespace milepost
