#include "plan/missing_columns.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "plan/file_words.h"
#include "plan/phrases.h"

namespace milepost {
namespace {

bool has(const SheetRow& row, PlanColumn column) { return row.find(column) != nullptr; }

/// The keys and names of indicators that may be described in another row than that of their target.
std::set<std::string> described_elsewhere(const PlanSheets& sheets) {
  std::set<std::string> indicators;
  for (const SheetRow& row : sheets.rows(PlanSheet::indicators)) {
    indicators.insert(row.text(PlanColumn::key));
  }
  for (const SheetRow& row : sheets.rows(PlanSheet::targets)) {
    indicators.insert(row.text(PlanColumn::indicator));
  }
  indicators.erase("");
  return indicators;
}

/// Whether the row describes what it measures, and does not leave that to another one.
bool describes_itself(const SheetRow& row, const std::set<std::string>& elsewhere) {
  const std::string& key = row.text(PlanColumn::key);
  const bool measures_another =
      has(row, PlanColumn::indicator) && row.text(PlanColumn::indicator) != key;
  return !measures_another && !elsewhere.contains(key) &&
         !elsewhere.contains(row.text(PlanColumn::name));
}

bool needs(const PlanSheets& sheets, const SheetRow& row, PlanColumn column,
           const std::set<std::string>& elsewhere) {
  const auto kind = from_word<RequirementKind>(row.text(PlanColumn::requirement));
  switch (column) {
    case PlanColumn::value: {
      if (!kind) return false;
      const OperandKind operand = row_of(*kind).operand;
      return operand == OperandKind::figure || operand == OperandKind::range ||
             (operand == OperandKind::figure_or_reference && !has(row, PlanColumn::reference));
    }
    case PlanColumn::upper:
      return kind && asks_range(*kind);
    case PlanColumn::measure:
      return describes_itself(row, elsewhere);
    case PlanColumn::unit:
      return describes_itself(row, elsewhere) && kind && row_of(*kind).asks_figures &&
             row.text(PlanColumn::measure) != word(Measure::milestone);
    case PlanColumn::section:
      return !sheets.rows(PlanSheet::sections).empty();
    default:
      return false;
  }
}

}  // namespace

bool tell_missing_columns(const PlanSheets& sheets, Problems& problems) {
  const auto head = sheets.heads.find(PlanSheet::targets);
  if (head == sheets.heads.end() || head->second.headings.empty()) return false;
  constexpr std::array kColumns{PlanColumn::section, PlanColumn::value, PlanColumn::upper,
                                PlanColumn::unit, PlanColumn::measure};
  const std::vector<SheetRow>& rows = sheets.rows(PlanSheet::targets);
  const std::set<std::string> elsewhere = described_elsewhere(sheets);
  std::vector<Said> missing;
  for (const PlanColumn column : kColumns) {
    if (head->second.headings.contains(column)) continue;
    const bool is_needed = std::any_of(rows.begin(), rows.end(), [&](const SheetRow& row) {
      return !has(row, column) && needs(sheets, row, column, elsewhere);
    });
    if (is_needed) missing.push_back(in_quotes_in_both(said_label(column)));
  }
  if (missing.empty()) return false;
  const SheetCell& first =
      std::min_element(
          head->second.headings.begin(), head->second.headings.end(),
          [](const auto& a, const auto& b) { return a.second.column < b.second.column; })
          ->second;
  problems.add({head->second.line, first.column, 1, head->second.number},
               said(kLacksColumns, all_of(missing)), said(kWriteHeadings));
  return true;
}

}  // namespace milepost
