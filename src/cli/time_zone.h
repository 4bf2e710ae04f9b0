// The time zone of the system: that of TZ, else of /etc/localtime.
#pragma once

#include <chrono>

#include "base/date.h"

namespace milepost::cli {

/// How far its clocks are ahead of UTC at a moment, summer time included: a LocalClock::Ahead.
std::chrono::seconds ahead_of_utc(Moment moment);

}  // namespace milepost::cli
