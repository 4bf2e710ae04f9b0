#include "report/words/labels.h"

#include <array>

namespace milepost {
namespace {

// The switches have no default, so that the compiler finds a label without its words.

// NOLINTNEXTLINE(readability-function-size): it is the catalogue
Wording wording_of(Label label) {
  switch (label) {
    case Label::target:
      return {"Target", "目标"};
    case Label::planned:
      return {"Planned", "计划"};
    case Label::actual:
      return {"Actual", "实际"};
    case Label::attainment:
      return {"Attained", "完成率"};
    case Label::gap:
      return {"Gap", "超/欠"};
    case Label::light:
      return {"Light", "亮灯"};
    case Label::lights:
      return {"Lights", "红黄绿灯"};
    case Label::scores:
      return {"Scores", "考核得分"};
    case Label::scoring:
      return {"Scoring", "计分规则"};
    case Label::rank:
      return {"Rank", "名次"};
    case Label::score_share:
      return {"Score", "得分率"};
    case Label::score_points:
      return {"Points", "得分"};
    case Label::score_out_of:
      return {"Out of", "满分"};
    case Label::score_counted:
      return {"Scored", "计分目标数"};
    case Label::score_not_counted:
      return {"Not scored", "暂不计分目标数"};
    case Label::score_rule:
      return {"Scored by", "计分方法"};
    case Label::score_weight:
      return {"Weight", "权重"};
    case Label::score_raw_rate:
      return {"Rate", "计算比例"};
    case Label::score_rate:
      return {"Rate counted", "计分比例"};
    case Label::score_of_weight:
      return {"Points of the weight", "基本得分"};
    case Label::score_lines:
      return {"Bonus, deduction", "加减分"};
    case Label::score_bonus:
      return {"Bonus", "加分"};
    case Label::score_deduction:
      return {"Deduction", "扣分"};
    case Label::score_late:
      return {"Late reports", "迟报、未报次数"};
    case Label::score_steps:
      return {"The points", "计分过程"};
    case Label::status:
      return {"Status", "状态"};
    case Label::data_date:
      return {"Data date", "数据日期"};
    case Label::key:
      return {"Key", "指标代码"};
    case Label::total:
      return {"Total", "合计"};
    case Label::targets:
    case Label::target_count:
      return {"Targets", "目标数"};
    case Label::as_of:
      return {"as of", "截至"};
    case Label::known_at:
      return {"as known at", "按当时记录"};
    case Label::source:
      return {"Source", "来源"};
    case Label::period:
      return {"Period", "计划期"};
    case Label::stale:
      return {"stale", "过期"};
    case Label::done:
      return {"done", "完成"};
    case Label::to_be_set:
      return {"to be set", "待定"};
    case Label::section:
      return {"Section", "章节"};
    case Label::lead:
      return {"Lead", "牵头单位"};
    case Label::no_lead:
      return {"(not assigned)", "（未分解）"};
    case Label::withdrawn_apart:
      return {"Besides these, withdrawn (in no total)", "另有已取消目标（不计入合计）"};
    case Label::plan:
      return {"Plan", "计划代码"};
    case Label::area:
      return {"Area", "地区"};
    case Label::name:
      return {"Name", "名称"};
    case Label::withdrawn:
      return {"Withdrawn", "已取消"};
    case Label::revisions:
      return {"Revisions", "修订次数"};
    case Label::indicator:
      return {"Indicator", "指标"};
    case Label::measure:
      return {"Measure", "计量方式"};
    case Label::unit:
      return {"Unit", "单位"};
    case Label::requirement:
      return {"Requirement", "要求"};
    case Label::commitment:
      return {"Commitment", "承诺"};
    case Label::due:
      return {"Due", "完成时限"};
    case Label::with:
      return {"With", "配合单位"};
    case Label::leader:
      return {"Leader", "分管领导"};
    case Label::note:
      return {"Note", "备注"};
    case Label::parent:
      return {"Part of", "上级目标"};
    case Label::entry:
      return {"Entry", "编号"};
    case Label::line:
      return {"Line", "行"};
    case Label::commas:
      return {"commas", "逗号"};
    case Label::tabs:
      return {"tabs", "制表符"};
    case Label::semicolons:
      return {"semicolons", "分号"};
    case Label::date:
      return {"As of", "日期"};
    case Label::kind:
      return {"Kind", "口径"};
    case Label::value:
      return {"Value", "数值"};
    case Label::reporter:
      return {"Reporter", "填报单位"};
    case Label::evidence:
      return {"Evidence", "依据"};
    case Label::progress_text:
      return {"Progress", "进展情况"};
    case Label::problem:
      return {"Problem", "存在问题"};
    case Label::next_step:
      return {"Next step", "下步措施"};
    case Label::outlook:
      return {"Outlook", "预计"};
    case Label::vintage:
      return {"Vintage", "数据性质"};
    case Label::recorded_at:
      return {"Recorded at", "记录时间"};
    case Label::remarks:
      return {"Remarks", "说明"};
    case Label::corrects:
      return {"corrects", "更正"};
    case Label::corrected_by:
      return {"corrected by", "已被更正"};
    case Label::voided:
      return {"void", "已作废"};
    case Label::assignments:
      return {"Assignments", "责任分工"};
    case Label::decisions:
      return {"Decisions on requests to adjust", "调整申请的决定"};
    case Label::decision:
      return {"Decision", "决定"};
    case Label::requests:
      return {"Requests to adjust that wait for a decision", "待决定的调整申请"};
    case Label::removed_at:
      return {"Removed at", "移除时间"};
    case Label::removed_plans:
      return {"Removed plans", "已移除的计划"};
    case Label::of_which:
      return {"of which", "其中"};
    case Label::recorded_by:
      return {"Recorded by", "登记人"};
    case Label::asked_since:
      return {"Asked since", "申请始于"};
    case Label::nobody:
      return {"nobody", "无"};
    case Label::none:
      return {"(none)", "（无）"};
    case Label::versions:
      return {"Versions", "历次版本"};
    case Label::first_version:
      return {"first loaded", "首次录入"};
    case Label::reason:
      return {"Reason", "原因"};
    case Label::baseline:
      return {"Baseline", "基期"};
    case Label::expected:
      return {"Expected share", "序时进度"};
    case Label::share:
      return {"Share done", "完成进度"};
    case Label::remaining:
      return {"Remaining", "尚缺"};
    case Label::needed_per_month:
      return {"Needed per month", "今后月均需完成"};
    case Label::projected:
      return {"Projected at due date", "按当前进度预计"};
    case Label::form:
      return {"Form", "填报表"};
    case Label::form_known:
      return {"Targets and what is known", "目标与已知情况"};
    case Label::form_asked:
      return {"Please fill in", "请填写"};
    case Label::last_year:
      return {"Last year", "上年同期"};
    case Label::year_on_year:
      return {"Year on year", "同比"};
    case Label::this_period:
      return {"New in the period", "本期新增"};
    case Label::gained:
      return {"New", "较上次新增"};
    case Label::new_this_month:
      return {"New this month", "本月新增"};
    case Label::new_this_quarter:
      return {"New this quarter", "本季度新增"};
    case Label::new_this_half:
      return {"New this half-year", "本半年新增"};
    case Label::new_this_year:
      return {"New this year", "本年新增"};
    case Label::reached_on:
      return {"Reached on", "达到日期"};
    case Label::checkpoints:
      return {"Checkpoints", "阶段目标"};
    case Label::pace:
      return {"Pace", "进度要求"};
    case Label::document:
      return {"Document", "文件"};
    case Label::no_entries:
      return {"nothing is on record", "没有记录"};
    case Label::url:
      return {"URL", "网址"};
    case Label::plan_name:
      return {"Plan", "所属计划"};
    case Label::target_key:
      return {"Target key", "目标代码"};
    case Label::planned_figure:
      return {"Planned figure", "计划值"};
    case Label::planned_upper:
      return {"Planned, upper end", "计划上限"};
    case Label::reference:
      return {"Reference", "参照指标"};
    case Label::variance:
      return {"Variance", "差额"};
    case Label::what:
      return {"What", "项目"};
    case Label::progress:
      return {"Progress", "进度"};
    case Label::course:
      return {"Course", "走势"};
    case Label::all_targets:
      return {"All targets", "全部目标"};
    case Label::entries:
      return {"Entries", "填报记录"};
    case Label::state:
      return {"State", "节点状态"};
    case Label::void_reason:
      return {"Why void", "作废原因"};
    case Label::by:
      return {"Counted by", "分组方式"};
    case Label::group:
      return {"Group", "组别"};
    case Label::summary:
      return {"Summary", "汇总"};
    case Label::gaps:
      return {"Reports to ask for", "催报清单"};
    case Label::gap_reason:
      return {"Reason", "催报原因"};
    case Label::gap_overdue:
      return {"overdue", "逾期未报"};
    case Label::gap_late:
      return {"late", "迟报"};
    case Label::gap_due:
      return {"due", "应报未报"};
    case Label::due_for:
      return {"Due for", "应报期"};
    case Label::deadline:
      return {"Report by", "报送期限"};
    case Label::punctuality:
      return {"Reporting of the latest period", "最近一期填报情况"};
    case Label::figures_due:
      return {"Due", "应报"};
    case Label::on_time:
      return {"On time", "按时"};
    case Label::reported_late:
      return {"Late", "补报"};
    case Label::unreported:
      return {"Missing", "未报"};
    case Label::on_time_share:
      return {"On time %", "按时填报率"};
    case Label::rhythm:
      return {"Reported", "报送频次"};
    case Label::first_quarter:
      return {"Q1", "第一季度"};
    case Label::second_quarter:
      return {"Q2", "第二季度"};
    case Label::third_quarter:
      return {"Q3", "第三季度"};
    case Label::fourth_quarter:
      return {"Q4", "第四季度"};
    case Label::first_half:
      return {"H1", "上半年"};
    case Label::second_half:
      return {"H2", "下半年"};
    case Label::gap_never:
      return {"never reported", "从未填报"};
    case Label::no_mean:
      return {"no mean growth", "无年均增速"};
    case Label::gap_reference:
      return {"reference missing", "参照指标无数据"};
    case Label::gap_stale:
      return {"stale", "数据过期"};
    case Label::days_since:
      return {"Days since", "距数据日期天数"};
    case Label::claims:
      return {"Outlook against figures", "预计与数据不符"};
    case Label::claim:
      return {"Claim", "偏差"};
    case Label::claim_too_bright:
      return {"too bright", "预计偏乐观"};
    case Label::claim_too_dark:
      return {"too dark", "预计偏悲观"};
    case Label::targets_on_it:
      return {"Targets on it", "该指标上的目标"};
    case Label::supported:
      return {"Helps with", "配合事项"};
    case Label::milestone_steps:
      return {"Steps of the milestone", "节点目标"};
    case Label::milestone_step:
      return {"Step", "节点"};
    case Label::overdue_step:
      return {"Overdue step", "逾期节点"};
    case Label::area_around:
      return {"Inside", "上级地区"};
    case Label::areas_inside:
      return {"Areas inside", "下级地区"};
    case Label::from_areas:
      return {"From areas", "汇总"};
    case Label::missing_areas:
      return {"Missing areas", "缺报地区"};
    case Label::incomplete:
      return {"incomplete", "其下级缺报"};
    case Label::missing:
      return {"Missing", "缺报"};
    case Label::share_part:
      return {"Part", "分子"};
    case Label::share_whole:
      return {"Whole", "分母"};
    case Label::days_over:
      return {"Days over", "超期天数"};
    case Label::steps:
      return {"Step by step", "逐次进度"};
    case Label::changes:
      return {"Changes", "变化情况"};
    case Label::change:
      return {"Change", "变化"};
    case Label::change_newly_behind:
      return {"newly behind", "新增滞后"};
    case Label::change_recovered:
      return {"recovered", "恢复进度"};
    case Label::change_met:
      return {"newly met", "新完成"};
    case Label::change_first_reported:
      return {"first reported", "首次填报"};
    case Label::change_added:
      return {"added", "新增目标"};
    case Label::change_withdrawn:
      return {"withdrawn", "取消"};
    case Label::change_status:
      return {"another status", "状态变化"};
    case Label::change_revised:
      return {"revised", "目标值调整"};
    case Label::change_figure:
      return {"another figure", "数据更新"};
    case Label::planned_before:
      return {"Planned before", "原计划值"};
    case Label::names:
      return {"Names", "名称"};
    case Label::years:
      return {"Years", "年度"};
    case Label::asked_then:
      return {"Asked then", "当时要求"};
    case Label::asks_now:
      return {"Asks now", "现行要求"};
    case Label::status_before:
      return {"Status before", "原状态"};
    case Label::actual_before:
      return {"Actual before", "原实际"};
    case Label::gap_before:
      return {"Gap before", "原超/欠"};
    case Label::gap_change:
      return {"Change of gap", "超/欠变化"};
    case Label::news:
      return {"News", "新情况"};
    case Label::behind_list:
      return {"Targets behind", "进度滞后的目标"};
    case Label::comma:
      return {", ", "，"};
    case Label::full_stop:
      return {".", "。"};
    case Label::part_standing:
      return {"How the plan stands", "总体情况"};
    case Label::part_news:
      return {"Since last time", "较上期变化"};
    case Label::part_behind:
      return {"What is behind", "存在的主要问题"};
    case Label::part_requests:
      return {"What waits for a decision", "申请调整情况"};
    case Label::part_gaps:
      return {"Who has not reported", "填报情况"};
    case Label::reminder:
      return {"Text", "提醒内容"};
    case Label::reminders:
      return {"Reminders to report", "催报提醒"};
    case Label::waiting:
      return {"To be reported", "应报未报"};
    case Label::of_them_late:
      return {"Late", "已逾期"};
    case Label::behind_count:
      return {"Behind", "进度滞后"};
    case Label::part_due:
      return {"What is to be reported", "应报未报事项"};
    case Label::part_asked:
      return {"What is asked for", "办理要求"};
    case Label::answer_asked:
      return {"Asked", "反馈事项"};
    case Label::answer_given:
      return {"Answer of the office", "反馈情况"};
    case Label::answer_measures:
      return {"Measures taken", "整改措施"};
    case Label::answer_by:
      return {"To be done by", "完成时限"};
    case Label::answer_person:
      return {"In charge", "责任人"};
    case Label::answer_date:
      return {"Date", "日期"};
    case Label::answer_signature:
      return {"Signature, seal", "签字（盖章）"};
    case Label::part_requirements:
      return {"What is asked for next", "下步要求"};
    case Label::row_number:
      return {"No.", "序号"};
    case Label::annex_target:
      return {"Target", "目标任务"};
    case Label::annex_planned:
      return {"Planned", "全年目标"};
    case Label::remark:
      return {"Remark", "备注"};
    case Label::no_lead_named:
      return {"No lead", "未明确牵头单位"};
    case Label::part_annex:
      return {"Annex: all targets", "附件：目标进展一览表"};
    case Label::asked:
      return {"What is asked", "目标要求"};
    case Label::thresholds:
      return {"Thresholds", "进度分档"};
    case Label::use:
      return {"Use", "用途"};
    case Label::other_entry:
      return {"Other entry", "相关记录"};
    case Label::reference_entries:
      return {"Entries of the reference", "参照指标的填报记录"};
    case Label::calculation:
      return {"The arithmetic", "计算过程"};
    case Label::step:
      return {"Step", "计算项"};
    case Label::formula:
      return {"Formula", "算式"};
    case Label::result:
      return {"Result", "结果"};
    case Label::from:
      return {"From", "起始日期"};
    case Label::checkpoint_share:
      return {"Checkpoint share", "阶段目标进度"};
    case Label::pace_ratio:
      return {"Share / expected share", "完成进度与序时进度之比"};
    case Label::days_without_report:
      return {"Days without a report", "无新数据天数"};
    case Label::status_lines:
      return {"Why this status", "状态判定"};
    case Label::applies:
      return {"Applies", "是否符合"};
    case Label::conditions:
      return {"Conditions", "判定依据"};
    case Label::overview:
      return {"Summary", "概览"};
    case Label::batch:
      return {"Batch", "批次"};
    case Label::file:
      return {"File", "文件"};
    case Label::format:
      return {"Format", "格式"};
    case Label::sha256:
      return {"SHA-256", "SHA-256校验值"};
    case Label::user:
      return {"User", "导入人"};
    case Label::entry_numbers:
      return {"Entry numbers", "记录编号"};
    case Label::first_entry:
      return {"First entry", "首条记录编号"};
    case Label::last_entry:
      return {"Last entry", "末条记录编号"};
    case Label::standing_entries:
      return {"Standing", "有效记录数"};
    case Label::no_batches:
      return {"no file was imported", "尚未导入文件"};
    case Label::seal:
      return {"Seal", "校验码"};
    case Label::accept:
      return {"Accept", "采用"};
    case Label::grade:
      return {"Grade", "把握"};
    case Label::rule:
      return {"Rule", "规则"};
    case Label::quote:
      return {"Quote", "原文"};
    case Label::upper:
      return {"Up to", "上限"};
    case Label::position:
      return {"Position", "位置"};
    case Label::numeral:
      return {"Numeral", "数字"};
    case Label::numerals:
      return {"Numerals", "数字核对"};
    case Label::clause:
      return {"Clause", "所在语句"};
    case Label::strength:
      return {"Certainty", "原因把握"};
    case Label::open_numerals:
      return {"Numerals that no target has", "没有对应目标的数字"};
    case Label::missing_targets:
      return {"Targets unlike the text", "与文件不符的目标"};
    case Label::missing_part:
      return {"What differs", "不符之处"};
    case Label::stated_in_text:
      return {"In the text", "文件所写"};
    case Label::outcomes:
      return {"Outcomes in words without a target", "未列为目标的成果表述"};
    case Label::proposed:
      return {"Proposed targets", "拟列目标"};
    case Label::row:
      return {"Row", "行"};
    case Label::other_row:
      return {"Other row", "另一行"};
    case Label::other_document:
      return {"Other document", "另一文件"};
    case Label::says:
      return {"Says", "所写"};
    case Label::other_says:
      return {"The other says", "另一文件所写"};
    case Label::about:
      return {"About", "不一致之处"};
    case Label::only_in_one:
      return {"Targets of one document only", "仅见于一份文件的目标"};
    case Label::contradictions:
      return {"What the documents contradict each other in", "各文件之间的不一致"};
    case Label::key_from:
      return {"Key from", "代码来源"};
    case Label::no_label:
      break;
    case Label::yes:
      return {"yes", "是"};
    case Label::page_number:
      return {"Page &P of &N", "第 &P 页，共 &N 页"};
    case Label::none_selected:
      return {"no target is selected", "没有符合条件的目标"};
    case Label::contents:
      return {"Contents", "目录"};
    case Label::details:
      return {"Details", "明细"};
    case Label::details_left_out:
      return {
          "More than 5,000 rows have details, so they are left out here: select fewer rows to "
          "see them.",
          "有明细的行超过5000行，本页不列明细；缩小选择范围后即可查看。"};
    case Label::open_all:
      return {"Open all details", "展开全部明细"};
    case Label::close_all:
      return {"Close all details", "收起全部明细"};
    case Label::search:
      return {"Search", "查找"};
    case Label::filter_by_status:
      return {"Filter by status", "按状态筛选"};
    case Label::rows_shown:
      return {"Rows shown", "显示行数"};
    case Label::no_row_fits:
      return {"No row fits", "没有符合条件的行"};
    case Label::in_no_total:
      return {"in no total", "不计入合计"};
    case Label::no:
      return {"no", "否"};
  }
  return kNoWording;
}

Wording wording_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::yes:
      return wording_of(Label::yes);
    case Verdict::no:
      return wording_of(Label::no);
    case Verdict::not_reached:
      return {"not reached", "未判定"};
  }
  return kNoWording;
}

Wording wording_of(FormColumn column) {
  switch (column) {
    case FormColumn::number:
      return {"No.", "编号"};
    case FormColumn::target:
      return wording_of(Label::target);
    case FormColumn::planned:
      return wording_of(Label::planned);
    case FormColumn::due:
      return wording_of(Label::due);
    case FormColumn::as_of:
      return {"Report as of", "数据截至"};
    case FormColumn::expected:
      return wording_of(Label::expected);
    case FormColumn::last:
      return {"Last reported", "上次填报"};
    case FormColumn::measured:
      return {"Kind, unit", "口径、单位"};
    case FormColumn::value:
      return {"Value or state", "数值或状态"};
    case FormColumn::gained:
      return wording_of(Label::this_period);
    case FormColumn::of_year:
      return {"Of the year's target", "占年度目标"};
    case FormColumn::confirmed:
      return {"Confirmed", "确认无误"};
    case FormColumn::progress:
      return wording_of(Label::progress_text);
    case FormColumn::problem:
      return wording_of(Label::problem);
    case FormColumn::next_step:
      return wording_of(Label::next_step);
    case FormColumn::outlook:
      return wording_of(Label::outlook);
    case FormColumn::vintage:
      return wording_of(Label::vintage);
    case FormColumn::note:
      return wording_of(Label::note);
    case FormColumn::evidence:
      return wording_of(Label::evidence);
    case FormColumn::reporter:
      return {"Filled in by", "填报人"};
    case FormColumn::fault:
      return {"What is wrong", "需要改正之处"};
  }
  return kNoWording;
}

constexpr std::array kUnits{
    Wording{"households", "户"},
    Wording{"people", "人"},
    Wording{"10,000 people", "万人"},
    Wording{"visits", "人次"},
    Wording{"10,000 visits", "万人次"},
    Wording{"mu", "亩"},
    Wording{"10,000 mu", "万亩"},
    Wording{"km", "公里"},
    Wording{"yuan", "元"},
    Wording{"¥10,000", "万元"},
    Wording{"¥100 million", "亿元"},
    Wording{"US$10,000", "万美元"},
    Wording{"times", "倍"},
    Wording{"class", "类"},
    Wording{"years", "岁"},
};

}  // namespace

std::string_view label(Label label, Language language) { return wording_of(label).in(language); }

std::string_view label(MilestoneState state, Language language) {
  return state == MilestoneState::done ? label(Label::done, language)
                                       : label<MilestoneState>(state, language);
}

std::string_view label(Verdict verdict, Language language) {
  return wording_of(verdict).in(language);
}
std::string_view label(FormColumn column, Language language) {
  return wording_of(column).in(language);
}

std::string light_text(Light light, Language language) {
  return "● " + std::string(label(light, language));
}

std::string_view unit_label(std::string_view unit, Language language) {
  if (language == Language::zh) return unit;
  for (const Wording& known : kUnits) {
    if (known.zh == unit) return known.en;
  }
  return is_counted(unit) ? std::string_view() : unit;  // English has no measure words
}

}  // namespace milepost
