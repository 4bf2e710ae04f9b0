#include "progress/form_keys.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "base/invisible.h"
#include "base/text.h"

namespace milepost {
namespace {

/// The texts of one row of the hidden sheet by their place, and empty ones after them.
using Keys = std::array<std::string, 15>;

/// Nothing where there is none, as in a form that was made before there were any.
std::optional<Decimal> figure_in(const std::string& text) {
  const std::variant<Decimal, DecimalFault> parsed = parse_decimal(text);
  const auto* figure = std::get_if<Decimal>(&parsed);
  return figure == nullptr ? std::nullopt : std::optional(*figure);
}

/// Nothing where the keys are not as they were written.
std::optional<FormRow> row_of(const Keys& keys) {
  const auto number = parse_row_number(keys[1]);
  const auto kind = from_word<EntryKind>(keys[4]);
  const auto as_of = parse_iso_date(keys[5]);
  // A form asks for a value, whatever is answered.
  if (!number || !kind || kind == EntryKind::progress || !as_of) return std::nullopt;
  FormRow row{*number, keys[2], keys[3],  *kind,    *as_of, keys[6], keys[7],
              keys[8], keys[9], keys[10], keys[11], {},     {}};
  row.total_before = figure_in(keys[12]);
  row.of_year = figure_in(keys[13]);
  row.step = keys[14];
  return row;
}

/// Takes one row of the hidden sheet; false where it is not as it was written.
bool take(const Keys& keys, KeySheet& into) {
  if (keys[0] == "id") into.form.id = keys[1];
  if (keys[0] == "lead") into.form.lead = keys[1];
  if (keys[0] == "as_of") {
    const auto date = parse_iso_date(keys[1]);
    if (!date) return false;
    into.form.as_of = *date;
  }
  if (keys[0] == "language")
    into.form.language = from_word<Language>(keys[1]).value_or(Language::zh);
  if (keys[0] == "column") {
    if (const auto column = from_word<FormColumn>(keys[1])) into.headings[*column] = keys[2];
  }
  if (keys[0] == "row") {
    auto row = row_of(keys);
    if (!row) return false;
    into.form.rows.push_back(std::move(*row));
  }
  return true;
}

}  // namespace

bool is_key_sheet(const WorkbookSheet& sheet) {
  const WorkbookCell* mark = sheet.cell(1, 1);
  return mark != nullptr && mark->text == kFormMark;
}

std::optional<std::size_t> parse_row_number(std::string_view text) {
  const auto number = to_number<std::size_t>(trim_invisible(text));
  return number == std::size_t{0} ? std::nullopt : number;
}

Said fill_in_as_sent() { return said({"fill in the form as it was sent", "请在原发填报表上填写"}); }

std::optional<KeySheet> read_keys(const WorkbookSheet& sheet, Problems& problems) {
  const WorkbookCell* version = sheet.cell(1, 2);
  if (version == nullptr || version->text != kFormVersion) {
    problems.add({},
                 said({"the form was made by another version of milepost",
                       "填报表由其他版本的milepost生成"}),
                 Offer::make_form_again);
    return std::nullopt;
  }
  KeySheet keys;
  std::map<std::size_t, Keys> rows;
  for (const auto& [place, cell] : sheet.cells) {
    if (place.second <= Keys().size()) rows[place.first].at(place.second - 1) = cell.text;
  }
  const bool is_whole = std::all_of(rows.begin(), rows.end(),
                                    [&](const auto& row) { return take(row.second, keys); });
  if (is_whole && keys.form.rows.empty() && !keys.form.id.empty()) {
    problems.add({},
                 said({"the form asks for nothing: it is there to be read",
                       "该表没有需要填报的内容，仅供阅知"}),
                 said({"leave the file out", "请去掉该文件"}));
    return std::nullopt;
  }
  if (!is_whole || keys.form.rows.empty()) {
    problems.add({}, said({"the hidden sheet of the form was changed", "填报表的隐藏工作表被改动"}),
                 fill_in_as_sent());
    return std::nullopt;
  }
  return keys;
}

}  // namespace milepost
