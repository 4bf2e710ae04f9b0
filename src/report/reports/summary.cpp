// The report summary: how many targets have each status.
#include <algorithm>
#include <map>

#include "report/reports/reports.h"
#include "report/tables/groups.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

void add_up(Group& sum, const Summary& counted) {
  for (const auto& entry : kWords<Status>) {
    sum.counts.add(entry.value, counted.counts.of(entry.value));
  }
  for (const LightRow& light : kWords<Light>) {
    sum.lights.add(light.value, counted.lights.of(light.value));
  }
}

/// The groups that several plans make: each plan, and each area where there are several.
struct AcrossPlans {
  Group all;
  std::vector<Group> by_plan;
  std::vector<Group> by_area;
};

AcrossPlans across(const AssessedPlans& plans, const std::vector<Summary>& summaries) {
  AcrossPlans found;
  std::map<std::string, std::size_t> areas;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const Plan& plan = plans[i].plan;
    add_up(found.all, summaries[i]);
    found.by_plan.push_back({plan.key, plan.name, summaries[i].counts, summaries[i].lights});
    const auto [area, is_new] = areas.emplace(plan.area.key, found.by_area.size());
    if (is_new) found.by_area.push_back({plan.area.key, plan.area.name, {}});
    add_up(found.by_area[area->second], summaries[i]);
  }
  if (found.by_area.size() < 2) found.by_area.clear();
  return found;
}

void add_standing(Document& document, const Group& all, Language language) {
  const StatusCounts& counts = all.counts;
  document.blocks.emplace_back(Paragraph{standing_sentence(counts, language), true});
  document.blocks.emplace_back(Paragraph{withdrawn_sentence(counts, language)});
  document.blocks.emplace_back(Paragraph{lights_sentence(counts, all.lights, language)});
  document.blocks.emplace_back(StatusBar{std::string(label(Label::all_targets, language)), counts});
}

void add_plan(Document& document, const AssessedPlan& plan, const Summary& found,
              const View& view) {
  document.blocks.emplace_back(Heading{1, plan_title(plan, view.language)});
  document.blocks.emplace_back(Paragraph{source_line(plan, view)});
  add_standing(document, found.all(), view.language);
  const auto add = [&](std::string_view name, Label by, const std::vector<Group>& groups) {
    if (groups.empty()) return;
    document.blocks.emplace_back(group_table(name, by, groups, found.all(), view));
  };
  add("by_section", Label::section, found.by_section);
  add("by_lead", Label::lead, found.by_lead);
  add("by_commitment", Label::commitment, found.by_commitment);
}

/// Of several plans their area, where it is one, and the date.
std::string summary_title(const AssessedPlans& plans, Language language) {
  if (plans.empty()) return std::string(label(Label::summary, language));
  if (plans.size() == 1) return plan_title(plans.front(), language);
  const Area& area = plans.front().plan.area;
  const std::string as_of = to_string(plans.front().as_of);
  const bool is_one = std::all_of(plans.begin(), plans.end(), [&](const AssessedPlan& plan) {
    return plan.plan.area.key == area.key;
  });
  return is_one ? say(Sentence::area_summary, language, area.name.in(language), as_of)
                : say(Sentence::summaries_title, language, as_of);
}

}  // namespace

Document summary(const AssessedPlans& plans, const View& view) {
  const Language language = view.language;
  Document document = empty_document({"summary", "groups"}, summary_title(plans, language), view);
  std::vector<Summary> summaries;
  for (const AssessedPlan& plan : plans) summaries.push_back(summarise(plan));
  const AcrossPlans together = across(plans, summaries);
  if (view.audience == Audience::program) {
    document.blocks.emplace_back(plan_rows(plans, view));
    const bool lights = has_lights(plans);
    for (const AssessedPlan& plan : plans) {
      document.blocks.emplace_back(group_rows(plan, view, lights));
    }
    if (!together.by_area.empty()) {
      document.blocks.emplace_back(group_rows("", "", {{"area", together.by_area}}, view, lights));
    }
    return document;
  }
  if (plans.size() > 1) {
    document.blocks.emplace_back(Heading{1, document.title});
    add_standing(document, together.all, language);
    document.blocks.emplace_back(
        group_table("by_plan", Label::plan_name, together.by_plan, together.all, view));
    if (!together.by_area.empty()) {
      document.blocks.emplace_back(
          group_table("by_area", Label::area, together.by_area, together.all, view));
    }
  }
  for (std::size_t i = 0; i < plans.size(); ++i) add_plan(document, plans[i], summaries[i], view);
  return document;
}

}  // namespace milepost
