// Walks the chain of hashes and says what does not agree with it; docs/promises.md "The chain".
#pragma once

#include <vector>

#include "base/language.h"
#include "store/store.h"

namespace milepost::store {

/// What was changed, removed or put in by other means than milepost, a sentence each, the first in
/// the chain first; after twenty only how many more there are. Takes memory for none of the rows.
std::vector<Said> check_chain(const Store& store);

}  // namespace milepost::store
