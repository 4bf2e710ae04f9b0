#include "store/recording.h"

#include <chrono>

#include "store/chain.h"
#include "store/connection.h"
#include "store/failure.h"
#include "store/new_entries.h"
#include "store/reading.h"
#include "store/sql.h"

namespace milepost {
namespace {

using store::Doing;
using store::translated;

// Changed pages are kept in memory until the commit, nearly 96 MB of them, in KB here. Written
// earlier, they would shut readers out from then on, not just for the moment of the commit.
constexpr const char* kBeginRecording = "PRAGMA cache_size = -98304; BEGIN IMMEDIATE";

std::uint64_t recordings_kept = 0;

}  // namespace

Recording::Recording(Store& store, Moment now) : store_(store), moment_(now) {
  translated(Doing::write_to, store.path(), [&] {
    store::sql_of(store_).exec(kBeginRecording);
    try {
      const Moment latest = last_recorded(store_);
      if (moment_ <= latest) moment_ = latest + std::chrono::milliseconds(1);
      highest_ = store::highest_numbers(store::sql_of(store_));
      chain_ = std::make_unique<store::Chain>(store::sql_of(store_));
      new_entries_ = std::make_unique<store::NewEntries>(store::sql_of(store_), *chain_, moment_);
    } catch (...) {
      store::sql_of(store_).exec("ROLLBACK");
      throw;
    }
  });
}

Recording::~Recording() {
  if (!open_) return;
  try {
    store::sql_of(store_).exec("ROLLBACK");
  } catch (const SQLite::Exception&) {
    // SQLite has rolled back by itself, or will when the file is opened next.
  }
}

void Recording::commit() {
  translated(Doing::write_to, store_.path(), [&] {
    new_entries_->flush();
    store::link_new_rows(*chain_, store::sql_of(store_), highest_, moment_);
    const bool is_anything_new = last_recorded(store_) == moment_;
    store::sql_of(store_).exec("COMMIT");
    if (is_anything_new) ++recordings_kept;
  });
  open_ = false;
}

std::uint64_t Recording::kept_so_far() { return recordings_kept; }

}  // namespace milepost
