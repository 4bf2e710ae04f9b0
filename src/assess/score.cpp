#include "assess/score.h"

#include <algorithm>

#include "assess/requirement.h"

namespace milepost {
namespace {

struct Rated {
  ScoreRule rule;
  Ratio rate;
};

/// Though a figure is late: what was said in words was reported.
bool is_never_reported(const ScoreCase& one) {
  return one.is_late && !one.found.actual && !one.found.progress;
}

Rated rate_of_milestone(const Scoring& scoring, const ScoreCase& one) {
  // Reported done, and then not any more: it is no longer met.
  const bool is_reached_late = one.found.reached_on && *one.found.reached_on > one.target.due;
  if (one.found.status == Status::met) return {ScoreRule::milestone, 1};
  if (is_reached_late) return {ScoreRule::milestone_late, to_ratio(scoring.milestone_late)};
  if (one.found.status == Status::missed) return {ScoreRule::milestone_missed, 0};
  if (one.found.status == Status::overdue || is_never_reported(one)) {
    return {ScoreRule::not_reported, 0};
  }
  return {one.found.actual ? ScoreRule::open : ScoreRule::not_due, 0};
}

/// Whether the requirement is for one figure of its own above 0, so that A ÷ P says something.
bool has_rate(const ScoreCase& one) {
  const Requirement& requirement = one.target.requirement;
  return !requirement.is_relation() && requirement.better() != Direction::neither &&
         one.found.planned && sgn(*one.found.planned) > 0;
}

/// The offices of the target cannot report for areas inside.
bool waits_for_areas(const Assessment& found) {
  if (!found.from_areas) return false;
  if (found.status == Status::no_data) return !late_areas(*found.from_areas).empty();
  return found.is_partial() || found.status == Status::overdue;
}

Rated rate_of_figure(const ScoreCase& one) {
  const Assessment& found = one.found;
  const Requirement& requirement = one.target.requirement;
  if (waits_for_areas(found)) return {ScoreRule::areas_missing, 0};
  if (found.status == Status::overdue) return {ScoreRule::not_reported, 0};
  if (found.status == Status::no_data) {
    return {is_never_reported(one) ? ScoreRule::not_reported : ScoreRule::not_due, 0};
  }
  if (found.status == Status::open) return {ScoreRule::open, 0};
  if (found.actual->has_no_mean()) return {ScoreRule::no_mean, 0};
  if (!has_rate(one)) {
    const bool holds = is_satisfied_by(requirement, *found.actual, found.planned);
    return {ScoreRule::holds, holds ? 1 : 0};
  }
  const Ratio attained = *found.actual->figure / *found.planned;
  if (requirement.better() == Direction::less_is_better) return {ScoreRule::ceiling, 2 - attained};
  return {ScoreRule::attainment, attained};
}

Rated rate_of(const Scoring& scoring, const ScoreCase& one) {
  if (one.target.withdrawn) return {ScoreRule::withdrawn, 0};
  if (one.target.requirement.kind == RequirementKind::set_later) return {ScoreRule::unset, 0};
  if (one.measure == Measure::milestone) return rate_of_milestone(scoring, one);
  return rate_of_figure(one);
}

/// The largest whole number that is not above `value`, which is 0 or more.
Ratio whole_steps(const Ratio& value) {
  const mpq_class exact = value.to_mpq();
  return Ratio(mpq_class(mpz_class(exact.get_num() / exact.get_den())));
}

/// By how much the actual is better than planned; nothing where no figure says so.
std::optional<Ratio> excess_of(const ScoreCase& one) {
  const Direction better = one.target.requirement.better();
  if (!one.found.variance || better == Direction::neither) return std::nullopt;
  return better == Direction::more_is_better ? *one.found.variance : -*one.found.variance;
}

void add_lines(const Scoring& scoring, const ScoreCase& one, TargetScore& score) {
  const std::optional<Ratio> over = excess_of(one);
  if (!over) return;
  for (const ScoreLine& line : scoring.lines) {
    if (line.target != one.target.key) continue;
    const bool is_bonus = line.kind == ScoreLineKind::bonus;
    const Ratio size = is_bonus ? *over : -*over;
    if (sgn(size) <= 0) continue;
    Ratio points = whole_steps(size / to_ratio(line.by)) * to_ratio(line.points);
    if (line.at_most) points = std::min(points, to_ratio(*line.at_most));
    if (sgn(points) == 0) continue;
    score.lines.push_back({&line, *over, is_bonus ? points : -points});
    score.points += score.lines.back().points;
  }
}

}  // namespace

TargetScore score_of(const Scoring& scoring, const Decimal& weight, const ScoreCase& one) {
  const Rated rated = rate_of(scoring, one);
  TargetScore score;
  score.rule = rated.rule;
  if (!score.is_scored()) return score;
  score.weight = to_ratio(weight);
  score.rate = rated.rate;
  score.counted = std::clamp(rated.rate, to_ratio(scoring.floor), to_ratio(scoring.cap));
  score.points_of_weight = score.weight * score.counted;
  score.points = score.points_of_weight;
  if (rated.rule != ScoreRule::not_reported && rated.rule != ScoreRule::no_mean) {
    add_lines(scoring, one, score);
  }
  score.late = one.late_periods;
  score.points_of_reporting =
      Ratio(static_cast<std::int64_t>(one.late_periods)) * to_ratio(scoring.late_reporting);
  score.points += score.points_of_reporting;
  return score;
}

void ScoreSum::add(const TargetScore& score) {
  if (score.rule == ScoreRule::withdrawn) return;
  ++(score.is_scored() ? scored : not_scored);
  points += score.points;
  out_of += score.weight;
}

std::optional<Ratio> ScoreSum::share() const {
  if (sgn(out_of) <= 0) return std::nullopt;
  return points / out_of;
}

std::vector<std::optional<std::size_t>> ranks_of(const std::vector<std::optional<Ratio>>& shares) {
  std::vector<std::optional<std::size_t>> ranks;
  ranks.reserve(shares.size());
  for (const std::optional<Ratio>& share : shares) {
    if (!share) {
      ranks.emplace_back();
      continue;
    }
    const auto better =
        std::count_if(shares.begin(), shares.end(),
                      [&](const std::optional<Ratio>& other) { return other && *other > *share; });
    ranks.emplace_back(static_cast<std::size_t>(better) + 1);
  }
  return ranks;
}

}  // namespace milepost
