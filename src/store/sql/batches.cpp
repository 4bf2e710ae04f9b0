#include "store/batches.h"

#include "base/phrases.h"
#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/new_entries.h"
#include "store/sql/new_rows.h"
#include "store/sql/sql.h"
#include "store/sql/statement.h"
#include "store/sql/voids.h"

namespace milepost {
namespace {

using store::Columns;
using store::Doing;
using store::question;
using store::Statement;
using store::to_sql;
using store::translated;

/// The columns of reports/questions/batches.sql.
Batch read_batch(const Statement& row) {
  Columns columns(row);
  Batch batch;
  batch.id = columns.integer();
  batch.recorded_at = columns.moment();
  batch.file = columns.text();
  batch.sha256 = columns.text();
  batch.format = columns.enumerator<BatchFormat>();
  batch.user = columns.text();
  batch.first_entry = columns.integer();
  batch.last_entry = columns.integer();
  batch.standing = static_cast<std::size_t>(columns.integer());
  batch.voided_at = columns.optional([](Columns& c) { return c.moment(); });
  batch.void_reason = columns.text();
  return batch;
}

}  // namespace

std::int64_t record_batch(const Recording& recording, const NewBatch& batch) {
  store::Connection& connection = store::connection_of(recording.store());
  return translated(Doing::write_to, recording.store().name(), [&] {
    recording.new_entries().flush();
    store::Content content;
    store::NewRows rows(
        connection, "batch",
        "batch_id, recorded_at, file, sha256, format, \"user\", first_entry, last_entry", content);
    const std::int64_t id = store::Numbering(connection, "batch").next();
    rows.put(id).put(recording.moment()).put(batch.file).put(batch.sha256);
    rows.put(word(batch.format)).put(batch.user).put(batch.first_entry).put(batch.last_entry);
    rows.end_row();
    rows.flush();
    content.end_list();
    recording.chain().append_in_order(store::kBatchSubject, {id, 0}, content);
    return id;
  });
}

std::size_t void_batch(const Recording& recording, std::int64_t batch, const std::string& reason) {
  const Store& store = recording.store();
  const std::optional<Batch> found = find_batch(store, batch);
  if (!found) {
    throw Error(ErrorKind::not_found, said(kNoBatch, batch), Offer::list_batches);
  }
  if (found->voided_at) {
    throw Error(ErrorKind::refused, said({"batch {} is void already: {}", "第{}批已作废：{}"},
                                         batch, found->void_reason));
  }
  return translated(Doing::write_to, store.name(), [&] {
    Statement standing(store,
                       "SELECT entry_id FROM entry e"
                       " WHERE entry_id BETWEEN :first_entry AND :last_entry"
                       " AND NOT EXISTS (SELECT 1 FROM entry_void v WHERE v.entry_id = e.entry_id)"
                       " ORDER BY entry_id");
    standing.bind(":first_entry", found->first_entry);
    standing.bind(":last_entry", found->last_entry);
    std::vector<std::int64_t> entries;
    while (standing.next()) entries.push_back(standing.row().integer(0));
    store::record_voids(recording, entries, reason);
    store::Content content;
    store::NewRows rows(store::connection_of(store), "batch_void", "batch_id, recorded_at, reason",
                        content);
    rows.put(batch).put(recording.moment()).put(reason).end_row();
    rows.flush();
    content.end_list();
    recording.chain().append_in_order(store::kBatchVoidSubject, {batch, 0}, content);
    return entries.size();
  });
}

std::vector<Batch> list_batches(const Store& store, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    std::vector<Batch> batches;
    Statement rows(store, question("batches") + " ORDER BY b.batch_id");
    rows.bind(":known_at", to_sql(known_at));
    while (rows.next()) batches.push_back(read_batch(rows));
    return batches;
  });
}

std::optional<Batch> find_batch(const Store& store, std::int64_t batch) {
  return translated(Doing::read, store.name(), [&]() -> std::optional<Batch> {
    Statement row(store, question("batches") + " AND b.batch_id = :batch_id");
    row.bind(":known_at", to_sql(kEverything));
    row.bind(":batch_id", batch);
    if (!row.next()) return std::nullopt;
    return read_batch(row);
  });
}

}  // namespace milepost
