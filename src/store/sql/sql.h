// Small helpers over statements: named questions, and values as SQL has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "store/sql/statement.h"
#include "store/store.h"

namespace milepost::store {

/// The text of reports/questions/<name>.sql.
std::string question(std::string_view name);

/// A wording whose parts are the columns of a row, three at most.
Said said_row(const Wording& wording, const Statement& row);
/// The same of every row that a question has for an answer.
std::vector<Said> said_rows(Connection& connection, const Wording& wording, const std::string& sql);

/// Numbers the new rows of a table on from the highest that is there. Rows are never numbered
/// by the database: what is hashed of them has their numbers in it. Its key is called `<table>_id`.
class Numbering {
 public:
  /// Throws Failure.
  Numbering(Connection& connection, const std::string& table);
  std::int64_t next() { return static_cast<std::int64_t>(next_++); }
  /// Whether no row was there before, and none was numbered since.
  bool is_at_the_first() const { return next_ == 1; }

 private:
  std::uint64_t next_;  // behind the highest of all it wraps: nothing is overstepped
};

inline std::int64_t to_sql(Date day) { return day.time_since_epoch().count(); }
inline std::int64_t to_sql(Moment moment) { return moment.time_since_epoch().count(); }

}  // namespace milepost::store
