#include "assess/formula.h"

namespace milepost {

Formula operand(const Ratio& value, Quantity quantity) { return {Operand{value, quantity}}; }

Formula operand(Date day) {
  return {Operand{Ratio(day.time_since_epoch().count()), Quantity::date}};
}

Date day_of(const Operand& operand) {
  return Date{date::days{static_cast<int>(operand.value.terms()->numerator)}};
}

Formula combined(Formula left, Operation operation, const Formula& right) {
  left.emplace_back(operation);
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

Formula bracketed(const Formula& formula) {
  if (formula.size() < 2) return formula;
  Formula made{Operation::open};
  made.insert(made.end(), formula.begin(), formula.end());
  made.emplace_back(Operation::close);
  return made;
}

Formula compared(const Formula& left, const Formula& right, const Ratio& difference) {
  const Operation sign = sgn(difference) < 0   ? Operation::less
                         : sgn(difference) > 0 ? Operation::greater
                                               : Operation::equal;
  return combined(left, sign, right);
}

}  // namespace milepost
