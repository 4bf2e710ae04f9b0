#include "plan/indicators.h"

#include <algorithm>
#include <set>
#include <utility>

namespace milepost {
namespace {

/// A table that names an indicator.
struct Mention {
  std::string key;
  Place anchor;
  const Description* description = nullptr;
  const TargetDraft* target = nullptr;  // null for an [[indicator]] table
};

std::vector<Mention> mentions_of(const PlanDraft& draft) {
  std::vector<Mention> mentions;
  for (const IndicatorDraft& indicator : draft.indicators) {
    const std::string key = indicator.key.value.value_or("");
    mentions.push_back({key, indicator.anchor, &indicator.description, nullptr});
  }
  for (const TargetDraft& target : draft.targets) {
    mentions.push_back({target.indicator_key(), target.anchor, &target.description, &target});
  }
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return std::pair(a.anchor.line, a.anchor.column) < std::pair(b.anchor.line, b.anchor.column);
  });
  return mentions;
}

bool describes(const Mention& mention) {
  return mention.target == nullptr || mention.description->unit.present ||
         mention.description->measure.present;
}

std::string text_of(const std::string& unit) { return quoted(unit); }
std::string text_of(Measure measure) { return std::string(word(measure)); }

/// Takes over what `given` says, or tells that it says something else than what is known.
template <class T>
void merge(Given<T>& known, const Given<T>& given, const std::string& key, std::string_view what,
           Problems& problems) {
  if (!known) {
    if (given.present) known = given;
    return;
  }
  if (!given || *given == *known) return;
  problems.add(given.place,
               "indicator " + quoted(key) + " has the " + std::string(what) + " " +
                   text_of(*given) + " here, but " + text_of(*known) + " on line " +
                   std::to_string(known.place.line),
               "describe it alike, or once, and leave the " + std::string(what) + " out elsewhere");
}

void check_unit(const Mention& mention, const KnownIndicator& indicator, Problems& problems) {
  const Given<std::string>& unit = mention.description->unit;
  const Given<Measure>& measure = indicator.description.measure;
  if (!unit || !measure) return;
  if (*measure == Measure::milestone && !unit->empty()) {
    problems.add(unit.place, "a milestone has no unit, but this one has " + quoted(*unit),
                 "leave the unit out");
  } else if (*measure != Measure::milestone && unit->empty()) {
    problems.add(unit.place, "the unit is empty", "write one such as \"%\", \"家\" or \"亿元\"");
  }
}

/// A target that is `done` is taken for a milestone, whose unit nobody misses.
bool may_be_milestone(const TargetDraft& target, const Given<Measure>& measure) {
  if (measure.present) return !measure || *measure == Measure::milestone;
  return target.requirement && *target.requirement == RequirementKind::done;
}

/// Tells what the indicator of a target lacks; true where it lacks something.
bool tell_gaps(const TargetDraft& target, const Description& known, Problems& problems) {
  bool gaps = false;
  const auto gap = [&](const char* what, std::string remedy) {
    problems.add(target.anchor, target.title + " has no " + what, std::move(remedy));
    gaps = true;
  };
  if (!known.name.present) gap("name", "add name = { zh = \"…\", en = \"…\" }");
  if (!known.measure.present) gap("measure", "give it one of " + any_of(all_words<Measure>()));
  if (!known.unit.present && !may_be_milestone(target, known.measure)) {
    gap("unit", "add one such as unit = \"%\", \"家\" or \"亿元\"");
  }
  return gaps;
}

void tell_undescribed(const TargetDraft& target, const Indicators& indicators, Problems& problems) {
  if (!indicators.complete()) return;
  problems.add(target.indicator.place,
               "no indicator " + quoted(*target.indicator) + " in this file",
               did_you_mean(*target.indicator, indicators.keys(),
                            "give this target a unit and a measure, or describe the indicator in "
                            "an [[indicator]] table"));
}

void describe(const Mention& mention, Indicators& indicators, Problems& problems) {
  Description& known = indicators.find_or_add(mention.key).description;
  const Description& given = *mention.description;
  merge(known.unit, given.unit, mention.key, "unit", problems);
  merge(known.measure, given.measure, mention.key, "measure", problems);
  const bool own_table = mention.target == nullptr;
  if (given.name.present && (own_table || !known.name.present)) known.name = given.name;
}

/// What a target that measures an indicator finds described; true where something is missing.
bool check_described(const TargetDraft& target, Indicators& indicators, Problems& problems) {
  KnownIndicator* known = indicators.find(target.indicator_key());
  if (known == nullptr && target.indicator.present) {
    tell_undescribed(target, indicators, problems);
    return false;
  }
  if (known == nullptr) return tell_gaps(target, target.description, problems);
  if (!known->description.name.present) known->description.name = target.description.name;
  return tell_gaps(target, known->description, problems);
}

}  // namespace

Indicators Indicators::gather(const PlanDraft& draft, Problems& problems) {
  Indicators indicators;
  std::vector<Mention> mentions = mentions_of(draft);
  const std::size_t unreadable =
      std::erase_if(mentions, [](const Mention& mention) { return mention.key.empty(); });
  indicators.complete_ = unreadable == 0;

  // Descriptions first, so that the order is theirs and not that of targets that only name them.
  for (const Mention& mention : mentions) {
    if (describes(mention)) describe(mention, indicators, problems);
  }
  std::set<std::string_view> told;
  for (const Mention& mention : mentions) {
    const KnownIndicator* known = indicators.find(mention.key);
    if (known != nullptr) check_unit(mention, *known, problems);
    if (mention.target == nullptr || told.contains(mention.key)) continue;
    if (check_described(*mention.target, indicators, problems)) told.insert(mention.key);
  }
  return indicators;
}

KnownIndicator* Indicators::find(std::string_view key) {
  const auto found = index_.find(key);
  return found == index_.end() ? nullptr : &known_[found->second];
}

const KnownIndicator* Indicators::find(std::string_view key) const {
  const auto found = index_.find(key);
  return found == index_.end() ? nullptr : &known_[found->second];
}

KnownIndicator& Indicators::find_or_add(const std::string& key) {
  const auto [entry, added] = index_.emplace(key, known_.size());
  if (added) known_.push_back({key, {}});
  return known_[entry->second];
}

std::vector<std::string> Indicators::keys() const {
  std::vector<std::string> keys;
  keys.reserve(known_.size());
  for (const KnownIndicator& indicator : known_) keys.push_back(indicator.key);
  return keys;
}

}  // namespace milepost
