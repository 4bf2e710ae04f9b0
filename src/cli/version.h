// The version of the program, from CMakeLists.txt.
#pragma once

namespace milepost::cli {

inline constexpr const char* kVersion = MILEPOST_VERSION;

}  // namespace milepost::cli
