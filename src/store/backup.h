// Copies of a database.
#pragma once

#include <string>

#include "store/store.h"

namespace milepost {

/// A copy of the whole database at `path`, consistent even while others write, and of the evidence
/// that its entries name beside it. Throws Error.
void back_up(const Store& store, const std::string& path);

}  // namespace milepost
