// Plan files: whatever the text, there is a plan or there are problems; a plan is whole.
#include <cstdint>
#include <string_view>

#include "fuzz/must.h"
#include "plan/diff.h"
#include "plan/read.h"

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  milepost::Problems problems("plan.toml", text);
  const auto plan = milepost::read_plan(text, problems);
  must(plan.has_value() == problems.empty(), "there is a plan, or there are problems");
  milepost::fuzz::must_point_into(text, problems);
  if (plan) must_be_whole(*plan);
  return 0;
}
