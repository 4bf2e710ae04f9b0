// From documents to a drafted plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/encoding.h"
#include "base/problem.h"
#include "model/proposal.h"

namespace milepost::work {

struct DraftRequest {
  struct File {
    std::string name;  // as it is called in problems
    std::string_view bytes;
  };
  /// A report, a table that breaks it down, or both: those behind the first are joined with it.
  std::vector<File> files;
  std::optional<Encoding> encoding = {};  // where they do not say themselves what they are
  std::optional<int> year = {};           // of the plan; else the documents say it
};

struct DraftOutcome {
  std::vector<Problems> problems;  // of each document that has any
  Draft draft;                     // empty where there are problems
};

/// Nothing is recorded. The bytes must outlive the outcome.
DraftOutcome draft(const DraftRequest& request);

}  // namespace milepost::work
