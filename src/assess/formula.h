// A line of arithmetic as a value, `12 / 30`, so that it can be shown in any language and worked
// out again by a test.
#pragma once

#include <array>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"

namespace milepost {

/// What a number counts. Shares and points are parts of 1: 0.4 is 40 %. Dates are days since
/// 1970-01-01.
enum class Quantity { figure, share, points, months, days, number, date };

template <>
inline constexpr std::array<Word<Quantity>, 7> kWords<Quantity>{{{Quantity::figure, "figure"},
                                                                 {Quantity::share, "percent"},
                                                                 {Quantity::points, "points"},
                                                                 {Quantity::months, "months"},
                                                                 {Quantity::days, "days"},
                                                                 {Quantity::number, "number"},
                                                                 {Quantity::date, "date"}}};

enum class Operation {
  plus,
  minus,
  times,
  divided_by,
  to_the_power,
  open,
  close,
  greater,
  greater_or_equal,
  less,
  less_or_equal,
  equal,
};

struct Operand {
  Ratio value;
  Quantity quantity = Quantity::figure;
};

using FormulaPart = std::variant<Operand, Operation>;

/// Operands and operations in the order of writing; the usual precedence holds. One with a
/// comparison in it states a fact.
using Formula = std::vector<FormulaPart>;

Formula operand(const Ratio& value, Quantity quantity = Quantity::figure);
Formula operand(Date day);

/// The day of an operand that is a date.
Date day_of(const Operand& operand);

/// `left operation right`, without brackets.
Formula combined(Formula left, Operation operation, const Formula& right);

/// In brackets where it is more than one operand.
Formula bracketed(const Formula& formula);

/// `left ? right` with the sign that is true of them: one of <, = and >.
Formula compared(const Formula& left, const Formula& right, const Ratio& difference);

}  // namespace milepost
