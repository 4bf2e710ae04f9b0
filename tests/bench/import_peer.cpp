// The best that a program written for this one task does: reads the CSV file in two threads, sorts
// the rows by the key of the table, and gives them to one prepared statement in one transaction, a
// hundred at once.
// Same table, indexes, triggers and constraints as milepost's; no problems are told, no doubts, no
// chain. Use: import_peer DATABASE CSV, with the columns indicator,as_of,kind,value,state,reporter.
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace {

struct Row {
  std::int64_t indicator = 0;
  std::int32_t as_of = 0;
  std::int32_t kind = 0;
  std::int64_t value = 0;
  bool has_value = false;
  std::int32_t state = -1;
  std::string_view reporter;
};

using Ids = std::unordered_map<std::string_view, std::int64_t>;

[[noreturn]] void give_up(const char* what) {
  std::fprintf(stderr, "import_peer: %s\n", what);
  std::exit(1);
}

void check(bool done, sqlite3* db) {
  if (!done) give_up(sqlite3_errmsg(db));
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Days since 1970-01-01 of a date in the Gregorian calendar.
std::int32_t days_of(std::string_view date) {
  if (date.size() != 10) give_up("not a date");
  const int month = number(date.substr(5, 2));
  const int year = number(date.substr(0, 4)) - (month <= 2 ? 1 : 0);
  const int era_day = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + number(date.substr(8)) - 1;
  return year * 365 + year / 4 - year / 100 + year / 400 + era_day - 719468;
}

/// A count of ten-thousandths.
std::int64_t decimal_of(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::int64_t whole = 0;
  std::from_chars(text.data(), text.data() + point, whole);
  std::int64_t part = 0;
  std::int64_t scale = 10'000;
  for (std::size_t i = point + 1; i < text.size(); ++i) {
    part = part * 10 + (text[i] - '0');
    scale /= 10;
    whole *= 10;
  }
  const std::int64_t places = 10'000 / scale;
  const std::int64_t sign = text.starts_with('-') ? -1 : 1;
  return (whole / places) * 10'000 + sign * part * scale;
}

std::int32_t position(std::string_view word, std::initializer_list<std::string_view> words) {
  const auto* found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) give_up("an unknown word");
  return static_cast<std::int32_t>(found - words.begin());
}

Row read_row(std::string_view line, const Ids& ids) {
  std::array<std::string_view, 6> fields;
  for (std::string_view& field : fields) {
    const std::size_t end = std::min(line.find(','), line.size());
    field = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  const auto found = ids.find(fields[0]);
  if (found == ids.end()) give_up("an unknown indicator");
  Row row;
  row.indicator = found->second;
  row.as_of = days_of(fields[1]);
  row.kind = 1 + position(fields[2], {"year-to-date", "increment", "level", "growth", "milestone"});
  row.has_value = !fields[3].empty();
  if (row.has_value) row.value = decimal_of(fields[3]);
  if (!fields[4].empty()) row.state = position(fields[4], {"not-started", "in-progress", "done"});
  row.reporter = fields[5];
  if (row.reporter.starts_with('"')) row.reporter = row.reporter.substr(1, row.reporter.size() - 2);
  return row;
}

std::vector<Row> read_rows(std::string_view text, const Ids& ids) {
  std::vector<Row> rows;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    rows.push_back(read_row(line, ids));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return rows;
}

sqlite3_stmt* prepare(sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK, db);
  return statement;
}

constexpr std::size_t kRowsAtOnce = 100;
constexpr int kBound = 7;  // of each row

void bind(sqlite3_stmt* insert, int before, const Row& row, std::int64_t id) {
  sqlite3_bind_int64(insert, before + 1, row.indicator);
  sqlite3_bind_int64(insert, before + 2, row.as_of);
  sqlite3_bind_int64(insert, before + 3, row.kind);
  if (row.has_value) sqlite3_bind_int64(insert, before + 4, row.value);
  if (row.state >= 0) sqlite3_bind_int64(insert, before + 5, row.state);
  sqlite3_bind_int64(insert, before + 6, id);
  sqlite3_bind_text(insert, before + 7, row.reporter.data(), static_cast<int>(row.reporter.size()),
                    SQLITE_STATIC);
}

void insert_rows(sqlite3* db, const std::vector<Row>& rows) {
  std::int64_t id = 0;
  sqlite3_stmt* insert = nullptr;
  std::size_t prepared = 0;
  for (std::size_t begin = 0; begin < rows.size();) {
    const std::size_t count = std::min(kRowsAtOnce, rows.size() - begin);
    if (count != prepared) {
      sqlite3_finalize(insert);
      std::string sql =
          "INSERT INTO entry (indicator_id, as_of, kind, revision, value, state, recorded_at,"
          " entry_id, reporter) VALUES ";
      for (std::size_t i = 0; i < count; ++i) {
        sql += std::string(i == 0 ? "" : ", ") + "(?, ?, ?, 0, ?, ?, 1767225600000, ?, ?)";
      }
      insert = prepare(db, sql.c_str());
      prepared = count;
    }
    sqlite3_clear_bindings(insert);
    for (std::size_t i = 0; i < count; ++i) {
      bind(insert, kBound * static_cast<int>(i), rows[begin + i], ++id);
    }
    check(sqlite3_step(insert) == SQLITE_DONE, db);
    sqlite3_reset(insert);
    begin += count;
  }
  sqlite3_finalize(insert);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) give_up("usage: import_peer DATABASE CSV");
  sqlite3* db = nullptr;
  if (sqlite3_open(argv[1], &db) != SQLITE_OK) give_up("cannot open the database");
  check(sqlite3_exec(db, "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr) == SQLITE_OK, db);
  std::ifstream file(argv[2], std::ios::binary);
  std::ostringstream buffer;
  buffer << file.rdbuf();
  const std::string bytes = std::move(buffer).str();

  std::vector<std::string> keys;
  std::vector<std::int64_t> numbers;
  sqlite3_stmt* indicators = prepare(db, "SELECT key, indicator_id FROM indicator");
  while (sqlite3_step(indicators) == SQLITE_ROW) {
    keys.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(indicators, 0)));
    numbers.push_back(sqlite3_column_int64(indicators, 1));
  }
  sqlite3_finalize(indicators);
  Ids ids;
  for (std::size_t i = 0; i < keys.size(); ++i) ids.emplace(keys[i], numbers[i]);

  std::string_view text = bytes;
  text.remove_prefix(text.find('\n') + 1);
  const std::size_t half = text.find('\n', text.size() / 2) + 1;
  std::vector<Row> second;
  std::thread reader([&] { second = read_rows(text.substr(half), ids); });
  std::vector<Row> rows = read_rows(text.substr(0, half), ids);
  reader.join();
  rows.insert(rows.end(), second.begin(), second.end());
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tie(a.indicator, a.as_of, a.kind) < std::tie(b.indicator, b.as_of, b.kind);
  });

  check(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK, db);
  insert_rows(db, rows);
  check(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK, db);
  sqlite3_close(db);
  return 0;
}
