// What several commands say, in their help or in what they refuse.
#pragma once

#include "base/wording.h"

namespace milepost::cli {

inline constexpr Wording kTheIndicator{"The indicator: its key or its name", "指标的代码或名称"};
inline constexpr Wording kWhyTakenBack{"Why it is taken back", "作废原因"};
inline constexpr Wording kTheArea{"The area, where the database has several",
                                  "地区；数据库中有多个地区时须写明"};
inline constexpr Wording kOnThisDay{"Where it stands on this day (default: today)",
                                    "截至该日的情况（默认为今天）"};
inline constexpr Wording kTheTarget{"The target: its key or its name", "目标的代码或名称"};
inline constexpr Wording kThePlan{"The plan", "计划代码"};
inline constexpr Wording kPlanOfTarget{"Its plan, where several have such a target",
                                       "所属计划；多个计划有该目标时须写明"};
inline constexpr Wording kOnlyThisPlan{"Only what this plan asks (may be repeated)",
                                       "只问该计划的目标（可多次指定）"};
inline constexpr Wording kCannotBe{"{} cannot be {}", "{}不能写{}"};
inline constexpr Wording kControlCharacters{"{} has control characters in it", "{}中含有控制字符"};
inline constexpr Wording kCannotMakeFolder{"cannot make {}: {}", "无法建立文件夹{}：{}"};
inline constexpr Wording kChooseAnotherPlace{"choose another place with {}", "请用{}另选位置"};
/// A year or a part of one, as it was typed, and its first and last day.
inline constexpr Wording kPeriodMeans{"{} is {} to {}", "{}指{}至{}"};
inline constexpr Wording kButRecorded{"{}, but it was recorded", "{}，但已经记录"};

inline constexpr Wording kNameOfAnotherFormat{
    "the name {} is one of the format {}, but what would be written is {}",
    "文件名{}属于{}格式，而要写出的是{}格式"};
inline constexpr Wording kEndNameIn{"end the name in {}", "文件名请以{}结尾"};
inline constexpr Wording kTerminalCannotShow{"a terminal cannot show the format {}",
                                             "终端无法显示{}格式"};

}  // namespace milepost::cli
