#include "store/sqlite/bulk_insert.h"

#include <algorithm>

namespace milepost::store {
namespace {

constexpr std::size_t kRows = 100;

std::size_t count_columns(std::string_view columns) {
  return 1 + static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ','));
}

std::string marks(std::size_t columns) {
  std::string text = "(?";
  for (std::size_t i = 1; i < columns; ++i) text += ", ?";
  return text + ")";
}

}  // namespace

SqliteBulkInsert::SqliteBulkInsert(sqlite3* database, std::string_view table,
                                   std::string_view columns)
    : database_(database),
      insert_("INSERT INTO " + std::string(table) + " (" + std::string(columns) + ") VALUES "),
      row_(marks(count_columns(columns))),
      one_(database, insert_ + row_),
      columns_(count_columns(columns)),
      values_(kRows * columns_) {}

void SqliteBulkInsert::add(std::int64_t number) {
  Value& value = next();
  value.type = Type::number;
  value.number = number;
}

void SqliteBulkInsert::add(Type type, std::string_view bytes) {
  Value& value = next();
  value.type = type;
  value.bytes = bytes;
}

void SqliteBulkInsert::end_row() {
  if (count_ < values_.size()) return;
  if (!many_) {
    std::string rows = row_;
    for (std::size_t i = 1; i < kRows; ++i) rows += ", " + row_;
    many_.emplace(database_, insert_ + rows);
  }
  count_ = 0;
  run(*many_, 0, values_.size());
}

void SqliteBulkInsert::flush() {
  const std::size_t end = count_;
  count_ = 0;
  for (std::size_t first = 0; first < end; first += columns_) run(one_, first, first + columns_);
}

void SqliteBulkInsert::run(SqliteStatement& insert, std::size_t first, std::size_t last) {
  int place = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Value& value = values_[i];
    ++place;
    switch (value.type) {
      case Type::null:
        insert.bind_null(place);
        break;
      case Type::number:
        insert.bind(place, value.number);
        break;
      case Type::text:
        insert.bind_kept(place, value.bytes);
        break;
      case Type::blob:
        insert.bind_kept_blob(place, value.bytes);
        break;
    }
  }
  insert.next();
  insert.reset();
}

}  // namespace milepost::store
