#include "store/assignments.h"

#include "base/listed.h"
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

namespace {

[[noreturn]] void refuse_unknown(const std::string& plan, const std::string& target) {
  throw Error(ErrorKind::refused,
              said({"plan {} has no target {} to assign", "计划{}中没有可分派的目标{}"},
                   in_quotes(plan), in_quotes(target)));
}

}  // namespace

void assign(const Recording& recording, const std::string& plan, const Target& target,
            const std::string& reason) {
  const Store& store = recording.store();
  translated(Doing::write_to, store.name(), [&] {
    store::Connection& connection = store::connection_of(store);
    Statement find(connection,
                   "SELECT target_id FROM target JOIN plan USING (plan_id)"
                   " WHERE plan.key = :plan AND target.key = :target");
    find.bind(":plan", plan);
    find.bind(":target", target.key);
    if (!find.next()) refuse_unknown(plan, target.key);
    store::Content content;
    store::NewRows rows(connection, "assignment",
                        "assignment_id, target_id, recorded_at, lead, \"with\", leader, reason",
                        content);
    const std::int64_t id = store::Numbering(connection, "assignment").next();
    rows.put(id).put(find.row().integer(0)).put(recording.moment()).put(target.lead);
    rows.put(joined_names(target.with)).put(target.leader).put(reason).end_row();
    rows.flush();
    content.end_list();
    recording.chain().append_in_order(store::kAssignmentSubject, {id, 0}, content);
  });
}

std::vector<Assignment> read_assignments(const Store& store, const std::string& plan,
                                         const std::string& target, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store,
                   "SELECT s.recorded_at, s.lead, s.\"with\", s.leader, s.reason FROM assignment s"
                   " JOIN target USING (target_id) JOIN plan USING (plan_id)"
                   " WHERE plan.key = :plan AND target.key = :target AND s.recorded_at <= :known_at"
                   " ORDER BY s.assignment_id");
    rows.bind(":plan", plan);
    rows.bind(":target", target);
    rows.bind(":known_at", to_sql(known_at));
    std::vector<Assignment> assignments;
    while (rows.next()) {
      Columns columns(rows);
      Assignment one;
      one.recorded_at = columns.moment();
      one.lead = columns.text();
      one.with = split_names(columns.text());
      one.leader = columns.text();
      one.reason = columns.text();
      assignments.push_back(std::move(one));
    }
    return assignments;
  });
}

}  // namespace milepost
