// Tables whose rows are places or offices, and whose columns are what each of them is to do;
// docs/drafting.md "Tables of places".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "draft/cell_value.h"
#include "draft/document.h"
#include "draft/table_headings.h"

namespace milepost {

/// The headings of such a table, where its first one stands at `row`: `places` is the column that
/// says who, and the columns of targets have the name of what they count.
///
/// It is one where a heading calls a column so (乡镇, 单位), most cells below are names of places
/// or offices, and all other columns hold figures or what is no target (leaders, remarks): a column
/// of texts says what is to be done, and then the table is one of tasks. Headings may be three
/// rows; of a group and what stands below it (新增学位 over 小学 and 初中) the name is made of both
/// where the unit is that of the group. `title` is what stands above the table: it names what a
/// column counts that is called 任务数 alone. The time that it takes grows with the number of
/// columns.
std::optional<TableHeadings> place_headings_at(const SourceTable& table, std::size_t row,
                                               std::string_view title, const Vocabulary& words);

/// Whether a cell of that column is the whole area, what its places add up to: 合计, 全县.
bool is_whole_area(std::string_view cell, const TableWords& words);

/// What a table is of: 招商引资 of 某县2024年招商引资任务分解表; empty where nothing is left, and
/// where it is not called as tables are.
std::string name_of_title(std::string_view title, const TableWords& words);

}  // namespace milepost
