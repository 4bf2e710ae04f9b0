#include "store/sqlite/statement.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "store/sql/failure.h"

namespace milepost::store {
namespace {

using namespace std::string_view_literals;

class SqliteStatementTest : public testing::Test {
 protected:
  SqliteStatement made(const std::string& text) { return {sql.getHandle(), text}; }

  Failure::Kind kind_of(const std::string& text) {
    try {
      made(text).next();
    } catch (const Failure& failure) {
      return failure.kind();
    }
    return Failure::Kind::other;
  }

  SQLite::Database sql{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

TEST_F(SqliteStatementTest, TellsTheTypeOfAColumnAndItsValue) {
  SqliteStatement row = made("SELECT NULL, -7, '区', x'00FF', ''");
  ASSERT_TRUE(row.next());
  EXPECT_EQ(row.columns(), 5);
  EXPECT_EQ(row.type(0), Prepared::Type::null);
  EXPECT_EQ(row.type(1), Prepared::Type::number);
  EXPECT_EQ(row.type(2), Prepared::Type::other);
  std::int64_t number = 5;
  EXPECT_FALSE(row.read(0, number));
  EXPECT_EQ(number, 5);
  EXPECT_TRUE(row.read(1, number));
  EXPECT_EQ(number, -7);
  EXPECT_EQ(row.integer(1), -7);
  EXPECT_EQ(row.text(1), "-7");
  EXPECT_EQ(row.text(2), "区");
  EXPECT_EQ(row.bytes(3), "\0\xFF"sv);
  EXPECT_EQ(row.text(4), "");
  EXPECT_FALSE(row.next());
}

TEST_F(SqliteStatementTest, TakesItsParametersByName) {
  SqliteStatement row = made("SELECT :a, :b, :c WHERE :a IS NOT :b");
  EXPECT_TRUE(row.takes(":a"));
  EXPECT_FALSE(row.takes(":d"));
  row.bind(":a", 4);
  row.bind(":b", std::string_view());
  row.bind_null(":c");
  ASSERT_TRUE(row.next());
  EXPECT_EQ(row.integer(0), 4);
  EXPECT_EQ(row.type(1), Prepared::Type::other) << "an empty text is none the less a text";
  EXPECT_EQ(row.type(2), Prepared::Type::null);
  row.reset();
  EXPECT_TRUE(row.next()) << "what was bound stays";
  EXPECT_THROW(row.bind(":d", 1), Failure);
}

TEST_F(SqliteStatementTest, CountsTheRowsThatItAdded) {
  sql.exec("CREATE TABLE t (a INTEGER PRIMARY KEY)");
  SqliteStatement two = made("INSERT INTO t VALUES (1), (2)");
  EXPECT_FALSE(two.next());
  EXPECT_EQ(two.changes(), 2);
  SqliteStatement none = made("INSERT OR IGNORE INTO t VALUES (1)");
  EXPECT_FALSE(none.next());
  EXPECT_EQ(none.changes(), 0);
}

TEST_F(SqliteStatementTest, SaysWhichKindOfFailureItWas) {
  sql.exec("CREATE TABLE t (a INTEGER CHECK (a > 0))");
  EXPECT_EQ(kind_of("INSERT INTO t VALUES (0)"), Failure::Kind::guarded);
  EXPECT_EQ(kind_of("SELECT b FROM t"), Failure::Kind::other_schema);
  EXPECT_EQ(kind_of("SELECT a FROM u"), Failure::Kind::other_schema);
  EXPECT_EQ(kind_of("CREATE TABLE t (a)"), Failure::Kind::other_schema);
  EXPECT_EQ(kind_of("no SQL"), Failure::Kind::other);
  sql.exec("PRAGMA query_only = 1");
  EXPECT_EQ(kind_of("INSERT INTO t VALUES (1)"), Failure::Kind::read_only);
}

}  // namespace
}  // namespace milepost::store
