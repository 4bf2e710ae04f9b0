// The report gaps: whom to remind, and of what (催报).
#include "report/reports/reports.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/tables/punctuality.h"
#include "report/tables/reporting_gaps.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {

Document gaps(const AssessedPlans& plans, const View& view) {
  const Language language = view.language;
  Document document =
      empty_document({"gaps", "gaps"}, std::string(label(Label::gaps, language)), view);
  if (!view.is_for_people()) document.blocks.emplace_back(plan_rows(plans, view));
  for (const AssessedPlan& plan : plans) {
    if (!is_told_in_full(plan, view)) continue;
    const std::vector<ReportRow> rows = all_rows(plan);
    const std::vector<GapRow> found = reporting_gaps(plan, rows);
    if (view.is_for_people()) {
      document.blocks.emplace_back(Heading{
          1, say(Sentence::report_title, language, document.title, plan_title(plan, language))});
      const std::vector<std::string> missing = missing_sentences(plan, rows, language);
      if (!found.empty() || missing.empty()) {
        document.blocks.emplace_back(Paragraph{gaps_sentence(plan, found, language), true});
      }
      for (const std::string& one : missing) document.blocks.emplace_back(Paragraph{one});
    }
    const std::vector<Punctuality> counts = punctuality(plan, rows, view.clock);
    if (view.is_for_people() && !counts.empty()) {
      document.blocks.emplace_back(punctuality_table(plan, counts, view));
    }
    document.blocks.emplace_back(gap_table(plan, found, view));
    if (!view.is_for_people()) {
      document.blocks.emplace_back(punctuality_table(plan, counts, view));
    }
  }
  add_plans_over(document, plans, view);
  return document;
}

}  // namespace milepost
