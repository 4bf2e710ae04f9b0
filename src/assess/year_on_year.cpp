#include "assess/year_on_year.h"

namespace milepost {

std::optional<Ratio> year_on_year(const Subject& subject, const Actual& actual,
                                  const Actual& before, Date year_ago) {
  if (!actual.figure || !before.figure || actual.state) return std::nullopt;
  if (year_ago - before.data_date > date::days{kDaysOfGrace}) return std::nullopt;
  const Measure measure = subject.history.measure;
  if (measure != Measure::stock && !is_of_one_year(subject.period(), subject.history.years))
    return std::nullopt;
  if (is_compared_in_points(measure, subject.is_percentage))
    return (*actual.figure - *before.figure) / 100;
  if (sgn(*before.figure) <= 0) return std::nullopt;
  return *actual.figure / *before.figure - 1;
}

}  // namespace milepost
