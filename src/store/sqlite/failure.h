// What SQLite says of a failure, as one that every engine has.
#pragma once

#include <SQLiteCpp/Exception.h>

#include "store/sql/failure.h"

namespace milepost::store {

/// `code` is one of SQLite's, `said` its message.
Failure failure_of(int code, const char* said);

/// Runs `action`, in which SQLiteCpp may throw.
template <class Action>
auto with_failures(Action action) {
  try {
    return action();
  } catch (const SQLite::Exception& cause) {
    throw failure_of(cause.getErrorCode(), cause.what());
  }
}

}  // namespace milepost::store
