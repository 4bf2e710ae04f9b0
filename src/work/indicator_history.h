// One indicator: its entries, and how they moved every target on it.
#pragma once

#include <string>

#include "report/reports/reports.h"
#include "store/store.h"
#include "work/answer.h"
#include "work/circumstances.h"
#include "work/selection.h"

namespace milepost::work {

struct AnsweredHistory {
  Selection selection;  // with the indicator and its area
  Answer answer;
  IndicatorHistory history;
};

/// The history of the indicator that is meant. `store` must outlive it. Throws Error where there is
/// no such indicator or the selection names something that does not exist.
AnsweredHistory history_of(const Store& store, const std::string& typed, const Selection& asked,
                           const Circumstances& circumstances);

}  // namespace milepost::work
