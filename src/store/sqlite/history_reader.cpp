#include "store/sqlite/history_reader.h"

#include <sqlite3.h>

#include <algorithm>
#include <bitset>
#include <new>
#include <optional>
#include <unordered_set>

#include "model/standing.h"
#include "store/sql/sql.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace milepost::store {
namespace {

std::optional<Decimal> optional_decimal(sqlite3_value* value) {
  if (sqlite3_value_type(value) == SQLITE_NULL) return std::nullopt;
  return Decimal::from_raw(sqlite3_value_int64(value));
}

/// Numbers of entries that is asked about far more often than they are in it.
class EntryNumbers {
 public:
  void add(std::int64_t entry) {
    endings_.set(ending_of(entry));
    all_.insert(entry);
  }
  bool contains(std::int64_t entry) const {
    return endings_.test(ending_of(entry)) && all_.contains(entry);
  }

 private:
  static constexpr std::size_t kEndings = std::size_t{1} << 16U;
  static std::size_t ending_of(std::int64_t entry) {
    return static_cast<std::uint64_t>(entry) % kEndings;
  }

  std::bitset<kEndings> endings_;  // by which nearly all others are told
  std::unordered_set<std::int64_t> all_;
};

/// The arguments of `keep`. From the last column of the table to the first: SQLite takes a row
/// apart as far as it is asked to, which it then is once.
struct EntryArguments {
  sqlite3_value** at;

  std::int64_t indicator() const { return sqlite3_value_int64(at[6]); }
  Observation observation() const {
    Observation read;
    read.as_of = Date(date::days(sqlite3_value_int(at[5])));
    read.kind = static_cast<EntryKind>(sqlite3_value_int(at[4]) - 1);
    read.value.number = optional_decimal(at[3]);
    if (read.kind == EntryKind::milestone) {
      read.value.state = static_cast<MilestoneState>(sqlite3_value_int(at[2]));
    }
    read.entry = sqlite3_value_int64(at[1]);
    return read;
  }
};

}  // namespace

/// One pass over the entries in the order of the table. They are handed over while SQLite goes
/// through them: taken from its rows column by column, a million of them take half as long again.
struct SqliteHistoryReader::Pass {
  Pass(sqlite3* of, Moment known_at)
      : database(of), rows(database, question("history")), voided(database, question("voided")) {
    if (known_at != kEverything) rows.bind(":known_at", to_sql(known_at));
    rows.bind_pointer(":reader", this, kPointer);
    voided.bind(":known_at", to_sql(known_at));
  }

  void read(std::int64_t indicator) {
    constexpr std::int64_t kWorthASeek = 3;  // indicators that are cheaper to read over
    const bool lies_ahead = asked && indicator > *asked;
    const bool has_none = lies_ahead && (!next || next->indicator > indicator);
    const bool is_near = lies_ahead && next && indicator - next->indicator <= kWorthASeek;
    asked = indicator;
    if (has_none) return;
    if (!is_near) {
      rows.reset();
      rows.bind(":first", indicator);
    } else if (next->indicator == indicator) {
      add(next->observation);
    }
    next.reset();
    rows.next();
  }

  /// Whether this entry, the next of the table, is of an indicator that was not asked yet.
  bool keep(EntryArguments entry) {
    const std::int64_t indicator = entry.indicator();
    if (indicator == *asked) add(entry.observation());
    if (indicator <= *asked) return false;
    next = {indicator, entry.observation()};
    return true;
  }

  void add(const Observation& one) {
    if (voided_entries->contains(one.entry)) return;
    let_stand(one.kind == EntryKind::progress ? in_words : *observations, one);
  }

  /// Those of the entries that stand.
  void read_texts(std::int64_t indicator, std::vector<ProgressText>& texts) {
    if (!rows_of_texts) rows_of_texts.emplace(database, question("progress_texts"));
    rows_of_texts->reset();
    rows_of_texts->bind(":indicator_id", indicator);
    while (rows_of_texts->next()) {
      const std::int64_t entry = rows_of_texts->integer(0);
      const auto is_it = [&](const Observation& one) { return one.entry == entry; };
      if (std::none_of(observations->begin(), observations->end(), is_it) &&
          std::none_of(in_words.begin(), in_words.end(), is_it)) {
        continue;
      }
      texts.push_back({Date(date::days(static_cast<int>(rows_of_texts->integer(1)))),
                       std::string(rows_of_texts->text(2))});
    }
  }

  /// Most indicators cannot have any: asked with the other columns of all entries, they would cost
  /// more than asked for those that can.
  void read_fractions(std::int64_t indicator) {
    if (!fractions) fractions.emplace(database, question("fractions"));
    fractions->reset();
    fractions->bind(":indicator_id", indicator);
    auto next_one = observations->begin();
    while (fractions->next()) {
      const std::int64_t entry = fractions->integer(0);
      const auto one = std::find_if(next_one, observations->end(),
                                    [&](const Observation& o) { return o.entry == entry; });
      if (one == observations->end()) continue;  // it does not stand
      one->value.fraction = Fraction{Decimal::from_raw(fractions->integer(2)),
                                     Decimal::from_raw(fractions->integer(1))};
      next_one = one;
    }
  }

  void read_voided() {
    voided_entries.emplace();
    voided.reset();
    while (voided.next()) voided_entries->add(voided.integer(0));
    SqliteStatement any_text(database, "SELECT 1 FROM entry_progress LIMIT 1");
    has_texts = any_text.next();
  }

  struct Next {
    std::int64_t indicator;
    Observation observation;
  };

  static constexpr const char* kPointer = "SqliteHistoryReader::Pass";

  sqlite3* database;
  SqliteStatement rows;
  SqliteStatement voided;
  std::optional<SqliteStatement> fractions;
  std::optional<EntryNumbers> voided_entries;
  std::optional<SqliteStatement> rows_of_texts;
  bool has_texts = false;  // any entry at all
  std::vector<Observation>* observations = nullptr;
  std::vector<Observation> in_words;  // of the same indicator, in words alone
  std::optional<std::int64_t> asked;  // the last indicator
  std::optional<Next> next;           // the first entry of a later one; nothing at the end
};

void SqliteHistoryReader::add_keep(sqlite3* database) {
  const auto keep = [](sqlite3_context* context, int, sqlite3_value** arguments) {
    // The pass is the same in every row: SQLite keeps it until the question is asked again.
    auto* pass = static_cast<Pass*>(sqlite3_get_auxdata(context, 0));
    if (pass == nullptr) {
      pass = static_cast<Pass*>(sqlite3_value_pointer(arguments[0], Pass::kPointer));
      if (pass == nullptr) {
        sqlite3_result_error(context, "keep is for milepost only", -1);
        return;
      }
      sqlite3_set_auxdata(context, 0, pass, nullptr);
    }
    try {
      if (pass->keep({arguments})) sqlite3_result_int(context, 1);
    } catch (const std::bad_alloc&) {
      sqlite3_result_error_nomem(context);
    }
  };
  const int answer =
      sqlite3_create_function_v2(database, "keep", 7, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
                                 keep, nullptr, nullptr, nullptr);
  if (answer != SQLITE_OK) throw failure_of(answer, sqlite3_errmsg(database));
}

SqliteHistoryReader::SqliteHistoryReader(sqlite3* database, Moment known_at)
    : pass_(std::make_unique<Pass>(database, known_at)) {}
SqliteHistoryReader::~SqliteHistoryReader() = default;

void SqliteHistoryReader::forget() {
  pass_->asked.reset();
  pass_->voided_entries.reset();
}

void SqliteHistoryReader::read(std::int64_t number, const Indicator& indicator, History& history) {
  history.measure = indicator.measure;
  history.observations.clear();
  history.progress.clear();
  pass_->in_words.clear();
  if (!pass_->voided_entries) pass_->read_voided();
  pass_->observations = &history.observations;
  pass_->read(number);
  if (takes_fractions(usual_kind(indicator.measure), indicator.unit)) {
    pass_->read_fractions(number);
  }
  if (pass_->has_texts) pass_->read_texts(number, history.progress);
}

}  // namespace milepost::store
