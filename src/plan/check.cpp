#include "plan/check.h"

#include <map>
#include <string_view>
#include <utility>

#include "plan/cycles.h"

namespace milepost {
namespace {

/// The keys of one kind of table.
class Keys {
 public:
  Keys(std::string noun, Problems& problems) : noun_(std::move(noun)), problems_(problems) {}

  void add(const Given<std::string>& key) {
    if (!key) {
      complete_ = false;
      return;
    }
    const auto [first, added] = lines_.emplace(*key, key.place.line);
    if (added) {
      all_.push_back(*key);
      return;
    }
    problems_.add(key.place,
                  noun_ + " " + quoted(*key) + " appears twice, first on line " +
                      std::to_string(first->second),
                  "give one of them another key");
  }

  bool contains(const std::string& key) const { return lines_.contains(key); }

  /// Tells that a reference leads nowhere, unless it may lead to a key that could not be read.
  void check(const Given<std::string>& reference, const std::string& otherwise) const {
    if (!reference || !complete_ || contains(*reference)) return;
    problems_.add(reference.place, "no " + noun_ + " " + quoted(*reference) + " in this file",
                  did_you_mean(*reference, all_, otherwise));
  }

 private:
  std::string noun_;
  Problems& problems_;
  std::map<std::string, std::size_t> lines_;
  std::vector<std::string> all_;
  bool complete_ = true;
};

/// Edges of what refers to what, each with the place that a circle is told at.
struct Web {
  std::vector<Edge> edges;
  std::vector<Place> places;

  void add(std::string from, const Given<std::string>& to) {
    if (from.empty() || !to) return;
    edges.push_back({std::move(from), *to});
    places.push_back(to.place);
  }

  void tell_circles(const std::string& what, const std::string& remedy, Problems& problems) const {
    for (const std::vector<std::size_t>& cycle : find_cycles(edges)) {
      problems.add(places[cycle.front()], what + ": " + cycle_text(edges, cycle), remedy);
    }
  }
};

void check_sections(const PlanDraft& draft, Keys& keys, Problems& problems) {
  for (const SectionDraft& section : draft.sections) keys.add(section.key);
  Web parents;
  for (const SectionDraft& section : draft.sections) {
    keys.check(section.parent, "name the key of another [[section]]");
    parents.add(section.section.key, section.parent);
  }
  parents.tell_circles("sections stand inside of each other",
                       "leave the parent of the outermost section out", problems);
}

void check_indicator_keys(const PlanDraft& draft, Problems& problems) {
  Keys keys("indicator", problems);
  for (const IndicatorDraft& indicator : draft.indicators) keys.add(indicator.key);
}

void check_parents(const PlanDraft& draft, const Keys& keys, Problems& problems) {
  Web parents;
  for (const TargetDraft& target : draft.targets) {
    keys.check(target.parent, "name the key of another [[target]]");
    parents.add(target.target.key, target.parent);
  }
  parents.tell_circles("targets are parts of each other",
                       "leave the parent of the outermost target out", problems);
}

const TargetDraft* find_target(const PlanDraft& draft, const std::string& key) {
  for (const TargetDraft& target : draft.targets) {
    if (target.target.key == key) return &target;
  }
  return nullptr;
}

/// What somebody who wrote the key of no indicator may have meant.
std::string remedy_for_reference(const std::string& reference, const PlanDraft& draft,
                                 const Indicators& indicators) {
  if (const TargetDraft* target = find_target(draft, reference)) {
    return "target " + quoted(reference) + " measures the indicator " +
           quoted(target->indicator_key()) + ": name that";
  }
  return did_you_mean(reference, indicators.keys(),
                      "describe it in an [[indicator]] table, or name an indicator of this file")
      .en;
}

/// True where the reference leads to another indicator.
bool check_reference(const TargetDraft& target, const PlanDraft& draft,
                     const Indicators& indicators, Problems& problems) {
  const Given<std::string>& reference = target.reference;
  const std::string own_key = target.indicator_key();
  if (*reference == own_key) {
    problems.add(reference.place, target.title + " is held against itself",
                 "name another indicator, or write the figure");
    return false;
  }
  const KnownIndicator* other = indicators.find(*reference);
  if (other == nullptr) {
    if (indicators.complete()) {
      problems.add(reference.place, "no indicator " + quoted(*reference) + " in this file",
                   remedy_for_reference(*reference, draft, indicators));
    }
    return false;
  }
  const Description& theirs = other->description;
  const KnownIndicator* own = indicators.find(own_key);
  const Given<std::string> unit = own == nullptr ? Given<std::string>() : own->description.unit;
  if (theirs.measure && *theirs.measure == Measure::milestone) {
    problems.add(reference.place, quoted(*reference) + " is a milestone, which has no figure",
                 "name an indicator that has figures");
  } else if (unit && theirs.unit && *unit != *theirs.unit) {
    problems.add(reference.place,
                 quoted(*reference) + " is measured in " + quoted(*theirs.unit) + ", but " +
                     quoted(own_key) + " in " + quoted(*unit),
                 "name an indicator of the same unit");
  }
  return true;
}

void check_references(const PlanDraft& draft, const Indicators& indicators, Problems& problems) {
  Web references;
  for (const TargetDraft& target : draft.targets) {
    if (!target.reference) continue;
    if (check_reference(target, draft, indicators, problems)) {
      references.add(target.indicator_key(), target.reference);
    }
  }
  references.tell_circles("indicators are held against each other in a circle",
                          "give one of them a figure", problems);
}

}  // namespace

void check_plan(const PlanDraft& draft, const Indicators& indicators, Problems& problems) {
  Keys sections("section", problems);
  Keys targets("target", problems);
  check_sections(draft, sections, problems);
  check_indicator_keys(draft, problems);
  for (const TargetDraft& target : draft.targets) targets.add(target.key);
  for (const TargetDraft& target : draft.targets) {
    sections.check(target.section, "describe it in a [[section]] table");
    check_target(target, draft, indicators.find(target.indicator_key()), problems);
  }
  check_parents(draft, targets, problems);
  check_references(draft, indicators, problems);
}

}  // namespace milepost
