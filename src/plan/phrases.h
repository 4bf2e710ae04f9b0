// What several readers of plan files say.
#pragma once

#include "base/wording.h"

namespace milepost {

inline constexpr Wording kHasNo{"{} has no {}", "{}缺少{}"};
inline constexpr Wording kAddIt{"add {}", "请补写：{}"};
inline constexpr Wording kWriteIt{"write {}", "请写成：{}"};
inline constexpr Wording kWriteOneOf{"write one of {}", "请填{}"};
inline constexpr Wording kLeaveItOut{"leave it out", "请删去"};
inline constexpr Wording kFillIn{"fill in the cell", "请填写该单元格"};
inline constexpr Wording kEmptyTheCell{"empty the cell", "请清空该单元格"};
/// A column or a key, and what stands there.
inline constexpr Wording kUnknownWord{"unknown {} {}", "{}不能写{}"};
inline constexpr Wording kDoesNotGoWith{"{} does not go with {}", "{}不能与{}同用"};
/// Of what changes.
inline constexpr Wording kSectionOfKey{"section {}", "章节{}"};
inline constexpr Wording kReordered{"~ sections or targets stand in another order",
                                    "~ 章节或目标的顺序有变"};
inline constexpr Wording kNothingThere{"(none)", "（无）"};
/// Of a sheet.
inline constexpr Wording kLacksColumns{"the sheet lacks {}", "该工作表缺少{}列"};
inline constexpr Wording kWriteHeadings{"write these headings above their columns",
                                        "请在相应列上方写明列标题"};
/// A target, a section or an indicator without a name.
inline constexpr Wording kThisOne{"this {}", "该{}"};
inline constexpr Wording kMeasureWord{"measure", "计量方式"};
inline constexpr Wording kUnitWord{"unit", "单位"};

}  // namespace milepost
