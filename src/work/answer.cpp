#include "work/answer.h"

#include <algorithm>
#include <set>
#include <utility>

#include "assess/due_periods.h"
#include "base/error.h"
#include "base/listed.h"
#include "base/names.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "report/words/labels.h"
#include "store/plans.h"
#include "store/reading.h"
#include "store/removals.h"
#include "work/assessed.h"
#include "work/remove_plan.h"

namespace milepost::work {
namespace {

/// Refuses a name that is none of those that exist.
void require_known(const Said& what, const std::vector<std::string>& wanted,
                   const std::vector<std::string>& existing) {
  for (const std::string& name : wanted) {
    if (contains(existing, name) || contains(existing, usual_name(name))) continue;
    throw Error(
        ErrorKind::not_found,
        naming_odd_sign(said({"there is no {} {}", "没有{}{}"}, what, in_quotes(name)), name),
        did_you_mean(name, existing,
                     existing.empty() ? said({"no target has a {} yet", "还没有目标写明{}"}, what)
                                      : said(kThereAre, listed(existing))));
  }
}

/// The keys of the selected plans.
std::vector<std::string> selected_plans(const Store& store, const Selection& selection,
                                        const Circumstances& circumstances) {
  const Moment known_at = selection.known_at.value_or(kEverything);
  std::vector<std::string> keys = list_plan_keys(store, known_at);
  for (const std::string& plan : selection.plans) {
    if (!contains(keys, plan)) refuse_removed(store, plan, known_at, circumstances.clock);
  }
  if (keys.empty() && !list_removals(store, known_at).empty()) {
    throw Error(ErrorKind::refused,
                said({"every plan in {} was removed", "{}中的计划均已移除"}, store.name()),
                Offer::list_every_plan);
  }
  if (keys.empty()) {
    throw Error(ErrorKind::refused,
                selection.known_at ? said({"no plan was on record yet at {}", "截至{}尚未载入计划"},
                                          circumstances.clock.minute(*selection.known_at))
                                   : said({"{} holds no plan yet", "{}中还没有计划"}, store.name()),
                selection.known_at ? Remedy() : Remedy(Offer::load_plan));
  }
  require_known(said({"plan", "计划"}), selection.plans, keys);
  if (selection.plans.empty()) return keys;
  std::vector<std::string> wanted;
  for (const std::string& key : keys) {
    if (contains(selection.plans, key)) wanted.push_back(key);
  }
  return wanted;
}

/// Refuses areas, sections and leads that none of the plans has.
void require_known_names(const Store& store, const Selection& selection,
                         const std::vector<std::string>& keys) {
  if (!selection.areas.empty()) {
    require_known(said({"area", "地区"}), selection.areas,
                  list_areas(store, selection.known_at.value_or(kEverything)));
  }
  if (selection.sections.empty() && selection.leads.empty()) return;
  std::vector<std::string> sections;
  std::vector<std::string> leads;  // in the order of the plans
  std::set<std::string> known_leads;
  for (const Plan& plan : read_plans(store, keys, selection.known_at.value_or(kEverything))) {
    for (const Section& section : plan.sections) sections.push_back(section.key);
    for (const Target& target : plan.targets) {
      std::vector<std::string> offices = offices_in(target.lead);
      if (selection.with_supported) {
        for (std::string& office : offices_in(target.with)) offices.push_back(std::move(office));
      }
      for (const std::string& lead : offices) {
        if (known_leads.insert(lead).second) leads.push_back(lead);
      }
    }
  }
  require_known(said(kSectionWord), selection.sections, sections);
  std::vector<std::string> wanted;
  for (const std::string& text : selection.leads) {
    for (std::string& lead : offices_in(text)) wanted.push_back(std::move(lead));
  }
  require_known(said({"lead", "牵头单位"}), wanted, leads);
}

/// Whether nothing more is due of a plan.
bool is_closed(const Store& store, const Plan& plan, Date as_of) {
  if (!plan.reporting) return as_of > plan.period.end + date::days{kStaleAfterDays};
  Reporting reporting = *plan.reporting;
  if (as_of <= last_deadline({reporting, plan.period, plan.document.date})) return false;
  reporting.deadline =
      std::max(reporting.deadline, longest_deadline(store, plan.key).value_or(reporting.deadline));
  return as_of > last_deadline({reporting, plan.period, plan.document.date});
}

/// A year that is over is told in a line once the next one runs.
void mark_what_is_over(const Store& store, AssessedPlans& plans) {
  for (AssessedPlan& plan : plans) {
    if (!is_closed(store, plan.plan, plan.as_of)) continue;
    plan.is_over = std::any_of(plans.begin(), plans.end(), [&](const AssessedPlan& other) {
      const Period& period = other.plan.period;
      return other.plan.area.key == plan.plan.area.key && period.start > plan.plan.period.end &&
             period.start <= plan.as_of;
    });
  }
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
    there_are = there_are.empty() ? one : said(kAndName, there_are, one);
  }
  throw Error(
      ErrorKind::refused, said({"no target is selected", "没有符合条件的目标"}),
      said({"leave out a condition; on record are: {}", "请减少条件；现有：{}"}, there_are));
}

/// Refuses a status that no target has which fits otherwise, and says which ones there are.
void require_status(const Store& store, const Selection& selection,
                    const Circumstances& circumstances) {
  if (selection.statuses.empty()) return;
  Selection any = selection;
  any.statuses.clear();
  const Answer others = ask_even_for_nothing(store, any, circumstances);
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
    there_are = there_are.empty() ? one : said(kAndName, there_are, one);
  }
  if (there_are.empty()) return;
  throw Error(ErrorKind::refused,
              said({"no target has this status on that day", "当日没有处于该状态的目标"}),
              Remedy(Offer::leave_out_status, {there_are}));
}

}  // namespace

Answer ask_even_for_nothing(const Store& store, const Selection& selection,
                            const Circumstances& circumstances) {
  Answer answer;
  answer.reading = std::make_unique<Reading>(store);
  const std::vector<std::string> keys = selected_plans(store, selection, circumstances);
  require_known_names(store, selection, keys);
  Selection meant = selection;
  for (const std::string& text : selection.leads) {
    for (std::string& lead : offices_in(usual_name(text))) meant.leads.push_back(std::move(lead));
  }
  const Date as_of = selection.as_of.value_or(circumstances.today);
  for (const std::string& key : keys) {
    AssessedPlan plan = assessed_plan(store, key, meant, as_of, circumstances);
    if (!selection.areas.empty() && !contains(selection.areas, plan.plan.area.key)) continue;
    if (has_rows(plan)) answer.plans.push_back(std::move(plan));
  }
  if (selection.plans.empty()) mark_what_is_over(store, answer.plans);
  return answer;
}

Answer ask(const Store& store, const Selection& selection, const Circumstances& circumstances) {
  Answer answer = ask_even_for_nothing(store, selection, circumstances);
  if (answer.plans.empty()) {
    require_status(store, selection, circumstances);
    refuse_empty_selection(store, selection, selected_plans(store, selection, circumstances));
  }
  return answer;
}

Date letter_date(const Selection& selection, const Circumstances& circumstances) {
  return selection.known_at ? circumstances.clock.day_at(*selection.known_at) : circumstances.today;
}

}  // namespace milepost::work
