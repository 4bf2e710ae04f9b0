// A progress file as entries, with all its problems at once; docs/progress-files.md.
//
// Its first line names the columns, in English or Chinese and in any order: indicator (its key) or
// indicator_name, or both, which have to agree; as_of and value; area where the database has
// several; kind, note, evidence, reporter, problem, next_step, outlook, vintage, progress; and
// `corrects`, the reason why a row corrects the entry of the same indicator, date and kind. `unit`
// has to be that of the indicator. `row_number` and `error` are passed over.
//
// What `export entries` writes can be read into another database. There `state`, and `numerator`
// and `denominator`, say what the value is; `recorded_at` and `void_reason` are passed over, and so
// is a row that was `voided`. With a column `entry` in the file, `corrects` is the number of the
// entry corrected, and the reason comes from `correction_reason`, where there is one.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/encoding.h"
#include "base/problem.h"
#include "progress/known_indicators.h"
#include "progress/row_pack.h"

namespace milepost {

/// The rows of a file that hold anything. Each of them was given to be recorded, had a problem, or
/// was left out.
struct RowsRead {
  std::size_t rows = 0;
  std::size_t left_out = 0;  // void ones of an export
  /// What is written for a year or a part of one, and what it means by the years of its area where
  /// these are not calendar years; a few at most.
  std::map<std::string, Period> periods = {};
};

/// Gives the entries of the file to `take` in the order in which they are to be recorded: that of
/// the file, or of their numbers in an export; of more than ten thousand rows by indicator and
/// date, a million at once. Where there are problems the rows without any are given too, so that
/// what the database has against them is told with the rest. Whether they fit the entries on record
/// is for the store to say. A file with ten thousand problems is not read to its end. `text` is
/// UTF-8.
RowsRead read_progress(std::string_view text, const KnownIndicators& known, Problems& problems,
                       const TakeRow& take, const ReportProgress& report = {});

}  // namespace milepost
