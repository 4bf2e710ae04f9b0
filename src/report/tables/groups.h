// What the targets of a plan add up to, as sentences and tables; docs/reports.md "Summary".
#pragma once

#include <string>
#include <vector>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"
#include "report/words/labels.h"

namespace milepost {

/// The statuses that occur, in the order of the rules, without the withdrawn.
std::vector<Status> occurring(const StatusCounts& counts);

/// `Of 131 targets: 3 met (2.3%), …`. The percentages are those of shares_of.
std::string standing_sentence(const StatusCounts& counts, Language language);

/// `Besides these, 2 withdrawn, in no total.`; empty where none is.
std::string withdrawn_sentence(const StatusCounts& counts, Language language);

/// `Lights: 12 green, 3 yellow, 1 red; 5 have none.`; empty where no target has one.
std::string lights_sentence(const StatusCounts& counts, const LightCounts& lights,
                            Language language);

/// For people: a line for each group and one for all of them, a column for each status that occurs
/// and then, where there are lights, one for each of them.
Table group_table(std::string_view name, Label heading, const std::vector<Group>& groups,
                  const Group& all, const View& view);

/// For programs: the table `groups`, all groups of one plan one after another. `lights` is whether
/// it ends with the columns of lights, which it does in all tables of a document or in none.
Table group_rows(const AssessedPlan& plan, const View& view, bool lights);

/// As group_rows, for counts that no plan has of its own: `by` says what they are counted by.
struct NamedGroups {
  std::string_view by;
  std::vector<Group> groups;
};
Table group_rows(const std::string& area, const std::string& plan,
                 const std::vector<NamedGroups>& groups, const View& view, bool lights);

}  // namespace milepost
