// A connection to an SQLite file.
#pragma once

#include <SQLiteCpp/Database.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "store/sql/connection.h"

namespace milepost::store {

class SqliteConnection final : public Connection {
 public:
  /// Of a file that is there, to be read and written.
  explicit SqliteConnection(const std::string& path);

  /// For what only SQLite has. What SQLiteCpp throws is no Failure yet (failure.h).
  SQLite::Database& sql() { return sql_; }

  std::unique_ptr<Prepared> prepare(const std::string& sql) override;
  void run(const std::string& statements) override;
  bool is_in_transaction() const override;
  void begin_reading() override;
  void begin_recording() override;
  void commit() override;
  void roll_back() override;
  std::unique_ptr<BulkInsert> bulk_insert(std::string_view table,
                                          std::string_view columns) override;
  std::unique_ptr<HistoryReader> history_reader(Moment known_at) override;
  OpenBeside beside(const Store& store) override;
  std::string folder() const override;
  void copy_to(const std::string& path) override;
  std::vector<Said> find_damage() override;
  SchemaFaults find_schema_faults() override;

 private:
  SQLite::Database sql_;
};

/// The file behind a Store.
SQLite::Database& sql_of(const Store& store);

}  // namespace milepost::store
