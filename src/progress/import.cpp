#include "progress/import.h"

#include <charconv>
#include <optional>
#include <utility>
#include <variant>

#include "base/csv.h"
#include "base/suggest.h"
#include "base/text.h"
#include "progress/corrections.h"
#include "progress/quoted.h"
#include "progress/remark_words.h"
#include "progress/sheet.h"
#include "progress/value.h"

namespace milepost {
namespace {

template <class Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> keys;
  keys.reserve(map.size());
  for (const auto& entry : map) keys.push_back(entry.first);
  return keys;
}

/// What to write in place of `typed`: the key of the indicator that is called so, or the nearest.
std::string key_remedy(std::string_view typed, const std::map<std::string, Indicator>& indicators) {
  for (const auto& [key, indicator] : indicators) {
    if (typed == indicator.name.zh || typed == indicator.name.en) {
      return "write its key, " + quoted(key);
    }
  }
  return did_you_mean(typed, keys_of(indicators),
                      "an indicator is one that a target of a loaded plan names");
}

/// Reads the rows of a sheet one by one, each on its own.
class Reader {
 public:
  Reader(const Sheet& sheet, const KnownIndicators& known, Problems& problems)
      : sheet_(sheet), known_(known), problems_(problems) {}

  DraftRow read(const CsvRow& row);

 private:
  std::string_view cell(SheetColumn column) const { return sheet_.cell(*row_, column); }
  void fault(SheetColumn column, const std::string& what, std::string remedy);
  bool check_not_empty(SheetColumn column);

  std::optional<std::int64_t> read_number_of_entry(SheetColumn column, std::string remedy);
  std::optional<NewEntry> read_entry();
  std::string read_area();
  const Indicator* find_indicator(const std::string& area);
  std::optional<Date> read_as_of();
  std::optional<EntryKind> read_kind(const Indicator& indicator);
  std::optional<Value> read_value(const Indicator& indicator, EntryKind kind);
  std::optional<Value> read_fraction(const Indicator& indicator, EntryKind kind);
  std::optional<Value> value_from(SheetColumn column, std::string_view text,
                                  const Indicator& indicator, EntryKind kind);
  Remarks read_remarks();
  std::string read_text(SheetColumn column) const;
  template <class E>
  std::optional<E> read_word(SheetColumn column);

  const Sheet& sheet_;
  const KnownIndicators& known_;
  Problems& problems_;
  const CsvRow* row_ = nullptr;
  std::map<std::pair<std::string, std::string>, std::string> key_remedies_;
};

void Reader::fault(SheetColumn column, const std::string& what, std::string remedy) {
  problems_.add(sheet_.place(*row_, column), "column " + quoted(word(column)) + ": " + what,
                std::move(remedy));
}

bool Reader::check_not_empty(SheetColumn column) {
  if (!cell(column).empty()) return true;
  fault(column, "the field is empty", "every row needs it");
  return false;
}

DraftRow Reader::read(const CsvRow& row) {
  row_ = &row;
  DraftRow draft;
  draft.line = row.line;
  draft.corrects_place = sheet_.place(row, SheetColumn::corrects);
  if (sheet_.has(SheetColumn::entry)) {
    draft.number = read_number_of_entry(SheetColumn::entry, "write its number, or leave it empty");
    draft.corrects = read_number_of_entry(
        SheetColumn::corrects,
        R"(beside a column "entry" it holds the number of the entry corrected; the reason goes )"
        R"(into "correction_reason")");
  }
  if (cell(SheetColumn::voided).empty()) draft.entry = read_entry();
  return draft;
}

std::optional<std::int64_t> Reader::read_number_of_entry(SheetColumn column, std::string remedy) {
  const std::string_view text = cell(column);
  if (text.empty()) return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && number > 0) return number;
  fault(column, quoted(text) + " is not the number of an entry", std::move(remedy));
  return std::nullopt;
}

/// Every field is looked at, so that all problems of the row are told.
std::optional<NewEntry> Reader::read_entry() {
  const std::size_t problems_before = problems_.size();
  NewEntry entry;
  entry.area = read_area();
  const Indicator* indicator = entry.area.empty() ? nullptr : find_indicator(entry.area);
  const auto as_of = read_as_of();
  if (indicator != nullptr) {
    entry.indicator = indicator->key;
    if (const auto kind = read_kind(*indicator)) {
      entry.kind = *kind;
      if (const auto value = read_value(*indicator, *kind)) entry.value = *value;
    }
  }
  entry.remarks = read_remarks();
  const bool by_number = sheet_.has(SheetColumn::entry);
  entry.correction_reason =
      read_text(by_number ? SheetColumn::correction_reason : SheetColumn::corrects);
  if (problems_.size() != problems_before) return std::nullopt;
  entry.as_of = *as_of;
  return entry;
}

/// Empty where it cannot be known.
std::string Reader::read_area() {
  std::string area(cell(SheetColumn::area));
  if (area.empty() && known_.by_area.size() == 1) return known_.by_area.begin()->first;
  if (!check_not_empty(SheetColumn::area)) return {};
  if (known_.by_area.contains(area)) return area;
  const std::vector<std::string> areas = keys_of(known_.by_area);
  fault(SheetColumn::area, "there is no area " + quoted(area),
        did_you_mean(area, areas, "the areas are " + alternatives(areas)));
  return {};
}

const Indicator* Reader::find_indicator(const std::string& area) {
  if (!check_not_empty(SheetColumn::indicator)) return nullptr;
  const std::string key(cell(SheetColumn::indicator));
  const auto& indicators = known_.by_area.at(area);
  if (const auto found = indicators.find(key); found != indicators.end()) return &found->second;
  auto& remedy = key_remedies_[{area, key}];
  if (remedy.empty()) remedy = key_remedy(key, indicators);
  fault(SheetColumn::indicator, "area " + quoted(area) + " has no indicator " + quoted(key),
        remedy);
  return nullptr;
}

std::optional<Date> Reader::read_as_of() {
  if (!check_not_empty(SheetColumn::as_of)) return std::nullopt;
  const std::string_view text = cell(SheetColumn::as_of);
  const auto date = parse_as_of(text);
  if (!date) {
    fault(SheetColumn::as_of, quoted(text) + " is not a date",
          "write a day (2022-06-30), or a month (2022-06), quarter (2022Q2), half (2022H1) or year "
          "(2022) for its last day");
  }
  return date;
}

std::optional<EntryKind> Reader::read_kind(const Indicator& indicator) {
  const std::string_view text = cell(SheetColumn::kind);
  if (text.empty()) return usual_kind(indicator.measure);
  const auto kind = from_word<EntryKind>(search_form(text));
  if (!kind) {
    const std::vector<std::string> words = all_words<EntryKind>();
    fault(SheetColumn::kind, quoted(text) + " is not a kind",
          did_you_mean(text, words, "write " + alternatives(words)));
    return std::nullopt;
  }
  if (auto misfit = fault_of_kind(*kind, indicator)) {
    fault(SheetColumn::kind, misfit->what, std::move(misfit->remedy));
    return std::nullopt;
  }
  return kind;
}

std::optional<Value> Reader::value_from(SheetColumn column, std::string_view text,
                                        const Indicator& indicator, EntryKind kind) {
  auto result = parse_value(text, indicator, kind);
  if (auto* wrong = std::get_if<ValueFault>(&result)) {
    fault(column, wrong->what, std::move(wrong->remedy));
    return std::nullopt;
  }
  return std::get<Value>(std::move(result));
}

std::optional<Value> Reader::read_value(const Indicator& indicator, EntryKind kind) {
  const std::string_view state = cell(SheetColumn::state);
  if (!state.empty()) {
    const std::string text = std::string(state) + " " + std::string(cell(SheetColumn::value));
    return value_from(SheetColumn::state, text, indicator, kind);
  }
  if (!cell(SheetColumn::numerator).empty() || !cell(SheetColumn::denominator).empty()) {
    return read_fraction(indicator, kind);
  }
  return value_from(SheetColumn::value, cell(SheetColumn::value), indicator, kind);
}

std::optional<Value> Reader::read_fraction(const Indicator& indicator, EntryKind kind) {
  if (!check_not_empty(SheetColumn::numerator) || !check_not_empty(SheetColumn::denominator)) {
    return std::nullopt;
  }
  const std::string text =
      std::string(cell(SheetColumn::numerator)) + "/" + std::string(cell(SheetColumn::denominator));
  const auto fraction = value_from(SheetColumn::numerator, text, indicator, kind);
  if (!fraction || cell(SheetColumn::value).empty()) return fraction;
  const auto beside = value_from(SheetColumn::value, cell(SheetColumn::value), indicator, kind);
  if (!beside) return std::nullopt;
  if (beside->number == fraction->number) return fraction;
  const std::string quotient = to_string(*fraction->number);
  fault(SheetColumn::value,
        quoted(cell(SheetColumn::value)) + " is not " + text + ", which is " + quotient,
        "write " + quotient + ", or leave the field empty");
  return std::nullopt;
}

std::string Reader::read_text(SheetColumn column) const {
  return std::string(trim(without_defusing(cell(column))));
}

template <class E>
std::optional<E> Reader::read_word(SheetColumn column) {
  const std::string_view text = cell(column);
  if (text.empty()) return std::nullopt;
  auto found = parse_remark_word<E>(text);
  if (auto* wrong = std::get_if<ValueFault>(&found)) {
    fault(column, wrong->what, std::move(wrong->remedy));
    return std::nullopt;
  }
  return std::get<E>(found);
}

Remarks Reader::read_remarks() {
  Remarks remarks;
  remarks.note = read_text(SheetColumn::note);
  remarks.evidence = read_text(SheetColumn::evidence);
  remarks.reporter = read_text(SheetColumn::reporter);
  remarks.problem = read_text(SheetColumn::problem);
  remarks.next_step = read_text(SheetColumn::next_step);
  remarks.outlook = read_word<Outlook>(SheetColumn::outlook);
  remarks.vintage = read_word<Vintage>(SheetColumn::vintage);
  return remarks;
}

}  // namespace

std::vector<ImportRow> read_progress(std::string_view text, const KnownIndicators& known,
                                     Problems& problems) {
  if (known.by_area.empty()) {
    problems.add({0, 0}, "the database has no indicators yet", "load a plan first");
    return {};
  }
  const auto sheet = Sheet::read(text, known.by_area.size() > 1, problems);
  if (!sheet) return {};
  Reader reader(*sheet, known, problems);
  std::vector<DraftRow> drafts;
  drafts.reserve(sheet->rows().size());
  for (const CsvRow& row : sheet->rows()) drafts.push_back(reader.read(row));
  return settle(std::move(drafts), problems);
}

}  // namespace milepost
