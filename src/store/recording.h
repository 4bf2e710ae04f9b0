// Recording in a database: what one command adds, whole or not at all, and its links in the chain
// of hashes (docs/promises.md "The chain").
#pragma once

#include <functional>
#include <memory>
#include <type_traits>

#include "base/date.h"
#include "store/store.h"

namespace milepost {

namespace store {
class Chain;
class NewEntries;
}  // namespace store

/// All that is recorded at once, whole or not at all: nothing is kept unless `commit` is called.
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
  /// The chain of hashes, to which each row is linked by who records it.
  store::Chain& chain() const { return *chain_; }
  /// The entries that it adds.
  store::NewEntries& new_entries() const { return *new_entries_; }
  /// Keeps what was recorded. Whether that is anything.
  bool commit();

  /// Says that nothing of it is to be kept after all.
  void give_up() { is_given_up_ = true; }
  bool is_given_up() const { return is_given_up_; }

 private:
  Store& store_;
  Moment moment_;
  std::unique_ptr<store::Chain> chain_;
  std::unique_ptr<store::NewEntries> new_entries_;
  bool open_ = true;
  bool is_given_up_ = false;
};

/// Records what `action` records with the Recording that it is given, and keeps it; nothing where
/// it throws or gives up. What it gives back. `kept` may be empty, and is called when something is
/// on record that was not. Where writers do not wait for each other, `action` may be begun again
/// from the start: it does nothing else that must not be done twice.
template <class Action>
auto record(Store& store, Moment now, Action action, const std::function<void()>& kept = {}) {
  Recording recording(store, now);
  const auto keep = [&] {
    if (!recording.is_given_up() && recording.commit() && kept) kept();
  };
  if constexpr (std::is_void_v<std::invoke_result_t<Action&, Recording&>>) {
    action(recording);
    keep();
  } else {
    auto result = action(recording);
    keep();
    return result;
  }
}

}  // namespace milepost
