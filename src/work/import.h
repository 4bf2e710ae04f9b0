// Files of entries: all of them recorded, or none if anything is wrong; docs/progress-files.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/encoding.h"
#include "base/problem.h"
#include "model/batch.h"
#include "model/form.h"
#include "progress/form.h"
#include "report/reports/confirmations.h"
#include "store/store.h"
#include "work/circumstances.h"
#include "work/entry_recorder.h"

namespace milepost::work {

/// A CSV file or a filled form that was handed in.
struct ImportFile {
  std::string name;        // as it is called in problems
  std::string batch_name;  // as it is put on record
  std::string_view bytes;
  TakeEvidence take_evidence;
};

struct ImportRequest {
  bool is_dry_run = false;
  bool accepts_doubts = false;
  std::string correction_reason;  // for rows that say something else than the record; may be empty
  std::optional<Encoding> encoding = {};   // of CSV files that do not say themselves what they are
  std::vector<std::string> accepted = {};  // places with a doubt that is accepted: `june.csv:3`
};

/// A doubt in spite of which a value was recorded.
struct AcceptedDoubt {
  std::string place;  // as problems name it
  Said what;
  bool is_confirmed = false;  // by the form that it stands in
};

/// What became of one file.
struct FileOutcome {
  std::optional<BatchFormat> format;   // nothing where it is neither
  std::optional<TextReading> reading;  // of a CSV file that is text
  Problems problems;
  std::string_view text;                       // of a CSV file; what the problems point into
  std::optional<FilledForm> form;              // where it is one that could be read
  ImportCounts counts;                         // of this file; they add up to its rows
  std::map<std::string, Period> periods = {};  // of a CSV file: what years, named in it, mean
  std::optional<Said> passed_over = {};        // why nothing was read: it lies among the files only
};

/// The rows of the file with what is wrong beside each, to be mended: CSV for a spreadsheet.
/// Nothing where it is no CSV file or cannot be read to its end.
std::optional<std::string> with_errors(const FileOutcome& file, Language language, SayRemedy say);

/// The form with what is wrong marked, to be mended by whoever filled it in; where a value is
/// doubted, a cell beside it to confirm it. Nothing where the file is no form, or where
/// not all that stands in it would be in the form that goes back.
std::optional<Form> marked(const FileOutcome& file, SayRemedy say);

/// Is told of each file when it has been read: what it is given is gone after the call. Where the
/// recording has to be begun again, it is told of all files again, from the first on.
using TellFile = std::function<void(const ImportFile& file, const FileOutcome& outcome)>;

/// A file whose entries are on record.
struct RecordedBatch {
  std::int64_t batch = 0;
  NewBatch content;
};

struct ImportOutcome {
  std::size_t problems = 0;  // where there are any, nothing was recorded
  ImportCounts counts;
  std::vector<PreviewLine> preview;     // of a dry run: the first entries
  std::vector<RecordedBatch> batches;   // of the files that added entries
  std::vector<AcceptedDoubt> accepted;  // the first 10,000 of them
  std::size_t accepted_in_all = 0;
  std::vector<std::string> not_doubted;  // of the accepted places; where any, nothing was recorded
};

/// Throws Error where nothing can be recorded yet, or evidence cannot be kept.
ImportOutcome import_files(Store& store, const std::vector<ImportFile>& files,
                           const ImportRequest& request, const Circumstances& circumstances,
                           const TellFile& tell);

}  // namespace milepost::work
