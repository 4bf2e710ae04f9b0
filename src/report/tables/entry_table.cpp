#include "report/tables/entry_table.h"

#include <functional>
#include <stdexcept>

#include "base/web_address.h"
#include "model/evidence.h"
#include "model/standing.h"
#include "report/tables/cells.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

struct EntrySource {
  const Entry& entry;
  const Indicator& indicator;
  const View& view;

  Language language() const { return view.language; }
};

using OfEntry = const EntrySource&;

struct EntryColumn {
  std::string_view name;
  Label heading;
  CellKind kind;
  Cell (*cell)(OfEntry);
  bool aligned_right = false;
  bool shrinks = false;
  bool drops = false;
};

/// When and why it was voided, and which it corrects and why.
std::string became_text(const Entry& entry, const View& view) {
  const Language language = view.language;
  std::string text;
  if (entry.voided_at) {
    text = say(Sentence::voided_because, language, moment_text(*entry.voided_at, view),
               entry.void_reason);
  }
  if (entry.corrects) {
    add_clause(text,
               say(Sentence::corrects_because, language, *entry.corrects, entry.correction_reason),
               language);
  }
  return text;
}

/// A kept file by its name and the first digits of its address; anything else as it is.
std::string evidence_text(const std::string& evidence, Language language) {
  constexpr std::size_t kShown = 12;
  const std::optional<KeptFile> kept = kept_file(evidence);
  if (!kept) return evidence;
  return say(Sentence::with_aside, language, kept->name,
             kept->path.substr(0, kEvidenceFolder.size() + kShown) + "…");
}

/// What is said beside the value of an entry, as one text. Who voided or corrected it comes first.
std::string remarks_text(const Entry& entry, const View& view) {
  const Language language = view.language;
  const Remarks& r = entry.remarks;
  std::string text = became_text(entry, view);
  const auto add = [&](const std::string& part) { add_clause(text, part, language); };
  const auto named = [&](Label name, std::string_view value) {
    if (!value.empty()) add(say(Sentence::named_value, language, label(name, language), value));
  };
  named(Label::progress_text, r.progress);
  add(r.note);
  if (r.vintage) add(std::string(label(*r.vintage, language)));
  if (r.outlook) named(Label::outlook, label(*r.outlook, language));
  named(Label::problem, r.problem);
  named(Label::next_step, r.next_step);
  named(Label::evidence, evidence_text(r.evidence, language));
  named(Label::reporter, r.reporter);
  return text;
}

const EntryColumn kEntryColumns[] = {
    {"area", Label::area, CellKind::text, [](OfEntry s) -> Cell { return s.entry.area; }},
    {"entry", Label::entry, CellKind::count, [](OfEntry s) -> Cell { return s.entry.id; }},
    {"indicator", Label::key, CellKind::text, [](OfEntry s) -> Cell { return s.entry.indicator; }},
    {"indicator_name", Label::indicator, CellKind::text,
     [](OfEntry s) -> Cell { return s.indicator.name.in(s.language()); }, false, true},
    {"as_of", Label::date, CellKind::date, [](OfEntry s) -> Cell { return s.entry.as_of; }},
    {"kind", Label::kind, CellKind::term,
     [](OfEntry s) -> Cell { return word_cell(s.entry.kind, s.language()); }},
    {"value", Label::value, CellKind::figure,
     [](OfEntry s) { return figure_cell(s.entry.value.number); }},
    {"value_text", Label::value, CellKind::text,
     [](OfEntry s) -> Cell { return value_text(s.entry.value, s.indicator.unit, s.language()); },
     true},
    {"unit", Label::unit, CellKind::text,
     [](OfEntry s) { return text_cell(std::string(unit_label(s.indicator.unit, s.language()))); }},
    {"state", Label::state, CellKind::term,
     [](OfEntry s) { return word_cell(s.entry.value.state, s.language()); }},
    {"note", Label::note, CellKind::text, [](OfEntry s) { return text_cell(s.entry.remarks.note); },
     false, true},
    {"evidence", Label::evidence, CellKind::text,
     [](OfEntry s) -> Cell {
       const std::string& evidence = s.entry.remarks.evidence;
       if (s.view.audience == Audience::program) return text_cell(evidence);
       if (const auto kept = kept_file(evidence)) return Link{kept->name, kept->path};
       const std::string_view scheme = web_scheme(evidence);
       if (!scheme.empty() && evidence.starts_with(scheme)) {
         return Link{evidence, evidence};
       }
       return text_cell(evidence);
     },
     false, true},
    {"reporter", Label::reporter, CellKind::text,
     [](OfEntry s) { return text_cell(s.entry.remarks.reporter); }},
    {"problem", Label::problem, CellKind::text,
     [](OfEntry s) { return text_cell(s.entry.remarks.problem); }, false, true},
    {"next_step", Label::next_step, CellKind::text,
     [](OfEntry s) { return text_cell(s.entry.remarks.next_step); }, false, true},
    {"progress", Label::progress_text, CellKind::text,
     [](OfEntry s) { return text_cell(s.entry.remarks.progress); }, false, true},
    {"outlook", Label::outlook, CellKind::term,
     [](OfEntry s) { return word_cell(s.entry.remarks.outlook, s.language()); }},
    {"vintage", Label::vintage, CellKind::term,
     [](OfEntry s) { return word_cell(s.entry.remarks.vintage, s.language()); }},
    {"recorded_at", Label::recorded_at, CellKind::moment,
     [](OfEntry s) -> Cell { return s.entry.recorded_at; }, false, false, true},
    {"corrects", Label::corrects, CellKind::count,
     [](OfEntry s) -> Cell {
       if (!s.entry.corrects) return std::monostate();
       return *s.entry.corrects;
     }},
    {"correction_reason", Label::reason, CellKind::text,
     [](OfEntry s) { return text_cell(s.entry.correction_reason); }, false, true},
    {"voided", Label::voided, CellKind::moment,
     [](OfEntry s) -> Cell {
       if (!s.entry.voided_at) return std::monostate();
       return *s.entry.voided_at;
     }},
    {"void_reason", Label::void_reason, CellKind::text,
     [](OfEntry s) { return text_cell(s.entry.void_reason); }, false, true},
    {"became", Label::remarks, CellKind::text,
     [](OfEntry s) { return text_cell(became_text(s.entry, s.view)); }, false, true},
    {"remarks", Label::remarks, CellKind::text,
     [](OfEntry s) { return text_cell(remarks_text(s.entry, s.view)); }, false, true},
};

const EntryColumn& entry_column_of(std::string_view name) {
  for (const EntryColumn& column : kEntryColumns) {
    if (column.name == name) return column;
  }
  throw std::logic_error("there is no column " + std::string(name));
}

using EntryColumns = std::vector<const EntryColumn*>;

EntryColumns entry_columns_of(const std::vector<std::string_view>& names) {
  EntryColumns columns;
  for (const std::string_view name : names) columns.push_back(&entry_column_of(name));
  return columns;
}

EntryColumns columns_for(Audience audience) {
  return entry_columns_of(usual_entry_columns(audience));
}

std::vector<std::string_view> names_of_log(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"entry", "recorded_at", "area",       "indicator",
              "as_of", "kind",        "value_text", "remarks"};
    case Audience::page:
      return {"indicator_name", "area",   "as_of",       "kind",      "value_text", "reporter",
              "progress",       "note",   "problem",     "next_step", "outlook",    "vintage",
              "evidence",       "became", "recorded_at", "entry"};
    case Audience::workbook:
      return {"entry",
              "indicator_name",
              "area",
              "as_of",
              "kind",
              "value",
              "unit",
              "state",
              "reporter",
              "progress",
              "note",
              "evidence",
              "problem",
              "next_step",
              "outlook",
              "vintage",
              "recorded_at",
              "corrects",
              "correction_reason",
              "voided",
              "void_reason",
              "indicator"};
    case Audience::program:
      return usual_entry_columns(audience);
  }
  return {};
}

/// Whether a column of a log says something of any of its entries.
bool is_needed(const EntryColumn& column, const std::vector<Entry>& entries, const View& view) {
  if (!view.is_for_people() || entries.empty()) return true;
  if (column.name == "area") {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Entry& one) { return one.area != entries.front().area; });
  }
  if (view.audience != Audience::page) return true;
  const Indicator any;
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& one) {
    return !std::holds_alternative<std::monostate>(column.cell({one, any, view}));
  });
}

Indicator indicator_of(const Entry& entry, const IndicatorsByArea& indicators) {
  const auto area = indicators.find(entry.area);
  if (area != indicators.end()) {
    const auto found = area->second.find(entry.indicator);
    if (found != area->second.end()) return found->second;
  }
  return {entry.indicator, {entry.indicator, entry.indicator}, "", measure_of(entry.kind)};
}

void read_cells(const EntryColumns& columns, const EntrySource& source, std::vector<Cell>& cells) {
  cells.clear();
  for (const EntryColumn* column : columns) cells.push_back(column->cell(source));
}

}  // namespace

const std::vector<std::string_view>& usual_entry_columns(Audience audience) {
  static const std::vector<std::string_view> kTerminal{"entry",      "as_of",       "kind",
                                                       "value_text", "recorded_at", "remarks"};
  static const std::vector<std::string_view> kOnPage{
      "entry",    "as_of",      "kind",        "value_text", "reporter",
      "progress", "note",       "problem",     "next_step",  "outlook",
      "vintage",  "evidence",   "recorded_at", "corrects",   "correction_reason",
      "voided",   "void_reason"};
  static const std::vector<std::string_view> kWorkbook{
      "entry",     "indicator_name", "as_of",    "kind",        "value",    "unit",
      "state",     "reporter",       "progress", "note",        "evidence", "problem",
      "next_step", "outlook",        "vintage",  "recorded_at", "corrects", "correction_reason",
      "voided",    "void_reason",    "indicator"};
  static const std::vector<std::string_view> kProgram{"area",
                                                      "indicator",
                                                      "as_of",
                                                      "kind",
                                                      "value",
                                                      "state",
                                                      "note",
                                                      "evidence",
                                                      "reporter",
                                                      "problem",
                                                      "next_step",
                                                      "outlook",
                                                      "vintage",
                                                      "recorded_at",
                                                      "entry",
                                                      "corrects",
                                                      "correction_reason",
                                                      "voided",
                                                      "void_reason",
                                                      "progress"};
  switch (audience) {
    case Audience::terminal:
      return kTerminal;
    case Audience::page:
      return kOnPage;
    case Audience::workbook:
      return kWorkbook;
    case Audience::program:
      return kProgram;
  }
  return kProgram;
}

std::vector<Column> entry_columns(const std::vector<std::string_view>& names, const View& view) {
  std::vector<Column> columns;
  for (const EntryColumn* column : entry_columns_of(names)) {
    columns.push_back({column->name, std::string(label(column->heading, view.language)),
                       column->kind, column->aligned_right, column->shrinks, column->drops});
  }
  return columns;
}

std::vector<Column> entry_columns(const View& view) {
  return entry_columns(usual_entry_columns(view.audience), view);
}

std::vector<Cell> entry_cells(const Entry& entry, const Indicator& indicator,
                              const std::vector<std::string_view>& names, const View& view) {
  std::vector<Cell> cells;
  read_cells(entry_columns_of(names), {entry, indicator, view}, cells);
  return cells;
}

std::vector<Cell> entry_cells(const Entry& entry, const Indicator& indicator, const View& view) {
  return entry_cells(entry, indicator, usual_entry_columns(view.audience), view);
}

Table entry_table(const std::vector<Entry>& entries, const Indicator& indicator, const View& view) {
  const EntryColumns columns = columns_for(view.audience);
  std::vector<Row> rows;
  for (const Entry& entry : entries) {
    Row row;
    read_cells(columns, {entry, indicator, view}, row.cells);
    rows.push_back(std::move(row));
  }
  return {.name = "entries",
          .title = std::string(label(Label::entries, view.language)),
          .columns = entry_columns(view),
          .for_each_row = rows_of(std::move(rows)),
          .if_empty = std::string(label(Label::no_entries, view.language))};
}

Table log_table(const std::vector<Entry>& entries, const IndicatorsByArea& indicators,
                const View& view) {
  std::vector<std::string_view> names = names_of_log(view.audience);
  std::erase_if(names, [&](std::string_view name) {
    return !is_needed(entry_column_of(name), entries, view);
  });
  Table table;
  table.name = "entries";
  table.columns = entry_columns(names, view);
  table.if_empty = std::string(label(Label::no_entries, view.language));
  if (view.audience == Audience::terminal) {
    for (Column& column : table.columns) {
      if (column.name == "indicator") column.heading = label(Label::indicator, view.language);
    }
  } else {
    table.title = std::string(label(Label::entries, view.language));
  }
  table.for_each_row = [&entries, &indicators, view, columns = entry_columns_of(names),
                        standing = numbers_of_standing(entries)](const RowVisitor& visit) {
    Row row;  // whose memory is used again
    for (const Entry& entry : entries) {
      const Indicator indicator = indicator_of(entry, indicators);
      read_cells(columns, {entry, indicator, view}, row.cells);
      row.is_out = !standing.contains(entry.id);
      visit(row);
    }
  };
  return table;
}

Table entries_of_plans(const AssessedPlans& plans, const View& view) {
  Table table;
  table.name = "entries";
  table.title = std::string(label(Label::entries, view.language));
  table.columns = entry_columns(view);
  table.if_empty = std::string(label(Label::no_entries, view.language));
  table.own_sheet = true;
  table.for_each_row = [&plans, view,
                        columns = columns_for(view.audience)](const RowVisitor& visit) {
    std::set<std::string> done;
    Row line;  // whose memory is used again
    for (const AssessedPlan& plan : plans) {
      if (!plan.entries_of) continue;
      plan.for_each_row([&](ReportRow& row) {
        if (!done.insert(plan.plan.area.key + "/" + row.indicator.key).second) return true;
        for (const Entry& entry : plan.entries_of(row.indicator)) {
          read_cells(columns, {entry, row.indicator, view}, line.cells);
          visit(line);
        }
        return true;
      });
    }
  };
  return table;
}

}  // namespace milepost
