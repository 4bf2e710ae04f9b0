#include "store/check.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/decimal.h"
#include "base/ratio.h"
#include "store/evidence.h"
#include "store/reading.h"
#include "store/sql/check_chain.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/sql.h"

namespace milepost {
namespace {

using store::Doing;
using store::said_rows;
using store::Statement;
using store::translated;

/// A promise of the schema (docs/promises.md), a query that finds what breaks it, and what is said
/// of each row: the columns are the parts of the sentence.
struct Promise {
  const char* name;
  Wording fault;
  const char* offenders;
};

constexpr Promise kPromises[] = {
    {"the kind of an entry fits its indicator",
     {"entry {} has a kind that does not fit the measure of its indicator",
      "第{}条记录的口径与其指标的计量方式不符"},
     R"(
SELECT entry_id
FROM entry e JOIN indicator i USING (indicator_id)
WHERE kind <> 6
  AND coalesce((SELECT u.measure FROM indicator_unit u WHERE u.indicator_id = e.indicator_id
                ORDER BY u.revision DESC LIMIT 1), i.measure)
      IS NOT CASE kind WHEN 1 THEN 'flow' WHEN 2 THEN 'flow' WHEN 3 THEN 'stock'
                                 WHEN 4 THEN 'growth' WHEN 5 THEN 'milestone' END)"},
    {"an entry without a value says something",
     {"entry {} has neither a value nor a text", "第{}条记录既没有数值，也没有文字"},
     R"(
SELECT entry_id FROM entry
WHERE kind = 6 AND NOT EXISTS (SELECT 1 FROM entry_progress p WHERE p.entry_id = entry.entry_id)
)"},
    {"the chain of each date and kind has no gap",
     {"entry {} follows an entry that is missing", "第{}条记录所接续的记录已缺失"},
     R"(
SELECT e.entry_id
FROM entry e
WHERE e.revision > 0
  AND NOT EXISTS (SELECT 1 FROM entry b
                  WHERE b.indicator_id = e.indicator_id AND b.as_of = e.as_of AND b.kind = e.kind
                    AND b.revision = e.revision - 1))"},
    {"entries are numbered without a gap",
     {"entry {} is missing: entry numbers run on from {} to {}",
      "缺少第{}条记录：记录编号由{}直接跳到{}"},
     R"(
SELECT previous + 1, previous, entry_id
FROM (SELECT entry_id, lag(entry_id, 1, 0) OVER (ORDER BY entry_id) AS previous FROM entry)
WHERE entry_id <> previous + 1)"},
    {"entries were recorded in the order of their numbers",
     {"entry {} claims to have been recorded before entry {}",
      "第{}条记录的记录时间早于第{}条记录"},
     R"(
SELECT entry_id, entry_id - 1
FROM (SELECT entry_id, recorded_at, lag(recorded_at, 1, recorded_at) OVER (ORDER BY entry_id) AS previous
      FROM entry)
WHERE recorded_at < previous)"},
    {"every revision of a plan names sections, targets and parents that it holds",
     {"target {} stands in section {}, which its plan does not have",
      "目标{}列在章节{}之下，而其计划没有该章节"},
     R"(
SELECT t.key, r.section
FROM plan_target pt JOIN target_revision r USING (target_revision_id) JOIN target t USING (target_id)
WHERE r.withdrawn = 0
  AND NOT EXISTS (SELECT 1 FROM section s
                  WHERE s.plan_revision_id = pt.plan_revision_id AND s.key = r.section))"},
    {"an area has a plan or one inside it, and so is in the chain",
     {"area {} belongs to no plan", "地区{}不属于任何计划"},
     R"(
SELECT key FROM area
WHERE area_id NOT IN (SELECT area_id FROM plan)
  AND area_id NOT IN (SELECT inside_id FROM area_inside WHERE inside_id IS NOT NULL))"},
    {"an indicator is part of a plan, and so in the chain",
     {"indicator {} was never described by a plan", "指标{}不是由任何计划载入的"},
     R"(
SELECT key FROM indicator WHERE indicator_id NOT IN (SELECT indicator_id FROM indicator_revision))"},
    {"a plan was loaded, and so is in the chain",
     {"plan {} was never loaded", "计划{}从未载入"},
     R"(
SELECT key FROM plan WHERE plan_id NOT IN (SELECT plan_id FROM plan_revision))"},
    {"a target was loaded, and so is in the chain",
     {"target {} was never loaded", "目标{}从未载入"},
     R"(
SELECT key FROM target WHERE target_id NOT IN (SELECT target_id FROM target_revision))"},
    {"a batch holds entries of its own moment",
     {"batch {} ({}) holds entry {}, which was recorded at another moment",
      "第{}批（{}）中第{}条记录的记录时间与该批不同"},
     R"(
SELECT batch_id, file, entry_id
FROM batch b JOIN entry e ON e.entry_id BETWEEN b.first_entry AND b.last_entry
WHERE e.recorded_at <> b.recorded_at)"},
};

/// A fraction of any size agrees with its level, which is rounded: SQL has no numbers for that.
void check_fractions(const Store& store, std::vector<Said>& found) {
  Statement rows(store,
                 "SELECT entry_id, numerator, denominator, value FROM entry"
                 " WHERE numerator IS NOT NULL");
  while (rows.next()) {
    const std::int64_t denominator = rows.row().integer(2);
    if (denominator != 0) {
      const Ratio level = Ratio(rows.row().integer(1), denominator) * 100;
      if (round_to_decimal(level) == Decimal::from_raw(rows.row().integer(3))) continue;
    }
    found.push_back(said({"entry {} has a level that is not its numerator over its denominator",
                          "第{}条记录的数值不等于其分子除以分母"},
                         rows.row().integer(0)));
  }
}

}  // namespace

std::vector<Said> check_database(const Store& store) {
  return translated(Doing::check, store.name(), [&] {
    const Reading reading(store);
    store::Connection& connection = store::connection_of(store);
    std::vector<Said> found = connection.find_damage();
    const auto add = [&](std::vector<Said> more) {
      std::move(more.begin(), more.end(), std::back_inserter(found));
    };
    store::SchemaFaults schema = connection.find_schema_faults();
    add(std::move(schema.found));
    if (schema.are_of_tables) return found;
    for (const Promise& promise : kPromises) {
      add(said_rows(connection, promise.fault, promise.offenders));
    }
    check_fractions(store, found);
    add(store::check_chain(store));
    add(check_evidence(store));
    return found;
  });
}

}  // namespace milepost
