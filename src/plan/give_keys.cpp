#include "plan/give_keys.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/listed.h"
#include "base/phrases.h"
#include "plan/complete_sheets.h"
#include "plan/sheet_rows.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

/// `s2.1`, a key that a draft gives to a section by its place.
bool is_of_draft(const std::string& key) {
  return key.starts_with('s') && key.size() > 1 &&
         key.find_first_not_of("0123456789.", 1) == std::string::npos;
}

/// The labels of the headings around each section, by its key; the key where there are none, unless
/// it says no more than the place of the section, which has no label in a draft.
std::map<std::string, std::string> labels_of_sections(const PlanSheets& sheets) {
  std::map<std::string, std::string> labels;
  for (const SheetRow& row : sheets.rows(PlanSheet::sections)) {  // what is around stands before
    const std::string& label = row.text(PlanColumn::label);
    const auto around = labels.find(row.text(PlanColumn::parent));
    const std::string& key = row.text(PlanColumn::key);
    if (label.empty()) {
      labels[key] = is_of_draft(key) ? std::string() : key;
    } else {
      labels[key] = (around == labels.end() ? std::string() : around->second) + label;
    }
  }
  return labels;
}

/// How sections are called, by their keys.
struct SectionTexts {
  std::map<std::string, std::string> labels;
  std::map<std::string, std::string> names;
};

SectionTexts texts_of_sections(const PlanSheets& sheets) {
  SectionTexts texts{labels_of_sections(sheets), {}};
  for (const SheetRow& row : sheets.rows(PlanSheet::sections)) {
    const bool is_english = row.text(PlanColumn::name).empty();
    texts.names.emplace(row.text(PlanColumn::key),
                        row.text(is_english ? PlanColumn::english_name : PlanColumn::name));
  }
  return texts;
}

const std::string& text_of(const std::map<std::string, std::string>& texts,
                           const std::string& key) {
  static const std::string kNothing;
  const auto found = texts.find(key);
  return found == texts.end() ? kNothing : found->second;
}

KeyRow key_row(const SheetRow& row, std::optional<Language> language,
               const SectionTexts& sections) {
  KeyRow made;
  made.key = row.text(PlanColumn::key);
  const std::string& name = row.text(PlanColumn::name);
  made.name.en = row.text(PlanColumn::english_name);
  const bool is_english =
      made.name.en.empty() && language.value_or(language_of(name)) == Language::en;
  (is_english ? made.name.en : made.name.zh) = name;
  made.unit = row.text(PlanColumn::unit);
  made.measure = from_word<Measure>(row.text(PlanColumn::measure)).value_or(Measure::flow);
  made.section = text_of(sections.labels, row.text(PlanColumn::section));
  made.heading = text_of(sections.names, row.text(PlanColumn::section));
  made.quote = row.text(PlanColumn::quote);
  made.figure = row.text(PlanColumn::value);
  return made;
}

/// What else stands in the sheet with a key keeps it from all others; by its words alone nothing
/// is the same as it, since it was not accepted.
KeyRecord with_rejected(const PlanSheets& sheets, const std::vector<KeyRow>& accepted,
                        std::optional<Language> language, KeyRecord record) {
  if (!sheets.is_review) return record;
  std::set<std::string> seen;
  for (const KeyRow& row : accepted) seen.insert(row.key);
  for (const KeyRow& row : record.earlier) seen.insert(row.key);
  for (const SheetRow& row : sheets.rows(PlanSheet::targets)) {
    if (!seen.insert(row.text(PlanColumn::key)).second) continue;
    KeyRow rejected = key_row(row, language, {});
    rejected.quote.clear();
    record.earlier.push_back(std::move(rejected));
  }
  return record;
}

/// Whether both are of one name, unit and measure.
bool are_same(const KeyRow& one, const KeyRow& other) {
  return one.name.in(Language::zh) == other.name.in(Language::zh) && one.unit == other.unit &&
         one.measure == other.measure;
}

/// A draft numbers its rows without knowing what else has been given a number since: figures of
/// what is on record would become those of another row.
void tell_keys_of_others(PlanSheets& sheets, const std::vector<KeyRow>& rows,
                         const KeyRecord& record, Problems& problems) {
  std::vector<SheetRow>& targets = sheets.sheets[PlanSheet::targets];
  std::unordered_map<std::string_view, const KeyRow*> on_record;
  for (const KeyRow& row : record.earlier) on_record.emplace(row.key, &row);
  std::unordered_set<std::string_view> without_key;
  for (const KeyRow& row : rows) {
    if (row.key.empty()) without_key.insert(row.name.in(Language::zh));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto known = on_record.find(rows[i].key);
    if (rows[i].key.empty() || known == on_record.end() || are_same(rows[i], *known->second)) {
      continue;
    }
    const KeyRow& owner = *known->second;
    if (!without_key.contains(owner.name.in(Language::zh))) continue;
    const bool is_there = std::any_of(rows.begin(), rows.end(), [&](const KeyRow& one) {
      return one.key.empty() && are_same(one, owner);
    });
    if (!is_there || targets[i].find(PlanColumn::key)->is_told) continue;
    problems.add(RowTable(sheets, PlanSheet::targets, targets[i]).place(PlanColumn::key),
                 said({"{} is on record as the key of {}", "{}在已有的计划中是{}的代码"},
                      quoted(rows[i].key), quoted(owner.name.in(Language::zh))),
                 said({"empty this cell: another key is made, and the figures stay with what they "
                       "are of",
                       "请清空本单元格：系统会另编代码，已填报的数据仍归原目标"}));
  }
}

/// What was reported of one of them would become that of another.
void tell_several(const PlanSheets& sheets, const SheetRow& row,
                  const std::vector<std::string>& keys, Problems& problems) {
  const RowTable table(sheets, PlanSheet::targets, row);
  const std::string& name = row.text(PlanColumn::name);
  const std::string& called = name.empty() ? row.text(PlanColumn::english_name) : name;
  problems.add(
      table.place(PlanColumn::key),
      said({"which target on record this is cannot be told: several rows were or are called {}, "
            "and the keys {} are without a row",
            "无法判断本行是已有的哪一项目标：名为{}的目标不止一项，代码{}尚无对应的行"},
           quoted(called), listed(keys)),
      said({"write its key under {}; for another target, a new one",
            "请在“{}”列填写该目标的代码；如是新增目标，请填一个新代码"},
           table.called(PlanColumn::key)));
}

}  // namespace

void give_keys(PlanSheets& meant, const PlanSheets& sheets, const KeyRecord& record,
               const Glossary& glossary, Problems& problems) {
  const SectionTexts sections = texts_of_sections(meant);
  const auto language = from_word<Language>(fact_of(meant, PlanFact::language));
  std::vector<SheetRow>& targets = meant.sheets[PlanSheet::targets];
  std::vector<KeyRow> rows;
  std::transform(targets.begin(), targets.end(), std::back_inserter(rows),
                 [&](const SheetRow& row) { return key_row(row, language, sections); });
  if (sheets.is_review) tell_keys_of_others(meant, rows, record, problems);
  const std::vector<MadeKey> keys =
      make_keys(rows, with_rejected(sheets, rows, language, record), glossary);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!keys[i].unsure.empty()) tell_several(meant, targets[i], keys[i].unsure, problems);
    if (targets[i].text(PlanColumn::key).empty()) targets[i].set(PlanColumn::key, keys[i].key);
  }
}

}  // namespace milepost
