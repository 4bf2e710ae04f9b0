// The schema of a file: made by the ladder of migrations (schema/sqlite/), and held against what
// the ladder makes, because whoever may write to the file can put a view in the place of a table
// or a trigger where it changes what is recorded next.
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstddef>

#include "store/sql/connection.h"

namespace milepost::store {

/// How many steps the ladder has: the version of the newest schema.
std::size_t newest_schema();

/// Runs the steps that lead from one version to another.
void climb(SQLite::Database& sql, std::size_t from, std::size_t to);

/// Which tables, indexes, triggers and views of a file are missing, are others than the ladder
/// makes up to `version`, or come from somebody else. What ANALYZE adds is nobody's.
SchemaFaults find_schema_faults(const SQLite::Database& sql, std::size_t version);

}  // namespace milepost::store
