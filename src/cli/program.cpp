// The list of commands, and the only catch.
#include <iostream>
#include <iterator>
#include <new>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "cli/context.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/phrases.h"
#include "cli/remedies.h"
#include "cli/usage.h"
#include "cli/version.h"
#include "cli/word_option.h"

namespace milepost::cli {
namespace {

constexpr AddCommand kCommands[] = {
    &add_init,    &add_plan,    &add_target, &add_assign,   &add_decide,  &add_record,
    &add_correct, &add_void,    &add_form,   &add_import,   &add_batch,   &add_log,
    &add_report,  &add_summary, &add_gaps,   &add_history,  &add_explain, &add_compare,
    &add_areas,   &add_score,   &add_claims, &add_bulletin, &add_slip,    &add_remind,
    &add_results, &add_export,  &add_backup, &add_check,    &add_seal,
};

constexpr Wording kDescription{
    "milepost keeps the promises of a plan and the results that follow, and says for\n"
    "every promise, on any date, where it stands.",
    "milepost留存计划提出的目标和此后填报的完成情况，说明每项目标在任一日期的进展。"};

constexpr Wording kExamples{
    "A first round:\n"
    "  milepost init\n"
    "  milepost plan load plan.toml\n"
    "  milepost record gdp-growth 3.7% --as-of 2022-12-31 --by 统计局\n"
    "  milepost report --as-of 2022-12-31\n"
    "\n"
    "Every command has examples of its own: milepost report --help",
    "首次使用：\n"
    "  milepost init\n"
    "  milepost plan load plan.toml\n"
    "  milepost record gdp-growth 3.7% --as-of 2022-12-31 --by 统计局\n"
    "  milepost report --as-of 2022-12-31\n"
    "\n"
    "各命令另有示例，如：milepost report --help"};

int explain(const Error& error, const Context& context) {
  context.err << "milepost: " << error.said().in(context.language) << "\n";
  if (!error.remedy().empty()) {
    context.err << "  " << said_remedy(error.remedy()).in(context.language) << "\n";
  }
  return static_cast<int>(exit_code_of(error.kind()));
}

/// The machine failed, but perhaps only behind what was asked for.
int explain_failure(const Error& error, const Context& context) {
  if (!context.deeds->has_recorded) return explain(error, context);
  return explain(Error(ErrorKind::machine, said(kButRecorded, error.said()),
                       said({"only what was to be printed is lost", "只是没能显示结果"})),
                 context);
}

/// All was done, but nobody could be told.
Error unprinted(const Deeds& deeds) {
  const Said what = said({"cannot write the output", "无法输出结果"});
  const Said why = said({"the disk is full, or the program that reads it has stopped",
                         "磁盘已满，或读取结果的程序已停止"});
  if (!deeds.has_recorded && !deeds.has_made_file) return {ErrorKind::machine, what, why};
  return {ErrorKind::machine,
          deeds.has_recorded ? said(kButRecorded, what)
                             : said({"{}, but it was made", "{}，但文件已写好"}, what),
          said({"only what was to be printed is lost: {}", "只是没能显示结果：{}"}, why)};
}

/// The language that the words ask for, also where the rest of them makes no sense.
std::optional<Language> asked_language(const std::vector<std::string>& words) {
  constexpr std::string_view kOption = "--lang";
  std::optional<Language> asked;
  for (auto word = words.begin(); word != words.end() && *word != "--"; ++word) {
    if (!word->starts_with(kOption)) continue;
    const std::string_view rest = std::string_view(*word).substr(kOption.size());
    if (rest.starts_with('=')) asked = read_word<Language>(rest.substr(1));
    if (rest.empty() && std::next(word) != words.end())
      asked = read_word<Language>(*std::next(word));
  }
  return asked;
}

/// Does what the arguments say; help is printed like anything else.
void obey(CLI::App& program, std::vector<std::string> arguments, std::ostream& out) {
  std::reverse(arguments.begin(), arguments.end());
  try {
    program.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    out << program.help();
  } catch (const CLI::CallForVersion& version) {
    out << version.what() << "\n";
  }
}

}  // namespace

int run(std::vector<std::string> arguments, Context context) {
  context.language = asked_language(arguments).value_or(context.language);
  CLI::App program(context.say(kDescription), "milepost");
  program.formatter(help_formatter(context.language));
  program.footer(context.say(kExamples));
  program.require_subcommand(1);
  program.fallthrough();
  program.set_version_flag(
      "--version", std::string("milepost ") + kVersion,
      context.say({"Display program version information and exit", "显示版本号"}));
  program.set_help_flag("-h,--help", context.say({"Show this help and exit", "显示本帮助"}));
  refuse_empty(program
                   .add_option("--db", context.database,
                               context.say({"The database file (default: milepost.db here)",
                                            "数据库文件（默认为当前文件夹中的milepost.db）"}))
                   ->envname("MILEPOST_DB")
                   ->type_name("FILE"),
               {"the name of the database is empty", "数据库文件名为空"});
  add_word_option<Language>(
      program, context, "--lang", [&context](Language one) { context.language = one; },
      {"Language of reports (default: as the system is set)", "语言（默认按系统设置）"})
      ->type_name("LANG");

  const std::vector<std::string> words = arguments;
  try {
    for (const AddCommand add : kCommands) add(program, context);
    refuse_empty_values(words);
    obey(program, std::move(arguments), context.out);
    if (!context.has_printed()) return explain(unprinted(*context.deeds), context);
    return static_cast<int>(ExitCode::done);
  } catch (const CLI::ParseError& error) {
    return explain(usage_error(program, words, error), context);
  } catch (const Error& error) {
    context.out.flush();
    return explain_failure(error, context);
  } catch (const std::bad_alloc&) {
    return explain_failure(
        Error(ErrorKind::machine, said({"there is not enough memory", "内存不足"})), context);
  } catch (const std::exception& error) {
    return explain_failure(
        Error(ErrorKind::machine,
              said({"milepost itself failed: {}", "milepost自身出错：{}"}, error.what()),
              said({"nothing was changed; please report this", "没有作任何改动；请反馈此问题"})),
        context);
  }
}

}  // namespace milepost::cli
