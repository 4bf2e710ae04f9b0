#include "store/rows.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include "store/connection.h"

namespace milepost::store {

Rows::Rows(const Store& store, const std::string& sql) {
  sqlite3* const database = sql_of(store).getHandle();
  sqlite3_stmt* made = nullptr;
  const int answer =
      sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()) + 1, &made, nullptr);
  statement_.reset(made);
  if (answer != SQLITE_OK) throw SQLite::Exception(database, answer);
}

void Rows::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Rows::check(int answer) const {
  if (answer != SQLITE_OK) throw SQLite::Exception(sqlite3_db_handle(row()), answer);
}

int Rows::index_of(const char* name) const { return sqlite3_bind_parameter_index(row(), name); }

void Rows::bind(const char* name, std::int64_t value) {
  check(sqlite3_bind_int64(row(), index_of(name), value));
}

void Rows::bind(const char* name, const std::string& value) {
  check(sqlite3_bind_text(row(), index_of(name), value.c_str(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT));
}

void Rows::bind_pointer(const char* name, void* value, const char* type) {
  check(sqlite3_bind_pointer(row(), index_of(name), value, type, nullptr));
}

bool Rows::next() {
  const int answer = sqlite3_step(row());
  if (answer == SQLITE_ROW) return true;
  if (answer != SQLITE_DONE) check(answer);
  return false;
}

void Rows::reset() { sqlite3_reset(row()); }

void Pass::go_to(std::int64_t id) {
  constexpr std::int64_t kWorthASeek = 3;  // ids that are cheaper to read over
  if (!open_ || at_ > id || id - at_ > kWorthASeek) seek(id);
  while (open_ && at_ < id) step();
}

void Pass::seek(std::int64_t id) {
  if (ended_at_ && id >= *ended_at_) return;
  rows_.reset();
  rows_.bind(":first", id);
  step();
  if (!open_) ended_at_ = id;
}

void Pass::step() {
  open_ = rows_.next();
  if (open_) at_ = Columns(rows_).integer();
}

}  // namespace milepost::store
