// From documents to a drafted plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/encoding.h"
#include "base/problem.h"
#include "model/proposal.h"
#include "store/store.h"

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
  std::string area = {};  // whose indicators on record keep their keys; empty where none is named
};

struct DraftOutcome {
  std::vector<Problems> problems;  // of each document that has any
  Draft draft;                     // empty where there are problems
  bool is_known_area = false;      // something is on record of the area
};

/// Nothing is recorded. The bytes must outlive the outcome. `record` is where the area is looked
/// for; it may be null where none is named.
DraftOutcome draft(const DraftRequest& request, const Store* record);

}  // namespace milepost::work
