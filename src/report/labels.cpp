#include "report/labels.h"

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
    case Label::strive:
      return {"力争", "strive"};
    case Label::firm:
      return {"确保", "firm"};
    case Label::done:
      return {"完成", "done"};
    case Label::to_be_set:
      return {"待定", "to be set"};
    case Label::section:
      return {"章节", "Section"};
    case Label::lead:
      return {"牵头单位", "Lead"};
    case Label::no_lead:
      return {"(未分解)", "(not assigned)"};
    case Label::withdrawn_apart:
      return {"另有已调整目标(不计入合计)", "Besides these, withdrawn (in no total)"};
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
    case Label::none_selected:
      return {"没有符合条件的目标", "no target is selected"};
  }
  return {};
}

Phrase phrase(Status status) {
  switch (status) {
    case Status::withdrawn:
      return {"已调整", "withdrawn"};
    case Status::unset:
      return {"目标待定", "unset"};
    case Status::no_data:
      return {"未填报", "no data"};
    case Status::met:
      return {"已完成", "met"};
    case Status::missed:
      return {"未完成", "missed"};
    case Status::overdue:
      return {"逾期未报", "overdue"};
    case Status::ahead:
      return {"超进度", "ahead"};
    case Status::on_track:
      return {"达进度", "on track"};
    case Status::behind:
      return {"欠进度", "behind"};
    case Status::off_track:
      return {"严重滞后", "off track"};
    case Status::open:
      return {"待完成", "open"};
  }
  return {};
}

Phrase phrase(Measure measure) {
  switch (measure) {
    case Measure::flow:
      return {"累计量", "flow"};
    case Measure::stock:
      return {"期末量", "stock"};
    case Measure::growth:
      return {"增速", "growth"};
    case Measure::milestone:
      return {"节点", "milestone"};
  }
  return {};
}

Phrase phrase(EntryKind kind) {
  switch (kind) {
    case EntryKind::year_to_date:
      return {"本年累计", "year to date"};
    case EntryKind::increment:
      return {"当期新增", "increment"};
    case EntryKind::level:
      return {"期末值", "level"};
    case EntryKind::growth:
      return {"增速", "growth"};
    case EntryKind::milestone:
      return {"节点状态", "milestone"};
  }
  return {};
}

Phrase phrase(MilestoneState state) {
  switch (state) {
    case MilestoneState::not_started:
      return {"未开始", "not started"};
    case MilestoneState::in_progress:
      return {"进行中", "in progress"};
    case MilestoneState::done:
      return {"完成", "done"};
  }
  return {};
}

Phrase phrase(Outlook outlook) {
  switch (outlook) {
    case Outlook::will_meet:
      return {"能完成", "will meet"};
    case Outlook::difficult:
      return {"有困难", "difficult"};
    case Outlook::will_miss:
      return {"不能完成", "will miss"};
    case Outlook::adjust:
      return {"申请调整", "asks to adjust"};
  }
  return {};
}

Phrase phrase(Vintage vintage) {
  switch (vintage) {
    case Vintage::preliminary:
      return {"初步", "preliminary"};
    case Vintage::verified:
      return {"核实", "verified"};
    case Vintage::final:
      return {"最终", "final"};
  }
  return {};
}

Phrase phrase(Pace pace) {
  switch (pace) {
    case Pace::linear:
      return {"按月均衡", "linear"};
    case Pace::constant:
      return {"始终保持", "constant"};
    case Pace::at_due:
      return {"到期一次", "at the due date"};
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
std::string_view label(Status status, Language language) { return phrase(status).in(language); }
std::string_view label(Measure measure, Language language) { return phrase(measure).in(language); }
std::string_view label(EntryKind kind, Language language) { return phrase(kind).in(language); }
std::string_view label(MilestoneState state, Language language) {
  return phrase(state).in(language);
}
std::string_view label(Outlook outlook, Language language) { return phrase(outlook).in(language); }
std::string_view label(Vintage vintage, Language language) { return phrase(vintage).in(language); }
std::string_view label(Pace pace, Language language) { return phrase(pace).in(language); }

std::string_view unit_label(std::string_view unit, Language language) {
  if (language == Language::zh) return unit;
  for (const Phrase& known : kUnits) {
    if (known.zh == unit) return known.en;
  }
  return unit;
}

}  // namespace milepost
