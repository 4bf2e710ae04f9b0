#include "store/batches.h"

#include "base/phrases.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/new_entries.h"
#include "store/sql/sql.h"
#include "store/sql/statement.h"

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
    Statement insert(
        connection,
        "INSERT INTO batch (batch_id, recorded_at, file, sha256, format, \"user\", first_entry,"
        " last_entry)"
        " VALUES (:batch_id, :recorded_at, :file, :sha256, :format, :user, :first_entry,"
        " :last_entry)");
    const std::int64_t id = store::Numbering(connection, "batch").next();
    insert.bind(":batch_id", id);
    insert.bind(":recorded_at", to_sql(recording.moment()));
    insert.bind(":file", batch.file);
    insert.bind(":sha256", batch.sha256);
    insert.bind(":format", word(batch.format));
    insert.bind(":user", batch.user);
    insert.bind(":first_entry", batch.first_entry);
    insert.bind(":last_entry", batch.last_entry);
    insert.run();
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
    throw Error(ErrorKind::refused,
                said({"batch {} is void already, since {}: {}", "第{}批已于{}作废：{}"}, batch,
                     to_string(*found->voided_at), found->void_reason));
  }
  return translated(Doing::write_to, store.name(), [&] {
    Statement entries(store::connection_of(store),
                      "INSERT INTO entry_void (entry_id, recorded_at, reason)"
                      " SELECT entry_id, :recorded_at, :reason FROM entry e"
                      " WHERE entry_id BETWEEN :first_entry AND :last_entry"
                      " AND NOT EXISTS (SELECT 1 FROM entry_void v"
                      " WHERE v.entry_id = e.entry_id)");
    entries.bind(":recorded_at", to_sql(recording.moment()));
    entries.bind(":reason", reason);
    entries.bind(":first_entry", found->first_entry);
    entries.bind(":last_entry", found->last_entry);
    const std::int64_t count = entries.run();
    Statement whole(store::connection_of(store),
                    "INSERT INTO batch_void (batch_id, recorded_at, reason)"
                    " VALUES (:batch_id, :recorded_at, :reason)");
    whole.bind(":batch_id", batch);
    whole.bind(":recorded_at", to_sql(recording.moment()));
    whole.bind(":reason", reason);
    whole.run();
    return static_cast<std::size_t>(count);
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
