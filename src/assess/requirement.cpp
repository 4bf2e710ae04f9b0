#include "assess/requirement.h"

#include <algorithm>

namespace milepost {
namespace {

Ratio positive_part(const Ratio& value) { return sgn(value) > 0 ? value : Ratio(0); }

Ratio lower(const Requirement& r) { return to_ratio(*r.value); }
Ratio upper(const Requirement& r) { return to_ratio(*r.upper); }

}  // namespace

std::optional<Ratio> planned_figure(const Requirement& requirement,
                                    const std::optional<Ratio>& reference) {
  if (requirement.is_relation()) return reference;
  if (asks_range(requirement.kind) || !requirement.value) return std::nullopt;
  return to_ratio(*requirement.value);
}

Ratio tolerance_of(const Requirement& requirement) {
  return requirement.tolerance ? to_ratio(*requirement.tolerance) : Ratio(0);
}

bool is_satisfied(const Requirement& requirement, const Ratio& actual,
                  const std::optional<Ratio>& planned) {
  if (asks_range(requirement.kind)) {
    return lower(requirement) <= actual && actual <= upper(requirement);
  }
  if (!planned) return false;
  switch (requirement.kind) {
    case RequirementKind::at_least:
      return actual >= *planned;
    case RequirementKind::at_most:
      return actual <= *planned;
    case RequirementKind::more_than:
      return actual > *planned;
    case RequirementKind::less_than:
      return actual < *planned;
    case RequirementKind::equal_to:
      return actual == *planned;
    case RequirementKind::around:
    case RequirementKind::in_step_with:
      return actual >= *planned - tolerance_of(requirement) && !is_over_limit(requirement, actual);
    case RequirementKind::between:
    case RequirementKind::done:
    case RequirementKind::set_later:
      return false;
  }
  return false;
}

bool is_satisfied_from_below(const Requirement& requirement, const std::optional<Ratio>& planned) {
  return row_of(requirement.kind).better == Direction::less_is_better && planned;
}

bool is_satisfied_by(const Requirement& requirement, const Actual& actual,
                     const std::optional<Ratio>& planned) {
  if (requirement.kind == RequirementKind::done) return actual.state == MilestoneState::done;
  if (actual.has_no_mean()) return is_satisfied_from_below(requirement, planned);
  return actual.figure && is_satisfied(requirement, *actual.figure, planned);
}

std::optional<Ratio> remaining_to(const Requirement& requirement, const Ratio& actual,
                                  const std::optional<Ratio>& planned) {
  if (asks_range(requirement.kind)) {
    return Ratio(positive_part(lower(requirement) - actual) +
                 positive_part(actual - upper(requirement)));
  }
  if (!planned) return std::nullopt;
  switch (requirement.kind) {
    case RequirementKind::at_least:
    case RequirementKind::more_than:
      return positive_part(*planned - actual);
    case RequirementKind::at_most:
    case RequirementKind::less_than:
      return positive_part(actual - *planned);
    case RequirementKind::equal_to:
      return Ratio(abs(*planned - actual));
    case RequirementKind::around:
      if (is_over_limit(requirement, actual)) return Ratio(actual - upper(requirement));
      return positive_part(*planned - tolerance_of(requirement) - actual);
    case RequirementKind::in_step_with:
      return positive_part(*planned - tolerance_of(requirement) - actual);
    case RequirementKind::between:
    case RequirementKind::done:
    case RequirementKind::set_later:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Ratio> variance_from(const Requirement& requirement, const Ratio& actual,
                                   const std::optional<Ratio>& planned) {
  if (asks_range(requirement.kind)) {
    return Ratio(positive_part(actual - upper(requirement)) -
                 positive_part(lower(requirement) - actual));
  }
  if (!planned) return std::nullopt;
  return Ratio(actual - *planned);
}

bool is_over_limit(const Requirement& requirement, const Ratio& total) {
  if (requirement.is_relation()) return false;
  switch (requirement.kind) {
    case RequirementKind::at_most:
    case RequirementKind::equal_to:
      return total > lower(requirement);
    case RequirementKind::less_than:
      return total >= lower(requirement);
    case RequirementKind::between:
      return total > upper(requirement);
    case RequirementKind::around:
      return requirement.is_both_ways() && total > upper(requirement);
    case RequirementKind::at_least:
    case RequirementKind::more_than:
    case RequirementKind::in_step_with:
    case RequirementKind::done:
    case RequirementKind::set_later:
      return false;
  }
  return false;
}

bool can_fall_again(const Requirement& requirement, const History& history, Date until) {
  if (history.can_fall) return true;
  const Decimal zero;
  const bool takes_zero = requirement.kind == RequirementKind::at_most ||
                          requirement.kind == RequirementKind::equal_to ||
                          requirement.kind == RequirementKind::between ||
                          requirement.is_both_ways();
  if (requirement.value) {
    if (*requirement.value < zero || (*requirement.value == zero && !takes_zero)) return true;
  }
  return std::any_of(history.observations.begin(), history.observations.end(),
                     [&](const Observation& o) {
                       return o.as_of <= until && o.value.number && *o.value.number < zero;
                     });
}

}  // namespace milepost
