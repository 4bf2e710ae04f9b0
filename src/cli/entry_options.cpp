#include "cli/entry_options.h"

#include <fmt/format.h>

#include <sstream>

#include "base/error.h"
#include "base/invisible.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/selection.h"
#include "cli/word_option.h"
#include "progress/conflict.h"
#include "progress/doubt.h"
#include "progress/value.h"
#include "report/reports/listing.h"
#include "report/reports/reports.h"
#include "report/words/figures.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/histories.h"
#include "store/plans.h"
#include "store/recording.h"
#include "work/answer.h"

namespace milepost::cli {
namespace {

Value read_value(const EntryOptions& options, const Indicator& indicator, EntryKind kind) {
  const auto read = parse_value(options.value, indicator, kind);
  if (const Value* value = std::get_if<Value>(&read)) return *value;
  const auto& fault = std::get<ValueFault>(read);
  throw Error(ErrorKind::refused, naming_invisible(fault.what, options.value), fault.remedy);
}

std::string read_text(const std::string& option, std::string_view text) {
  const std::string_view trimmed = trim(text);
  if (control_character(trimmed) || !is_valid_utf8(trimmed)) {
    throw Error(ErrorKind::refused,
                said({"{} has control characters in it", "{}中含有控制字符"}, option),
                said({"type the text again", "请重新输入"}));
  }
  return std::string(trimmed);
}

Remarks read_remarks(const Remarks& typed) {
  Remarks remarks = typed;
  remarks.note = read_text("--note", typed.note);
  remarks.evidence = read_text("--evidence", typed.evidence);
  remarks.reporter = read_text("--by", typed.reporter);
  remarks.problem = read_text("--problem", typed.problem);
  remarks.next_step = read_text("--next-step", typed.next_step);
  return remarks;
}

NewEntry read_entry(const EntryOptions& options, const work::FoundIndicator& found) {
  NewEntry entry;
  entry.area = found.area;
  entry.indicator = found.indicator.key;
  entry.as_of = read_date("--as-of", options.as_of);
  entry.kind = kind_of(found.indicator, options.increment);
  entry.value = read_value(options, found.indicator, entry.kind);
  entry.remarks = read_remarks(options.remarks);
  return entry;
}

void refuse_doubtful(const Store& store, const work::FoundIndicator& found, const NewEntry& entry,
                     const Context& context) {
  Histories histories(store, found.area);
  const std::vector<Said> reasons =
      doubts(entry, found.indicator, histories.of(found.indicator), context.today);
  if (reasons.empty()) return;
  Said what = said({"this does not look right, and was not recorded:", "数据存疑，未予记录："});
  for (const Said& reason : reasons) what = said({"{}\n  - {}", "{}\n  - {}"}, what, reason);
  throw Error(ErrorKind::doubtful, what,
              said({"if it is right all the same, say it again with --force",
                    "如确认无误，请加上--force再执行一次"}));
}

/// A value as one word of a shell.
std::string shell_word(const Value& value) {
  const std::string text = to_text(value);
  return text.find(' ') == std::string::npos ? text : "\"" + text + "\"";
}

/// The command that would do it, to copy: `milepost correct gdp-growth 3.7 --as-of 2022-06-30`.
std::string command_for(std::string_view verb, const EntryOptions& options, const NewEntry& entry) {
  std::string command = fmt::format("milepost {} {} {} --as-of {}", verb, entry.indicator,
                                    shell_word(entry.value), to_string(entry.as_of));
  if (options.increment) command += " --increment";
  if (!options.area.empty()) command += " --area " + options.area;
  return command;
}

[[noreturn]] void refuse(const Conflict& conflict, const work::FoundIndicator& found,
                         const EntryOptions& options, const NewEntry& entry) {
  const Entry& standing = conflict.standing;
  const std::string correct = command_for("correct", options, entry) + " --reason \"...\"";
  if (standing.value == entry.value) {
    throw Error(ErrorKind::conflict,
                said({"entry {} says the same of {} on {}, with other remarks",
                      "记录{0}中{1} {2}的数值与此相同，但说明不同"},
                     standing.id, entry.indicator, to_string(entry.as_of)),
                said({"if the remarks are to be replaced: {}", "如要替换说明：{}"}, correct));
  }
  const Said value(value_text(standing.value, found.indicator.unit, Language::en),
                   value_text(standing.value, found.indicator.unit, Language::zh));
  throw Error(ErrorKind::conflict,
              said({"{} has a value for {} already: {} (entry {}, recorded {})",
                    "{} {}已有数值：{}（记录编号{}，记录时间{}）"},
                   entry.indicator, to_string(entry.as_of), value, standing.id,
                   to_string(standing.recorded_at)),
              said({"if that was wrong: {}", "如原数值有误：{}"}, correct));
}

}  // namespace

void add_entry_options(CLI::App& command, EntryOptions& options, const Context& context) {
  command
      .add_option("key", options.key,
                  context.say({"The indicator: its key or its name", "指标的代码或名称"}))
      ->required()
      ->type_name("KEY");
  command
      .add_option(
          "value", options.value,
          context.say({"The figure (3.7, 3.7%, 1,234.5, 757亿元, 172/200) or the state of a "
                       "milestone ({}, {}, \"{} 40%\", {})",
                       "如3.7、3.7%、1,234.5、757亿元、172/200；节点填状态："
                       "{}、{}、{}40%、{}"},
                      word_in_both(MilestoneState::not_started),
                      word_in_both(MilestoneState::in_progress),
                      said_word(MilestoneState::in_progress), word_in_both(MilestoneState::done)))
      ->required()
      ->type_name("VALUE");
  command
      .add_option("--as-of", options.as_of,
                  context.say({"The day it is about, or a period, for its last day",
                               "数据截至日期；写时期的，指其最后一天"}))
      ->required()
      ->type_name("DATE");
  command.add_flag("--increment", options.increment,
                   context.say({"Of a flow: what came on top, not the total of the year so far",
                                "用于累计量：填当期新增，而非本年累计"}));
  command
      .add_option("--note", options.remarks.note,
                  context.say({"What a reader should know", "需要说明的情况"}))
      ->type_name("TEXT");
  command
      .add_option(
          "--evidence", options.remarks.evidence,
          context.say({"What shows it: a document, a link, or file:PATH to keep the file itself",
                       "数据依据：文件名称或网址；写file:文件路径则一并留存该文件"}))
      ->type_name("TEXT");
  command.add_option("--by", options.remarks.reporter, context.say({"Who reports it", "填报单位"}))
      ->type_name("NAME");
  command
      .add_option("--problem", options.remarks.problem,
                  context.say({"What stands in the way", "存在问题"}))
      ->type_name("TEXT");
  command
      .add_option("--next-step", options.remarks.next_step,
                  context.say({"What is done about it", "下步措施"}))
      ->type_name("TEXT");
  add_word_option<Outlook>(command, context, "--outlook",
                           [&options](Outlook one) { options.remarks.outlook = one; },
                           {"What the office itself expects", "填报单位的预计"});
  add_word_option<Vintage>(command, context, "--vintage",
                           [&options](Vintage one) { options.remarks.vintage = one; },
                           {"How far the figure has been verified", "数据性质"});
  command
      .add_option("--area", options.area,
                  context.say({"The area, where the database has several",
                               "地区；数据库中有多个地区时须写明"}))
      ->type_name("KEY");
  command.add_flag("--force", options.force,
                   context.say({"Record it although it does not look right", "数据存疑也予记录"}));
}

EntryKind kind_of(const Indicator& indicator, bool increment) {
  if (!increment) return usual_kind(indicator.measure);
  if (const auto fault = fault_of_kind(EntryKind::increment, indicator)) {
    throw Error(ErrorKind::refused, fault->what, fault->remedy);
  }
  return EntryKind::increment;
}

std::string changed_lines(const Store& store, const work::FoundIndicator& found, Date as_of,
                          const Context& context) {
  std::string out;
  for (const PlanSummary& plan : list_plans(store)) {
    if (plan.area != found.area || as_of < plan.period.start) continue;
    Selection selection;
    selection.plans = {plan.key};
    selection.as_of = as_of;
    selection.indicator = found.indicator.key;
    const work::Answer answer =
        work::ask_even_for_nothing(store, selection, context.circumstances());
    if (answer.plans.empty()) continue;
    std::ostringstream lines;
    render_text(standing_lines(answer.plans, context.language), context.render_options(), lines);
    out += "\n" + lines.str();
  }
  return out;
}

void record_entry(const EntryOptions& options, const std::string& correction_reason,
                  const Context& context) {
  Store store = Store::open(context.database);
  const work::FoundIndicator found = work::known_indicator(store, options.area, options.key);
  NewEntry entry = read_entry(options, found);
  entry.correction_reason = correction_reason;
  EvidenceFiles evidence(store);
  if (const auto fault = evidence.take(entry.remarks, "")) {
    throw Error(ErrorKind::refused, said({"--evidence: {}", "--evidence：{}"}, fault->what),
                fault->remedy);
  }

  Recording recording(store, context.now);
  const RecordOutcome outcome = append(recording, entry);
  if (const auto* conflict = std::get_if<Conflict>(&outcome)) {
    refuse(*conflict, found, options, entry);
  }
  if (std::holds_alternative<NothingToCorrect>(outcome)) {
    throw Error(ErrorKind::refused, nothing_to_correct(entry),
                said({"record it: {}", "请直接记录：{}"}, command_for("record", options, entry)));
  }
  if (const auto* known = std::get_if<AlreadyRecorded>(&outcome)) {
    if (known->overtaken_by) refuse({*known->overtaken_by}, found, options, entry);
    context.out << render_confirmation(Confirmation::already_recorded, known->entry, entry,
                                       found.indicator.unit, context.language);
    return;
  }
  const auto& recorded = std::get<Recorded>(outcome);
  // Asked after the conflict, which is the better answer to a second value for one date.
  if (!options.force) refuse_doubtful(store, found, entry, context);
  evidence.keep();
  recording.commit();
  context.out << render_confirmation(
                     recorded.replaced ? Confirmation::corrected : Confirmation::recorded,
                     recorded.entry, entry, found.indicator.unit, context.language)
              << changed_lines(store, found, entry.as_of, context);
}

}  // namespace milepost::cli
