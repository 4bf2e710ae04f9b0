// The report score: departments or sections by their points (考核得分).
#include <algorithm>

#include "report/reports/reports.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/tables/score_table.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::vector<ScoredTarget> scored_targets(const AssessedPlan& plan, const View& view) {
  std::vector<ScoredTarget> targets;
  const Weights weights(*plan.plan.scoring);
  for (ReportRow& row : all_rows(plan)) {
    TargetScore score = score_of_row(plan, weights, row, view.clock);
    targets.push_back({std::move(row), std::move(score)});
  }
  return targets;
}

/// `Of 12 targets 10 are scored; not scored yet: 2.`
std::string counted_sentence(const std::vector<ScoredTarget>& targets, Language language) {
  ScoreSum sum;
  std::size_t unreported = 0;
  for (const ScoredTarget& one : targets) {
    sum.add(one.score);
    unreported += one.score.rule == ScoreRule::not_reported ? 1 : 0;
  }
  std::string text = say(Sentence::scored_count, language, sum.scored + sum.not_scored, sum.scored);
  if (sum.not_scored > 0) text += say(Sentence::not_scored_count, language, sum.not_scored);
  if (unreported > 0) text += say(Sentence::unreported_count, language, unreported);
  return text;
}

}  // namespace

Document score(const AssessedPlans& plans, ScoreBy by, const View& view) {
  const Language language = view.language;
  Document document =
      empty_document({"score", "scores"}, std::string(label(Label::scores, language)), view);
  if (!view.is_for_people()) document.blocks.emplace_back(plan_rows(plans, view));
  for (const AssessedPlan& plan : plans) {
    if (!plan.plan.scoring || !is_told_in_full(plan, view)) continue;
    const std::vector<ScoredTarget> targets = scored_targets(plan, view);
    const std::vector<ScoredGroup> groups = scored_groups(plan, targets, by);
    if (view.is_for_people()) {
      document.blocks.emplace_back(Heading{
          1, say(Sentence::report_title, language, document.title, plan_title(plan, language))});
      document.blocks.emplace_back(Paragraph{counted_sentence(targets, language)});
    }
    document.blocks.emplace_back(score_table(plan, groups, by, view));
    document.blocks.emplace_back(scored_target_table(plan, targets, view));
  }
  add_plans_over(document, plans, view);
  return document;
}

}  // namespace milepost
