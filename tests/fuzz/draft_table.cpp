// Tables that plans are drafted from: whatever the bytes, every figure stands in its quote, every
// numeral is in the ledger, and what it belongs to is there.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "draft/csv_document.h"
#include "draft/table_draft.h"
#include "draft/table_ledger.h"
#include "fuzz/must.h"

namespace {

using milepost::Draft;
using milepost::Proposal;
using milepost::SourceTable;
using milepost::Vocabulary;
using milepost::fuzz::must;

void must_stand_in_its_quote(const Proposal& proposal, const Vocabulary& words) {
  must(!proposal.name.empty(), "a proposal has a name");
  must(proposal.figure_at + proposal.figure_size <= proposal.quote.size(),
       "a figure lies within its quote");
  if (proposal.rule != "table") return;
  const std::string figure = proposal.quote.substr(proposal.figure_at, proposal.figure_size);
  must(!figure.empty(), "a figure of a value column is there");
  if (milepost::digit_runs(figure).empty()) return;  // 百, which is one with its unit only
  const auto value = milepost::read_cell_value(figure, words);
  must(value && value->value == proposal.value, "a figure reads as what is proposed");
}

void must_account_for_all(const SourceTable& table, const Draft& draft) {
  std::size_t digits = 0;
  for (const auto& row : table.rows) {
    for (const std::string& cell : row) digits += milepost::digit_runs(cell).size();
  }
  std::size_t listed = 0;
  std::size_t position = 0;
  for (const milepost::Numeral& numeral : draft.numerals) {
    listed += milepost::digit_runs(numeral.text).size();
    must(numeral.position > 0 && numeral.position >= position, "numerals stand in their order");
    position = numeral.position;
    must(!numeral.target || *numeral.target < draft.proposals.size(), "a target is there");
    must(
        numeral.target || !numeral.reason.empty() || numeral.strength != milepost::Strength::strong,
        "what is no target has a reason, or is told to have none");
  }
  must(digits == listed, "every numeral is in the ledger once");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Vocabulary kWords = milepost::shipped_vocabulary();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  milepost::Problems problems("table.csv", bytes);
  const auto document = milepost::read_csv_document(bytes, std::nullopt, problems);
  must(document.has_value() == problems.empty(), "a table is read, or a problem says why not");
  if (!document) return 0;
  for (const milepost::SourceBlock& block : document->blocks) {
    const auto* table = std::get_if<SourceTable>(&block);
    if (table == nullptr) continue;
    const Draft draft = milepost::propose_from_table(*table, {"", "", 2022, 1}, kWords);
    for (std::size_t i = 0; i < draft.proposals.size(); ++i) {
      must_stand_in_its_quote(draft.proposals[i], kWords);
      must(!draft.proposals[i].parent || *draft.proposals[i].parent < i,
           "what it is a part of goes before");
    }
    must_account_for_all(*table, draft);
  }
  return 0;
}
