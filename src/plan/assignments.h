// A list of who answers for which target: CSV, docs/plan-files.md "Who answers for a target".
//
// Its first line names the columns, in English or Chinese and in any order: `target`, its key or
// its name, and at least one of `lead`, `with` (names between semicolons) and `leader`; `plan`
// where several plans have the target. An empty field leaves what there
// is, `-` takes it away. The other columns of `export targets` may be there and are passed over.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "model/assignment.h"
#include "model/plan.h"

namespace milepost {

/// What was typed for one of the fields: names between semicolons or 、 for `with`, one name
/// otherwise. `-` is nobody.
std::string parse_assigned_name(std::string_view text);
std::vector<std::string> parse_assigned_names(std::string_view text);

struct AssignmentRow {
  std::size_t line = 0;
  std::string plan;
  std::string target;
  NewAssignment assigned;
};

/// The separator between the fields of the list.
char separator_of_assignments(std::string_view text);

/// The rows of the list with the keys of the plans and targets that they mean; use them only where
/// there are no problems. `plans` are those on record.
std::vector<AssignmentRow> read_assignments(std::string_view text, const std::vector<Plan>& plans,
                                            Problems& problems);

}  // namespace milepost
