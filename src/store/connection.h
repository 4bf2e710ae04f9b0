// What a Store asks its database with. For this room only: nobody else sees an SQL type.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "store/store.h"

namespace milepost::store {

/// A file that is there, open to be read and written. One thread uses it.
class Connection {
 public:
  /// Throws SQLite::Exception.
  explicit Connection(const std::string& path);

  SQLite::Database& sql() { return sql_; }

 private:
  SQLite::Database sql_;
};

inline SQLite::Database& sql_of(const Store& store) { return connection_of(store).sql(); }

}  // namespace milepost::store
