#include "plan/diff.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "plan/requirement_text.h"

namespace milepost {
namespace {

std::string text_of(const Name& name) { return name.zh + " / " + name.en; }
std::string text_of(const std::string& text) { return text; }
std::string text_of(Date day) { return to_string(day); }
std::string text_of(const Period& period) {
  return to_string(period.start) + " to " + to_string(period.end);
}

template <class E>
requires(!kWords<E>.empty()) std::string text_of(E value) { return std::string(word(value)); }

std::string text_of(const Thresholds& thresholds) {
  return text_of(thresholds.compare) + ", ahead " + to_string(thresholds.ahead) + ", on-track " +
         to_string(thresholds.on_track) + ", behind " + to_string(thresholds.behind);
}

std::string text_of(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string text_of(const std::vector<Checkpoint>& checkpoints) {
  std::string text;
  for (const Checkpoint& checkpoint : checkpoints) {
    text +=
        (text.empty() ? "" : ", ") + to_string(checkpoint.date) + " " + to_string(checkpoint.value);
  }
  return text;
}

std::string text_of(const Section& section) {
  return (section.label.empty() ? "" : section.label + " ") + text_of(section.name);
}

std::string text_of(const Indicator& indicator) { return text_of(indicator.name); }

/// Collects what differs, field by field.
class Fields {
 public:
  explicit Fields(std::string prefix = {}) : prefix_(std::move(prefix)) {}

  template <class T>
  Fields& compare(std::string_view field, const T& before, const T& after) {
    if (!(before == after)) add(field, text_of(before), text_of(after));
    return *this;
  }

  void add(std::string_view field, std::string before, std::string after) {
    changes_.push_back({prefix_ + std::string(field), std::move(before), std::move(after)});
  }

  std::vector<FieldChange> take() { return std::move(changes_); }

 private:
  std::string prefix_;
  std::vector<FieldChange> changes_;
};

/// The members of one plan by their keys.
template <class T>
std::map<std::string_view, const T*> by_key(const std::vector<T>& all) {
  std::map<std::string_view, const T*> map;
  for (const T& one : all) map.emplace(one.key, &one);
  return map;
}

template <class T>
const T* find(const std::map<std::string_view, const T*>& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : found->second;
}

std::vector<FieldChange> compare_plans(const Plan& before, const Plan& after) {
  return Fields()
      .compare("document.key", before.document.key, after.document.key)
      .compare("document.title", before.document.title, after.document.title)
      .compare("document.date", before.document.date, after.document.date)
      .compare("document.url", before.document.url, after.document.url)
      .compare("key", before.key, after.key)
      .compare("area.key", before.area.key, after.area.key)
      .compare("area.name", before.area.name, after.area.name)
      .compare("name", before.name, after.name)
      .compare("period", before.period, after.period)
      .compare("thresholds", before.thresholds, after.thresholds)
      .take();
}

std::vector<FieldChange> compare_members(const Section& before, const Section& after) {
  return Fields("section " + after.key + " ")
      .compare("label", before.label, after.label)
      .compare("name", before.name, after.name)
      .compare("parent", before.parent, after.parent)
      .take();
}

std::vector<FieldChange> compare_members(const Indicator& before, const Indicator& after) {
  return Fields("indicator " + after.key + " ")
      .compare("name", before.name, after.name)
      .compare("unit", before.unit, after.unit)
      .compare("measure", before.measure, after.measure)
      .take();
}

/// Sections or indicators; `counts_before` and `counts_after` say which of those that only one of
/// the plans has are worth telling.
template <class T, class CountsBefore, class CountsAfter>
std::vector<FieldChange> compare_all(const std::string& noun, const std::vector<T>& before,
                                     const std::vector<T>& after, CountsBefore counts_before,
                                     CountsAfter counts_after) {
  const auto earlier = by_key(before);
  const auto later = by_key(after);
  std::vector<FieldChange> changes;
  for (const T& one : after) {
    if (const T* was = find(earlier, one.key)) {
      for (FieldChange& change : compare_members(*was, one)) changes.push_back(std::move(change));
    } else if (counts_after(one)) {
      changes.push_back({noun + " " + one.key, {}, text_of(one)});
    }
  }
  for (const T& one : before) {
    if (find(later, one.key) == nullptr && counts_before(one)) {
      changes.push_back({noun + " " + one.key, text_of(one), {}});
    }
  }
  return changes;
}

std::vector<FieldChange> compare_sections(const Plan& before, const Plan& after) {
  const auto always = [](const Section&) { return true; };
  return compare_all("section", before.sections, after.sections, always, always);
}

/// An indicator that comes or goes with a target is told by the target.
std::vector<FieldChange> compare_indicators(const Plan& before, const Plan& after) {
  const auto unmeasured_in = [](const Plan& plan) {
    return [&plan](const Indicator& indicator) {
      return std::none_of(
          plan.targets.begin(), plan.targets.end(),
          [&indicator](const Target& target) { return target.indicator == indicator.key; });
    };
  };
  return compare_all("indicator", before.indicators, after.indicators, unmeasured_in(before),
                     unmeasured_in(after));
}

void compare_requirements(const Requirement& before, const Requirement& after, Fields& fields) {
  if (before == after) return;
  if (before.kind == after.kind) {
    fields.add(word(after.kind), operand_text(before), operand_text(after));
  } else {
    fields.add("requirement", to_text(before), to_text(after));
  }
}

void compare_targets(const Target& before, const Target& after, Fields& fields) {
  fields.compare("section", before.section, after.section)
      .compare("indicator", before.indicator, after.indicator)
      .compare("name", before.name, after.name);
  compare_requirements(before.requirement, after.requirement, fields);
  fields.compare("commitment", before.commitment, after.commitment)
      .compare("due", before.due, after.due)
      .compare("checkpoints", before.checkpoints, after.checkpoints)
      .compare("pace", before.pace, after.pace)
      .compare("parent", before.parent, after.parent)
      .compare("lead", before.lead, after.lead)
      .compare("with", before.with, after.with)
      .compare("leader", before.leader, after.leader)
      .compare("note", before.note, after.note)
      .compare("source", before.source, after.source);
}

TargetChange addition(const Target& target, const Indicator* indicator) {
  std::string operand = operand_text(target.requirement);
  if (operand.empty()) operand = "true";
  if (target.requirement.value && indicator != nullptr) operand += " " + indicator->unit;
  return {TargetChangeKind::added,
          target.key,
          target.name,
          {{std::string(word(target.requirement.kind)), {}, operand},
           {"due", {}, to_string(target.due)}}};
}

/// Nothing where the target stays what it is.
std::vector<TargetChange> change_of(const Target& before, const Target& after) {
  Fields fields;
  TargetChangeKind kind = TargetChangeKind::changed;
  if (before.withdrawn && !after.withdrawn) {
    kind = TargetChangeKind::restored;
    const Date day = date::floor<date::days>(before.withdrawn->recorded_at);
    fields.add("withdrawn", to_string(day) + " (" + before.withdrawn->reason + ")", {});
  }
  compare_targets(before, after, fields);
  std::vector<FieldChange> changes = fields.take();
  if (changes.empty()) return {};
  return {{kind, after.key, after.name, std::move(changes)}};
}

std::vector<TargetChange> compare_targets(const Plan& before, const Plan& after) {
  const auto earlier = by_key(before.targets);
  const auto later = by_key(after.targets);
  const auto indicators = by_key(after.indicators);
  std::vector<TargetChange> changes;
  for (const Target& target : after.targets) {
    if (const Target* was = find(earlier, target.key)) {
      for (TargetChange& change : change_of(*was, target)) changes.push_back(std::move(change));
    } else {
      changes.push_back(addition(target, find(indicators, target.indicator)));
    }
  }
  for (const Target& target : before.targets) {
    if (target.withdrawn || find(later, target.key) != nullptr) continue;
    changes.push_back({TargetChangeKind::withdrawn, target.key, target.name, {}});
  }
  return changes;
}

bool in_force(const Target& target) { return !target.withdrawn; }
bool in_force(const Section&) { return true; }

/// The keys of those in `all` that `others` has too, in their order.
template <class T>
std::vector<std::string_view> shared(const std::vector<T>& all, const std::vector<T>& others) {
  const auto other = by_key(others);
  std::vector<std::string_view> keys;
  for (const T& one : all) {
    const T* twin = find(other, one.key);
    if (twin != nullptr && in_force(one) && in_force(*twin)) keys.push_back(one.key);
  }
  return keys;
}

template <class T>
bool is_reordered(const std::vector<T>& before, const std::vector<T>& after) {
  return shared(before, after) != shared(after, before);
}

std::string or_none(const std::string& text) { return text.empty() ? "(none)" : one_line(text); }

std::string change_text(const FieldChange& change) {
  return change.field + ": " + or_none(change.before) + " -> " + or_none(change.after) + "\n";
}

std::string describe_target(const TargetChange& change) {
  const std::string subject = change.target + "  ";
  std::string text;
  switch (change.kind) {
    case TargetChangeKind::added:
      for (const FieldChange& field : change.fields) {
        text += (text.empty() ? "+ " + subject : ", ") + field.field + ": " + field.after;
      }
      return text + "\n";
    case TargetChangeKind::withdrawn:
      return "- " + subject + "withdrawn (not in the file)\n";
    case TargetChangeKind::restored:
    case TargetChangeKind::changed:
      break;
  }
  for (const FieldChange& field : change.fields) {
    if (field.field == "withdrawn") {
      text += "+ " + subject + "withdrawn on " + one_line(field.before) +
              "; the file still has it, so loading would restore it\n";
    } else {
      text += "~ " + subject + change_text(field);
    }
  }
  return text;
}

}  // namespace

bool PlanDiff::empty() const {
  return plan.empty() && sections.empty() && indicators.empty() && targets.empty() && !reordered;
}

PlanDiff diff(const Plan& before, const Plan& after) {
  return {
      compare_plans(before, after), compare_sections(before, after),
      compare_indicators(before, after), compare_targets(before, after),
      is_reordered(before.sections, after.sections) || is_reordered(before.targets, after.targets)};
}

std::vector<FieldChange> diff(const Indicator& before, const Indicator& after) {
  return compare_members(before, after);
}

std::string describe(const PlanDiff& changes) {
  std::string text;
  for (const FieldChange& change : changes.plan) text += "~ plan  " + change_text(change);
  for (const FieldChange& change : changes.sections) text += "~ " + change_text(change);
  for (const FieldChange& change : changes.indicators) text += "~ " + change_text(change);
  for (const TargetChange& change : changes.targets) text += describe_target(change);
  if (changes.reordered) text += "~ sections or targets stand in another order\n";
  return text;
}

}  // namespace milepost
