// Plan files: whatever the text, there is a plan or there are problems; a plan is whole, and is
// written as a file that is read as the same plan.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "fuzz/must.h"
#include "plan/diff.h"
#include "plan/read.h"
#include "plan/write_toml.h"

namespace {

using milepost::Plan;
using milepost::Target;
using milepost::fuzz::must;

void must_be_whole(const Plan& plan) {
  must(plan.period.start <= plan.period.end, "a period does not end before it starts");
  must(!plan.targets.empty(), "a plan has targets");
  for (const Target& target : plan.targets) {
    must(plan.find_target(target.key) == &target, "the key of a target is its own");
    must(plan.find_section(target.section) != nullptr, "a target stands in a section of the plan");
    must(plan.find_indicator(target.indicator) != nullptr, "a target measures an indicator");
    must(target.parent.empty() || plan.find_target(target.parent) != nullptr,
         "a part belongs to a target of the plan");
    must(!target.requirement.is_relation() ||
             plan.find_indicator(target.requirement.reference) != nullptr,
         "a relation names an indicator of the plan");
    for (std::size_t i = 0; i < target.steps.size(); ++i) {
      must(plan.find_indicator(milepost::step_key(target.indicator, i + 1)) != nullptr,
           "a step is reported by an indicator of the plan");
      must(target.steps[i].by <= target.due, "a step comes before its milestone");
    }
    must(plan.period.start <= target.due && target.due <= plan.period.end,
         "a target is due in the period");
  }
  must(diff(plan, plan).empty(), "a plan does not differ from itself");
}

/// Without what means nothing: the order of indicators, and whether the usual rhythm was said.
Plan comparable(Plan plan) {
  std::sort(plan.indicators.begin(), plan.indicators.end(),
            [](const auto& a, const auto& b) { return a.key < b.key; });
  plan.reporting = plan.reporting.value_or(milepost::Reporting());
  return plan;
}

void must_be_written_as_it_is(const Plan& plan) {
  const std::string text = milepost::write_toml(plan);
  milepost::Problems problems("plan.toml", text);
  const std::optional<Plan> again = milepost::read_plan(text, problems);
  must(again.has_value(), "a plan that is written can be read");
  must(comparable(plan) == comparable(*again), "a plan that is written is the same plan");
  must(milepost::write_toml(*again) == text, "a plan is written in one way");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  milepost::Problems problems("plan.toml", text);
  const auto plan = milepost::read_plan(text, problems);
  must(plan.has_value() == problems.empty(), "there is a plan, or there are problems");
  milepost::fuzz::must_point_into(text, problems);
  if (!plan) return 0;
  must_be_whole(*plan);
  must_be_written_as_it_is(*plan);
  return 0;
}
