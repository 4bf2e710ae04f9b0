#include "cli/entry_options.h"

#include <fmt/format.h>

#include <sstream>

#include "base/error.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/evidence.h"
#include "cli/phrases.h"
#include "cli/selection.h"
#include "cli/word_option.h"
#include "report/reports/confirmations.h"
#include "report/reports/reports.h"
#include "report/words/figures.h"
#include "store/entries.h"
#include "work/answer.h"
#include "work/record.h"
#include "work/years.h"

namespace milepost::cli {
namespace {

std::string read_text(const std::string& option, std::string_view text) {
  const std::string_view trimmed = trim(text);
  if (control_character(trimmed) || !is_valid_utf8(trimmed)) {
    throw Error(ErrorKind::refused, said(kControlCharacters, option),
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
  remarks.progress = read_text("--progress", typed.progress);
  return remarks;
}

work::EntryRequest read_request(const EntryOptions& options, Date as_of) {
  work::EntryRequest request;
  request.area = options.area;
  request.indicator = options.key;
  request.step = std::string(trim(options.step));
  request.value = options.value;
  request.as_of = as_of;
  request.is_increment = options.increment;
  request.remarks = read_remarks(options.remarks);
  request.accepts_doubts = options.force;
  request.take_evidence = [](EvidenceFiles& files, Remarks& remarks) {
    std::optional<EvidenceFault> fault = files.take(remarks, files_in(""));
    if (fault) fault->what = said({"--evidence: {}", "--evidence：{}"}, fault->what);
    return fault;
  };
  return request;
}

[[noreturn]] void refuse(const work::Doubtful& doubtful) {
  Said what = said({"this does not look right, and was not recorded:", "数据存疑，未予记录："});
  for (const Said& reason : doubtful.reasons) {
    what = said({"{}\n  - {}", "{}\n  - {}"}, what, reason);
  }
  throw Error(ErrorKind::doubtful, what,
              said({"if it is right all the same, say it again with --force",
                    "如确认无误，请加上--force再执行一次"}));
}

/// A text as one word of a shell.
std::string shell_word(const std::string& text) {
  return text.find(' ') == std::string::npos ? text : "\"" + text + "\"";
}

/// The command that would do it, to copy: `milepost correct gdp-growth 3.7 --as-of 2022-06-30`.
std::string command_for(std::string_view verb, const EntryOptions& options,
                        const work::EntryAnswer& answer) {
  const NewEntry& entry = answer.entry;
  const bool is_in_words = entry.kind == EntryKind::progress;
  std::string command = fmt::format("milepost {} {} {} --as-of {}", verb, entry.indicator,
                                    is_in_words ? "--progress \"...\"" : shell_word(answer.value),
                                    to_string(entry.as_of));
  if (options.increment) command += " --increment";
  if (!options.area.empty()) command += " --area " + options.area;
  return command;
}

[[noreturn]] void refuse(const Conflict& conflict, const work::EntryAnswer& answer,
                         const EntryOptions& options, const LocalClock& clock) {
  const NewEntry& entry = answer.entry;
  const std::string& unit = answer.found.indicator.unit;
  const Entry& standing = conflict.standing;
  const std::string correct = command_for("correct", options, answer) + " --reason \"...\"";
  if (entry.kind == EntryKind::progress) {
    throw Error(ErrorKind::conflict,
                said({"{} has a progress text for {} already: \"{}\" (entry {}, recorded {})",
                      "{} {}已填进展情况：“{}”（记录编号{}，记录时间{}）"},
                     entry.indicator, to_string(entry.as_of),
                     shorten(one_line(standing.remarks.progress), 60), standing.id,
                     clock.minute(standing.recorded_at)),
                said({"if it is to be replaced: {}", "如要替换：{}"}, correct));
  }
  if (standing.value == entry.value) {
    throw Error(ErrorKind::conflict,
                said({"entry {} says the same of {} on {}, with other remarks",
                      "记录{0}中{1} {2}的数值与此相同，但说明不同"},
                     standing.id, entry.indicator, to_string(entry.as_of)),
                said({"if the remarks are to be replaced: {}", "如要替换说明：{}"}, correct));
  }
  const Said value(value_text(standing.value, unit, Language::en),
                   value_text(standing.value, unit, Language::zh));
  throw Error(ErrorKind::conflict,
              said({"{} has a value for {} already: {} (entry {}, recorded {})",
                    "{} {}已有数值：{}（记录编号{}，记录时间{}）"},
                   entry.indicator, to_string(entry.as_of), value, standing.id,
                   clock.minute(standing.recorded_at)),
              said({"if that was wrong: {}", "如原数值有误：{}"}, correct));
}

}  // namespace

void add_entry_options(CLI::App& command, EntryOptions& options, const Context& context) {
  command.add_option("key", options.key, context.say(kTheIndicator))->required()->type_name("KEY");
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
      ->type_name("VALUE");
  command
      .add_option("--as-of", options.as_of,
                  context.say({"The day it is about, or a period, for its last day",
                               "数据截至日期；写时期的，指其最后一天"}))
      ->required()
      ->type_name("DATE");
  command
      .add_option("--step", options.step,
                  context.say({"Of a milestone: which of its steps, by its number",
                               "用于节点：填报其第几个节点目标"}))
      ->type_name("STEP");
  command.add_flag("--increment", options.increment,
                   context.say({"Of a flow: what came on top, not the total of the year so far",
                                "用于累计量：填当期新增，而非本年累计"}));
  command
      .add_option("--progress", options.remarks.progress,
                  context.say({"What happened, in words: beside the value, or in its place",
                               "进展情况，用文字写明；可与数值同填，也可只填文字"}))
      ->type_name("TEXT");
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
  command.add_option("--area", options.area, context.say(kTheArea))->type_name("KEY");
  command.add_flag("--force", options.force,
                   context.say({"Record it although it does not look right", "数据存疑也予记录"}));
}

std::string changed_lines(const Store& store, const work::FoundIndicator& found, Date as_of,
                          const Context& context) {
  std::string out;
  for (const work::Answer& answer :
       work::standing_on(store, found, as_of, context.circumstances())) {
    std::ostringstream lines;
    render_text(standing_lines(answer.plans, context.language), context.render_options(), lines);
    out += "\n" + lines.str();
  }
  return out;
}

void record_entry(const EntryOptions& options, const std::string& correction_reason,
                  const Context& context) {
  if (trim(options.value).empty() && trim(options.remarks.progress).empty()) {
    throw Error(ErrorKind::usage,
                said({"there is neither a VALUE nor a text", "既没有数值，也没有文字"}),
                said({"write the figure or the state behind the KEY, or what happened with "
                      "--progress",
                      "请在指标后填数值或节点状态，或用--progress写明进展情况"}));
  }
  Store store = open_store(context);
  const Years years = work::years_for(store, options.area, options.as_of);
  const AsOf as_of = read_as_of("--as-of", options.as_of, years);
  work::EntryRequest request = read_request(options, as_of.day);
  request.correction_reason = correction_reason;
  const work::EntryAnswer answer = work::record(store, request, context.circumstances());
  const auto& [found, entry, value, outcome] = answer;
  if (const auto* conflict = std::get_if<Conflict>(&outcome)) {
    refuse(*conflict, answer, options, context.clock);
  }
  if (std::holds_alternative<NothingToCorrect>(outcome)) {
    throw Error(ErrorKind::refused, work::nothing_to_correct(entry),
                said({"record it: {}", "请直接记录：{}"}, command_for("record", options, answer)));
  }
  if (const auto* doubtful = std::get_if<work::Doubtful>(&outcome)) refuse(*doubtful);
  if (const auto* known = std::get_if<AlreadyRecorded>(&outcome)) {
    context.out << render_confirmation(Confirmation::already_recorded, known->entry, entry,
                                       found.indicator.unit, context.language);
    return;
  }
  const auto& recorded = std::get<Recorded>(outcome);
  if (as_of.period && !years.are_calendar_years()) {
    context.out << context.say(kPeriodMeans, options.as_of, to_string(as_of.period->start),
                               to_string(as_of.period->end))
                << "\n";
  }
  context.out << render_confirmation(
                     recorded.replaced ? Confirmation::corrected : Confirmation::recorded,
                     recorded.entry, entry, found.indicator.unit, context.language)
              << changed_lines(store, found, entry.as_of, context);
}

}  // namespace milepost::cli
