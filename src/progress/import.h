// A progress file as entries, with all its problems at once; docs/progress-files.md.
//
// Its first line names the columns, in any order: indicator, as_of and value; area where the
// database has several; kind, note, evidence, reporter, problem, next_step, outlook, vintage; and
// `corrects`, the reason why a row corrects the entry of the same indicator, date and kind.
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
#include <vector>

#include "base/problem.h"
#include "model/entry.h"
#include "model/indicator.h"

namespace milepost {

/// What the reader needs to know of the database: the indicators by area.
struct KnownIndicators {
  std::map<std::string /*area*/, std::map<std::string /*key*/, Indicator>> by_area;
};

struct ImportRow {
  std::size_t line = 0;
  NewEntry entry;
  std::size_t column = 0;  // of the value, in a form
};

/// The entries of the file in the order in which they are to be recorded; use them only where there
/// are no problems. Whether they fit the entries already on record is for the store to say.
std::vector<ImportRow> read_progress(std::string_view text, const KnownIndicators& known,
                                     Problems& problems);

}  // namespace milepost
