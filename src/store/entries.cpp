#include "store/entries.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

#include "store/chain.h"
#include "store/sql.h"

namespace milepost {
namespace {

using store::ChainSubject;
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

/// Finds the numbers of indicators, one after another with the same statement.
class FindIndicator {
 public:
  explicit FindIndicator(const Store& store)
      : find_(store.sql(),
              "SELECT indicator_id FROM indicator JOIN area USING (area_id)"
              " WHERE area.key = :area AND indicator.key = :indicator") {}

  std::optional<std::int64_t> operator()(const std::string& area, const std::string& indicator) {
    find_.reset();
    find_.bind(":area", area);
    find_.bind(":indicator", indicator);
    if (!find_.executeStep()) return std::nullopt;
    return find_.getColumn(0).getInt64();
  }

 private:
  SQLite::Statement find_;
};

std::int64_t sql_kind(EntryKind kind) { return static_cast<std::int64_t>(kind) + 1; }

using Entries = std::vector<Entry>;

/// Those of one indicator, date and kind, from the first to the last.
struct Succession {
  Entries::const_iterator begin;
  Entries::const_iterator end;

  const Entry* last_standing() const {
    for (auto entry = end; entry != begin;) {
      if (!(--entry)->voided_at) return &*entry;
    }
    return nullptr;
  }

  /// The entry that says the very same. One that counts says it also to somebody who gives no
  /// reason for a correction.
  const Entry* same(const NewEntry& wanted) const {
    const auto says = [&](const Entry& entry, bool whatever_reason) {
      return !entry.voided_at && entry.value == wanted.value && entry.remarks == wanted.remarks &&
             (whatever_reason || entry.correction_reason == wanted.correction_reason);
    };
    const Entry* standing = last_standing();
    if (standing != nullptr && says(*standing, wanted.correction_reason.empty())) return standing;
    const auto found =
        std::find_if(begin, end, [&](const Entry& entry) { return says(entry, false); });
    return found == end ? nullptr : &*found;
  }
};

/// The order of the table, for entries of one indicator.
Succession find_succession(const Entries& entries, Date as_of, EntryKind kind) {
  const auto [begin, end] = std::equal_range(
      entries.begin(), entries.end(), std::pair(as_of, kind), [](const auto& a, const auto& b) {
        const auto subject = [](const auto& one) {
          if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Entry>) {
            return std::pair(one.as_of, one.kind);
          } else {
            return one;
          }
        };
        return subject(a) < subject(b);
      });
  return {begin, end};
}

/// All entries of an indicator as they are on record, in the order of the table.
class EntriesOfIndicator {
 public:
  explicit EntriesOfIndicator(const Store& store)
      : rows_(store.sql(), question("log") +
                               "AND e.indicator_id = :indicator_id"
                               " ORDER BY e.as_of, e.kind, e.revision") {
    rows_.bind(":known_at", to_sql(kEverything));
  }

  void read(std::int64_t indicator, Entries& entries) {
    rows_.reset();
    rows_.bind(":indicator_id", indicator);
    while (rows_.executeStep()) {
      Columns columns(rows_);
      entries.push_back(read_entry(columns));
    }
    rows_.reset();
  }

 private:
  SQLite::Statement rows_;
};

/// The one statement that adds an entry. Its columns are those of the content that the chain is
/// over, in the same order.
class InsertEntry {
 public:
  explicit InsertEntry(const Recording& recording)
      : recording_(recording),
        insert_(recording.store().sql(),
                "INSERT INTO entry (indicator_id, as_of, kind, revision, value, state, recorded_at,"
                " entry_id, numerator, denominator, corrects, correction_reason, note, evidence,"
                " reporter, problem, next_step, outlook, vintage)"
                " VALUES (:indicator_id, :as_of, :kind, :revision, :value, :state, :recorded_at,"
                " :entry_id, :numerator, :denominator, :corrects, :correction_reason, :note,"
                " :evidence, :reporter, :problem, :next_step, :outlook, :vintage)") {}

  /// `entry` and `corrected` need to live only during the call.
  void run(const NewEntry& entry, std::int64_t id, std::int64_t indicator, std::size_t revision,
           const Entry* corrected) {
    const Value& value = entry.value;
    const Remarks& remarks = entry.remarks;
    next_ = 0;
    content_.clear();
    add(indicator);
    add(to_sql(entry.as_of));
    add(sql_kind(entry.kind));
    add(static_cast<std::int64_t>(revision));
    add(value.number);
    add_optional(value.state ? std::optional(static_cast<std::int64_t>(*value.state))
                             : std::nullopt);
    add(to_sql(recording_.moment()));
    add(id);
    add(value.fraction ? std::optional(value.fraction->numerator) : std::nullopt);
    add(value.fraction ? std::optional(value.fraction->denominator) : std::nullopt);
    add_optional(corrected != nullptr ? std::optional(corrected->id) : std::nullopt);
    static const std::string kNoReason;
    add(corrected != nullptr ? entry.correction_reason : kNoReason);
    for (const std::string* text : {&remarks.note, &remarks.evidence, &remarks.reporter,
                                    &remarks.problem, &remarks.next_step}) {
      add(*text);
    }
    add_word(remarks.outlook);
    add_word(remarks.vintage);
    insert_.exec();
    insert_.reset();
    content_.end_row();
    content_.end_list();
    recording_.chain().append(subject_, {id, 0}, content_.bytes());
  }

 private:
  // In the order of the statement: looking up a name for every figure takes longer than binding it.
  void add(std::int64_t number) {
    insert_.bind(++next_, number);
    content_.add(number);
  }
  void add(const std::string& text) {
    insert_.bindNoCopy(++next_, text);
    content_.add(text);
  }
  void add_null() {
    insert_.bind(++next_);
    content_.add_null();
  }
  void add_optional(const std::optional<std::int64_t>& number) {
    if (number) {
      add(*number);
    } else {
      add_null();
    }
  }
  void add(const std::optional<Decimal>& figure) {
    add_optional(figure ? std::optional(figure->raw()) : std::nullopt);
  }
  template <class E>
  void add_word(const std::optional<E>& value) {
    if (value) {
      const std::string text(word(*value));
      insert_.bind(++next_, text);
      content_.add(text);
    } else {
      add_null();
    }
  }

  const Recording& recording_;
  const ChainSubject& subject_ = *store::find_subject(store::kEntrySubject);
  SQLite::Statement insert_;
  int next_ = 0;
  store::Content content_;
};

std::int64_t last_entry_id(const Store& store) {
  SQLite::Statement last(store.sql(), "SELECT coalesce(max(entry_id), 0) FROM entry");
  last.executeStep();
  return last.getColumn(0).getInt64();
}

Observation observation_of(const Entry& entry) {
  return {entry.as_of, entry.kind, entry.value, entry.id};
}

/// What stands, of all entries of an indicator in the order of the table.
std::vector<Observation> standing_observations(const Entries& entries) {
  std::vector<Observation> standing;
  for (const Entry& entry : entries) {
    if (entry.voided_at) continue;
    const bool corrects_last = !standing.empty() && standing.back().as_of == entry.as_of &&
                               standing.back().kind == entry.kind;
    if (corrects_last) standing.pop_back();
    standing.push_back(observation_of(entry));
  }
  return standing;
}

void add_observation(std::vector<Observation>& all, const Entry& entry) {
  const auto place =
      std::lower_bound(all.begin(), all.end(), entry, [](const Observation& a, const Entry& b) {
        return std::pair(a.as_of, a.kind) < std::pair(b.as_of, b.kind);
      });
  if (place != all.end() && place->as_of == entry.as_of && place->kind == entry.kind) {
    *place = observation_of(entry);
  } else {
    all.insert(place, observation_of(entry));
  }
}

}  // namespace

/// The indicator that was last appended to, with all its entries.
struct Appending::State {
  explicit State(const Recording& open_recording)
      : recording(open_recording),
        on_record(recording.store()),
        insert(recording),
        last_id(last_entry_id(recording.store())),
        began_empty(last_id == 0) {}

  /// Makes `area` and `key` the indicator that is appended to.
  void turn_to(const std::string& new_area, const std::string& new_key) {
    if (indicator && key == new_key && area == new_area) return;
    area = new_area;
    key = new_key;
    entries.clear();
    history.observations.clear();
    indicator = find(area, key);
    if (!indicator) throw Error(ExitCode::refused, "there is no indicator \"" + key + "\"");
    // Nothing is there of an indicator that this import has not come to yet.
    if (!began_empty || *indicator <= highest_indicator) on_record.read(*indicator, entries);
    highest_indicator = std::max(highest_indicator, *indicator);
    history.observations = standing_observations(entries);
  }

  std::int64_t add(const NewEntry& wanted, const Succession& succession, const Entry* corrected) {
    const auto revision = static_cast<std::size_t>(succession.end - succession.begin);
    insert.run(wanted, ++last_id, *indicator, revision, corrected);
    Entry entry;
    entry.id = last_id;
    entry.as_of = wanted.as_of;
    entry.kind = wanted.kind;
    entry.value = wanted.value;
    entry.remarks = wanted.remarks;
    entry.recorded_at = recording.moment();
    if (corrected != nullptr) {
      entry.corrects = corrected->id;
      entry.correction_reason = wanted.correction_reason;
    }
    add_observation(history.observations, entry);
    entries.insert(succession.end, std::move(entry));
    return last_id;
  }

  const Recording& recording;
  FindIndicator find{recording.store()};
  EntriesOfIndicator on_record;
  InsertEntry insert;
  std::int64_t last_id;
  bool began_empty;
  std::int64_t highest_indicator = 0;
  std::string area;
  std::string key;
  std::optional<std::int64_t> indicator;
  Entries entries;
  History history;
};

Appending::Appending(const Recording& recording)
    : state_(translated("write to", recording.store().path(),
                        [&] { return std::make_unique<State>(recording); })) {}
Appending::~Appending() = default;

const History& Appending::history(const std::string& area, const Indicator& indicator) {
  translated("read", state_->recording.store().path(),
             [&] { state_->turn_to(area, indicator.key); });
  state_->history.measure = indicator.measure;
  return state_->history;
}

RecordOutcome Appending::append(const NewEntry& entry) {
  return translated("write to", state_->recording.store().path(), [&]() -> RecordOutcome {
    state_->turn_to(entry.area, entry.indicator);
    const Succession succession = find_succession(state_->entries, entry.as_of, entry.kind);
    const Entry* standing = succession.last_standing();
    if (const Entry* same = succession.same(entry)) {
      return AlreadyRecorded{same->id, same == standing ? std::nullopt : std::optional(*standing)};
    }
    const bool is_correction = !entry.correction_reason.empty();
    if (standing != nullptr && !is_correction) return Conflict{*standing};
    if (standing == nullptr && is_correction) return NothingToCorrect{};
    const auto replaced = standing != nullptr ? std::optional(*standing) : std::nullopt;
    return Recorded{state_->add(entry, succession, replaced ? &*replaced : nullptr), replaced};
  });
}

RecordOutcome append(const Recording& recording, const NewEntry& entry) {
  return Appending(recording).append(entry);
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
    const std::optional<std::int64_t> id = FindIndicator(store)(area, indicator);
    if (!id) return std::nullopt;
    Entries entries;
    EntriesOfIndicator(store).read(*id, entries);
    const Entry* standing = find_succession(entries, as_of, kind).last_standing();
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
