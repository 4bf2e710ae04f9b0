// The bulletin (督查通报): how plans stand, held against how they stood last time.
#pragma once

#include <optional>

#include "base/date.h"
#include "report/document.h"
#include "report/reports/reports.h"
#include "report/view.h"
#include "store/seal.h"
#include "store/store.h"
#include "work/answer.h"
#include "work/circumstances.h"
#include "work/selection.h"

namespace milepost::work {

struct BulletinRequest {
  Selection selection;
  std::optional<Date> since;             // of the last bulletin; usual_last_bulletin by itself
  std::optional<Moment> since_known_at;  // of the last bulletin; that of `selection` by itself
  Letter letter;                         // its date is today, or the day as known at which
};

struct AnsweredBulletin {
  Selection selection;
  Answer before;
  Answer now;
  Moment changed_after;           // what was recorded after it is news
  std::optional<DatedSeal> seal;  // of all that the bulletin is made of
  Letter letter;

  /// This object must outlive the document.
  Document document(const View& view) const;
};

/// Nothing where the last bulletin is dated after this one. `store` must outlive the answer. Throws
/// Error as `ask` does.
std::optional<AnsweredBulletin> bulletin_of(const Store& store, const BulletinRequest& request,
                                            const Circumstances& circumstances);

}  // namespace milepost::work
