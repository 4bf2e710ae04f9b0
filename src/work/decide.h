// What the office decides of a target that was asked to be adjusted; docs/rules.md "Requests to
// adjust".
#pragma once

#include <string>

#include "model/decision.h"
#include "model/target.h"
#include "store/store.h"
#include "work/circumstances.h"

namespace milepost::work {

struct DecideRequest {
  std::string target;  // as known_target takes it
  std::string plan;    // may be empty where one plan only has such a target
  Ruling ruling = Ruling::accept;
  std::string reason;
};

struct Decided {
  Target target;
  std::string plan;
};

/// Changes no figure and no plan. Throws Error where there is no such target, where several plans
/// have it and none was named, where it is withdrawn, and where no request waits.
Decided decide(Store& store, const DecideRequest& request, const Circumstances& circumstances);

}  // namespace milepost::work
