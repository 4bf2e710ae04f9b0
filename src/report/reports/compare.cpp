// The report compare: what changed between two dates, or two moments of one date.
#include <algorithm>
#include <string>
#include <utility>

#include "report/reports/reports.h"
#include "report/tables/changes.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// The dates that two answers stand for, or their moments where they are of one date.
std::pair<std::string, std::string> points_of(const AssessedPlan& before, const AssessedPlan& after,
                                              const View& view) {
  if (before.as_of != after.as_of || before.known_at == after.known_at) {
    return {to_string(before.as_of), to_string(after.as_of)};
  }
  const LocalClock& clock = view.clock;
  if (clock.minute(before.known_at) == clock.minute(after.known_at)) {
    return {clock.millisecond(before.known_at), clock.millisecond(after.known_at)};
  }
  return {moment_text(before.known_at, view), moment_text(after.known_at, view)};
}

std::string changes_sentence(const std::vector<ChangedRow>& changed, Language language) {
  if (changed.empty()) return say(Sentence::no_changes, language);
  std::vector<std::string> parts;
  for (const auto& entry : kWords<Change>) {
    const auto count = std::count_if(changed.begin(), changed.end(), [&](const ChangedRow& row) {
      return row.change == entry.value;
    });
    if (count == 0) continue;
    parts.push_back(say(Sentence::status_count, language, label(entry.value, language), count));
  }
  return say(Sentence::changes, language, changed.size(), listed(parts, language));
}

}  // namespace

Document compare(const AssessedPlans& before, const AssessedPlans& after, const View& view) {
  const Language language = view.language;
  Document document =
      empty_document({"compare", "changes"}, std::string(label(Label::changes, language)), view);
  AssessedPlan nothing;
  nothing.for_each_row = [](const ReportRowVisitor&) {};
  if (!view.is_for_people()) document.blocks.emplace_back(plan_rows(after, view));
  for (const AssessedPlan& plan : after) {
    const AssessedPlan* earlier = find_plan(before, plan.plan.key);
    const std::vector<ChangedRow> changed = changes(earlier != nullptr ? *earlier : nothing, plan);
    if (view.is_for_people()) {
      const auto [from, until] = earlier != nullptr
                                     ? points_of(*earlier, plan, view)
                                     : std::pair(std::string("-"), to_string(plan.as_of));
      document.blocks.emplace_back(
          Heading{1, say(Sentence::compare_title, language,
                         area_before(plan.plan.area.name, plan.plan.name, language),
                         plan.plan.name.in(language), from, until)});
      document.blocks.emplace_back(Paragraph{changes_sentence(changed, language), true});
    }
    document.blocks.emplace_back(change_table(plan, changed, view));
  }
  return document;
}

}  // namespace milepost
