#include "assess/news.h"

#include "assess/changes.h"

namespace milepost {

Date usual_last_bulletin(Date as_of) {
  const date::year_month_day ymd(as_of);
  return Date(ymd.year() / ymd.month() / 1) - date::days{1};
}

bool is_added_after(const std::vector<TargetVersion>& versions, Moment since) {
  return !versions.empty() && versions.front().recorded_at > since;
}

bool is_withdrawn_after(const Target& target, Moment since) {
  return target.withdrawn && target.withdrawn->recorded_at > since;
}

const TargetVersion* revised_from(const std::vector<TargetVersion>& versions, Moment since) {
  if (versions.size() < 2 || versions.back().recorded_at <= since) return nullptr;
  const TargetVersion* stood = &versions.front();
  for (const TargetVersion& version : versions) {
    if (version.recorded_at <= since) stood = &version;
  }
  return stood;
}

bool asks_otherwise(const TargetVersion& then, const TargetVersion& now) {
  return !asks_the_same(then.target, now.target) || then.unit != now.unit ||
         then.measure != now.measure ||
         then.target.withdrawn.has_value() != now.target.withdrawn.has_value();
}

}  // namespace milepost
