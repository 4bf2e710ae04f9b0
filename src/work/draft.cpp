#include "work/draft.h"

#include <utility>

#include "draft/draft.h"
#include "draft/join.h"
#include "draft/read_document.h"

namespace milepost::work {

DraftOutcome draft(const DraftRequest& request) {
  DraftOutcome outcome;
  const Vocabulary words = shipped_vocabulary();
  bool is_first = true;
  for (const DraftRequest::File& file : request.files) {
    Problems problems(file.name, file.bytes);
    const auto document = read_document(file.bytes, file.name, request.encoding, problems);
    if (!document) {
      outcome.problems.push_back(std::move(problems));
      continue;
    }
    Draft draft = draft_of(*document, request.year, words);
    outcome.draft = is_first
                        ? std::move(draft)
                        : join(std::move(outcome.draft), std::move(draft), words.lexicon).draft;
    is_first = false;
  }
  if (!outcome.problems.empty()) outcome.draft = {};
  return outcome;
}

}  // namespace milepost::work
