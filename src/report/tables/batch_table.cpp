#include "report/tables/batch_table.h"

#include <utility>

#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::vector<Column> batch_columns(const View& view) {
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  const Column batch{"batch", heading(Label::batch), CellKind::count};
  const Column recorded_at{
      "recorded_at", heading(Label::recorded_at), CellKind::moment, false, false, true};
  const Column file{"file", heading(Label::file), CellKind::text, false, true};
  const Column user{"user", heading(Label::user), CellKind::text, false, false, true};
  const Column standing{"standing", heading(Label::standing_entries), CellKind::count};
  if (view.audience == Audience::terminal || view.audience == Audience::page) {
    const Column numbers{"entries", heading(Label::entry_numbers), CellKind::text, true};
    const Column remarks{"remarks", heading(Label::remarks), CellKind::text, false, true};
    if (view.audience == Audience::terminal) {
      return {batch, recorded_at, file, user, numbers, standing, remarks};
    }
    return {file, batch, recorded_at, user, numbers, standing, remarks};
  }
  return {batch,
          recorded_at,
          file,
          {"format", heading(Label::format), CellKind::term},
          {"sha256", heading(Label::sha256), CellKind::text},
          user,
          {"first_entry", heading(Label::first_entry), CellKind::count},
          {"last_entry", heading(Label::last_entry), CellKind::count},
          standing,
          {"voided", heading(Label::voided), CellKind::moment},
          {"void_reason", heading(Label::void_reason), CellKind::text, false, true}};
}

Cell batch_cell(std::string_view column, const Batch& batch, const View& view) {
  const Language language = view.language;
  if (column == "batch") return batch.id;
  if (column == "recorded_at") return batch.recorded_at;
  if (column == "file") return batch.file;
  if (column == "format") return Term{word(batch.format), label(batch.format, language)};
  if (column == "sha256") return batch.sha256;
  if (column == "user") return batch.user;
  if (column == "entries") return entry_numbers(batch, language);
  if (column == "first_entry") return batch.first_entry;
  if (column == "last_entry") return batch.last_entry;
  if (column == "standing") return static_cast<std::int64_t>(batch.standing);
  if (column == "remarks") return void_text(batch, view);
  if (column == "voided" && batch.voided_at) return *batch.voided_at;
  if (column == "void_reason" && batch.voided_at) return batch.void_reason;
  return std::monostate();
}

}  // namespace

std::string entry_numbers(const NewBatch& batch, Language language) {
  if (batch.first_entry == batch.last_entry) return std::to_string(batch.first_entry);
  return say(Sentence::numbers, language, batch.first_entry, batch.last_entry);
}

std::string void_text(const Batch& batch, const View& view) {
  if (!batch.voided_at) return {};
  return say(Sentence::voided_because, view.language, moment_text(*batch.voided_at, view),
             batch.void_reason);
}

Table batch_table(const std::vector<Batch>& batches, const View& view) {
  Table table;
  table.name = "batches";
  if (view.audience == Audience::workbook) {
    table.title = std::string(label(Label::file, view.language));
  }
  table.columns = batch_columns(view);
  table.if_empty = std::string(label(Label::no_batches, view.language));
  std::vector<Row> rows;
  for (const Batch& batch : batches) {
    Row row;
    for (const Column& column : table.columns) {
      row.cells.push_back(batch_cell(column.name, batch, view));
    }
    row.is_out = batch.voided_at.has_value();
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
