// What is said in several places of this room, in both languages.
#pragma once

#include "base/wording.h"

namespace milepost {

inline constexpr Wording kWordsAreGone{"its words are not in the document: {}",
                                       "文件中已没有这段原文：{}"};
inline constexpr Wording kDecideOnIt{"accept or reject it in the new workbook",
                                     "请在新工作簿中决定是否采用"};

inline constexpr Wording kReviewIsKept{
    "what the review says is kept: look at it in the new workbook beside the document",
    "已沿用核对表的内容，请在新工作簿中对照文件再核对"};

}  // namespace milepost
