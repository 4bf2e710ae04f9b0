// Store::check: whether the file is whole and the data in it keeps the promises of
// docs/promises.md.
#include <string>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/ratio.h"
#include "store/check_chain.h"
#include "store/evidence.h"
#include "store/sql.h"
#include "store/store.h"

namespace milepost {
namespace {

using store::Doing;
using store::translated;

/// A promise of the schema, and a query that finds what breaks it: one sentence a row.
struct Promise {
  const char* name;
  const char* offenders;
};

constexpr Promise kPromises[] = {
    {"the kind of an entry fits its indicator", R"(
SELECT 'entry ' || entry_id || ' has a kind that does not fit the measure of its indicator'
FROM entry JOIN indicator USING (indicator_id)
WHERE measure IS NOT CASE kind WHEN 1 THEN 'flow' WHEN 2 THEN 'flow' WHEN 3 THEN 'stock'
                               WHEN 4 THEN 'growth' WHEN 5 THEN 'milestone' END)"},
    {"the chain of each date and kind has no gap", R"(
SELECT 'entry ' || e.entry_id || ' follows an entry that is missing'
FROM entry e
WHERE e.revision > 0
  AND NOT EXISTS (SELECT 1 FROM entry b
                  WHERE b.indicator_id = e.indicator_id AND b.as_of = e.as_of AND b.kind = e.kind
                    AND b.revision = e.revision - 1))"},
    {"entries are numbered without a gap", R"(
SELECT 'entry ' || (previous + 1) || ' is missing: entry numbers run on from ' || previous || ' to ' || entry_id
FROM (SELECT entry_id, lag(entry_id, 1, 0) OVER (ORDER BY entry_id) AS previous FROM entry)
WHERE entry_id <> previous + 1)"},
    {"entries were recorded in the order of their numbers", R"(
SELECT 'entry ' || entry_id || ' claims to have been recorded before entry ' || (entry_id - 1)
FROM (SELECT entry_id, recorded_at, lag(recorded_at, 1, recorded_at) OVER (ORDER BY entry_id) AS previous
      FROM entry)
WHERE recorded_at < previous)"},
    {"every revision of a plan names sections, targets and parents that it holds", R"(
SELECT 'target ' || t.key || ' stands in section ' || r.section || ', which its plan does not have'
FROM plan_target pt JOIN target_revision r USING (target_revision_id) JOIN target t USING (target_id)
WHERE r.withdrawn = 0
  AND NOT EXISTS (SELECT 1 FROM section s
                  WHERE s.plan_revision_id = pt.plan_revision_id AND s.key = r.section))"},
    {"what is described is part of a plan, and so in the chain", R"(
SELECT 'indicator ' || key || ' was never described by a plan'
FROM indicator WHERE indicator_id NOT IN (SELECT indicator_id FROM indicator_revision)
UNION ALL
SELECT 'plan ' || key || ' was never loaded'
FROM plan WHERE plan_id NOT IN (SELECT plan_id FROM plan_revision)
UNION ALL
SELECT 'target ' || key || ' was never loaded'
FROM target WHERE target_id NOT IN (SELECT target_id FROM target_revision))"},
    {"a batch holds entries of its own moment", R"(
SELECT 'batch ' || batch_id || ' (' || file || ') holds entry ' || entry_id ||
       ', which was recorded at another moment'
FROM batch b JOIN entry e ON e.entry_id BETWEEN b.first_entry AND b.last_entry
WHERE e.recorded_at <> b.recorded_at)"},
    {"every table that must not change is guarded", R"(
SELECT 'the trigger ' || column1 || ' is missing: somebody removed a guard of this file'
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

void collect(const Store& store, const std::string& query, std::vector<std::string>& found) {
  SQLite::Statement rows(store.sql(), query);
  while (rows.executeStep()) found.push_back(rows.getColumn(0).getString());
}

/// A fraction of any size agrees with its level, which is rounded: SQL has no numbers for that.
void check_fractions(const Store& store, std::vector<std::string>& found) {
  SQLite::Statement rows(store.sql(),
                         "SELECT entry_id, numerator, denominator, value FROM entry"
                         " WHERE numerator IS NOT NULL");
  while (rows.executeStep()) {
    const std::int64_t denominator = rows.getColumn(2).getInt64();
    if (denominator != 0) {
      const Ratio level = Ratio(rows.getColumn(1).getInt64(), denominator) * 100;
      if (round_to_decimal(level) == Decimal::from_raw(rows.getColumn(3).getInt64())) continue;
    }
    found.push_back("entry " + rows.getColumn(0).getString() +
                    " has a level that is not its numerator over its denominator");
  }
}

}  // namespace

std::vector<std::string> Store::check() const {
  return translated(Doing::check, path_, [&] {
    const Reading reading(*this);
    std::vector<std::string> found;
    collect(*this,
            "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
            found);
    collect(*this,
            "SELECT 'a row of ' || \"table\" || ' names a row of ' || parent || ' that is missing'"
            " FROM pragma_foreign_key_check",
            found);
    for (const Promise& promise : kPromises) collect(*this, promise.offenders, found);
    check_fractions(*this, found);
    const std::vector<std::string> chain = store::check_chain(*this);
    found.insert(found.end(), chain.begin(), chain.end());
    for (std::string& fault : check_evidence(*this)) found.push_back(std::move(fault));
    return found;
  });
}

}  // namespace milepost
