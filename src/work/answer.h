// What a selection selects, assessed: what every report is made of.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "report/tables/assessed_plan.h"
#include "store/reading.h"
#include "store/store.h"
#include "work/circumstances.h"
#include "work/selection.h"

namespace milepost::work {

/// The selected targets of each selected plan, to be assessed while they are read: from one and the
/// same state of the database, for as long as this object lives.
struct Answer {
  std::unique_ptr<Reading> reading;
  AssessedPlans plans;
};

/// Throws Error where the selection names something that does not exist, or nothing is selected.
/// `store` must outlive the answer.
Answer ask(const Store& store, const Selection& selection, const Circumstances& circumstances);

/// As `ask`, also where nothing is selected: then no plan is in the answer.
Answer ask_even_for_nothing(const Store& store, const Selection& selection,
                            const Circumstances& circumstances);

/// The day on which a letter is written: today, or the day of the moment as known at which it asks.
Date letter_date(const Selection& selection, const Circumstances& circumstances);

}  // namespace milepost::work
