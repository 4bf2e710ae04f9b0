// What the columns of an office's table hold, by the words of their headings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace milepost {

enum class ColumnRole {
  unknown,
  number,       // 序号
  category,     // 类别: what several rows have in common
  name,         // 指标名称: what the row is about
  task,         // 目标任务: a text that may hold figures
  unit,         // 计量单位
  target,       // 目标值
  baseline,     // 基期, 2021年完成
  checkpoint,   // 一季度目标: on the way to the target
  result,       // 进展情况: what was done
  lead,         // 牵头单位
  responsible,  // 责任单位: the first of them leads where nobody else does
  supporting,   // 配合单位
  leader,       // 分管领导
  assessor,     // 考核单位: who holds others to it
  due,          // 完成时限
  nature,       // 预期性、约束性
  weight,       // 分值
  note,         // 备注
};

struct HeadingMeaning {
  ColumnRole role = ColumnRole::unknown;
  /// Whether what stands below are rates of growth (增速).
  bool is_growth = false;
  /// Whether it only divides what a heading above it names: 总量, 绝对值.
  bool is_part = false;
  /// What stands in brackets or behind a colon, where it is no year: 亿元.
  std::string unit;
  /// The year that it names, the first of 2018/2019.
  std::optional<int> year;
};

/// Of one heading, whatever its width, case, blanks and line breaks.
HeadingMeaning meaning_of_heading(std::string_view heading);

/// Whether `text` is a year alone, or one with 年 or 年度 behind it.
std::optional<int> year_alone(std::string_view text);

/// All years that a text names, 1900 to 2199, each once.
std::optional<int> only_year_in(std::string_view text);

}  // namespace milepost
