#include "report/tables/plan_heading.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "report/tables/facts.h"
#include "report/tables/groups.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// `asked` stands between what the plan is and the document that it is from.
Row row_of(const Plan& plan, const std::vector<Cell>& asked) {
  Row row;
  row.cells = {
      plan.area.key,     plan.key,       plan.name.in(Language::zh), plan.name.in(Language::en),
      plan.period.start, plan.period.end};
  row.cells.insert(row.cells.end(), asked.begin(), asked.end());
  row.cells.insert(row.cells.end(), {plan.document.key, plan.document.title.in(Language::zh),
                                     plan.document.title.in(Language::en), plan.document.date,
                                     Link{plan.document.url, plan.document.url}});
  return row;
}

Column column(std::string_view name, Label heading, Language language,
              CellKind kind = CellKind::text) {
  return {name, std::string(label(heading, language)), kind};
}

Table plan_table(const std::vector<Column>& asked, std::vector<Row> rows, Language language) {
  Table table;
  table.name = "plans";
  table.columns = {column("area", Label::area, language),
                   column("plan", Label::plan, language),
                   column("name_zh", Label::name, language),
                   column("name_en", Label::name, language),
                   column("period_start", Label::period, language, CellKind::date),
                   column("period_end", Label::period, language, CellKind::date)};
  table.columns.insert(table.columns.end(), asked.begin(), asked.end());
  table.columns.insert(table.columns.end(),
                       {column("document", Label::document, language),
                        column("document_title_zh", Label::document, language),
                        column("document_title_en", Label::document, language),
                        column("document_date", Label::document, language, CellKind::date),
                        column("document_url", Label::url, language)});
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

/// Where the signs begin that Chinese text is set in, its radicals the first of them.
constexpr char32_t kFirstWide = 0x2E80;

}  // namespace

std::string area_before(const Name& area, const Name& next, Language language) {
  std::string text = area.in(language);
  const std::string& behind = next.in(language);
  if (language != Language::zh || text.empty() || behind.empty()) return text;
  if (last_character(text).codepoint < kFirstWide &&
      first_character(behind).codepoint < kFirstWide) {
    text += ' ';
  }
  return text;
}

std::string plan_title(const AssessedPlan& plan, Language language) {
  const Plan& of = plan.plan;
  return say(Sentence::plan_title, language, area_before(of.area.name, of.name, language),
             of.name.in(language), period_text(of.period, language), to_string(plan.as_of));
}

void add_plans_over(Document& document, const AssessedPlans& plans, const View& view) {
  if (!view.is_for_people()) return;
  for (const AssessedPlan& plan : plans) {
    if (!plan.is_over) continue;
    document.blocks.emplace_back(
        Paragraph{say(Sentence::plan_over, view.language, plan_title(plan, view.language),
                      standing_sentence(summarise(plan).counts, view.language))});
  }
}

std::string source_line(const AssessedPlan& plan, const View& view) {
  const Language language = view.language;
  const SourceDocument& document = plan.plan.document;
  std::string line = say(Sentence::source, language, document.title.in(language),
                         to_string(document.date), moment_text(plan.known_at, view));
  if (plan.as_of < plan.plan.period.start) line += say(Sentence::not_begun, language);
  return line;
}

Table plan_rows(const AssessedPlans& plans, const View& view) {
  const Language language = view.language;
  std::vector<Row> rows;
  for (const AssessedPlan& one : plans) rows.push_back(row_of(one.plan, {one.as_of, one.known_at}));
  return plan_table({column("as_of", Label::as_of, language, CellKind::date),
                     column("known_at", Label::known_at, language, CellKind::moment)},
                    std::move(rows), language);
}

Table plan_row(const Plan& plan, Language language) {
  const NameCounts names = count_names(plan);
  Row row = row_of(plan, {});
  row.cells.insert(
      row.cells.end(),
      {static_cast<std::int64_t>(names.without_zh), static_cast<std::int64_t>(names.without_en),
       start_text(plan.area.years), std::string(word(plan.area.years.named_after)),
       plan.reporting ? Cell(std::string(word(plan.reporting->rhythm))) : Cell(),
       plan.reporting ? Cell(std::int64_t{plan.reporting->deadline}) : Cell()});
  Table table = plan_table({}, {std::move(row)}, language);
  table.columns.insert(
      table.columns.end(),
      {column("names_without_zh", Label::names, language, CellKind::count),
       column("names_without_en", Label::names, language, CellKind::count),
       column("year_start", Label::years, language), column("year_name", Label::years, language),
       column("rhythm", Label::rhythm, language),
       column("deadline", Label::deadline, language, CellKind::count)});
  return table;
}

}  // namespace milepost
