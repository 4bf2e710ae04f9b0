#include "plan/check.h"

#include <map>
#include <string_view>
#include <utility>

#include "base/phrases.h"
#include "base/spelt_number.h"
#include "plan/cycles.h"
#include "plan/file_words.h"

namespace milepost {
namespace {

Said name_another(const Problems& problems, std::string_view heading, PlanSheet sheet) {
  return either(problems, said({"name the key of another {}", "请写另一个{}的代码"}, heading),
                said({"write the key or the name of another row of the sheet {}",
                      "请填工作表“{}”中另一行的代码或名称"},
                     said_label(sheet)));
}

/// The keys of one kind of table. Those that progress files name must be different numbers to a
/// spreadsheet, where they are numbers to it.
class Keys {
 public:
  enum class Use { in_plan, in_progress };

  Keys(Said noun, Use use, Problems& problems)
      : noun_(std::move(noun)), use_(use), problems_(problems) {}

  void add(const Given<std::string>& key) {
    if (!key) {
      complete_ = false;
      return;
    }
    const auto [first, added] = places_.emplace(*key, key.place);
    if (added) {
      all_.push_back(*key);
      if (use_ == Use::in_progress) check_number(key);
      return;
    }
    problems_.add(key.place,
                  said({"{} {} appears twice, first {}", "{}{}重复，首次出现在{}"}, noun_,
                       quoted(*key), on_line(problems_, first->second)),
                  said({"give one of them another key", "请给其中一个另换代码"}));
  }

  bool contains(const std::string& key) const { return places_.contains(key); }

  /// Tells that a reference leads nowhere, unless it may lead to a key that could not be read.
  void check(const Given<std::string>& reference, const Said& otherwise) const {
    if (!reference || !complete_ || contains(*reference)) return;
    problems_.add(reference.place,
                  said({"no {} {} in this file", "本文件中没有{}{}"}, noun_, quoted(*reference)),
                  did_you_mean(*reference, all_, otherwise));
  }

 private:
  void check_number(const Given<std::string>& key) {
    std::string number = kept_number(*key);
    if (number.empty()) return;
    const auto [first, is_new] = numbers_.emplace(std::move(number), *key);
    if (is_new) return;
    problems_.add(
        key.place,
        said({"{} {} is the number {} to a spreadsheet", "在表格软件中，{}{}与{}是同一个数"}, noun_,
             quoted(*key), quoted(first->second)),
        said({"begin both keys with a letter", "请在两个代码前加字母"}));
  }

  Said noun_;
  Use use_;
  Problems& problems_;
  std::map<std::string, std::string> numbers_;  // the key of each
  std::map<std::string, Place> places_;
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

  void tell_circles(const Said& what, const Said& remedy, Problems& problems) const {
    for (const std::vector<std::size_t>& cycle : find_cycles(edges)) {
      problems.add(places[cycle.front()], said(kNamed, what, cycle_text(edges, cycle)), remedy);
    }
  }
};

void check_sections(const PlanDraft& draft, Keys& keys, Problems& problems) {
  for (const SectionDraft& section : draft.sections) keys.add(section.key);
  Web parents;
  for (const SectionDraft& section : draft.sections) {
    keys.check(section.parent, name_another(problems, "[[section]]", PlanSheet::sections));
    parents.add(section.section.key, section.parent);
  }
  parents.tell_circles(
      said({"sections stand inside of each other", "章节互为上级"}),
      either(problems,
             said({"leave the parent of the outermost section out", "请删去最上一级章节的parent"}),
             said({"empty the cell {} of the outermost section", "请清空最上一级章节的“{}”"},
                  said_label(PlanColumn::parent))),
      problems);
}

void check_indicator_keys(const PlanDraft& draft, Problems& problems) {
  Keys keys(said(kIndicatorWord), Keys::Use::in_progress, problems);
  for (const IndicatorDraft& indicator : draft.indicators) keys.add(indicator.key);
}

void check_parents(const PlanDraft& draft, const Keys& keys, Problems& problems) {
  Web parents;
  for (const TargetDraft& target : draft.targets) {
    keys.check(target.parent, name_another(problems, "[[target]]", PlanSheet::targets));
    parents.add(target.target.key, target.parent);
  }
  parents.tell_circles(
      said({"targets are parts of each other", "目标互为上级"}),
      either(problems,
             said({"leave the parent of the outermost target out", "请删去最上一级目标的parent"}),
             said({"empty the cell {} of the outermost target", "请清空最上一级目标的“{}”"},
                  said_label(PlanColumn::parent))),
      problems);
}

const TargetDraft* find_target(const PlanDraft& draft, const std::string& key) {
  for (const TargetDraft& target : draft.targets) {
    if (target.target.key == key) return &target;
  }
  return nullptr;
}

/// What somebody who wrote the key of no indicator may have meant.
Said remedy_for_reference(const std::string& reference, const PlanDraft& draft,
                          const Indicators& indicators, const Problems& problems) {
  if (const TargetDraft* target = find_target(draft, reference)) {
    return said(
        {"target {} measures the indicator {}: name that", "目标{}对应的指标是{}，请写该指标"},
        quoted(reference), quoted(target->indicator_key()));
  }
  return did_you_mean(reference, indicators.keys(),
                      said({"{}, or name an indicator of this file", "{}，或改写本文件中的指标"},
                           describe_indicator(problems)));
}

/// True where the reference leads to another indicator.
bool check_reference(const TargetDraft& target, const PlanDraft& draft,
                     const Indicators& indicators, Problems& problems) {
  const Given<std::string>& reference = target.reference;
  const std::string own_key = target.indicator_key();
  if (*reference == own_key) {
    problems.add(
        reference.place, said({"{} is held against itself", "{}以自身为参照"}, target.title),
        said({"name another indicator, or write the figure", "请写另一个指标，或写明数字"}));
    return false;
  }
  const KnownIndicator* other = indicators.find(*reference);
  if (other == nullptr) {
    if (indicators.complete()) {
      problems.add(reference.place, said(kUndescribed, quoted(*reference)),
                   remedy_for_reference(*reference, draft, indicators, problems));
    }
    return false;
  }
  const Description& theirs = other->description;
  const KnownIndicator* own = indicators.find(own_key);
  const Given<std::string> unit = own == nullptr ? Given<std::string>() : own->description.unit;
  if (theirs.measure && *theirs.measure == Measure::milestone) {
    problems.add(
        reference.place,
        said({"{} is a milestone, which has no figure", "{}是节点，没有数值"}, quoted(*reference)),
        said({"name an indicator that has figures", "请写有数值的指标"}));
  } else if (unit && theirs.unit && *unit != *theirs.unit) {
    problems.add(reference.place,
                 said({"{} is measured in {}, but {} in {}", "{}的单位是{}，而{}的单位是{}"},
                      quoted(*reference), quoted(*theirs.unit), quoted(own_key), quoted(*unit)),
                 said({"name an indicator of the same unit", "请写单位相同的指标"}));
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
  references.tell_circles(
      said({"indicators are held against each other in a circle", "指标互为参照，形成循环"}),
      said({"give one of them a figure", "请将其中一个改为具体数字"}), problems);
}

}  // namespace

void check_plan(const PlanDraft& draft, const Indicators& indicators, Problems& problems) {
  Keys sections(said(kSectionWord), Keys::Use::in_plan, problems);
  Keys targets(said(kTargetWord), Keys::Use::in_progress, problems);
  check_sections(draft, sections, problems);
  check_indicator_keys(draft, problems);
  for (const TargetDraft& target : draft.targets) targets.add(target.key);
  for (const TargetDraft& target : draft.targets) {
    sections.check(
        target.section,
        either(problems,
               said({"describe it in a [[section]] table", "请用[[section]]表说明该章节"}),
               said({"add it to the sheet {}", "请在工作表“{}”中补上该章节"},
                    said_label(PlanSheet::sections))));
    check_target(target, draft, indicators.find(target.indicator_key()), problems);
  }
  check_parents(draft, targets, problems);
  check_references(draft, indicators, problems);
}

}  // namespace milepost
