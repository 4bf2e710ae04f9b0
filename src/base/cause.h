// Why the system refused something.
#pragma once

#include "base/language.h"

namespace milepost {

/// What `error`, an errno, means: `No space left on device`. In Chinese where it is one that users
/// meet, else as the system has it.
Said said_cause(int error);

}  // namespace milepost
