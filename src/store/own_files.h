// The files that a database consists of: nobody else may write them.
#pragma once

#include <string>

#include "base/language.h"

namespace milepost {

/// What the file at `path` is to the database at `database`, to be put behind "it is"; empty where
/// it is not one of its own. Found under any name that it has, also where it is not there yet.
Said own_file(const std::string& database, const std::string& path);

}  // namespace milepost
