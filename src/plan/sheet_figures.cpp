#include "plan/sheet_figures.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/invisible.h"
#include "base/text.h"
#include "base/unit.h"
#include "base/usual_signs.h"
#include "model/plan_sheets.h"

namespace milepost {
namespace {

/// What else people write for a requirement.
constexpr std::array<std::pair<std::string_view, RequirementKind>, 40> kOtherRequirements{
    {{"≥", RequirementKind::at_least},        {">=", RequirementKind::at_least},
     {"≧", RequirementKind::at_least},        {"达到", RequirementKind::at_least},
     {"至少", RequirementKind::at_least},     {"以上", RequirementKind::at_least},
     {"不少于", RequirementKind::at_least},   {"不小于", RequirementKind::at_least},
     {"≤", RequirementKind::at_most},         {"<=", RequirementKind::at_most},
     {"≦", RequirementKind::at_most},         {"至多", RequirementKind::at_most},
     {"以内", RequirementKind::at_most},      {"以下", RequirementKind::at_most},
     {"不超过", RequirementKind::at_most},    {"不多于", RequirementKind::at_most},
     {"控制在", RequirementKind::at_most},    {">", RequirementKind::more_than},
     {"超过", RequirementKind::more_than},    {"高于", RequirementKind::more_than},
     {"突破", RequirementKind::more_than},    {"<", RequirementKind::less_than},
     {"低于", RequirementKind::less_than},    {"少于", RequirementKind::less_than},
     {"=", RequirementKind::equal_to},        {"之间", RequirementKind::between},
     {"约", RequirementKind::around},         {"与之同步", RequirementKind::in_step_with},
     {"按时完成", RequirementKind::done},     {"及以上", RequirementKind::at_least},
     {"大于等于", RequirementKind::at_least}, {"大于或等于", RequirementKind::at_least},
     {"达", RequirementKind::at_least},       {"不大于", RequirementKind::at_most},
     {"及以下", RequirementKind::at_most},    {"之内", RequirementKind::at_most},
     {"小于等于", RequirementKind::at_most},  {"小于或等于", RequirementKind::at_most},
     {"大约", RequirementKind::around},       {"约为", RequirementKind::around}}};

/// 1,234,567.8 without its commas; where they do not part thousands, as it is.
std::string without_thousands(std::string text) {
  const std::size_t first = text.find(',');
  if (first == std::string::npos) return text;
  const std::size_t digits = text.find_first_of("0123456789");
  const std::size_t point = std::min(text.find('.'), text.size());
  bool is_parted = digits < first && first - digits <= 3;
  for (std::size_t at = first; at < text.size() && is_parted; ++at) {
    if (text[at] == ',') is_parted = at < point && (point - at) % 4 == 0;
  }
  if (is_parted) std::erase(text, ',');
  return text;
}

using RequirementWord = std::pair<std::string, RequirementKind>;

/// All that stands in front of one figure or behind it, the longest first.
const std::vector<RequirementWord>& words_beside_figures() {
  static const std::vector<RequirementWord> kAll = [] {
    std::vector<RequirementWord> all;
    for (const RequirementRow& row : kWords<RequirementKind>) {
      const Wording& called = requirement_label(row.value);
      for (const std::string_view text : {called.en, called.zh}) all.emplace_back(text, row.value);
    }
    for (const auto& [text, kind] : kOtherRequirements) all.emplace_back(text, kind);
    std::erase_if(all, [](const RequirementWord& one) { return !asks_one_figure(one.second); });
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    return all;
  }();
  return kAll;
}

bool begins_as_figure(std::string_view text) {
  return !text.empty() && std::string_view("+-.0123456789").find(text.front()) != text.npos;
}

}  // namespace

std::optional<RequirementKind> requirement_called(std::string_view text) {
  if (const auto kind = from_word<RequirementKind>(text)) return kind;
  const std::string form = search_form(text);
  for (const RequirementRow& row : kWords<RequirementKind>) {
    const Wording& called = requirement_label(row.value);
    if (form == search_form(called.en) || form == search_form(called.zh)) return row.value;
  }
  for (const auto& [other, kind] : kOtherRequirements) {
    if (form == search_form(other)) return kind;
  }
  return std::nullopt;
}

AskedFigure asked_figure(std::string_view text) {
  AskedFigure nothing{std::nullopt, std::string(text)};
  const std::string form = to_half_width(trim_invisible(text));
  std::string_view rest = form;
  std::optional<RequirementKind> asked;
  for (const auto& [before, kind] : words_beside_figures()) {
    if (!rest.starts_with(before) || !begins_as_figure(trim(rest.substr(before.size())))) continue;
    asked = kind;
    rest = trim(rest.substr(before.size()));
    break;
  }
  if (!begins_as_figure(rest)) return nothing;
  for (const auto& [behind, kind] : words_beside_figures()) {
    if (!rest.ends_with(behind)) continue;
    if (asked && *asked != kind) return nothing;
    asked = kind;
    rest = trim(rest.substr(0, rest.size() - behind.size()));
    break;
  }
  return asked ? AskedFigure{asked, std::string(rest)} : nothing;
}

FigureText split_figure(std::string_view text) {
  const std::string plain = to_half_width(trim_invisible(with_usual_signs(text)));
  const std::size_t end = plain.find_first_not_of("+-0123456789., ");
  const std::size_t digits = std::min(end, plain.size());
  std::string figure = without_thousands(std::string(trim(plain.substr(0, digits))));
  return {std::move(figure), std::string(trim(plain.substr(digits)))};
}

bool is_unit_of_row(std::string_view unit, std::string_view of_row) {
  const std::string form = search_form(unit);
  if (form == search_form(of_row)) return true;
  return of_row == "%" && (form == "百分点" || form == "个百分点");
}

std::string without_days(const std::string& text) {
  const FigureText figure = split_figure(text);
  constexpr std::array<std::string_view, 4> kDays{"天", "日", "day", "days"};
  const bool is_of_days = std::find(kDays.begin(), kDays.end(), figure.unit) != kDays.end();
  return is_of_days ? figure.figure : text;
}

std::optional<std::string> figure_in_unit_of_row(const FigureText& figure,
                                                 std::string_view of_row) {
  const std::string unit(of_row.empty() ? "1" : of_row);
  if (figure.unit.empty() || is_multiple(unit)) return std::nullopt;
  const std::optional<int> powers = powers_of_ten(unit, figure.unit + unit);
  const std::variant<Decimal, DecimalFault> read = parse_decimal(figure.figure);
  const auto* value = std::get_if<Decimal>(&read);
  if (!powers || *powers <= 0 || value == nullptr) return std::nullopt;
  std::int64_t raw = value->raw();
  for (int i = 0; i < *powers; ++i) {
    if (__builtin_mul_overflow(raw, std::int64_t{10}, &raw)) return std::nullopt;
  }
  return to_string(Decimal::from_raw(raw));
}

}  // namespace milepost
