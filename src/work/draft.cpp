#include "work/draft.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/listed.h"
#include "base/name_form.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "draft/draft.h"
#include "draft/draft_sheets.h"
#include "draft/glossary.h"
#include "draft/join.h"
#include "draft/review.h"
#include "plan/glossary_index.h"
#include "plan/keys.h"
#include "plan/table_reader.h"
#include "store/plans.h"
#include "store/reading.h"
#include "work/key_record.h"
#include "work/read_documents.h"
#include "work/read_review.h"

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
  row.heading = proposal.heading;
  if (proposal.value) row.figure = to_string(*proposal.value);
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

/// What is known of the area of a request.
Area area_of(const DraftRequest& request, const Store* record) {
  Area area;
  area.key = request.area;
  if (record == nullptr || request.area.empty()) return area;
  const std::vector<PlanSummary> plans = list_plans(*record);
  const auto found = std::find_if(plans.rbegin(), plans.rend(),
                                  [&](const PlanSummary& one) { return one.area == request.area; });
  if (found == plans.rend()) return area;
  const std::optional<Plan> plan = read_plan(*record, found->key, kEverything);
  return plan ? plan->area : area;
}

KeyRow row_of_reference(const Proposal& proposal) {
  KeyRow row = row_of(proposal);
  row.key.clear();
  row.quote.clear();
  row.name = {};
  (is_english(proposal.reference) ? row.name.en : row.name.zh) = proposal.reference;
  return row;
}

/// What targets are held against is one of the targets, by its name or by the key of the usual
/// indicator that is called so; or else an indicator beside them.
void complete_references(const Draft& draft, PlanSheets& sheets) {
  const Glossary glossary = shipped_glossary();
  const GlossaryIndex usual_indicators(glossary);
  std::vector<KeyRow> rows;
  std::map<std::string, std::string> known;  // what each reference is called in the workbook
  for (const Proposal& one : draft.proposals) {
    rows.push_back(row_of(one));
    known.emplace(one.name, one.name);
  }
  const std::size_t targets = rows.size();
  for (std::size_t i = 0; i < targets; ++i) {
    const Proposal& one = draft.proposals[i];
    if (one.reference.empty()) continue;
    if (!known.contains(one.reference)) {
      const GlossaryKey* usual = usual_indicators.find(one.reference, one.unit, one.measure);
      const auto same =
          std::find_if(draft.proposals.begin(), draft.proposals.end(), [&](const Proposal& other) {
            return usual != nullptr && other.key == usual->key && other.unit == one.unit;
          });
      const bool is_target = same != draft.proposals.end() && &*same != &one;
      if (!is_target) rows.push_back(row_of_reference(one));
      known.emplace(one.reference, is_target ? same->name : one.reference);
    }
    sheets.sheets[PlanSheet::targets][i].set(PlanColumn::reference, known.at(one.reference));
  }
  const std::vector<MadeKey> keys = make_keys(rows, {}, glossary);
  for (std::size_t i = targets; i < rows.size(); ++i) {
    SheetRow& added = sheets.add(PlanSheet::indicators);
    added.set(PlanColumn::key, keys[i].key);
    added.set(PlanColumn::name, rows[i].name.zh.empty() ? rows[i].name.en : rows[i].name.zh);
    added.set(PlanColumn::unit, rows[i].unit);
    added.set(PlanColumn::measure, std::string(word(rows[i].measure)));
  }
}

}  // namespace

std::string area_meant(const Store& store, const std::string& area) {
  const std::vector<std::string> keys = list_areas(store);
  if (std::find(keys.begin(), keys.end(), area) != keys.end()) return area;
  std::map<std::string, Name> names;  // by their keys, as the last plan has them
  for (const PlanSummary& one : list_plans(store)) {
    if (const auto head = read_plan_head(store, one.key)) names[one.area] = head->area.name;
  }
  const std::string wanted = written_form(area);
  std::vector<std::string> called;
  std::vector<std::string> known = keys;
  for (const auto& [key, name] : names) {
    for (const std::string& text : {name.zh, name.en}) {
      if (!text.empty()) known.push_back(text);
      const bool is_new = called.empty() || called.back() != key;
      if (!text.empty() && written_form(text) == wanted && is_new) called.push_back(key);
    }
  }
  if (called.size() == 1) return called.front();
  if (called.empty() && is_identifier(area)) return area;
  if (called.size() > 1) {
    throw Error(ErrorKind::refused,
                said({"several areas are called {}: {}", "名为{}的地区不止一个：{}"},
                     in_quotes(area), listed(called)),
                said({"name it by its key", "请用地区代码指定"}));
  }
  throw Error(ErrorKind::not_found, said(kNoArea, in_quotes(area)),
              did_you_mean(area, known,
                           said({"name it by its key, such as qingxi; a new area needs one too",
                                 "请用地区代码指定，如qingxi；新的地区也须有代码"})));
}

PlanSheets review_of(const Draft& draft, const DraftRequest& request, const Store* record) {
  PlanSheets sheets = draft_sheets(draft, area_of(request, record));
  complete_references(draft, sheets);
  for (const PlanSheet kind : kDraftedSheets) sheets.drafted[kind] = sheets.rows(kind);
  return sheets;
}

KeptReview keep_review(const std::string& file, std::string_view bytes, PlanSheets sheets) {
  KeptReview kept{false, std::move(sheets), Problems::of_cells(file)};
  const std::optional<PlanSheets> old = read_review(file, bytes, kept.problems);
  if (!old) return kept;
  kept.is_read = true;
  kept.sheets = keep_decisions(*old, std::move(kept.sheets), kept.problems);
  return kept;
}

DraftOutcome draft(const DraftRequest& request, const Store* record) {
  DraftOutcome outcome;
  const Vocabulary words = shipped_vocabulary();
  const Glossary glossary = shipped_glossary();
  Joining joining(glossary.words);
  read_documents(request, outcome.problems, outcome.broken,
                 [&](const std::string& file, const InputDocument& document) {
                   for (SidedDraft& part : sided_drafts_of(document, request.year, words)) {
                     joining.add(std::move(part.draft), file, part.side);
                   }
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
