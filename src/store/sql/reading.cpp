#include "store/reading.h"

#include <chrono>

#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/sql.h"

namespace milepost {

using store::Doing;
using store::translated;

Moment last_recorded(const Store& store, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    store::Statement last(store::connection_of(store), store::question("last_recorded"));
    last.bind(":known_at", store::to_sql(known_at));
    last.next();
    return Moment(std::chrono::milliseconds(last.row().integer(0)));
  });
}

Reading::Reading(const Store& store) : store_(store) {
  if (store::connection_of(store).is_in_transaction()) return;
  translated(Doing::read, store.name(), [&] { store::connection_of(store_).begin_reading(); });
  open_ = true;
}

Reading::~Reading() {
  if (!open_) return;
  try {
    store::connection_of(store_).commit();
  } catch (const store::Failure&) {
    // Nothing was written; the lock goes with the connection.
  }
}

}  // namespace milepost
