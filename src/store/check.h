// Whether a database is whole.
#pragma once

#include <vector>

#include "base/language.h"
#include "store/store.h"

namespace milepost {

/// What is wrong with the file and the data in it, a sentence each; empty where nothing is. Throws
/// Error.
std::vector<Said> check_database(const Store& store);

}  // namespace milepost
