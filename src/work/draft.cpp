#include "work/draft.h"

#include "draft/document.h"
#include "draft/draft.h"

namespace milepost::work {

DraftOutcome draft(const DraftRequest& request) {
  DraftOutcome outcome{Problems(request.name, request.bytes), {}};
  const auto document =
      read_document(request.bytes, request.name, request.encoding, outcome.problems);
  if (document) outcome.draft = draft_of(*document, request.year, shipped_vocabulary());
  return outcome;
}

}  // namespace milepost::work
