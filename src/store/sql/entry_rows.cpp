#include "store/sql/entry_rows.h"

#include "store/sql/sql.h"

namespace milepost::store {

void read_entry(Columns& columns, Entry& entry) {
  entry.id = columns.integer();
  entry.area = columns.view();
  entry.indicator = columns.view();
  entry.as_of = columns.day();
  entry.kind = static_cast<EntryKind>(columns.integer() - 1);
  entry.value.number = columns.optional_decimal();
  entry.value.state =
      columns.optional([](Columns& c) { return static_cast<MilestoneState>(c.integer()); });
  const std::optional<Decimal> numerator = columns.optional_decimal();
  const std::optional<Decimal> denominator = columns.optional_decimal();
  entry.value.fraction =
      numerator && denominator ? std::optional(Fraction{*numerator, *denominator}) : std::nullopt;
  Remarks& remarks = entry.remarks;
  for (std::string* text : {&remarks.note, &remarks.evidence, &remarks.reporter, &remarks.problem,
                            &remarks.next_step}) {
    *text = columns.view();
  }
  remarks.outlook = columns.optional([](Columns& c) { return c.enumerator<Outlook>(); });
  remarks.vintage = columns.optional([](Columns& c) { return c.enumerator<Vintage>(); });
  entry.recorded_at = columns.moment();
  entry.corrects = columns.optional([](Columns& c) { return c.integer(); });
  entry.correction_reason = columns.view();
  entry.voided_at = columns.optional([](Columns& c) { return c.moment(); });
  entry.void_reason = columns.view();
  remarks.progress = columns.view();
}

FindIndicator::FindIndicator(const Store& store)
    : find_(store,
            "SELECT indicator_id FROM indicator JOIN area USING (area_id)"
            " WHERE area.key = :area AND indicator.key = :indicator") {}

std::optional<std::int64_t> FindIndicator::operator()(const std::string& area,
                                                      const std::string& indicator) {
  find_.reset();
  find_.bind(":area", area);
  find_.bind(":indicator", indicator);
  if (!find_.next()) return std::nullopt;
  return Columns(find_).integer();
}

EntriesOfIndicator::EntriesOfIndicator(const Store& store, Moment known_at)
    : rows_(store, question("log") +
                       "AND e.indicator_id = :indicator_id"
                       " ORDER BY e.as_of, e.kind, e.revision") {
  rows_.bind(":known_at", to_sql(known_at));
}

void EntriesOfIndicator::read(std::int64_t indicator, std::vector<Entry>& entries) {
  rows_.reset();
  rows_.bind(":indicator_id", indicator);
  while (rows_.next()) {
    Columns columns(rows_);
    read_entry(columns, entries.emplace_back());
  }
  rows_.reset();
}

}  // namespace milepost::store
