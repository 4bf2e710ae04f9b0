// The list log: entries as they were recorded, one after another.
#include <utility>

#include "report/reports/lists.h"
#include "report/tables/list_document.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {

namespace {

/// The plans that were removed, with when, by whom and why.
Table removal_table(const std::vector<PlanRemoval>& removals, const View& view) {
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  const bool by_name = view.is_for_people() && view.audience != Audience::terminal;
  std::vector<Row> rows;
  for (const PlanRemoval& one : removals) {
    rows.push_back(
        {.cells = {one.recorded_at, one.area,
                   by_name ? with_key(one.name, one.plan, view) : one.plan, one.reason, one.user}});
  }
  return {.name = "removals",
          .title = heading(Label::removed_plans),
          .columns = {{"recorded_at", heading(Label::removed_at), CellKind::moment},
                      {"area", heading(Label::area)},
                      {"plan", heading(Label::plan)},
                      {"reason", heading(Label::reason), CellKind::text, false, true},
                      {"user", heading(Label::recorded_by)}},
          .for_each_row = rows_of(std::move(rows))};
}

}  // namespace

Document entry_log(const EntryLog& log, const View& view) {
  const std::string title = log.only ? say(Sentence::log_of_title, view.language,
                                           with_key(log.only->name, log.only->key, view))
                                     : say(Sentence::log_title, view.language);
  Document document = list_document({"log", "entries"}, title, log.known_at, view);
  document.blocks.emplace_back(log_table(log.entries, log.indicators, view));
  if (!view.is_for_people() || !log.removals.empty()) {
    document.blocks.emplace_back(removal_table(log.removals, view));
  }
  return document;
}

}  // namespace milepost
