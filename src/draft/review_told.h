// What is told of the targets of a review whose document was drafted again; docs/drafting.md
// "Drafting again".
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// Tells of rows of `reviewed`, each at its cell there. Both must outlive it.
class ReviewTeller {
 public:
  ReviewTeller(const PlanSheets& reviewed, Problems& told) : reviewed_(reviewed), told_(told) {}

  void tell(PlanSheet kind, const SheetRow& row, PlanColumn column, Said what, Said remedy);

  /// Of a row that was `drafted` and deleted: `now` asks again.
  void tell_deleted(const SheetRow& drafted, const SheetRow& now);
  /// With what was decided.
  void tell_gone(const SheetRow& row);
  /// `now` is left undecided, with the cells that the reader changed where `is_kept`.
  void tell_near(const SheetRow& row, const SheetRow& now, bool is_kept);
  /// From the section of one name to that of another.
  void tell_moved(const SheetRow& row, const std::string& from, const std::string& to);
  /// Those of the new draft that the review knows nothing of, if there are any.
  void tell_added(const std::vector<SheetRow>& targets);

 private:
  const PlanSheets& reviewed_;
  Problems& told_;
};

}  // namespace milepost
