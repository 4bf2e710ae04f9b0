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
#include "base/names.h"
#include "base/phrases.h"
#include "base/quoted.h"
#include "base/spelt_number.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/unit.h"
#include "base/usual_signs.h"
#include "base/word_choice.h"
#include "model/target.h"
#include "progress/corrections.h"
#include "progress/nothing_said.h"
#include "progress/remark_words.h"
#include "progress/reporter.h"
#include "progress/sheet.h"
#include "progress/step_number.h"
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

constexpr Wording kFieldIsEmpty{"the field is empty", "该字段为空"};
constexpr Wording kNoIndicatorInArea{"area {} has no indicator {}", "地区{}没有指标{}"};

Said any_key(const std::vector<std::string>& keys) {
  return any_of(std::vector<Said>(keys.begin(), keys.end()));
}

/// What to write in place of `typed`: the key that a spreadsheet made it of, the key of the
/// indicator that is called so, or the nearest.
Said key_remedy(std::string_view typed, const std::map<std::string, Indicator>& indicators) {
  const std::string number = kept_number(typed);
  std::vector<Said> same;
  for (const auto& one : indicators) {
    if (!number.empty() && kept_number(one.first) == number) same.push_back(quoted(one.first));
  }
  if (!same.empty()) {
    return said({"did you mean {}? a spreadsheet makes {} of it", "是不是{}？表格软件会把它变成{}"},
                any_of(same), typed);
  }
  for (const auto& [key, indicator] : indicators) {
    if (typed == indicator.name.zh || typed == indicator.name.en) {
      return said({"write its key, {}", "请填它的代码{}"}, quoted(key));
    }
  }
  return did_you_mean(typed, keys_of(indicators), what_an_indicator_is());
}

/// A name without what makes no difference in it.
std::string close_form(std::string_view name) {
  std::string close = search_form(name);
  std::erase(close, ' ');
  return close;
}

/// Reads the rows of a sheet one by one, each on its own.
class Reader {
 public:
  Reader(const Sheet& sheet, const KnownIndicators& known, const IndicatorIndex& index,
         Problems& problems)
      : sheet_(sheet), known_(known), index_(index), problems_(problems) {}

  /// Reads the row into `draft`, whose memory is used again.
  void read(const CsvRow& row, DraftRow& draft);

  /// To be called at the end of the file.
  void tell_decimal_signs();

  const std::map<std::string, Period>& periods() const { return periods_; }
  /// How many rows were void.
  std::size_t left_out() const { return left_out_; }

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
  bool runs_on(std::uint32_t indicator, Date as_of);
  std::string_view first_text() const;
  bool tell_around_table(std::string_view text);
  std::string_view read_area();
  std::optional<std::uint32_t> find_indicator(std::string_view area);
  std::optional<std::uint32_t> find_step(std::uint32_t milestone);
  std::optional<std::uint32_t> find_by_key(std::string_view area);
  bool is_called(std::uint32_t number, std::string_view name) const;
  bool check_name(std::uint32_t number);
  bool check_number(std::uint32_t number);
  const std::vector<std::string>& keys_that_keep(const std::string& area,
                                                 const std::string& number);
  std::optional<std::uint32_t> find_by_name(std::string_view area);
  std::optional<Date> read_as_of(const Years& years);
  std::optional<EntryKind> read_kind(const Indicator& indicator);
  bool says_in_words_alone() const;
  void check_unit(const Indicator& indicator);
  bool is_known_unit(std::string_view text);
  std::optional<Value> read_value(const Indicator& indicator, EntryKind kind);
  std::optional<Value> read_words();
  bool check_decimal_signs();
  std::optional<Value> read_state(const Indicator& indicator, EntryKind kind);
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
  bool is_around_table_ = false;  // the row, and it was told so
  std::size_t left_out_ = 0;
  std::map<std::string, Period> periods_;  // what years and parts of them mean
  bool has_decimal_commas_ = false;        // a figure above shows it
  std::vector<Problem> two_meanings_;      // figures above that have two where there are any
  std::optional<Date> last_day_;           // of the last row
  std::vector<std::uint32_t> run_;         // the indicators of the rows that run on up to it
  std::uint32_t expected_ = 0;             // the number of the indicator after the last one found
  std::map<std::pair<std::string, std::string>, Said> key_remedies_;
  std::map<std::string /*area*/, std::map<std::string /*number*/, std::vector<std::string>>>
      keys_by_number_;
  std::map<std::string, bool, std::less<>> known_units_;  // those asked for so far
};

void Reader::fault(SheetColumn column, const Said& what, Said remedy) {
  problems_.add(sheet_.place(*row_, column),
                said(kInColumn, quoted(sheet_.title(column)), naming_odd_sign(what, cell(column))),
                std::move(remedy));
}

bool Reader::check_not_empty(SheetColumn column) {
  if (!cell(column).empty()) return true;
  fault(column, said(kFieldIsEmpty), said({"every row needs it", "每行都要填写"}));
  return false;
}

void Reader::read(const CsvRow& row, DraftRow& draft) {
  row_ = &row;
  is_around_table_ = false;
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
  const bool is_void = !cell(SheetColumn::voided).empty();
  if (is_void) ++left_out_;
  draft.is_entry = !is_void && read_entry(draft);
  draft.runs_on = draft.is_entry && runs_on(draft.indicator, draft.entry.as_of);
}

/// Whether the last three rows or more are about days that follow each other, each of another
/// indicator: a spreadsheet counts on where a date is dragged down.
bool Reader::runs_on(std::uint32_t indicator, Date as_of) {
  constexpr std::size_t kShortestRun = 3;
  constexpr std::size_t kMostRemembered = 64;
  const bool goes_on = last_day_ && as_of == *last_day_ + date::days(1) &&
                       std::find(run_.begin(), run_.end(), indicator) == run_.end();
  last_day_ = as_of;
  if (!goes_on) run_.clear();
  if (run_.size() < kMostRemembered) run_.push_back(indicator);
  return run_.size() >= kShortestRun;
}

std::optional<std::int64_t> Reader::read_number_of_entry(SheetColumn column, Said remedy) {
  const std::string_view text = cell(column);
  if (text.empty()) return std::nullopt;
  if (const auto number = to_number<std::int64_t>(text); number > 0) return number;
  fault(column, said({"{} is not the number of an entry", "{}不是记录编号"}, quoted(text)),
        std::move(remedy));
  return std::nullopt;
}

/// The first field that is filled in besides the number of the row.
std::string_view Reader::first_text() const {
  const std::string_view number = cell(SheetColumn::row_number);
  for (const std::string& field : row_->fields) {
    const std::string_view text = trim_invisible(field);
    if (!text.empty() && text != number) return text;
  }
  return {};
}

/// Whether a row is none of the table but a total, the headings once more or a note, and tells so.
/// `text` is what stands in the place of the indicator, or first in the row.
bool Reader::tell_around_table(std::string_view text) {
  const bool is_known =
      std::any_of(known_.by_area.begin(), known_.by_area.end(), [&](const auto& of) {
        return of.first == text || index_.find(of.first, text) ||
               !index_.find_by_name(of.first, text).empty();
      });
  if (is_known) return false;
  const auto column = column_of(text);
  const Place place{row_->line, 0};
  if (is_total(text)) {
    problems_.add(place, said(kIsTotal, quoted(text)), said(kDeleteRow));
  } else if (column == SheetColumn::indicator || column == SheetColumn::indicator_name) {
    problems_.add(place, said(kHeadingsAgain), said(kDeleteRow));
  } else if (cell(SheetColumn::as_of).empty() && cell(SheetColumn::value).empty()) {
    problems_.add(place, said(kIsNote, quoted(text)), said(kDeleteNote));
  } else {
    return false;
  }
  is_around_table_ = true;
  return true;
}

/// Every field is looked at, so that all problems of the row are told.
bool Reader::read_entry(DraftRow& draft) {
  const std::size_t problems_before = problems_.size();
  if (cell(SheetColumn::as_of).empty() && tell_around_table(first_text())) return false;
  NewEntry& entry = draft.entry;
  const std::string_view area = read_area();
  auto number = find_indicator(area);
  if (is_around_table_) return false;
  if (number && !cell(SheetColumn::step).empty()) number = find_step(*number);
  const auto as_of = read_as_of(number ? index_.years(*number) : Years());
  if (number) {
    const Indicator& indicator = index_.indicator(*number);
    draft.indicator = *number;
    entry.area = index_.area(*number);
    entry.indicator = indicator.key;
    check_unit(indicator);
    if (const auto kind = read_kind(indicator)) {
      entry.kind = says_in_words_alone() ? EntryKind::progress : *kind;
      if (const auto value = read_value(indicator, entry.kind)) entry.value = *value;
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
  const auto found = find_by_key(area);
  return found && check_name(*found) && check_number(*found) ? found : std::nullopt;
}

/// The indicator that reports the step of this milestone which the row names: `2`, `节点2`.
std::optional<std::uint32_t> Reader::find_step(std::uint32_t milestone) {
  const std::string& area = index_.area(milestone);
  const std::string& key = index_.indicator(milestone).key;
  const auto step = step_number(cell(SheetColumn::step));
  const auto is_step = [&](std::size_t number) {
    return known_.is_step(area, step_key(key, number));
  };
  if (step && is_step(*step)) return index_.find(area, step_key(key, *step));
  std::size_t steps = 0;
  while (is_step(steps + 1)) ++steps;
  fault(SheetColumn::step, said(kNoStep, quoted(key), quoted(cell(SheetColumn::step))),
        steps_there_are(steps));
  return std::nullopt;
}

/// 1.1 may have been 1.10 before a spreadsheet had the file; only the name beside it can tell.
bool Reader::check_number(std::uint32_t number) {
  const std::string& key = index_.indicator(number).key;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool has_key = !cell(SheetColumn::indicator).empty();
  if (!is_digit(key.front()) || (has_key && !cell(SheetColumn::indicator_name).empty()))
    return true;
  const std::string kept = kept_number(key);
  if (kept.empty() || is_respelt(key)) return true;
  std::vector<Said> others;
  for (const std::string& other : keys_that_keep(index_.area(number), kept)) {
    if (other != key) others.push_back(quoted(other));
  }
  if (others.empty()) return true;
  fault(has_key ? SheetColumn::indicator : SheetColumn::indicator_name,
        said({"{} may have been {}, of which a spreadsheet makes {}",
              "{0}原先可能是{1}：表格软件会把后者变成{2}"},
             quoted(key), any_of(others), key),
        said({"write its name in column \"indicator_name\"", "请在“指标名称”列填写名称"}));
  return false;
}

/// The keys of an area of which a spreadsheet keeps this number.
const std::vector<std::string>& Reader::keys_that_keep(const std::string& area,
                                                       const std::string& number) {
  auto [of_area, is_new] = keys_by_number_.try_emplace(area);
  if (is_new) {
    for (const auto& one : known_.by_area.at(area)) {
      of_area->second[kept_number(one.first)].push_back(one.first);
    }
  }
  return of_area->second[number];
}

/// By its key, by its own name or by that of a target on it, however wide and with whatever blanks.
bool Reader::is_called(std::uint32_t number, std::string_view name) const {
  const Indicator& indicator = index_.indicator(number);
  if (name == indicator.name.zh || name == indicator.name.en || name == indicator.key) return true;
  const std::string wanted = close_form(name);
  const auto is_wanted = [&](const Name& one) {
    return wanted == close_form(one.zh) || wanted == close_form(one.en);
  };
  if (is_wanted(indicator.name)) return true;
  if (!known_.target_names) return false;
  const std::vector<Name> names = known_.target_names(index_.area(number), indicator.key);
  return std::any_of(names.begin(), names.end(), is_wanted);
}

/// Where the cells of one column were sorted without the others, the row names two indicators.
bool Reader::check_name(std::uint32_t number) {
  const std::string name = with_usual_signs(cell(SheetColumn::indicator_name));
  if (name.empty() || is_called(number, name)) return true;
  const Indicator& indicator = index_.indicator(number);
  const auto others = index_.find_by_name(index_.area(number), name);
  fault(SheetColumn::indicator_name,
        said(kCalledOtherwise, quoted(name), quoted(indicator.key),
             quoted_in_both({indicator.name.in(Language::en), indicator.name.in(Language::zh)})),
        others.empty()
            ? said({"write the key and the name of one indicator, or leave one of them empty",
                    "代码和名称须是同一指标的，或将其中一个留空"})
            : said({"{} is {}: write the key and the name of the one that is meant",
                    "{}的代码是{}：请填所指指标的代码和名称"},
                   quoted(name), quoted(index_.indicator(others.front()).key)));
  return false;
}

std::optional<std::uint32_t> Reader::find_by_key(std::string_view area) {
  if (!check_not_empty(SheetColumn::indicator)) return std::nullopt;
  const std::string_view key = cell(SheetColumn::indicator);
  // Files often go through the indicators in the order of the database.
  if (index_.is(expected_, area, key)) return expected_++;
  auto found = index_.find(area, key);
  if (!found) found = index_.find(area, to_half_width(key));
  if (found) {
    expected_ = *found + 1;
    return found;
  }
  if (tell_around_table(key)) return std::nullopt;
  auto& remedy = key_remedies_[{std::string(area), std::string(key)}];
  if (remedy.empty()) remedy = key_remedy(key, known_.by_area.at(std::string(area)));
  fault(SheetColumn::indicator, said(kNoIndicatorInArea, quoted(area), quoted(key)), remedy);
  return std::nullopt;
}

/// By its key, or by its name in either language where only one indicator is called so.
std::optional<std::uint32_t> Reader::find_by_name(std::string_view area) {
  if (!check_not_empty(SheetColumn::indicator_name)) return std::nullopt;
  const std::string name = with_usual_signs(cell(SheetColumn::indicator_name));
  if (const auto found = index_.find(area, name)) {
    return check_number(*found) ? found : std::nullopt;
  }
  const std::vector<std::uint32_t> called_so = index_.find_by_name(area, name);
  if (called_so.size() == 1) return called_so.front();
  const auto& indicators = known_.by_area.at(std::string(area));
  if (called_so.empty()) {
    if (tell_around_table(name)) return std::nullopt;
    std::vector<std::string> names = keys_of(indicators);
    for (const auto& [key, indicator] : indicators) {
      for (const std::string& one : {indicator.name.zh, indicator.name.en}) {
        if (!one.empty()) names.push_back(one);
      }
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

std::optional<Date> Reader::read_as_of(const Years& years) {
  constexpr std::size_t kMostPeriods = 20;
  if (!check_not_empty(SheetColumn::as_of)) return std::nullopt;
  const std::string_view text = cell(SheetColumn::as_of);
  const auto found = milepost::read_as_of(text, years);
  if (!found) {
    AsOfFault wrong = fault_of_as_of(text, years);
    fault(SheetColumn::as_of, wrong.what, std::move(wrong.remedy));
    return std::nullopt;
  }
  if (found->period && !years.are_calendar_years() && periods_.size() < kMostPeriods) {
    periods_.emplace(text, *found->period);
  }
  return found->day;
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

/// Whether the row has a text of what happened, and in place of a value nothing or a sign for it.
bool Reader::says_in_words_alone() const {
  if (says_nothing(cell(SheetColumn::progress)) || !says_nothing(cell(SheetColumn::value))) {
    return false;
  }
  return cell(SheetColumn::state).empty() && cell(SheetColumn::numerator).empty() &&
         cell(SheetColumn::denominator).empty();
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
  const std::string text = with_usual_signs(cell(SheetColumn::unit));
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

/// Elsewhere than in a file with semicolons a comma is the decimal sign where a figure of the file
/// shows that it is, which may stand below.
bool Reader::check_decimal_signs() {
  for (const SheetColumn column :
       {SheetColumn::value, SheetColumn::numerator, SheetColumn::denominator}) {
    const std::string_view text = cell(column);
    // Few figures have a comma, and files have millions of them.
    const bool may_have_two = sheet_.separator() == ';' || has_decimal_commas_;
    if (text.find_first_of(may_have_two ? ",." : ",") == std::string_view::npos) continue;
    has_decimal_commas_ = has_decimal_commas_ || has_decimal_comma(text);
    auto wrong = fault_of_decimal_sign(text);
    if (!wrong) continue;
    if (sheet_.separator() == ';' || has_decimal_commas_) {
      fault(column, wrong->what, std::move(wrong->remedy));
      return false;
    }
    constexpr std::size_t kMost = 1000;
    if (two_meanings_.size() == kMost) continue;
    two_meanings_.push_back({sheet_.place(*row_, column),
                             said(kInColumn, quoted(sheet_.title(column)), std::move(wrong->what)),
                             std::move(wrong->remedy)});
  }
  return true;
}

void Reader::tell_decimal_signs() {
  if (!has_decimal_commas_) return;
  for (Problem& problem : two_meanings_) problems_.add(std::move(problem));
}

/// No value, which is what an entry in words alone has.
std::optional<Value> Reader::read_words() {
  if (says_in_words_alone()) return Value{};
  for (const SheetColumn column :
       {SheetColumn::value, SheetColumn::state, SheetColumn::numerator, SheetColumn::denominator}) {
    if (says_nothing(cell(column))) continue;
    fault(column,
          said({"an entry of kind {} has no value", "“{}”的记录没有数值"},
               said_word(EntryKind::progress)),
          said({"leave the kind empty where there is a value: the text may stand beside it",
                "有数值的，类型请留空：文字可与数值同时填写"}));
    return std::nullopt;
  }
  fault(SheetColumn::progress, said(kFieldIsEmpty),
        said({"say what happened, or give a value and leave the kind empty",
              "请写明进展情况；有数值的，请填数值并将类型留空"}));
  return std::nullopt;
}

std::optional<Value> Reader::read_value(const Indicator& indicator, EntryKind kind) {
  if (kind == EntryKind::progress) return read_words();
  if (!check_decimal_signs()) return std::nullopt;
  if (!cell(SheetColumn::state).empty()) return read_state(indicator, kind);
  if (!cell(SheetColumn::numerator).empty() || !cell(SheetColumn::denominator).empty()) {
    return read_fraction(indicator, kind);
  }
  return value_from(SheetColumn::value, cell(SheetColumn::value), indicator, kind);
}

/// Beside it the value is the percentage of what is in progress, or says the same.
std::optional<Value> Reader::read_state(const Indicator& indicator, EntryKind kind) {
  const std::string_view state = cell(SheetColumn::state);
  const std::string_view beside = cell(SheetColumn::value);
  for (const SheetColumn part : {SheetColumn::numerator, SheetColumn::denominator}) {
    if (cell(part).empty()) continue;
    fault(part,
          said({"beside the state {} stands {}", "状态{}旁又填了{}"}, quoted(state),
               quoted(cell(part))),
          said({"a milestone has a state, and a level in % may have a fraction: keep one of them",
                "节点填状态，以%为单位的期末值可填分数：请只留一种"}));
    return std::nullopt;
  }
  const auto alone = parse_value(state, indicator, kind);
  const auto other = parse_value(beside, indicator, kind);
  if (std::holds_alternative<Value>(alone) && std::holds_alternative<Value>(other)) {
    const auto& one = std::get<Value>(alone);
    const auto& two = std::get<Value>(other);
    if (one.state != two.state) {
      fault(SheetColumn::value,
            said({"the state is {}, and the value says {}", "状态是{}，数值却写{}"}, quoted(state),
                 quoted(beside)),
            said({"keep the right one", "请只留正确的一个"}));
      return std::nullopt;
    }
    if (!one.number || one == two) return two;
  }
  const std::string text = std::string(state) + " " + std::string(beside);
  return value_from(SheetColumn::state, text, indicator, kind);
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
  if (sheet_.has(SheetColumn::person)) {
    std::string person;
    read_text(SheetColumn::person, person);
    remarks.reporter = reporter_text(remarks.reporter, person);
  }
  read_text(SheetColumn::problem, remarks.problem);
  read_text(SheetColumn::next_step, remarks.next_step);
  read_text(SheetColumn::progress, remarks.progress);
  leave_out_nothing(remarks);
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
  reader.tell_decimal_signs();
  settle_corrections(drafts, problems);
  RowPack pack(index);
  for (const DraftRow& draft : drafts) {
    if (draft.is_entry) pack.add(draft.indicator, draft.line, draft.entry);
  }
  pack.release(problems, [&](ImportRow& row) {
    row.is_exported = true;
    take(row);
  });
}

}  // namespace

RowsRead read_progress(std::string_view text, const KnownIndicators& known, Problems& problems,
                       const TakeRow& take, const ReportProgress& report) {
  if (known.by_area.empty()) {
    problems.add({0, 0}, said({"the database has no indicators yet", "数据库中还没有指标"}),
                 said({"load a plan first", "请先载入计划"}));
    return {};
  }
  auto sheet = Sheet::open(text, known.by_area.size() > 1, problems);
  if (!sheet) return {};
  const IndicatorIndex index(known);
  Reader reader(*sheet, known, index, problems);
  if (sheet->has(SheetColumn::entry)) {
    take_numbered(*sheet, reader, index, problems, take);
    return {sheet->rows(), reader.left_out(), reader.periods()};
  }
  constexpr std::size_t kLinesPerReport = 4096;
  RowPack pack(index);
  DraftRow draft;
  while (const CsvRow* row = sheet->next(problems)) {
    reader.read(*row, draft);
    if (draft.is_entry) pack.add(draft.indicator, draft.line, draft.entry, draft.runs_on);
    if (report && row->line % kLinesPerReport == 0) report(sheet->bytes_read());
    if (pack.is_full()) pack.release(problems, take);
  }
  reader.tell_decimal_signs();
  pack.release(problems, take);
  return {sheet->rows(), reader.left_out(), reader.periods()};
}

}  // namespace milepost
