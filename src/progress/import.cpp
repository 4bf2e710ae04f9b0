#include "progress/import.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/as_of.h"
#include "base/columns.h"
#include "base/csv.h"
#include "base/invisible.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/word_choice.h"
#include "progress/corrections.h"
#include "progress/quoted.h"
#include "progress/remark_words.h"
#include "progress/sheet.h"
#include "progress/unit.h"
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

Said what_an_indicator_is() {
  return said({"an indicator is one that a target of a loaded plan names",
               "指标是已载入计划的目标所用的指标"});
}

constexpr Wording kNoIndicatorInArea{"area {} has no indicator {}", "地区{}没有指标{}"};

Said any_key(const std::vector<std::string>& keys) {
  return any_of(std::vector<Said>(keys.begin(), keys.end()));
}

/// What to write in place of `typed`: the key of the indicator that is called so, or the nearest.
Said key_remedy(std::string_view typed, const std::map<std::string, Indicator>& indicators) {
  for (const auto& [key, indicator] : indicators) {
    if (typed == indicator.name.zh || typed == indicator.name.en) {
      return said({"write its key, {}", "请填它的代码{}"}, quoted(key));
    }
  }
  return did_you_mean(typed, keys_of(indicators), what_an_indicator_is());
}

/// Reads the rows of a sheet one by one, each on its own.
class Reader {
 public:
  Reader(const Sheet& sheet, const KnownIndicators& known, const IndicatorIndex& index,
         Problems& problems)
      : sheet_(sheet), known_(known), index_(index), problems_(problems) {}

  /// Reads the row into `draft`, whose memory is used again.
  void read(const CsvRow& row, DraftRow& draft);

 private:
  std::string_view cell(SheetColumn column) const { return sheet_.cell(*row_, column); }
  void fault(SheetColumn column, const Said& what, Said remedy);
  auto told_of(SheetColumn column) {
    return
        [this, column](const Said& what, Said remedy) { fault(column, what, std::move(remedy)); };
  }
  bool check_not_empty(SheetColumn column);

  std::optional<std::int64_t> read_number_of_entry(SheetColumn column, Said remedy);
  bool read_entry(DraftRow& draft);
  std::string_view read_area();
  std::optional<std::uint32_t> find_indicator(std::string_view area);
  std::optional<std::uint32_t> find_by_name(std::string_view area);
  std::optional<Date> read_as_of();
  std::optional<EntryKind> read_kind(const Indicator& indicator);
  void check_unit(const Indicator& indicator);
  bool is_known_unit(std::string_view text);
  std::optional<Value> read_value(const Indicator& indicator, EntryKind kind);
  std::optional<Value> read_fraction(const Indicator& indicator, EntryKind kind);
  std::optional<Value> value_from(SheetColumn column, std::string_view text,
                                  const Indicator& indicator, EntryKind kind);
  void read_remarks(Remarks& remarks);
  void read_text(SheetColumn column, std::string& text) const;
  template <class E>
  std::optional<E> read_word(SheetColumn column);

  const Sheet& sheet_;
  const KnownIndicators& known_;
  const IndicatorIndex& index_;
  Problems& problems_;
  const CsvRow* row_ = nullptr;
  std::uint32_t expected_ = 0;  // the number of the indicator after the last one found
  std::map<std::pair<std::string, std::string>, Said> key_remedies_;
  std::map<std::string, bool, std::less<>> known_units_;  // those asked for so far
};

void Reader::fault(SheetColumn column, const Said& what, Said remedy) {
  problems_.add(sheet_.place(*row_, column),
                said(kInColumn, quoted(sheet_.title(column)), naming_invisible(what, cell(column))),
                std::move(remedy));
}

bool Reader::check_not_empty(SheetColumn column) {
  if (!cell(column).empty()) return true;
  fault(column, said({"the field is empty", "该字段为空"}),
        said({"every row needs it", "每行都要填写"}));
  return false;
}

void Reader::read(const CsvRow& row, DraftRow& draft) {
  row_ = &row;
  draft.line = row.line;
  draft.number.reset();
  draft.corrects.reset();
  if (sheet_.has(SheetColumn::entry)) {
    draft.corrects_place = sheet_.place(row, SheetColumn::corrects);
    draft.number = read_number_of_entry(
        SheetColumn::entry, said({"write its number, or leave it empty", "请填记录编号，或留空"}));
    draft.corrects = read_number_of_entry(
        SheetColumn::corrects,
        said({"beside a column \"entry\" it holds the number of the entry corrected; the reason "
              "goes "
              "into \"correction_reason\"",
              "有“记录编号”列时，此列填被更正记录的编号；原因写在“更正说明”列"}));
  }
  draft.is_entry = cell(SheetColumn::voided).empty() && read_entry(draft);
}

std::optional<std::int64_t> Reader::read_number_of_entry(SheetColumn column, Said remedy) {
  const std::string_view text = cell(column);
  if (text.empty()) return std::nullopt;
  if (const auto number = to_number<std::int64_t>(text); number > 0) return number;
  fault(column, said({"{} is not the number of an entry", "{}不是记录编号"}, quoted(text)),
        std::move(remedy));
  return std::nullopt;
}

/// Every field is looked at, so that all problems of the row are told.
bool Reader::read_entry(DraftRow& draft) {
  const std::size_t problems_before = problems_.size();
  NewEntry& entry = draft.entry;
  const std::string_view area = read_area();
  const auto number = find_indicator(area);
  const auto as_of = read_as_of();
  if (number) {
    const Indicator& indicator = index_.indicator(*number);
    draft.indicator = *number;
    entry.area = index_.area(*number);
    entry.indicator = indicator.key;
    check_unit(indicator);
    if (const auto kind = read_kind(indicator)) {
      entry.kind = *kind;
      if (const auto value = read_value(indicator, *kind)) entry.value = *value;
    }
  }
  read_remarks(entry.remarks);
  read_text(sheet_.has(SheetColumn::entry) ? SheetColumn::correction_reason : SheetColumn::corrects,
            entry.correction_reason);
  if (problems_.size() != problems_before) return false;
  entry.as_of = *as_of;
  return true;
}

/// Empty where it cannot be known.
std::string_view Reader::read_area() {
  const std::string_view area = cell(SheetColumn::area);
  if (area.empty() && known_.by_area.size() == 1) return known_.by_area.begin()->first;
  if (!check_not_empty(SheetColumn::area)) return {};
  if (index_.has_area(area)) return area;
  const std::vector<std::string> areas = keys_of(known_.by_area);
  fault(SheetColumn::area, said(kNoArea, quoted(area)),
        did_you_mean(area, areas, said({"the areas are {}", "现有地区：{}"}, any_key(areas))));
  return {};
}

/// None of an area that cannot be known.
std::optional<std::uint32_t> Reader::find_indicator(std::string_view area) {
  if (area.empty()) return std::nullopt;
  if (cell(SheetColumn::indicator).empty() && sheet_.has(SheetColumn::indicator_name)) {
    return find_by_name(area);
  }
  if (!check_not_empty(SheetColumn::indicator)) return std::nullopt;
  const std::string_view key = cell(SheetColumn::indicator);
  // Files often go through the indicators in the order of the database.
  if (index_.is(expected_, area, key)) return expected_++;
  if (const auto found = index_.find(area, key)) {
    expected_ = *found + 1;
    return found;
  }
  auto& remedy = key_remedies_[{std::string(area), std::string(key)}];
  if (remedy.empty()) remedy = key_remedy(key, known_.by_area.at(std::string(area)));
  fault(SheetColumn::indicator, said(kNoIndicatorInArea, quoted(area), quoted(key)), remedy);
  return std::nullopt;
}

/// By its key, or by its name in either language where only one indicator is called so.
std::optional<std::uint32_t> Reader::find_by_name(std::string_view area) {
  if (!check_not_empty(SheetColumn::indicator_name)) return std::nullopt;
  const std::string_view name = cell(SheetColumn::indicator_name);
  if (const auto found = index_.find(area, name)) return found;
  const std::vector<std::uint32_t> called_so = index_.find_by_name(area, name);
  if (called_so.size() == 1) return called_so.front();
  const auto& indicators = known_.by_area.at(std::string(area));
  if (called_so.empty()) {
    std::vector<std::string> names = keys_of(indicators);
    for (const auto& [key, indicator] : indicators) {
      names.push_back(indicator.name.zh);
      names.push_back(indicator.name.en);
    }
    fault(SheetColumn::indicator_name, said(kNoIndicatorInArea, quoted(area), quoted(name)),
          did_you_mean(name, names, what_an_indicator_is()));
    return std::nullopt;
  }
  std::vector<std::string> keys;
  for (const std::uint32_t one : called_so) keys.push_back(index_.indicator(one).key);
  fault(SheetColumn::indicator_name, said(kSeveralIndicators, quoted(name), any_key(keys)),
        said({"write the key of the one that is meant", "请填所指指标的代码"}));
  return std::nullopt;
}

std::optional<Date> Reader::read_as_of() {
  if (!check_not_empty(SheetColumn::as_of)) return std::nullopt;
  const std::string_view text = cell(SheetColumn::as_of);
  const auto date = parse_as_of(text);
  if (!date) {
    AsOfFault wrong = fault_of_as_of(text);
    fault(SheetColumn::as_of, wrong.what, std::move(wrong.remedy));
  }
  return date;
}

std::optional<EntryKind> Reader::read_kind(const Indicator& indicator) {
  const std::string_view text = cell(SheetColumn::kind);
  if (text.empty()) return usual_kind(indicator.measure);
  const std::optional<EntryKind> kind = milepost::read_word<EntryKind>(text);
  if (!kind) {
    fault(SheetColumn::kind, said({"{} is not a kind", "{}不是数据类型"}, quoted(text)),
          choice_of_words<EntryKind>(text));
    return std::nullopt;
  }
  if (auto misfit = fault_of_kind(*kind, indicator)) {
    fault(SheetColumn::kind, misfit->what, std::move(misfit->remedy));
    return std::nullopt;
  }
  return kind;
}

/// Whether figures of some indicator are in `text`, or in a multiple of it.
bool Reader::is_known_unit(std::string_view text) {
  const auto [known, is_new] = known_units_.emplace(text, false);
  if (!is_new) return known->second;
  for (const auto& of_area : known_.by_area) {
    known->second |=
        std::any_of(of_area.second.begin(), of_area.second.end(), [&](const auto& one) {
          return powers_of_ten(to_half_width(text), to_half_width(one.second.unit)).has_value();
        });
  }
  return known->second;
}

void Reader::check_unit(const Indicator& indicator) {
  const std::string_view text = cell(SheetColumn::unit);
  if (text.empty()) return;
  auto wrong = fault_of_unit(text, indicator);
  if (!wrong) return;
  if (!is_known_unit(text)) {
    wrong->remedy =
        said({"column {} is read as the unit of the figures: {}; the office that reports stands in "
              "column {}",
              "{}列按计量单位读取：{}；由谁填报，请写在{}列"},
             quoted(sheet_.title(SheetColumn::unit)), wrong->remedy,
             Wording("\"reporter\"", "“填报单位”"));
  }
  fault(SheetColumn::unit, wrong->what, std::move(wrong->remedy));
}

std::optional<Value> Reader::value_from(SheetColumn column, std::string_view text,
                                        const Indicator& indicator, EntryKind kind) {
  return read_or_tell(parse_value(text, indicator, kind), told_of(column));
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
        said({"{} is not {}, which is {}", "{}不等于{}，后者为{}"},
             quoted(cell(SheetColumn::value)), text, quotient),
        said({"write {}, or leave the field empty", "请填{}，或留空"}, quotient));
  return std::nullopt;
}

void Reader::read_text(SheetColumn column, std::string& text) const {
  text = trim(without_defusing(sheet_.text(*row_, column)));
}

template <class E>
std::optional<E> Reader::read_word(SheetColumn column) {
  const std::string_view text = cell(column);
  if (text.empty()) return std::nullopt;
  return read_or_tell(parse_remark_word<E>(text), told_of(column));
}

void Reader::read_remarks(Remarks& remarks) {
  read_text(SheetColumn::note, remarks.note);
  read_text(SheetColumn::evidence, remarks.evidence);
  read_text(SheetColumn::reporter, remarks.reporter);
  read_text(SheetColumn::problem, remarks.problem);
  read_text(SheetColumn::next_step, remarks.next_step);
  remarks.outlook = read_word<Outlook>(SheetColumn::outlook);
  remarks.vintage = read_word<Vintage>(SheetColumn::vintage);
}

/// Where rows may correct each other by number, all must be known first.
void take_numbered(Sheet& sheet, Reader& reader, const IndicatorIndex& index, Problems& problems,
                   const TakeRow& take) {
  std::vector<DraftRow> drafts;
  while (const CsvRow* row = sheet.next(problems)) {
    reader.read(*row, drafts.emplace_back());
  }
  settle_corrections(drafts, problems);
  RowPack pack(index);
  for (const DraftRow& draft : drafts) {
    if (draft.is_entry) pack.add(draft.indicator, draft.line, draft.entry);
  }
  pack.release(problems, take);
}

}  // namespace

void read_progress(std::string_view text, const KnownIndicators& known, Problems& problems,
                   const TakeRow& take, const ReportProgress& report) {
  if (known.by_area.empty()) {
    problems.add({0, 0}, said({"the database has no indicators yet", "数据库中还没有指标"}),
                 said({"load a plan first", "请先载入计划"}));
    return;
  }
  auto sheet = Sheet::open(text, known.by_area.size() > 1, problems);
  if (!sheet) return;
  const IndicatorIndex index(known);
  Reader reader(*sheet, known, index, problems);
  if (sheet->has(SheetColumn::entry)) {
    take_numbered(*sheet, reader, index, problems, take);
    return;
  }
  constexpr std::size_t kLinesPerReport = 4096;
  RowPack pack(index);
  DraftRow draft;
  while (const CsvRow* row = sheet->next(problems)) {
    reader.read(*row, draft);
    if (draft.is_entry) pack.add(draft.indicator, draft.line, draft.entry);
    if (report && row->line % kLinesPerReport == 0) report(sheet->bytes_read());
    if (pack.is_full()) pack.release(problems, take);
  }
  pack.release(problems, take);
}

}  // namespace milepost
