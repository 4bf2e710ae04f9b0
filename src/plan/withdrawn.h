// What a plan on record says of targets that its file has no more, because they are withdrawn.
#pragma once

#include "model/plan.h"

namespace milepost {

/// Keeps in `plan`, which is about to take the place of `before`, what a file cannot say any more:
/// that a target is a part of one that is withdrawn, points for one, and that its indicator follows
/// from those of the areas inside. It is no change that a file without the withdrawn target does
/// not say them.
void keep_what_names_withdrawn(const Plan& before, Plan& plan);

}  // namespace milepost
