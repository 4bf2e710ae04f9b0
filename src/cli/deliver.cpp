#include "cli/deliver.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/listed.h"
#include "base/problem.h"
#include "base/text.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/remedies.h"
#include "cli/usage.h"
#include "report/word/word_template.h"

namespace milepost::cli {
namespace {

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const Format& format : all_formats()) names.emplace_back(format.name);
  return names;
}

/// Wipes the progress bar, also where something fails.
struct EndOfProgress {
  ProgressBar* bar;
  ~EndOfProgress() {
    if (bar != nullptr) bar->end();
  }
};

/// By the ending of the name, in any case.
const Format* format_of_name(const std::string& file) { return format_of_file(search_form(file)); }

/// By --format, else by the extension of the output file, else text.
const Format& chosen_format(const Delivery& delivery) {
  if (!delivery.format.empty()) return *find_format(delivery.format);
  if (!goes_to_a_file(delivery)) return *find_format("text");
  refuse_folder(delivery.output);
  const Format* format = format_of_name(delivery.output);
  if (format != nullptr) return *format;
  std::vector<std::string> known;
  for (const Format& one : all_formats()) known.emplace_back(one.extension);
  throw Error(ErrorKind::usage,
              said({"no format belongs to the name {}", "从文件名{}看不出格式"}, delivery.output),
              said({"end the name in one of {}, or say --format",
                    "文件名请以下列之一结尾：{}；或用--format写明格式"},
                   listed(known)));
}

void refuse_template_of(const Delivery& delivery, const Format& format) {
  if (format.name != "docx") {
    throw Error(ErrorKind::usage,
                said({"--template is for Word documents, but what would be written is {}",
                      "--template用于Word文档，而要写出的是{}格式"},
                     format.name),
                said({"write a Word document: -o report.docx; or leave out --template",
                      "请写出Word文档：-o report.docx；或去掉--template"}));
  }
  std::error_code ignored;
  if (!goes_to_a_file(delivery) ||
      !std::filesystem::equivalent(delivery.output, delivery.letterhead, ignored)) {
    return;
  }
  throw Error(ErrorKind::refused,
              said({"{} is the template, which would be overwritten", "{}就是模板，会被覆盖"},
                   delivery.output),
              said({"choose another name with -o", "请用-o另选文件名"}));
}

[[noreturn]] void refuse_with(const Problems& problems, const Context& context) {
  context.err << problems.render(context.language, &said_remedy);
  throw Error(ErrorKind::refused, said({"{}; nothing was written", "{}，没有写入任何内容"},
                                       count_of_problems(problems.size())));
}

/// None where none is named.
std::optional<WordTemplate> read_letterhead(const Delivery& delivery, const Context& context) {
  if (delivery.letterhead.empty()) return std::nullopt;
  const std::string bytes = read_file(delivery.letterhead);
  Problems problems(delivery.letterhead, {});
  std::optional<WordTemplate> found = read_word_template(bytes, problems);
  if (!found) refuse_with(problems, context);
  return found;
}

void require_fit(const WordTemplate& letterhead, const Document& document, const Delivery& delivery,
                 const Context& context) {
  Problems problems(delivery.letterhead, {});
  for (Problem& one : faults_between(letterhead, document)) problems.add(std::move(one));
  if (!problems.empty()) refuse_with(problems, context);
}

/// The format that is chosen, if it can be written so.
const Format& writable_format(const Delivery& delivery, const Context& context) {
  const Format& format = chosen_format(delivery);
  if (format.is_binary && !goes_to_a_file(delivery) && context.terminal.is_interactive) {
    throw Error(
        ErrorKind::usage, said(kTerminalCannotShow, format.name),
        said({"write it to a file: -o report{}", "请写入文件：-o report{}"}, format.extension));
  }
  if (!delivery.letterhead.empty()) refuse_template_of(delivery, format);
  return format;
}

}  // namespace

bool goes_to_a_file(const Delivery& delivery) {
  return !delivery.output.empty() && delivery.output != "-";
}

void refuse_other_format(const std::string& output, std::string_view name) {
  const Format* format = format_of_name(output);
  if (format == nullptr || format->name == name) return;
  throw Error(ErrorKind::usage, said(kNameOfAnotherFormat, output, format->name, name),
              said(kEndNameIn, find_format(name)->extension));
}

CLI::Option* add_output_option(CLI::App& command, std::string& output, const Context& context,
                               const Wording& help) {
  return refuse_empty(
      command.add_option("-o,--output", output, context.say(help))->type_name("FILE"),
      kEmptyFileName);
}

void add_delivery_options(CLI::App& command, Delivery& delivery, const Context& context) {
  take_one_of(command
                  .add_option("--format", delivery.format,
                              context.say({"How to write it (default: by -o, else text)",
                                           "输出格式（默认按-o的文件名确定，否则为text）"}))
                  ->type_name("FORMAT"),
              names_of_formats());
  add_output_option(command, delivery.output, context);
  refuse_empty(
      command
          .add_option("--template", delivery.letterhead,
                      context.say({"A Word document that this one is written into: a "
                                   "letterhead with {{body}} where it is to stand",
                                   "Word模板：带有单位版头的Word文档，正文写在{{正文}}处"}))
          ->type_name("FILE"),
      kEmptyFileName);
  command.add_flag("--excel", delivery.excel,
                   context.say({"In CSV, the byte-order mark that Excel needs",
                                "在CSV中加上Excel所需的字节顺序标记"}));
}

bool asks_for_workbook(const Delivery& delivery, const Context& context) {
  return writable_format(delivery, context).name == "xlsx";
}

Output to_deliver(const Delivery& delivery, const Context& context,
                  const std::function<Document(const View&)>& build) {
  const Format& format = writable_format(delivery, context);
  const auto letterhead =
      std::make_shared<const std::optional<WordTemplate>>(read_letterhead(delivery, context));
  RenderOptions options = context.render_options();
  options.byte_order_mark = delivery.excel;
  if (goes_to_a_file(delivery)) options.terminal = {};
  const auto document =
      std::make_shared<const Document>(build({context.language, format.audience, context.clock}));
  if (*letterhead) require_fit(**letterhead, *document, delivery, context);
  return {delivery.output, [&format, letterhead, document, options](std::ostream& out) {
            RenderOptions all = options;
            if (*letterhead) all.letterhead = &**letterhead;
            format.render(*document, all, out);
          }};
}

void deliver(const Delivery& delivery, const Context& context,
             const std::function<Document(const View&)>& build) {
  // A report that scrolls by shows how far it is.
  if (context.progress && !goes_to_a_file(delivery)) context.progress->end();
  const EndOfProgress end{context.progress.get()};
  write_outputs(context, {to_deliver(delivery, context, build)});
}

}  // namespace milepost::cli
