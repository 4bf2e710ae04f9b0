// The documents of a request, one after another.
#pragma once

#include <functional>
#include <list>
#include <optional>
#include <string>
#include <vector>

#include "base/encoding.h"
#include "base/problem.h"
#include "draft/document.h"

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

/// Hands each document to `take`, with the name of its file, and lets go of it before the next is
/// read. What could not be read is told in `problems`, which point into the texts in `broken`.
void read_documents(const DraftRequest& request, std::vector<Problems>& problems,
                    std::list<std::string>& broken,
                    const std::function<void(const std::string&, InputDocument)>& take);

}  // namespace milepost::work
