#include "progress/import.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <ostream>

#include "base/error.h"
#include "base/sha256.h"
#include "cli/context.h"
#include "cli/files.h"
#include "cli/indicators.h"
#include "cli/returned_form.h"
#include "progress/doubt.h"
#include "progress/form.h"
#include "progress/package.h"
#include "progress/value.h"
#include "report/listing.h"
#include "store/batches.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

struct ImportOptions {
  std::vector<std::string> files;
  bool dry_run = false;
  bool force = false;
  std::string errors;
};

/// Records the rows of files one after another, and tells each that cannot be.
class Import {
 public:
  Import(const Recording& recording, const KnownIndicators& known, const ImportOptions& options,
         const Context& context)
      : recording_(recording), known_(known), options_(options), context_(context) {}

  void begin_file(BatchFormat format) {
    batch_ = {};
    batch_.format = format;
  }

  /// Records where the entries of the file came from, if it added any; what to tell of it.
  std::string end_file(const std::string& file, std::string_view bytes) {
    if (batch_.first_entry == 0) return {};
    batch_.file = std::filesystem::path(file).filename().string();
    batch_.sha256 = to_hex(sha256(bytes));
    batch_.user = context_.user();
    return render_recorded_batch(record_batch(recording_, batch_), batch_, context_.language);
  }

  void add(const ImportRow& row, Problems& problems) {
    const NewEntry& entry = row.entry;
    const Place place{row.line, row.column};
    const Indicator& indicator = known_.by_area.at(entry.area).at(entry.indicator);
    std::vector<std::string> reasons;
    if (!options_.force) {
      Histories histories(recording_.store(), entry.area);
      reasons = doubts(entry, indicator, histories.of(indicator));
      if (entry.as_of > context_.today) {
        reasons.push_back(to_string(entry.as_of) + " lies in the future");
      }
    }
    const RecordOutcome outcome = append(recording_, entry);
    if (std::holds_alternative<AlreadyRecorded>(outcome)) {
      ++counts_.known;
    } else if (const auto* conflict = std::get_if<Conflict>(&outcome)) {
      problems.add(
          place,
          fmt::format("{} has a value for {} already: {} (entry {}); this row says {}",
                      entry.indicator, to_string(entry.as_of), to_text(conflict->standing.value),
                      conflict->standing.id, to_text(entry.value)),
          "if the row is right, say why in a column \"corrects\"");
    } else if (std::holds_alternative<NothingToCorrect>(outcome)) {
      problems.add(place,
                   fmt::format("column \"corrects\": {} has no {} for {} that could be corrected",
                               entry.indicator, word(entry.kind), to_string(entry.as_of)),
                   "leave the column empty to record a first value");
    } else {
      for (const std::string& reason : reasons) {
        problems.add(place, fmt::format("{} does not look right: {}", entry.indicator, reason),
                     "if it is right all the same, import the file with --force");
      }
      const auto& recorded = std::get<Recorded>(outcome);
      recorded.replaced ? ++counts_.corrected : ++counts_.recorded;
      batch_.last_entry = recorded.entry;
      if (batch_.first_entry == 0) batch_.first_entry = recorded.entry;
    }
  }

  const ImportCounts& counts() const { return counts_; }

 private:
  const Recording& recording_;
  const KnownIndicators& known_;
  const ImportOptions& options_;
  const Context& context_;
  ImportCounts counts_;
  NewBatch batch_;  // of the file that is being read
};

/// The files that the rows of `file` name as evidence: relative to its folder, and in it.
void take_evidence(std::vector<ImportRow>& rows, const std::string& file, EvidenceFiles& evidence,
                   Problems& problems) {
  const std::filesystem::path folder = std::filesystem::path(file).parent_path();
  for (ImportRow& row : rows) {
    const auto fault = evidence.take(row.entry.remarks, folder.empty() ? "." : folder.string());
    if (fault)
      problems.add({row.line, row.column}, "column \"evidence\": " + fault->what, fault->remedy);
  }
}

/// What one import works with: nothing is kept before its recording is committed.
struct ImportWork {
  const KnownIndicators& known;
  const ImportOptions& options;
  const Context& context;
  Import& import;
  EvidenceFiles& evidence;
};

/// Reads a form or a CSV file and records its rows. How many problems it has, which have been told;
/// adds to `batches` what there is to tell of one that has none.
std::size_t import_file(const std::string& file, const ImportWork& work, std::string& batches) {
  const std::string bytes = read_file(file);
  const bool is_form = is_package(bytes);
  Problems problems = is_form ? Problems::of_cells(file) : Problems(file, bytes);
  std::optional<FilledForm> form;
  if (is_form) form = read_form(bytes, work.known, problems);
  std::vector<ImportRow> rows;
  if (!is_form) rows = read_progress(bytes, work.known, problems);
  if (form) rows = form->entries;
  take_evidence(rows, file, work.evidence, problems);
  work.import.begin_file(is_form ? BatchFormat::form : BatchFormat::csv);
  if (problems.empty()) {
    for (const ImportRow& row : rows) work.import.add(row, problems);
  }
  if (problems.empty()) {
    batches += work.import.end_file(file, bytes);
    return 0;
  }
  work.context.err << problems.render();
  if (form && !work.options.errors.empty()) {
    work.context.err << write_returned_form(work.options.errors, file, marked(*form, problems),
                                            work.context);
  }
  return problems.size();
}

void import_files(const ImportOptions& options, const Context& context) {
  Store store = Store::open(context.database);
  Recording recording(store, context.now);
  const KnownIndicators known = all_indicators(store);
  if (known.by_area.empty()) known_area(store, "");
  Import import(recording, known, options, context);
  EvidenceFiles evidence(store);
  std::size_t faults = 0;
  std::string batches;
  for (const std::string& file : options.files) {
    faults += import_file(file, {known, options, context, import, evidence}, batches);
  }
  if (faults > 0) {
    throw Error(ExitCode::refused,
                fmt::format("{} problem{}; nothing was recorded", faults, faults == 1 ? "" : "s"));
  }
  if (!options.dry_run) {
    evidence.keep();
    recording.commit();
  }
  context.out << render_import(import.counts(), options.dry_run, context.language);
  if (!options.dry_run) context.out << batches;
}

}  // namespace

void add_import(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "import",
      "Record the entries of CSV files and forms: all of them, or none if anything is wrong");
  const auto options = std::make_shared<ImportOptions>();
  command
      ->add_option("files", options->files, "Progress files (CSV, UTF-8) and filled forms (XLSX)")
      ->required()
      ->type_name("FILE");
  command->add_flag("--dry-run", options->dry_run, "Say what would be recorded, record nothing");
  command->add_flag("--force", options->force, "Record values although they do not look right");
  command
      ->add_option("--errors", options->errors,
                   "Write each rejected form into this folder, with what is wrong marked")
      ->type_name("FOLDER");
  command->footer(
      "The first line names the columns: indicator, as_of and value at least. Importing a file a\n"
      "second time changes nothing.\n"
      "\n"
      "Examples:\n"
      "  milepost import june.csv --dry-run\n"
      "  milepost import june.csv");
  command->callback([&context, options] { import_files(*options, context); });
}

}  // namespace milepost::cli
