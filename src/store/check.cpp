#include "store/check.h"

#include <string>
#include <utility>

#include "base/decimal.h"
#include "base/ratio.h"
#include "store/check_chain.h"
#include "store/connection.h"
#include "store/evidence.h"
#include "store/failure.h"
#include "store/reading.h"
#include "store/sql.h"

namespace milepost {
namespace {

using store::Doing;
using store::said_row;
using store::translated;

/// A promise of the schema (docs/promises.md), a query that finds what breaks it, and what is said
/// of each row: the columns are the parts of the sentence.
struct Promise {
  const char* name;
  Wording fault;
  const char* offenders;
};

constexpr Promise kPromises[] = {
    {"the file is whole", {"{}", "SQLite完整性检查发现问题：{}"}, R"(
SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok')"},
    {"what a row names is there",
     {"a row of {} names a row of {} that is missing", "数据表{}有一行所指的数据表{}中的行已缺失"},
     R"(
SELECT "table", parent FROM pragma_foreign_key_check)"},
    {"the kind of an entry fits its indicator",
     {"entry {} has a kind that does not fit the measure of its indicator",
      "第{}条记录的口径与其指标的计量方式不符"},
     R"(
SELECT entry_id
FROM entry JOIN indicator USING (indicator_id)
WHERE measure IS NOT CASE kind WHEN 1 THEN 'flow' WHEN 2 THEN 'flow' WHEN 3 THEN 'stock'
                               WHEN 4 THEN 'growth' WHEN 5 THEN 'milestone' END)"},
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
    {"every table that must not change is guarded",
     {"the trigger {} is missing: somebody removed a guard of this file",
      "缺少触发器{}：有人去掉了该文件的一项保护"},
     R"(
SELECT column1
FROM (VALUES ('entry_chain'), ('entry_kind'), ('area_update'), ('area_delete'), ('area_replace'),
             ('indicator_update'), ('indicator_delete'), ('indicator_replace'),
             ('indicator_revision_update'), ('indicator_revision_delete'),
             ('indicator_revision_replace'), ('plan_update'), ('plan_delete'), ('plan_replace'),
             ('plan_revision_update'), ('plan_revision_delete'), ('plan_revision_replace'),
             ('section_update'), ('section_delete'), ('section_replace'), ('target_update'),
             ('target_delete'), ('target_replace'), ('target_revision_update'),
             ('target_revision_delete'), ('target_revision_replace'), ('checkpoint_update'),
             ('checkpoint_delete'), ('checkpoint_replace'), ('plan_target_update'),
             ('plan_target_delete'), ('plan_target_replace'), ('plan_indicator_update'),
             ('plan_indicator_delete'), ('plan_indicator_replace'), ('entry_update'),
             ('entry_delete'), ('entry_replace'), ('entry_void_update'), ('entry_void_delete'),
             ('entry_void_replace'), ('batch_update'), ('batch_delete'), ('batch_replace'),
             ('batch_void_update'), ('batch_void_delete'), ('batch_void_replace'),
             ('link_update'), ('link_delete'), ('assignment_update'), ('assignment_delete'),
             ('assignment_replace'))
WHERE column1 NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger'))"},
};

void collect(const Store& store, const Promise& promise, std::vector<Said>& found) {
  SQLite::Statement rows(store::sql_of(store), promise.offenders);
  while (rows.executeStep()) found.push_back(said_row(promise.fault, rows));
}

/// A fraction of any size agrees with its level, which is rounded: SQL has no numbers for that.
void check_fractions(const Store& store, std::vector<Said>& found) {
  SQLite::Statement rows(store::sql_of(store),
                         "SELECT entry_id, numerator, denominator, value FROM entry"
                         " WHERE numerator IS NOT NULL");
  while (rows.executeStep()) {
    const std::int64_t denominator = rows.getColumn(2).getInt64();
    if (denominator != 0) {
      const Ratio level = Ratio(rows.getColumn(1).getInt64(), denominator) * 100;
      if (round_to_decimal(level) == Decimal::from_raw(rows.getColumn(3).getInt64())) continue;
    }
    found.push_back(said({"entry {} has a level that is not its numerator over its denominator",
                          "第{}条记录的数值不等于其分子除以分母"},
                         rows.getColumn(0).getInt64()));
  }
}

}  // namespace

std::vector<Said> check_database(const Store& store) {
  return translated(Doing::check, store.path(), [&] {
    const Reading reading(store);
    std::vector<Said> found;
    for (const Promise& promise : kPromises) collect(store, promise, found);
    check_fractions(store, found);
    for (Said& fault : store::check_chain(store)) found.push_back(std::move(fault));
    for (Said& fault : check_evidence(store)) found.push_back(std::move(fault));
    return found;
  });
}

}  // namespace milepost
