#include "store/decisions.h"

#include "base/error.h"
#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/new_rows.h"
#include "store/sql/sql.h"
#include "store/sql/statement.h"

namespace milepost {

using store::Columns;
using store::Doing;
using store::Statement;
using store::to_sql;
using store::translated;

void decide(const Recording& recording, const std::string& plan, const std::string& target,
            const Decision& decision) {
  const Store& store = recording.store();
  translated(Doing::write_to, store.name(), [&] {
    store::Connection& connection = store::connection_of(store);
    Statement find(connection,
                   "SELECT target_id FROM target JOIN plan USING (plan_id)"
                   " WHERE plan.key = :plan AND target.key = :target");
    find.bind(":plan", plan);
    find.bind(":target", target);
    if (!find.next()) {
      throw Error(ErrorKind::refused,
                  said({"plan {} has no target {} to decide on", "计划{}中没有可作决定的目标{}"},
                       in_quotes(plan), in_quotes(target)));
    }
    store::Content content;
    store::NewRows rows(connection, "decision",
                        "decision_id, target_id, recorded_at, entry_id, ruling, reason, \"user\"",
                        content);
    const std::int64_t id = store::Numbering(connection, "decision").next();
    rows.put(id).put(find.row().integer(0)).put(recording.moment()).put(decision.entry);
    rows.put(word(decision.ruling)).put(decision.reason).put(decision.user).end_row();
    rows.flush();
    content.end_list();
    recording.chain().append_in_order(store::kDecisionSubject, {id, 0}, content);
  });
}

std::map<std::string, std::vector<Decision>> read_decisions(const Store& store,
                                                            const std::string& plan,
                                                            Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store,
                   "SELECT t.key, d.ruling, d.reason, d.\"user\", d.entry_id, d.recorded_at"
                   " FROM plan p JOIN target t USING (plan_id) JOIN decision d USING (target_id)"
                   " WHERE p.key = :plan AND d.recorded_at <= :known_at ORDER BY d.decision_id");
    rows.bind(":plan", plan);
    rows.bind(":known_at", to_sql(known_at));
    std::map<std::string, std::vector<Decision>> decisions;
    while (rows.next()) {
      Columns columns(rows);
      std::vector<Decision>& of_target = decisions[columns.text()];
      Decision& one = of_target.emplace_back();
      one.ruling = columns.enumerator<Ruling>();
      one.reason = columns.text();
      one.user = columns.text();
      one.entry = columns.integer();
      one.recorded_at = columns.moment();
    }
    return decisions;
  });
}

}  // namespace milepost
