#include "plan/sheet_cells.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>

#include "base/as_of.h"
#include "base/decimal.h"
#include "base/invisible.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/word_choice.h"
#include "model/draft_words.h"
#include "model/plan_columns.h"
#include "plan/sheet_figures.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

/// What else people write for yes and no.
constexpr std::array<std::pair<std::string_view, YesNo>, 7> kOtherYesNo{{{"√", YesNo::yes},
                                                                         {"✓", YesNo::yes},
                                                                         {"✔", YesNo::yes},
                                                                         {"true", YesNo::yes},
                                                                         {"×", YesNo::no},
                                                                         {"x", YesNo::no},
                                                                         {"false", YesNo::no}}};

/// And for how firmly something is promised.
constexpr std::array<std::pair<std::string_view, Commitment>, 4> kOtherCommitments{
    {{"保证", Commitment::firm},
     {"必保", Commitment::firm},
     {"争取", Commitment::strive},
     {"力求", Commitment::strive}}};

template <class E>
std::optional<std::string_view> known_word(std::string_view text) {
  const std::optional<E> found = read_word<E>(text);
  return found ? std::optional(word(*found)) : std::nullopt;
}

template <class E, class Others>
std::optional<std::string_view> other_word(const Others& others, std::string_view text) {
  const std::string form = search_form(text);
  const auto found = std::find_if(others.begin(), others.end(),
                                  [&](const auto& one) { return search_form(one.first) == form; });
  return found == others.end() ? std::nullopt : std::optional(word(found->second));
}

std::optional<std::string_view> yes_or_no(std::string_view text) {
  if (const auto known = known_word<YesNo>(text)) return known;
  return other_word<YesNo>(kOtherYesNo, text);
}

/// The word of an enumeration that somebody has chosen.
struct ChosenWord {
  std::string_view text;

  template <class E>
  std::optional<std::string_view> operator()(std::type_identity<E>) const {
    return known_word<E>(text);
  }
  std::optional<std::string_view> operator()(std::type_identity<RequirementKind>) const {
    const auto kind = requirement_called(text);
    return kind ? std::optional(word(*kind)) : std::nullopt;
  }
  std::optional<std::string_view> operator()(std::type_identity<YesNo>) const {
    return yes_or_no(text);
  }
  std::optional<std::string_view> operator()(std::type_identity<Commitment>) const {
    const auto known = known_word<Commitment>(text);
    return known ? known : other_word<Commitment>(kOtherCommitments, text);
  }
  std::optional<std::string_view> operator()(std::type_identity<Acceptance>) const {
    const auto known = known_word<Acceptance>(text);
    return known ? known : yes_or_no(text);
  }
};

PlanCellKind read_as(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::key:
    case ColumnKind::section:
    case ColumnKind::number:
      return PlanCellKind::key;
    case ColumnKind::line:
      return PlanCellKind::line;
    case ColumnKind::offices:
      return PlanCellKind::offices;
    case ColumnKind::paragraph:
    case ColumnKind::quote:
    case ColumnKind::numeral:
      return PlanCellKind::paragraph;
    case ColumnKind::figure:
    case ColumnKind::count:
      return PlanCellKind::figure;
    case ColumnKind::day:
      return PlanCellKind::day;
    case ColumnKind::choice:
    case ColumnKind::fact:
      return PlanCellKind::choice;
    case ColumnKind::remark:
    case ColumnKind::draft_count:
    case ColumnKind::draft_words:
      break;
  }
  return PlanCellKind::ignored;
}

bool is_han(char32_t c) { return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFFEF); }

/// Of what is read as a day: whether it says a month and no more, as in 2026-01 or 202601, with
/// the sign of a month behind it or none.
bool is_whole_month(std::string_view text) {
  constexpr char32_t kMonthSign = 0x6708;
  constexpr std::size_t kDigitsOfMonth = 6;
  std::size_t digits = 0;
  int runs = 0;
  bool was_digit = false;
  char32_t last = 0;
  for_each_character(to_half_width(trim(text)), [&](const Character& one, std::string_view) {
    const bool is_digit = one.codepoint >= U'0' && one.codepoint <= U'9';
    if (is_digit) ++digits;
    if (is_digit && !was_digit) ++runs;
    was_digit = is_digit;
    last = one.codepoint;
  });
  if (!was_digit && last != kMonthSign) return false;
  return runs == 2 || (runs == 1 && digits == kDigitsOfMonth);
}

class CellReader {
 public:
  CellReader(const WorkbookCell& cell, PlanCellKind kind, const Place& place, Problems& problems)
      : cell_(cell), kind_(kind), place_(place), problems_(problems) {
    read_.text = cell.text;
    read_.column = place.column;
  }

  SheetCell read(const Years& years, bool starts) {
    using Kind = WorkbookCell::Kind;
    if (kind_ == PlanCellKind::ignored) return read_;
    if (cell_.kind == Kind::formula) {
      tell(said(kCellIsFormula),
           said({"write what is meant itself, or save the workbook with a spreadsheet program",
                 "请直接填写内容，或用表格软件打开后保存"}));
    } else if (cell_.kind == Kind::error) {
      tell(said({"the cell holds the error {}", "单元格中是错误值{}"}, cell_.text),
           said({"write what is meant itself instead of a formula", "请直接填写内容，不要用公式"}));
    } else if (cell_.is_marked && !is_free_text()) {
      tell(said(kCellIsMarked, quoted(cell_.text)), said(kWritePlainly));
    } else {
      read_by_kind(years, starts);
    }
    return read_;
  }

 private:
  bool is_free_text() const {
    return kind_ == PlanCellKind::line || kind_ == PlanCellKind::paragraph;
  }

  void tell(Said what, Said remedy) {
    problems_.add(place_, std::move(what), std::move(remedy));
    read_.is_told = true;
  }

  void read_by_kind(const Years& years, bool starts) {
    switch (kind_) {
      case PlanCellKind::key:
        if (cell_.kind == WorkbookCell::Kind::date) {
          tell(said({"the cell holds the date {}", "单元格中是日期{}"}, cell_.text),
               said({"give the cell the format Text, and write it again",
                     "请先将单元格格式改为文本，再重新填写"}));
        }
        read_.text = without_breaks(read_.text, "");
        return;
      case PlanCellKind::line:
        read_.text = without_breaks(read_.text, "");
        return;
      case PlanCellKind::offices:
        read_.text = without_breaks(read_.text, kBetweenNames.zh);
        return;
      case PlanCellKind::figure:
        return read_figure();
      case PlanCellKind::day:
        return read_day(years, starts);
      case PlanCellKind::paragraph:
      case PlanCellKind::choice:
      case PlanCellKind::ignored:
        return;
    }
  }

  void read_figure() {
    if (cell_.kind == WorkbookCell::Kind::scaled) {
      return tell(said(kCellIsScaled, cell_.text), said(kFormatGeneral));
    }
    const FigureText parts = split_figure(cell_.text);
    const std::variant<Decimal, DecimalFault> figure = parse_decimal(parts.figure);
    if (const auto* fault = std::get_if<DecimalFault>(&figure)) {
      const bool is_none = cell_.kind == WorkbookCell::Kind::date || parts.figure.empty();
      const DecimalFault of = is_none ? DecimalFault::not_a_number : *fault;
      return tell(said({"{} {}", "{}{}"}, quoted(cell_.text), what(of)), remedy(of));
    }
    read_.text = to_string(std::get<Decimal>(figure)) + parts.unit;
  }

  void read_day(const Years& years, bool starts) {
    const std::optional<AsOf> day = read_as_of(cell_.text, years);
    if (!day) {
      AsOfFault fault = fault_of_as_of(cell_.text, years);
      return tell(std::move(fault.what), std::move(fault.remedy));
    }
    Date meant = day->day;
    if (starts && day->period) meant = day->period->start;
    if (starts && !day->period && is_whole_month(cell_.text)) {
      const date::year_month_day last(day->day);
      meant = Date(last.year() / last.month() / 1);
    }
    read_.text = to_string(meant);
  }

  const WorkbookCell& cell_;
  PlanCellKind kind_;
  Place place_;
  Problems& problems_;
  SheetCell read_;
};

}  // namespace

std::string without_breaks(std::string_view text, std::string_view between) {
  std::string out;
  bool is_broken = false;
  char32_t last = 0;
  for_each_character(text, [&](const Character& one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    if (c == '\n' || c == '\r' || c == '\t') {
      is_broken = true;
      return;
    }
    if (is_broken && !out.empty()) {
      if (!between.empty()) {
        out += between;
      } else if (!(is_han(last) && is_han(c)) && last != ' ' && c != ' ') {
        out += ' ';
      }
    }
    is_broken = false;
    last = c;
    out += bytes;
  });
  return out;
}

std::string year_start_text(std::string_view text) {
  const std::optional<Date> day = parse_as_of(text);
  return day ? to_string(*day).substr(5) : std::string(text);
}

PlanCellKind kind_of_cell(PlanSheet sheet, PlanColumn column) {
  if (sheet == PlanSheet::outcomes) return PlanCellKind::ignored;
  const ColumnKind kind = kind_of(column);
  if (kind != ColumnKind::remark) return read_as(kind);
  return sheet == PlanSheet::targets ? PlanCellKind::paragraph : PlanCellKind::ignored;
}

PlanCellKind kind_of_fact(PlanFact fact) { return read_as(kind_of(fact)); }

std::optional<std::string_view> word_of_choice(PlanSheet sheet, PlanColumn column,
                                               std::string_view text) {
  if (column == PlanColumn::fact) return known_word<PlanFact>(text);
  if (column == PlanColumn::rule) return word_called(kDraftRules, text);
  if (column == PlanColumn::reason) return word_called(kDraftReasons, text);
  return with_choices(sheet, column, ChosenWord{text}, std::optional<std::string_view>());
}

std::optional<std::string_view> word_of_choice(PlanFact fact, std::string_view text) {
  return with_choices(fact, ChosenWord{text}, std::optional<std::string_view>());
}

SheetCell read_cell(const WorkbookCell& cell, PlanCellKind kind, const Place& place,
                    const Years& years, Problems& problems, bool starts) {
  return CellReader(cell, kind, place, problems).read(years, starts);
}

}  // namespace milepost
