#include "work/bulletin.h"

#include <memory>

#include "base/encoding.h"
#include "base/error.h"
#include "base/lines.h"
#include "base/text.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/files.h"
#include "cli/letter_options.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "cli/word_option.h"

namespace milepost::cli {
namespace {

struct BulletinOptions {
  work::BulletinRequest asked;
  std::string requirements;  // a file
  std::optional<PaperStyle> style;
  Delivery delivery;
};

/// The paragraphs of a text file, one a line. Throws Error where it is none.
std::vector<std::string> paragraphs_in(const std::string& path) {
  const std::string bytes = read_file(path);
  const Decoded decoded = decode(bytes);
  if (decoded.fault) {
    throw Error(ErrorKind::refused, said({"{}: this is not a text file", "{}：不是文本文件"}, path),
                said({"save it as plain text in UTF-8", "请另存为UTF-8编码的纯文本文件"}));
  }
  std::vector<std::string> paragraphs;
  for (const std::string_view line : lines_of(without_byte_order_mark(decoded.text(bytes)))) {
    if (!trim(line).empty()) paragraphs.emplace_back(trim(line));
  }
  return paragraphs;
}

void add_letter_options(CLI::App& command, BulletinOptions& options, const Context& context) {
  Letter& letter = options.asked.letter;
  const auto add = [&](const std::string& name, auto& value, const Wording& help,
                       const std::string& type) {
    return command.add_option(name, value, context.say(help))->type_name(type);
  };
  take_number(add("--number", letter.number, {"The number of the issue", "期号"}, "NUMBER"));
  refuse_empty(add("--from", letter.from, kSendingOffice, "NAME"), kEmptyOffice);
  refuse_empty(
      add("--to", letter.to, {"To whom it goes; may be repeated", "主送单位，可重复"}, "NAME"),
      kEmptyOffice);
  refuse_empty(add("--requirements", options.requirements,
                   {"A text file with what is asked for next, a paragraph a line (default: what "
                    "usually stands there)",
                    "下步要求的文本文件，每行一段（默认为常用表述）"},
                   "FILE"),
               kEmptyFileName);
  command.add_flag("--praise", letter.praises,
                   context.say({"Say who is ahead of schedule", "表扬进度超前的单位"}));
  add_word_option<PaperStyle>(
      command, context, "--style", [&options](PaperStyle style) { options.style = style; },
      kPaperStyleHelp);
}

[[noreturn]] void refuse_order(Date since, Date as_of) {
  throw Error(ErrorKind::refused,
              said({"--since {} lies after --as-of {}", "--since的日期{}晚于--as-of的日期{}"},
                   to_string(since), to_string(as_of)),
              said({"name the date of an earlier bulletin", "请写明前一期通报的日期"}));
}

}  // namespace

void add_bulletin(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "bulletin",
      context.say({"What an office sends out: how the plan stands, what is new, what is behind",
                   "生成督查通报：总体情况、较上期变化和进度滞后情况"}));
  const auto options = std::make_shared<BulletinOptions>();
  add_selection_options(*command, options->asked.selection, context);
  add_date_option(
      *command, context, "--since", options->asked.since,
      context.say({"The date of the last bulletin (default: the end of the month before)",
                   "上期通报的日期（默认为上月末）"}));
  add_moment_option(
      *command, "--since-known-at", options->asked.since_known_at,
      context.say({"What was on record when the last bulletin was made (default: what is now)",
                   "以该时刻的记录作为上期通报的依据（默认为现有记录）"}),
      context);
  add_letter_options(*command, *options, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost bulletin --as-of 2022-06-30 --lang zh -o bulletin.html\n"
                   "  milepost bulletin --as-of 2022-06-30 --since 2022-03-31 -o bulletin.docx",
                   "示例：\n"
                   "  milepost bulletin --as-of 2022-06-30 -o 通报.html\n"
                   "  milepost bulletin --as-of 2022-06-30 --since 2022-03-31 -o 通报.docx"}));
  command->callback([&context, options] {
    Letter& letter = options->asked.letter;
    require_issue_number(letter.number);
    letter.style = options->style.value_or(usual_style(context.language));
    if (!options->requirements.empty()) letter.requirements = paragraphs_in(options->requirements);
    const Store store = open_store(context);
    const auto found = work::bulletin_of(store, options->asked, context.circumstances());
    if (!found) {
      refuse_order(*options->asked.since, options->asked.selection.as_of.value_or(context.today));
    }
    deliver(options->delivery, context, [&](const View& view) { return found->document(view); });
  });
}

}  // namespace milepost::cli
