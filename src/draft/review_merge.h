// What becomes of the cells of one row, or of what is said once, when a document is drafted again
// after its draft was reviewed; docs/drafting.md "Review".
#pragma once

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// One target: as the reader left it, as it was drafted before, and as it is drafted now.
struct ReviewedRow {
  const PlanSheets& sheets;  // of the review
  const SheetRow& row;
  const SheetRow* drafted = nullptr;  // null where nothing says how it was drafted
  bool has_other_words = false;       // its quote is another one in the new draft
};

/// Makes `now`, the row of the new draft, what it is with the decisions of the review; true where
/// the document says something else than before. A cell that the reader left as it was drafted is
/// no decision: the new draft's stands there. A cell that the reader changed is kept, and told
/// where the document has changed it too. Where nothing says what was drafted the reader's cells
/// are kept, and every one that differs is told; where the words have changed as well, what they
/// ask is that of the document. Left alone are the number, the grade, the rule, the words, the
/// section, the parent and the key.
bool merge_row(const ReviewedRow& reviewed, SheetRow& now, Problems& told);

/// Of a row whose cell says neither yes nor no, `now` is undecided, and that is told.
void check_decision(const PlanSheets& reviewed, const SheetRow& row, SheetRow& now, Problems& told);

/// The same as merge_row of what is said once. What only the review says is kept.
void merge_facts(const PlanSheets& reviewed, PlanSheets& now, Problems& told);

/// Whether two cells of a column say the same, whatever their blanks and the zeros of a figure.
bool is_same_text(PlanColumn column, const std::string& one, const std::string& other);

}  // namespace milepost
