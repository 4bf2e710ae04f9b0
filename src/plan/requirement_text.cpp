#include "plan/requirement_text.h"

namespace milepost {

Said operand_text(const Requirement& requirement) {
  Said text = requirement.reference;
  if (requirement.value) text = said({"{}{}", "{}{}"}, text, to_string(*requirement.value));
  if (requirement.kind == RequirementKind::around) {
    return requirement.is_both_ways()
               ? said({"{} ± {}", "{} ± {}"}, text, to_string(*requirement.tolerance))
               : said({"{} − {}", "{} − {}"}, text, to_string(*requirement.tolerance));
  }
  if (requirement.upper) text = said({"{} and {}", "{}至{}"}, text, to_string(*requirement.upper));
  if (requirement.tolerance) {
    text = said({"{} ± {}", "{} ± {}"}, text, to_string(*requirement.tolerance));
  }
  return text;
}

Said to_text(const Requirement& requirement) {
  const Said operand = operand_text(requirement);
  const Said kind = word(requirement.kind);
  return operand.empty() ? kind : said({"{} {}", "{} {}"}, kind, operand);
}

}  // namespace milepost
