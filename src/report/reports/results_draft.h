// What a later report says of a plan, as documents like every report: docs/drafting.md "Results".
#pragma once

#include <string>

#include "model/stated_result.h"
#include "report/document.h"
#include "report/view.h"

namespace milepost {

/// For people three lists: what is proposed, what is said of another definition, and of what
/// nothing is said. `file` is what the documents are called. `results` must outlive the document.
Document results_draft(const StatedResults& results, const std::string& file, const View& view);

/// How many targets there are, and how many of each list.
std::string results_counts(const StatedResults& results, Language language);

/// What is proposed as a progress file, with the quotes as evidence; docs/csv-columns.md "Progress
/// files". What two targets of one indicator say alike stands there once.
Document results_progress(const StatedResults& results, const std::string& file, const View& view);

}  // namespace milepost
