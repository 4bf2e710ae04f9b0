#include "assess/assessment.h"

#include <algorithm>
#include <utility>

#include "assess/months.h"
#include "assess/pace.h"
#include "assess/requirement.h"
#include "assess/status_table.h"
#include "assess/this_period.h"
#include "assess/year_on_year.h"

namespace milepost {
namespace {

std::optional<Ratio> reference_at(const Subject& subject, const Period& period, Date day) {
  if (subject.reference == nullptr) return std::nullopt;
  const std::optional<Actual> reference = actual_over(*subject.reference, period, day);
  return reference ? reference->figure : std::nullopt;
}

/// The period over which a figure of `day` is taken where late is not never: after the due date
/// everything since the start, but a rate only to the end of the due date's year, because that of
/// another year is not late but another one.
Period period_through(const Subject& subject, const History& history, Date day) {
  const Date due = subject.target.due;
  const Date last = std::max(due, day);
  if (history.measure != Measure::growth) return {subject.start, last};
  return {subject.start, std::min(last, history.years.around(due).end)};
}

/// What a figure of `day` is held against: the reference's value, over the same period.
std::optional<Ratio> planned_through(const Subject& subject, Date day) {
  const Period period = period_through(subject, *subject.reference, day);
  return planned_figure(subject.target.requirement, reference_at(subject, period, day));
}

/// The first reported date, up to `as_of` and also after the due date, at which the requirement was
/// satisfied.
std::optional<Date> first_satisfied(const Subject& subject, const Assessment& found, Date as_of) {
  const Requirement& requirement = subject.target.requirement;
  const History& history = subject.history;
  const auto first = first_on_or_after(history, subject.start);
  for (auto o = first; o != history.observations.end();) {
    const Date day = o->as_of;
    const Period period = period_through(subject, history, day);
    if (day > as_of || day > period.end) break;
    while (o != history.observations.end() && o->as_of == day) ++o;
    const Actual actual = actual_of({first, o}, history, period);
    const bool satisfied =
        subject.reference == nullptr
            ? is_satisfied_by(requirement, actual, found.planned)
            : is_satisfied_by(requirement, actual, planned_through(subject, day));
    if (satisfied) return day;
  }
  return std::nullopt;
}

std::optional<Ratio> attainment_of(const Assessment& found, const Requirement& requirement) {
  const Actual& actual = *found.actual;
  if (actual.state) {
    if (*actual.state == MilestoneState::done) return Ratio(1);
    if (*actual.state == MilestoneState::not_started) return Ratio(0);
    return actual.figure ? std::optional<Ratio>(*actual.figure / 100) : std::nullopt;
  }
  if (requirement.is_relation() || !found.planned || sgn(*found.planned) <= 0) return std::nullopt;
  switch (requirement.better()) {
    case Direction::more_is_better:
      return sgn(*actual.figure) < 0 ? std::nullopt
                                     : std::optional<Ratio>(*actual.figure / *found.planned);
    case Direction::less_is_better:
      return sgn(*actual.figure) <= 0 ? std::nullopt
                                      : std::optional<Ratio>(*found.planned / *actual.figure);
    case Direction::neither:
      return std::nullopt;
  }
  return std::nullopt;
}

/// The last of these texts from the start of the plan up to `as_of`.
std::optional<ProgressText> latest_of(const std::vector<ProgressText>& texts,
                                      const Subject& subject, Date as_of) {
  const auto last = std::find_if(texts.rbegin(), texts.rend(), [&](const ProgressText& one) {
    return one.as_of >= subject.start && one.as_of <= as_of;
  });
  return last == texts.rend() ? std::nullopt : std::optional(*last);
}

/// The last that was said in words; what was said of a step only where it is later.
std::optional<ProgressText> latest_progress(const Subject& subject, Date as_of) {
  std::optional<ProgressText> latest = latest_of(subject.history.progress, subject, as_of);
  if (subject.steps == nullptr) return latest;
  for (const History& step : *subject.steps) {
    std::optional<ProgressText> of_step = latest_of(step.progress, subject, as_of);
    if (of_step && (!latest || of_step->as_of > latest->as_of)) latest = std::move(of_step);
  }
  return latest;
}

/// Everything beside the status that follows from an actual figure.
void fill_in(Assessment& found, const Subject& subject) {
  if (found.actual->has_no_mean()) return;
  const Target& target = subject.target;
  const Requirement& requirement = target.requirement;
  const Measure measure = subject.history.measure;
  const Date data_date = found.actual->data_date;
  found.attainment = attainment_of(found, requirement);
  if (measure == Measure::milestone || requirement.kind == RequirementKind::set_later) return;

  const Ratio& figure = *found.actual->figure;
  found.variance = variance_from(requirement, figure, found.planned);
  found.remaining = remaining_to(requirement, figure, found.planned);

  const std::optional<Way> way = way_of(target, measure, found.baseline);
  const std::optional<Ratio> expected = expected_share(target, subject.start, data_date, way);
  if (way && expected) {
    found.share = way->share_of(figure);
    found.expected = expected;
    found.gap = *found.share - *expected;
  }
  if (expected && sgn(*expected) > 0) {
    if (measure == Measure::flow) found.projected = figure / *expected;
    if (measure == Measure::stock && found.baseline) {
      found.projected = *found.baseline + (figure - *found.baseline) / *expected;
    }
  }
  const bool has_a_way_to_go =
      measure == Measure::stock ||
      (measure == Measure::flow && row_of(requirement.kind).better != Direction::less_is_better);
  const bool still_possible = measure != Measure::flow || !is_over_limit(requirement, figure) ||
                              can_fall_again(requirement, subject.history, data_date);
  if (has_a_way_to_go && still_possible && !requirement.is_relation() && found.remaining &&
      data_date < target.due) {
    found.needed_per_month =
        *found.remaining / months_between(data_date + date::days{1}, target.due);
  }
}

/// By the rhythm of reporting; by its age alone in a plan that has none.
bool is_stale(const Subject& subject, const Assessment& found, Date as_of) {
  const Date asked = std::min(as_of, subject.target.due);
  const Date reported = last_reported(found);
  if (reported >= asked || found.actual->state == MilestoneState::done) return false;
  if (!subject.reporting) return asked - reported > date::days{kStaleAfterDays};
  const auto late = latest_late_period(*subject.reporting, as_of);
  return late && !answers(*subject.reporting, *late, reported);
}

/// What its steps say of a milestone. One of which nothing but steps was reported is under way with
/// the first of them.
void fill_in_steps(Assessment& found, const Subject& subject, Date as_of) {
  found.steps = steps_found(subject.target, *subject.steps, subject.start, as_of);
  if (!found.actual) {
    if (const auto reported_on = last_step_report(found.steps)) {
      const bool is_under_way =
          std::any_of(found.steps.begin(), found.steps.end(), [](const StepFound& step) {
            return step.state && *step.state != MilestoneState::not_started;
          });
      found.actual =
          Actual{std::min(*reported_on, subject.target.due),
                 {},
                 is_under_way ? MilestoneState::in_progress : MilestoneState::not_started};
      found.is_by_steps = true;
    }
  }
  const bool is_done = found.actual && found.actual->state == MilestoneState::done;
  if (is_done || subject.target.withdrawn) return;
  found.overdue_step = first_overdue_step(found.steps, as_of);
}

/// What the areas inside make, and whether the actual is made of it.
void fill_in_areas(Assessment& found, const Subject& subject, Date as_of) {
  AreasFound areas = subject.made_up->found;
  if (found.actual) {
    const Observations used = counted(subject.history, subject.period(), as_of);
    areas.is_partial = is_partial(*subject.made_up, subject.period(), as_of);
    areas.is_recorded = used.back().entry != 0 && !areas.is_partial;
  }
  found.from_areas = std::make_shared<const AreasFound>(std::move(areas));
}

/// Nothing that a missing area could turn into its opposite.
void leave_what_is_known(Assessment& found, const Requirement& requirement) {
  const bool is_good = found.status == Status::met || found.status == Status::ahead ||
                       found.status == Status::on_track;
  const bool is_least = is_good && requirement.better() == Direction::more_is_better;
  for (std::optional<Ratio>* figure :
       {&found.variance, &found.remaining, &found.needed_per_month, &found.projected,
        &found.last_year, &found.year_on_year, &found.this_period}) {
    figure->reset();
  }
  if (is_least) return;
  for (std::optional<Ratio>* figure :
       {&found.attainment, &found.share, &found.expected, &found.gap}) {
    figure->reset();
  }
}

}  // namespace

Assessment assess(const Subject& subject, Date as_of) {
  const Target& target = subject.target;
  const Period period = subject.period();
  Assessment found;
  found.progress = latest_progress(subject, as_of);
  found.actual = actual_over(subject.history, period, as_of);
  if (subject.steps != nullptr) fill_in_steps(found, subject, as_of);
  const std::optional<Subject> whole = subject.whole();
  const Subject& known = whole ? *whole : subject;
  if (subject.made_up != nullptr) fill_in_areas(found, subject, as_of);
  found.baseline = baseline_of(subject.known(), subject.start, as_of);
  std::optional<Ratio> reference;
  if (found.actual) reference = reference_at(subject, period, found.actual->data_date);
  found.planned = planned_figure(target.requirement, reference);

  if (found.actual && !target.withdrawn) {
    fill_in(found, subject);
    const Date data_date = found.actual->data_date;
    const Date year_ago = one_year_before(data_date);
    if (const auto before = actual_over(subject.known(), subject.year_before(), year_ago)) {
      if (!before->state) found.last_year = before->figure;
      found.year_on_year = year_on_year(known, *found.actual, *before, year_ago);
    }
    if (const auto gain = gain_of_period(known, as_of)) found.this_period = gain->figure();
    found.stale = is_stale(subject, found, as_of);
  }
  if (!target.withdrawn) found.reached_on = first_satisfied(known, found, as_of);
  found.status = status_of(subject, found, as_of);
  if (found.is_partial()) leave_what_is_known(found, target.requirement);
  return found;
}

}  // namespace milepost
