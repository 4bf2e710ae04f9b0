#include "report/workbook/plan_help.h"

#include <algorithm>
#include <iterator>

namespace milepost::xlsx {
namespace {

struct ColumnHelp {
  PlanColumn column;
  Wording help;
};

constexpr ColumnHelp kHelp[]{
    {PlanColumn::accept,
     {"yes: the row becomes a target as it stands. no: it does not. edit: you have changed the "
      "row, "
      "and it becomes a target as it stands now.",
      "采用：按本行列入计划。不采用：不列入计划。修改后采用：本行内容已作修改，按修改后的列入。"}},
    {PlanColumn::section,
     {"Choose from the list. New sections are added on the sheet of sections.",
      "请从下拉列表中选择；需要新增章节的，请先在“章节”表中添加。"}},
    {PlanColumn::name,
     {"What is counted or done, without its figure.",
      "写明统计的是什么、办成的是什么，不含数字。"}},
    {PlanColumn::requirement,
     {"Choose from the list. “between” takes two figures, “done” and “to be set” none; “in step "
      "with” takes an indicator under “Held against”.",
      "请从下拉列表中选择。“区间”须同时填写上限；“完成”“另行下达”不填目标值；“同步”"
      "须填写对照指标。"}},
    {PlanColumn::value,
     {"A number only: the unit has a column of its own. Of “between” the lower one.",
      "只填数字，单位填在“单位”列；“区间”填下限。"}},
    {PlanColumn::upper, {"Only of “between”: the higher figure.", "只有“区间”填写：上限。"}},
    {PlanColumn::unit,
     {"As the document writes it. A milestone has none.",
      "按文件所写填写，如：亿元、家、%；节点不填。"}},
    {PlanColumn::measure,
     {"flow: the total so far this year. stock: how much there is now. growth: a rate against last "
      "year. milestone: something that happens once.",
      "累计量：年初以来的累计数。期末量：某一时点的数。增速：与上年同期相比。节点：一次办成的事项"
      "。"}},
    {PlanColumn::commitment, {"Empty: firm.", "不填即为“确保”。"}},
    {PlanColumn::due,
     {"A day, as in 2024-06-30. Empty: the last day of the plan.",
      "填写日期，如2024-06-30；不填即为计划截止日期。"}},
    {PlanColumn::lead, {"Several offices with 、 between them.", "有多个单位的，用顿号“、”隔开。"}},
    {PlanColumn::with,
     {"Several offices with 、 or ; between them.", "有多个单位的，用顿号“、”或分号隔开。"}},
    {PlanColumn::key,
     {"Lower-case letters, digits and - . _; empty: it is given one. The same indicator keeps its "
      "key from year to year.",
      "由小写字母、数字和-、.、_组成；不填的自动编定。同一指标逐年沿用同一代码。"}},
    {PlanColumn::indicator,
     {"Where the target is about an indicator that has another key: that key.",
      "与其他目标共用一项指标的，填写该指标的代码；不填即与目标代码相同。"}},
    {PlanColumn::tolerance,
     {"How far “around” and “in step with” may be off; empty: as usual.",
      "“左右”“同步”允许的偏差；不填按默认值。"}},
    {PlanColumn::both_ways,
     {"yes: “around” may not be exceeded by more than the tolerance either.",
      "选“是”的，“左右”高出允许偏差也不算完成。"}},
    {PlanColumn::pace,
     {"How progress is expected between the start and the due date; empty: linear.",
      "在期限之前应有怎样的进度；不填即为“按月均衡”。"}},
    {PlanColumn::rhythm, {"Empty: as the plan says.", "不填按计划的规定。"}},
    {PlanColumn::deadline,
     {"Days after the end of a period; empty: as the plan says.",
      "每期结束后多少天内报送；不填按计划的规定。"}},
    {PlanColumn::weight,
     {"What it counts where the plan is scored; empty: 1.", "考核计分的权重；不填为1。"}},
    {PlanColumn::from_areas,
     {"Where the figure follows from those of the areas inside: how.",
      "数据由下级地区汇总得出的，选择汇总方式。"}},
    {PlanColumn::part,
     {"Of a share from areas: the key of the indicator that is divided.",
      "按“占比”汇总的，填写作分子的指标代码。"}},
    {PlanColumn::whole,
     {"Of a share from areas: the key of the indicator that is divided by.",
      "按“占比”汇总的，填写作分母的指标代码。"}},
    {PlanColumn::label, {"As the document prints it.", "按文件所印填写，如：三、（一）。"}},
    {PlanColumn::target, {"The key of a target.", "填写目标的代码。"}},
    {PlanColumn::kind, kChooseFromList},
    {PlanColumn::date, {"A day, as in 2024-06-30.", "填写日期，如2024-06-30。"}},
    {PlanColumn::what, {"Of a step: what is reached by then.", "节点目标填写：届时办成什么。"}},
    {PlanColumn::by,
     {"The step by which a target is better or worse than planned, in its unit.",
      "比目标每高出或低于多少计一次分，按目标的单位填写。"}},
    {PlanColumn::points, {"For each step; above 0.", "每次加分或扣分的分值，大于0。"}},
    {PlanColumn::at_most,
     {"Of all steps together; empty: without end.", "合计最多加或扣多少分；不填即不限。"}},
    {PlanColumn::checked,
     {"Choose “yes” once you have looked: the numeral is no target.",
      "看过原文、确认不是目标的，选“是”；是目标的，请在目标表中补列。"}},
};

constexpr Wording kParentOfRow{"Where the target is a part of another one: the number of that row.",
                               "属于另一项目标的一部分（其中）的，填写该目标的序号。"};
constexpr Wording kParentOfTarget{"Where the target is a part of another one: its key.",
                                  "属于另一项目标的一部分（其中）的，填写该目标的代码。"};
constexpr Wording kReferenceByName{"What it is held against: the name or key of an indicator.",
                                   "与其他指标比较的，填写该指标的名称或代码。"};
constexpr Wording kReferenceByKey{"What it is held against: the key of an indicator.",
                                  "与其他指标比较的，填写该指标的代码。"};
constexpr Wording kTargetOfNumeral{"The row of the target that the numeral belongs to.",
                                   "该数字所属目标的序号。"};

struct FactHelp {
  PlanFact fact;
  Wording help;
};

constexpr FactHelp kFactHelp[]{
    {PlanFact::document_key,
     {"Lower-case letters, digits and -, as in luqiao-report-2024; empty: made of the area and the "
      "year.",
      "文件的代码，由小写字母、数字和-组成，如luqiao-report-2024；不填的按地区和年度自动编定。"}},
    {PlanFact::document_title, {"As it is printed.", "按文件所印填写。"}},
    {PlanFact::document_date,
     {"The day on which it was passed or issued.", "文件通过或印发的日期，如2024-01-18。"}},
    {PlanFact::document_url,
     {"Where it can be read, if anywhere.", "文件公开发布的网址，没有的不填。"}},
    {PlanFact::language, {"Chinese or English.", "名称所用的语言：中文或英文。"}},
    {PlanFact::plan_key,
     {"As in luqiao-2024; empty: made of the area and the year. It stays when the plan is revised.",
      "计划的代码，如luqiao-2024；不填的按地区和年度自动编定。修订时沿用同一代码。"}},
    {PlanFact::plan_name, {"As in 2024 targets.", "如：2024年主要目标任务。"}},
    {PlanFact::area_key,
     {"As in luqiao. It stays from year to year.", "地区的代码，如luqiao；逐年沿用同一代码。"}},
    {PlanFact::area_name, {"As in Luqiao District.", "如：路桥区。"}},
    {PlanFact::year_start,
     {"Month and day, where years begin in another month: 04-01.",
      "年度不从1月开始的，填写起始月日，如04-01。"}},
    {PlanFact::year_name,
     {"After which of its calendar years a year is called.",
      "跨年的年度以起始年份还是结束年份命名。"}},
    {PlanFact::inside,
     {"The key of the area that it lies in, if anything is added up there.",
      "上级地区的代码；不需要向上汇总的不填。"}},
    {PlanFact::period_start, {"A day, as in 2024-01-01.", "计划期的第一天，如2024-01-01。"}},
    {PlanFact::period_end, {"A day, as in 2024-12-31.", "计划期的最后一天，如2024-12-31。"}},
    {PlanFact::rhythm, {"Empty: monthly.", "不填即为“每月”。"}},
    {PlanFact::deadline,
     {"Days after the end of a period; empty: 10.", "每期结束后多少天内报送；不填为10。"}},
    {PlanFact::lights,
     {"yes: red, yellow and green lights are shown.", "选“是”的，报表中显示红黄绿灯。"}},
    {PlanFact::scoring, {"yes: the plan is scored.", "选“是”的，按计划考核计分。"}},
};

constexpr Wording kHelpForReview{
    "Look at each row beside the words of the document: accept it, reject it, or change it and "
    "choose “edit”. Fill in what is missing; a target that is missing is added at the end. Then "
    "look at the numerals, and fill in the yellow cells of the sheet “Plan”.",
    "请逐行对照原文核对：正确的选“采用”，不是目标的选“不采用”，有改动的改好后选“修改后采用”；"
    "漏列的目标请在表末补列。然后核对“数字”表，并填写“计划”表中黄色的单元格。"};
constexpr Wording kHelpForTargets{
    "A row for each target. Columns may stand in any order, and those that you do not need may go.",
    "每项目标一行。各列顺序不限，不用的列可以删去；右侧浅色各列较少用到。"};
constexpr Wording kHelpForNumerals{
    "Every numeral of the part that holds the plan. Look at those with yellow cells: where the "
    "numeral is no target, say why or choose “yes”; where it is one, add the target and write its "
    "row here.",
    "计划部分的每一个数字都列在下面。有黄色单元格的请逐个对照原文：不是目标的，在“已核对”列选“是”，"
    "没有原因的补填原因；是目标的，请在“目标”表中补列，并在此填写其序号。"};
constexpr Wording kHelpForOutcomes{
    "What is promised in words and stands in no target. What is to be one is added to the targets.",
    "以下表述没有列为目标，仅供参考；需要列入的，请在“目标”表中补列。"};
constexpr Wording kHelpForPlan{"What is said once. Yellow cells have to be filled in.",
                               "整个计划只需填写一次的内容；黄色的单元格必须填写。"};
constexpr Wording kHelpForSections{
    "The headings of the document that targets stand under. The one around a heading is meant by "
    "its name or its key.",
    "目标所在的文件标题；“上级章节”填写上级标题的名称或代码。"};
constexpr Wording kHelpForDates{
    "Figures to be reached on the way to a target, and steps of a milestone, with their days.",
    "目标的阶段性数值（阶段目标）和节点事项的分步安排（节点目标），没有的不填。"};
constexpr Wording kHelpForIndicators{"Indicators that no target describes.",
                                     "没有单独列为目标、但被其他目标用到的指标。"};
constexpr Wording kHelpForScoring{"Points beside the weights, where the plan is scored.",
                                  "权重之外的加分和扣分；不计分的不填。"};

}  // namespace

std::string_view help_for(PlanColumn column, bool is_review, Language language) {
  if (column == PlanColumn::parent) {
    return (is_review ? kParentOfRow : kParentOfTarget).in(language);
  }
  if (column == PlanColumn::reference) {
    return (is_review ? kReferenceByName : kReferenceByKey).in(language);
  }
  if (column == PlanColumn::row) return kTargetOfNumeral.in(language);
  const auto* found = std::find_if(std::begin(kHelp), std::end(kHelp),
                                   [&](const ColumnHelp& one) { return one.column == column; });
  return found == std::end(kHelp) ? std::string_view() : found->help.in(language);
}

std::string_view help_for(PlanFact fact, Language language) {
  const auto* found = std::find_if(std::begin(kFactHelp), std::end(kFactHelp),
                                   [&](const FactHelp& one) { return one.fact == fact; });
  return found == std::end(kFactHelp) ? std::string_view() : found->help.in(language);
}

std::string_view help_for(PlanSheet sheet, bool is_review, Language language) {
  const auto wording = [&]() -> const Wording& {
    switch (sheet) {
      case PlanSheet::targets:
        return is_review ? kHelpForReview : kHelpForTargets;
      case PlanSheet::numerals:
        return kHelpForNumerals;
      case PlanSheet::outcomes:
        return kHelpForOutcomes;
      case PlanSheet::plan:
        return kHelpForPlan;
      case PlanSheet::sections:
        return kHelpForSections;
      case PlanSheet::dates:
        return kHelpForDates;
      case PlanSheet::indicators:
        return kHelpForIndicators;
      case PlanSheet::scoring:
        return kHelpForScoring;
    }
    return kNoWording;
  };
  return wording().in(language);
}

}  // namespace milepost::xlsx
