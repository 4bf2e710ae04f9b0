// The peer of report_bench: the smallest program that opens the same file, asks the same questions
// (reports/questions/*.sql) for the same plans, and prints every row as it comes. No rules, no
// words, no table.
#include <sqlite3.h>

#include <cstdint>
#include <cstdio>
#include <span>
#include <string>
#include <vector>

#include "base/compiled_in.h"

namespace milepost {
extern const std::span<const CompiledIn> kQuestions;
}

namespace {

class Question {
 public:
  Question(sqlite3* db, const char* sql) { sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr); }
  Question(const Question&) = delete;
  Question& operator=(const Question&) = delete;
  ~Question() { sqlite3_finalize(statement_); }

  /// Prints every row; `visit` sees each of them.
  template <class Visit>
  void ask(const char* parameter, std::int64_t value, Visit visit) {
    bind(parameter, value);
    while (sqlite3_step(statement_) == SQLITE_ROW) {
      for (int i = 0; i < sqlite3_column_count(statement_); ++i) {
        const unsigned char* text = sqlite3_column_text(statement_, i);
        std::fputs(text == nullptr ? "" : reinterpret_cast<const char*>(text), stdout);
        std::putchar('\t');
      }
      std::putchar('\n');
      visit(statement_);
    }
    sqlite3_reset(statement_);
  }
  void bind(const char* parameter, std::int64_t value) {
    sqlite3_bind_int64(statement_, sqlite3_bind_parameter_index(statement_, parameter), value);
  }
  void bind(const char* parameter, const std::string& value) {
    sqlite3_bind_text(statement_, sqlite3_bind_parameter_index(statement_, parameter),
                      value.c_str(), -1, SQLITE_TRANSIENT);
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
};

const char* sql(const char* name) {
  for (const milepost::CompiledIn& file : milepost::kQuestions) {
    if (file.name == std::string(name) + ".sql") return file.text.data();
  }
  return "";
}

void print_plans(sqlite3* db) {
  std::vector<std::string> plans;
  Question(db, "SELECT key FROM plan ORDER BY plan_id").ask("", 0, [&](sqlite3_stmt* row) {
    plans.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)));
  });
  Question plan(db, sql("plan"));
  Question sections(db, sql("plan_sections"));
  Question indicators(db, sql("plan_indicators"));
  Question targets(db, sql("plan_targets"));
  Question checkpoints(db, sql("plan_checkpoints"));
  Question find(db, "SELECT indicator_id FROM indicator WHERE key = :indicator");
  Question history(db,
                   "SELECT as_of, kind, value, state, numerator, denominator, entry_id FROM entry"
                   " WHERE indicator_id = :indicator_id AND recorded_at <= :known_at"
                   " ORDER BY as_of, kind, revision");
  const auto nothing = [](sqlite3_stmt*) {};
  for (const std::string& key : plans) {
    std::int64_t revision = 0;
    plan.bind(":plan", key);
    plan.ask(":known_at", INT64_MAX,
             [&](sqlite3_stmt* row) { revision = sqlite3_column_int64(row, 0); });
    sections.ask(":plan_revision_id", revision, nothing);
    indicators.bind(":known_at", INT64_MAX);
    indicators.ask(":plan_revision_id", revision, nothing);
    checkpoints.ask(":plan_revision_id", revision, nothing);
    std::vector<std::string> measured;
    targets.ask(":plan_revision_id", revision, [&](sqlite3_stmt* row) {
      measured.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(row, 4)));
    });
    for (const std::string& indicator : measured) {
      find.bind(":indicator", indicator);
      find.ask("", 0, [&](sqlite3_stmt* row) {
        history.bind(":known_at", INT64_MAX);
        history.ask(":indicator_id", sqlite3_column_int64(row, 0), nothing);
      });
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  sqlite3* db = nullptr;
  if (argc != 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) {
    return 1;
  }
  sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
  print_plans(db);
  sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
  sqlite3_close(db);
  return 0;
}
