// What was read out of a document, as documents like every report: docs/drafting.md.
#pragma once

#include <string>
#include <vector>

#include "model/proposal.h"
#include "report/document.h"
#include "report/reports/joined_drafts.h"
#include "report/view.h"

namespace milepost {

/// The targets that are proposed, every numeral, and what is promised in words alone. `file` is
/// what the document is called. `draft` must outlive the document.
Document plan_draft(const Draft& draft, const std::string& file, const View& view);

/// How many targets and numerals there are, of which year, and what was left out.
std::string draft_counts(const Draft& draft, Language language);

/// What a reader is to look at beside the targets, a paragraph each: which keys are on record, and
/// what documents that were drafted together say of each other.
std::vector<std::string> draft_notes(const Draft& draft, Naming naming, const View& view);

/// Every numeral with its target or with the reason why it has none.
Document draft_ledger(const Draft& draft, const std::string& file, const View& view);

}  // namespace milepost
