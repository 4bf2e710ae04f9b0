// The fastest peer of a large report: one pass over the covering index of a database made by
// large_peer.sql, and of every target its actual and the percentage of its plan. No rules, no
// words. Use: scripts/bench large
#include <sqlite3.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

sqlite3_stmt* prepared(sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK) return statement;
  std::fprintf(stderr, "covering_scan: %s\n", sqlite3_errmsg(db));
  std::exit(1);
}

char* put(char* at, char* end, double number) { return std::to_chars(at, end, number).ptr; }

}  // namespace

int main(int argc, char** argv) {
  sqlite3* db = nullptr;
  if (argc != 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) {
    return 1;
  }
  sqlite3_stmt* targets =
      prepared(db, "SELECT indicator_id, key, planned FROM target ORDER BY indicator_id");
  sqlite3_stmt* entries = prepared(
      db,
      "SELECT indicator_id, value FROM entry INDEXED BY covering"
      " WHERE as_of BETWEEN unixepoch('2022-01-01') / 86400 AND unixepoch('2022-12-31') / 86400"
      " ORDER BY indicator_id, as_of");
  bool more = sqlite3_step(entries) == SQLITE_ROW;
  while (sqlite3_step(targets) == SQLITE_ROW) {
    const sqlite3_int64 indicator = sqlite3_column_int64(targets, 0);
    double actual = 0;
    bool found = false;
    for (; more && sqlite3_column_int64(entries, 0) <= indicator;
         more = sqlite3_step(entries) == SQLITE_ROW) {
      actual = sqlite3_column_double(entries, 1);
      found = true;
    }
    std::fputs(reinterpret_cast<const char*>(sqlite3_column_text(targets, 1)), stdout);
    char figures[64] = ",,";
    char* end = figures + 2;
    if (found) {
      end = put(figures + 1, figures + 31, actual);
      *end++ = ',';
      end = put(end, figures + 63, actual / sqlite3_column_double(targets, 2) * 100);
    }
    *end++ = '\n';
    std::fwrite(figures, 1, static_cast<std::size_t>(end - figures), stdout);
  }
  sqlite3_finalize(targets);
  sqlite3_finalize(entries);
  sqlite3_close(db);
  return 0;
}
