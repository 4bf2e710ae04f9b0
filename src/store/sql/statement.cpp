#include "store/sql/statement.h"

#include "store/sql/connection.h"

namespace milepost::store {

Statement::Statement(Connection& connection, const std::string& sql)
    : prepared_(connection.prepare(sql)) {}

Statement::Statement(const Store& store, const std::string& sql)
    : Statement(connection_of(store), sql) {}

void Statement::bind(const char* name, const std::optional<std::int64_t>& number) {
  if (number) {
    bind(name, *number);
  } else {
    prepared_->bind_null(name);
  }
}

void Statement::bind(const char* name, const std::optional<Decimal>& figure) {
  bind(name, figure ? std::optional(figure->raw()) : std::nullopt);
}

std::int64_t Statement::run() {
  while (next()) {
  }
  const std::int64_t changes = prepared_->changes();
  reset();
  return changes;
}

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
