#include "assess/pace.h"

#include "assess/months.h"
#include "assess/requirement.h"

namespace milepost {
namespace {

std::optional<StatusReason> why_no_way_to(const std::optional<Ratio>& planned,
                                          const Requirement& requirement, Measure measure,
                                          const std::optional<Ratio>& baseline) {
  if (measure == Measure::milestone) return StatusReason::not_by_pace;
  if (requirement.is_relation()) return StatusReason::relation_has_no_share;
  if (measure == Measure::growth) return StatusReason::growth_has_no_share;
  if (measure == Measure::stock) {
    if (!baseline) return StatusReason::no_baseline;
    if (is_satisfied(requirement, *baseline, planned)) return StatusReason::baseline_satisfies;
    if (*baseline == planned) return StatusReason::baseline_is_planned;
    if (!planned) return StatusReason::figure_has_no_way;
    return std::nullopt;
  }
  const RequirementRow& kind = row_of(requirement.kind);
  if (kind.better == Direction::less_is_better) return StatusReason::limit_has_no_share;
  if (!kind.is_reached || !planned || sgn(*planned) <= 0) return StatusReason::figure_has_no_way;
  return std::nullopt;
}

}  // namespace

std::optional<StatusReason> why_no_way(const Target& target, Measure measure,
                                       const std::optional<Ratio>& baseline) {
  return why_no_way_to(planned_figure(target.requirement, std::nullopt), target.requirement,
                       measure, baseline);
}

std::optional<Way> way_of(const Target& target, Measure measure,
                          const std::optional<Ratio>& baseline) {
  const std::optional<Ratio> planned = planned_figure(target.requirement, std::nullopt);
  if (why_no_way_to(planned, target.requirement, measure, baseline)) return std::nullopt;
  return Way{measure == Measure::stock ? *baseline : Ratio(0), *planned};
}

bool lacks_baseline(const Target& target, Measure measure, const std::optional<Ratio>& baseline) {
  return target.pace == Pace::linear && planned_figure(target.requirement, std::nullopt) &&
         why_no_way(target, measure, baseline) == StatusReason::no_baseline;
}

std::optional<Ratio> expected_share(const Target& target, Date start, Date day,
                                    const std::optional<Way>& way) {
  if (target.pace == Pace::at_due) return std::nullopt;
  if (target.pace == Pace::constant) return Ratio(1);
  if (!target.checkpoints.empty() && !way) return std::nullopt;

  const Ratio now = months_between(start, day);
  Ratio from_month = 0;
  Ratio from_share = 0;
  const auto between = [&](const Ratio& to_month, const Ratio& to_share) {
    return Ratio(from_share +
                 (to_share - from_share) * (now - from_month) / (to_month - from_month));
  };
  for (const Checkpoint& checkpoint : target.checkpoints) {
    const Ratio month = months_between(start, checkpoint.date);
    const Ratio share = way->share_of(to_ratio(checkpoint.value));
    if (now <= month) return between(month, share);
    from_month = month;
    from_share = share;
  }
  return between(months_between(start, target.due), 1);
}

}  // namespace milepost
