// From a document to a drafted plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"
#include "model/proposal.h"

namespace milepost::work {

struct DraftRequest {
  std::string name;  // of the document, as it is called in problems
  std::string_view bytes;
  std::optional<Encoding> encoding = {};  // where it does not say itself what it is
  std::optional<int> year = {};           // of the plan; else the document says it
};

struct DraftOutcome {
  Problems problems;  // of the document
  Draft draft;        // empty where there are problems
};

/// Nothing is recorded. The bytes must outlive the outcome.
DraftOutcome draft(const DraftRequest& request);

}  // namespace milepost::work
