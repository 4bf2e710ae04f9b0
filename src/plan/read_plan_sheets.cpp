#include "plan/read_plan_sheets.h"

#include "plan/complete_sheets.h"
#include "plan/give_keys.h"
#include "plan/review_sheets.h"
#include "plan/sheets_tree.h"

namespace milepost {

std::optional<Plan> read_plan_sheets(const PlanSheets& sheets, const KeyRecord& record,
                                     const Glossary& glossary, Problems& problems,
                                     std::vector<PlacesOfIndicator>* places) {
  PlanSheets meant = sheets.is_review ? decided(sheets, problems) : sheets;
  complete_facts(meant);
  complete_sections(meant, problems);
  order_targets(meant);
  give_keys(meant, sheets, record, glossary, problems);
  complete_references(meant, problems);
  return read_plan_tables(tree_of(meant, problems), problems, places);
}

}  // namespace milepost
