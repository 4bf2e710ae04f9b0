// What a bulletin tells of problems: who is behind, by how much, and what the offices in charge
// say.
#pragma once

#include <vector>

#include "report/reports/bulletin_writer.h"

namespace milepost {

/// Targets that are behind, and those of which the office in charge says that it will miss them,
/// whatever their status; who has not reported what is overdue is told
/// apart. For people by lead in the order of the plan, those without one last, with a heading for
/// each where any is named; for programs the worst first, and what is only claimed last, as the
/// part `outlook`. `rows` are all of the plan of the writer, and must outlive the items.
std::vector<BulletinItem> problem_items(const BulletinWriter& writer,
                                        const std::vector<ReportRow>& rows);

}  // namespace milepost
