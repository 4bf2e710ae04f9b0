#include "report/reports/results_draft.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "report/tables/list_document.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::ptrdiff_t count_of(const StatedResults& results, ResultStatus status) {
  return std::count_if(results.results.begin(), results.results.end(),
                       [&](const StatedResult& one) { return one.status == status; });
}

Cell value_cell(const StatedResult& one) {
  if (one.value.state) return Term{word(*one.value.state), word(*one.value.state)};
  if (one.value.number) return to_ratio(*one.value.number);
  return std::monostate();
}

/// With its unit, and as the document has it where that is otherwise.
std::string stated_text(const StatedResult& one, Language language) {
  std::string text = value_text(one.value, one.unit, language);
  if (one.said.empty()) return text;
  return say(Sentence::result_as_said, language, text, one.said);
}

Cell result_cell(std::string_view column, const StatedResult& one, const View& view) {
  const Language language = view.language;
  if (column == "target") return one.target.key;
  if (column == "name") return one.target.name.in(language);
  if (column == "status") return Term{word(one.status), label(one.status, language)};
  if (column == "unit") return one.unit;
  if (column == "planned") return planned_text(one.target, one.unit, one.reference, language);
  if (column == "value") {
    if (!view.is_for_people()) return value_cell(one);
    if (one.status == ResultStatus::proposed) return stated_text(one, language);
  }
  if (column == "as_of" && one.as_of) return *one.as_of;
  if (column == "quote") return one.quote;
  if (column == "caveat" && one.caveat)
    return Term{word(*one.caveat), label(*one.caveat, language)};
  return std::monostate();
}

Table result_table(const StatedResults& results, std::string_view name,
                   std::optional<ResultStatus> status, std::vector<Column> columns,
                   const View& view) {
  Table table{name};
  table.columns = std::move(columns);
  table.for_each_row = [&results, status, view, shown = table.columns](const RowVisitor& visit) {
    for (const StatedResult& one : results.results) {
      if (status && one.status != *status) continue;
      Row row;
      for (const Column& column : shown) row.cells.push_back(result_cell(column.name, one, view));
      visit(row);
    }
  };
  return table;
}

std::vector<Column> columns_of(ResultStatus status, const View& view) {
  const Column name{"name", heading(Label::target, view), CellKind::text, false, true};
  const Column planned{"planned", heading(Label::planned, view), CellKind::text, true};
  const Column quote{"quote", heading(Label::quote, view), CellKind::text, false, true};
  const Column key{"target", heading(Label::key, view)};
  switch (status) {
    case ResultStatus::proposed:
      return {name,
              planned,
              {"value", heading(Label::actual, view), CellKind::text, true},
              {"as_of", heading(Label::data_date, view), CellKind::date},
              quote,
              key};
    case ResultStatus::other_definition:
      return {name, planned, quote, {"caveat", heading(Label::reason, view), CellKind::term}, key};
    case ResultStatus::not_stated:
      break;
  }
  return {name, planned, key};
}

/// Tables of what each list holds; programs have one of all targets.
struct ResultList {
  ResultStatus status;
  std::string_view name;
  Sentence title;
};

constexpr ResultList kResultLists[] = {
    {ResultStatus::proposed, "results", Sentence::results_proposed},
    {ResultStatus::other_definition, "other_definition", Sentence::results_other_definition},
    {ResultStatus::not_stated, "not_stated", Sentence::results_not_stated}};

std::string progress_note(const StatedResult& one, const std::string& file, Language language) {
  if (one.said.empty()) return file;
  return say(Sentence::result_note, language, file, one.said);
}

Cell progress_cell(std::string_view column, const StatedResults& results, const StatedResult& one,
                   const std::string& file, const View& view) {
  if (column == "area") return results.area;
  if (column == "indicator") return one.target.indicator;
  if (column == "as_of" && one.as_of) return *one.as_of;
  if (column == "kind") {
    const EntryKind kind = usual_kind(one.measure);
    return Term{word(kind), label(kind, view.language)};
  }
  if (column == "value") return value_cell(one);
  if (column == "note") return progress_note(one, file, view.language);
  if (column == "evidence") return one.quote;
  return std::monostate();
}

}  // namespace

std::string results_counts(const StatedResults& results, Language language) {
  return say(Sentence::results_counts, language, results.results.size(),
             count_of(results, ResultStatus::proposed),
             count_of(results, ResultStatus::other_definition),
             count_of(results, ResultStatus::not_stated));
}

Document results_draft(const StatedResults& results, const std::string& file, const View& view) {
  Document document = empty_document(
      {"results-draft", "results"},
      say(Sentence::results_title, view.language, results.plan_name.in(view.language), file), view);
  if (!view.is_for_people()) {
    const auto column = [&](std::string_view name, CellKind kind = CellKind::text) {
      return Column{name, {}, kind};
    };
    document.blocks.emplace_back(
        result_table(results, "results", {},
                     {column("target"), column("name"), column("status", CellKind::term),
                      column("value"), column("unit"), column("as_of", CellKind::date),
                      column("quote"), column("caveat", CellKind::term)},
                     view));
    return document;
  }
  const bool is_terminal = view.audience == Audience::terminal;
  const Paragraph counts{results_counts(results, view.language), true};
  if (!is_terminal) {
    document.blocks.emplace_back(Heading{1, document.title});
    document.blocks.emplace_back(counts);
  }
  for (const ResultList& list : kResultLists) {
    Table table =
        result_table(results, list.name, list.status, columns_of(list.status, view), view);
    table.title = say(list.title, view.language);
    // A page counts the rows itself.
    if (is_terminal) {
      table.title =
          say(Sentence::with_aside, view.language, table.title, count_of(results, list.status));
    }
    table.own_sheet = list.status != ResultStatus::proposed;
    table.keeps_head = list.status == ResultStatus::proposed;
    document.blocks.emplace_back(std::move(table));
  }
  if (is_terminal) document.blocks.emplace_back(counts);
  return document;
}

Document results_progress(const StatedResults& results, const std::string& file, const View& view) {
  Document document = empty_document({"results-progress", "progress"}, file, view);
  Table table{"progress"};
  table.keeps_head = true;
  table.columns = {{"area", heading(Label::area, view)},
                   {"indicator", heading(Label::indicator, view)},
                   {"as_of", heading(Label::data_date, view), CellKind::date},
                   {"kind", heading(Label::kind, view), CellKind::term},
                   {"value", heading(Label::value, view)},
                   {"note", heading(Label::note, view)},
                   {"evidence", heading(Label::evidence, view)}};
  table.for_each_row = [&results, file, view, columns = table.columns](const RowVisitor& visit) {
    std::set<std::pair<std::string, Date>> told;
    for (const StatedResult& one : results.results) {
      if (one.status != ResultStatus::proposed || !one.as_of) continue;
      if (!told.emplace(one.target.indicator, *one.as_of).second) continue;
      Row row;
      for (const Column& column : columns) {
        row.cells.push_back(progress_cell(column.name, results, one, file, view));
      }
      visit(row);
    }
  };
  document.blocks.emplace_back(std::move(table));
  return document;
}

}  // namespace milepost
