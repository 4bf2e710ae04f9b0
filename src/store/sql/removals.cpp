#include "store/removals.h"

#include "base/error.h"
#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/new_rows.h"
#include "store/sql/plan_rows.h"
#include "store/sql/sql.h"
#include "store/sql/statement.h"

namespace milepost {

using store::Columns;
using store::Doing;
using store::question;
using store::Statement;
using store::to_sql;
using store::translated;

void remove_plan(const Recording& recording, const PlanRemoval& removal) {
  const Store& store = recording.store();
  translated(Doing::write_to, store.name(), [&] {
    store::Connection& connection = store::connection_of(store);
    Statement find(connection, "SELECT plan_id FROM plan WHERE key = :plan");
    find.bind(":plan", removal.plan);
    if (!find.next()) {
      throw Error(ErrorKind::refused, said({"there is no plan {} to remove", "没有可移除的计划{}"},
                                           in_quotes(removal.plan)));
    }
    const std::int64_t id = find.row().integer(0);
    store::Content content;
    store::NewRows rows(connection, "plan_removal", "plan_id, recorded_at, reason, \"user\"",
                        content);
    rows.put(id).put(recording.moment()).put(removal.reason).put(removal.user).end_row();
    rows.flush();
    content.end_list();
    recording.chain().append_in_order(store::kPlanRemovalSubject, {id, 0}, content);
  });
}

std::vector<PlanRemoval> list_removals(const Store& store, Moment known_at) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store, question("plan_removals"));
    rows.bind(":known_at", to_sql(known_at));
    std::vector<PlanRemoval> removals;
    while (rows.next()) {
      Columns columns(rows);
      PlanRemoval& one = removals.emplace_back();
      one.plan = columns.text();
      one.area = columns.text();
      one.name = store::read_name(columns);
      one.reason = columns.text();
      one.user = columns.text();
      one.recorded_at = columns.moment();
    }
    return removals;
  });
}

std::optional<PlanRemoval> find_removal(const Store& store, const std::string& plan,
                                        Moment known_at) {
  for (PlanRemoval& one : list_removals(store, known_at)) {
    if (one.plan == plan) return std::move(one);
  }
  return std::nullopt;
}

PlanUses uses_of_plan(const Store& store, const std::string& plan) {
  return translated(Doing::read, store.name(), [&] {
    Statement rows(store, question("plan_uses"));
    rows.bind(":plan", plan);
    PlanUses uses;
    while (rows.next()) {
      Columns columns(rows);
      std::string indicator = columns.text();
      const bool is_shared = columns.integer() != 0;
      const auto entries = static_cast<std::size_t>(columns.integer());
      if (is_shared) {
        ++uses.shared;
      } else if (entries > 0) {
        uses.only_here.push_back({std::move(indicator), entries});
      }
    }
    return uses;
  });
}

}  // namespace milepost
