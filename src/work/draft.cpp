#include "work/draft.h"

#include <utility>

#include "draft/draft.h"
#include "draft/glossary.h"
#include "draft/join.h"
#include "plan/keys.h"
#include "work/key_record.h"
#include "work/read_documents.h"

namespace milepost::work {
namespace {

KeyRow row_of(const Proposal& proposal) {
  KeyRow row;
  row.key = proposal.key;
  (is_english(proposal.name) ? row.name.en : row.name.zh) = proposal.name;
  row.unit = proposal.unit;
  row.measure = proposal.measure;
  row.section = proposal.section;
  row.quote = proposal.quote;
  return row;
}

void give_keys(Draft& draft, const KeyRecord& record, const Glossary& glossary) {
  std::vector<KeyRow> rows;
  rows.reserve(draft.proposals.size());
  for (const Proposal& proposal : draft.proposals) rows.push_back(row_of(proposal));
  std::vector<MadeKey> keys = make_keys(rows, record, glossary);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    draft.proposals[i].key = std::move(keys[i].key);
    draft.proposals[i].key_origin = keys[i].origin;
  }
}

/// What there is of the area, and of its plans for the year.
KeyRecord record_of(const DraftRequest& request, const Draft& draft, const Store& store) {
  std::vector<std::string> plans;
  if (draft.year) plans = plans_of_year(store, request.area, *draft.year);
  return key_record(store, request.area, plans);
}

}  // namespace

DraftOutcome draft(const DraftRequest& request, const Store* record) {
  DraftOutcome outcome;
  const Vocabulary words = shipped_vocabulary();
  const Glossary glossary = shipped_glossary();
  Joining joining(glossary.words);
  read_documents(request, outcome.problems, outcome.broken,
                 [&](const std::string& file, const InputDocument& document) {
                   joining.add(draft_of(document, request.year, words), file);
                 });
  if (!outcome.problems.empty()) return outcome;
  outcome.draft = std::move(joining).finish();
  KeyRecord keys;
  if (record != nullptr && !request.area.empty()) {
    keys = record_of(request, outcome.draft, *record);
    outcome.is_known_area = !keys.indicators.empty();
  }
  give_keys(outcome.draft, keys, glossary);
  return outcome;
}

}  // namespace milepost::work
