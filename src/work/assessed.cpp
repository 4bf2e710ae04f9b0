#include "work/assessed.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "assess/assessment.h"
#include "base/name_order.h"
#include "base/names.h"
#include "base/text.h"
#include "store/decisions.h"
#include "store/histories.h"
#include "store/indicator_entries.h"
#include "store/plans.h"
#include "store/reading.h"

namespace milepost::work {
namespace {

bool is_in_sections(const Plan& plan, const Target& target,
                    const std::vector<std::string>& sections) {
  const std::vector<const Section*> around = sections_around(plan, target.section);
  return std::any_of(around.begin(), around.end(),
                     [&](const Section* section) { return contains(sections, section->key); });
}

bool is_of_leads(const Selection& selection, const Target& target) {
  if (!is_by_lead(selection)) return true;
  if (target.lead.empty() && !selection.with_supported) return selection.without_lead;
  std::vector<std::string> leads = offices_in(target.lead);
  if (selection.with_supported) {
    for (std::string& office : offices_in(target.with)) leads.push_back(std::move(office));
  }
  return std::any_of(leads.begin(), leads.end(),
                     [&](const std::string& lead) { return contains(selection.leads, lead); });
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
         is_of_leads(selection, target) &&
         (!selection.commitment || *selection.commitment == target.commitment) &&
         (searched.empty() || is_found_by(target, indicator, searched));
}

bool is_wanted(const Selection& selection, Status status) {
  return selection.statuses.empty() ||
         std::find(selection.statuses.begin(), selection.statuses.end(), status) !=
             selection.statuses.end();
}

/// Where what is missing is smaller than everything else, so that it comes last when descending
/// too.
template <class T>
bool is_before(const std::optional<T>& a, const std::optional<T>& b, bool descending) {
  if (!a || !b) return a.has_value() && !b.has_value();
  return descending ? *b < *a : *a < *b;
}

/// A row with what its name, or that of its lead, is put in order by.
struct NamedRow {
  ReportRow row;
  std::string order_key = {};
};

std::string order_key_of(const ReportRow& row, SortKey sort) {
  if (sort == SortKey::name) return name_order_key(row.target.name.in(Language::zh));
  return sort == SortKey::lead ? name_order_key(row.target.lead) : std::string();
}

bool comes_before(const NamedRow& first, const NamedRow& second, const Selection& selection) {
  const ReportRow& a = first.row;
  const ReportRow& b = second.row;
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
    case SortKey::lead:
      return text(first.order_key, second.order_key);
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
    std::vector<NamedRow> rows;
    for_each_row([&](ReportRow& row) {
      std::string key = order_key_of(row, selection.sort);
      rows.push_back({std::move(row), std::move(key)});
      return true;
    });
    std::stable_sort(rows.begin(), rows.end(), [&](const NamedRow& a, const NamedRow& b) {
      return comes_before(a, b, selection);
    });
    for (NamedRow& named : rows) {
      if (!visit(named.row)) return;
    }
  };
}

/// How many targets a pass over the plan goes through, where somebody wants to know.
std::size_t count_targets(const Store& store, const std::string& key, Watch* watch) {
  if (watch == nullptr) return 0;
  for (const PlanSummary& plan : list_plans(store)) {
    if (plan.key == key) return plan.targets + plan.withdrawn;
  }
  return 0;
}

/// What is asked of the targets of one plan.
struct Question {
  const Store& store;
  Selection selection;
  Plan plan;  // its head
  Date as_of;
  Moment known_at;
  Watch* watch;
  std::size_t helpers;        // threads to read with beside that of the caller
  std::size_t targets = 0;    // how many the pass goes through, where somebody watches
  std::string searched = {};  // as search_form has it

  /// One pass over the plan.
  void ask(const std::function<std::unique_ptr<TargetBatch>()>& new_batch) const {
    if (watch != nullptr) watch->begin_pass(targets);
    for_each_history(
        store, plan.key, known_at, helpers,
        [this](const Target& target, const Indicator& indicator) {
          return is_wanted(selection, searched, plan, target, indicator);
        },
        new_batch);
  }
};

/// Assesses targets as they are read.
class AssessedBatch : public TargetBatch {
 public:
  explicit AssessedBatch(const Question& question) : question_(question) {}

  void add(TargetHistory& found) final {
    reached_ = found.position;
    const auto rule = reporting_rule(question_.plan, found.target);
    const Date start = question_.plan.period.start;
    const AreasAsked asked{{start, found.target.due}, rule, question_.as_of};
    const MadeUp made(found.source, asked);
    const MadeUp made_reference(found.reference_source, asked);
    const History* reference = made_reference.complete_or(found.reference_history);
    Assessment assessment =
        assess({found.target, start, question_.plan.thresholds, *made.history_or(found.history),
                found.reference ? reference : nullptr, rule,
                found.target.steps.empty() ? nullptr : &found.step_histories,
                found.indicator.unit == "%", made.get()},
               question_.as_of);
    if (is_wanted(question_.selection, assessment.status)) take(found, assessment);
  }

  bool hand_on() final {
    if (question_.watch != nullptr) question_.watch->reach(reached_);
    return give();
  }

 private:
  /// Takes what it needs of a target, and may take what it is given.
  virtual void take(TargetHistory& found, Assessment& assessment) = 0;
  /// Hands on what was taken, and has nothing then; false where no more is needed.
  virtual bool give() = 0;

  const Question& question_;
  std::size_t reached_ = 0;
};

class RowBatch : public AssessedBatch {
 public:
  RowBatch(const Question& question, const ReportRowVisitor& visit)
      : AssessedBatch(question), visit_(visit) {}

 private:
  void take(TargetHistory& found, Assessment& assessment) override {
    if (count_ == rows_.size()) rows_.emplace_back();
    ReportRow& row = rows_[count_++];
    row.target = std::move(found.target);
    row.indicator = std::move(found.indicator);
    row.reference = std::move(found.reference);
    row.source = std::move(found.source);
    row.reference_source = std::move(found.reference_source);
    row.assessment = std::move(assessment);
  }
  bool give() override {
    return std::all_of(rows_.begin(),
                       rows_.begin() + static_cast<std::ptrdiff_t>(std::exchange(count_, 0)),
                       visit_);
  }

  const ReportRowVisitor& visit_;
  std::vector<ReportRow> rows_;
  std::size_t count_ = 0;  // of `rows_`
};

class TextBatch : public AssessedBatch {
 public:
  TextBatch(const Question& question, RowWriter write, const TextVisitor& visit)
      : AssessedBatch(question), write_(std::move(write)), visit_(visit) {}

 private:
  void take(TargetHistory& found, Assessment& assessment) override {
    write_({found.target, found.indicator, found.reference, assessment}, text_);
  }
  bool give() override {
    visit_(text_);
    text_.clear();
    return true;
  }

  RowWriter write_;
  const TextVisitor& visit_;
  std::string text_;
};

std::vector<Entry> dated_up_to(Date as_of, std::vector<Entry> entries) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.as_of > as_of; });
  return entries;
}

}  // namespace

std::vector<Entry> entries_of(const Store& store, const std::string& area,
                              const std::string& indicator, Moment known_at, Date as_of) {
  return dated_up_to(as_of, IndicatorEntries(store, area, known_at).of(indicator));
}

AssessedPlan assessed_plan(const Store& store, const std::string& key, const Selection& selection,
                           Date as_of, const Circumstances& circumstances) {
  const Moment known_at = selection.known_at.value_or(kEverything);
  AssessedPlan assessed;
  assessed.plan = read_plan_head(store, key, known_at).value();
  assessed.as_of = as_of;
  assessed.known_at = last_recorded(store, known_at);
  assessed.has_made_up = !list_from_areas(store, assessed.plan.area.key, known_at).empty();
  assessed.in_plan_order = selection.sort == SortKey::plan && !selection.descending;
  const auto question = std::make_shared<const Question>(Question{
      store, selection, assessed.plan, as_of, known_at, circumstances.watch, circumstances.helpers,
      count_targets(store, key, circumstances.watch), search_form(selection.search)});
  assessed.for_each_row = [question](const ReportRowVisitor& visit) {
    question->ask([&] { return std::make_unique<RowBatch>(*question, visit); });
  };
  if (selection.sort == SortKey::plan) {
    assessed.for_each_text = [question](const NewRowWriter& new_writer, const TextVisitor& visit) {
      question->ask([&] { return std::make_unique<TextBatch>(*question, new_writer(), visit); });
    };
  } else {
    assessed.for_each_row = sorted(std::move(assessed.for_each_row), selection);
  }
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
  assessed.decisions_of = [&store, key, known_at,
                           known = std::shared_ptr<std::map<std::string, std::vector<Decision>>>()](
                              const Target& target) mutable {
    using ByTarget = std::map<std::string, std::vector<Decision>>;
    if (!known) known = std::make_shared<ByTarget>(read_decisions(store, key, known_at));
    const auto found = known->find(target.key);
    return found == known->end() ? std::vector<Decision>() : found->second;
  };
  struct WholeNames {
    std::once_flag read;
    std::map<std::string, Name> by_key;
  };
  assessed.name_of_whole = [&store, key, known_at,
                            names = std::make_shared<WholeNames>()](const std::string& whole) {
    std::call_once(names->read, [&] { names->by_key = read_whole_names(store, key, known_at); });
    const auto found = names->by_key.find(whole);
    return found == names->by_key.end() ? Name() : found->second;
  };
  assessed.revised_since = [&store, key, known_at](Moment since) {
    return list_revised_targets(store, key, since, known_at);
  };
  return assessed;
}

}  // namespace milepost::work
