#include "report/words/formula_text.h"

#include <algorithm>

#include "report/words/figures.h"

namespace milepost {
namespace {

std::string_view sign(Operation operation) {
  switch (operation) {
    case Operation::plus:
      return "+";
    case Operation::minus:
      return "−";
    case Operation::times:
      return "×";
    case Operation::divided_by:
      return "/";
    case Operation::to_the_power:
      return "^";
    case Operation::open:
      return "(";
    case Operation::close:
      return ")";
    case Operation::greater:
      return ">";
    case Operation::greater_or_equal:
      return "≥";
    case Operation::less:
      return "<";
    case Operation::less_or_equal:
      return "≤";
    case Operation::equal:
      return "=";
  }
  return "";
}

const Operation* operation_at(const Formula& formula, std::size_t index) {
  return index < formula.size() ? std::get_if<Operation>(&formula[index]) : nullptr;
}

/// Whether an operation next to a fraction would take its bar for a division of its own.
bool binds(const Operation* operation) {
  return operation != nullptr &&
         (*operation == Operation::times || *operation == Operation::divided_by ||
          *operation == Operation::to_the_power);
}

/// In a comparison a reader wants to see at once which side is larger.
bool holds_comparison(const Formula& formula) {
  return std::any_of(formula.begin(), formula.end(), [](const FormulaPart& part) {
    const Operation* operation = std::get_if<Operation>(&part);
    return operation != nullptr && *operation >= Operation::greater;
  });
}

std::string operand_text(const Formula& formula, std::size_t index, const View& view) {
  const auto& operand = std::get<Operand>(formula[index]);
  if (operand.quantity == Quantity::date) return to_string(day_of(operand));
  const Ratio& value = operand.value;
  std::string text = exact_text(value, operand.quantity, view);
  const Operation* before = index > 0 ? operation_at(formula, index - 1) : nullptr;
  const bool is_fraction = !is_exact_decimal(value, operand.quantity);
  const bool follows_a_sign = before != nullptr && *before < Operation::open;
  if ((is_fraction && (binds(before) || binds(operation_at(formula, index + 1)))) ||
      (sgn(value) < 0 && follows_a_sign)) {
    text = "(" + text + ")";
  } else if (is_fraction && holds_comparison(formula)) {
    text += " ≈ " + plain_figure(scaled(value, operand.quantity));
    if (operand.quantity == Quantity::share) text += "%";
  }
  return text;
}

}  // namespace

Ratio scaled(const Ratio& value, Quantity quantity) {
  return quantity == Quantity::share || quantity == Quantity::points ? Ratio(value * 100) : value;
}

bool is_exact_decimal(const Ratio& value, Quantity quantity) {
  return Ratio(scaled(value, quantity) * Decimal::kScale).to_mpq().get_den() == 1;
}

std::string exact_text(const Ratio& value, Quantity quantity, const View& view) {
  if (!is_exact_decimal(value, quantity)) {
    return quantity == Quantity::points ? scaled(value, quantity).to_mpq().get_str()
                                        : value.to_mpq().get_str();
  }
  if (quantity != Quantity::share && quantity != Quantity::points) {
    return view.is_for_people() ? figure(value, view.language) : plain_figure(value);
  }
  std::string text = plain_figure(scaled(value, quantity));
  if (text.find('.') == std::string::npos) text += ".0";
  return quantity == Quantity::share ? text + "%" : text;
}

std::string formula_text(const Formula& formula, const View& view) {
  std::string text;
  for (std::size_t i = 0; i < formula.size(); ++i) {
    const Operation* operation = operation_at(formula, i);
    const Operation* before = i > 0 ? operation_at(formula, i - 1) : nullptr;
    const bool opens = before != nullptr && *before == Operation::open;
    const bool closes = operation != nullptr && *operation == Operation::close;
    if (!text.empty() && !opens && !closes) text += " ";
    text += operation != nullptr ? std::string(sign(*operation)) : operand_text(formula, i, view);
  }
  return text;
}

}  // namespace milepost
