// From documents to a drafted plan.
#pragma once

#include <functional>
#include <list>
#include <optional>
#include <string>
#include <vector>

#include "base/encoding.h"
#include "base/problem.h"
#include "model/proposal.h"
#include "store/store.h"

namespace milepost::work {

struct DraftRequest {
  /// A report, a table that breaks it down, or both: those behind the first are joined with it.
  std::vector<std::string> files;  // as they are called in problems
  /// Hands over the bytes of one. They are asked for one after another, and each is gone before the
  /// next.
  std::function<std::string(const std::string& file)> read;
  std::optional<Encoding> encoding = {};  // where they do not say themselves what they are
  std::optional<int> year = {};           // of the plan; else the documents say it
  std::string area = {};  // whose indicators on record keep their keys; empty where none is named
};

struct DraftOutcome {
  std::vector<Problems> problems;  // of each document that has any
  std::list<std::string> broken;   // the texts that they point into
  Draft draft;                     // empty where there are problems
  bool is_known_area = false;      // something is on record of the area
};

/// Nothing is recorded. `record` is where the area is looked
/// for; it may be null where none is named.
DraftOutcome draft(const DraftRequest& request, const Store* record);

}  // namespace milepost::work
