// The peer of report_bench: the smallest program that opens the same file, reads the same rows and
// prints them. No rules, no words, no table.
#include <sqlite3.h>

#include <cstdio>

namespace {

constexpr const char* kTargets =
    "SELECT t.key, r.name_zh, r.name_en, r.requirement, r.value, i.unit, r.due, r.section,"
    " r.indicator_id, r.commitment FROM plan_revision pr JOIN plan_target pt USING "
    "(plan_revision_id)"
    " JOIN target_revision r USING (target_revision_id) JOIN target t USING (target_id)"
    " JOIN indicator i USING (indicator_id) ORDER BY pr.plan_id, pt.position";

constexpr const char* kEntries =
    "SELECT as_of, kind, value, state FROM entry WHERE indicator_id = ? ORDER BY as_of, kind, "
    "revision";

const char* text(sqlite3_stmt* row, int column) {
  const unsigned char* value = sqlite3_column_text(row, column);
  return value == nullptr ? "" : reinterpret_cast<const char*>(value);
}

}  // namespace

int main(int argc, char** argv) {
  sqlite3* db = nullptr;
  if (argc != 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
    return 1;
  sqlite3_stmt* targets = nullptr;
  sqlite3_stmt* entries = nullptr;
  if (sqlite3_prepare_v2(db, kTargets, -1, &targets, nullptr) != SQLITE_OK) return 1;
  if (sqlite3_prepare_v2(db, kEntries, -1, &entries, nullptr) != SQLITE_OK) return 1;
  while (sqlite3_step(targets) == SQLITE_ROW) {
    for (int i = 0; i < 10; ++i) std::printf("%s\t", text(targets, i));
    sqlite3_bind_int64(entries, 1, sqlite3_column_int64(targets, 8));
    while (sqlite3_step(entries) == SQLITE_ROW) {
      for (int i = 0; i < 4; ++i) std::printf("%s\t", text(entries, i));
    }
    sqlite3_reset(entries);
    std::printf("\n");
  }
  sqlite3_finalize(targets);
  sqlite3_finalize(entries);
  sqlite3_close(db);
  return 0;
}
