// The words by which the tables of offices are read, seeds/words/columns.toml: what a column holds
// by its heading, and what stands in cells.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"

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

/// As the words are grouped in the file.
template <>
inline constexpr std::array<Word<ColumnRole>, 19> kWords<ColumnRole>{
    {{ColumnRole::unknown, "unknown"},
     {ColumnRole::number, "number"},
     {ColumnRole::category, "category"},
     {ColumnRole::name, "name"},
     {ColumnRole::task, "task"},
     {ColumnRole::unit, "unit"},
     {ColumnRole::target, "target"},
     {ColumnRole::baseline, "baseline"},
     {ColumnRole::checkpoint, "checkpoint"},
     {ColumnRole::result, "result"},
     {ColumnRole::lead, "lead"},
     {ColumnRole::responsible, "responsible"},
     {ColumnRole::supporting, "supporting"},
     {ColumnRole::leader, "leader"},
     {ColumnRole::assessor, "assessor"},
     {ColumnRole::due, "due"},
     {ColumnRole::nature, "nature"},
     {ColumnRole::weight, "weight"},
     {ColumnRole::note, "note"}}};

/// Words of headings that mean one role, as heading_form has them.
struct HeadingWords {
  ColumnRole role = ColumnRole::unknown;
  std::vector<std::string> whole;
  std::vector<std::string> begins;
  std::vector<std::string> ends;
  std::vector<std::string> anywhere;

  bool fit(std::string_view form) const;
};

struct TableWords {
  std::vector<HeadingWords> headings;    // the first group that fits is meant
  std::vector<std::string> growth;       // parts of headings of rates
  std::vector<std::string> yearly;       // parts of headings of means of several years
  std::vector<std::string> values;       // headings that only divide others
  std::vector<std::string> offices;      // what names of offices end with
  std::vector<std::string> people;       // parts of headings of offices with people beside them
  std::vector<std::string> no_unit;      // cells of units that name none
  std::vector<std::string> unit_titles;  // in front of the unit of all the table
  std::vector<std::string> notes;        // what a row below the table begins with
  std::vector<std::string> done;         // cells that say that something is to be done
  std::vector<std::string> set_later;    // cells that say that the figure is not known yet
  std::vector<std::string> no_office;    // in place of an office: 同上
  std::vector<std::string> until_done;   // behind a day: 完成 of 甲局6月底前完成
  std::vector<std::string> sizes;        // headings: 总投资
  std::vector<std::string> beginnings;   // headings: 开工时间
  std::vector<std::string> of_time;  // between the digits of a day or a share, which no office has
  std::vector<std::string> set_by_others;  // parts of cells that say who sets it
  std::vector<std::string> nothing;
  std::vector<std::string> part_of;      // in front of a part of the row above: 其中
  std::vector<std::string> lower_names;  // names of what is to stay low
  std::vector<std::string> share_names;  // what the names of shares end with
  std::vector<std::string> amounts;      // the same of money and pieces
  std::vector<std::string> held;         // parts of names of what is to stay below
  std::vector<std::string> level_names;  // names of what is there on a day
  std::vector<std::string> flow_verbs;
  std::vector<std::string> whole_period;  // due at its end: 年内
  std::vector<std::string> lead_marks;    // behind an office: 牵头
  std::vector<std::string> supporting_marks;
  std::vector<std::string> place_headings;    // of a column of places or offices, without marks
  std::vector<std::string> place_names;       // what names of places end with
  std::vector<std::string> whole_area;        // in such a column: all of them together
  std::vector<std::string> place_qualifiers;  // parts of headings that name nothing: 目标, 完成
  std::vector<std::string> place_years;       // behind a year, the shortest last: 年度, 年
  std::vector<std::string> place_ends;        // behind the name of a column: 任务数
  std::vector<std::string> title_words;       // at either end of a title: 分解表
  std::vector<std::string> behind_label;      // of a heading: 、
  std::vector<std::string> open_label;
  std::vector<std::string> close_label;
};

/// The words that ship. Throws std::logic_error where the file of theirs is no list of words, which
/// a test finds.
TableWords shipped_table_words();

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
HeadingMeaning meaning_of_heading(std::string_view heading, const TableWords& words);

/// Whether `text` is a year alone, or one with 年 or 年度 behind it.
std::optional<int> year_alone(std::string_view text);

/// The year that a text names; nothing where it names several.
std::optional<int> only_year_in(std::string_view text);

}  // namespace milepost
