#include "progress/import.h"

#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <ostream>
#include <set>

#include "base/encoding.h"
#include "base/error.h"
#include "base/sha256.h"
#include "cli/context.h"
#include "cli/files.h"
#include "cli/progress_bar.h"
#include "cli/refusal.h"
#include "cli/rejected.h"
#include "progress/conflict.h"
#include "progress/doubt.h"
#include "progress/form.h"
#include "progress/package.h"
#include "progress/sheet.h"
#include "report/reports/listing.h"
#include "store/batches.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/plans.h"
#include "store/recording.h"
#include "work/indicators.h"

namespace milepost::cli {
namespace {

struct ImportOptions {
  std::vector<std::string> files;
  bool dry_run = false;
  bool force = false;
  std::string correction_reason;  // for rows that say something else than the record
  std::string errors;             // the folder for rejected files
};

/// Records the rows of files one after another, and tells each that cannot be.
class Import {
 public:
  Import(const Recording& recording, const KnownIndicators& known, const ImportOptions& options,
         const Context& context)
      : recording_(recording),
        known_(known),
        options_(options),
        context_(context),
        appending_(recording),
        evidence_(recording.store()) {}

  void begin_file(const std::string& file, BatchFormat format) {
    const std::filesystem::path path(file);
    folder_ = path.has_parent_path() ? path.parent_path().string() : ".";
    batch_ = {};
    batch_.file = path.filename().string();
    batch_.format = format;
    file_ = file;
    has_enough_ = false;
  }

  /// Records where the entries of the file came from, if it added any; what to tell of it.
  std::string end_file(std::string_view bytes) {
    if (batch_.first_entry == 0) return {};
    batch_.sha256 = to_hex(sha256(bytes));
    batch_.user = context_.user();
    return render_recorded_batch(record_batch(recording_, batch_), batch_, context_.language);
  }

  void add(ImportRow& row, Problems& problems) {
    if (!has_enough_) has_enough_ = problems.are_too_many(row.line);
    if (has_enough_) return;
    // A file that it names as evidence stands beside the file that is read.
    if (const auto fault = evidence_.take(row.entry.remarks, folder_)) {
      problems.add({row.line, row.column},
                   said({"column \"evidence\": {}", "“依据”列：{}"}, fault->what), fault->remedy);
      return;
    }
    RecordOutcome outcome = appending_.append(row.entry);
    if (const Entry* other = says_otherwise(outcome);
        other != nullptr && !options_.correction_reason.empty() &&
        row.entry.correction_reason.empty() && other->recorded_at < recording_.moment()) {
      row.entry.correction_reason = options_.correction_reason;
      outcome = appending_.append(row.entry);
    }
    if (const auto* known = std::get_if<AlreadyRecorded>(&outcome)) {
      ++counts_.known;
      // A file with the whole history of an indicator holds what stands as well, behind the rest.
      if (known->overtaken_by) {
        overtaken_by_.insert(known->overtaken_by->id);
      } else {
        overtaken_by_.erase(known->entry);
      }
    } else if (const auto* conflict = std::get_if<Conflict>(&outcome)) {
      tell_conflict(row, conflict->standing, problems);
    } else if (std::holds_alternative<NothingToCorrect>(outcome)) {
      tell_nothing_to_correct(row, problems);
    } else {
      const auto& recorded = std::get<Recorded>(outcome);
      recorded.replaced ? ++counts_.corrected : ++counts_.recorded;
      batch_.last_entry = recorded.entry;
      if (batch_.first_entry == 0) {
        batch_.first_entry = recorded.entry;
        files_[recorded.entry] = file_;
      }
      if (options_.dry_run) preview(row, recorded);
      if (!options_.force) tell_doubts(row, problems);
    }
  }

  /// Keeps all that was added, the files that it names as evidence first.
  void keep(Recording& recording) {
    evidence_.keep();
    recording.commit();
  }

  ImportCounts counts() const {
    ImportCounts counts = counts_;
    counts.overtaken = overtaken_by_.size();
    return counts;
  }
  const std::vector<PreviewLine>& previewed() const { return preview_; }

 private:
  /// The entry that stands and says something else than the row; null where none does.
  static const Entry* says_otherwise(const RecordOutcome& outcome) {
    if (const auto* conflict = std::get_if<Conflict>(&outcome)) return &conflict->standing;
    const auto* known = std::get_if<AlreadyRecorded>(&outcome);
    return known != nullptr && known->overtaken_by ? &*known->overtaken_by : nullptr;
  }

  /// The file that an entry of this import came from.
  const std::string& file_of(std::int64_t entry) const {
    return std::prev(files_.upper_bound(entry))->second;
  }

  const Indicator& indicator_of(const NewEntry& entry) {
    if (indicator_ == nullptr || indicator_->key != entry.indicator || area_ != entry.area) {
      area_ = entry.area;
      indicator_ = &known_.by_area.at(entry.area).at(entry.indicator);
    }
    return *indicator_;
  }

  void tell_doubts(const ImportRow& row, Problems& problems) {
    const NewEntry& entry = row.entry;
    const Indicator& indicator = indicator_of(entry);
    for (const Said& reason :
         doubts(entry, indicator, appending_.history(entry.area, indicator), context_.today)) {
      problems.add({row.line, row.column},
                   said({"{} does not look right: {}", "{}的数据存疑：{}"},
                        Said(entry.indicator, indicator.name.zh), reason),
                   said({"if it is right all the same, import the file with --force",
                         "如确认无误，请加上--force再导入"}));
    }
  }

  void tell_conflict(const ImportRow& row, const Entry& standing, Problems& problems) const {
    Problem problem = standing.recorded_at == recording_.moment()
                          ? conflict_within_import(row, standing, file_of(standing.id))
                          : conflict_with_record(row, standing);
    problems.add(problem.place, std::move(problem.what), std::move(problem.remedy));
  }

  static void tell_nothing_to_correct(const ImportRow& row, Problems& problems) {
    const NewEntry& entry = row.entry;
    problems.add(
        {row.line, row.column},
        said({"column \"corrects\": {}", "“更正原因”列：{}"}, nothing_to_correct(entry)),
        said({"leave the column empty to record a first value", "首次填报的，请将该列留空"}));
  }

  void preview(const ImportRow& row, const Recorded& recorded) {
    constexpr std::size_t kMost = 20;
    if (preview_.size() == kMost) return;
    preview_.push_back(
        {row.line, row.entry, indicator_of(row.entry).unit,
         recorded.replaced ? std::optional(recorded.replaced->value) : std::nullopt});
  }

  const Recording& recording_;
  const KnownIndicators& known_;
  const ImportOptions& options_;
  const Context& context_;
  Appending appending_;
  EvidenceFiles evidence_;
  std::string file_;                           // that is being read
  std::string folder_;                         // of the same
  std::map<std::int64_t, std::string> files_;  // by the first entry of each
  bool has_enough_ = false;                    // of problems in the same
  NewBatch batch_;                             // of the same
  std::string area_;
  const Indicator* indicator_ = nullptr;  // of the last row
  ImportCounts counts_;
  std::set<std::int64_t> overtaken_by_;  // what stands where a row says what it corrected
  std::vector<PreviewLine> preview_;
};

/// What one import works with: nothing is kept before its recording is committed.
struct ImportWork {
  const KnownIndicators& known;
  const ImportOptions& options;
  const Context& context;
  Import& import;
};

/// How far the reading of one file is; wiped when it ends, also where something fails.
class ReadingBar {
 public:
  ReadingBar(ProgressBar* bar, std::size_t bytes) : bar_(bar) {
    if (bar_ != nullptr) bar_->begin_pass(bytes);
  }
  ReadingBar(const ReadingBar&) = delete;
  ReadingBar& operator=(const ReadingBar&) = delete;
  ~ReadingBar() { clear(); }

  void reach(std::size_t bytes) {
    if (bar_ != nullptr) bar_->reach(bytes);
  }
  void clear() {
    if (bar_ != nullptr) bar_->clear();
  }

 private:
  ProgressBar* bar_;  // null where nobody sits before it
};

/// Reads a form and records its rows. How many problems it has, which have been told.
std::size_t import_form(const std::string& name, std::string_view bytes, const ImportWork& work) {
  Problems problems = Problems::of_cells(name);
  std::optional<FilledForm> form = read_form(bytes, work.known, problems);
  if (form) {
    for (ImportRow& row : form->entries) work.import.add(row, problems);
  }
  if (problems.empty()) return 0;
  work.context.err << problems.render(work.context.language);
  if (form && !work.options.errors.empty()) {
    work.context.err << write_returned_form(work.options.errors, name, marked(*form, problems),
                                            work.context);
  }
  return problems.size();
}

/// As above, of a CSV file.
std::size_t import_csv(const std::string& name, InputFile& file, const ImportWork& work) {
  const Context& context = work.context;
  ReadingBar bar(context.progress.get(), file.bytes().size());
  const auto read = [&](std::size_t count) {
    file.forget(count);
    bar.reach(count);
  };
  const Decoded decoded = decode(file.bytes(), read);
  const std::string_view text = decoded.text(file.bytes());
  Problems problems(name, text);
  bar.clear();
  if (decoded.fault) {
    problems.add(decoded.fault->place, decoded.fault->what, decoded.fault->remedy);
  } else {
    const char separator = detect_separator(text);
    if (decoded.encoding != Encoding::utf8 || separator != ',') {
      context.out << render_reading(name, word(decoded.encoding), separator, context.language);
    }
    const auto take = [&](ImportRow& row) { work.import.add(row, problems); };
    read_progress(text, work.known, problems, take, read);
  }
  bar.clear();
  if (problems.empty()) return 0;
  context.err << problems.render(context.language);
  if (!work.options.errors.empty()) {
    // Of a file that could not be read to its end, only a part could be written.
    context.err << (decoded.fault
                        ? cannot_write_again(name, context.language)
                        : write_rejected(work.options.errors, name, text, problems, context));
  }
  return problems.size();
}

/// What Excel wrote before 2007 is neither a form nor text.
bool is_old_workbook(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0"); }

std::size_t tell_old_workbook(const std::string& name, const Context& context) {
  Problems problems = Problems::of_cells(name);
  problems.add(
      {},
      said({"the file is a workbook of an old format (.xls)", "该文件是旧格式的工作簿（.xls）"}),
      save_as_workbook());
  context.err << problems.render(context.language);
  return problems.size();
}

/// Reads a form or a CSV file and records its rows. How many problems it has, which have been told;
/// adds to `batches` what there is to tell of one that has none.
std::size_t import_file(const std::string& name, const ImportWork& work, std::string& batches) {
  InputFile file(name);
  if (is_old_workbook(file.bytes())) return tell_old_workbook(name, work.context);
  const bool is_form = is_package(file.bytes());
  work.import.begin_file(name, is_form ? BatchFormat::form : BatchFormat::csv);
  const std::size_t problems =
      is_form ? import_form(name, file.bytes(), work) : import_csv(name, file, work);
  if (problems == 0) batches += work.import.end_file(file.bytes());
  return problems;
}

/// Of one file among several; what a later one corrects is only known at the end.
ImportCounts difference(const ImportCounts& after, const ImportCounts& before) {
  return {after.recorded - before.recorded, after.corrected - before.corrected,
          after.known - before.known};
}

void import_files(const ImportOptions& options, const Context& context) {
  Store store = Store::open(context.database);
  Recording recording(store, context.now);
  const KnownIndicators known = work::all_indicators(store);
  if (known.by_area.empty()) work::known_area(store, "");
  Import import(recording, known, options, context);
  std::size_t faults = 0;
  std::string summary;
  std::string batches;
  for (const std::string& file : options.files) {
    const ImportCounts before = import.counts();
    faults += import_file(file, {known, options, context, import}, batches);
    summary += render_import_of(file, difference(import.counts(), before), context.language);
  }
  if (faults > 0) {
    throw Error(ErrorKind::refused, said({"{}; nothing was recorded", "{}，没有作任何记录"},
                                         count_of_problems(faults)));
  }
  const ImportCounts counts = import.counts();
  if (options.dry_run) {
    context.out << render_preview(import.previewed(), counts.recorded + counts.corrected,
                                  context.render_options());
  } else {
    import.keep(recording);
  }
  if (options.files.size() > 1) context.out << summary;
  context.out << render_import(counts, options.dry_run, context.language);
  if (!options.dry_run) context.out << batches;
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
      context.say({"Record values although they do not look right", "数据存疑也予记录"}));
  command
      ->add_option(
          "--correct", options->correction_reason,
          context.say({"Why values on record were wrong where the files say something else",
                       "更正与文件不同的已有记录，写明其错在哪里"}))
      ->type_name("REASON");
  command
      ->add_option(
          "--errors", options->errors,
          context.say({"Write each rejected file again into this folder, with what is wrong in it",
                       "将退回的文件另存入该文件夹，并注明其中的问题"}))
      ->type_name("FOLDER");
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
