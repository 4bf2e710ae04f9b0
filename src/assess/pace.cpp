#include "assess/pace.h"

#include "assess/months.h"
#include "assess/requirement.h"

namespace milepost {

std::optional<Way> way_of(const Target& target, Measure measure,
                          const std::optional<Ratio>& baseline) {
  const Requirement& requirement = target.requirement;
  const std::optional<Ratio> planned = planned_figure(requirement, std::nullopt);
  if (!planned) return std::nullopt;
  if (measure == Measure::flow) {
    if (!row_of(requirement.kind).is_reached || sgn(*planned) <= 0) return std::nullopt;
    return Way{0, *planned};
  }
  if (measure == Measure::stock && baseline) {
    if (*baseline == *planned || is_satisfied(requirement, *baseline, planned)) {
      return std::nullopt;
    }
    return Way{*baseline, *planned};
  }
  return std::nullopt;
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
