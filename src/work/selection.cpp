#include "work/selection.h"

#include "report/tables/conditions.h"
#include "report/words/labels.h"

namespace milepost::work {
namespace {

/// The heading of a section in the plan that has it.
std::string section_name(const std::string& key, const AssessedPlans& plans, Language language) {
  for (const AssessedPlan& plan : plans) {
    if (const Section* section = plan.plan.find_section(key)) return heading(*section, language);
  }
  return key;
}

std::vector<Condition> conditions_of(const Selection& selection, const AssessedPlans& plans,
                                     Language language) {
  std::vector<Condition> conditions;
  const auto add = [&](std::string_view option, Label what, std::vector<Condition::Value> values) {
    if (values.empty()) return;
    const std::string_view heading = language == Language::zh ? label(what, language) : option;
    conditions.push_back({option, std::string(heading), std::move(values)});
  };
  std::vector<Condition::Value> sections;
  for (const std::string& key : selection.sections) {
    sections.push_back({key, section_name(key, plans, language)});
  }
  std::vector<Condition::Value> leads;
  for (const std::string& lead : selection.leads) leads.push_back({lead, lead});
  if (selection.without_lead) {
    leads.push_back({"", std::string(label(Label::no_lead, language))});
  }
  std::vector<Condition::Value> statuses;
  for (const Status status : selection.statuses) {
    statuses.push_back({std::string(word(status)), std::string(label(status, language))});
  }
  add("section", Label::section, std::move(sections));
  add("lead", Label::lead, std::move(leads));
  add("status", Label::status, std::move(statuses));
  if (selection.commitment) {
    const Commitment one = *selection.commitment;
    add("commitment", Label::commitment,
        {{std::string(word(one)), std::string(label(one, language))}});
  }
  if (!selection.search.empty()) {
    add("search", Label::search, {{selection.search, selection.search}});
  }
  return conditions;
}

}  // namespace

Selection for_comparison(Selection selection) {
  selection.statuses.clear();
  return selection;
}

Document narrowed(Document document, const Selection& selection, const AssessedPlans& plans,
                  const View& view) {
  narrow(document, conditions_of(selection, plans, view.language), view.is_for_people());
  return document;
}

}  // namespace milepost::work
