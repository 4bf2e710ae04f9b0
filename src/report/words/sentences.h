// Every sentence that milepost itself puts on a page, in both languages: the catalogue of labels.h
// for what needs more than a word. `{0}`, `{1}` … are filled in.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "assess/explanation.h"
#include "base/date.h"
#include "model/name.h"
#include "report/view.h"

namespace milepost {

enum class Sentence {
  plan_title,          // area, plan, period, as of
  plans_title,         // as of
  only,                // conditions
  condition,           // what, values
  summaries_title,     // as of
  area_summary,        // area, as of
  source,              // document, date, moment of the last record
  not_begun,           //
  standing,            // targets, parts
  standing_part,       // status, count, percentage
  standing_empty,      //
  withdrawn_apart,     // count
  lights_are,          // parts, how many have none
  lights_none,         // count
  rank_tied,           // rank
  score_line,          // by how much it is better, points, step
  score_line_off,      // the same, where they are taken off
  score_line_at_most,  // the line, at most
  score_bounds,        // least, most, in percent
  scoring_rest,        // milestone that is late in percent, points for a late report
  scoring_line,        // bonus or deduction, target, points, step
  scored_count,        // targets, scored
  not_scored_count,    // count
  unreported_count,    // count
  light_by_status,     // light, status
  light_by_gap,        // light, gap, yellow below, red below
  no_light,            // status
  lights_by_gap,       // yellow below, red below, in points
  in_step_with,        // name of the reference, margin
  margin,              // points
  due_by,              // what is asked, date
  with_aside,          // text, aside
  named_value,         // label, value
  count,               // how many
  voided_because,      // moment, reason
  corrects_because,    // entry, reason
  by,                  // what is counted by
  recorded,            // entry, indicator, date, value, kind
  corrected,           // the same
  already_recorded,    // the same
  voided,              // the same
  batch_recorded,      // batch, file, entry numbers
  batch_of_one,        // batch, file, entry number
  batch_voided,        // batch, file, how many entries
  void_before,         // how many entries
  numbers,             // first, last
  imported,            // recorded, corrected, known before
  import_left_out,     // how many
  import_refused,      // the same
  nothing_new,         // recorded, corrected, known before, as a sentence
  nothing_in_it,       // the same
  nothing_kept,        // the same
  earlier_form,        // file, its date, the date of the others
  import_of_file,      // file, the same
  read_as,             // file, encoding, separator
  in_place_of,         // the value that is corrected
  since_day,           // how much more than on, that day
  and_more,            // how many
  dry_run,             // what would have been done
  database_made,       // file
  database_copied,     // file, to which
  nothing_wrong,       //
  nothing_changed_since_seal,
  plan_loaded,       // name, key, targets
  plan_revised,      // the same
  plan_unchanged,    // key
  plan_to_load,      // key, targets
  targets,           // how many
  one_target,        // the same
  assigned,          // target, what, before, now
  targets_assigned,  // plan, assigned, unchanged
  target_withdrawn,  // name, key, plan
  target_decided,    // name, key, plan, decision
  plan_removed,      // name, key, targets
  plan_shares,       // count of indicators
  report_title,      // name of the report, plan
  no_gaps,           // as of, days after which a figure is stale
  month_of_year,     // year, month
  month_alone,       // month
  year_and_part,     // year, quarter or half or nothing
  reported_within,   // rhythm, days
  plan_over,         // title of the plan, how it stands
  nothing_due,       // as of
  no_gaps_yet,       //
  gaps,              // how many, parts
  status_count,      // what, how many
  no_claims,
  requests_wait,  // how many
  claims,         // how many
  areas_title,    // indicator, as of
  no_target_on_it,
  history_title,  // area, indicator, as of
  measured_as,    // measure, unit
  no_changes,
  changes,              // how many, parts
  compare_title,        // area, plan, from, to
  item_planned,         // name, planned
  asks_at_least,        // figure
  asks_at_most,         // figure
  asks_more_than,       // figure
  asks_less_than,       // figure
  asks_equal_to,        // figure
  asks_around,          // figure
  asks_steady,          // figure
  from_figure,          // figure
  strives_for,          // what is asked
  item_actual,          // actual
  item_actual_of,       // actual, date
  item_attained,        // percentage
  overdue_step,         // step, its day
  areas_of_all,         // how many areas, of how many
  areas_missing,        // their names
  last_of_day,          // day
  none_of_day,          // day
  areas_late,           // their names
  own_figure,           // figure of the areas
  only_own_figure,      //
  made_of_areas,        // how, which
  recorded_over_areas,  // figure of the areas, how they make it
  step_is_over,         // step, its day, days, formula
  form_step,            // number, step, its day
  with_steps,           // what is asked, steps
  step_by,              // step, its day
  within_limit,         //
  over_limit,           // by how much
  still_over,           // by how much
  above_target,         // by how much
  below_target,         // by how much
  at_target,            //
  points_behind,        // points
  points_ahead,         // points
  points_level,         //
  far_behind,           //
  far_ahead,            //
  below_baseline,       //
  above_baseline,       //
  item_lead,            // office
  item_problem,         // text
  item_next_step,       // text
  outlook_will_miss,
  asked_since,      // day
  news,             // change, standing
  news_in_short,    // change, name
  news_withdrawn,   // change, name, reason
  news_revised,     // name, what was revised, reason
  revised_asks,     // planned before, planned now
  revised_due,      // due before, due now
  news_decided,     // name, decision, reason
  taken_up_again,   //
  revised_else,     //
  old_and_new,      // before, now
  revised_since,    // as of
  without_chinese,  // how many names, of how many
  without_english,  // the same
  status_from_to,   // change, status before, status now
  no_news,
  figures_updated,  // how many
  nothing_behind,
  bulletin_title,    // area, plan
  bulletins_title,   //
  bulletin_opening,  // area, plan, period, document, as of
  since_last,        // the date of the last bulletin
  title_in_marks,    // title of a document
  from_to,           // dates
  issue_number,      // number
  addressees,        // names
  part,              // number, heading
  item_of_group,     // number, group
  done_by_month,     // month
  done_by_months,    // first month, last month
  done_by_day,       // day
  figure_of,         // date
  behind_since,      // day
  waits_because,     // name, why
  due_by_day,        // name, periods, deadline
  late_by_days,      // name, periods, deadline, days
  notice_title,      // area, plan
  notices_title,     //
  notice_number,     // number
  notice_opening,    // as of, plan, targets, how many of them are what
  notice_behind,     // how many
  notice_due,        // how many
  notice_nothing,    // as of, plan, targets
  notice_answer,     //
  notice_report,     //
  notice_report_by,  //
  notice_next,       // periods, deadline
  remind_title,      // plan
  remind_waits,      // as of, plan, how many of its figures
  remind_waits_of_nobody,
  remind_behind_of_nobody,
  remind_behind,       // how many, which
  remind_only_behind,  // as of, plan, how many, which
  remind_by,           // deadline
  remind_now,          // where a deadline has passed
  remind_soon,         // where there is no deadline
  remind_nothing,      // as of
  numbered,            // number, text
  sms_waits,           // how many, some of their names
  sms_waits_for,       // periods, how many, some of their names
  sms_behind,          // how many beside what waits
  sms_behind_only,     // how many
  sms_some,            // name
  part_of_whole,       // name
  whole_and_part,      // name of the whole, name
  whole_and_name,      // name of the whole, name that says that it is of a part
  praise,              // offices with their targets
  hurry_behind,
  hurry_reports,
  go_on,
  explain_title,    // area, plan, target, as of
  stands_because,   // status, reason
  named_key,        // name, key or date
  lines_in_points,  // ahead, on track, behind
  lines_as_ratio,   // the same
  checkpoint,       // date, figure
  entry_used,       // for what
  entry_not_used,   // why
  on_day,           // what, date
  over_days,        // what, first day, last day
  new_in,           // period
  total_of_year,    // year
  months_between,   // from, to
  months,           // how many
  points,           // how many
  days_stale,       // how many, the limit
  days_not_stale,   // the same
  days_late,        // how many, period, deadline
  days_not_late,    // how many
  sealed,           // seal, moment
  form_title,       // lead
  form_head,        // lead, as of, id
  form_help,
  form_mend,
  form_total,               // as of, unit
  form_figure,              // the same
  form_growth,              // the same
  form_share,               // the same
  form_unit,                // unit
  form_year_end,            // target
  form_before_plan,         // target
  form_state,               // words
  form_choose,              // words
  form_not_whole,           // unit
  form_not_figure,          // unit
  form_written,             // file, lead, rows
  form_complete,            // lead, as of
  form_follows,             // lead
  form_to_read,             // file, office, targets
  supported_head,           // office, as of
  form_returned,            // file
  on_record_up_to,          // moment of the last record
  log_title,                //
  log_of_title,             // indicator
  draft_title,              // file
  draft_counts,             // targets, A, B, C
  draft_numerals,           // numerals, with a target, with a reason, of which weak, unexplained
  draft_ledger_title,       // file
  draft_year,               // year
  draft_left_out,           // headings
  draft_joined,             // how many
  draft_joined_sides,       // how many: of the text and the tables of one document
  draft_same_name,          // a name, and its rows with their figures
  draft_differences_sides,  // how many
  draft_alone,              // document, how many
  draft_alone_named,        // the same, which
  draft_differences,        // how many
  draft_difference,         // about, row with its name, document, what it says, the same of another
  draft_keys_kept,          // how many
  draft_keys_known,         // how many, which
  plan_check_title,         // file
  plan_check_counts,        // numerals, covered, strong, weak, unexplained, targets, missing
  results_title,            // plan, file
  results_counts,           // targets, proposed, not to be taken as it is, not stated
  results_proposed,         //
  results_other_definition,  //
  results_not_stated,        //
  result_as_said,            // figure with its unit, as the document has it
  result_note,               // file, figure as the document has it
  batch_list_title,          //
  batch_title,               // batch, file
  plan_list_title,           //
  target_list_title,         // as of
  target_title,              // name, plan
  no_sentence,
};

/// The pattern of a sentence.
std::string_view pattern(Sentence sentence, Language language);

/// How an entry was used, or why it was not; {0} is the other entry.
std::string_view pattern(EntryUse use, Language language);

/// Why a status applies or does not; {0} and {1} are the conditions.
std::string_view pattern(StatusReason reason, Language language);

/// A sentence with its parts filled in.
template <class... Parts>
std::string say(Sentence sentence, Language language, const Parts&... parts) {
  return fmt::vformat(pattern(sentence, language), fmt::make_format_args(parts...));
}

/// `2022-01-01 – 2022-12-31`
std::string period_text(const Period& period, Language language);

/// A day within a sentence: `2022-07-05`, `2022年7月5日`.
std::string day_text(Date day, Language language);

/// The same of a day up to which something is told: `2022年6月底` where a month ends with it.
std::string up_to_text(Date day, Language language);

/// What numbers the parts of a letter: `1`, `一` to `九十九`. Precondition: `number` is not 0.
std::string ordinal_text(std::size_t number, Language language);

/// What a title calls something: `GDP growth (gdp-growth)`, without the key on a page.
std::string with_key(const Name& name, const std::string& key, const View& view);

/// A moment within a sentence: `2026-03-01 16:00`, `2026年3月1日16:00`; for programs the exact one.
std::string moment_text(Moment moment, const View& view);

/// Names one after another: `甲、乙`, `a, b`.
std::string listed(const std::vector<std::string>& names, Language language);

/// Clauses one after another: `甲；乙`, `a; b`.
void add_clause(std::string& text, std::string_view clause, Language language);

}  // namespace milepost
