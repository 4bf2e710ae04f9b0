#include "plan/give_keys.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "plan/complete_sheets.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

/// The labels of the headings around each section, by its key; the key where there are none.
std::map<std::string, std::string> labels_of_sections(const PlanSheets& sheets) {
  std::map<std::string, std::string> labels;
  const auto sections = sheets.sheets.find(PlanSheet::sections);
  if (sections == sheets.sheets.end()) return labels;
  for (const SheetRow& row : sections->second) {  // what is around stands before
    const std::string& label = row.text(PlanColumn::label);
    const auto around = labels.find(row.text(PlanColumn::parent));
    const std::string& key = row.text(PlanColumn::key);
    labels[key] = label.empty() ? key : (around == labels.end() ? "" : around->second) + label;
  }
  return labels;
}

}  // namespace

void give_keys(PlanSheets& sheets, const KeyRecord& record, const Glossary& glossary) {
  const std::map<std::string, std::string> labels = labels_of_sections(sheets);
  const auto language = from_word<Language>(fact_of(sheets, PlanFact::language));
  std::vector<SheetRow>& targets = sheets.sheets[PlanSheet::targets];
  std::vector<KeyRow> rows;
  std::transform(targets.begin(), targets.end(), std::back_inserter(rows), [&](const SheetRow& row) {
    KeyRow made;
    made.key = row.text(PlanColumn::key);
    const std::string& name = row.text(PlanColumn::name);
    made.name.en = row.text(PlanColumn::english_name);
    const bool is_english = made.name.en.empty() &&
                            language.value_or(language_of(name)) == Language::en;
    (is_english ? made.name.en : made.name.zh) = name;
    made.unit = row.text(PlanColumn::unit);
    made.measure = from_word<Measure>(row.text(PlanColumn::measure)).value_or(Measure::flow);
    const auto section = labels.find(row.text(PlanColumn::section));
    if (section != labels.end()) made.section = section->second;
    made.quote = row.text(PlanColumn::quote);
    return made;
  });
  const std::vector<MadeKey> keys = make_keys(rows, record, glossary);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i].text(PlanColumn::key).empty()) targets[i].set(PlanColumn::key, keys[i].key);
  }
}

}  // namespace milepost
