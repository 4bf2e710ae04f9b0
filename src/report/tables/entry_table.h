// Entries and the versions of a target as rows of a table; docs/csv-columns.md "entries".
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// The columns that an audience gets to see of the entries of one indicator.
const std::vector<std::string_view>& usual_entry_columns(Audience audience);

/// The columns of entries by name, in the language of the view. Precondition: the names are those
/// of kEntryColumns in entry_table.cpp.
std::vector<Column> entry_columns(const std::vector<std::string_view>& names, const View& view);
/// The usual ones.
std::vector<Column> entry_columns(const View& view);

/// The cells of one entry, one for each name.
std::vector<Cell> entry_cells(const Entry& entry, const Indicator& indicator,
                              const std::vector<std::string_view>& names, const View& view);
/// One for each of entry_columns(view).
std::vector<Cell> entry_cells(const Entry& entry, const Indicator& indicator, const View& view);

/// Entries of one indicator in the order given: the table `entries`.
Table entry_table(const std::vector<Entry>& entries, const Indicator& indicator, const View& view);

/// Indicators by their keys, by the key of their area.
using IndicatorsByArea = std::map<std::string, std::map<std::string, Indicator>>;

/// Entries of any indicators in the order given, those that count no more (void, or corrected by
/// one of them) paler: the table `entries`. Both must outlive the table.
Table log_table(const std::vector<Entry>& entries, const IndicatorsByArea& indicators,
                const View& view);

/// All entries of the indicators that the rows of the plans measure, each indicator once.
Table entries_of_plans(const AssessedPlans& plans, const View& view);

}  // namespace milepost
