// The order in which a reader looks for names.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// What names are compared by: Chinese by the sound (pinyin) of its characters, behind Latin. GB
/// 2312 has its 3,755 common characters in that order, and the others behind them by radicals; what
/// it has not comes last.
std::string name_order_key(std::string_view name);

}  // namespace milepost
