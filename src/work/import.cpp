#include "work/import.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "assess/this_period.h"
#include "base/file_kind.h"
#include "base/sha256.h"
#include "progress/conflict.h"
#include "progress/doubt.h"
#include "progress/error_column.h"
#include "progress/import.h"
#include "progress/sheet.h"
#include "store/batches.h"
#include "work/indicators.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

/// Records the rows of files one after another, and tells each that cannot be.
class Import {
 public:
  Import(const Recording& recording, const KnownIndicators& known, const ImportRequest& request,
         const Circumstances& circumstances)
      : recording_(recording),
        known_(known),
        request_(request),
        user_(circumstances.user),
        clock_(circumstances.clock),
        recorder_(recording, {circumstances.today, request.correction_reason}),
        evidence_(recording.store()),
        not_doubted_(request.accepted.begin(), request.accepted.end()) {}

  void begin_file(const ImportFile& file, BatchFormat format) {
    file_ = &file;
    batch_ = {};
    batch_.file = file.batch_name;
    batch_.format = format;
    has_enough_ = false;
  }

  /// Records where the entries of the file came from, if it added any.
  std::optional<RecordedBatch> end_file() {
    if (batch_.first_entry == 0) return std::nullopt;
    batch_.sha256 = to_hex(sha256(file_->bytes));
    batch_.user = user_();
    return RecordedBatch{record_batch(recording_, batch_), batch_};
  }

  void add(ImportRow& row, Problems& problems) {
    if (!has_enough_) has_enough_ = problems.are_too_many(row.line);
    if (has_enough_) return;
    if (file_->take_evidence) {
      if (const auto fault = file_->take_evidence(evidence_, row.entry.remarks)) {
        problems.add({row.line, row.column},
                     said({"column \"evidence\": {}", "“依据”列：{}"}, fault->what), fault->remedy);
        return;
      }
    }
    const EntryOutcome outcome = recorder_.record(row.entry, indicator_of(row.entry));
    if (const auto* known = std::get_if<AlreadyRecorded>(&outcome)) {
      if (row.entry.kind == EntryKind::increment && is_of_this_import(known->entry)) {
        problems.add(same_increment_within_import(row, file_of(known->entry)));
        return;
      }
      ++counts_.known;
      is_named(row, problems);
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
      const auto* doubtful = std::get_if<Doubtful>(&outcome);
      const Recorded& recorded =
          doubtful != nullptr ? doubtful->recorded : std::get<Recorded>(outcome);
      std::vector<Said> reasons;
      if (doubtful != nullptr) reasons = doubtful->reasons;
      for (Said& reason : doubts_of_date(row)) reasons.push_back(std::move(reason));
      take(row, recorded);
      const bool is_accepted = !reasons.empty() && (is_named(row, problems) || row.is_confirmed ||
                                                    request_.accepts_doubts);
      if (reasons.empty() || is_accepted) {
        recorded.replaced ? ++counts_.corrected : ++counts_.recorded;
      }
      for (const Said& reason : reasons) {
        is_accepted ? keep_accepted(row, reason, problems) : tell_doubt(row, reason, problems);
      }
    }
  }

  void leave_out(std::size_t rows) { counts_.left_out += rows; }

  /// Keeps the files that the entries name as evidence.
  void keep_evidence() const { evidence_.keep(); }

  ImportCounts counts() const {
    ImportCounts counts = counts_;
    counts.overtaken = overtaken_by_.size();
    return counts;
  }
  std::vector<PreviewLine> take_preview() { return std::move(preview_); }
  std::vector<AcceptedDoubt> take_accepted() { return std::move(accepted_); }
  std::size_t accepted_in_all() const { return accepted_in_all_; }
  /// The places that were to be accepted and hold no doubt.
  std::vector<std::string> not_doubted() const {
    return {not_doubted_.begin(), not_doubted_.end()};
  }

 private:
  void take(const ImportRow& row, const Recorded& recorded) {
    batch_.last_entry = recorded.entry;
    if (batch_.first_entry == 0) {
      batch_.first_entry = recorded.entry;
      files_[recorded.entry] = file_->name;
    }
    if (request_.is_dry_run) preview(row, recorded);
  }

  bool is_of_this_import(std::int64_t entry) const {
    return !files_.empty() && entry >= files_.begin()->first;
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

  /// Whether the place of the row is one of those with a doubt to accept.
  bool is_named(const ImportRow& row, const Problems& problems) {
    if (request_.accepted.empty()) return false;
    const std::string place = problems.named({row.line, row.column});
    not_doubted_.erase(place);
    return std::find(request_.accepted.begin(), request_.accepted.end(), place) !=
           request_.accepted.end();
  }

  Said doubt_of(const ImportRow& row, const Said& reason) {
    return said({"{} does not look right: {}", "{}的数据存疑：{}"},
                Said(row.entry.indicator, indicator_of(row.entry).name.in(Language::zh)), reason);
  }

  void tell_doubt(const ImportRow& row, const Said& reason, Problems& problems) {
    problems.add({row.line, row.column}, doubt_of(row, reason), Offer::accept_doubts);
  }

  void keep_accepted(const ImportRow& row, const Said& reason, const Problems& problems) {
    constexpr std::size_t kMost = 10'000;
    ++accepted_in_all_;
    if (accepted_.size() == kMost) return;
    accepted_.push_back(
        {problems.named({row.line, row.column}), doubt_of(row, reason), row.is_confirmed});
  }

  void tell_conflict(const ImportRow& row, const Entry& standing, Problems& problems) const {
    problems.add(is_of_this_import(standing.id)
                     ? conflict_within_import(row, standing, file_of(standing.id))
                     : conflict_with_record(row, standing, clock_));
  }

  static void tell_nothing_to_correct(const ImportRow& row, Problems& problems) {
    problems.add(
        {row.line, row.column},
        said({"column \"corrects\": {}", "“更正原因”列：{}"}, nothing_to_correct(row.entry)),
        said({"leave the column empty to record a first value", "首次填报的，请将该列留空"}));
  }

  void preview(const ImportRow& row, const Recorded& recorded) {
    constexpr std::size_t kMost = 20;
    if (preview_.size() == kMost) return;
    const NewEntry& entry = row.entry;
    const Indicator& indicator = indicator_of(entry);
    PreviewLine line{row.line, entry, indicator.unit, std::nullopt};
    if (recorded.replaced) line.replaced = recorded.replaced->value;
    if (entry.kind == EntryKind::year_to_date) {
      const auto gain =
          gain_since_last(recorder_.history(entry, indicator), entry.as_of, entry.value.exact());
      if (gain) {
        line.gained = gain->figure;
        line.gained_since = gain->since;
      }
    }
    preview_.push_back(std::move(line));
  }

  const Recording& recording_;
  const KnownIndicators& known_;
  const ImportRequest& request_;
  const std::function<std::string()>& user_;
  LocalClock clock_;
  EntryRecorder recorder_;
  EvidenceFiles evidence_;
  const ImportFile* file_ = nullptr;           // that is being read
  std::map<std::int64_t, std::string> files_;  // by the first entry of each
  bool has_enough_ = false;                    // of problems in the file
  NewBatch batch_;                             // of the same
  std::string area_;
  const Indicator* indicator_ = nullptr;  // of the last row
  ImportCounts counts_;
  std::set<std::int64_t> overtaken_by_;  // what stands where a row says what it corrected
  std::vector<PreviewLine> preview_;
  std::vector<AcceptedDoubt> accepted_;
  std::size_t accepted_in_all_ = 0;
  std::set<std::string> not_doubted_;
};

/// How far the reading of one file is; wiped when it ends, also where something fails.
class WatchedReading {
 public:
  WatchedReading(Watch* watch, std::size_t bytes) : watch_(watch) {
    if (watch_ != nullptr) watch_->begin_pass(bytes);
  }
  WatchedReading(const WatchedReading&) = delete;
  WatchedReading& operator=(const WatchedReading&) = delete;
  ~WatchedReading() { clear(); }

  void reach(std::size_t bytes) {
    if (watch_ != nullptr) watch_->reach(bytes);
  }
  void clear() {
    if (watch_ != nullptr) watch_->clear();
  }

 private:
  Watch* watch_;  // null where nobody watches
};

/// What an import is told of, and records, one file after another.
struct ImportWork {
  const KnownIndicators& known;
  const Circumstances& circumstances;
  const TellFile& tell;
  Import& import;
  std::optional<Encoding> encoding;  // of the CSV files, where somebody named it
  bool passes_over;                  // what lies among files without being meant
};

/// Of one file with so many rows among several; what a later one corrects is only known at the end.
ImportCounts counts_of(std::size_t rows, const ImportCounts& after, const ImportCounts& before) {
  ImportCounts counts;
  counts.recorded = after.recorded - before.recorded;
  counts.corrected = after.corrected - before.corrected;
  counts.known = after.known - before.known;
  counts.left_out = after.left_out - before.left_out;
  counts.refused = rows - counts.recorded - counts.corrected - counts.known - counts.left_out;
  return counts;
}

/// Tells of a file. How many problems it has.
std::size_t end_file(const ImportFile& file, const FileOutcome& outcome, const ImportWork& work) {
  work.tell(file, outcome);
  return outcome.problems.size();
}

std::size_t import_form(const ImportFile& file, const ImportWork& work) {
  const ImportCounts before = work.import.counts();
  FileOutcome outcome{BatchFormat::form, {}, Problems::of_cells(file.name), {}, {}, {}};
  outcome.form = read_form(file.bytes, work.known, outcome.problems);
  if (outcome.form) {
    const std::size_t rows = outcome.form->entries.size() + outcome.form->refused;
    for (ImportRow& row : outcome.form->entries) work.import.add(row, outcome.problems);
    outcome.counts = counts_of(rows, work.import.counts(), before);
  }
  return end_file(file, outcome, work);
}

std::size_t import_csv(const ImportFile& file, const ImportWork& work) {
  const ImportCounts before = work.import.counts();
  WatchedReading watched(work.circumstances.watch, file.bytes.size());
  const auto read = [&](std::size_t count) { watched.reach(count); };
  const Decoded decoded = decode(file.bytes, work.encoding, read);
  const std::string_view text = decoded.text(file.bytes);
  FileOutcome outcome{BatchFormat::csv, {}, Problems(file.name, text), text, {}, {}};
  watched.clear();
  if (decoded.fault) {
    outcome.problems.add(*decoded.fault);
  } else {
    outcome.reading = TextReading{decoded.encoding, detect_separator(text)};
    const auto take = [&](ImportRow& row) { work.import.add(row, outcome.problems); };
    RowsRead read_rows = read_progress(text, work.known, outcome.problems, take, read);
    outcome.periods = std::move(read_rows.periods);
    work.import.leave_out(read_rows.left_out);
    outcome.counts = counts_of(read_rows.rows, work.import.counts(), before);
  }
  watched.clear();
  return end_file(file, outcome, work);
}

std::size_t refuse_file(const ImportFile& file, WrongFile fault, const ImportWork& work) {
  FileOutcome outcome{{}, {}, Problems::of_cells(file.name), {}, {}, {}};
  outcome.problems.add({}, std::move(fault.what), std::move(fault.remedy));
  return end_file(file, outcome, work);
}

std::size_t pass_over(const ImportFile& file, const WrongFile& fault, const ImportWork& work) {
  FileOutcome outcome{{}, {}, Problems::of_cells(file.name), {}, {}, {}};
  outcome.passed_over = fault.what;
  return end_file(file, outcome, work);
}

/// Reads a form or a CSV file and records its rows. How many problems it has.
std::size_t import_file(const ImportFile& file, FileKind kind, const ImportWork& work) {
  const bool is_form = kind == FileKind::workbook;
  work.import.begin_file(file, is_form ? BatchFormat::form : BatchFormat::csv);
  if (auto fault = fault_of_no_table(kind)) {
    return work.passes_over && is_passed_over(kind) ? pass_over(file, *fault, work)
                                                    : refuse_file(file, *std::move(fault), work);
  }
  return is_form ? import_form(file, work) : import_csv(file, work);
}

}  // namespace

std::optional<std::string> with_errors(const FileOutcome& file, Language language, SayRemedy say) {
  // Of a file that could not be read to its end, only a part could be written.
  if (!file.reading) return std::nullopt;
  return milepost::with_errors(file.text, file.problems, language, say);
}

std::optional<Form> marked(const FileOutcome& file, SayRemedy say) {
  if (!file.form || !file.form->has_all_columns) return std::nullopt;
  return milepost::marked(*file.form, file.problems, say);
}

ImportOutcome import_files(Store& store, const std::vector<ImportFile>& files,
                           const ImportRequest& request, const Circumstances& circumstances,
                           const TellFile& tell) {
  std::vector<FileKind> kinds;
  for (const ImportFile& file : files) kinds.push_back(kind_of_file(file.bytes, file.name));
  const bool passes_over = !std::all_of(kinds.begin(), kinds.end(), &is_passed_over);
  return record(store, circumstances, [&](Recording& recording) {
    const KnownIndicators known = all_indicators(store);
    if (known.by_area.empty()) known_area(store, "");
    Import import(recording, known, request, circumstances);
    const ImportWork work{known, circumstances, tell, import, request.encoding, passes_over};
    ImportOutcome outcome;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const std::size_t problems = import_file(files[i], kinds[i], work);
      outcome.problems += problems;
      if (problems > 0) continue;
      if (auto batch = import.end_file()) outcome.batches.push_back(*std::move(batch));
    }
    outcome.counts = import.counts();
    outcome.preview = import.take_preview();
    outcome.accepted = import.take_accepted();
    outcome.accepted_in_all = import.accepted_in_all();
    outcome.not_doubted = import.not_doubted();
    if (outcome.problems == 0 && outcome.not_doubted.empty() && !request.is_dry_run) {
      import.keep_evidence();
    } else {
      recording.give_up();
    }
    return outcome;
  });
}

}  // namespace milepost::work
