#include "plan/diff.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/listed.h"
#include "base/phrases.h"
#include "base/text.h"
#include "model/unit.h"
#include "plan/indicators.h"
#include "plan/phrases.h"
#include "plan/requirement_text.h"

namespace milepost {
namespace {

/// `绿地率 / Green space`, or `Green space (en)` where there is no other.
Said text_of(const Name& name) {
  if (name.en.empty()) return said(kAside, name.zh, word(Language::zh));
  if (name.zh.empty()) return said(kAside, name.en, word(Language::en));
  return name.zh + " / " + name.en;
}
Said text_of(const std::string& text) { return text; }
Said text_of(Date day) { return to_string(day); }
Said text_of(const Period& period) {
  return said({"{} to {}", "{}至{}"}, to_string(period.start), to_string(period.end));
}

template <class E>
requires(!kWords<E>.empty()) Said text_of(E value) { return word(value); }

Said text_of(int number) { return std::to_string(number); }

/// `green: met, ahead, on-track; yellow: behind; yellow-below: 0; red-below: -10`
Said text_of(const Lights& lights) {
  std::vector<std::string> parts;
  for (const LightRow& light : kWords<Light>) {
    std::vector<std::string> statuses;
    for (const StatusRow& status : kWords<Status>) {
      if (lights.of(status.value) == light.value) statuses.emplace_back(status.text);
    }
    if (!statuses.empty()) parts.push_back(std::string(light.text) + ": " + listed(statuses).en);
  }
  if (lights.by_gap) {
    parts.push_back("yellow-below: " + to_string(lights.by_gap->yellow_below));
    parts.push_back("red-below: " + to_string(lights.by_gap->red_below));
  }
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

/// `cap 1.2, floor 0, milestone-late 0.5, late-reporting -0.5, bonus firms 0.5 by 1 at-most 2`
Said text_of(const Scoring& scoring) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view name, const Decimal& value) {
    parts.push_back(std::string(name) + " " + to_string(value));
  };
  add("cap", scoring.cap);
  add("floor", scoring.floor);
  add("milestone-late", scoring.milestone_late);
  add("late-reporting", scoring.late_reporting);
  for (const ScoreLine& line : scoring.lines) {
    add(std::string(word(line.kind)) + " " + line.target, line.points);
    parts.back() += " by " + to_string(line.by);
    if (line.at_most) parts.back() += " at-most " + to_string(*line.at_most);
  }
  return listed(parts).en;
}

template <class T>
Said text_of(const std::optional<T>& value) {
  return value ? text_of(*value) : Said();
}

Said text_of(const Thresholds& thresholds) {
  return said({"{}, ahead {}, on-track {}, behind {}", "{}，ahead {}，on-track {}，behind {}"},
              text_of(thresholds.compare), to_string(thresholds.ahead),
              to_string(thresholds.on_track), to_string(thresholds.behind));
}

Said text_of(const std::vector<std::string>& names) { return listed(names); }

Said text_of(const std::vector<Checkpoint>& checkpoints) {
  std::vector<std::string> parts;
  for (const Checkpoint& checkpoint : checkpoints) {
    parts.push_back(to_string(checkpoint.date) + " " + to_string(checkpoint.value));
  }
  return listed(parts);
}

/// `2024-03-31 绿地率 / Green space, …`
Said text_of(const std::vector<Step>& steps) {
  Said text;
  for (const Step& step : steps) {
    const Said one = said({"{} {}", "{} {}"}, to_string(step.by), text_of(step.what));
    text = text.empty() ? one : said(kAndMore, text, one);
  }
  return text;
}

Said text_of(const Section& section) {
  Said name = text_of(section.name);
  if (section.label.empty()) return name;
  return {section.label + " " + name.en, section.label + " " + name.in(Language::zh)};
}

Said text_of(const Indicator& indicator) { return text_of(indicator.name); }

Said titled(const Section& section) { return said(kSectionOfKey, section.key); }
Said titled(const Indicator& indicator) { return said({"indicator {}", "指标{}"}, indicator.key); }

/// Collects what differs, field by field.
class Fields {
 public:
  Fields() = default;
  /// Of a member of the plan, which is named before each field.
  Fields(const Said& owner, std::string key)
      : owner_(said({"{} ", "{} "}, owner)), of_(std::move(key)) {}

  template <class T>
  Fields& compare(std::string_view field, const T& before, const T& after) {
    if (!(before == after)) add(field, text_of(before), text_of(after));
    return *this;
  }

  /// A plan from before there were rhythms has neither.
  Fields& compare_reporting(const std::optional<Reporting>& before,
                            const std::optional<Reporting>& after) {
    const auto rhythm = [](const auto& one) {
      return one ? std::optional(one->rhythm) : std::nullopt;
    };
    const auto deadline = [](const auto& one) {
      return one ? std::optional(one->deadline) : std::nullopt;
    };
    return compare("rhythm", rhythm(before), rhythm(after))
        .compare("deadline", deadline(before), deadline(after));
  }

  /// What the plan says of all targets, then which of them weigh another amount.
  Fields& compare_scoring(const Plan& before, const Plan& after) {
    const auto without_weights = [](std::optional<Scoring> one) {
      if (one) one->weights.clear();
      return one;
    };
    compare("scoring", without_weights(before.scoring), without_weights(after.scoring));
    if (!before.scoring || !after.scoring) return *this;
    const Weights were(*before.scoring);
    const Weights are(*after.scoring);
    for (const Target& target : after.targets) {
      const Decimal was = were.of(target.key);
      const Decimal is = are.of(target.key);
      if (was != is) add(target.key + " weight", to_string(was), to_string(is));
    }
    return *this;
  }

  /// How indicators follow from those of the areas inside.
  Fields& compare_from_areas(const Plan& before, const Plan& after) {
    const auto texts = [](const Plan& plan) {
      std::map<std::string, std::string> by_indicator;
      for (const FromAreas& one : plan.from_areas) {
        by_indicator.emplace(one.indicator + " from-areas", text_of_from_areas(one));
      }
      return by_indicator;
    };
    const auto were = texts(before);
    const auto are = texts(after);
    for (const auto& [field, text] : are) {
      const auto was = were.find(field);
      if (was == were.end() || was->second != text) {
        add(field, was == were.end() ? Said() : Said(was->second), text);
      }
    }
    for (const auto& [field, text] : were) {
      if (!are.contains(field)) add(field, text, {});
    }
    return *this;
  }

  Fields& compare_years(const Years& before, const Years& after) {
    return compare("area.year-start", start_text(before), start_text(after))
        .compare("area.year-name", before.named_after, after.named_after);
  }

  void add(std::string_view field, Said before, Said after) {
    changes_.push_back({said({"{}{}", "{}{}"}, owner_, field), std::move(before), std::move(after),
                        std::string(field), of_});
  }

  std::vector<FieldChange> take() { return std::move(changes_); }

 private:
  Said owner_;
  std::string of_;
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
      .compare_years(before.area.years, after.area.years)
      .compare("area.inside", before.area.inside, after.area.inside)
      .compare("name", before.name, after.name)
      .compare("period", before.period, after.period)
      .compare("thresholds", before.thresholds, after.thresholds)
      .compare_reporting(before.reporting, after.reporting)
      .compare("lights", before.lights, after.lights)
      .compare_scoring(before, after)
      .compare_from_areas(before, after)
      .take();
}

std::vector<FieldChange> compare_members(const Section& before, const Section& after) {
  return Fields(titled(after), after.key)
      .compare("label", before.label, after.label)
      .compare("name", before.name, after.name)
      .compare("parent", before.parent, after.parent)
      .take();
}

std::vector<FieldChange> compare_members(const Indicator& before, const Indicator& after) {
  return Fields(titled(after), after.key)
      .compare("name", before.name, after.name)
      .compare("unit", before.unit, after.unit)
      .compare("measure", before.measure, after.measure)
      .take();
}

/// Sections or indicators; `counts_before` and `counts_after` say which of those that only one of
/// the plans has are worth telling.
template <class T, class CountsBefore, class CountsAfter>
std::vector<FieldChange> compare_all(const std::vector<T>& before, const std::vector<T>& after,
                                     CountsBefore counts_before, CountsAfter counts_after) {
  const auto earlier = by_key(before);
  const auto later = by_key(after);
  std::vector<FieldChange> changes;
  for (const T& one : after) {
    if (const T* was = find(earlier, one.key)) {
      for (FieldChange& change : compare_members(*was, one)) changes.push_back(std::move(change));
    } else if (counts_after(one)) {
      changes.push_back({titled(one), {}, text_of(one), {}, one.key});
    }
  }
  for (const T& one : before) {
    if (find(later, one.key) == nullptr && counts_before(one)) {
      changes.push_back({titled(one), text_of(one), {}, {}, one.key});
    }
  }
  return changes;
}

std::vector<FieldChange> compare_sections(const Plan& before, const Plan& after) {
  const auto always = [](const Section&) { return true; };
  return compare_all(before.sections, after.sections, always, always);
}

/// The indicators that do more than report steps: what changes of those is told by the target.
std::vector<Indicator> without_steps(const Plan& plan) {
  const std::set<std::string> of_steps = step_keys(plan);
  std::vector<Indicator> others;
  std::copy_if(plan.indicators.begin(), plan.indicators.end(), std::back_inserter(others),
               [&](const Indicator& one) { return !of_steps.contains(one.key); });
  return others;
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
  return compare_all(without_steps(before), without_steps(after), unmeasured_in(before),
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
      .compare("steps", before.steps, after.steps)
      .compare("pace", before.pace, after.pace)
      .compare("rhythm", before.rhythm, after.rhythm)
      .compare("deadline", before.deadline, after.deadline)
      .compare("parent", before.parent, after.parent)
      .compare("lead", before.lead, after.lead)
      .compare("with", before.with, after.with)
      .compare("leader", before.leader, after.leader)
      .compare("note", with_plain_line_ends(before.note), with_plain_line_ends(after.note))
      .compare("source", before.source, after.source);
}

TargetChange addition(const Target& target, const Indicator* indicator) {
  Said operand = operand_text(target.requirement);
  if (operand.empty()) operand = "true";
  if (target.requirement.value && indicator != nullptr) {
    operand =
        said({"{} {}", "{}{}"}, operand, Said(indicator->unit, behind_figure(indicator->unit)));
  }
  return {TargetChangeKind::added,
          target.key,
          target.name,
          {{word(target.requirement.kind), {}, operand, std::string(word(target.requirement.kind))},
           {"due", {}, to_string(target.due), "due"}}};
}

/// Nothing where the target stays what it is.
std::vector<TargetChange> change_of(const Target& before, const Target& after,
                                    const LocalClock& clock) {
  Fields fields;
  TargetChangeKind kind = TargetChangeKind::changed;
  if (before.withdrawn && !after.withdrawn) {
    kind = TargetChangeKind::restored;
    const Date day = clock.day_at(before.withdrawn->recorded_at);
    fields.add("withdrawn", said(kAside, to_string(day), before.withdrawn->reason), {});
  }
  compare_targets(before, after, fields);
  std::vector<FieldChange> changes = fields.take();
  if (changes.empty()) return {};
  return {{kind, after.key, after.name, std::move(changes)}};
}

std::vector<TargetChange> compare_targets(const Plan& before, const Plan& after,
                                          const LocalClock& clock) {
  const auto earlier = by_key(before.targets);
  const auto later = by_key(after.targets);
  const auto indicators = by_key(after.indicators);
  std::vector<TargetChange> changes;
  for (const Target& target : after.targets) {
    if (const Target* was = find(earlier, target.key)) {
      for (TargetChange& change : change_of(*was, target, clock))
        changes.push_back(std::move(change));
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

/// Tells the changes line by line in one language.
class Teller {
 public:
  explicit Teller(Language language) : language_(language) {}

  void tell(const Said& subject, const FieldChange& change) {
    add({"~ {}{}: {} -> {}", "~ {}{}：{} → {}"}, subject, change.field, or_none(change.before),
        or_none(change.after));
  }

  void tell(const TargetChange& change) {
    const Said subject = change.target + "  ";
    if (change.kind == TargetChangeKind::added) return tell_addition(subject, change.fields);
    if (change.kind == TargetChangeKind::withdrawn) {
      return add({"- {}withdrawn (not in the file)", "- {}取消（文件中已无此目标）"}, subject);
    }
    for (const FieldChange& field : change.fields) {
      if (field.field.en == "withdrawn") {
        add({"+ {}withdrawn on {}; the file still has it, so loading would restore it",
             "+ {}已于{}取消；文件中仍有，载入后将重新列入"},
            subject, on_one_line(field.before));
      } else {
        tell(subject, field);
      }
    }
  }

  void tell_reordered() { add(kReordered); }

  std::string take() { return std::move(text_); }

 private:
  template <class... Parts>
  void add(const Wording& line, const Parts&... parts) {
    text_ += said(line, parts...).in(language_) + "\n";
  }

  void tell_addition(const Said& subject, const std::vector<FieldChange>& fields) {
    Said asked;
    for (const FieldChange& field : fields) {
      const Said one = said(kNamed, field.field, field.after);
      asked = asked.empty() ? one : said(kAndMore, asked, one);
    }
    add({"+ {}{}", "+ {}{}"}, subject, asked);
  }

  static Said on_one_line(const Said& text) {
    return {one_line(text.en), one_line(text.in(Language::zh))};
  }

  static Said or_none(const Said& text) {
    return text.empty() ? said(kNothingThere) : on_one_line(text);
  }

  Language language_;
  std::string text_;
};

}  // namespace

bool PlanDiff::empty() const {
  return plan.empty() && sections.empty() && indicators.empty() && targets.empty() && !reordered;
}

std::string text_of_from_areas(const FromAreas& one) {
  return one.how == Combining::share ? one.part + " / " + one.whole : std::string(word(one.how));
}

std::vector<FieldChange> diff(const Area& before, const Area& after) {
  return Fields()
      .compare_years(before.years, after.years)
      .compare("area.inside", before.inside, after.inside)
      .take();
}

PlanDiff diff(const Plan& before, const Plan& after, const LocalClock& clock) {
  return {
      compare_plans(before, after), compare_sections(before, after),
      compare_indicators(before, after), compare_targets(before, after, clock),
      is_reordered(before.sections, after.sections) || is_reordered(before.targets, after.targets)};
}

std::vector<FieldChange> diff(const Indicator& before, const Indicator& after) {
  return compare_members(before, after);
}

std::string describe(const PlanDiff& changes, Language language) {
  Teller teller(language);
  const Said plan = said({"plan  ", "计划  "});
  for (const FieldChange& change : changes.plan) teller.tell(plan, change);
  for (const FieldChange& change : changes.sections) teller.tell({}, change);
  for (const FieldChange& change : changes.indicators) teller.tell({}, change);
  for (const TargetChange& change : changes.targets) teller.tell(change);
  if (changes.reordered) teller.tell_reordered();
  return teller.take();
}

}  // namespace milepost
