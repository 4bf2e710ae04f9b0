// What more than one room says, in the same words.
#pragma once

#include "base/wording.h"

namespace milepost {

/// A thing and what is said of it.
inline constexpr Wording kNamed{"{}: {}", "{}：{}"};
/// A thing and what it is besides.
inline constexpr Wording kAside{"{} ({})", "{}（{}）"};
/// Names one after another, and what belongs together.
inline constexpr Wording kAndName{"{}, {}", "{}、{}"};
inline constexpr Wording kAndMore{"{}, {}", "{}，{}"};

inline constexpr Wording kDidYouMean{"did you mean {}?", "是不是{}？"};
inline constexpr Wording kGivenTwice{"{} is given twice", "{}写了两次"};
inline constexpr Wording kIsEmpty{"{} is empty", "{}为空"};
inline constexpr Wording kNotADate{"{} is not a date", "{}不是日期"};
inline constexpr Wording kFileIsEmpty{"the file is empty", "文件是空的"};
inline constexpr Wording kDeleteIt{"delete it", "请删去"};
inline constexpr Wording kThereAre{"there are: {}", "现有：{}"};

/// Of what stands in a cell of a workbook.
inline constexpr Wording kCellIsFormula{"the cell holds a formula without a result",
                                        "单元格中是没有计算结果的公式"};
inline constexpr Wording kCellIsMarked{"{} is struck through, raised or lowered, or part of it is",
                                       "{}全部或部分带有删除线、上标或下标"};
inline constexpr Wording kWritePlainly{"write what is meant in plain characters",
                                       "请用普通字符重新填写"};
inline constexpr Wording kCellIsScaled{
    "the cell holds {}, but its format shows it in thousands or millions",
    "单元格中是{}，而它的格式以千、百万等为单位显示"};
inline constexpr Wording kFormatGeneral{
    "write the figure as it is meant, and give the cell the format General",
    "请填实际的数字，并把单元格格式改为常规"};

inline constexpr Wording kIndicatorWord{"indicator", "指标"};
inline constexpr Wording kSectionWord{"section", "章节"};
inline constexpr Wording kTargetWord{"target", "目标"};

inline constexpr Wording kNoArea{"there is no area {}", "没有地区{}"};
inline constexpr Wording kNoBatch{"there is no batch {}", "没有第{}批"};
inline constexpr Wording kNoIndicator{"there is no indicator {}", "没有指标{}"};
inline constexpr Wording kNoPlan{"there is no plan {}", "没有计划{}"};
inline constexpr Wording kNoTarget{"there is no target {}", "没有目标{}"};
inline constexpr Wording kSeveralIndicators{"several indicators are called {}: {}",
                                            "名为{}的指标不止一个：{}"};
inline constexpr Wording kTargetIsWithdrawn{"target {} is withdrawn", "目标{}已取消"};
/// Of a name, a key, and the name of what has it.
inline constexpr Wording kCalledOtherwise{"{} is not what {} is called, which is {}",
                                          "{}不是{}的名称，它的名称是{}"};
inline constexpr Wording kNothingToAssign{"there is nothing to assign", "没有可分派的内容"};

inline constexpr Wording kIsFolder{"{} is a folder, not a file", "{}是文件夹，不是文件"};
inline constexpr Wording kCheckTheName{"check the name and the folder", "请核对文件名和文件夹"};
inline constexpr Wording kChooseAnotherName{"choose another name; nothing was written",
                                            "请另选名称；没有写入任何内容"};
inline constexpr Wording kExists{"{} already exists", "{}已存在"};

}  // namespace milepost
