#include "report/words/labels.h"

#include <array>
#include <cstddef>

namespace milepost {
namespace {

struct Phrase {
  std::string_view zh;
  std::string_view en;

  std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

// The switches have no default, so that the compiler finds a label without its words.

// NOLINTNEXTLINE(readability-function-size): it is the catalogue
Phrase phrase(Label label) {
  switch (label) {
    case Label::target:
      return {"目标", "Target"};
    case Label::planned:
      return {"计划", "Planned"};
    case Label::actual:
      return {"实际", "Actual"};
    case Label::attainment:
      return {"完成率", "Attained"};
    case Label::gap:
      return {"超/欠", "Gap"};
    case Label::status:
      return {"状态", "Status"};
    case Label::data_date:
      return {"数据日期", "Data date"};
    case Label::key:
      return {"指标代码", "Key"};
    case Label::total:
      return {"合计", "Total"};
    case Label::targets:
      return {"目标数", "Targets"};
    case Label::as_of:
      return {"截至", "as of"};
    case Label::known_at:
      return {"按当时记录", "as known at"};
    case Label::source:
      return {"来源", "Source"};
    case Label::period:
      return {"计划期", "Period"};
    case Label::stale:
      return {"过期", "stale"};
    case Label::done:
      return {"完成", "done"};
    case Label::to_be_set:
      return {"待定", "to be set"};
    case Label::section:
      return {"章节", "Section"};
    case Label::lead:
      return {"牵头单位", "Lead"};
    case Label::no_lead:
      return {"（未分解）", "(not assigned)"};
    case Label::withdrawn_apart:
      return {"另有已调整目标（不计入合计）", "Besides these, withdrawn (in no total)"};
    case Label::plan:
      return {"计划代码", "Plan"};
    case Label::area:
      return {"地区", "Area"};
    case Label::name:
      return {"名称", "Name"};
    case Label::withdrawn:
      return {"已调整", "Withdrawn"};
    case Label::revisions:
      return {"修订次数", "Revisions"};
    case Label::indicator:
      return {"指标", "Indicator"};
    case Label::measure:
      return {"计量方式", "Measure"};
    case Label::unit:
      return {"单位", "Unit"};
    case Label::requirement:
      return {"要求", "Requirement"};
    case Label::commitment:
      return {"承诺", "Commitment"};
    case Label::due:
      return {"完成时限", "Due"};
    case Label::with:
      return {"配合单位", "With"};
    case Label::leader:
      return {"分管领导", "Leader"};
    case Label::note:
      return {"备注", "Note"};
    case Label::parent:
      return {"上级目标", "Part of"};
    case Label::entry:
      return {"编号", "Entry"};
    case Label::line:
      return {"行", "Line"};
    case Label::commas:
      return {"逗号", "commas"};
    case Label::tabs:
      return {"制表符", "tabs"};
    case Label::semicolons:
      return {"分号", "semicolons"};
    case Label::date:
      return {"日期", "As of"};
    case Label::kind:
      return {"口径", "Kind"};
    case Label::value:
      return {"数值", "Value"};
    case Label::reporter:
      return {"填报单位", "Reporter"};
    case Label::evidence:
      return {"依据", "Evidence"};
    case Label::problem:
      return {"存在问题", "Problem"};
    case Label::next_step:
      return {"下步措施", "Next step"};
    case Label::outlook:
      return {"预计", "Outlook"};
    case Label::vintage:
      return {"数据性质", "Vintage"};
    case Label::recorded_at:
      return {"记录时间", "Recorded at"};
    case Label::remarks:
      return {"说明", "Remarks"};
    case Label::corrects:
      return {"更正", "corrects"};
    case Label::corrected_by:
      return {"已被更正", "corrected by"};
    case Label::voided:
      return {"已作废", "void"};
    case Label::assignments:
      return {"责任分工", "Assignments"};
    case Label::nobody:
      return {"无", "nobody"};
    case Label::none:
      return {"（无）", "(none)"};
    case Label::versions:
      return {"历次版本", "Versions"};
    case Label::first_version:
      return {"首次录入", "first loaded"};
    case Label::reason:
      return {"原因", "Reason"};
    case Label::baseline:
      return {"基期", "Baseline"};
    case Label::expected:
      return {"序时进度", "Expected share"};
    case Label::share:
      return {"完成进度", "Share done"};
    case Label::remaining:
      return {"尚缺", "Remaining"};
    case Label::needed_per_month:
      return {"今后月均需完成", "Needed per month"};
    case Label::projected:
      return {"按当前进度预计", "Projected at due date"};
    case Label::form:
      return {"填报表", "Form"};
    case Label::form_known:
      return {"目标与已知情况", "Targets and what is known"};
    case Label::form_asked:
      return {"请填写", "Please fill in"};
    case Label::last_year:
      return {"上年同期", "Last year"};
    case Label::reached_on:
      return {"达到日期", "Reached on"};
    case Label::checkpoints:
      return {"阶段目标", "Checkpoints"};
    case Label::pace:
      return {"进度要求", "Pace"};
    case Label::document:
      return {"文件", "Document"};
    case Label::no_entries:
      return {"没有记录", "nothing is on record"};
    case Label::target_count:
      return {"目标数", "Targets"};
    case Label::url:
      return {"网址", "URL"};
    case Label::plan_name:
      return {"所属计划", "Plan"};
    case Label::target_key:
      return {"目标代码", "Target key"};
    case Label::planned_figure:
      return {"计划值", "Planned figure"};
    case Label::planned_upper:
      return {"计划上限", "Planned, upper end"};
    case Label::reference:
      return {"参照指标", "Reference"};
    case Label::variance:
      return {"差额", "Variance"};
    case Label::what:
      return {"项目", "What"};
    case Label::progress:
      return {"进度", "Progress"};
    case Label::course:
      return {"走势", "Course"};
    case Label::all_targets:
      return {"全部目标", "All targets"};
    case Label::entries:
      return {"填报记录", "Entries"};
    case Label::state:
      return {"节点状态", "State"};
    case Label::void_reason:
      return {"作废原因", "Why void"};
    case Label::by:
      return {"分组方式", "Counted by"};
    case Label::group:
      return {"组别", "Group"};
    case Label::summary:
      return {"汇总", "Summary"};
    case Label::gaps:
      return {"催报清单", "Reports to ask for"};
    case Label::gap_reason:
      return {"催报原因", "Reason"};
    case Label::gap_overdue:
      return {"逾期未报", "overdue"};
    case Label::gap_never:
      return {"从未填报", "never reported"};
    case Label::no_mean:
      return {"无年均增速", "no mean growth"};
    case Label::gap_reference:
      return {"参照指标无数据", "reference missing"};
    case Label::gap_stale:
      return {"数据过期", "stale"};
    case Label::days_since:
      return {"距数据日期天数", "Days since"};
    case Label::claims:
      return {"预计与数据不符", "Outlook against figures"};
    case Label::claim:
      return {"偏差", "Claim"};
    case Label::claim_too_bright:
      return {"预计偏乐观", "too bright"};
    case Label::claim_too_dark:
      return {"预计偏悲观", "too dark"};
    case Label::targets_on_it:
      return {"该指标上的目标", "Targets on it"};
    case Label::steps:
      return {"逐次进度", "Step by step"};
    case Label::changes:
      return {"变化情况", "Changes"};
    case Label::change:
      return {"变化", "Change"};
    case Label::change_newly_behind:
      return {"新增滞后", "newly behind"};
    case Label::change_recovered:
      return {"恢复进度", "recovered"};
    case Label::change_met:
      return {"新完成", "newly met"};
    case Label::change_first_reported:
      return {"首次填报", "first reported"};
    case Label::change_added:
      return {"新增目标", "added"};
    case Label::change_withdrawn:
      return {"新调整", "withdrawn"};
    case Label::change_status:
      return {"状态变化", "another status"};
    case Label::change_revised:
      return {"目标调整", "revised"};
    case Label::change_figure:
      return {"数据更新", "another figure"};
    case Label::planned_before:
      return {"原计划值", "Planned before"};
    case Label::status_before:
      return {"原状态", "Status before"};
    case Label::actual_before:
      return {"原实际", "Actual before"};
    case Label::gap_before:
      return {"原超/欠", "Gap before"};
    case Label::gap_change:
      return {"超/欠变化", "Change of gap"};
    case Label::news:
      return {"新情况", "News"};
    case Label::behind_list:
      return {"进度滞后的目标", "Targets behind"};
    case Label::comma:
      return {"，", ", "};
    case Label::full_stop:
      return {"。", "."};
    case Label::part_standing:
      return {"一、总体情况", "1. How the plan stands"};
    case Label::part_news:
      return {"二、较上期变化", "2. Since last time"};
    case Label::part_behind:
      return {"三、进度滞后情况", "3. What is behind"};
    case Label::part_gaps:
      return {"四、未按时填报情况", "4. Who has not reported"};
    case Label::part_annex:
      return {"附件：目标进展一览表", "Annex: all targets"};
    case Label::asked:
      return {"目标要求", "What is asked"};
    case Label::thresholds:
      return {"进度分档", "Thresholds"};
    case Label::use:
      return {"用途", "Use"};
    case Label::other_entry:
      return {"相关记录", "Other entry"};
    case Label::reference_entries:
      return {"参照指标的填报记录", "Entries of the reference"};
    case Label::calculation:
      return {"计算过程", "The arithmetic"};
    case Label::step:
      return {"计算项", "Step"};
    case Label::formula:
      return {"算式", "Formula"};
    case Label::result:
      return {"结果", "Result"};
    case Label::from:
      return {"起始日期", "From"};
    case Label::checkpoint_share:
      return {"阶段目标进度", "Checkpoint share"};
    case Label::pace_ratio:
      return {"完成进度与序时进度之比", "Share / expected share"};
    case Label::days_without_report:
      return {"无新数据天数", "Days without a report"};
    case Label::status_lines:
      return {"状态判定", "Why this status"};
    case Label::applies:
      return {"是否符合", "Applies"};
    case Label::conditions:
      return {"判定依据", "Conditions"};
    case Label::overview:
      return {"概览", "Summary"};
    case Label::batch:
      return {"批次", "Batch"};
    case Label::file:
      return {"文件", "File"};
    case Label::format:
      return {"格式", "Format"};
    case Label::sha256:
      return {"SHA-256校验值", "SHA-256"};
    case Label::user:
      return {"导入人", "User"};
    case Label::entry_numbers:
      return {"记录编号", "Entry numbers"};
    case Label::first_entry:
      return {"首条记录编号", "First entry"};
    case Label::last_entry:
      return {"末条记录编号", "Last entry"};
    case Label::standing_entries:
      return {"有效记录数", "Standing"};
    case Label::no_batches:
      return {"尚未导入文件", "no file was imported"};
    case Label::seal:
      return {"封印", "Seal"};
    case Label::no_label:
      break;
    case Label::yes:
      return {"是", "yes"};
    case Label::in_utc:
      return {"（UTC）", " (UTC)"};
    case Label::page_number:
      return {"第 &P 页，共 &N 页", "Page &P of &N"};
    case Label::none_selected:
      return {"没有符合条件的目标", "no target is selected"};
    case Label::contents:
      return {"目录", "Contents"};
    case Label::details:
      return {"明细", "Details"};
    case Label::details_left_out:
      return {"有明细的行超过5000行，本页不列明细；缩小选择范围后即可查看。",
              "More than 5,000 rows have details, so they are left out here: select fewer rows to "
              "see them."};
    case Label::open_all:
      return {"展开全部明细", "Open all details"};
    case Label::close_all:
      return {"收起全部明细", "Close all details"};
    case Label::search:
      return {"查找", "Search"};
    case Label::filter_by_status:
      return {"按状态筛选", "Filter by status"};
    case Label::rows_shown:
      return {"显示行数", "Rows shown"};
    case Label::no_row_fits:
      return {"没有符合条件的行", "No row fits"};
    case Label::in_no_total:
      return {"不计入合计", "in no total"};
    case Label::no:
      return {"否", "no"};
  }
  return {};
}

Phrase phrase(Verdict verdict) {
  switch (verdict) {
    case Verdict::yes:
      return {"是", "yes"};
    case Verdict::no:
      return {"否", "no"};
    case Verdict::not_reached:
      return {"未判定", "not reached"};
  }
  return {};
}

Phrase phrase(FormColumn column) {
  switch (column) {
    case FormColumn::number:
      return {"编号", "No."};
    case FormColumn::target:
      return {"目标", "Target"};
    case FormColumn::planned:
      return {"计划", "Planned"};
    case FormColumn::due:
      return {"完成时限", "Due"};
    case FormColumn::as_of:
      return {"数据截至", "Report as of"};
    case FormColumn::expected:
      return {"序时进度", "Expected share"};
    case FormColumn::last:
      return {"上次填报", "Last reported"};
    case FormColumn::measured:
      return {"口径、单位", "Kind, unit"};
    case FormColumn::value:
      return {"数值或状态", "Value or state"};
    case FormColumn::problem:
      return {"存在问题", "Problem"};
    case FormColumn::next_step:
      return {"下步措施", "Next step"};
    case FormColumn::outlook:
      return {"预计", "Outlook"};
    case FormColumn::vintage:
      return {"数据性质", "Vintage"};
    case FormColumn::note:
      return {"备注", "Note"};
    case FormColumn::evidence:
      return {"依据", "Evidence"};
    case FormColumn::reporter:
      return {"填报人", "Filled in by"};
    case FormColumn::fault:
      return {"需要改正之处", "What is wrong"};
  }
  return {};
}

constexpr std::array kUnits{
    Phrase{"个", ""},
    Phrase{"家", ""},
    Phrase{"项", ""},
    Phrase{"所", ""},
    Phrase{"条", ""},
    Phrase{"座", ""},
    Phrase{"起", ""},
    Phrase{"户", "households"},
    Phrase{"件", ""},
    Phrase{"人", "people"},
    Phrase{"万人", "x 10,000 people"},
    Phrase{"亩", "mu"},
    Phrase{"万亩", "x 10,000 mu"},
    Phrase{"公里", "km"},
    Phrase{"元", "yuan"},
    Phrase{"万元", "x 10,000 yuan"},
    Phrase{"亿元", "x 100m yuan"},
    Phrase{"万美元", "x 10,000 US$"},
    Phrase{"倍", "times"},
    Phrase{"类", "class"},
    Phrase{"岁", "years"},
};

}  // namespace

std::string_view label(Label label, Language language) { return phrase(label).in(language); }

std::string_view label(MilestoneState state, Language language) {
  return state == MilestoneState::done ? label(Label::done, language)
                                       : label<MilestoneState>(state, language);
}

std::string_view label(Verdict verdict, Language language) { return phrase(verdict).in(language); }
std::string_view label(FormColumn column, Language language) { return phrase(column).in(language); }

std::string_view unit_label(std::string_view unit, Language language) {
  if (language == Language::zh) return unit;
  for (const Phrase& known : kUnits) {
    if (known.zh == unit) return known.en;
  }
  return unit;
}

}  // namespace milepost
