// The list plan-list: the plans on record.
#include <utility>

#include "report/reports/lists.h"
#include "report/tables/list_document.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// When, by whom and why a plan was removed.
std::vector<Column> removal_columns(const View& view) {
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  return {{"removed_at", heading(Label::removed_at), CellKind::moment},
          {"removed_by", heading(Label::recorded_by)},
          {"removal_reason", heading(Label::reason), CellKind::text, false, true}};
}

std::vector<Column> plan_columns(const View& view) {
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  const Column plan{"plan", heading(Label::plan)};
  const Column area{"area", heading(Label::area)};
  const Column name{"name", heading(Label::name), CellKind::text, false, true};
  const Column period{"period", heading(Label::period)};
  const Column targets{"targets", heading(Label::target_count), CellKind::count};
  const Column withdrawn{"withdrawn", heading(Label::withdrawn), CellKind::count};
  const Column revisions{"revisions", heading(Label::revisions), CellKind::count};
  switch (view.audience) {
    case Audience::terminal:
    case Audience::workbook:
      return {plan, area, name, period, targets, withdrawn, revisions};
    case Audience::page:
      return {name, area, period, targets, withdrawn, revisions, plan};
    case Audience::program:
      return {area,
              plan,
              {"name_zh", heading(Label::name)},
              {"name_en", heading(Label::name)},
              {"period_start", heading(Label::period), CellKind::date},
              {"period_end", heading(Label::period), CellKind::date},
              targets,
              withdrawn,
              revisions};
  }
  return {};
}

Cell plan_cell(std::string_view column, const PlanLine& plan, Language language) {
  if (column == "area") return plan.area;
  if (column == "plan") return plan.key;
  if (column == "name") return plan.name.in(language);
  if (column == "name_zh") return plan.name.in(Language::zh);
  if (column == "name_en") return plan.name.in(Language::en);
  if (column == "period") return period_text(plan.period, language);
  if (column == "period_start") return plan.period.start;
  if (column == "period_end") return plan.period.end;
  if (column == "targets") return static_cast<std::int64_t>(plan.targets);
  if (column == "withdrawn") return static_cast<std::int64_t>(plan.withdrawn);
  if (column == "revisions") return static_cast<std::int64_t>(plan.revisions);
  if (!plan.removal) return std::monostate();
  if (column == "removed_at") return plan.removal->recorded_at;
  if (column == "removed_by") return plan.removal->user;
  if (column == "removal_reason") return plan.removal->reason;
  return std::monostate();
}

}  // namespace

Document plan_list(const std::vector<PlanLine>& plans, Moment known_at, const View& view,
                   bool and_removed) {
  const std::string title = say(Sentence::plan_list_title, view.language);
  Document document = list_document({"plan-list", "plans"}, title, known_at, view);
  Table table;
  table.name = "plans";
  if (view.audience == Audience::workbook) table.title = title;
  table.columns = plan_columns(view);
  if (and_removed) {
    const std::vector<Column> removal = removal_columns(view);
    table.columns.insert(table.columns.end(), removal.begin(), removal.end());
  }
  table.keeps_head = true;
  std::vector<Row> rows;
  for (const PlanLine& plan : plans) {
    Row row;
    row.is_out = plan.removal.has_value();
    for (const Column& column : table.columns) {
      row.cells.push_back(plan_cell(column.name, plan, view.language));
    }
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  document.blocks.emplace_back(std::move(table));
  return document;
}

}  // namespace milepost
