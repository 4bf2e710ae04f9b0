// Copies of a database.
#pragma once

#include <string>

#include "store/store.h"

namespace milepost {

/// A copy of the whole database at `path`, consistent even while others write, and of the evidence
/// that its entries name beside it. It is checked (check.h) before it gets the name. Throws Error:
/// where nothing could be copied, and then nothing has the name; and where the copy is not whole,
/// which is kept, because the original may be no better.
void back_up(const Store& store, const std::string& path);

}  // namespace milepost
