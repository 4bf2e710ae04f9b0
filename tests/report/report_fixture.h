// Plans, and where their targets stand, made by hand: reports are tested without rules and store.
#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "report/formats.h"
#include "report/reports/reports.h"
#include "report/tables/assessed_plan.h"

namespace milepost {

inline Date day(std::string_view text) { return parse_iso_date(text).value(); }
/// The end of a day, or the moment at which a time begins.
inline Moment at(std::string_view text) {
  const MomentRange range = parse_moment(text, LocalClock()).value();
  return text.size() == 10 ? range.last : range.first;
}
inline Decimal decimal(std::string_view text) { return std::get<Decimal>(parse_decimal(text)); }
inline Ratio ratio(std::string_view text) { return to_ratio(decimal(text)); }

inline Requirement asks(RequirementKind kind, std::string_view value = "") {
  Requirement requirement;
  requirement.kind = kind;
  if (!value.empty()) requirement.value = decimal(value);
  return requirement;
}
inline Requirement asks_between(std::string_view lower, std::string_view upper) {
  Requirement requirement = asks(RequirementKind::between, lower);
  requirement.upper = decimal(upper);
  return requirement;
}
inline Requirement asks_relation(RequirementKind kind, std::string reference,
                                 std::string_view tolerance = "") {
  Requirement requirement = asks(kind);
  requirement.reference = std::move(reference);
  if (!tolerance.empty()) requirement.tolerance = decimal(tolerance);
  return requirement;
}

/// A plan with a section in another, and a target of every measure.
inline Plan sample_plan() {
  Plan plan;
  plan.key = "district-2022";
  plan.name = {"2022年度目标", "2022 targets"};
  plan.document = {"report-2022",
                   {"政府工作报告", "Work report"},
                   day("2022-02-18"),
                   "https://example.org/report"};
  plan.area = {"luqiao", {"路桥区", "Luqiao District"}};
  plan.period = {day("2022-01-01"), day("2022-12-31")};
  plan.sections = {{"3", "三", {"主要预期目标", "Main goals"}, ""},
                   {"3.1", "(一)", {"居民生活", "Living standards"}, "3"},
                   {"3.2", "(二)", {"产业", "Industry"}, "3"},
                   {"3.2.1", "", {"科技企业", "Technology firms"}, "3.2"},
                   {"4", "四", {"重点工作", "Key tasks"}, ""}};
  plan.indicators = {{"gdp-growth", {"地区生产总值增长", "GDP growth"}, "%", Measure::growth},
                     {"income", {"居民收入增长", "Income growth"}, "%", Measure::growth},
                     {"firms", {"新增企业", "New firms"}, "家", Measure::flow},
                     {"coverage", {"覆盖率", "Coverage"}, "%", Measure::stock},
                     {"road", {"道路通车", "Road opened"}, "", Measure::milestone}};
  const auto add = [&](std::string key, std::string section, Requirement requirement,
                       std::string lead) {
    Target target;
    target.key = key;
    target.indicator = key;
    target.section = std::move(section);
    target.name = plan.find_indicator(key)->name;
    target.requirement = std::move(requirement);
    target.due = day("2022-12-31");
    target.lead = std::move(lead);
    plan.targets.push_back(std::move(target));
  };
  add("gdp-growth", "3", asks(RequirementKind::at_least, "7"), "统计局");
  add("income", "3.1", asks_relation(RequirementKind::in_step_with, "gdp-growth", "1"), "");
  add("firms", "3.2.1", asks(RequirementKind::at_least, "30"), "科技局");
  add("coverage", "3.2.1", asks_between("80", "95.5"), "科技局");
  add("road", "4", asks(RequirementKind::done), "");
  plan.targets[2].commitment = Commitment::strive;
  plan.targets[3].parent = "firms";
  return plan;
}

inline Assessment stands(Status status) {
  Assessment found;
  found.status = status;
  return found;
}
inline Assessment stands(Status status, std::string_view actual, std::string_view data_date) {
  Assessment found = stands(status);
  found.actual = Actual{day(data_date), ratio(actual), std::nullopt};
  return found;
}

/// A row of `sample_plan` by its target.
using Rows = std::vector<std::pair<std::string, Assessment>>;

inline AssessedPlan report_of(const Rows& rows, Plan plan = sample_plan(),
                              Moment known_at = at("2022-07-05T08:00:00Z")) {
  std::vector<ReportRow> made;
  for (const auto& [key, found] : rows) {
    const Target& target = *plan.find_target(key);
    const Indicator* reference = plan.find_indicator(target.requirement.reference);
    made.push_back({target, *plan.find_indicator(target.indicator),
                    reference != nullptr ? std::optional(*reference) : std::nullopt, found});
  }
  AssessedPlan assessed;
  assessed.plan = std::move(plan);
  assessed.as_of = day("2022-07-10");
  assessed.known_at = known_at;
  assessed.for_each_row = [made](const ReportRowVisitor& visit) {
    for (ReportRow row : made) {
      if (!visit(row)) return;
    }
  };
  return assessed;
}

/// What a format makes of the report plan-vs-actual.
inline std::string rendered_as(std::string_view format, const AssessedPlans& plans,
                               const RenderOptions& options) {
  std::ostringstream out;
  const Format& found = *find_format(format);
  found.render(plan_vs_actual(plans, {options.language, found.audience}), options, out);
  return out.str();
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

}  // namespace milepost
