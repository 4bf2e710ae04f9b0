#include "store/sqlite/failure.h"

#include <sqlite3.h>

#include <string_view>

namespace milepost::store {
namespace {

/// What SQLite says of a statement that fits every database of its version.
bool names_what_is_not_as_it_was_made(std::string_view said) {
  return said.starts_with("no such table: ") || said.starts_with("no such column: ") ||
         said.find(" already exists") != std::string_view::npos;
}

Failure::Kind kind_of(int code, std::string_view said) {
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Failure::Kind::busy;
    case SQLITE_READONLY:
      return Failure::Kind::read_only;
    case SQLITE_FULL:
      return Failure::Kind::full;
    case SQLITE_CORRUPT:
      return Failure::Kind::damaged;
    case SQLITE_CANTOPEN:
      return Failure::Kind::cannot_open;
    case SQLITE_IOERR:
      return Failure::Kind::disk;
    case SQLITE_CONSTRAINT:
      return Failure::Kind::guarded;
    case SQLITE_NOTADB:
      return Failure::Kind::no_database;
    case SQLITE_ERROR:
      if (names_what_is_not_as_it_was_made(said)) return Failure::Kind::other_schema;
      return Failure::Kind::other;
    default:
      return Failure::Kind::other;
  }
}

}  // namespace

Failure failure_of(int code, const char* said) { return {kind_of(code, said), said}; }

}  // namespace milepost::store
