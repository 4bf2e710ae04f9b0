#include "cli/time_zone.h"

#include <ctime>

namespace milepost::cli {

std::chrono::seconds ahead_of_utc(Moment moment) {
  const auto seconds = date::floor<std::chrono::seconds>(moment);
  const std::time_t time = seconds.time_since_epoch().count();
  std::tm local{};
  if (localtime_r(&time, &local) == nullptr) return {};
  return std::chrono::seconds{local.tm_gmtoff};
}

}  // namespace milepost::cli
