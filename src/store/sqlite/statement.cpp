#include "store/sqlite/statement.h"

#include "store/sqlite/failure.h"

namespace milepost::store {

SqliteStatement::SqliteStatement(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* made = nullptr;
  const int answer =
      sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()) + 1, &made, nullptr);
  statement_.reset(made);
  if (answer != SQLITE_OK) throw failure_of(answer, sqlite3_errmsg(database));
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

void SqliteStatement::check(int answer) const {
  if (answer == SQLITE_OK) return;
  throw failure_of(answer, sqlite3_errmsg(sqlite3_db_handle(statement_.get())));
}

int SqliteStatement::index_of(const char* name) const {
  return sqlite3_bind_parameter_index(statement_.get(), name);
}

bool SqliteStatement::takes(const char* name) const { return index_of(name) > 0; }

void SqliteStatement::bind_null(const char* name) { bind_null(index_of(name)); }

void SqliteStatement::bind(const char* name, std::int64_t number) { bind(index_of(name), number); }

void SqliteStatement::bind(const char* name, std::string_view text) {
  // Without an address it would be null.
  check(sqlite3_bind_text(statement_.get(), index_of(name), text.empty() ? "" : text.data(),
                          static_cast<int>(text.size()), SQLITE_TRANSIENT));
}

void SqliteStatement::bind_pointer(const char* name, void* value, const char* type) {
  check(sqlite3_bind_pointer(statement_.get(), index_of(name), value, type, nullptr));
}

void SqliteStatement::bind_null(int place) { check(sqlite3_bind_null(statement_.get(), place)); }

void SqliteStatement::bind(int place, std::int64_t number) {
  check(sqlite3_bind_int64(statement_.get(), place, number));
}

void SqliteStatement::bind_kept(int place, std::string_view text) {
  check(sqlite3_bind_text(statement_.get(), place, text.data(), static_cast<int>(text.size()),
                          SQLITE_STATIC));
}

void SqliteStatement::bind_kept_blob(int place, std::string_view bytes) {
  check(sqlite3_bind_blob(statement_.get(), place, bytes.data(), static_cast<int>(bytes.size()),
                          SQLITE_STATIC));
}

bool SqliteStatement::next() {
  const int answer = sqlite3_step(statement_.get());
  if (answer == SQLITE_ROW) return true;
  if (answer != SQLITE_DONE) check(answer);
  return false;
}

void SqliteStatement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t SqliteStatement::changes() const {
  return sqlite3_changes(sqlite3_db_handle(statement_.get()));
}

int SqliteStatement::columns() const { return sqlite3_column_count(statement_.get()); }

Prepared::Type SqliteStatement::type(int column) const {
  switch (sqlite3_value_type(sqlite3_column_value(statement_.get(), column))) {
    case SQLITE_NULL:
      return Type::null;
    case SQLITE_INTEGER:
      return Type::number;
    default:
      return Type::other;
  }
}

std::int64_t SqliteStatement::integer(int column) const {
  return sqlite3_value_int64(sqlite3_column_value(statement_.get(), column));
}

bool SqliteStatement::read(int column, std::int64_t& number) const {
  sqlite3_value* const value = sqlite3_column_value(statement_.get(), column);
  if (sqlite3_value_type(value) == SQLITE_NULL) return false;
  number = sqlite3_value_int64(value);
  return true;
}

std::string_view SqliteStatement::text(int column) const {
  sqlite3_value* const value = sqlite3_column_value(statement_.get(), column);
  const int size = sqlite3_value_bytes(value);
  if (size == 0) return {};
  return {reinterpret_cast<const char*>(sqlite3_value_text(value)), static_cast<std::size_t>(size)};
}

std::string_view SqliteStatement::bytes(int column) const {
  sqlite3_value* const value = sqlite3_column_value(statement_.get(), column);
  const void* bytes = sqlite3_value_blob(value);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

}  // namespace milepost::store
