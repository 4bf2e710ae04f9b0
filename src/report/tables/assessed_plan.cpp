#include "report/tables/assessed_plan.h"

#include <algorithm>
#include <array>
#include <map>

#include "assess/light.h"
#include "base/names.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

Name name_of(Label text) {
  return {std::string(label(text, Language::zh)), std::string(label(text, Language::en))};
}

/// Both at once, of one group.
struct Counted {
  StatusCounts statuses;
  LightCounts lights;

  void add(Status status, std::optional<Light> light) {
    statuses.add(status);
    lights.add(light);
  }
  bool is_empty() const { return statuses.total() + statuses.of(Status::withdrawn) == 0; }
};

/// The words by which a name says by itself that it is of a part: 其中:, of which. Empty where it
/// does not.
std::string_view words_of_part(std::string_view name) {
  const std::string_view zh = label(Label::of_which, Language::zh);
  if (name.starts_with(zh)) return name.substr(0, zh.size());
  const std::string_view en = label(Label::of_which, Language::en);
  const bool is_english = name.size() >= en.size() &&
                          (name.front() == 'o' || name.front() == 'O') &&
                          name.substr(1, en.size() - 1) == en.substr(1);
  return is_english ? name.substr(0, en.size()) : std::string_view();
}

bool says_of_which(std::string_view name) { return !words_of_part(name).empty(); }

/// A name without them, and without the colon behind them.
std::string without_words_of_part(std::string_view name) {
  name.remove_prefix(words_of_part(name).size());
  for (const std::string_view sign : {"：", ":", " "}) {
    while (name.starts_with(sign)) name.remove_prefix(sign.size());
  }
  return std::string(name);
}

}  // namespace

std::string name_of_part(const Name& part, Language language) {
  const std::string& name = part.in(language);
  return says_of_which(name) ? name : say(Sentence::part_of_whole, language, name);
}

std::string name_of_part(const Name& whole, const Name& part, Language language) {
  const std::string& name = part.in(language);
  const std::string& of = whole.in(language);
  return say(says_of_which(name) ? Sentence::whole_and_name : Sentence::whole_and_part, language,
             says_of_which(of) ? without_words_of_part(of) : of, name);
}

std::string full_name(const AssessedPlan& plan, const Target& target, Language language) {
  if (target.parent.empty() || !plan.name_of_whole) return target.name.in(language);
  const Name whole = plan.name_of_whole(target.parent);
  return whole.in(language).empty() ? target.name.in(language)
                                    : name_of_part(whole, target.name, language);
}

std::string words_before_part(const AssessedPlan& plan, const Target& part, bool is_shown_as_part,
                              Language language) {
  const Name whole = plan.name_of_whole ? plan.name_of_whole(part.parent) : Name();
  if (whole.in(language).empty()) return {};
  if (is_shown_as_part) return say(Sentence::whole_and_name, language, whole.in(language), "");
  std::string full = full_name(plan, part, language);
  full.resize(full.size() - part.name.in(language).size());
  return full;
}

std::size_t WholeAbove::count_above(const Target& target) {
  while (!wholes_.empty() && wholes_.back() != target.parent) wholes_.pop_back();
  wholes_.push_back(target.key);
  return wholes_.size() - 1;
}

bool has_lights(std::span<const AssessedPlan> plans) {
  return std::any_of(plans.begin(), plans.end(),
                     [](const AssessedPlan& plan) { return plan.plan.lights.has_value(); });
}

const Section* chapter_of(const Plan& plan, const Target& target) {
  const std::vector<const Section*> around = sections_around(plan, target.section);
  if (around.empty()) return nullptr;
  return around[std::min<std::size_t>(1, around.size() - 1)];
}

std::vector<ReportRow> all_rows(const AssessedPlan& plan) {
  std::vector<ReportRow> rows;
  plan.for_each_row([&](ReportRow& row) {
    rows.push_back(std::move(row));
    return true;
  });
  return rows;
}

Summary summarise(const AssessedPlan& plan) {
  Summary summary;
  std::map<std::string, const Section*> chapters;  // by the key of a target's section
  std::map<const Section*, Counted> by_section;
  std::vector<Group> by_lead;  // as the rows come to them
  std::map<std::string, std::size_t> place_of_lead;
  Counted unassigned;
  std::array<Counted, kWords<Commitment>.size()> by_commitment;
  plan.for_each_row([&](ReportRow& row) {
    const Status status = row.assessment.status;
    const std::optional<Light> light = light_of(plan.plan.lights, row.assessment);
    auto chapter = chapters.find(row.target.section);
    if (chapter == chapters.end()) {
      chapter = chapters.emplace(row.target.section, chapter_of(plan.plan, row.target)).first;
    }
    summary.counts.add(status);
    summary.lights.add(light);
    by_section[chapter->second].add(status, light);
    const std::string lead = first_office_in(row.target.lead);
    if (lead.empty()) {
      unassigned.add(status, light);
    } else {
      const auto [place, is_new] = place_of_lead.emplace(lead, by_lead.size());
      if (is_new) by_lead.push_back({lead, {lead, lead}, {}});
      by_lead[place->second].counts.add(status);
      by_lead[place->second].lights.add(light);
    }
    by_commitment.at(static_cast<std::size_t>(row.target.commitment)).add(status, light);
    return true;
  });
  for (const Section& section : plan.plan.sections) {
    const auto found = by_section.find(&section);
    if (found == by_section.end()) continue;
    summary.by_section.push_back({section.key,
                                  {heading(section, Language::zh), heading(section, Language::en)},
                                  found->second.statuses,
                                  found->second.lights});
  }
  summary.by_lead = std::move(by_lead);
  if (!summary.by_lead.empty() && !unassigned.is_empty()) {
    summary.by_lead.push_back(
        {"", name_of(Label::no_lead), unassigned.statuses, unassigned.lights});
  }
  for (const auto& entry : kWords<Commitment>) {
    const Counted& counted = by_commitment.at(static_cast<std::size_t>(entry.value));
    if (counted.is_empty()) continue;
    summary.by_commitment.push_back({std::string(entry.text),
                                     {std::string(entry.label.zh), std::string(entry.label.en)},
                                     counted.statuses,
                                     counted.lights});
  }
  return summary;
}

std::vector<const Section*> sections_around(const Plan& plan, const std::string& section) {
  std::vector<const Section*> around;
  for (const Section* at = plan.find_section(section); at != nullptr;
       at = at->parent.empty() ? nullptr : plan.find_section(at->parent)) {
    around.insert(around.begin(), at);
  }
  return around;
}

std::string heading(const Section& section, Language language) {
  const std::string& label = section.label;
  if (label.empty()) return section.name.in(language);
  // A label in brackets is typed `(一)`; Chinese text has `（一）`, and no blank behind it.
  if (language == Language::zh && label.front() == '(' && label.back() == ')') {
    return "（" + label.substr(1, label.size() - 2) + "）" + section.name.in(language);
  }
  return label + " " + section.name.in(language);
}

const AssessedPlan* find_plan(const AssessedPlans& plans, const std::string& key) {
  const auto found = std::find_if(plans.begin(), plans.end(),
                                  [&](const AssessedPlan& plan) { return plan.plan.key == key; });
  return found == plans.end() ? nullptr : &*found;
}

std::string section_path(const Plan& plan, const std::string& section, Language language) {
  std::string path;
  for (const Section* one : sections_around(plan, section)) {
    path += (path.empty() ? "" : " / ") + heading(*one, language);
  }
  return path;
}

const AssessedPlan* only_told_in_full(const AssessedPlans& plans, const View& view) {
  const AssessedPlan* only = nullptr;
  for (const AssessedPlan& plan : plans) {
    if (!is_told_in_full(plan, view)) continue;
    if (only != nullptr) return nullptr;
    only = &plan;
  }
  return only;
}

}  // namespace milepost
