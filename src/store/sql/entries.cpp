#include "store/entries.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/phrases.h"
#include "model/standing.h"
#include "store/plans.h"
#include "store/sql/connection.h"
#include "store/sql/entry_rows.h"
#include "store/sql/failure.h"
#include "store/sql/new_entries.h"
#include "store/sql/sql.h"
#include "store/sql/statement.h"
#include "store/sql/voids.h"

namespace milepost {
namespace {

using store::Columns;
using store::Doing;
using store::EntriesOfIndicator;
using store::FindIndicator;
using store::question;
using store::read_entry;
using store::Statement;
using store::to_sql;
using store::translated;

using Entries = std::vector<Entry>;

/// Those of one indicator, date and kind, from the first to the last.
struct Succession {
  Entries::const_iterator begin;
  Entries::const_iterator end;

  const Entry* last_standing() const {
    const auto standing = standing_of(begin, end);
    return standing == end ? nullptr : &*standing;
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
      entries.begin(), entries.end(), Slot(as_of, kind), [](const auto& a, const auto& b) {
        const auto slot = [](const auto& one) {
          if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Entry>) {
            return slot_of(one);
          } else {
            return one;
          }
        };
        return slot(a) < slot(b);
      });
  return {begin, end};
}

}  // namespace

/// The indicator that was last appended to, with all its entries.
struct Appending::State {
  explicit State(const Recording& open_recording)
      : recording(open_recording),
        on_record(recording.store()),
        on_their_way(recording.new_entries()) {}

  /// Makes `area` and `key` the indicator that is appended to.
  void turn_to(const std::string& new_area, const std::string& new_key) {
    if (indicator && key == new_key && area == new_area) return;
    if (area != new_area) history.years = years_of_area(recording.store(), new_area);
    area = new_area;
    key = new_key;
    entries.clear();
    history.observations.clear();
    indicator = find(area, key);
    if (!indicator) {
      throw Error(ErrorKind::not_found, said(kNoIndicator, in_quotes(key)));
    }
    // Nothing is there of an indicator that this import has not come to yet.
    if (!on_their_way.are_the_first() || *indicator <= highest_indicator) {
      on_their_way.flush();
      on_record.read(*indicator, entries);
    }
    highest_indicator = std::max(highest_indicator, *indicator);
    history = standing_history(history.measure, entries, history.years);
  }

  std::int64_t add(const NewEntry& wanted, const Succession& succession, const Entry* corrected) {
    const auto revision = static_cast<std::size_t>(succession.end - succession.begin);
    Entry entry;
    entry.id = on_their_way.add(wanted, *indicator, revision, corrected);
    entry.as_of = wanted.as_of;
    entry.kind = wanted.kind;
    entry.value = wanted.value;
    entry.remarks = wanted.remarks;
    entry.recorded_at = recording.moment();
    if (corrected != nullptr) {
      entry.corrects = corrected->id;
      entry.correction_reason = wanted.correction_reason;
    }
    if (entry.kind != EntryKind::progress) {
      let_stand(history.observations, observation_of(entry));
    }
    return entries.insert(succession.end, std::move(entry))->id;
  }

  const Recording& recording;
  FindIndicator find{recording.store()};
  EntriesOfIndicator on_record;
  Statement planned_figures{recording.store(), question("planned_figures")};
  store::NewEntries& on_their_way;
  std::int64_t highest_indicator = 0;
  std::string area;
  std::string key;
  std::optional<std::int64_t> indicator;
  Entries entries;
  History history;
};

Appending::Appending(const Recording& recording)
    : state_(translated(Doing::write_to, recording.store().name(),
                        [&] { return std::make_unique<State>(recording); })) {}
Appending::~Appending() = default;

const History& Appending::history(const std::string& area, const Indicator& indicator) {
  translated(Doing::read, state_->recording.store().name(),
             [&] { state_->turn_to(area, indicator.key); });
  state_->history.measure = indicator.measure;
  return state_->history;
}

std::vector<PlannedFigure> Appending::planned_figures(const std::string& area,
                                                      const Indicator& indicator) {
  return translated(Doing::read, state_->recording.store().name(), [&] {
    state_->turn_to(area, indicator.key);
    Statement& rows = state_->planned_figures;
    rows.reset();
    rows.bind(":indicator_id", *state_->indicator);
    std::vector<PlannedFigure> planned;
    while (rows.next()) {
      Columns columns(rows);
      const auto requirement = columns.enumerator<RequirementKind>();
      PlannedFigure& one = planned.emplace_back();
      const Decimal value = columns.decimal();
      if (row_of(requirement).better != Direction::less_is_better) one.lowest = value;
      one.highest = columns.optional_decimal().value_or(value);
      one.period.start = columns.day();
      one.period.end = columns.day();
    }
    return planned;
  });
}

RecordOutcome Appending::append(const NewEntry& entry) {
  return translated(Doing::write_to, state_->recording.store().name(), [&]() -> RecordOutcome {
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
  RecordOutcome outcome = Appending(recording).append(entry);
  translated(Doing::write_to, recording.store().name(), [&] { recording.new_entries().flush(); });
  return outcome;
}

void void_entry(const Recording& recording, std::int64_t entry, const std::string& reason) {
  const Store& store = recording.store();
  const std::optional<Entry> found = find_entry(store, entry);
  if (!found) {
    throw Error(ErrorKind::not_found, said({"there is no entry {}", "没有第{}条记录"}, entry),
                Offer::list_all_entries);
  }
  if (found->voided_at) {
    throw Error(ErrorKind::refused, said({"entry {} is void already: {}", "第{}条记录已作废：{}"},
                                         entry, found->void_reason));
  }
  translated(Doing::write_to, store.name(),
             [&] { store::record_voids(recording, {entry}, reason); });
}

std::optional<Entry> standing_entry(const Store& store, const std::string& area,
                                    const std::string& indicator, Date as_of, EntryKind kind) {
  return translated(Doing::read, store.name(), [&]() -> std::optional<Entry> {
    const std::optional<std::int64_t> id = FindIndicator(store)(area, indicator);
    if (!id) return std::nullopt;
    Entries entries;
    EntriesOfIndicator(store).read(*id, entries);
    const Entry* standing = find_succession(entries, as_of, kind).last_standing();
    return standing != nullptr ? std::optional(*standing) : std::nullopt;
  });
}

bool has_entries(const Store& store, const std::string& area) {
  return translated(Doing::read, store.name(), [&] {
    Statement row(store,
                  "SELECT 1 FROM area a JOIN indicator i USING (area_id) WHERE a.key = :area AND"
                  " EXISTS (SELECT 1 FROM entry e WHERE e.indicator_id = i.indicator_id) LIMIT 1");
    row.bind(":area", area);
    return row.next();
  });
}

bool has_entries(const Store& store, const std::string& area, const std::string& indicator) {
  return translated(Doing::read, store.name(), [&] {
    const std::optional<std::int64_t> id = FindIndicator(store)(area, indicator);
    if (!id) return false;
    Statement row(store, "SELECT 1 FROM entry WHERE indicator_id = :indicator_id LIMIT 1");
    row.bind(":indicator_id", *id);
    return row.next();
  });
}

std::optional<Entry> find_entry(const Store& store, std::int64_t entry) {
  return translated(Doing::read, store.name(), [&]() -> std::optional<Entry> {
    Statement row(store, question("log") + "AND e.entry_id = :entry_id");
    row.bind(":known_at", to_sql(kEverything));
    row.bind(":entry_id", entry);
    if (!row.next()) return std::nullopt;
    Columns columns(row);
    Entry found;
    read_entry(columns, found);
    return found;
  });
}

void for_each_entry(const Store& store, const LogFilter& filter,
                    const std::function<void(const Entry&)>& visit) {
  translated(Doing::read, store.name(), [&] {
    std::string text = question("log");
    if (filter.area) text += " AND a.key = :area";
    if (filter.indicator) text += " AND i.key = :indicator";
    if (filter.numbers) text += " AND e.entry_id BETWEEN :first AND :last";
    Statement rows(store, text + " ORDER BY e.entry_id");
    rows.bind(":known_at", to_sql(filter.known_at));
    if (filter.area) rows.bind(":area", *filter.area);
    if (filter.indicator) rows.bind(":indicator", *filter.indicator);
    if (filter.numbers) {
      rows.bind(":first", filter.numbers->first);
      rows.bind(":last", filter.numbers->second);
    }
    Entry entry;
    while (rows.next()) {
      Columns columns(rows);
      read_entry(columns, entry);
      visit(entry);
    }
  });
}

}  // namespace milepost
