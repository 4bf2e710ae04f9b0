// What people type as the value of an entry; docs/progress-files.md "Values".
//
//   a figure     7   -0.5   1,234.5   ３．５   3.7% or 757亿元, where that is the indicator's unit
//   a fraction   172/200, for a level in %
//   a state      done   in-progress   in-progress 40%   40%   not-started
//                已完成 完成   进行中   进行中40%   未开始 未开工
//
// A figure is never converted or rounded: another unit or a fifth decimal is a fault.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "model/entry.h"
#include "model/indicator.h"

namespace milepost {

/// Why a value cannot be taken, and what would be right: the two halves of an error message.
struct ValueFault {
  Said what;
  Said remedy;
};

/// What was read, or nothing where it is a fault, which `tell` is given.
template <class T, class Tell>
std::optional<T> read_or_tell(std::variant<T, ValueFault> read, const Tell& tell) {
  if (auto* fault = std::get_if<ValueFault>(&read)) {
    tell(fault->what, std::move(fault->remedy));
    return std::nullopt;
  }
  return std::get<T>(std::move(read));
}

/// Whether entries of `kind` can be made of an indicator with `measure`.
bool kind_fits(EntryKind kind, Measure measure);

/// The fault of a kind that does not fit the indicator; nothing where it fits.
std::optional<ValueFault> fault_of_kind(EntryKind kind, const Indicator& indicator);

/// The fault of a unit that stands beside a value and is not that of the indicator; nothing where
/// it is. A dash or a slash stands for nothing. What to do is told in the fault where the two units
/// measure one thing.
std::optional<ValueFault> fault_of_unit(std::string_view unit, const Indicator& indicator);

/// Whether a figure in `text` has a comma that can only be a decimal sign: 3,7
bool has_decimal_comma(std::string_view text);

/// The fault of a figure that is 1.234 where the comma is the decimal sign, and 1234 where it is
/// not, or the other way round; nothing where `text` holds none. To be asked of a file that may
/// have decimal commas.
std::optional<ValueFault> fault_of_decimal_sign(std::string_view text);

/// Reads `text` as the value of an entry of `kind` for `indicator`. A kind that does not fit the
/// indicator is a fault too. Precondition: not of the kind `progress`, which has no value.
std::variant<Value, ValueFault> parse_value(std::string_view text, const Indicator& indicator,
                                            EntryKind kind);

/// The value as parse_value reads it back: 3.7, 172/200, in-progress 40%, done.
std::string to_text(const Value& value);
/// The same in both languages: in-progress 40% is 进行中40%.
Said said_value(const Value& value);

}  // namespace milepost
