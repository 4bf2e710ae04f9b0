// Plan files: what loading them would change, and loading them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "model/plan.h"
#include "plan/diff.h"
#include "store/store.h"
#include "work/circumstances.h"

namespace milepost::work {

/// A plan file that was handed in.
struct PlanFile {
  std::string name;  // as it is called in problems
  std::string text;
};

/// What loading a plan changes of what is on record.
struct PlanChanges {
  PlanDiff told;
  bool of_plan = false;
  bool of_area = false;  // of_plan, by a plan that is not on record: what is on record of its area
  Said of_others;        // the indicators of other plans that get another name, with these plans
};

/// One plan file held against what is on record.
struct PlanReading {
  std::string file;
  Problems problems;                           // points into the text of the file
  std::optional<Plan> plan;                    // nothing where there are problems
  bool is_on_record = false;                   // a plan of this key
  PlanChanges changes;                         // where there is a plan
  std::vector<std::string> running_keys = {};  // of its indicators: numbers in a list
  std::vector<std::string> rejected = {};      // keys and names that a workbook has as not accepted
  /// Targets of one name whose figures differ, by their places in the plan.
  std::vector<std::vector<std::size_t>> same_names = {};
};

/// `file` must outlive the answer.
PlanReading read_plan_file(const Store& store, const PlanFile& file, const LocalClock& clock);

/// What loading it changes, a line each, in the words of the file: of a workbook by its columns and
/// the names of targets. Precondition: the reading has a plan.
std::string told_changes(const PlanReading& reading, Language language);

struct LoadRequest {
  std::vector<PlanFile> files;
  std::string reason;  // why plans on record change; empty where they are not to
};

/// What became of the files, in their order. All of the plans are on record where no file has
/// problems and none needs a reason; otherwise nothing is.
struct LoadOutcome {
  std::vector<PlanReading> files;
  bool needs_a_reason = false;  // the last of `files` changes what is on record

  std::size_t count_problems() const;
};

/// `request` must outlive the outcome.
LoadOutcome load(Store& store, const LoadRequest& request, const Circumstances& circumstances);

}  // namespace milepost::work
