#include "assess/changes.h"

namespace milepost {
namespace {

bool is_same_figure(const std::optional<Actual>& a, const std::optional<Actual>& b) {
  if (!a || !b) return !a && !b;
  return a->data_date == b->data_date && a->figure == b->figure && a->state == b->state;
}

}  // namespace

std::optional<Change> change_between(const TargetAnswer& before, const TargetAnswer& after) {
  const Status was = before.found.status;
  const Status is = after.found.status;
  if (was != is) {
    if (is == Status::withdrawn) return Change::withdrawn;
    if (is == Status::met) return Change::met;
    if (is_behind(is) && !is_behind(was)) return Change::newly_behind;
    if (is_behind(was) && goes_well(is)) return Change::recovered;
    if (was == Status::no_data) return Change::first_reported;
    return Change::status;
  }
  if (is == Status::withdrawn) return std::nullopt;
  if (!asks_the_same(before.target, after.target) ||
      before.indicator.unit != after.indicator.unit ||
      before.indicator.measure != after.indicator.measure) {
    return Change::revised;
  }
  if (!is_same_figure(before.found.actual, after.found.actual)) return Change::figure;
  return std::nullopt;
}

bool asks_the_same(const Target& a, const Target& b) {
  return a.requirement == b.requirement && a.commitment == b.commitment && a.due == b.due;
}

}  // namespace milepost
