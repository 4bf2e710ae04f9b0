// Recording in a database: what one command adds, whole or not at all, and its links in the chain
// of hashes (docs/promises.md "The chain").
#pragma once

#include <cstdint>
#include <memory>
#include <type_traits>
#include <vector>

#include "base/date.h"
#include "store/store.h"

namespace milepost {

namespace store {
class Chain;
class NewEntries;
}  // namespace store

/// All that one command records, whole or not at all: nothing is kept unless `commit` is called.
/// One writer at a time; another one waits up to five seconds.
class Recording {
 public:
  /// `now` is what the clock says; what is recorded here carries `moment()`.
  Recording(Store& store, Moment now);
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;
  ~Recording();

  /// Later than every moment on record, so that no two recordings share one.
  Moment moment() const { return moment_; }
  Store& store() const { return store_; }
  /// The entries that it adds.
  store::NewEntries& new_entries() const { return *new_entries_; }
  /// Adds what was recorded to the chain of hashes, and keeps it.
  void commit();

  /// How many recordings with something in them this process has kept.
  static std::uint64_t kept_so_far();

 private:
  Store& store_;
  Moment moment_;
  std::vector<std::int64_t> highest_;  // the numbers of what was on record before
  std::unique_ptr<store::Chain> chain_;
  std::unique_ptr<store::NewEntries> new_entries_;
  bool open_ = true;
};

/// Records what `action` records with the Recording that it is given, and keeps it; nothing where
/// it throws. What it gives back. Where writers do not wait for each other, `action` may be begun
/// again from the start: it does nothing else that must not be done twice.
template <class Action>
auto record(Store& store, Moment now, Action action) {
  Recording recording(store, now);
  if constexpr (std::is_void_v<std::invoke_result_t<Action&, Recording&>>) {
    action(recording);
    recording.commit();
  } else {
    auto result = action(recording);
    recording.commit();
    return result;
  }
}

}  // namespace milepost
