// Targets and entries as CSV files that other programs read, and milepost itself; the columns are
// documented in docs/csv-columns.md.
#pragma once

#include <string>
#include <string_view>

#include "model/entry.h"
#include "model/plan.h"

namespace milepost {

inline constexpr std::string_view kTargetColumns =
    "area,plan,target,section,name_zh,name_en,indicator,measure,unit,requirement,value,upper,"
    "reference,tolerance,due,commitment,parent,lead,with,leader,source,pace,note,withdrawn,"
    "rhythm,deadline";

inline constexpr std::string_view kEntryColumns =
    "area,indicator,as_of,kind,value,numerator,denominator,state,note,evidence,reporter,problem,"
    "next_step,outlook,vintage,recorded_at,entry,corrects,voided,correction_reason,void_reason,"
    "progress";

void append_target_csv(std::string& out, const Plan& plan, const Indicator& indicator,
                       const Target& target);
void append_entry_csv(std::string& out, const Entry& entry);

}  // namespace milepost
