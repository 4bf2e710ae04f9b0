#include "report/words/sentences.h"

namespace milepost {
namespace {

struct Pattern {
  std::string_view zh;
  std::string_view en;

  std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

// The switches have no default, so that the compiler finds a sentence without its words.

// NOLINTNEXTLINE(readability-function-size): it is the catalogue
Pattern patterns(Sentence sentence) {
  switch (sentence) {
    case Sentence::plan_title:
      return {"{0}{1}（{2}），截至{3}", "{0}: {1} ({2}), as of {3}"};
    case Sentence::plans_title:
      return {"计划完成情况，截至{0}", "Plan against actual, as of {0}"};
    case Sentence::only:
      return {"筛选条件：{0}", "Only: {0}"};
    case Sentence::condition:
      return {"{0} {1}", "{0} {1}"};
    case Sentence::summaries_title:
      return {"汇总，截至{0}", "Summary, as of {0}"};
    case Sentence::area_summary:
      return {"{0}汇总，截至{1}", "{0}: summary, as of {1}"};
    case Sentence::source:
      return {"来源：{0}（{1}）。记录截至{2}。", "Source: {0} ({1}). On record up to {2}."};
    case Sentence::not_begun:
      return {"计划期尚未开始。", " The period has not begun yet."};
    case Sentence::standing:
      return {"共{0}项目标：{1}。", "Targets: {0}, of which {1}."};
    case Sentence::standing_part:
      return {"{0}{1}项（占{2}%）", "{1} {0} ({2}%)"};
    case Sentence::standing_empty:
      return {"没有计入合计的目标。", "No target is in any total."};
    case Sentence::withdrawn_apart:
      return {"另有已调整目标{0}项，不计入合计。", "Besides these, {0} withdrawn, in no total."};
    case Sentence::in_step_with:
      return {"与{0}同步{1}", "in step with {0}{1}"};
    case Sentence::margin:
      return {"（±{0}）", " (±{0})"};
    case Sentence::due_by:
      return {"{0}，{1}前", "{0} by {1}"};
    case Sentence::with_aside:
      return {"{0}（{1}）", "{0} ({1})"};
    case Sentence::named_value:
      return {"{0}：{1}", "{0}: {1}"};
    case Sentence::count:
      return {"{0}项", "{0}"};
    case Sentence::voided_because:
      return {"{0}作废：{1}", "void {0}: {1}"};
    case Sentence::corrects_because:
      return {"更正第{0}条：{1}", "corrects {0}: {1}"};
    case Sentence::by:
      return {"按{0}", "By {0}"};
    case Sentence::recorded:
      return {"已记录：第{0}条，{1} {2} {3}（{4}）", "recorded: entry {0}, {1} {2} {3} ({4})"};
    case Sentence::corrected:
      return {"已更正：第{0}条，{1} {2} {3}（{4}）", "corrected: entry {0}, {1} {2} {3} ({4})"};
    case Sentence::already_recorded:
      return {"早已记录，未作改动：第{0}条，{1} {2} {3}（{4}）",
              "already on record, nothing changed: entry {0}, {1} {2} {3} ({4})"};
    case Sentence::voided:
      return {"已作废：第{0}条，{1} {2} {3}（{4}）", "voided: entry {0}, {1} {2} {3} ({4})"};
    case Sentence::batch_recorded:
      return {"第{0}批：{1}，记录编号{2}", "batch {0}: {1}, entries {2}"};
    case Sentence::batch_of_one:
      return {"第{0}批：{1}，记录编号{2}", "batch {0}: {1}, entry {2}"};
    case Sentence::batch_voided:
      return {"已作废：第{0}批（{1}），{2}条记录", "voided: batch {0} ({1}), entries voided: {2}"};
    case Sentence::void_before:
      return {"{0}条此前已作废", "void before: {0}"};
    case Sentence::numbers:
      return {"{0}–{1}", "{0}–{1}"};
    case Sentence::imported:
      return {"新记录{0}条，更正{1}条，早已记录{2}条",
              "{0} recorded, {1} corrected, {2} already on record"};
    case Sentence::nothing_new:
      return {"{0}：没有变化", "{0}: nothing changed"};
    case Sentence::import_of_file:
      return {"{0}：{1}", "{0}: {1}"};
    case Sentence::read_as:
      return {"{0}：按{1}编码、以{2}分隔读取", "{0}: read as {1}, separated by {2}"};
    case Sentence::in_place_of:
      return {"更正{0}", "in place of {0}"};
    case Sentence::and_more:
      return {"……另有{0}条", "… and {0} more"};
    case Sentence::dry_run:
      return {"试运行，未保存：{0}", "dry run, nothing was kept: {0}"};
    case Sentence::database_made:
      return {"已新建{0}", "made {0}"};
    case Sentence::database_copied:
      return {"已将{0}备份至{1}", "copied {0} to {1}"};
    case Sentence::nothing_wrong:
      return {"{0}：没有问题", "{0}: nothing is wrong"};
    case Sentence::nothing_changed_since_seal:
      return {"{0}：没有问题，封印时的内容未被改动",
              "{0}: nothing is wrong, and what was sealed is as it was"};
    case Sentence::plan_loaded:
      return {"已载入{0}（{1}）：{2}", "loaded {0} ({1}): {2}"};
    case Sentence::plan_revised:
      return {"已修订{0}（{1}）：{2}", "revised {0} ({1}): {2}"};
    case Sentence::plan_unchanged:
      return {"{0}没有变化", "{0} is unchanged"};
    case Sentence::plan_to_load:
      return {"{0}尚未载入，将载入{1}", "{0} is not on record yet: {1} would be loaded"};
    case Sentence::targets:
      return {"{0}项目标", "{0} targets"};
    case Sentence::one_target:
      return {"{0}项目标", "{0} target"};
    case Sentence::assigned:
      return {"~ {0}  {1}：{2} → {3}", "~ {0}  {1}: {2} -> {3}"};
    case Sentence::targets_assigned:
      return {"{0}：新分派目标{1}项，原已如此{2}项", "{0}: {1} assigned, {2} assigned so already"};
    case Sentence::target_withdrawn:
      return {"已调整：{0}（{1}）不再计入计划{2}。请同时从计划文件中删去。",
              "withdrawn: {0} ({1}) no longer counts in {2}; delete it from the plan file too"};
    case Sentence::report_title:
      return {"{0}：{1}", "{0} – {1}"};
    case Sentence::no_gaps:
      return {
          "截至{0}，在目标值已定、尚未完成的目标中，没有逾期未报、从未填报或超过{1}"
          "天没有新数据的。",
          "As of {0}, no target that has its figure and is not met yet is overdue, unreported or "
          "more "
          "than {1} days without a report."};
    case Sentence::no_gaps_yet:
      return {"计划期尚未开始，无需催报。", "The period has not begun, so nobody has to be asked."};
    case Sentence::gaps:
      return {"需催报{0}项：{1}。", "{0} wait for a report: {1}."};
    case Sentence::status_count:
      return {"{0}{1}项", "{1} {0}"};
    case Sentence::no_claims:
      return {"预计与数据没有不符之处。", "No outlook disagrees with its figures."};
    case Sentence::claims:
      return {"{0}项的预计与数据不符。", "{0} with an outlook that the figures do not bear out."};
    case Sentence::areas_title:
      return {"{0}（{1}）各地比较，截至{2}", "{0} ({1}) in all areas, as of {2}"};
    case Sentence::no_target_on_it:
      return {"没有计划以该指标设定目标。", "No plan has a target on this indicator."};
    case Sentence::history_title:
      return {"{0}{1}（{2}），截至{3}", "{0}: {1} ({2}), as of {3}"};
    case Sentence::measured_as:
      return {"计量方式：{0}；单位：{1}。记录截至{2}。",
              "Measure: {0}; unit: {1}. On record up to {2}."};
    case Sentence::no_changes:
      return {"没有变化。", "Nothing changed."};
    case Sentence::changes:
      return {"{0}项有变化：{1}。", "{0} changed: {1}."};
    case Sentence::compare_title:
      return {"{0}{1}：{2}至{3}的变化", "{0}: {1}, what changed from {2} to {3}"};
    case Sentence::item_planned:
      return {"{0}：计划{1}", "{0}: planned {1}"};
    case Sentence::asks_at_least:
      return {"不少于{0}", "at least {0}"};
    case Sentence::asks_at_most:
      return {"不超过{0}", "at most {0}"};
    case Sentence::asks_more_than:
      return {"高于{0}", "more than {0}"};
    case Sentence::asks_less_than:
      return {"低于{0}", "less than {0}"};
    case Sentence::asks_equal_to:
      return {"等于{0}", "exactly {0}"};
    case Sentence::strives_for:
      return {"力争{0}", "{0} (strive)"};
    case Sentence::item_actual:
      return {"实际{0}（{1}）", "actual {0} ({1})"};
    case Sentence::item_attained:
      return {"完成率{0}%", "{0}% attained"};
    case Sentence::points_behind:
      return {"欠序时进度{0}个百分点", "{0} points behind schedule"};
    case Sentence::points_ahead:
      return {"超序时进度{0}个百分点", "{0} points ahead of schedule"};
    case Sentence::points_level:
      return {"与序时进度持平", "level with the expected share"};
    case Sentence::item_lead:
      return {"牵头单位：{0}。", " Lead: {0}."};
    case Sentence::item_problem:
      return {"存在问题：{0}。", " Problem: {0}."};
    case Sentence::item_next_step:
      return {"下步措施：{0}。", " Next step: {0}."};
    case Sentence::news:
      return {"【{0}】{1}", "[{0}] {1}"};
    case Sentence::news_withdrawn:
      return {"【{0}】{1}。原因：{2}。", "[{0}] {1}. Reason: {2}."};
    case Sentence::news_revised:
      return {"【目标调整】{0}：{1}。原因：{2}。", "[revised] {0}: {1}. Reason: {2}."};
    case Sentence::revised_asks:
      return {"由{0}调整为{1}", "{1} instead of {0}"};
    case Sentence::revised_due:
      return {"完成时限由{0}调整为{1}", "due {1} instead of {0}"};
    case Sentence::taken_up_again:
      return {"重新列入计划", "taken up again"};
    case Sentence::revised_else:
      return {"要求和完成时限未变", "what is asked and the due date stay"};
    case Sentence::old_and_new:
      return {"{0} → {1}", "{0} → {1}"};
    case Sentence::no_news:
      return {"较上期没有状态变化，也没有新增或调整的目标。",
              "No status changed since last time, and no target was added, revised or withdrawn."};
    case Sentence::figures_updated:
      return {"数据更新而状态未变的目标：{0}项。",
              "Targets with another figure and the same status: {0}."};
    case Sentence::status_from_to:
      return {"{0}：由{1}变为{2}", "{0}: {2}, was {1}"};
    case Sentence::nothing_behind:
      return {"没有进度滞后的目标。", "No target is behind."};
    case Sentence::bulletin_title:
      return {"{0}{1}进展情况通报", "{0}: bulletin on the {1}"};
    case Sentence::bulletins_title:
      return {"目标进展情况通报", "Bulletin"};
    case Sentence::bulletin_dates:
      return {"计划期{0}；数据截至{1}；上期截至{2}", "Period {0}; as of {1}; last time as of {2}"};
    case Sentence::explain_title:
      return {"{0}{1}：{2}（{3}）说明，截至{4}", "{0}: {1}, {2} ({3}) explained, as of {4}"};
    case Sentence::stands_because:
      return {"状态为“{0}”：{1}。", "Status: {0}, because {1}."};
    case Sentence::named_key:
      return {"{0}（{1}）", "{0} ({1})"};
    case Sentence::lines_in_points:
      return {"超/欠达{0}个百分点为超进度，达{1}为达进度，达{2}为欠进度，再低为严重滞后",
              "ahead from {0} points, on track from {1}, behind from {2}, off track below that"};
    case Sentence::lines_as_ratio:
      return {
          "完成进度为序时进度的{0}倍起为超进度，{1}倍起为达进度，{2}倍起为欠进度，再低为严重滞后",
          "ahead from {0} times the expected share, on track from {1}, behind from {2}, off "
          "track below that"};
    case Sentence::checkpoint:
      return {"{0}达到{1}", "{1} on {0}"};
    case Sentence::entry_used:
      return {"采用：{0}", "used: {0}"};
    case Sentence::entry_not_used:
      return {"未采用：{0}", "not used: {0}"};
    case Sentence::on_day:
      return {"{0}（{1}）", "{0} on {1}"};
    case Sentence::total_of_year:
      return {"{0}年合计", "Total of {0}"};
    case Sentence::months_between:
      return {"{0}至{1}的月数", "Months from {0} to {1}"};
    case Sentence::months:
      return {"{0}个月", "{0} months"};
    case Sentence::points:
      return {"{0}个百分点", "{0} points"};
    case Sentence::days_stale:
      return {"{0}天，超过{1}天：过期", "{0} days, more than {1}: stale"};
    case Sentence::days_not_stale:
      return {"{0}天，不超过{1}天", "{0} days, not more than {1}"};
    case Sentence::sealed:
      return {"封印（截至{1}）：{0}", "Seal of all that was on record at {1}: {0}"};
    case Sentence::form_title:
      return {"{0}目标进展填报表", "Progress of targets: {0}"};
    case Sentence::form_head:
      return {"填报单位：{0}　　数据截至：{1}　　表号：{2}",
              "Office: {0}    As of: {1}    Form: {2}"};
    case Sentence::form_help:
      return {
          "请填写浅黄色单元格，其余内容已锁定。没有数据的行可以留空；不要改动编号。"
          "填好后保存为Excel工作簿（.xlsx）并发回。",
          "Please fill in the yellow cells; the others are locked. Leave a row empty where "
          "there is nothing to report, and keep the numbers on the left. Save the form as an "
          "Excel workbook (.xlsx) and send it back."};
    case Sentence::form_mend:
      return {"红色单元格需要改正，原因见最右一列。已填内容均已保留；改正后保存并发回。",
              "The red cells have to be put right; the last column says why. All that was filled "
              "in is still here. Save the form and send it back."};
    case Sentence::form_total:
      return {"从1月1日到{0}的累计数{1}。", "The total from 1 January to {0}{1}."};
    case Sentence::form_figure:
      return {"{0}当日的数值{1}。", "The figure on {0}{1}."};
    case Sentence::form_growth:
      return {"截至{0}的同比增速{1}：增长3.7%请填3.7，下降请填负数。",
              "The growth on the year before up to {0}{1}: write 3.7 for 3.7%, and a fall with a "
              "minus."};
    case Sentence::form_share:
      return {"{0}当日的比例{1}：86%请填86，也可填分数，如172/200。",
              "The level on {0}{1}: write 86 for 86%, or a fraction such as 172/200."};
    case Sentence::form_unit:
      return {"（单位：{0}）", " (in {0})"};
    case Sentence::form_state:
      return {"请选择：{0}。进行中的也可填进度，如：进行中40%。",
              "Choose one: {0}. Work in progress may have a percentage: in-progress 40%."};
    case Sentence::form_choose:
      return {"请选择：{0}。", "Choose one: {0}."};
    case Sentence::form_not_whole:
      return {"一般应为不小于0的整数{0}。", "It should be a whole number, not below 0{0}."};
    case Sentence::form_not_figure:
      return {"请填数字{0}，最多四位小数，不要带文字；超出常见范围的请再核对。",
              "Please write a number{0} with at most four decimals and without words, and check it "
              "where it is out of the usual range."};
    case Sentence::form_written:
      return {"{0}：{1}，{2}行", "{0}: {1}, rows: {2}"};
    case Sentence::form_complete:
      return {"{0}：截至{1}的数据均已填报，无需再填", "{0}: nothing left to ask as of {1}"};
    case Sentence::form_returned:
      return {"{0}：已标出需要改正之处", "{0}: what is wrong is marked in it"};
    case Sentence::on_record_up_to:
      return {"记录截至{0}。", "On record up to {0}."};
    case Sentence::log_title:
      return {"全部填报记录", "Everything that was recorded"};
    case Sentence::log_of_title:
      return {"{0}（{1}）的填报记录", "What was recorded of {0} ({1})"};
    case Sentence::batch_list_title:
      return {"已导入的文件", "Files that were imported"};
    case Sentence::batch_title:
      return {"第{0}批：{1}", "Batch {0}: {1}"};
    case Sentence::plan_list_title:
      return {"已有的计划", "Plans on record"};
    case Sentence::target_list_title:
      return {"目标一览，截至{0}", "Targets, as of {0}"};
    case Sentence::target_title:
      return {"{0}：{1}", "{0}: {1}"};
    case Sentence::no_sentence:
      break;
  }
  return {};
}

Pattern patterns(EntryUse use) {
  switch (use) {
    case EntryUse::year_to_date:
      return {"当年最后一次累计", "the last year to date of its year"};
    case EntryUse::increment:
      return {"计入的当期新增", "an increment that was added"};
    case EntryUse::level:
      return {"最新期末值", "the latest level"};
    case EntryUse::growth:
      return {"当年最后一次增速", "the last growth of its year"};
    case EntryUse::state:
      return {"最新节点状态", "the latest state"};
    case EntryUse::baseline:
      return {"基期", "the baseline"};
    case EntryUse::taken_off:
      return {"计划期前已有，予以扣除", "taken off, reached before the period"};
    case EntryUse::last_year:
      return {"上年同期", "last year's figure"};
    case EntryUse::last_year_taken_off:
      return {"从上年同期中扣除", "taken off last year's figure"};
    case EntryUse::voided:
      return {"已作废", "void"};
    case EntryUse::corrected:
      return {"已被第{0}条更正", "corrected by entry {0}"};
    case EntryUse::before_period:
      return {"早于计划期", "before the period"};
    case EntryUse::after_due:
      return {"晚于完成时限", "after the due date"};
    case EntryUse::after_data_date:
      return {"晚于目标的数据日期", "after the data date of the target"};
    case EntryUse::in_year_to_date:
      return {"已含在第{0}条的累计中", "already in the year to date of entry {0}"};
    case EntryUse::replaced:
      return {"已由第{0}条接替", "replaced by entry {0}"};
    case EntryUse::without_own_figure:
      return {"目标本身没有数据", "the target itself has no figure"};
  }
  return {};
}

// NOLINTNEXTLINE(readability-function-size): it is the catalogue
Pattern patterns(StatusReason reason) {
  switch (reason) {
    case StatusReason::not_reached:
      return {"前面已有一项符合", "a line above applies"};
    case StatusReason::is_withdrawn:
      return {"目标已经决定调整", "the target was withdrawn by a decision"};
    case StatusReason::is_not_withdrawn:
      return {"目标没有调整", "the target was not withdrawn"};
    case StatusReason::figure_to_be_set:
      return {"目标值尚未确定", "the figure is still to be set"};
    case StatusReason::figure_is_set:
      return {"目标值已经确定", "what is asked is set"};
    case StatusReason::no_entry_counts:
      return {"没有可计入的记录", "no entry counts"};
    case StatusReason::reference_without_entry:
      return {"参照指标没有可计入的记录", "no entry of the reference counts"};
    case StatusReason::reference_without_mean:
      return {"参照指标有一年降幅超过100%，没有年均增速：{0}",
              "the reference has no mean growth, as one of its years fell by more than 100%: {0}"};
    case StatusReason::no_mean_growth:
      return {"有可计入的记录，但有一年降幅超过100%，没有年均增速，视为低于任何数值：{0}",
              "there are entries that count, but one of the years fell by more than 100%, so there "
              "is no mean growth, which is taken to be below every figure: {0}"};
    case StatusReason::entries_count:
      return {"有可计入的记录", "there are entries that count"};
    case StatusReason::milestone_done:
      return {"节点已完成", "the milestone is done"};
    case StatusReason::milestone_not_done:
      return {"节点未完成", "the milestone is not done"};
    case StatusReason::reached_for_good:
      return {"{0}，累计量不会再失去", "{0}, and a total cannot be lost again"};
    case StatusReason::holds_at_due:
      return {"{0}，且期末数据已报：{1}", "{0}, and the figure of the due date is in: {1}"};
    case StatusReason::can_still_change:
      return {"{0}，但期末数据未到：{1}", "{0}, but the figure of the due date is not in: {1}"};
    case StatusReason::does_not_hold:
      return {"不满足要求：{0}", "it does not hold: {0}"};
    case StatusReason::fails_at_due:
      return {"{0}，且期末数据已报：{1}", "{0}, and the figure of the due date is in: {1}"};
    case StatusReason::not_done_at_due:
      return {"节点未完成，且期末数据已报：{0}",
              "the milestone is not done, and the due date was reported: {0}"};
    case StatusReason::over_limit:
      return {"{0}，累计量只增不减", "{0}, and a total only grows"};
    case StatusReason::due_figure_to_come:
      return {"期末数据未到：{0}", "the figure of the due date is not in: {0}"};
    case StatusReason::due_date_past:
      return {"报告日期已过完成时限：{0}", "the due date is past: {0}"};
    case StatusReason::due_date_to_come:
      return {"报告日期未过完成时限：{0}", "the due date is not past: {0}"};
    case StatusReason::line_reached:
      return {"进度达到本档：{0}", "the pace reaches this line: {0}"};
    case StatusReason::line_not_reached:
      return {"进度未达本档：{0}", "the pace does not reach this line: {0}"};
    case StatusReason::below_every_line:
      return {"进度低于各档：{0}", "the pace is below every line: {0}"};
    case StatusReason::nothing_expected:
      return {"序时进度为0，以完成进度的正负判定：{0}",
              "nothing was expected yet, so the sign of the share decides: {0}"};
    case StatusReason::not_by_pace:
      return {"节点没有完成进度", "a milestone has no share"};
    case StatusReason::relation_has_no_share:
      return {"与其他指标比较的目标没有完成进度", "a relation has no share"};
    case StatusReason::growth_has_no_share:
      return {"增速没有完成进度", "growth has no share"};
    case StatusReason::limit_has_no_share:
      return {"上限没有完成进度", "a ceiling has no share"};
    case StatusReason::figure_has_no_way:
      return {"这一要求没有可量的路程，没有完成进度",
              "what is asked is no way to go, so there is no share"};
    case StatusReason::no_baseline:
      return {"没有基期，没有完成进度", "there is no baseline, so there is no share"};
    case StatusReason::baseline_satisfies:
      return {"基期已经满足要求，没有完成进度：{0}",
              "the baseline satisfied it already, so there is no share: {0}"};
    case StatusReason::baseline_is_planned:
      return {"目标值就是基期，没有可量的路程，没有完成进度：{0}",
              "the baseline is the planned figure, so there is no way and no share: {0}"};
    case StatusReason::pace_at_due:
      return {"到期一次性完成，没有完成进度", "it falls due at once, so there is no share"};
    case StatusReason::holds_so_far:
      return {"没有完成进度，目前满足要求：{0}", "there is no share, and it holds so far: {0}"};
    case StatusReason::relation_fails_so_far:
      return {"与其他指标比较，目前不满足要求：{0}", "the relation does not hold so far: {0}"};
    case StatusReason::lost_since_baseline:
      return {"目前不满足要求：{0}；基期曾满足：{1}",
              "it does not hold: {0}; the baseline did: {1}"};
    case StatusReason::not_past_baseline:
      return {"目前不满足要求：{0}；目标值就是基期：{1}",
              "it does not hold: {0}; the baseline is the planned figure: {1}"};
    case StatusReason::growth_near_enough:
      return {"增速不低于计划的七成：{0}", "it is at least 0.7 of the planned growth: {0}"};
    case StatusReason::growth_not_asked:
      return {"计划增速不为正：{0}", "the planned growth is not above 0: {0}"};
    case StatusReason::growth_too_far:
      return {"增速低于计划的七成：{0}", "it is less than 0.7 of the planned growth: {0}"};
    case StatusReason::no_rule_for_behind:
      return {
          "没有完成进度，也不属于关系、增速或基期已满足或等于目标值的期末量",
          "there is no share, and it is no relation, no growth and no level that held before or "
          "started from the planned figure"};
    case StatusReason::no_rule_for_off_track:
      return {"没有完成进度，也不是增速", "there is no share, and it is no growth"};
    case StatusReason::nothing_else_applies:
      return {"以上均不符合", "nothing above applies"};
  }
  return {};
}

}  // namespace

std::string_view pattern(Sentence sentence, Language language) {
  return patterns(sentence).in(language);
}
std::string_view pattern(EntryUse use, Language language) { return patterns(use).in(language); }
std::string_view pattern(StatusReason reason, Language language) {
  return patterns(reason).in(language);
}

std::string period_text(const Period& period, Language language) {
  return to_string(period.start) + (language == Language::zh ? "至" : " – ") +
         to_string(period.end);
}

std::string listed(const std::vector<std::string>& names, Language language) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += language == Language::zh ? "、" : ", ";
    text += name;
  }
  return text;
}

void add_clause(std::string& text, std::string_view clause, Language language) {
  if (clause.empty()) return;
  if (!text.empty()) text += language == Language::zh ? "；" : "; ";
  text += clause;
}

}  // namespace milepost
