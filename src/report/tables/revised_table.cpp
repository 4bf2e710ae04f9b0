#include "report/tables/revised_table.h"

#include <algorithm>
#include <iterator>

#include "assess/news.h"
#include "report/tables/version_table.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// The version since which a target asks what it asks now. Precondition: `versions` is not empty.
const TargetVersion& asked_since(const std::vector<TargetVersion>& versions) {
  auto first = std::prev(versions.end());
  while (first != versions.begin() && !asks_otherwise(*std::prev(first), versions.back())) {
    --first;
  }
  return *first;
}

Row revised_row(const AssessedPlan& plan, const ReportRow& row, const TargetVersion& then,
                const TargetVersion& now, const View& view) {
  const Language language = view.language;
  const bool for_people = view.is_for_people();
  Row made;
  made.cells = {for_people ? plan.plan.name.in(language) : plan.plan.key,
                for_people ? full_name(plan, row.target, language) : row.target.key,
                whole_version_text(then, row, language),
                whole_version_text(now, row, language),
                now.recorded_at,
                now.reason};
  return made;
}

void visit_revised(const AssessedPlan& plan, const View& view, const RowVisitor& visit) {
  if (!plan.revised_since) return;
  const Moment end = view.clock.end_of(plan.as_of);
  const std::vector<std::string> keys = plan.revised_since(end);
  if (keys.empty()) return;
  plan.for_each_row([&](const ReportRow& row) {
    if (!std::binary_search(keys.begin(), keys.end(), row.target.key)) return true;
    const std::vector<TargetVersion> versions = plan.versions_of(row.target);
    const TargetVersion* then = revised_from(versions, end);
    if (then != nullptr && asks_otherwise(*then, versions.back())) {
      visit(revised_row(plan, row, *then, asked_since(versions), view));
    }
    return true;
  });
}

}  // namespace

Table revised_table(std::span<const AssessedPlan> plans, const View& view) {
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  Table table;
  table.name = "revised";
  if (!plans.empty()) {
    table.title = say(Sentence::revised_since, view.language, to_string(plans.front().as_of));
  }
  table.columns = {{"plan", heading(Label::plan), CellKind::text, false, true, true},
                   {"target", heading(Label::target), CellKind::text, false, true},
                   {"asked_then", heading(Label::asked_then)},
                   {"asks_now", heading(Label::asks_now)},
                   {"recorded_at", heading(Label::recorded_at), CellKind::moment},
                   {"reason", heading(Label::reason), CellKind::text, false, true}};
  // One plan is named above the table.
  const bool with_plan = plans.size() > 1 || !view.is_for_people();
  if (!with_plan) table.columns.erase(table.columns.begin());
  table.for_each_row = [plans, view, with_plan](const RowVisitor& visit) {
    const auto visit_row = [&](const Row& row) {
      if (with_plan) return visit(row);
      Row without = row;
      without.cells.erase(without.cells.begin());
      visit(without);
    };
    for (const AssessedPlan& plan : plans) visit_revised(plan, view, visit_row);
  };
  return table;
}

}  // namespace milepost
