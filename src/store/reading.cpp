#include "store/reading.h"

#include <sqlite3.h>

#include <chrono>

#include "store/connection.h"
#include "store/failure.h"
#include "store/sql.h"

namespace milepost {

using store::Doing;
using store::translated;

Moment last_recorded(const Store& store, Moment known_at) {
  return translated(Doing::read, store.path(), [&] {
    SQLite::Statement last(store::sql_of(store), store::question("last_recorded"));
    last.bind(":known_at", store::to_sql(known_at));
    last.executeStep();
    return Moment(std::chrono::milliseconds(last.getColumn(0).getInt64()));
  });
}

Reading::Reading(const Store& store) : store_(store) {
  if (sqlite3_get_autocommit(store::sql_of(store).getHandle()) == 0) return;
  translated(Doing::read, store.path(), [&] { store::sql_of(store_).exec("BEGIN"); });
  open_ = true;
}

Reading::~Reading() {
  if (!open_) return;
  try {
    store::sql_of(store_).exec("COMMIT");
  } catch (const SQLite::Exception&) {
    // Nothing was written; the lock goes with the connection.
  }
}

}  // namespace milepost
