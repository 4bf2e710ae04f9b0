#include "progress/value.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/invisible.h"
#include "base/listed.h"
#include "base/quoted.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/unit.h"
#include "base/usual_signs.h"
#include "progress/nothing_said.h"

namespace milepost {
namespace {

using Result = std::variant<Value, ValueFault>;
using Number = std::variant<Decimal, ValueFault>;

/// What people write besides the words of the table.
constexpr std::array<Word<MilestoneState>, 2> kMoreStateWords{
    {{MilestoneState::not_started, "未开工"}, {MilestoneState::done, "完成"}}};

Said state_remedy() {
  return said(
      {"write done, in-progress, in-progress 40% or not-started (已完成, 进行中, 进行中40%, "
       "未开始)",
       "请填已完成、进行中、进行中40%或未开始（done、in-progress、in-progress 40%、not-started）"});
}

/// Half width, with the ordinary blank and minus, and without blanks around it.
std::string normalized(std::string_view text) {
  std::string plain = to_half_width(with_usual_signs(text));
  replace_all(plain, "\u00A0", " ");
  replace_all(plain, "\u2212", "-");
  return std::string(trim_invisible(plain));
}

/// By its key, and in Chinese by its name.
Said named(const Indicator& indicator) {
  const std::string& name = indicator.name.in(Language::zh);
  return quoted_in_both({indicator.key, name.empty() ? indicator.key : name});
}

ValueFault decimal_fault(std::string_view shown, DecimalFault fault) {
  return {said({"{} {}", "{}{}"}, quoted(shown), what(fault)), remedy(fault)};
}

/// `1,234.5` without its commas; nothing where they do not part groups of three. `0,123` is not
/// taken for 123: whoever writes it means a decimal comma.
std::optional<std::string> without_separators(std::string_view number) {
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string_view whole = number.substr(0, point);
  std::string kept;
  if (whole.starts_with('-') || whole.starts_with('+')) {
    kept = whole.front();
    whole.remove_prefix(1);
  }
  const std::size_t first_group = whole.find(',');
  if (first_group == 0 || first_group > 3 || whole.starts_with('0')) return std::nullopt;
  kept += whole.substr(0, first_group);
  for (whole.remove_prefix(first_group); !whole.empty(); whole.remove_prefix(4)) {
    if (whole.size() < 4 || whole.front() != ',') return std::nullopt;
    kept += whole.substr(1, 3);
  }
  return kept.append(number.substr(point));
}

/// Visits the figures in `plain` that have one comma or one point, as what stands before and
/// behind.
template <class Visit>
void for_each_with_one_sign(std::string_view plain, const Visit& visit) {
  constexpr std::string_view kOfFigures = "0123456789.,";
  for (std::size_t at = plain.find_first_of(kOfFigures); at < plain.size();) {
    const std::size_t end = std::min(plain.find_first_not_of(kOfFigures, at), plain.size());
    const std::string_view figure = plain.substr(at, end - at);
    const std::size_t sign = figure.find_first_of(".,");
    if (sign != std::string_view::npos &&
        figure.find_first_of(".,", sign + 1) == std::string_view::npos) {
      visit(figure.substr(0, sign), figure[sign], figure.substr(sign + 1));
    }
    at = plain.find_first_of(kOfFigures, end);
  }
}

bool may_part_thousands(std::string_view whole, std::string_view rest) {
  return !whole.empty() && whole.size() <= 3 && whole.front() != '0' && rest.size() == 3;
}

/// Reads a figure without unit. `shown` is what a message repeats.
Number read_number(std::string_view number, std::string_view shown) {
  std::string plain(number);
  if (number.find(',') != std::string_view::npos) {
    const auto joined = without_separators(number);
    if (!joined) {
      return ValueFault{
          said({"{} has a comma in the wrong place", "{}中逗号的位置不对"}, quoted(shown)),
          said(
              {"part thousands as in 1,234.5, or leave the commas out; the decimal sign is a point",
               "千位分隔请写成1,234.5，或不写逗号；小数点用“.”"})};
    }
    plain = *joined;
  }
  const auto parsed = parse_decimal(plain);
  if (const auto* fault = std::get_if<DecimalFault>(&parsed)) return decimal_fault(shown, *fault);
  return std::get<Decimal>(parsed);
}

/// A state word at the beginning of a text, and what follows it.
struct StateAndRest {
  MilestoneState state;
  std::string_view rest;
};

std::optional<StateAndRest> split_state(std::string_view plain) {
  const auto begins_with = [&](std::string_view text) {
    return search_form(plain.substr(0, text.size())) == text;
  };
  const auto split = [&](MilestoneState state, std::string_view text) {
    return StateAndRest{state, trim(plain.substr(text.size()))};
  };
  for (const auto& entry : kWords<MilestoneState>) {
    for (const std::string_view text : {entry.text, entry.label.zh, entry.label.en}) {
      if (begins_with(text)) return split(entry.value, text);
    }
  }
  for (const auto& entry : kMoreStateWords) {
    if (begins_with(entry.text)) return split(entry.value, entry.text);
  }
  return std::nullopt;
}

Said figure_remedy(const Indicator& indicator) {
  if (indicator.unit.empty()) return remedy(DecimalFault::not_a_number);
  return said(
      {"write a figure in {}, such as 7, 6.96 or -0.5", "请填以{}为单位的数字，如7、6.96或-0.5"},
      indicator.unit);
}

Said convert_yourself(const Indicator& indicator, const Said& how) {
  return said({"convert it to {} yourself ({}); milepost does not convert figures",
               "请自行换算为{}（{}）；milepost不换算数字"},
              indicator.unit, how);
}

ValueFault unit_fault(std::string_view shown, std::string_view written,
                      const Indicator& indicator) {
  if (indicator.unit.empty()) {
    return {said({"{} is in {}, but {} has no unit", "{}的单位是{}，而{}没有单位"}, quoted(shown),
                 written, named(indicator)),
            said({"write the figure alone", "请只填数字"})};
  }
  const Said fault = said({"{} is in {}, but the unit of {} is {}", "{}的单位是{}，而{}的单位是{}"},
                          quoted(shown), written, named(indicator), indicator.unit);
  if (const auto how = how_to_convert(written, normalized(indicator.unit))) {
    return {fault, convert_yourself(indicator, *how)};
  }
  return {fault, said({"write the figure in {}, with that unit or without one",
                       "请填以{}为单位的数字，单位可写可不写"},
                      indicator.unit)};
}

/// The number of a figure and the unit after it, which may be empty.
struct Figure {
  std::string_view number;
  std::string_view unit;
};

Figure split_figure(std::string_view plain, std::string_view unit) {
  constexpr std::string_view kNumberCharacters = "0123456789+-.,/ \t";
  if (!unit.empty() && plain.ends_with(unit)) {
    const std::string_view number = plain.substr(0, plain.size() - unit.size());
    if (number.find_first_not_of(kNumberCharacters) == std::string_view::npos) {
      return {trim(number), unit};
    }
  }
  const std::size_t end = std::min(plain.find_first_not_of(kNumberCharacters), plain.size());
  return {trim(plain.substr(0, end)), plain.substr(end)};
}

bool may_be_unit(std::string_view written) {
  return written.find_first_of("0123456789.,;:+-=\"'") == std::string_view::npos;
}

Result read_fraction(std::string_view text, std::string_view shown) {
  const Said remedy =
      said({"write the part and the whole, such as 172/200", "请写成“部分/总数”，如172/200"});
  const std::size_t slash = text.find('/');
  const std::string_view part = trim(text.substr(0, slash));
  const std::string_view whole = trim(text.substr(slash + 1));
  if (part.empty() || whole.empty() || whole.find('/') != std::string_view::npos) {
    return ValueFault{said({"{} is not a fraction", "{}不是分数"}, quoted(shown)), remedy};
  }
  const Number numerator = read_number(part, part);
  if (const auto* fault = std::get_if<ValueFault>(&numerator)) return *fault;
  const Number denominator = read_number(whole, whole);
  if (const auto* fault = std::get_if<ValueFault>(&denominator)) return *fault;
  const Fraction fraction{std::get<Decimal>(numerator), std::get<Decimal>(denominator)};
  if (fraction.numerator < Decimal()) {
    return ValueFault{said({"the numerator of {} is below zero", "{}的分子小于零"}, quoted(shown)),
                      remedy};
  }
  if (fraction.denominator <= Decimal()) {
    return ValueFault{
        said({"the denominator of {} is not above zero", "{}的分母不大于零"}, quoted(shown)),
        remedy};
  }
  Value value;
  value.fraction = fraction;
  value.number = round_to_decimal(value.exact());
  if (!value.number) return decimal_fault(shown, DecimalFault::out_of_range);
  return value;
}

Result read_figure(std::string_view plain, std::string_view shown, const Indicator& indicator,
                   EntryKind kind) {
  if (split_state(plain)) {
    return ValueFault{
        said({"{} is a value of the wrong kind: {} takes a figure", "{}不适用：{}要填数字"},
             quoted(shown), named(indicator)),
        figure_remedy(indicator)};
  }
  const std::string unit = normalized(indicator.unit);
  const Figure figure = split_figure(plain, unit);
  if (figure.number.find('/') != std::string_view::npos && figure.unit.empty()) {
    if (takes_fractions(kind, unit)) return read_fraction(plain, shown);
    return ValueFault{said({"{} is a fraction, which only a level in % takes",
                            "{}是分数，只有以%为单位的期末值才可填分数"},
                           quoted(shown)),
                      figure_remedy(indicator)};
  }
  const Number number = read_number(figure.number, shown);
  if (const auto* fault = std::get_if<ValueFault>(&number)) return *fault;
  if (figure.unit != unit && !may_be_unit(figure.unit)) {
    return decimal_fault(shown, DecimalFault::not_a_number);
  }
  if (!figure.unit.empty() && figure.unit != unit) return unit_fault(shown, figure.unit, indicator);
  Value value;
  value.number = std::get<Decimal>(number);
  return value;
}

Result read_percentage(std::string_view text, std::string_view shown) {
  if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
  const Number number = read_number(text, shown);
  if (const auto* fault = std::get_if<ValueFault>(&number)) return *fault;
  const Decimal percentage = std::get<Decimal>(number);
  if (percentage < Decimal() || percentage > Decimal::from_integer(100)) {
    return ValueFault{
        said({"the percentage of {} is not between 0 and 100", "{}的百分比不在0到100之间"},
             quoted(shown)),
        said({"write how much of the work is done, such as in-progress 40%",
              "请填工作完成了多少，如进行中40%"})};
  }
  Value value;
  value.state = MilestoneState::in_progress;
  value.number = percentage;
  return value;
}

/// `meant` may have been meant for a state, if it is not empty. Of Chinese words the nearest is
/// often the opposite, as 未开工 of 已开工: all are told instead.
ValueFault no_state(std::string_view shown, std::string_view meant) {
  std::vector<std::string> words;
  for (const auto& entry : kWords<MilestoneState>) words.emplace_back(entry.text);
  return {said({"{} is not a state of a milestone", "{}不是节点的状态"}, quoted(shown)),
          did_you_mean(meant, words, state_remedy())};
}

/// A milestone's value that begins with no state word: `40%`, or a fault.
Result read_stateless(std::string_view plain, std::string_view shown, const Indicator& indicator) {
  if (plain.ends_with('%')) {
    Result result = read_percentage(plain, shown);
    const auto* value = std::get_if<Value>(&result);
    if (value != nullptr && value->number == Decimal::from_integer(100)) {
      return ValueFault{
          said({"{} leaves open whether the milestone is done", "{}看不出该节点是否已完成"},
               quoted(shown)),
          said({"write done, or in-progress 100% where something is still missing",
                "请填已完成；尚有未了事项的，填进行中100%"})};
    }
    return result;
  }
  if (std::holds_alternative<Decimal>(read_number(split_figure(plain, {}).number, shown))) {
    return ValueFault{said({"{} is a value of the wrong kind: {} is a milestone and takes a state",
                            "{}不适用：{}是节点目标，要填状态"},
                           quoted(shown), named(indicator)),
                      state_remedy()};
  }
  return no_state(shown, plain);
}

Result read_state(std::string_view plain, std::string_view shown, const Indicator& indicator) {
  const auto split = split_state(plain);
  if (!split) return read_stateless(plain, shown, indicator);
  if (split->rest.empty()) {
    Value value;
    value.state = split->state;
    return value;
  }
  if (split->rest.find_first_not_of("0123456789+-.,% ") != std::string_view::npos) {
    return no_state(shown, {});
  }
  if (split->state == MilestoneState::in_progress) return read_percentage(split->rest, shown);
  return ValueFault{said({"{} is two states at once", "{}同时是两种状态"}, quoted(shown)),
                    said({"only work in progress has a percentage: write in-progress 40%, or the "
                          "state alone",
                          "只有进行中的才有百分比：请填进行中40%，或只填状态"})};
}

}  // namespace

bool kind_fits(EntryKind kind, Measure measure) {
  return kind == EntryKind::progress || measure_of(kind) == measure;
}

std::optional<ValueFault> fault_of_kind(EntryKind kind, const Indicator& indicator) {
  if (kind_fits(kind, indicator.measure)) return std::nullopt;
  std::vector<Said> fitting;
  for (const auto& entry : kWords<EntryKind>) {
    if (entry.value == EntryKind::progress) continue;  // it has no value that could be asked for
    if (kind_fits(entry.value, indicator.measure)) fitting.push_back(said_word(entry.value));
  }
  return ValueFault{
      said({"\"{}\" does not fit {}, whose measure is {}", "“{}”不适用于{}：它的计量方式是{}"},
           said_word(kind), named(indicator), said_word(indicator.measure)),
      said({"its entries are of kind {}", "它的数据类型是{}"}, any_of(fitting))};
}

std::optional<ValueFault> fault_of_unit(std::string_view unit, const Indicator& indicator) {
  if (unit == indicator.unit || says_nothing(unit)) return std::nullopt;
  const std::string written = normalized(unit);
  const std::string wanted = normalized(indicator.unit);
  if (written == wanted) return std::nullopt;
  if (wanted.empty()) {
    return ValueFault{
        said({"{} is not the unit of {}, which has none", "{}不是{}的单位：它没有单位"},
             quoted(unit), named(indicator)),
        said({"leave the field empty", "请将该字段留空"})};
  }
  const Said fault = said({"{} is not the unit of {}, which is {}", "{}不是{}的单位：它的单位是{}"},
                          quoted(unit), named(indicator), quoted(indicator.unit));
  if (const auto how = how_to_convert(written, wanted)) {
    return ValueFault{fault, convert_yourself(indicator, *how)};
  }
  return ValueFault{
      fault, said({"write the figure in {}", "请填以{}为单位的数字"}, quoted(indicator.unit))};
}

bool has_decimal_comma(std::string_view text) {
  bool found = false;
  for_each_with_one_sign(normalized(text),
                         [&](std::string_view whole, char sign, std::string_view rest) {
                           found = found || (sign == ',' && !may_part_thousands(whole, rest));
                         });
  return found;
}

std::optional<ValueFault> fault_of_decimal_sign(std::string_view text) {
  std::optional<ValueFault> fault;
  for_each_with_one_sign(
      normalized(text), [&](std::string_view whole, char sign, std::string_view rest) {
        if (fault || !may_part_thousands(whole, rest)) return;
        fault = ValueFault{
            said({"{}{}{} may be {}.{} or {}{}: the file may have decimal commas",
                  "{0}{1}{2}可以是{3}.{4}，也可以是{5}{6}：该文件可能以逗号为小数点"},
                 whole, std::string(1, sign), rest, whole, rest, whole, rest),
            said({"write {}{}, or {}.{}0", "请填{}{}或{}.{}0"}, whole, rest, whole, rest)};
      });
  return fault;
}

std::variant<Value, ValueFault> parse_value(std::string_view text, const Indicator& indicator,
                                            EntryKind kind) {
  if (auto fault = fault_of_kind(kind, indicator)) return *fault;
  if (kind != EntryKind::milestone) {
    // Nearly every value is a plain number, and files have millions of them.
    const auto number = parse_decimal(text);
    if (const auto* decimal = std::get_if<Decimal>(&number)) {
      return Value{*decimal, std::nullopt, std::nullopt};
    }
  }
  const std::string plain = normalized(text);
  const std::string_view shown = trim_invisible(text);
  const bool is_milestone = kind == EntryKind::milestone;
  if (plain.empty()) {
    return ValueFault{said({"the value is empty", "数值为空"}),
                      is_milestone ? state_remedy() : figure_remedy(indicator)};
  }
  if (is_milestone) return read_state(plain, shown, indicator);
  return read_figure(plain, shown, indicator, kind);
}

std::string to_text(const Value& value) {
  if (value.fraction) {
    return to_string(value.fraction->numerator) + "/" + to_string(value.fraction->denominator);
  }
  std::string text = value.state ? std::string(word(*value.state)) : std::string();
  if (!value.number) return text;
  if (value.state) return text + " " + to_string(*value.number) + "%";
  return to_string(*value.number);
}

Said said_value(const Value& value) {
  const std::string text = to_text(value);
  if (!value.state) return text;
  const std::string state = said_word(*value.state).zh;
  return {text, value.number ? state + to_string(*value.number) + "%" : state};
}

}  // namespace milepost
