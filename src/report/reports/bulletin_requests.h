// What a bulletin tells of requests to adjust targets (申请调整) that wait for a decision.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "report/reports/bulletin_writer.h"

namespace milepost {

/// One item for each request that waits, in the order of the plan, as the part `adjust`. Of targets
/// whose keys are in `told` people read elsewhere how they stand and what the problem is. `rows`
/// are all of the plan of the writer, and must outlive the items.
std::vector<BulletinItem> request_items(const BulletinWriter& writer,
                                        const std::vector<ReportRow>& rows,
                                        const std::set<std::string>& told);

/// The list of them.
Table request_list(const BulletinWriter& writer, const std::vector<BulletinItem>& requests);

}  // namespace milepost
