#include "plan/requirement_text.h"

namespace milepost {

std::string operand_text(const Requirement& requirement) {
  std::string text = requirement.reference;
  if (requirement.value) text += to_string(*requirement.value);
  if (requirement.upper) text += " and " + to_string(*requirement.upper);
  if (requirement.tolerance) text += " ± " + to_string(*requirement.tolerance);
  return text;
}

std::string to_text(const Requirement& requirement) {
  const std::string operand = operand_text(requirement);
  std::string text(word(requirement.kind));
  if (!operand.empty()) text += " " + operand;
  return text;
}

}  // namespace milepost
