#include "report/words/sentences.h"

#include <array>

#include "base/listed.h"

namespace milepost {
namespace {

// The switches have no default, so that the compiler finds a sentence without its words.

// NOLINTNEXTLINE(readability-function-size): it is the catalogue
Wording wording_of(Sentence sentence) {
  switch (sentence) {
    case Sentence::plan_title:
      return {"{0}: {1} ({2}), as of {3}", "{0}{1}（{2}），截至{3}"};
    case Sentence::history_title:
      return {"{0}: {1}, as of {2}", "{0}{1}，截至{2}"};
    case Sentence::plans_title:
      return {"Plan against actual, as of {0}", "计划完成情况，截至{0}"};
    case Sentence::only:
      return {"Only: {0}", "筛选条件：{0}"};
    case Sentence::condition:
      return {"{0} {1}", "{0} {1}"};
    case Sentence::summaries_title:
      return {"Summary, as of {0}", "汇总，截至{0}"};
    case Sentence::area_summary:
      return {"{0}: summary, as of {1}", "{0}汇总，截至{1}"};
    case Sentence::source:
      return {"Source: {0} ({1}). On record up to {2}.", "来源：{0}（{1}）。记录截至{2}。"};
    case Sentence::not_begun:
      return {" The period has not begun yet.", "计划期尚未开始。"};
    case Sentence::standing:
      return {"Targets: {0}, of which {1}.", "共{0}项目标：{1}。"};
    case Sentence::standing_part:
      return {"{1} {0} ({2}%)", "{0}{1}项（占{2}%）"};
    case Sentence::standing_empty:
      return {"No target is in any total.", "没有计入合计的目标。"};
    case Sentence::lights_are:
      return {"Lights: {0}{1}.", "亮灯情况：{0}{1}。"};
    case Sentence::lights_by_gap:
      return {"of what is under way and has a gap: below {0} points yellow, below {1} points red",
              "进行中且有超/欠的，低于{0}个百分点亮黄灯，低于{1}个百分点亮红灯，其余亮绿灯"};
    case Sentence::rank_tied:
      return {"{0} (tied)", "并列第{0}"};
    case Sentence::score_line:
      return {"{0} against the plan, {1} for each whole {2}", "与计划相差{0}，每满{2}计{1}分"};
    case Sentence::score_line_off:
      return {"{0} against the plan, {1} off for each whole {2}", "与计划相差{0}，每满{2}扣{1}分"};
    case Sentence::score_line_at_most:
      return {"{0}, at most {1}", "{0}，最多{1}分"};
    case Sentence::score_bounds:
      return {"{0} to {1} of the weight", "权重的{0}至{1}"};
    case Sentence::scoring_rest:
      return {"a milestone done late {0} of it, {1} for each late report",
              "节点逾期完成计权重的{0}，每迟报、未报一次计{1}分"};
    case Sentence::scoring_line:
      return {"{0} {1}: {2} for each whole {3}", "{0}（{1}）：每满{3}计{2}分"};
    case Sentence::scored_count:
      return {"Targets: {0}, of which {1} are scored.", "共{0}项目标，计分{1}项。"};
    case Sentence::not_scored_count:
      return {" Not scored, because nobody can know yet: {0}.", "尚不能判定、暂不计分的{0}项。"};
    case Sentence::unreported_count:
      return {" Due and not reported, which counts 0: {0}.", "应报未报、计0分的{0}项。"};
    case Sentence::light_by_status:
      return {"Light: {0}, as the plan has it for {1}.", "亮灯：{0}（按状态“{1}”）。"};
    case Sentence::light_by_gap:
      return {"Light: {0}, because the gap is {1} points: below {2} is yellow, below {3} is red.",
              "亮灯：{0}（超/欠{1}个百分点；低于{2}亮黄灯，低于{3}亮红灯）。"};
    case Sentence::no_light:
      return {"No light: the plan has none for {0}.", "不亮灯（状态“{0}”不亮灯）。"};
    case Sentence::lights_none:
      return {"; without one: {0}", "；不亮灯{0}项"};
    case Sentence::withdrawn_apart:
      return {"Besides these, {0} withdrawn, in no total.", "另有已取消目标{0}项，不计入合计。"};
    case Sentence::in_step_with:
      return {"in step with {0}{1}", "与{0}同步{1}"};
    case Sentence::margin:
      return {" (±{0})", "（±{0}）"};
    case Sentence::due_by:
      return {"{0} by {1}", "{0}，{1}前"};
    case Sentence::with_aside:
    case Sentence::named_key:
      return {"{0} ({1})", "{0}（{1}）"};
    case Sentence::named_value:
    case Sentence::import_of_file:
    case Sentence::target_title:
      return {"{0}: {1}", "{0}：{1}"};
    case Sentence::count:
      return {"{0}", "{0}项"};
    case Sentence::voided_because:
      return {"void {0}: {1}", "{0}作废：{1}"};
    case Sentence::corrects_because:
      return {"corrects {0}: {1}", "更正第{0}条：{1}"};
    case Sentence::by:
      return {"By {0}", "按{0}"};
    case Sentence::recorded:
      return {"recorded: entry {0}, {1} {2} {3} ({4})", "已记录：第{0}条，{1} {2} {3}（{4}）"};
    case Sentence::corrected:
      return {"corrected: entry {0}, {1} {2} {3} ({4})", "已更正：第{0}条，{1} {2} {3}（{4}）"};
    case Sentence::already_recorded:
      return {"already on record, nothing changed: entry {0}, {1} {2} {3} ({4})",
              "早已记录，未作改动：第{0}条，{1} {2} {3}（{4}）"};
    case Sentence::voided:
      return {"voided: entry {0}, {1} {2} {3} ({4})", "已作废：第{0}条，{1} {2} {3}（{4}）"};
    case Sentence::batch_recorded:
      return {"batch {0}: {1}, entries {2}", "第{0}批：{1}，记录编号{2}"};
    case Sentence::batch_of_one:
      return {"batch {0}: {1}, entry {2}", "第{0}批：{1}，记录编号{2}"};
    case Sentence::batch_voided:
      return {"voided: batch {0} ({1}), entries voided: {2}", "已作废：第{0}批（{1}），{2}条记录"};
    case Sentence::void_before:
      return {"void before: {0}", "{0}条此前已作废"};
    case Sentence::numbers:
      return {"{0}–{1}", "{0}–{1}"};
    case Sentence::imported:
      return {"{0} recorded, {1} corrected, {2} already on record",
              "新记录{0}条，更正{1}条，早已记录{2}条"};
    case Sentence::import_left_out:
      return {"{0} void and left out", "略过作废{0}条"};
    case Sentence::import_refused:
      return {"{0} refused", "退回{0}条"};
    case Sentence::nothing_in_it:
      return {"{0}: no value is filled in", "{0}：没有填写任何数据"};
    case Sentence::nothing_kept:
      return {"nothing was kept: {0}", "未保存：{0}"};
    case Sentence::earlier_form:
      return {"{0}: this form is for {1}, the latest of those imported here for {2}",
              "{0}：这份填报表截至{1}，而本次导入的填报表最新截至{2}"};
    case Sentence::nothing_new:
      return {"{0}: nothing changed", "{0}：没有变化"};
    case Sentence::read_as:
      return {"{0}: read as {1}, separated by {2}", "{0}：按{1}编码、以{2}分隔读取"};
    case Sentence::since_day:
      return {"{0} since {1}", "{0}（较{1}）"};
    case Sentence::in_place_of:
      return {"in place of {0}", "更正{0}"};
    case Sentence::and_more:
      return {"… and {0} more", "……另有{0}条"};
    case Sentence::dry_run:
      return {"dry run, nothing was kept: {0}", "试运行，未保存：{0}"};
    case Sentence::database_made:
      return {"made {0}", "已新建{0}"};
    case Sentence::database_copied:
      return {"copied {0} to {1}", "已将{0}备份至{1}"};
    case Sentence::nothing_wrong:
      return {"{0}: nothing is wrong", "{0}：没有问题"};
    case Sentence::nothing_changed_since_seal:
      return {
          "{0}: nothing is wrong, and what was sealed is as it was, with every report of what "
          "was known at {1}",
          "{0}：没有问题，生成校验码时的内容未被改动，按截至{1}所知内容作的报告亦然"};
    case Sentence::plan_loaded:
      return {"loaded {0} ({1}): {2}", "已载入{0}（{1}）：{2}"};
    case Sentence::plan_revised:
      return {"revised {0} ({1}): {2}", "已修订{0}（{1}）：{2}"};
    case Sentence::plan_unchanged:
      return {"{0} is unchanged", "{0}没有变化"};
    case Sentence::plan_to_load:
      return {"{0} is not on record yet: {1} would be loaded", "{0}尚未载入，将载入{1}"};
    case Sentence::targets:
      return {"{0} targets", "{0}项目标"};
    case Sentence::one_target:
      return {"{0} target", "{0}项目标"};
    case Sentence::assigned:
      return {"~ {0}  {1}: {2} -> {3}", "~ {0}  {1}：{2} → {3}"};
    case Sentence::targets_assigned:
      return {"{0}: {1} assigned, {2} assigned so already", "{0}：新分派目标{1}项，原已如此{2}项"};
    case Sentence::target_withdrawn:
      return {"withdrawn: {0} ({1}) no longer counts in {2}; delete it from the plan file too",
              "已取消：{0}（{1}）不再计入计划{2}。请同时从计划文件中删去。"};
    case Sentence::plan_removed:
      return {"removed {0} ({1}): {2}; all of it stays on record",
              "已移除：{0}（{1}），{2}；所有内容仍留存"};
    case Sentence::plan_shares:
      return {
          "indicators that other plans name too stay as they are, with what is recorded of them: "
          "{0}",
          "其他计划也使用的指标及其填报记录不受影响：{0}个"};
    case Sentence::target_decided:
      return {"{0} ({1}) of {2}: request to adjust {3}", "{0}（{1}，计划{2}）：申请调整，{3}"};
    case Sentence::report_title:
      return {"{0} – {1}", "{0}：{1}"};
    case Sentence::no_gaps:
      return {
          "As of {0}, no target that has its figure and is not met yet is overdue, unreported or "
          "more "
          "than {1} days without a report.",
          "截至{0}，在目标值已定、尚未完成的目标中，没有逾期未报、从未填报或超过{1}"
          "天没有新数据的。"};
    case Sentence::month_of_year:
      return {"{0}-{1}", "{0}年{1}月"};
    case Sentence::month_alone:
      return {"month {0}", "{0}月"};
    case Sentence::year_and_part:
      return {"{0}{1}", "{0}年{1}"};
    case Sentence::reported_within:
      return {"{0}, within {1} days", "{0}，期满后{1}天内"};
    case Sentence::plan_over:
      return {"{0}, is over. {1}", "{0}，已结束。{1}"};
    case Sentence::nothing_due:
      return {"As of {0}, every figure that is due is on record.", "截至{0}，应报数据均已填报。"};
    case Sentence::no_gaps_yet:
      return {"The period has not begun, so nobody has to be asked.", "计划期尚未开始，无需催报。"};
    case Sentence::gaps:
      return {"{0} wait for a report: {1}.", "需催报{0}项：{1}。"};
    case Sentence::status_count:
      return {"{1} {0}", "{0}{1}项"};
    case Sentence::no_claims:
      return {"No outlook disagrees with its figures.", "预计与数据没有不符之处。"};
    case Sentence::claims:
      return {"{0} with an outlook that the figures do not bear out.", "{0}项的预计与数据不符。"};
    case Sentence::requests_wait:
      return {"{0} asked to have adjusted, without a decision.", "{0}项申请调整，尚未决定。"};
    case Sentence::areas_title:
      return {"{0} in all areas, as of {1}", "{0}各地比较，截至{1}"};
    case Sentence::no_target_on_it:
      return {"No plan has a target on this indicator.", "没有计划以该指标设定目标。"};
    case Sentence::measured_as:
      return {"Measure: {0}; unit: {1}. On record up to {2}.",
              "计量方式：{0}；单位：{1}。记录截至{2}。"};
    case Sentence::no_changes:
      return {"Nothing changed.", "没有变化。"};
    case Sentence::changes:
      return {"{0} changed: {1}.", "{0}项有变化：{1}。"};
    case Sentence::compare_title:
      return {"{0}: {1}, what changed from {2} to {3}", "{0}{1}：{2}至{3}的变化"};
    case Sentence::item_planned:
      return {"{0}: planned {1}", "{0}：计划{1}"};
    case Sentence::asks_at_least:
      return {"at least {0}", "不少于{0}"};
    case Sentence::asks_at_most:
      return {"at most {0}", "不超过{0}"};
    case Sentence::asks_more_than:
      return {"more than {0}", "高于{0}"};
    case Sentence::asks_less_than:
      return {"less than {0}", "低于{0}"};
    case Sentence::asks_equal_to:
      return {"exactly {0}", "等于{0}"};
    case Sentence::asks_around:
      return {"about {0}", "{0}左右"};
    case Sentence::asks_steady:
      return {"steady at about {0}", "稳定在{0}左右"};
    case Sentence::from_figure:
      return {"{0} or more", "{0}及以上"};
    case Sentence::strives_for:
      return {"{0} (strive)", "力争{0}"};
    case Sentence::item_actual:
      return {"actual {0}", "实际{0}"};
    case Sentence::item_actual_of:
      return {"actual {0} ({1})", "实际{0}（截至{1}）"};
    case Sentence::areas_of_all:
      return {"{0} of {1}", "{1}个地区已报{0}个"};
    case Sentence::areas_missing:
      return {"without {0}", "缺{0}数据"};
    case Sentence::last_of_day:
      return {"last {0}", "最近一次{0}"};
    case Sentence::none_of_day:
      return {"none of {0}", "{0}未报"};
    case Sentence::areas_late:
      return {"not reported by {0}", "{0}逾期未报"};
    case Sentence::own_figure:
      return {"own figure; the areas inside make {0}", "本级填报；下级地区汇总为{0}"};
    case Sentence::only_own_figure:
      return {"own figure", "本级填报"};
    case Sentence::made_of_areas:
      return {"{0} of the areas inside, {1}", "按下级地区{0}，{1}"};
    case Sentence::recorded_over_areas:
      return {"recorded for the area itself; the areas inside make {0} ({1})",
              "本级单独填报；下级地区汇总为{0}（{1}）"};
    case Sentence::overdue_step:
      return {"the step \"{0}\" was due by {1} and is not reported reached",
              "节点“{0}”应于{1}完成，未报完成"};
    case Sentence::step_is_over:
      return {"the step \"{0}\" was due by {1} and is not reported reached, {2} days over: {3}",
              "节点“{0}”应于{1}完成，未报完成，已超期{2}天：{3}"};
    case Sentence::with_steps:
      return {"{0}; steps: {1}", "{0}；节点：{1}"};
    case Sentence::step_by:
      return {"{0} by {1}", "{0}（{1}前）"};
    case Sentence::form_step:
      return {"Step {0}: {1} (by {2})", "节点{0}：{1}（{2}前）"};
    case Sentence::item_attained:
      return {"{0}% attained", "完成率{0}%"};
    case Sentence::within_limit:
      return {"within the target", "控制在目标以内"};
    case Sentence::over_limit:
      return {"{0} over the target", "超出目标{0}"};
    case Sentence::still_over:
      return {"still {0} above the target", "仍高于目标{0}"};
    case Sentence::above_target:
      return {"{0} above the target", "高于目标{0}"};
    case Sentence::below_target:
      return {"{0} below the target", "低于目标{0}"};
    case Sentence::at_target:
      return {"level with the target", "与目标持平"};
    case Sentence::far_behind:
      return {"far behind schedule", "大幅落后于序时进度"};
    case Sentence::far_ahead:
      return {"far ahead of schedule", "大幅超过序时进度"};
    case Sentence::below_baseline:
      return {"below where it started", "低于基期"};
    case Sentence::above_baseline:
      return {"above where it started", "高于基期"};
    case Sentence::points_behind:
      return {"{0} points behind schedule", "欠序时进度{0}个百分点"};
    case Sentence::points_ahead:
      return {"{0} points ahead of schedule", "超序时进度{0}个百分点"};
    case Sentence::points_level:
      return {"level with the expected share", "与序时进度持平"};
    case Sentence::item_lead:
      return {" Lead: {0}.", "牵头单位：{0}。"};
    case Sentence::item_problem:
      return {" Problem: {0}.", "存在问题：{0}。"};
    case Sentence::item_next_step:
      return {" Next step: {0}.", "下步措施：{0}。"};
    case Sentence::outlook_will_miss:
      return {" The office expects to miss it.", "牵头单位预计不能完成。"};
    case Sentence::asked_since:
      return {" Asked for since the report of {0}.", "自{0}的填报起申请调整。"};
    case Sentence::news:
      return {"[{0}] {1}", "【{0}】{1}"};
    case Sentence::news_in_short:
      return {"[{0}] {1}.", "【{0}】{1}。"};
    case Sentence::news_withdrawn:
      return {"[{0}] {1}. Reason: {2}.", "【{0}】{1}。原因：{2}。"};
    case Sentence::news_revised:
      return {"[revised] {0}: {1}. Reason: {2}.", "【目标值调整】{0}：{1}。原因：{2}。"};
    case Sentence::news_decided:
      return {"[request to adjust {1}] {0}. Reason: {2}.", "【申请调整】{0}：{1}。原因：{2}。"};
    case Sentence::revised_asks:
      return {"{1} instead of {0}", "由{0}调整为{1}"};
    case Sentence::revised_due:
      return {"due {1} instead of {0}", "完成时限由{0}调整为{1}"};
    case Sentence::taken_up_again:
      return {"taken up again", "重新列入计划"};
    case Sentence::revised_else:
      return {"what is asked and the due date stay", "要求和完成时限未变"};
    case Sentence::revised_since:
      return {"Revised since {0}", "{0}以后调整的目标"};
    case Sentence::without_chinese:
      return {"{0} of {1} without Chinese", "共{1}个，其中{0}个没有中文"};
    case Sentence::without_english:
      return {"{0} of {1} without English", "共{1}个，其中{0}个没有英文"};
    case Sentence::old_and_new:
      return {"{0} → {1}", "{0} → {1}"};
    case Sentence::no_news:
      return {"No status changed since last time, and no target was added, revised or withdrawn.",
              "较上期没有状态变化，也没有新增、调整或取消的目标。"};
    case Sentence::figures_updated:
      return {"Targets with another figure and the same status: {0}.",
              "数据更新而状态未变的目标：{0}项。"};
    case Sentence::status_from_to:
      return {"{0}: {2}, was {1}", "{0}：由{1}变为{2}"};
    case Sentence::nothing_behind:
      return {"No target is behind.", "没有进度滞后的目标。"};
    case Sentence::bulletin_title:
      return {"{0}: bulletin on the {1}", "{0}{1}进展情况通报"};
    case Sentence::bulletins_title:
      return {"Bulletin", "目标进展情况通报"};
    case Sentence::bulletin_opening:
      return {"This is how the {1} of {0} stand as of {4} (period {2}; source: {3}).",
              "根据{3}，现将{0}{1}（{2}）截至{4}的进展情况通报如下。"};
    case Sentence::since_last:
      return {"Held against the last bulletin, as of {0}:", "与上期（截至{0}）相比："};
    case Sentence::title_in_marks:
      return {"{0}", "《{0}》"};
    case Sentence::from_to:
      return {"{0} – {1}", "{0}至{1}"};
    case Sentence::issue_number:
      return {"No. {0}", "第{0}期"};
    case Sentence::addressees:
      return {"To: {0}", "{0}："};
    case Sentence::behind_since:
      return {" Behind since {0}.", "自{0}起滞后。"};
    case Sentence::waits_because:
      return {"{0}: {1}.", "{0}：{1}。"};
    case Sentence::due_by_day:
      return {"{0}: the figure for {1} is due by {2}.", "{0}：应报{1}数据，期限{2}。"};
    case Sentence::late_by_days:
      return {"{0}: the figure for {1} was due by {2}; days late: {3}.",
              "{0}：应报{1}数据，期限{2}，已逾期{3}天。"};
    case Sentence::notice_title:
      return {"{0}: notice on the {1}", "{0}{1}督办单"};
    case Sentence::notices_title:
      return {"Notice on what is behind and to be reported", "督办单"};
    case Sentence::notice_number:
      return {"No. {0}", "第{0}号"};
    case Sentence::notice_opening:
      return {"This is how the targets of the {1} that you lead ({2}) stand as of {0}: {3}.",
              "截至{0}，你单位牵头的{1}共{2}项，其中{3}，现予督办。"};
    case Sentence::notice_behind:
      return {"{0} behind", "进度滞后{0}项"};
    case Sentence::notice_due:
      return {"{0} to be reported", "应报未报{0}项"};
    case Sentence::notice_nothing:
      return {
          "As of {0}, none of the targets of the {1} that you lead ({2}) is behind, and none is "
          "to be reported.",
          "截至{0}，你单位牵头的{1}共{2}项，没有进度滞后的目标，也没有应报未报的数据。"};
    case Sentence::notice_answer:
      return {"Please fill in the table below and send it back, signed by the head of your office.",
              "请填写下表，经单位负责人签字后报回。"};
    case Sentence::notice_report:
      return {" Please report at once what waits for a report.", "应报未报的数据请立即补报。"};
    case Sentence::notice_report_by:
      return {" Please report by then what is to be reported.", "应报数据请按上列期限报送。"};
    case Sentence::notice_next:
      return {" The next figures, for {0}, are due by {1}.", "{0}数据请于{1}前报送。"};
    case Sentence::remind_title:
      return {"Reminder to report: {0}", "关于报送{0}进展情况的提醒"};
    case Sentence::remind_waits:
      return {"As of {0}, to be reported of the {1} that you lead ({2}):",
              "截至{0}，你单位牵头的{1}中有{2}项应报未报："};
    case Sentence::remind_waits_of_nobody:
      return {"As of {0}, to be reported of the {1}, of what nobody leads ({2}):",
              "截至{0}，{1}中未明确牵头单位的目标有{2}项应报未报："};
    case Sentence::remind_behind:
      return {
          "Behind by what was last reported ({0}): {1}. Please say what hinders them and what "
          "comes next.",
          "按最近一次数据，进度滞后{0}项：{1}。请一并填报存在问题和下步措施。"};
    case Sentence::remind_only_behind:
      return {
          "As of {0}, behind of the {1} that you lead ({2}): {3}. Please say what hinders them "
          "and what comes next.",
          "截至{0}，你单位牵头的{1}中有{2}项进度滞后：{3}。请采取措施，并填报存在问题和下步措施。"};
    case Sentence::remind_behind_of_nobody:
      return {"As of {0}, behind of the {1}, of what nobody leads ({2}): {3}.",
              "截至{0}，{1}中未明确牵头单位的目标有{2}项进度滞后：{3}。"};
    case Sentence::remind_by:
      return {"Please report by {0}.", "请于{0}前报送。"};
    case Sentence::remind_now:
      return {"What is late already: please report at once.", "已超过期限的，请立即补报。"};
    case Sentence::remind_soon:
      return {"Please report soon.", "请抓紧报送。"};
    case Sentence::remind_nothing:
      return {"As of {0}, nobody has to be reminded.", "截至{0}，没有需要提醒的单位。"};
    case Sentence::numbered:
      return {"{0}. {1}", "{0}．{1}"};
    case Sentence::sms_waits:
      return {"To be reported: {0} ({1}).", "有{0}项数据应报未报（{1}）。"};
    case Sentence::sms_waits_for:
      return {"To be reported for {0}: {1} ({2}).", "有{1}项{0}数据应报未报（{2}）。"};
    case Sentence::sms_behind:
      return {"Behind: {0}.", "进度滞后{0}项。"};
    case Sentence::sms_behind_only:
      return {"Behind: {0}. Please say what comes next.", "进度滞后{0}项，请采取措施并填报。"};
    case Sentence::sms_some:
      return {"{0} and others", "{0}等"};
    case Sentence::part:
      return {"{0}. {1}", "{0}、{1}"};
    case Sentence::item_of_group:
      return {"({0}) {1}", "（{0}）{1}"};
    case Sentence::done_by_month:
      return {"Actual, month {0}", "{0}月完成"};
    case Sentence::done_by_months:
      return {"Actual, months {0}–{1}", "{0}—{1}月完成"};
    case Sentence::done_by_day:
      return {"Actual as of {0}", "截至{0}完成"};
    case Sentence::figure_of:
      return {"figure of {0}", "数据截至{0}"};
    case Sentence::part_of_whole:
      return {"of which: {0}", "其中：{0}"};
    case Sentence::whole_and_part:
      return {"{0}: of which {1}", "{0}，其中：{1}"};
    case Sentence::whole_and_name:
      return {"{0}: {1}", "{0}，{1}"};
    case Sentence::praise:
      return {"Commended for being ahead of schedule: {0}.", "进度超前、予以表扬的单位：{0}。"};
    case Sentence::hurry_behind:
      return {
          "The offices in charge of what is behind should say what keeps it, set measures with "
          "dates and names, and catch up.",
          "进度滞后目标的牵头单位要逐项分析原因，明确措施、责任人和完成时间，加快推进，尽快赶上序"
          "时进度。"};
    case Sentence::hurry_reports:
      return {"Those who have not reported should check their figures and send them at once.",
              "尚未填报的单位要抓紧核实数据，尽快补报。"};
    case Sentence::go_on:
      return {"All offices should go on as they do and report on time, until the plan is met.",
              "各单位要保持工作力度，按时填报进展情况，确保全面完成目标任务。"};
    case Sentence::explain_title:
      return {"{0}: {1}, {2} explained, as of {3}", "{0}{1}：{2}说明，截至{3}"};
    case Sentence::stands_because:
      return {"Status: {0}, because {1}.", "状态为“{0}”：{1}。"};
    case Sentence::lines_in_points:
      return {"ahead from {0} points, on track from {1}, behind from {2}, off track below that",
              "超/欠达{0}个百分点为超进度，达{1}为达进度，达{2}为欠进度，再低为严重滞后"};
    case Sentence::lines_as_ratio:
      return {
          "ahead from {0} times the expected share, on track from {1}, behind from {2}, off "
          "track below that",
          "完成进度为序时进度的{0}倍起为超进度，{1}倍起为达进度，{2}倍起为欠进度，再低为严重滞后"};
    case Sentence::checkpoint:
      return {"{1} on {0}", "{0}达到{1}"};
    case Sentence::entry_used:
      return {"used: {0}", "采用：{0}"};
    case Sentence::entry_not_used:
      return {"not used: {0}", "未采用：{0}"};
    case Sentence::on_day:
      return {"{0} on {1}", "{0}（{1}）"};
    case Sentence::over_days:
      return {"{0}, {1} – {2}", "{0}（{1}至{2}）"};
    case Sentence::new_in:
      return {"New in {0}", "{0}新增"};
    case Sentence::total_of_year:
      return {"Total of {0}", "{0}年合计"};
    case Sentence::months_between:
      return {"Months from {0} to {1}", "{0}至{1}的月数"};
    case Sentence::months:
      return {"{0} months", "{0}个月"};
    case Sentence::points:
      return {"{0} points", "{0}个百分点"};
    case Sentence::days_stale:
      return {"{0} days, more than {1}: stale", "{0}天，超过{1}天：过期"};
    case Sentence::days_not_stale:
      return {"{0} days, not more than {1}", "{0}天，不超过{1}天"};
    case Sentence::days_late:
      return {"{0} days; the figure for {1} was due by {2}: stale",
              "{0}天，{1}数据最迟应于{2}报送：过期"};
    case Sentence::days_not_late:
      return {"{0} days, and no figure is late", "{0}天，没有迟报的数据"};
    case Sentence::sealed:
      return {"Seal of all that was on record at {1}: {0}", "数据校验码（截至{1}）：{0}"};
    case Sentence::form_title:
      return {"Progress of targets: {0}", "{0}目标进展填报表"};
    case Sentence::form_head:
      return {"Office: {0}    As of: {1}    Form: {2}",
              "填报单位：{0}　　数据截至：{1}　　表号：{2}"};
    case Sentence::form_help:
      return {
          "Please fill in the yellow cells; the others are locked. Leave a row empty where "
          "there is nothing to report, and keep the numbers on the left. Save the form as an "
          "Excel workbook (.xlsx) and send it back.",
          "请填写浅黄色单元格，其余内容已锁定。没有数据的行可以留空；不要改动编号。"
          "填好后保存为Excel工作簿（.xlsx）并发回。"};
    case Sentence::form_mend:
      return {
          "The red cells have to be put right or confirmed; the last column says why. All that was "
          "filled in is still here. Save the form and send it back.",
          "红色单元格需要改正或确认，原因见最右一列。已填内容均已保留；改正后保存并发回。"};
    case Sentence::form_total:
      return {"The total from {0} to {1}{2}.", "从{0}到{1}的累计数{2}。"};
    case Sentence::form_figure:
      return {"The figure on {0}{1}.", "{0}当日的数值{1}。"};
    case Sentence::form_growth:
      return {
          "The growth on the year before up to {0}{1}: write 3.7 for 3.7%, and a fall with a "
          "minus.",
          "截至{0}的同比增速{1}：增长3.7%请填3.7，下降请填负数。"};
    case Sentence::form_share:
      return {"The level on {0}{1}: write 86 for 86%, or a fraction such as 172/200.",
              "{0}当日的比例{1}：86%请填86，也可填分数，如172/200。"};
    case Sentence::form_year_end:
      return {"{0}\n(at the end of last year, from which it starts)",
              "{0}\n（上年末数，作为基期）"};
    case Sentence::form_before_plan:
      return {"{0}\n(before the plan began, from which it starts)",
              "{0}\n（计划期开始前的数，作为基期）"};
    case Sentence::form_unit:
      return {" (in {0})", "（单位：{0}）"};
    case Sentence::form_state:
      return {"Choose one: {0}. Work in progress may have a percentage: in-progress 40%.",
              "请选择：{0}。进行中的也可填进度，如：进行中40%。"};
    case Sentence::form_choose:
      return {"Choose one: {0}.", "请选择：{0}。"};
    case Sentence::form_not_whole:
      return {"It should be a whole number, not below 0{0}.", "一般应为不小于0的整数{0}。"};
    case Sentence::form_not_figure:
      return {
          "Please write a number{0} with at most four decimals and without words, and check it "
          "where it is out of the usual range.",
          "请填数字{0}，最多四位小数，不要带文字；超出常见范围的请再核对。"};
    case Sentence::form_written:
      return {"{0}: {1}, rows: {2}", "{0}：{1}，{2}行"};
    case Sentence::form_to_read:
      return {"{0}: {1}, to read only, helps with: {2}", "{0}：{1}，仅供阅知，配合事项{2}项"};
    case Sentence::supported_head:
      return {
          "Targets that others lead and {0} helps with, as of {1}. To read only; there is "
          "nothing to fill in.",
          "以下目标由其他单位牵头、{0}配合，数据截至{1}。仅供阅知，无需填报。"};
    case Sentence::form_complete:
      return {"{0}: nothing left to ask as of {1}", "{0}：截至{1}的数据均已填报，无需再填"};
    case Sentence::form_follows:
      return {
          "{0}: nothing to ask, for the figures of the targets that it leads follow from those of "
          "the areas inside",
          "{0}：牵头目标的数据均由下级地区汇总得出，无需填报"};
    case Sentence::form_returned:
      return {"{0}: what is wrong is marked in it", "{0}：已标出需要改正之处"};
    case Sentence::on_record_up_to:
      return {"On record up to {0}.", "记录截至{0}。"};
    case Sentence::log_title:
      return {"Everything that was recorded", "全部填报记录"};
    case Sentence::log_of_title:
      return {"What was recorded of {0}", "{0}的填报记录"};
    case Sentence::draft_title:
      return {"Targets read out of {0}", "从{0}中读出的目标"};
    case Sentence::draft_counts:
      return {"{0}: {1} of grade A, {2} of grade B, and {3}.", "共{0}：A级{1}项，B级{2}项，{3}。"};
    case Sentence::draft_numerals:
      return {"{0} in the part that holds the plan: {1}, {2} ({3} of them a weak one), {4}.",
              "计划部分共有数字{0}：{1}，{2}（其中{3}个把握不大），{4}。"};
    case Sentence::draft_year:
      return {"They are for {0} where the text says nothing else.",
              "未另写明时限的，按{0}年度计。"};
    case Sentence::draft_left_out:
      return {"Left out, because it looks back or explains: {0}.",
              "以下部分属回顾或说明，未读取：{0}。"};
    case Sentence::draft_joined:
      return {"Targets that stand in more than one document: {0}.",
              "见于不止一份文件的目标：{0}项。"};
    case Sentence::draft_joined_sides:
      return {"Targets that stand both in the text and in a table: {0}.",
              "正文和表格中都有的目标：{0}项。"};
    case Sentence::draft_same_name:
      return {"One name, several figures: {0} ({1}). Look which is meant, or name them apart.",
              "名称相同而目标值不同：{0}（{1}）。请核对以哪一项为准，或分别命名。"};
    case Sentence::draft_differences_sides:
      return {
          "Contradictions between the text and the tables: {0}. Of another figure both are listed; "
          "of another due date or lead the table counts.",
          "正文与表格不一致：{0}处。目标值不一致的，两项均列出；"
          "完成时限、牵头单位不一致的，以表格为准。"};
    case Sentence::draft_alone:
      return {"Only in {0}: {1}.", "仅见于{0}：{1}项。"};
    case Sentence::draft_alone_named:
      return {"Only in {0}: {1} ({2}).", "仅见于{0}：{1}项（{2}）。"};
    case Sentence::draft_differences:
      return {
          "Contradictions between the documents: {0}. Of another figure both are listed; of "
          "another due date or lead the later document counts.",
          "文件之间不一致：{0}处。目标值不一致的，两项均列出；"
          "完成时限、牵头单位不一致的，以后一份文件为准。"};
    case Sentence::draft_difference:
      return {"{0} of {1}: {3} in {2}, {5} in {4}.", "{1}的{0}：{2}为{3}，{4}为{5}。"};
    case Sentence::draft_keys_kept:
      return {"Keys of targets on record for the year: {0}.", "沿用当年已有目标的代码：{0}项。"};
    case Sentence::draft_keys_known:
      return {
          "Keys of indicators on record, because name, unit and measure are the same: {0} ({1}). "
          "Look whether they are the same indicators.",
          "名称、单位、类型与已有指标相同，拟沿用其代码：{0}项（{1}）。请核对是否为同一指标。"};
    case Sentence::draft_ledger_title:
      return {"The numerals of {0}", "{0}中的数字"};
    case Sentence::plan_check_title:
      return {"The plan held against {0}", "计划与{0}核对"};
    case Sentence::plan_check_counts:
      return {
          "{0} in the part that holds the plan: {1}, {2}, {3} for a reason to be looked at, {4}. "
          "{5}: {6}.",
          "计划部分共有数字{0}：{1}，{2}，{3}个原因待核，{4}。共{5}目标：{6}。"};
    case Sentence::results_title:
      return {"{0}: what {1} says", "{0}完成情况（摘自{1}）"};
    case Sentence::results_counts:
      return {
          "Targets: {0}. Results that are proposed: {1}; of {2} something is said that is not to "
          "be "
          "taken as it is, of {3} nothing.",
          "共{0}项目标：拟采用{1}项，不宜直接采用{2}项，未提及{3}项。"};
    case Sentence::results_proposed:
      return {"Proposed results", "拟采用的完成情况"};
    case Sentence::results_other_definition:
      return {"Something is said that is not to be taken as it is", "有表述但不宜直接采用"};
    case Sentence::results_not_stated:
      return {"Nothing is said", "未提及"};
    case Sentence::result_as_said:
      return {"{0} (written {1})", "{0}（原文为{1}）"};
    case Sentence::result_note:
      return {"{0}, written {1}", "{0}，原文为{1}"};
    case Sentence::batch_list_title:
      return {"Files that were imported", "已导入的文件"};
    case Sentence::batch_title:
      return {"Batch {0}: {1}", "第{0}批：{1}"};
    case Sentence::plan_list_title:
      return {"Plans on record", "已有的计划"};
    case Sentence::target_list_title:
      return {"Targets, as of {0}", "目标一览，截至{0}"};
    case Sentence::no_sentence:
      break;
  }
  return kNoWording;
}

Wording wording_of(EntryUse use) {
  switch (use) {
    case EntryUse::year_to_date:
      return {"the last year to date of its year", "当年最后一次累计"};
    case EntryUse::increment:
      return {"an increment that was added", "计入的当期新增"};
    case EntryUse::level:
      return {"the latest level", "最新期末值"};
    case EntryUse::growth:
      return {"the last growth of its year", "当年最后一次增速"};
    case EntryUse::state:
      return {"the latest state", "最新节点状态"};
    case EntryUse::baseline:
      return {"the baseline", "基期"};
    case EntryUse::taken_off:
      return {"taken off, reached before the period", "计划期前已有，予以扣除"};
    case EntryUse::last_year:
      return {"last year's figure", "上年同期"};
    case EntryUse::last_year_taken_off:
      return {"taken off last year's figure", "从上年同期中扣除"};
    case EntryUse::this_period:
      return {"the total at the end of the period", "本期末累计"};
    case EntryUse::previous_period:
      return {"the total at the end of the period before", "上期末累计"};
    case EntryUse::below_zero:
      return {"below 0, so the total can fall again", "数值为负，累计量可能回落"};
    case EntryUse::voided:
      return {"void", "已作废"};
    case EntryUse::corrected:
      return {"corrected by entry {0}", "已被第{0}条更正"};
    case EntryUse::before_period:
      return {"before the period", "早于计划期"};
    case EntryUse::after_due:
      return {"after the due date", "晚于完成时限"};
    case EntryUse::after_data_date:
      return {"after the data date of the target", "晚于目标的数据日期"};
    case EntryUse::in_year_to_date:
      return {"already in the year to date of entry {0}", "已含在第{0}条的累计中"};
    case EntryUse::replaced:
      return {"replaced by entry {0}", "已由第{0}条接替"};
    case EntryUse::without_own_figure:
      return {"the target itself has no figure", "目标本身没有数据"};
    case EntryUse::in_words:
      return {"in words, without a value", "文字填报，没有数值"};
    case EntryUse::replaced_by_areas:
      return {"replaced by what the areas inside make", "已由下级地区汇总数接替"};
  }
  return kNoWording;
}

// NOLINTNEXTLINE(readability-function-size): it is the catalogue
Wording wording_of(StatusReason reason) {
  switch (reason) {
    case StatusReason::not_reached:
      return {"a line above applies", "前面已有一项符合"};
    case StatusReason::is_withdrawn:
      return {"the target was withdrawn by a decision", "目标已经决定取消"};
    case StatusReason::is_not_withdrawn:
      return {"the target was not withdrawn", "目标没有取消"};
    case StatusReason::figure_to_be_set:
      return {"the figure is still to be set", "目标值尚未确定"};
    case StatusReason::figure_is_set:
      return {"what is asked is set", "目标值已经确定"};
    case StatusReason::no_entry_counts:
      return {"no entry counts", "没有可计入的记录"};
    case StatusReason::reference_without_entry:
      return {"no entry of the reference counts", "参照指标没有可计入的记录"};
    case StatusReason::reference_without_mean:
      return {"the reference has no mean growth, as one of its years fell by more than 100%: {0}",
              "参照指标有一年降幅超过100%，没有年均增速：{0}"};
    case StatusReason::no_mean_growth:
      return {
          "there are entries that count, but one of the years fell by more than 100%, so there "
          "is no mean growth, which is taken to be below every figure: {0}",
          "有可计入的记录，但有一年降幅超过100%，没有年均增速，视为低于任何数值：{0}"};
    case StatusReason::areas_count:
      return {"the areas inside make a figure", "下级地区已汇总出数据"};
    case StatusReason::entries_count:
      return {"there are entries that count", "有可计入的记录"};
    case StatusReason::milestone_done:
      return {"the milestone is done", "节点已完成"};
    case StatusReason::step_overdue:
      return {"the day of a step is past that is not reported reached: {0}",
              "有节点已过时限，未报完成：{0}"};
    case StatusReason::milestone_not_done:
      return {"the milestone is not done", "节点未完成"};
    case StatusReason::reached_for_good:
      return {"{0}, and a total cannot be lost again", "{0}，累计量不会再失去"};
    case StatusReason::holds_at_due:
    case StatusReason::fails_at_due:
      return {"{0}, and the figure of the due date is in: {1}", "{0}，且期末数据已报：{1}"};
    case StatusReason::can_still_change:
      return {"{0}, but the figure of the due date is not in: {1}", "{0}，但期末数据未到：{1}"};
    case StatusReason::total_can_fall:
      return {"{0}, but this total can fall again, and the figure of the due date is not in: {1}",
              "{0}，但该累计量可能回落，且期末数据未到：{1}"};
    case StatusReason::does_not_hold:
      return {"it does not hold: {0}", "不满足要求：{0}"};
    case StatusReason::not_done_at_due:
      return {"the milestone is not done, and the due date was reported: {0}",
              "节点未完成，且期末数据已报：{0}"};
    case StatusReason::over_limit:
      return {"{0}, and a total only grows", "{0}，累计量只增不减"};
    case StatusReason::only_steps_reported:
      return {"nothing but its steps was reported", "只填报了节点，未填报目标本身"};
    case StatusReason::due_figure_to_come:
      return {"the figure of the due date is not in: {0}", "期末数据未到：{0}"};
    case StatusReason::due_date_past:
      return {"the due date is past: {0}", "报告日期已过完成时限：{0}"};
    case StatusReason::due_date_to_come:
      return {"the due date is not past: {0}", "报告日期未过完成时限：{0}"};
    case StatusReason::deadline_to_come:
      return {"the due date is past, but its figure is not late yet: {0}",
              "已过完成时限，但期末数据的报送期限未到：{0}"};
    case StatusReason::line_reached:
      return {"the pace reaches this line: {0}", "进度达到本档：{0}"};
    case StatusReason::line_not_reached:
      return {"the pace does not reach this line: {0}", "进度未达本档：{0}"};
    case StatusReason::below_every_line:
      return {"the pace is below every line: {0}", "进度低于各档：{0}"};
    case StatusReason::nothing_expected:
      return {"no share above 0 was expected, so the sign of the gap decides: {0}",
              "序时进度不大于0，以完成进度与序时进度之差的正负判定：{0}"};
    case StatusReason::not_by_pace:
      return {"a milestone has no share", "节点没有完成进度"};
    case StatusReason::relation_has_no_share:
      return {"a relation has no share", "与其他指标比较的目标没有完成进度"};
    case StatusReason::growth_has_no_share:
      return {"growth has no share", "增速没有完成进度"};
    case StatusReason::limit_has_no_share:
      return {"a ceiling has no share", "上限没有完成进度"};
    case StatusReason::figure_has_no_way:
      return {"what is asked is no way to go, so there is no share",
              "这一要求没有可量的路程，没有完成进度"};
    case StatusReason::no_baseline:
      return {"there is no baseline, so there is no share", "没有基期，没有完成进度"};
    case StatusReason::baseline_satisfies:
      return {"the baseline satisfied it already, so there is no share: {0}",
              "基期已经满足要求，没有完成进度：{0}"};
    case StatusReason::baseline_is_planned:
      return {"the baseline is the planned figure, so there is no way and no share: {0}",
              "目标值就是基期，没有可量的路程，没有完成进度：{0}"};
    case StatusReason::pace_at_due:
      return {"it falls due at once, so there is no share", "到期一次性完成，没有完成进度"};
    case StatusReason::holds_so_far:
      return {"there is no share, and it holds so far: {0}", "没有完成进度，目前满足要求：{0}"};
    case StatusReason::holds_within_tolerance:
      return {"it holds so far, within its tolerance: {0}", "在允许的偏差以内，目前满足要求：{0}"};
    case StatusReason::relation_fails_so_far:
      return {"the relation does not hold so far: {0}", "与其他指标比较，目前不满足要求：{0}"};
    case StatusReason::lost_since_baseline:
      return {"it does not hold: {0}; the baseline did: {1}",
              "目前不满足要求：{0}；基期曾满足：{1}"};
    case StatusReason::not_past_baseline:
      return {"it does not hold: {0}; the baseline is the planned figure: {1}",
              "目前不满足要求：{0}；目标值就是基期：{1}"};
    case StatusReason::growth_near_enough:
      return {"it is at least 0.7 of the planned growth: {0}", "增速不低于计划的七成：{0}"};
    case StatusReason::growth_not_asked:
      return {"the planned growth is not above 0: {0}", "计划增速不为正：{0}"};
    case StatusReason::growth_too_far:
      return {"it is less than 0.7 of the planned growth: {0}", "增速低于计划的七成：{0}"};
    case StatusReason::level_near_enough:
      return {"there is no baseline, and it is at least 0.7 of the planned figure: {0}",
              "没有基期，且不低于目标值的七成：{0}"};
    case StatusReason::level_not_asked:
      return {"there is no baseline, and the planned figure is not above 0: {0}",
              "没有基期，且目标值不为正：{0}"};
    case StatusReason::level_too_far:
      return {"there is no baseline, and it is less than 0.7 of the planned figure: {0}",
              "没有基期，且低于目标值的七成：{0}"};
    case StatusReason::no_rule_for_behind:
      return {
          "there is no share, and it is no relation, no growth and no level that has no baseline, "
          "held "
          "before or started from the planned figure",
          "没有完成进度，也不属于关系、增速，或没有基期、基期已满足或等于目标值的期末量"};
    case StatusReason::no_rule_for_off_track:
      return {"there is no share, and it is no growth and no level without a baseline",
              "没有完成进度，也不是增速或没有基期的期末量"};
    case StatusReason::nothing_else_applies:
      return {"nothing above applies", "以上均不符合"};
    case StatusReason::areas_missing:
      return {"an area inside is missing, so nobody can know", "有下级地区缺报，无法判定"};
  }
  return kNoWording;
}

}  // namespace

std::string_view pattern(Sentence sentence, Language language) {
  return wording_of(sentence).in(language);
}
std::string_view pattern(EntryUse use, Language language) { return wording_of(use).in(language); }
std::string_view pattern(StatusReason reason, Language language) {
  return wording_of(reason).in(language);
}

std::string period_text(const Period& period, Language language) {
  return say(Sentence::from_to, language, to_string(period.start), to_string(period.end));
}

std::string day_text(Date day, Language language) {
  const date::year_month_day written(day);
  return worded({"{0:04}-{1:02}-{2:02}", "{0}年{1}月{2}日"}, language, int(written.year()),
                unsigned(written.month()), unsigned(written.day()));
}

std::string up_to_text(Date day, Language language) {
  if (language == Language::en || !is_last_day_of_month(day)) return day_text(day, language);
  const date::year_month_day written(day);
  return worded({"{0:04}-{1:02}", "{0}年{1}月底"}, language, int(written.year()),
                unsigned(written.month()));
}

std::string ordinal_text(std::size_t number, Language language) {
  static constexpr std::array kDigits{Wording{"1", "一"}, Wording{"2", "二"}, Wording{"3", "三"},
                                      Wording{"4", "四"}, Wording{"5", "五"}, Wording{"6", "六"},
                                      Wording{"7", "七"}, Wording{"8", "八"}, Wording{"9", "九"}};
  static constexpr Wording kTen{"10", "十"};
  if (language == Language::en || number >= 100) return std::to_string(number);
  const std::size_t tens = number / 10;
  const std::size_t ones = number % 10;
  std::string text;
  if (tens > 1) text += kDigits.at(tens - 1).in(language);
  if (tens > 0) text += kTen.in(language);
  if (ones > 0) text += kDigits.at(ones - 1).in(language);
  return text;
}

std::string with_key(const Name& name, const std::string& key, const View& view) {
  const std::string& text = name.in(view.language);
  if (view.audience == Audience::page || view.audience == Audience::workbook) return text;
  return say(Sentence::named_key, view.language, text, key);
}

std::string moment_text(Moment moment, const View& view) {
  if (!view.is_for_people()) return to_string(moment);
  const std::string minute = view.clock.minute(moment);
  return worded({"{0} {1}", "{0}{1}"}, view.language,
                day_text(view.clock.day_at(moment), view.language),
                minute.substr(minute.find(' ') + 1));
}

std::string listed(const std::vector<std::string>& names, Language language) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += kBetweenNames.in(language);
    text += name;
  }
  return text;
}

void add_clause(std::string& text, std::string_view clause, Language language) {
  if (clause.empty()) return;
  if (!text.empty()) text += kBetweenClauses.in(language);
  text += clause;
}

}  // namespace milepost
