#include "plan/indicators.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/listed.h"
#include "plan/file_words.h"
#include "plan/phrases.h"

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
    return is_before(a.anchor, b.anchor);
  });
  return mentions;
}

bool describes(const Mention& mention) {
  return mention.target == nullptr || mention.description->unit.present ||
         mention.description->measure.present;
}

Said as_written(const std::string& unit, const Problems&) { return quoted(unit); }
Said as_written(Measure measure, const Problems& problems) { return word_in(problems, measure); }

/// Takes over what `given` says, or tells that it says something else than what is known.
template <class T>
void merge(Given<T>& known, const Given<T>& given, const std::string& key, const Said& what,
           Problems& problems) {
  if (!known) {
    if (given.present) known = given;
    return;
  }
  if (!given || *given == *known) return;
  problems.add(
      given.place,
      said({"indicator {0} has the {1} {2} here, but {3} {4}", "指标{0}的{1}此处为{2}，而{4}为{3}"},
           quoted(key), what, as_written(*given, problems), as_written(*known, problems),
           on_line(problems, known.place)),
      said({"describe it alike, or once, and leave the {} out elsewhere",
            "请前后写成一致，或只写一处，其他地方不写{}"},
           what));
}

void check_unit(const Mention& mention, const KnownIndicator& indicator, Problems& problems) {
  const Given<std::string>& unit = mention.description->unit;
  const Given<Measure>& measure = indicator.description.measure;
  if (!unit || !measure) return;
  if (*measure == Measure::milestone && !unit->empty()) {
    problems.add(
        unit.place,
        said({"a milestone has no unit, but this one has {}", "节点没有单位，此处却写了{}"},
             quoted(*unit)),
        either(problems, said({"leave the unit out", "请删去unit"}), said(kEmptyTheCell)));
  } else if (*measure != Measure::milestone && unit->empty()) {
    problems.add(
        unit.place, said({"the unit is empty", "单位为空"}),
        said({"write one such as \"%\", \"家\" or \"亿元\"", "请写明单位，如“%”“家”“亿元”"}));
  }
}

/// A target that is `done` is taken for a milestone, whose unit nobody misses.
bool may_be_milestone(const TargetDraft& target, const Given<Measure>& measure) {
  if (measure.present) return !measure || *measure == Measure::milestone;
  return target.requirement && !row_of(*target.requirement).asks_figures;
}

/// Tells what the indicator of a target lacks; true where it lacks something.
bool tell_gaps(const TargetDraft& target, const Description& known, Problems& problems) {
  bool gaps = false;
  const auto gap = [&](const auto& given, Said remedy) {
    problems.add(given.place, said(kHasNo, target.title, given.called), std::move(remedy));
    gaps = true;
  };
  if (!known.name.present) {
    gap(target.description.name,
        either(problems, said(kAddIt, "name = { zh = \"…\", en = \"…\" }"), said(kFillIn)));
  }
  if (!known.measure.present) {
    gap(target.description.measure,
        said({"give it one of {}", "请写明其中一种：{}"}, words_in<Measure>(problems)));
  }
  if (!known.unit.present && !may_be_milestone(target, known.measure)) {
    gap(target.description.unit,
        either(problems,
               said({"add one such as unit = \"%\", \"家\" or \"亿元\"",
                     "请补写，如：unit = \"%\"、\"家\"或\"亿元\""}),
               said({"write one such as %, 家 or 亿元", "请填写，如%、家、亿元"})));
  }
  return gaps;
}

void tell_undescribed(const TargetDraft& target, const Indicators& indicators, Problems& problems) {
  if (!indicators.complete()) return;
  problems.add(
      target.indicator.place, said(kUndescribed, quoted(*target.indicator)),
      did_you_mean(
          *target.indicator, indicators.keys(),
          either(problems,
                 said({"give this target a unit and a measure, or describe the indicator "
                       "in an [[indicator]] table",
                       "请给该目标写明unit和measure，或用[[indicator]]表说明该指标"}),
                 said({"give this target {} and {}, or describe the indicator on the sheet "
                       "{}",
                       "请给该目标填写{}和{}，或在工作表“{}”中说明该指标"},
                      target.description.unit.called, target.description.measure.called,
                      said_label(PlanSheet::indicators)))));
}

void describe(const Mention& mention, Indicators& indicators, Problems& problems) {
  Description& known = indicators.find_or_add(mention.key).description;
  const Description& given = *mention.description;
  merge(known.unit, given.unit, mention.key, either(problems, said(kUnitWord), given.unit.called),
        problems);
  merge(known.measure, given.measure, mention.key,
        either(problems, said(kMeasureWord), given.measure.called), problems);
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

std::set<std::string> step_keys(const Plan& plan) {
  std::set<std::string> keys;
  for (const Target& target : plan.targets) {
    for (std::size_t i = 0; i < target.steps.size(); ++i) {
      keys.insert(step_key(target.indicator, i + 1));
    }
  }
  return keys;
}

}  // namespace milepost
