#include "store/sqlite/bulk_insert.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "store/sql/failure.h"

namespace milepost::store {
namespace {

class BulkInsertTest : public testing::Test {
 protected:
  void SetUp() override { sql.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)"); }

  std::string ask(const std::string& query) {
    SQLite::Statement row(sql, query);
    row.executeStep();
    return row.getColumn(0).getString();
  }

  SQLite::Database sql{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

TEST_F(BulkInsertTest, KeepsValuesOfEveryType) {
  SqliteBulkInsert insert(sql.getHandle(), "t", "id, a, b");
  using namespace std::string_view_literals;
  insert.add(1);
  insert.add_null();
  insert.add("区科技局"sv);
  insert.end_row();
  insert.add(2);
  insert.add("a\0b"sv);
  insert.add_blob("\0\xFF"sv);
  insert.end_row();
  insert.add(3);
  insert.add(""sv);
  insert.add(-9'223'372'036'854'775'807);
  insert.end_row();
  insert.flush();
  EXPECT_EQ(ask("SELECT group_concat(id || ' ' || quote(a) || ' ' || typeof(b), ', ') FROM t"),
            "1 NULL text, 2 'a' blob, 3 '' integer");
  EXPECT_EQ(ask("SELECT hex(a) || ' ' || hex(b) FROM t WHERE id = 2"), "610062 00FF");
  EXPECT_EQ(ask("SELECT b FROM t WHERE id = 1"), "区科技局");
  EXPECT_EQ(ask("SELECT b FROM t WHERE id = 3"), "-9223372036854775807");
}

TEST_F(BulkInsertTest, KeepsEveryRowHoweverMany) {
  for (const int rows : {0, 1, 99, 100, 101, 250}) {
    sql.exec("DELETE FROM t");
    SqliteBulkInsert insert(sql.getHandle(), "t", "id, a, b");
    for (int row = 1; row <= rows; ++row) {
      insert.add(row);
      insert.add(std::to_string(row));
      insert.add_null();
      insert.end_row();
    }
    insert.flush();
    insert.flush();  // nothing is left
    EXPECT_EQ(
        ask("SELECT count(*) || ' ' || count(DISTINCT id) || ' ' || total(id = a) FROM t"),
        std::to_string(rows) + " " + std::to_string(rows) + " " + std::to_string(rows) + ".0");
  }
}

TEST_F(BulkInsertTest, AddsRowsInTheirOrder) {
  sql.exec(
      "CREATE TRIGGER grows BEFORE INSERT ON t"
      " BEGIN SELECT RAISE(ABORT, 'not the next') WHERE NEW.id <>"
      " coalesce((SELECT max(id) FROM t), 0) + 1; END");
  SqliteBulkInsert insert(sql.getHandle(), "t", "id, a, b");
  const auto add = [&](int row) {
    insert.add(row);
    insert.add_null();
    insert.add_null();
    insert.end_row();
  };
  for (int row = 1; row <= 150; ++row) add(row);
  insert.flush();
  add(152);
  EXPECT_THROW(insert.flush(), Failure);
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "150");
}

}  // namespace
}  // namespace milepost::store
