#include "work/comparison.h"

#include "report/reports/reports.h"

namespace milepost::work {
namespace {

void put(Selection& selection, Date as_of) { selection.as_of = as_of; }
void put(Selection& selection, Moment known_at) { selection.known_at = known_at; }

}  // namespace

Document AnsweredComparison::document(const View& view) const {
  return narrowed(compare(before.plans, now.plans, view), selection, now.plans, view);
}

std::optional<AnsweredComparison> comparison_of(const Store& store,
                                                const ComparisonRequest& request,
                                                const Circumstances& circumstances) {
  Selection first = for_comparison(request.selection);
  Selection second = request.selection;
  const bool is_in_order = std::visit(
      [&](const auto& between) {
        put(first, between.first);
        put(second, between.second);
        return between.first <= between.second;
      },
      request.between);
  if (!is_in_order) return std::nullopt;
  Answer before = ask_even_for_nothing(store, first, circumstances);
  Answer now = ask(store, second, circumstances);
  return AnsweredComparison{std::move(second), std::move(before), std::move(now)};
}

}  // namespace milepost::work
