#include "cli/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "assess/assessment.h"
#include "base/error.h"
#include "base/listed.h"
#include "base/suggest.h"
#include "base/text.h"
#include "cli/refusal.h"
#include "report/labels.h"
#include "store/histories.h"
#include "store/indicator_entries.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Refuses a name that is none of those that exist.
void require_known(const Said& what, const std::vector<std::string>& wanted,
                   const std::vector<std::string>& existing) {
  for (const std::string& name : wanted) {
    if (contains(existing, name)) continue;
    throw Error(
        ExitCode::refused, said({"there is no {} {}", "没有{}{}"}, what, in_quotes(name)),
        did_you_mean(name, existing,
                     existing.empty() ? said({"no target has a {} yet", "还没有目标写明{}"}, what)
                                      : said({"there are: {}", "现有：{}"}, listed(existing))));
  }
}

bool is_in_sections(const Plan& plan, const Target& target,
                    const std::vector<std::string>& sections) {
  const std::vector<const Section*> around = sections_around(plan, target.section);
  return std::any_of(around.begin(), around.end(),
                     [&](const Section* section) { return contains(sections, section->key); });
}

bool is_found_by(const Target& target, const Indicator& indicator, const std::string& searched) {
  const std::string text =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}", target.key, target.name.zh, target.name.en, target.note,
                  target.indicator, indicator.name.zh + indicator.name.en);
  return search_form(text).find(searched) != std::string::npos;
}

bool is_wanted(const Selection& selection, const std::string& searched, const Plan& plan,
               const Target& target, const Indicator& indicator) {
  return (selection.targets.empty() || contains(selection.targets, target.key)) &&
         (selection.indicator.empty() || selection.indicator == target.indicator) &&
         (selection.sections.empty() || is_in_sections(plan, target, selection.sections)) &&
         (selection.leads.empty() || contains(selection.leads, target.lead)) &&
         (!selection.commitment || *selection.commitment == target.commitment) &&
         (searched.empty() || is_found_by(target, indicator, searched));
}

bool is_wanted(const Selection& selection, Status status) {
  return selection.statuses.empty() ||
         std::find(selection.statuses.begin(), selection.statuses.end(), status) !=
             selection.statuses.end();
}

/// The keys of the selected plans.
std::vector<std::string> selected_plans(const Store& store, const Selection& selection) {
  std::vector<std::string> keys = list_plan_keys(store, selection.known_at.value_or(kEverything));
  if (keys.empty()) {
    throw Error(ExitCode::refused,
                selection.known_at ? said({"no plan was on record yet at {}", "截至{}尚未载入计划"},
                                          to_string(*selection.known_at))
                                   : said({"{} holds no plan yet", "{}中还没有计划"}, store.path()),
                selection.known_at ? Said() : load_a_plan());
  }
  require_known(said({"plan", "计划"}), selection.plans, keys);
  if (selection.plans.empty()) return keys;
  std::vector<std::string> wanted;
  for (const std::string& key : keys) {
    if (contains(selection.plans, key)) wanted.push_back(key);
  }
  return wanted;
}

/// Refuses areas, sections, leads and targets that none of the plans has.
void require_known_names(const Store& store, const Selection& selection,
                         const std::vector<std::string>& keys) {
  if (!selection.areas.empty()) {
    require_known(said({"area", "地区"}), selection.areas, list_areas(store));
  }
  if (selection.sections.empty() && selection.leads.empty() && selection.targets.empty()) return;
  std::vector<std::string> sections;
  std::set<std::string> leads;
  std::vector<std::string> targets;
  for (const Plan& plan : read_plans(store, keys, selection.known_at.value_or(kEverything))) {
    for (const Section& section : plan.sections) sections.push_back(section.key);
    for (const Target& target : plan.targets) {
      targets.push_back(target.key);
      if (!target.lead.empty()) leads.insert(target.lead);
    }
  }
  require_known(said({"section", "章节"}), selection.sections, sections);
  require_known(said({"lead", "牵头单位"}), selection.leads, {leads.begin(), leads.end()});
  for (const std::string& key : selection.targets) {
    if (contains(targets, key)) continue;
    throw Error(ExitCode::refused, said({"there is no target {}", "没有目标{}"}, in_quotes(key)),
                did_you_mean(key, targets, list_the_targets()));
  }
}

/// Where what is missing is smaller than everything else, so that it comes last when descending
/// too.
template <class T>
bool is_before(const std::optional<T>& a, const std::optional<T>& b, bool descending) {
  if (!a || !b) return a.has_value() && !b.has_value();
  return descending ? *b < *a : *a < *b;
}

bool comes_before(const ReportRow& a, const ReportRow& b, const Selection& selection) {
  const bool down = selection.descending;
  const auto text = [&](const std::string& x, const std::string& y) {
    return is_before(x.empty() ? std::nullopt : std::optional(x),
                     y.empty() ? std::nullopt : std::optional(y), down);
  };
  const auto data_date = [](const ReportRow& row) {
    return row.assessment.actual ? std::optional(row.assessment.actual->data_date) : std::nullopt;
  };
  switch (selection.sort) {
    case SortKey::plan:
      return false;
    case SortKey::key:
      return text(a.target.key, b.target.key);
    case SortKey::name:
      return text(a.target.name.zh, b.target.name.zh);
    case SortKey::lead:
      return text(a.target.lead, b.target.lead);
    case SortKey::due:
      return is_before(std::optional(a.target.due), std::optional(b.target.due), down);
    case SortKey::status:
      return is_before(std::optional(a.assessment.status), std::optional(b.assessment.status),
                       down);
    case SortKey::attainment:
      return is_before(a.assessment.attainment, b.assessment.attainment, down);
    case SortKey::gap:
      return is_before(a.assessment.gap, b.assessment.gap, down);
    case SortKey::data_date:
      return is_before(data_date(a), data_date(b), down);
  }
  return false;
}

/// The rows of a plan in another order than its own.
std::function<void(const ReportRowVisitor&)> sorted(
    std::function<void(const ReportRowVisitor&)> for_each_row, const Selection& selection) {
  return [for_each_row = std::move(for_each_row), selection](const ReportRowVisitor& visit) {
    std::vector<ReportRow> rows;
    for_each_row([&](ReportRow& row) {
      rows.push_back(std::move(row));
      return true;
    });
    std::stable_sort(rows.begin(), rows.end(), [&](const ReportRow& a, const ReportRow& b) {
      return comes_before(a, b, selection);
    });
    for (ReportRow& row : rows) {
      if (!visit(row)) return;
    }
  };
}

/// Assesses targets as they are read.
class AssessedBatch : public TargetBatch {
 public:
  AssessedBatch(const Plan& plan, Date as_of, const Selection& selection, ProgressBar* progress,
                const ReportRowVisitor& visit)
      : plan_(plan), as_of_(as_of), selection_(selection), progress_(progress), visit_(visit) {}

  void add(TargetHistory& found) override {
    reached_ = found.position;
    Assessment assessment =
        assess({found.target, plan_.period.start, plan_.thresholds, found.history,
                found.reference ? &found.reference_history : nullptr},
               as_of_);
    if (!is_wanted(selection_, assessment.status)) return;
    if (count_ == rows_.size()) rows_.emplace_back();
    ReportRow& row = rows_[count_++];
    row.target = std::move(found.target);
    row.indicator = std::move(found.indicator);
    row.reference = std::move(found.reference);
    row.assessment = std::move(assessment);
  }

  bool hand_on() override {
    if (progress_ != nullptr) progress_->reach(reached_);
    return std::all_of(rows_.begin(),
                       rows_.begin() + static_cast<std::ptrdiff_t>(std::exchange(count_, 0)),
                       visit_);
  }

 private:
  const Plan& plan_;
  Date as_of_;
  const Selection& selection_;
  ProgressBar* progress_;
  const ReportRowVisitor& visit_;
  std::vector<ReportRow> rows_;
  std::size_t count_ = 0;  // of `rows_`
  std::size_t reached_ = 0;
};

/// How many targets a pass over the plan goes through, where somebody wants to know.
std::size_t count_targets(const Store& store, const std::string& key,
                          const std::shared_ptr<ProgressBar>& progress) {
  if (!progress) return 0;
  for (const PlanSummary& plan : list_plans(store)) {
    if (plan.key == key) return plan.targets + plan.withdrawn;
  }
  return 0;
}

std::vector<Entry> dated_up_to(Date as_of, std::vector<Entry> entries) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.as_of > as_of; });
  return entries;
}

/// The plan of this key with its selected targets.
AssessedPlan assessed(const Store& store, const std::string& key, const Selection& selection,
                      Date as_of, const std::shared_ptr<ProgressBar>& progress) {
  const Moment known_at = selection.known_at.value_or(kEverything);
  AssessedPlan assessed;
  assessed.plan = read_plan_head(store, key, known_at).value();
  assessed.as_of = as_of;
  assessed.known_at = last_recorded(store, known_at);
  const auto for_each_row = [&store, key, known_at, selection, as_of, progress,
                             plan = assessed.plan, targets = count_targets(store, key, progress),
                             searched =
                                 search_form(selection.search)](const ReportRowVisitor& visit) {
    if (progress) progress->begin_pass(targets);
    for_each_history(
        store, key, known_at,
        [&](const Target& target, const Indicator& indicator) {
          return is_wanted(selection, searched, plan, target, indicator);
        },
        [&] {
          return std::make_unique<AssessedBatch>(plan, as_of, selection, progress.get(), visit);
        });
  };
  assessed.in_plan_order = selection.sort == SortKey::plan && !selection.descending;
  assessed.for_each_row = for_each_row;
  if (selection.sort != SortKey::plan) assessed.for_each_row = sorted(for_each_row, selection);
  assessed.entries_of =
      [&store, area = assessed.plan.area.key, known_at, as_of,
       reader = std::shared_ptr<IndicatorEntries>()](const Indicator& indicator) mutable {
        if (!reader) reader = std::make_shared<IndicatorEntries>(store, area, known_at);
        return dated_up_to(as_of, reader->of(indicator.key));
      };
  assessed.versions_of = [&store, key, known_at](const Target& target) {
    std::vector<TargetVersion> versions = read_target_versions(store, key, target.key);
    std::erase_if(versions,
                  [&](const TargetVersion& version) { return version.recorded_at > known_at; });
    return versions;
  };
  return assessed;
}

bool has_rows(const AssessedPlan& plan) {
  bool any = false;
  plan.for_each_row([&](const ReportRow&) {
    any = true;
    return false;
  });
  return any;
}

/// What a selection that nothing fits could have been.
[[noreturn]] void refuse_empty_selection(const Store& store, const Selection& selection,
                                         const std::vector<std::string>& keys) {
  Said there_are;
  for (const Plan& plan : read_plans(store, keys, selection.known_at.value_or(kEverything))) {
    const Said one = said({"{} ({} targets)", "{}（目标{}项）"}, plan.key, plan.targets.size());
    there_are = there_are.empty() ? one : said({"{}, {}", "{}、{}"}, there_are, one);
  }
  throw Error(
      ExitCode::refused, said({"no target is selected", "没有符合条件的目标"}),
      said({"leave out a condition; on record are: {}", "请减少条件；现有：{}"}, there_are));
}

/// Refuses a status that no target has which fits otherwise, and says which ones there are.
void require_status(const Store& store, const Selection& selection, const Context& context) {
  if (selection.statuses.empty()) return;
  Selection any = selection;
  any.statuses.clear();
  const Answer others = ask_even_for_nothing(store, any, context);
  StatusCounts counts;
  for (const AssessedPlan& plan : others.plans) {
    plan.for_each_row([&](const ReportRow& row) {
      counts.add(row.assessment.status);
      return true;
    });
  }
  Said there_are;
  for (const auto& entry : kWords<Status>) {
    if (counts.of(entry.value) == 0) continue;
    const Said status(std::string(entry.text), std::string(label(entry.value, Language::zh)));
    const Said one = said({"{} ({})", "{}（{}项）"}, status, counts.of(entry.value));
    there_are = there_are.empty() ? one : said({"{}, {}", "{}、{}"}, there_are, one);
  }
  if (there_are.empty()) return;
  throw Error(ExitCode::refused,
              said({"no target has this status on that day", "当日没有处于该状态的目标"}),
              said({"leave out --status; there are: {}", "请去掉--status；现有：{}"}, there_are));
}

}  // namespace

std::vector<Entry> entries_of(const Store& store, const std::string& area,
                              const std::string& indicator, Moment known_at, Date as_of) {
  return dated_up_to(as_of, IndicatorEntries(store, area, known_at).of(indicator));
}

Answer ask_even_for_nothing(const Store& store, const Selection& selection,
                            const Context& context) {
  Answer answer;
  answer.reading = std::make_unique<Reading>(store);
  const std::vector<std::string> keys = selected_plans(store, selection);
  require_known_names(store, selection, keys);
  const Date as_of = selection.as_of.value_or(context.today);
  for (const std::string& key : keys) {
    AssessedPlan plan = assessed(store, key, selection, as_of, context.progress);
    if (!selection.areas.empty() && !contains(selection.areas, plan.plan.area.key)) continue;
    if (has_rows(plan)) answer.plans.push_back(std::move(plan));
  }
  return answer;
}

Answer ask(const Store& store, const Selection& selection, const Context& context) {
  Answer answer = ask_even_for_nothing(store, selection, context);
  if (answer.plans.empty()) {
    require_status(store, selection, context);
    refuse_empty_selection(store, selection, selected_plans(store, selection));
  }
  return answer;
}

}  // namespace milepost::cli
