#include "work/import.h"

#include <algorithm>
#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <ostream>
#include <string_view>

#include "base/error.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "cli/context.h"
#include "cli/encoding_option.h"
#include "cli/evidence.h"
#include "cli/files.h"
#include "cli/refusal.h"
#include "cli/rejected.h"
#include "cli/remedies.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "report/reports/confirmations.h"

namespace milepost::cli {
namespace {

struct ImportOptions {
  std::vector<std::string> files;
  bool dry_run = false;
  bool force = false;
  std::vector<std::string> accepted;  // places of doubts
  std::string correction_reason;      // for rows that say something else than the record
  std::string errors;                 // the folder for rejected files
  std::optional<Encoding> encoding;
};

/// Shows how a file was read where that is not as usual, what is wrong with it, and where it is to
/// be mended.
void tell_file(const work::ImportFile& file, const work::FileOutcome& outcome,
               const ImportOptions& options, const Context& context) {
  if (outcome.passed_over) {
    context.err << context.say({"{}: passed over: {}", "{}：已跳过，{}"}, file.name,
                               *outcome.passed_over)
                << "\n";
  }
  if (outcome.reading) {
    context.out << render_reading(file.name, *outcome.reading, context.language);
  }
  if (outcome.problems.empty()) return;
  context.err << outcome.problems.render(context.language, &said_remedy);
  if (options.errors.empty()) return;
  if (outcome.format == BatchFormat::form) {
    context.err << write_returned_form(options.errors, file.name,
                                       work::marked(outcome, &remedy_in_form), context);
  } else if (outcome.format == BatchFormat::csv) {
    context.err << write_rejected(options.errors, file.name,
                                  work::with_errors(outcome, context.language, &said_remedy),
                                  context);
  }
}

constexpr Wording kNothingRecorded{"{}; nothing was recorded", "{}，没有作任何记录"};

bool has_rows(const ImportCounts& counts) {
  return counts.recorded + counts.corrected + counts.known + counts.left_out + counts.refused > 0;
}

/// Last month's form among those of this month.
std::string earlier_forms(const std::map<std::string, Date>& forms, Language language) {
  Date latest{};
  for (const auto& form : forms) latest = std::max(latest, form.second);
  std::string told;
  for (const auto& [file, as_of] : forms) {
    if (as_of < latest) told += render_earlier_form(file, as_of, latest, language);
  }
  return told;
}

/// The doubts in spite of which values were recorded, one a line.
std::string told_accepted(const work::ImportOutcome& outcome, const Context& context) {
  if (outcome.accepted_in_all == 0) return {};
  std::string told =
      context.say({"doubts passed over: {}", "存疑仍予记录：{}处"}, outcome.accepted_in_all) + "\n";
  for (const work::AcceptedDoubt& doubt : outcome.accepted) {
    const Said what =
        doubt.is_confirmed
            ? said(kAside, doubt.what, Wording("confirmed in the form", "填报表中已确认无误"))
            : doubt.what;
    told += "  " + context.say(kNamed, doubt.place, what) + "\n";
  }
  if (outcome.accepted.size() < outcome.accepted_in_all) told += "  ...\n";
  return told;
}

work::ImportFile handed_in(const std::string& name, std::string_view bytes) {
  const std::filesystem::path path(name);
  // A file that it names as evidence stands beside the file that is read.
  const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
  return {name, path.filename().string(), bytes,
          [find = files_in(folder)](EvidenceFiles& files, Remarks& remarks) {
            return files.take(remarks, find);
          }};
}

void import_files(const ImportOptions& options, const Context& context) {
  Store store = open_store(context);
  std::list<std::string> read;  // where a short text stays where it is
  std::vector<work::ImportFile> files;
  for (const std::string& name : options.files) {
    files.push_back(handed_in(name, read.emplace_back(read_file(name))));
  }
  std::string summary;
  std::string meanings;
  std::string refused;
  std::map<std::string, Date> forms;
  const work::ImportOutcome outcome = work::import_files(
      store, files,
      {options.dry_run, options.force, options.correction_reason, options.encoding,
       options.accepted},
      context.circumstances(), [&](const work::ImportFile& file, const work::FileOutcome& one) {
        tell_file(file, one, options, context);
        if (&file == &files.front()) {
          summary.clear();
          meanings.clear();
          refused.clear();
          forms.clear();
        }
        if (one.passed_over) return;
        for (const auto& [text, period] : one.periods) {
          meanings +=
              context.say({"{}: ", "{}："}, file.name) +
              context.say(kPeriodMeans, text, to_string(period.start), to_string(period.end)) +
              "\n";
        }
        summary += render_import_of(file.name, one.counts, context.language);
        if (has_rows(one.counts)) {
          refused += render_refused_import(file.name, one.counts, context.language);
        }
        if (one.form) forms[file.name] = one.form->form.as_of;
      });
  const Said not_doubted =
      said({"--accept: nothing is doubted at {}", "--accept：{}没有存疑的数据"},
           listed(outcome.not_doubted));
  if (outcome.problems > 0) {
    context.err << refused;
    if (!outcome.not_doubted.empty()) context.err << not_doubted.in(context.language) << "\n";
    throw Error(ErrorKind::refused, said(kNothingRecorded, count_of_problems(outcome.problems)));
  }
  if (!outcome.not_doubted.empty()) {
    throw Error(ErrorKind::refused, said(kNothingRecorded, not_doubted),
                said({"name the place as messages do: file.csv:12, form.xlsx:I6",
                      "请按提示中的写法写明位置，如file.csv:12、form.xlsx:I6"}));
  }
  if (options.dry_run) {
    context.out << render_preview(outcome.preview,
                                  outcome.counts.recorded + outcome.counts.corrected,
                                  context.render_options());
  }
  context.out << meanings;
  if (options.files.size() > 1) context.out << summary << earlier_forms(forms, context.language);
  context.out << render_import(outcome.counts, options.dry_run, context.language);
  if (outcome.counts.overtaken > 0) {
    context.out << context.say({"corrected since, of those on record: {}; the later figures count. "
                                "To go back, say why with --correct",
                                "早已记录的有{}条此后已更正，以更正后的数值为准；如要改回，"
                                "请用--correct写明原因"},
                               outcome.counts.overtaken)
                << "\n";
  }
  if (options.dry_run) {
    context.out << told_accepted(outcome, context);
    return;
  }
  for (const work::RecordedBatch& batch : outcome.batches) {
    context.out << render_recorded_batch(batch.batch, batch.content, context.language);
  }
  context.out << told_accepted(outcome, context);
}

}  // namespace

void add_import(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "import",
      context.say(
          {"Record the entries of CSV files and forms: all of them, or none if anything is wrong",
           "导入CSV文件和填报表中的数据；有一处问题则全部不导入"}));
  const auto options = std::make_shared<ImportOptions>();
  command
      ->add_option("files", options->files,
                   context.say({"Progress files (CSV, of any encoding) and filled forms (XLSX)",
                                "进展文件（CSV，编码不限）和已填写的填报表（XLSX）"}))
      ->required()
      ->type_name("FILE");
  command->add_flag("--dry-run", options->dry_run,
                    context.say({"Say what would be recorded, record nothing",
                                 "试运行：只显示将记录的内容，不作记录"}));
  command->add_flag(
      "--force", options->force,
      context.say({"Record values although they do not look right; each doubt is named",
                   "数据存疑也予记录，并逐处列出"}));
  command
      ->add_option("--accept", options->accepted,
                   context.say({"Record the value at this place although it does not look right "
                                "(may be repeated)",
                                "该处数据存疑也予记录（可多次指定）"}))
      ->type_name("PLACE")
      ->allow_extra_args(false);
  command
      ->add_option(
          "--correct", options->correction_reason,
          context.say({"Why values on record were wrong where the files say something else",
                       "更正与文件不同的已有记录，写明其错在哪里"}))
      ->type_name("REASON");
  add_encoding_option(*command, options->encoding, context);
  refuse_empty(
      command
          ->add_option("--errors", options->errors,
                       context.say({"Write each rejected file again into this folder, with what is "
                                    "wrong in it",
                                    "将退回的文件另存入该文件夹，并注明其中的问题"}))
          ->type_name("FOLDER"),
      {"the name of the folder is empty", "文件夹名为空"});
  command->footer(context.say(
      {"The first line of a CSV file names the columns: indicator, as_of and value at least, in "
       "English or\n"
       "Chinese. Importing a file a second time changes nothing.\n"
       "\n"
       "Examples:\n"
       "  milepost import june.csv --dry-run\n"
       "  milepost import june.csv july.csv --errors to-mend\n"
       "  milepost import final.csv --correct \"final verification\"",
       "CSV文件的第一行写列名，至少要有指标、日期和数值（indicator、as_of、value），"
       "中英文均可。重复导入同一文件不会有任何变化。\n"
       "\n"
       "示例：\n"
       "  milepost import june.csv --dry-run\n"
       "  milepost import june.csv july.csv --errors 待改\n"
       "  milepost import final.csv --correct \"最终核实\""}));
  command->callback([&context, command, options] {
    if (command->count("--correct") > 0) {
      require_reason("--correct", options->correction_reason,
                     said({"say why the values on record were wrong", "请写明已有记录错在哪里"}));
    }
    import_files(*options, context);
  });
}

}  // namespace milepost::cli
