#include "plan/read_plan_sheets.h"

#include "plan/complete_sheets.h"
#include "plan/give_keys.h"
#include "plan/missing_columns.h"
#include "plan/review_sheets.h"
#include "plan/sheet_rows.h"
#include "plan/sheets_tree.h"

namespace milepost {
namespace {

/// A plan without targets is none.
void tell_nothing_accepted(const PlanSheets& sheets, Problems& problems) {
  const SheetRow& first = sheets.rows(PlanSheet::targets).front();
  problems.add(
      RowTable(sheets, PlanSheet::targets, first).place(PlanColumn::accept),
      said({"no target is accepted, so there is nothing to load",
            "没有采用任何目标，无可载入的内容"}),
      said({"choose {} under {} for each target of the plan", "计划中的目标，请在“{1}”列选“{0}”"},
           said_label(Acceptance::yes), said_label(PlanColumn::accept)));
}

}  // namespace

std::optional<Plan> read_plan_sheets(const PlanSheets& sheets, const KeyRecord& record,
                                     const Glossary& glossary, Problems& problems,
                                     std::vector<PlacesOfIndicator>* places) {
  if (sheets.is_incomplete) return std::nullopt;
  PlanSheets meant = sheets.is_review ? decided(sheets, problems) : sheets;
  const bool has_rows = !sheets.rows(PlanSheet::targets).empty();
  if (has_rows && meant.rows(PlanSheet::targets).empty()) {
    tell_nothing_accepted(sheets, problems);
    return std::nullopt;
  }
  complete_facts(meant);
  complete_sections(meant, problems);
  if (tell_missing_columns(meant, problems)) return std::nullopt;
  order_targets(meant);
  give_keys(meant, sheets, record, glossary, problems);
  complete_references(meant, problems);
  return read_plan_tables(tree_of(meant, problems), problems, places);
}

}  // namespace milepost
