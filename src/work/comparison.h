// What changed between two answers to one question.
#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "base/date.h"
#include "report/document.h"
#include "report/view.h"
#include "store/store.h"
#include "work/answer.h"
#include "work/circumstances.h"
#include "work/selection.h"

namespace milepost::work {

/// Two dates, or two moments of recording of one date.
using Between = std::variant<std::pair<Date, Date>, std::pair<Moment, Moment>>;

struct ComparisonRequest {
  Selection selection;  // its date or its moment gives way to those of `between`
  Between between;
};

struct AnsweredComparison {
  Selection selection;  // of the second
  Answer before;
  Answer now;

  /// This object must outlive the document.
  Document document(const View& view) const;
};

/// Nothing where the first of the two lies after the second: which of them comes first decides what
/// is called the status before, and is not guessed. `store` must outlive the answer. Throws Error
/// as `ask` does.
std::optional<AnsweredComparison> comparison_of(const Store& store,
                                                const ComparisonRequest& request,
                                                const Circumstances& circumstances);

}  // namespace milepost::work
