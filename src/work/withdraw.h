// A target taken out of its plan by a decision; it stays on record.
#pragma once

#include <string>

#include "model/target.h"
#include "store/store.h"
#include "work/circumstances.h"

namespace milepost::work {

struct WithdrawRequest {
  std::string target;  // as known_target takes it
  std::string plan;    // may be empty where one plan only has such a target
  std::string reason;
};

struct Withdrawn {
  Target target;
  std::string plan;
};

/// Throws Error where there is no such target, where several plans have it and none was named, and
/// where it is withdrawn already.
Withdrawn withdraw(Store& store, const WithdrawRequest& request,
                   const Circumstances& circumstances);

}  // namespace milepost::work
