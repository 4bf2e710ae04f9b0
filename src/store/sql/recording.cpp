#include "store/recording.h"

#include <chrono>

#include "store/reading.h"
#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/new_entries.h"
#include "store/sql/sql.h"

namespace milepost {
namespace {

using store::Doing;
using store::translated;

}  // namespace

Recording::Recording(Store& store, Moment now) : store_(store), moment_(now) {
  translated(Doing::write_to, store.name(), [&] {
    store::connection_of(store_).begin_recording();
    try {
      const Moment latest = last_recorded(store_);
      if (moment_ <= latest) moment_ = latest + std::chrono::milliseconds(1);
      highest_ = store::highest_numbers(store::connection_of(store_));
      chain_ = std::make_unique<store::Chain>(store::connection_of(store_));
      new_entries_ =
          std::make_unique<store::NewEntries>(store::connection_of(store_), *chain_, moment_);
    } catch (...) {
      store::connection_of(store_).roll_back();
      throw;
    }
  });
}

Recording::~Recording() {
  if (!open_) return;
  try {
    store::connection_of(store_).roll_back();
  } catch (const store::Failure&) {
    // It is rolled back already, or will be when the database is opened next.
  }
}

bool Recording::commit() {
  const bool is_anything_new = translated(Doing::write_to, store_.name(), [&] {
    new_entries_->flush();
    store::link_new_rows(*chain_, store::connection_of(store_), highest_, moment_);
    const bool is_any = last_recorded(store_) == moment_;
    store::connection_of(store_).commit();
    return is_any;
  });
  open_ = false;
  return is_anything_new;
}

}  // namespace milepost
