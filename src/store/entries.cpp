#include "store/entries.h"

#include <vector>

#include "store/sql.h"

namespace milepost {
namespace {

using store::bind_optional;
using store::Columns;
using store::question;
using store::to_sql;
using store::translated;

/// The columns of reports/log.sql.
Entry read_entry(Columns& columns) {
  Entry entry;
  entry.id = columns.integer();
  entry.area = columns.text();
  entry.indicator = columns.text();
  entry.as_of = columns.day();
  entry.kind = static_cast<EntryKind>(columns.integer() - 1);
  entry.value.number = columns.optional_decimal();
  entry.value.state =
      columns.optional([](Columns& c) { return static_cast<MilestoneState>(c.integer()); });
  const std::optional<Decimal> numerator = columns.optional_decimal();
  const std::optional<Decimal> denominator = columns.optional_decimal();
  if (numerator && denominator) entry.value.fraction = Fraction{*numerator, *denominator};
  entry.remarks.note = columns.text();
  entry.remarks.evidence = columns.text();
  entry.remarks.reporter = columns.text();
  entry.remarks.problem = columns.text();
  entry.remarks.next_step = columns.text();
  entry.remarks.outlook = columns.optional([](Columns& c) { return c.enumerator<Outlook>(); });
  entry.remarks.vintage = columns.optional([](Columns& c) { return c.enumerator<Vintage>(); });
  entry.recorded_at = columns.moment();
  entry.corrects = columns.optional([](Columns& c) { return c.integer(); });
  entry.correction_reason = columns.text();
  entry.voided_at = columns.optional([](Columns& c) { return c.moment(); });
  entry.void_reason = columns.text();
  return entry;
}

std::optional<std::int64_t> indicator_id(const Store& store, const std::string& area,
                                         const std::string& indicator) {
  SQLite::Statement find(store.sql(),
                         "SELECT indicator_id FROM indicator JOIN area USING (area_id)"
                         " WHERE area.key = :area AND indicator.key = :indicator");
  find.bind(":area", area);
  find.bind(":indicator", indicator);
  if (!find.executeStep()) return std::nullopt;
  return find.getColumn(0).getInt64();
}

std::int64_t sql_kind(EntryKind kind) { return static_cast<std::int64_t>(kind) + 1; }

/// All entries of one indicator, date and kind, from the first to the last.
std::vector<Entry> read_chain(const Store& store, std::int64_t indicator, Date as_of,
                              EntryKind kind) {
  SQLite::Statement rows(store.sql(), question("log") +
                                          "AND e.indicator_id = :indicator_id"
                                          " AND e.as_of = :as_of AND e.kind = :kind"
                                          " ORDER BY e.revision");
  rows.bind(":known_at", to_sql(kEverything));
  rows.bind(":indicator_id", indicator);
  rows.bind(":as_of", to_sql(as_of));
  rows.bind(":kind", sql_kind(kind));
  std::vector<Entry> chain;
  while (rows.executeStep()) {
    Columns columns(rows);
    chain.push_back(read_entry(columns));
  }
  return chain;
}

const Entry* last_standing(const std::vector<Entry>& chain) {
  for (auto entry = chain.rbegin(); entry != chain.rend(); ++entry) {
    if (!entry->voided_at) return &*entry;
  }
  return nullptr;
}

const Entry* same_on_record(const std::vector<Entry>& chain, const NewEntry& wanted) {
  for (const Entry& entry : chain) {
    if (!entry.voided_at && entry.value == wanted.value && entry.remarks == wanted.remarks &&
        entry.correction_reason == wanted.correction_reason) {
      return &entry;
    }
  }
  return nullptr;
}

void bind_word(SQLite::Statement& insert, const char* name, std::string_view text) {
  if (text.empty()) {
    insert.bind(name);
  } else {
    insert.bind(name, std::string(text));
  }
}

std::int64_t insert_entry(const Recording& recording, const NewEntry& entry, std::int64_t indicator,
                          std::size_t revision, const Entry* corrected) {
  SQLite::Database& sql = recording.store().sql();
  SQLite::Statement next(sql, "SELECT coalesce(max(entry_id), 0) + 1 FROM entry");
  next.executeStep();
  const std::int64_t id = next.getColumn(0).getInt64();
  SQLite::Statement insert(
      sql,
      "INSERT INTO entry (indicator_id, as_of, kind, revision, value, state, recorded_at, entry_id,"
      " numerator, denominator, corrects, correction_reason, note, evidence, reporter, problem,"
      " next_step, outlook, vintage) VALUES (:indicator_id, :as_of, :kind, :revision, :value,"
      " :state, :recorded_at, :entry_id, :numerator, :denominator, :corrects, :correction_reason,"
      " :note, :evidence, :reporter, :problem, :next_step, :outlook, :vintage)");
  const Value& value = entry.value;
  const Remarks& remarks = entry.remarks;
  insert.bind(":indicator_id", indicator);
  insert.bind(":as_of", to_sql(entry.as_of));
  insert.bind(":kind", sql_kind(entry.kind));
  insert.bind(":revision", static_cast<std::int64_t>(revision));
  bind_optional(insert, ":value", value.number);
  bind_optional(
      insert, ":state",
      value.state ? std::optional(static_cast<std::int64_t>(*value.state)) : std::nullopt);
  insert.bind(":recorded_at", to_sql(recording.moment()));
  insert.bind(":entry_id", id);
  bind_optional(insert, ":numerator",
                value.fraction ? std::optional(value.fraction->numerator) : std::nullopt);
  bind_optional(insert, ":denominator",
                value.fraction ? std::optional(value.fraction->denominator) : std::nullopt);
  bind_optional(insert, ":corrects",
                corrected != nullptr ? std::optional(corrected->id) : std::nullopt);
  insert.bind(":correction_reason", corrected != nullptr ? entry.correction_reason : "");
  insert.bind(":note", remarks.note);
  insert.bind(":evidence", remarks.evidence);
  insert.bind(":reporter", remarks.reporter);
  insert.bind(":problem", remarks.problem);
  insert.bind(":next_step", remarks.next_step);
  bind_word(insert, ":outlook", remarks.outlook ? word(*remarks.outlook) : "");
  bind_word(insert, ":vintage", remarks.vintage ? word(*remarks.vintage) : "");
  insert.exec();
  return id;
}

}  // namespace

RecordOutcome append(const Recording& recording, const NewEntry& entry) {
  const Store& store = recording.store();
  return translated("write to", store.path(), [&]() -> RecordOutcome {
    const std::optional<std::int64_t> indicator = indicator_id(store, entry.area, entry.indicator);
    if (!indicator) {
      throw Error(ExitCode::refused, "there is no indicator \"" + entry.indicator + "\"");
    }
    const std::vector<Entry> chain = read_chain(store, *indicator, entry.as_of, entry.kind);
    const Entry* standing = last_standing(chain);
    if (const Entry* same = same_on_record(chain, entry)) {
      return AlreadyRecorded{same->id, same == standing ? std::nullopt : std::optional(*standing)};
    }
    const bool is_correction = !entry.correction_reason.empty();
    if (standing != nullptr && !is_correction) return Conflict{*standing};
    if (standing == nullptr && is_correction) return NothingToCorrect{};
    const std::int64_t id = insert_entry(recording, entry, *indicator, chain.size(), standing);
    return Recorded{id, standing != nullptr ? std::optional(*standing) : std::nullopt};
  });
}

void void_entry(const Recording& recording, std::int64_t entry, const std::string& reason) {
  const Store& store = recording.store();
  const std::optional<Entry> found = find_entry(store, entry);
  if (!found) {
    throw Error(ExitCode::refused, "there is no entry " + std::to_string(entry),
                "milepost log lists the entries with their numbers");
  }
  if (found->voided_at) {
    throw Error(ExitCode::refused, "entry " + std::to_string(entry) + " is void already, since " +
                                       to_string(*found->voided_at) + ": " + found->void_reason);
  }
  translated("write to", store.path(), [&] {
    SQLite::Statement insert(store.sql(),
                             "INSERT INTO entry_void (entry_id, recorded_at, reason)"
                             " VALUES (:entry_id, :recorded_at, :reason)");
    insert.bind(":entry_id", entry);
    insert.bind(":recorded_at", to_sql(recording.moment()));
    insert.bind(":reason", reason);
    insert.exec();
  });
}

std::optional<Entry> standing_entry(const Store& store, const std::string& area,
                                    const std::string& indicator, Date as_of, EntryKind kind) {
  return translated("read", store.path(), [&]() -> std::optional<Entry> {
    const std::optional<std::int64_t> id = indicator_id(store, area, indicator);
    if (!id) return std::nullopt;
    const std::vector<Entry> chain = read_chain(store, *id, as_of, kind);
    const Entry* standing = last_standing(chain);
    return standing != nullptr ? std::optional(*standing) : std::nullopt;
  });
}

std::optional<Entry> find_entry(const Store& store, std::int64_t entry) {
  return translated("read", store.path(), [&]() -> std::optional<Entry> {
    SQLite::Statement row(store.sql(), question("log") + "AND e.entry_id = :entry_id");
    row.bind(":known_at", to_sql(kEverything));
    row.bind(":entry_id", entry);
    if (!row.executeStep()) return std::nullopt;
    Columns columns(row);
    return read_entry(columns);
  });
}

void for_each_entry(const Store& store, const LogFilter& filter,
                    const std::function<void(const Entry&)>& visit) {
  translated("read", store.path(), [&] {
    std::string text = question("log");
    if (filter.area) text += " AND a.key = :area";
    if (filter.indicator) text += " AND i.key = :indicator";
    if (filter.numbers) text += " AND e.entry_id BETWEEN :first AND :last";
    SQLite::Statement rows(store.sql(), text + " ORDER BY e.entry_id");
    rows.bind(":known_at", to_sql(filter.known_at));
    if (filter.area) rows.bind(":area", *filter.area);
    if (filter.indicator) rows.bind(":indicator", *filter.indicator);
    if (filter.numbers) {
      rows.bind(":first", filter.numbers->first);
      rows.bind(":last", filter.numbers->second);
    }
    while (rows.executeStep()) {
      Columns columns(rows);
      visit(read_entry(columns));
    }
  });
}

}  // namespace milepost
