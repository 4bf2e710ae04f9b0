#include "work/assign.h"

#include <map>
#include <utility>

#include "base/error.h"
#include "base/file_kind.h"
#include "base/names.h"
#include "base/phrases.h"
#include "base/text.h"
#include "plan/assignments.h"
#include "plan/diff.h"
#include "store/assignments.h"
#include "store/plans.h"
#include "work/answer.h"
#include "work/indicators.h"
#include "work/meaning.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

/// The plans among `plans` that have a target of this key in force.
std::vector<std::string> plans_with(const AssessedPlans& plans, const std::string& key,
                                    bool& is_withdrawn) {
  std::vector<std::string> having;
  for (const AssessedPlan& plan : plans) {
    plan.for_each_row([&](const ReportRow& row) {
      if (row.target.key != key) return true;
      if (row.target.withdrawn) {
        is_withdrawn = true;
      } else {
        having.push_back(plan.plan.key);
      }
      return true;
    });
  }
  return having;
}

/// Every target that is named by its key is meant: it is of one plan, and in force.
void require_meant(const Selection& selection, const AssessedPlans& plans) {
  for (const std::string& key : selection.targets) {
    bool is_withdrawn = false;
    const std::vector<std::string> having = plans_with(plans, key, is_withdrawn);
    if (having.size() > 1 && selection.plans.empty()) {
      refuse_several_plans(key, having);
    }
    if (!having.empty()) continue;
    if (is_withdrawn) {
      throw Error(
          ErrorKind::refused, said(kTargetIsWithdrawn, in_quotes(key)),
          said({"nobody answers for it any more; leave it out", "该目标不再有责任单位，请勿列入"}));
    }
    throw Error(ErrorKind::refused,
                said({"target {} is not among those that the other options select",
                      "目标{}不在其他选项选出的目标之内"},
                     in_quotes(key)),
                said({"leave out the key, or the other options", "请去掉该代码，或去掉其他选项"}));
  }
}

bool names_targets(const AssignRequest& request) {
  const Selection& selection = request.selection;
  return request.means_all || !selection.targets.empty() || !selection.plans.empty() ||
         !selection.areas.empty() || !selection.sections.empty() || is_by_lead(selection) ||
         !selection.statuses.empty() || selection.commitment || !selection.search.empty();
}

/// Among several leads of a target only those that were selected hand over.
void keep_other_leads(const Selection& selection, const Target& target, NewAssignment& assigned) {
  if (!assigned.lead || selection.leads.empty()) return;
  std::vector<std::string> offices = offices_in(target.lead);
  if (offices.size() < 2) return;
  for (std::string& office : offices) {
    if (contains(selection.leads, office)) office = *assigned.lead;
  }
  assigned.lead = joined_offices(offices_in(joined_offices(offices)));
}

/// What the request says, for every selected target in force.
std::vector<AssignmentRow> selected(const Store& store, const AssignRequest& request,
                                    const Circumstances& circumstances) {
  if (request.assigned.names_nothing()) {
    throw Error(ErrorKind::usage, said(kNothingToAssign), Offer::name_assignees);
  }
  if (!names_targets(request)) {
    throw Error(ErrorKind::usage,
                said({"this would assign every target on record", "这样会分派所有已有目标"}),
                Offer::name_targets);
  }
  Selection selection = request.selection;
  for (std::string& target : selection.targets) target = known_target(store, target, selection);
  const Answer answer = ask(store, selection, circumstances);
  require_meant(selection, answer.plans);
  std::vector<AssignmentRow> rows;
  for (const AssessedPlan& plan : answer.plans) {
    plan.for_each_row([&](const ReportRow& row) {
      if (!row.target.withdrawn) {
        rows.push_back({0, plan.plan.key, row.target.key, request.assigned});
        keep_other_leads(selection, row.target, rows.back().assigned);
      }
      return true;
    });
  }
  return rows;
}

/// What the list says; with problems in `outcome` where it has any.
std::vector<AssignmentRow> read_list(const AssignRequest::List& list,
                                     const std::vector<Plan>& plans, AssignOutcome& outcome) {
  const Decoded& decoded = *outcome.list_text;
  const std::string_view text = decoded.text(list.bytes);
  Problems problems(list.name, text);
  std::vector<AssignmentRow> rows;
  if (decoded.fault) {
    problems.add(*decoded.fault);
  } else {
    outcome.reading = TextReading{decoded.encoding, separator_of_assignments(text)};
    rows = read_assignments(text, plans, problems);
  }
  if (!problems.empty()) outcome.problems = std::move(problems);
  return rows;
}

/// Records what the rows change of a plan; nothing where none is about it.
std::optional<AssignedPlan> assign_in(const Recording& recording, const Plan& before,
                                      const std::vector<AssignmentRow>& rows,
                                      const std::string& reason) {
  Plan after = before;
  std::map<std::string, Target*> targets;
  for (Target& target : after.targets) targets.emplace(target.key, &target);
  std::size_t meant = 0;
  for (const AssignmentRow& row : rows) {
    if (row.plan != before.key) continue;
    row.assigned.apply_to(*targets.at(row.target));
    ++meant;
  }
  if (meant == 0) return std::nullopt;
  AssignedPlan assigned;
  assigned.plan = after.key;
  for (const TargetChange& change : diff(before, after).targets) {
    const Target& target = *targets.at(change.target);
    assign(recording, after.key, target, std::string(trim(reason)));
    assigned.targets.push_back({*before.find_target(change.target), target});
  }
  assigned.unchanged = meant - assigned.targets.size();
  return assigned;
}

}  // namespace

NewAssignment assignment_of(const std::optional<std::string>& lead,
                            const std::vector<std::string>& with,
                            const std::optional<std::string>& leader) {
  NewAssignment assigned;
  if (lead) assigned.lead = parse_assigned_name(*lead);
  if (leader) assigned.leader = parse_assigned_name(*leader);
  for (const std::string& names : with) {
    if (!assigned.with) assigned.with.emplace();
    for (std::string& name : parse_assigned_names(names)) {
      assigned.with->push_back(std::move(name));
    }
  }
  return assigned;
}

AssignOutcome assign_targets(Store& store, const AssignRequest& request,
                             const Circumstances& circumstances) {
  AssignOutcome outcome;
  if (request.list) {
    const AssignRequest::List& list = *request.list;
    const auto wrong = fault_of_no_csv(kind_of_file(list.bytes, list.name));
    outcome.list_text = wrong ? Decoded{{}, {}, Problem{{}, wrong->what, wrong->remedy}}
                              : decode(list.bytes, list.encoding);
  }
  record(store, circumstances, [&](Recording& recording) {
    outcome.problems.reset();
    outcome.plans.clear();
    const std::vector<Plan> plans = read_plans(store, list_plan_keys(store));
    const std::vector<AssignmentRow> rows = request.list ? read_list(*request.list, plans, outcome)
                                                         : selected(store, request, circumstances);
    if (outcome.problems || request.is_dry_run) recording.give_up();
    if (outcome.problems) return;
    for (const Plan& plan : plans) {
      if (auto assigned = assign_in(recording, plan, rows, request.reason)) {
        outcome.plans.push_back(*std::move(assigned));
      }
    }
  });
  return outcome;
}

}  // namespace milepost::work
