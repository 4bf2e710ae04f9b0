// A row of a file against the entry that stands for its indicator, date and kind.
#pragma once

#include <string>

#include "base/local_clock.h"
#include "base/problem.h"
#include "model/entry.h"
#include "progress/import_row.h"

namespace milepost {

/// What stands, who reported it and when, and what the row says, side by side.
Problem conflict_with_record(const ImportRow& row, const Entry& standing, const LocalClock& clock);

/// The same, of an entry that an earlier row of the same import made; `file` is where it stands.
Problem conflict_within_import(const ImportRow& row, const Entry& earlier, const std::string& file);

/// Of an increment that an earlier file of the same import reports just so: whether one thing is
/// there twice or two came on top, nobody can tell.
Problem same_increment_within_import(const ImportRow& row, const std::string& file);

/// Where two rows of one import say something else of the same.
Said keep_the_right_row();

/// Where two rows have the number that only one can have.
Said keep_one_row();

}  // namespace milepost
