// Files of evidence that are named by their paths.
#pragma once

#include <string>

#include "store/evidence.h"

namespace milepost::cli {

/// Finds files by paths that are relative to `folder` and must not lead out of it; any file where
/// `folder` is empty.
FindFile files_in(const std::string& folder);

}  // namespace milepost::cli
