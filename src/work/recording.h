// Recording as the use cases do it: in one way, which tells that something was kept.
#pragma once

#include <utility>

#include "store/recording.h"
#include "work/circumstances.h"

namespace milepost::work {

/// Records what `action` records, all of it or nothing: milepost::record.
template <class Action>
auto record(Store& store, const Circumstances& circumstances, Action action) {
  return milepost::record(store, circumstances.now, std::move(action), circumstances.kept);
}

}  // namespace milepost::work
