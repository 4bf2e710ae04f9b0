// A statement of SQLite.
//
// Own code over SQLite: SQLiteCpp makes an object for every cell, which takes longer than reading
// it.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "store/sql/prepared.h"

namespace milepost::store {

/// Values are asked as those of functions are: a connection is used by one thread, where SQLite
/// makes no difference between them.
class SqliteStatement final : public Prepared {
 public:
  SqliteStatement(sqlite3* database, const std::string& sql);

  bool takes(const char* name) const override;
  void bind_null(const char* name) override;
  void bind(const char* name, std::int64_t number) override;
  void bind(const char* name, std::string_view text) override;
  /// For a function of the question that knows this type; valid while the question is.
  void bind_pointer(const char* name, void* value, const char* type);
  /// Texts and bytes are not copied: they must stay until the statement was run. Places count from
  /// 1.
  void bind_null(int place);
  void bind(int place, std::int64_t number);
  void bind_kept(int place, std::string_view text);
  void bind_kept_blob(int place, std::string_view bytes);

  bool next() override;
  void reset() override;
  std::int64_t changes() const override;

  int columns() const override;
  Type type(int column) const override;
  std::int64_t integer(int column) const override;
  bool read(int column, std::int64_t& number) const override;
  std::string_view text(int column) const override;
  std::string_view bytes(int column) const override;

 private:
  int index_of(const char* name) const;
  void check(int answer) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace milepost::store
