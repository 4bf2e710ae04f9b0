#include "report/tables/plan_heading.h"

#include <utility>

#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {

std::string plan_title(const AssessedPlan& plan, Language language) {
  const Plan& of = plan.plan;
  return say(Sentence::plan_title, language, of.area.name.in(language), of.name.in(language),
             period_text(of.period, language), to_string(plan.as_of));
}

std::string source_line(const AssessedPlan& plan, Language language) {
  const SourceDocument& document = plan.plan.document;
  std::string line = say(Sentence::source, language, document.title.in(language),
                         to_string(document.date), to_string(plan.known_at));
  if (plan.as_of < plan.plan.period.start) line += say(Sentence::not_begun, language);
  return line;
}

Table plan_rows(const AssessedPlans& plans, const View& view) {
  const auto column = [&](std::string_view name, Label heading, CellKind kind = CellKind::text) {
    return Column{name, std::string(label(heading, view.language)), kind};
  };
  std::vector<Row> rows;
  for (const AssessedPlan& one : plans) {
    const Plan& plan = one.plan;
    Row row;
    row.cells = {plan.area.key,
                 plan.key,
                 plan.name.zh,
                 plan.name.en,
                 plan.period.start,
                 plan.period.end,
                 one.as_of,
                 one.known_at,
                 plan.document.key,
                 plan.document.title.zh,
                 plan.document.title.en,
                 plan.document.date,
                 Link{plan.document.url, plan.document.url}};
    rows.push_back(std::move(row));
  }
  Table table;
  table.name = "plans";
  table.columns = {column("area", Label::area),
                   column("plan", Label::plan),
                   column("name_zh", Label::name),
                   column("name_en", Label::name),
                   column("period_start", Label::period, CellKind::date),
                   column("period_end", Label::period, CellKind::date),
                   column("as_of", Label::as_of, CellKind::date),
                   column("known_at", Label::known_at, CellKind::moment),
                   column("document", Label::document),
                   column("document_title_zh", Label::document),
                   column("document_title_en", Label::document),
                   column("document_date", Label::document, CellKind::date),
                   column("document_url", Label::url)};
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
