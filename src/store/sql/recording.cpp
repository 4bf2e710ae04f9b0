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

/// Under the lock of the writer: what somebody has put into the file could change what is recorded.
void refuse_altered_schema(const Store& store) {
  const store::SchemaFaults faults = store::connection_of(store).find_schema_faults();
  if (faults.found.empty()) return;
  throw Error(
      ErrorKind::machine,
      said({"cannot write to {}: {}", "无法写入{}：{}"}, store.name(), faults.found.front()),
      Offer::restore_changed);
}

}  // namespace

Recording::Recording(Store& store, Moment now) : store_(store), moment_(now) {
  translated(Doing::write_to, store.name(), [&] {
    store::connection_of(store_).begin_recording();
    try {
      refuse_altered_schema(store_);
      const Moment latest = last_recorded(store_);
      if (moment_ <= latest) moment_ = latest + std::chrono::milliseconds(1);
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
    chain_->flush();
    const bool is_any = last_recorded(store_) == moment_;
    store::connection_of(store_).commit();
    return is_any;
  });
  open_ = false;
  return is_anything_new;
}

}  // namespace milepost
