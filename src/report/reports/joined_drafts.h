// What documents that were drafted together say of each other: docs/drafting.md "A report and its
// table".
#pragma once

#include <string>
#include <vector>

#include "model/proposal.h"
#include "report/document.h"
#include "report/view.h"

namespace milepost {

/// Whether a text names what tables beside it name too.
enum class Naming { each, counts };

/// How many targets stand in which documents, and what these contradict each other in, a paragraph
/// each; the counts alone are one paragraph. Of a draft that has `joined`, as all of these.
std::vector<std::string> join_notes(const Draft& draft, Naming naming, const View& view);

/// Which targets have one name and several figures, a paragraph for each name.
std::vector<std::string> same_name_notes(const Draft& draft, Language language);

/// The targets that stand in one document only, document by document.
Table alone_table(const Draft& draft, const View& view);

/// What the documents contradict each other in.
Table difference_table(const Draft& draft, const View& view);

/// `≥ 6%`: what is asked of a target that is proposed.
std::string proposed_text(const Proposal& proposal, Language language);

}  // namespace milepost
