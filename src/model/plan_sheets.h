// A plan as the sheets of a workbook, as people see it there: docs/plan-files.md "A plan as a
// workbook". What is written is a value of this kind, and what is read becomes one: the sheets and
// columns are told apart by their headings, in any order and either language.
//
// A workbook that came out of a document to be reviewed (docs/drafting.md "Review") has columns and
// sheets more: of each target whether it is accepted, the words it was read from, the rule and the
// grade; every numeral; what is promised in words. Sheets that nobody sees say how it was drafted,
// so that what a reader changed is told from what was proposed.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "base/words.h"
#include "model/target.h"

namespace milepost {

/// In the order of the workbook. Only `plan` and `targets` must be there to be loaded.
enum class PlanSheet {
  targets,
  numerals,  // only of a review, as the next one
  outcomes,
  plan,        // what is said once: a row for each PlanFact
  sections,    // [[section]]
  dates,       // the checkpoints and the steps of targets
  indicators,  // [[indicator]]: what no target describes
  scoring,     // bonuses and deductions
};

template <>
inline constexpr std::array<LabelledWord<PlanSheet>, 8> kWords<PlanSheet>{
    {{PlanSheet::targets, "targets", {"Targets", "目标"}},
     {PlanSheet::numerals, "numerals", {"Numerals", "数字"}},
     {PlanSheet::outcomes, "outcomes", {"Without a target", "未列目标的表述"}},
     {PlanSheet::plan, "plan", {"Plan", "计划"}},
     {PlanSheet::sections, "sections", {"Sections", "章节"}},
     {PlanSheet::dates, "dates", {"Checkpoints and steps", "阶段目标和节点"}},
     {PlanSheet::indicators, "indicators", {"Other indicators", "其他指标"}},
     {PlanSheet::scoring, "scoring", {"Bonuses and deductions", "加分和扣分"}}}};

/// What the hidden sheet beside one of a review is called, which says how that was drafted.
inline constexpr Wording kAsDrafted{"{} (as drafted)", "{}（起草时）"};
/// Those that have one.
inline constexpr std::array<PlanSheet, 5> kDraftedSheets{PlanSheet::targets, PlanSheet::numerals,
                                                         PlanSheet::plan, PlanSheet::sections,
                                                         PlanSheet::indicators};

/// The columns of all sheets; the words are those of plan files and of the CSV of a draft.
enum class PlanColumn {
  // of a review, in front of the columns of a plan
  row,  // the number of the target in the draft, and that of the target of a numeral
  accept,
  grade,
  quote,
  // of targets; some of sections and indicators too
  section,
  name,          // in the language of PlanFact::language
  english_name,  // beside a Chinese one, or alone where there is none in Chinese
  requirement,
  value,
  upper,
  reference,
  tolerance,
  both_ways,
  unit,
  measure,
  commitment,
  due,
  lead,
  with,
  leader,
  parent,
  key,
  indicator,
  pace,
  rhythm,
  deadline,
  weight,
  from_areas,
  part,
  whole,
  source,
  note,
  rule,  // of a review, behind them
  // of a heading
  label,
  // of what is said once
  fact,
  content,
  // of a checkpoint or a step, and of a bonus or a deduction
  target,
  kind,
  date,
  what,
  by,
  points,
  at_most,
  // of a numeral
  position,
  numeral,
  clause,
  reason,
  strength,
  checked,  // that a reader has looked at a weak reason
  // of a target or a numeral whose document was drafted again
  since,  // what is new of it, see SinceReview
};

template <>
inline constexpr std::array<LabelledWord<PlanColumn>, 50> kWords<PlanColumn>{{
    {PlanColumn::row, "row", {"Row", "序号"}},
    {PlanColumn::accept, "accept", {"Accept", "是否采用"}},
    {PlanColumn::grade, "grade", {"Grade", "把握等级"}},
    {PlanColumn::quote, "quote", {"Quote", "原文"}},
    {PlanColumn::section, "section", {"Section", "章节"}},
    {PlanColumn::name, "name", {"Name", "名称"}},
    {PlanColumn::english_name, "english-name", {"Name in English", "英文名称"}},
    {PlanColumn::requirement, "requirement", {"Requirement", "要求"}},
    {PlanColumn::value, "value", {"Figure", "目标值"}},
    {PlanColumn::upper, "upper", {"Highest figure", "上限"}},
    {PlanColumn::reference, "reference", {"Held against", "对照指标"}},
    {PlanColumn::tolerance, "tolerance", {"Tolerance", "允许偏差"}},
    {PlanColumn::both_ways, "both-ways", {"Both ways", "双向控制"}},
    {PlanColumn::unit, "unit", {"Unit", "单位"}},
    {PlanColumn::measure, "measure", {"Measure", "统计口径"}},
    {PlanColumn::commitment, "commitment", {"Commitment", "确保或力争"}},
    {PlanColumn::due, "due", {"Due", "完成期限"}},
    {PlanColumn::lead, "lead", {"Lead", "牵头单位"}},
    {PlanColumn::with, "with", {"With", "配合单位"}},
    {PlanColumn::leader, "leader", {"Leader", "分管领导"}},
    {PlanColumn::parent, "parent", {"Part of", "所属目标"}},
    {PlanColumn::key, "key", {"Key", "代码"}},
    {PlanColumn::indicator, "indicator", {"Indicator", "指标代码"}},
    {PlanColumn::pace, "pace", {"Pace", "进度方式"}},
    {PlanColumn::rhythm, "rhythm", {"Rhythm", "报送频次"}},
    {PlanColumn::deadline, "deadline", {"Deadline (days)", "报送期限（天）"}},
    {PlanColumn::weight, "weight", {"Weight", "权重"}},
    {PlanColumn::from_areas, "from-areas", {"From areas inside", "由下级地区汇总"}},
    {PlanColumn::part, "part", {"Part", "分子指标"}},
    {PlanColumn::whole, "whole", {"Whole", "分母指标"}},
    {PlanColumn::source, "source", {"Source", "出处"}},
    {PlanColumn::note, "note", {"Note", "备注"}},
    {PlanColumn::rule, "rule", {"Rule", "识别规则"}},
    {PlanColumn::label, "label", {"Label", "编号"}},
    {PlanColumn::fact, "fact", {"What", "项目"}},
    {PlanColumn::content, "content", {"Content", "内容"}},
    {PlanColumn::target, "target", {"Target", "目标代码"}},
    {PlanColumn::kind, "kind", {"Kind", "类别"}},
    {PlanColumn::date, "date", {"Date", "日期"}},
    {PlanColumn::what, "what", {"What is reached", "节点内容"}},
    {PlanColumn::by, "by", {"For each", "每相差"}},
    {PlanColumn::points, "points", {"Points", "分值"}},
    {PlanColumn::at_most, "at-most", {"At most", "最多"}},
    {PlanColumn::position, "position", {"Position", "位置"}},
    {PlanColumn::numeral, "numeral", {"Numeral", "数字"}},
    {PlanColumn::clause, "clause", {"Clause", "所在语句"}},
    {PlanColumn::reason, "reason", {"Reason", "未列原因"}},
    {PlanColumn::strength, "strength", {"Strength", "原因把握"}},
    {PlanColumn::checked, "checked", {"Checked", "已核对"}},
    {PlanColumn::since, "since", {"Since the last review", "与上次核对相比"}},
}};

/// What is said once, a row each on the sheet of the plan.
enum class PlanFact {
  document_key,
  document_title,
  document_title_in_english,
  document_date,
  document_url,
  language,  // zh or en: that of all names; empty where each says it by its signs
  plan_key,
  plan_name,
  plan_name_in_english,
  area_key,
  area_name,
  area_name_in_english,
  year_start,
  year_name,
  inside,
  period_start,
  period_end,
  rhythm,
  deadline,
  compare,
  ahead,
  on_track,
  behind,
  lights,  // yes: the plan has lights
  green,   // statuses, with 、 between them
  yellow,
  red,
  no_light,
  yellow_below,
  red_below,
  scoring,  // yes: the plan is scored
  cap,
  floor,
  milestone_late,
  late_reporting,
};

/// The words are the tables and keys of plan files.
template <>
inline constexpr std::array<LabelledWord<PlanFact>, 35> kWords<PlanFact>{{
    {PlanFact::document_key, "document.key", {"Document: key", "文件代码"}},
    {PlanFact::document_title, "document.title", {"Document: title", "文件标题"}},
    {PlanFact::document_title_in_english,
     "document.title.en",
     {"Document: title in English", "文件英文标题"}},
    {PlanFact::document_date, "document.date", {"Document: date", "文件日期"}},
    {PlanFact::document_url, "document.url", {"Document: address", "文件网址"}},
    {PlanFact::language, "document.language", {"Language of names", "名称所用语言"}},
    {PlanFact::plan_key, "plan.key", {"Plan: key", "计划代码"}},
    {PlanFact::plan_name, "plan.name", {"Plan: name", "计划名称"}},
    {PlanFact::plan_name_in_english, "plan.name.en", {"Plan: name in English", "计划英文名称"}},
    {PlanFact::area_key, "area.key", {"Area: key", "地区代码"}},
    {PlanFact::area_name, "area.name", {"Area: name", "地区名称"}},
    {PlanFact::area_name_in_english, "area.name.en", {"Area: name in English", "地区英文名称"}},
    {PlanFact::year_start, "area.year-start", {"Years begin on", "年度起始日"}},
    {PlanFact::year_name, "area.year-name", {"Years are named after their", "年度命名方式"}},
    {PlanFact::inside, "area.inside", {"Inside the area", "上级地区代码"}},
    {PlanFact::period_start, "period.start", {"First day", "起始日期"}},
    {PlanFact::period_end, "period.end", {"Last day", "截止日期"}},
    {PlanFact::rhythm, "plan.rhythm", {"Rhythm", "报送频次"}},
    {PlanFact::deadline, "plan.deadline", {"Deadline (days)", "报送期限（天）"}},
    {PlanFact::compare, "thresholds.compare", {"Thresholds compare", "进度比较方式"}},
    {PlanFact::ahead, "thresholds.ahead", {"Ahead from", "超前界限"}},
    {PlanFact::on_track, "thresholds.on-track", {"On track from", "正常界限"}},
    {PlanFact::behind, "thresholds.behind", {"Behind from", "滞后界限"}},
    {PlanFact::lights, "lights", {"Lights", "是否亮灯"}},
    {PlanFact::green, "lights.green", {"Green", "绿灯"}},
    {PlanFact::yellow, "lights.yellow", {"Yellow", "黄灯"}},
    {PlanFact::red, "lights.red", {"Red", "红灯"}},
    {PlanFact::no_light, "lights.none", {"No light", "不亮灯"}},
    {PlanFact::yellow_below, "lights.yellow-below", {"Yellow below a gap of", "黄灯差距"}},
    {PlanFact::red_below, "lights.red-below", {"Red below a gap of", "红灯差距"}},
    {PlanFact::scoring, "scoring", {"Scored", "是否计分"}},
    {PlanFact::cap, "scoring.cap", {"Most of a weight", "得分上限"}},
    {PlanFact::floor, "scoring.floor", {"Least of a weight", "得分下限"}},
    {PlanFact::milestone_late, "scoring.milestone-late", {"Milestones done late", "逾期完成得分"}},
    {PlanFact::late_reporting, "scoring.late-reporting", {"Late reporting", "迟报扣分"}},
}};

/// How a review decides on a target: what is edited is accepted as it then stands.
enum class Acceptance { yes, no, edit };

template <>
inline constexpr std::array<LabelledWord<Acceptance>, 3> kWords<Acceptance>{
    {{Acceptance::yes, "yes", {"yes", "采用"}},
     {Acceptance::no, "no", {"no", "不采用"}},
     {Acceptance::edit, "edit", {"edit", "修改后采用"}}}};

/// What a draft has that is no longer as it was in the review of an earlier one.
enum class SinceReview { added, changed, deleted };

template <>
inline constexpr std::array<LabelledWord<SinceReview>, 3> kWords<SinceReview>{
    {{SinceReview::added, "new", {"new", "新增"}},
     {SinceReview::changed, "changed", {"changed", "有变"}},
     {SinceReview::deleted, "deleted", {"was deleted", "曾删去"}}}};

/// What a row of the sheet of dates is: a figure by a day, or something that is reached by it.
enum class DateKind { checkpoint, step };

template <>
inline constexpr std::array<LabelledWord<DateKind>, 2> kWords<DateKind>{
    {{DateKind::checkpoint, "checkpoint", {"checkpoint", "阶段目标"}},
     {DateKind::step, "step", {"step", "节点目标"}}}};

/// In cells that say yes or no.
enum class YesNo { yes, no };

template <>
inline constexpr std::array<LabelledWord<YesNo>, 2> kWords<YesNo>{
    {{YesNo::yes, "yes", {"yes", "是"}}, {YesNo::no, "no", {"no", "否"}}}};

/// What stands in one cell: figures as plain decimals, days as 2022-06-30, choices as the words of
/// plan files where they are known (`at-least`, `yes`), offices as
/// `offices_listed_in` of base/names.h splits them, all else to the letter. A section is meant by
/// its key, or by its name where no other has that name.
struct SheetCell {
  std::string text;
  std::size_t column = 0;     // where it stood in the sheet, from 1; 0 where it was not read
  bool is_told = false;       // a problem has been told of it: no further ones
  std::size_t marked_at = 0;  // what is marked in a text that is written, in bytes
  std::size_t marked_size = 0;

  bool operator==(const SheetCell&) const = default;
};

struct SheetRow {
  std::size_t line = 0;  // where it stood in the sheet, from 1
  /// Which of the rows that were drafted it is, by its place among them; nothing where it was added
  /// by hand, or where nothing says how the sheet was drafted.
  std::optional<std::size_t> origin = {};
  std::map<PlanColumn, SheetCell> cells;

  /// Empty where there is nothing.
  const std::string& text(PlanColumn column) const {
    static const std::string kNothing;
    const auto found = cells.find(column);
    return found == cells.end() ? kNothing : found->second.text;
  }
  void set(PlanColumn column, std::string text) {
    if (!text.empty()) cells[column] = {std::move(text)};
  }
  /// Null where there is nothing.
  const SheetCell* find(PlanColumn column) const {
    const auto found = cells.find(column);
    return found == cells.end() ? nullptr : &found->second;
  }
  /// The same texts, without the places where they stood.
  SheetRow unplaced() const {
    SheetRow made;
    for (const auto& [column, cell] : cells) made.set(column, cell.text);
    return made;
  }

  bool operator==(const SheetRow&) const = default;
};

/// Where a sheet stood that was read, and its headings.
struct SheetHead {
  std::size_t number = 0;  // in the order of the workbook, from 1
  std::size_t line = 0;    // of the headings
  std::map<PlanColumn, SheetCell> headings;

  /// Where a cell of the sheet stands, also an empty one; the first column where it has none such.
  Place place(const SheetRow& row, PlanColumn column) const {
    Place place{row.line, 1, 1, number};
    const SheetCell* cell = row.find(column);
    const auto heading = headings.find(column);
    if (cell != nullptr && cell->column > 0) {
      place.column = cell->column;
    } else if (heading != headings.end()) {
      place.column = heading->second.column;
    } else if (!headings.empty()) {
      place.column =
          std::min_element(headings.begin(), headings.end(), [](const auto& a, const auto& b) {
            return a.second.column < b.second.column;
          })->second.column;
    }
    return place;
  }

  bool operator==(const SheetHead&) const = default;
};

/// The rows of each sheet, in its order. The sheet of the plan has a row for each fact that is
/// known, with its word in `fact` (`plan.key`) and what is so in `content`.
struct PlanSheets {
  std::map<PlanSheet, std::vector<SheetRow>> sheets;
  std::map<PlanSheet, SheetHead> heads;  // of those that were read; none where they are made
  bool is_review = false;
  /// A sheet or a column is missing or called otherwise, which was told: whatever else is wrong may
  /// only follow from it.
  bool is_incomplete = false;
  /// Of a review: those of kDraftedSheets as they were drafted, before anybody read them.
  std::map<PlanSheet, std::vector<SheetRow>> drafted;

  /// None where nothing says how the sheet was drafted.
  const std::vector<SheetRow>& drafted_rows(PlanSheet sheet) const {
    static const std::vector<SheetRow> kNone;
    const auto found = drafted.find(sheet);
    return found == drafted.end() ? kNone : found->second;
  }

  /// The row as it was drafted; null where nothing says that.
  const SheetRow* as_drafted(PlanSheet sheet, const SheetRow& row) const {
    const std::vector<SheetRow>& before = drafted_rows(sheet);
    return row.origin && *row.origin < before.size() ? &before[*row.origin] : nullptr;
  }

  /// Whether a sheet that was read has the column at all: a cell that is empty there was emptied.
  /// Of one that was made it is taken to have all.
  bool has_column(PlanSheet sheet, PlanColumn column) const {
    const auto head = heads.find(sheet);
    return head == heads.end() || head->second.headings.empty() ||
           head->second.headings.contains(column);
  }

  /// The sheet itself; nowhere where it was not read.
  Place place(PlanSheet sheet) const {
    const auto head = heads.find(sheet);
    return {0, 0, 1, head == heads.end() ? 0 : head->second.number};
  }

  /// Where a cell stands, also an empty one; nowhere where the sheet was not read.
  Place place(PlanSheet sheet, const SheetRow& row, PlanColumn column) const {
    const auto head = heads.find(sheet);
    return head == heads.end() ? Place() : head->second.place(row, column);
  }

  /// None where there is no such sheet.
  const std::vector<SheetRow>& rows(PlanSheet sheet) const {
    static const std::vector<SheetRow> kNone;
    const auto found = sheets.find(sheet);
    return found == sheets.end() ? kNone : found->second;
  }
  SheetRow& add(PlanSheet sheet) { return sheets[sheet].emplace_back(); }

  /// The row that says what is said once; null where there is none.
  const SheetRow* find(PlanFact fact) const {
    for (const SheetRow& row : rows(PlanSheet::plan)) {
      if (row.text(PlanColumn::fact) == word(fact)) return &row;
    }
    return nullptr;
  }
  SheetRow* find(PlanFact fact) {
    const SheetRow* found = std::as_const(*this).find(fact);
    if (found == nullptr) return nullptr;
    std::vector<SheetRow>& facts = sheets[PlanSheet::plan];
    return &facts[static_cast<std::size_t>(found - facts.data())];
  }
  /// Nothing is said of what is empty.
  void say(PlanFact fact, std::string content) {
    if (content.empty()) return;
    SheetRow& row = add(PlanSheet::plan);
    row.set(PlanColumn::fact, std::string(word(fact)));
    row.set(PlanColumn::content, std::move(content));
  }

  bool operator==(const PlanSheets&) const = default;
};

/// How people call a requirement, in the order of RequirementKind.
inline constexpr std::array<Wording, 10> kRequirementLabels{{{"at least", "不低于"},
                                                             {"at most", "不高于"},
                                                             {"more than", "大于"},
                                                             {"less than", "小于"},
                                                             {"equal to", "等于"},
                                                             {"between", "区间"},
                                                             {"around", "左右"},
                                                             {"in step with", "同步"},
                                                             {"done", "完成"},
                                                             {"to be set", "另行下达"}}};

constexpr const Wording& requirement_label(RequirementKind kind) {
  return kRequirementLabels[static_cast<std::size_t>(kind)];
}

}  // namespace milepost
