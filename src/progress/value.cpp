#include "progress/value.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "progress/quoted.h"
#include "progress/unit.h"

namespace milepost {
namespace {

using Result = std::variant<Value, ValueFault>;
using Number = std::variant<Decimal, ValueFault>;

constexpr std::array<Word<MilestoneState>, 8> kStateWords{
    {{MilestoneState::not_started, "not-started"},
     {MilestoneState::in_progress, "in-progress"},
     {MilestoneState::done, "done"},
     {MilestoneState::not_started, "未开始"},
     {MilestoneState::not_started, "未开工"},
     {MilestoneState::in_progress, "进行中"},
     {MilestoneState::done, "已完成"},
     {MilestoneState::done, "完成"}}};

constexpr std::string_view kStateRemedy =
    "write done, in-progress, in-progress 40% or not-started (已完成, 进行中, 进行中40%, 未开始)";

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

/// Half width, with the ordinary blank and minus, and without blanks around it.
std::string normalized(std::string_view text) {
  std::string plain = to_half_width(text);
  replace_all(plain, "\u00A0", " ");
  replace_all(plain, "\u2212", "-");
  return std::string(trim(plain));
}

ValueFault decimal_fault(std::string_view shown, DecimalFault fault) {
  return {quoted(shown) + " " + std::string(what(fault)), std::string(remedy(fault))};
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

/// Reads a figure without unit. `shown` is what a message repeats.
Number read_number(std::string_view number, std::string_view shown) {
  std::string plain(number);
  if (number.find(',') != std::string_view::npos) {
    const auto joined = without_separators(number);
    if (!joined) {
      return ValueFault{quoted(shown) + " has a comma in the wrong place",
                        "part thousands as in 1,234.5, or leave the commas out; the decimal sign "
                        "is a point"};
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
  for (const auto& [state, text] : kStateWords) {
    const std::string start(plain.substr(0, text.size()));
    if (search_form(start) == text) return StateAndRest{state, trim(plain.substr(text.size()))};
  }
  return std::nullopt;
}

std::string figure_remedy(const Indicator& indicator) {
  if (indicator.unit.empty()) return "write a plain number such as 7, 6.96 or -0.5";
  return "write a figure in " + indicator.unit + ", such as 7, 6.96 or -0.5";
}

ValueFault unit_fault(std::string_view shown, std::string_view written,
                      const Indicator& indicator) {
  const std::string is_in = quoted(shown) + " is in " + std::string(written) + ", but ";
  if (indicator.unit.empty()) {
    return {is_in + quoted(indicator.key) + " has no unit", "write the figure alone"};
  }
  const std::string what = is_in + "the unit of " + quoted(indicator.key) + " is " + indicator.unit;
  const auto power = powers_of_ten(written, normalized(indicator.unit));
  if (!power || *power == 0) {
    return {what, "write the figure in " + indicator.unit + ", with that unit or without one"};
  }
  const std::string factor = "1" + std::string(static_cast<std::size_t>(std::abs(*power)), '0');
  return {what, "convert it to " + indicator.unit + " yourself (" +
                    (*power > 0 ? "divide by " : "multiply by ") + factor +
                    "); milepost does not convert figures"};
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
  constexpr const char* kRemedy = "write the part and the whole, such as 172/200";
  const std::size_t slash = text.find('/');
  const std::string_view part = trim(text.substr(0, slash));
  const std::string_view whole = trim(text.substr(slash + 1));
  if (part.empty() || whole.empty() || whole.find('/') != std::string_view::npos) {
    return ValueFault{quoted(shown) + " is not a fraction", kRemedy};
  }
  const Number numerator = read_number(part, part);
  if (const auto* fault = std::get_if<ValueFault>(&numerator)) return *fault;
  const Number denominator = read_number(whole, whole);
  if (const auto* fault = std::get_if<ValueFault>(&denominator)) return *fault;
  const Fraction fraction{std::get<Decimal>(numerator), std::get<Decimal>(denominator)};
  if (fraction.numerator < Decimal()) {
    return ValueFault{"the numerator of " + quoted(shown) + " is below zero", kRemedy};
  }
  if (fraction.denominator <= Decimal()) {
    return ValueFault{"the denominator of " + quoted(shown) + " is not above zero", kRemedy};
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
    return ValueFault{quoted(shown) + " is a value of the wrong kind: " + quoted(indicator.key) +
                          " takes a figure",
                      figure_remedy(indicator)};
  }
  const std::string unit = normalized(indicator.unit);
  const Figure figure = split_figure(plain, unit);
  if (figure.number.find('/') != std::string_view::npos && figure.unit.empty()) {
    if (kind == EntryKind::level && unit == "%") return read_fraction(plain, shown);
    return ValueFault{quoted(shown) + " is a fraction, which only a level in % takes",
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
    return ValueFault{"the percentage of " + quoted(shown) + " is not between 0 and 100",
                      "write how much of the work is done, such as in-progress 40%"};
  }
  Value value;
  value.state = MilestoneState::in_progress;
  value.number = percentage;
  return value;
}

/// A milestone's value that begins with no state word: `40%`, or a fault.
Result read_stateless(std::string_view plain, std::string_view shown, const Indicator& indicator) {
  if (plain.ends_with('%')) {
    Result result = read_percentage(plain, shown);
    const auto* value = std::get_if<Value>(&result);
    if (value != nullptr && value->number == Decimal::from_integer(100)) {
      return ValueFault{quoted(shown) + " leaves open whether the milestone is done",
                        "write done, or in-progress 100% where something is still missing"};
    }
    return result;
  }
  if (std::holds_alternative<Decimal>(read_number(split_figure(plain, {}).number, shown))) {
    return ValueFault{quoted(shown) + " is a value of the wrong kind: " + quoted(indicator.key) +
                          " is a milestone and takes a state",
                      std::string(kStateRemedy)};
  }
  std::vector<std::string> words;
  words.reserve(kStateWords.size());
  for (const auto& entry : kStateWords) words.emplace_back(entry.text);
  return ValueFault{quoted(shown) + " is not a state of a milestone",
                    did_you_mean(plain, words, std::string(kStateRemedy))};
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
    return ValueFault{quoted(shown) + " is not a state of a milestone", std::string(kStateRemedy)};
  }
  if (split->state == MilestoneState::in_progress) return read_percentage(split->rest, shown);
  return ValueFault{quoted(shown) + " is two states at once",
                    "only work in progress has a percentage: write in-progress 40%, or the state "
                    "alone"};
}

}  // namespace

bool kind_fits(EntryKind kind, Measure measure) { return measure_of(kind) == measure; }

std::optional<ValueFault> fault_of_kind(EntryKind kind, const Indicator& indicator) {
  if (kind_fits(kind, indicator.measure)) return std::nullopt;
  std::string fitting;
  for (const auto& [other, text] : kWords<EntryKind>) {
    if (!kind_fits(other, indicator.measure)) continue;
    fitting += (fitting.empty() ? "" : " or ") + std::string(text);
  }
  return ValueFault{quoted(word(kind)) + " does not fit " + quoted(indicator.key) +
                        ", whose measure is " + std::string(word(indicator.measure)),
                    "its entries are of kind " + fitting};
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
  const std::string_view shown = trim(text);
  const bool is_milestone = kind == EntryKind::milestone;
  if (plain.empty()) {
    return ValueFault{"the value is empty",
                      is_milestone ? std::string(kStateRemedy) : figure_remedy(indicator)};
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

}  // namespace milepost
