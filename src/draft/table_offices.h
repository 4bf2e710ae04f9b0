// Who answers for a row of a table; docs/drafting.md "Tables", docs/plan-files.md "Several leads".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/cell_value.h"

namespace milepost {

/// What the cells of a row say, by the roles of their columns.
struct OfficeCells {
  std::string_view lead;
  std::string_view responsible;
  std::string_view supporting;
};

struct RowOffices {
  std::string lead;  // several as the plan has them: `甲局、乙局`
  std::vector<std::string> with;

  bool operator==(const RowOffices&) const = default;
};

/// Who stands in a column of leads leads, all of them together. Where there is none, the first of
/// those responsible leads and the others are with it. Marks in the cells go before their columns:
/// `配合单位：乙局`, `甲局（牵头）`. Who is not named does not lead.
RowOffices offices_of(const OfficeCells& cells, const Vocabulary& words);

/// The names of one cell: what stands between 、 ， ； / line ends, and between Chinese names
/// blanks, but not in brackets.
std::vector<std::string> office_names(std::string_view cell);

/// Whether a text is called as offices are: 县财政局.
bool is_office_name(std::string_view text, const TableWords& words);

/// Whether a cell says that it says nothing: —, /, 无.
bool is_nothing(std::string_view cell, const TableWords& words);

}  // namespace milepost
