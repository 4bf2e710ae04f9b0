// The notice to one office (督办单), docs/reports.md "Slip".
#pragma once

#include <string>

#include "report/document.h"
#include "report/reports/reports.h"
#include "report/view.h"
#include "store/store.h"
#include "work/answer.h"
#include "work/circumstances.h"
#include "work/selection.h"

namespace milepost::work {

struct SlipRequest {
  Selection selection;  // its leads are the one office
  Letter letter;        // its date is today, or the day as known at which
};

struct AnsweredSlip {
  Answer answer;
  std::string lead;
  BehindSince behind_since;
  Letter letter;

  /// This object must outlive the document.
  Document document(const View& view) const;
};

/// `store` must outlive the answer. Throws Error as `ask` does, with near names where there is no
/// such office.
AnsweredSlip slip_for(const Store& store, const SlipRequest& request,
                      const Circumstances& circumstances);

}  // namespace milepost::work
