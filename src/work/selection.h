// Which targets a question is about, as of which date and as known at which moment;
// docs/reports.md "Selecting".
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "assess/status.h"
#include "base/date.h"
#include "base/words.h"
#include "model/plan.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost::work {

/// What the rows of a plan are put in order by.
enum class SortKey { plan, key, name, lead, due, status, attainment, gap, data_date };

}  // namespace milepost::work

namespace milepost {

/// Called as the columns of a report are; tests/cli/selection_test.cpp holds them against each
/// other.
template <>
inline constexpr std::array<LabelledWord<work::SortKey>, 9> kWords<work::SortKey>{
    {{work::SortKey::plan, "plan", "计划", "Plan"},
     {work::SortKey::key, "key", "指标代码", "Key"},
     {work::SortKey::name, "name", "目标", "Target"},
     {work::SortKey::lead, "lead", "牵头单位", "Lead"},
     {work::SortKey::due, "due", "完成时限", "Due"},
     {work::SortKey::status, "status", "状态", "Status"},
     {work::SortKey::attainment, "attainment", "完成率", "Attained"},
     {work::SortKey::gap, "gap", "超/欠", "Gap"},
     {work::SortKey::data_date, "data-date", "数据日期", "Data date"}}};

}  // namespace milepost

namespace milepost::work {

struct Selection {
  std::vector<std::string> plans;  // all of them where empty
  std::vector<std::string> areas;
  std::vector<std::string> sections;  // each with the sections in it
  std::vector<std::string> leads;
  bool without_lead = false;  // targets without a lead, beside those of `leads`
  std::vector<Status> statuses;
  std::optional<Commitment> commitment;
  std::string search;                // in names, keys and notes, in both languages
  std::vector<std::string> targets;  // keys
  std::string indicator;             // only targets on it; all where empty
  std::optional<Date> as_of;         // today where not given
  std::optional<Moment> known_at;    // everything where not given
  SortKey sort = SortKey::plan;
  bool descending = false;
};

/// The same question of an earlier time, to be held against this one. Not by status: what stands so
/// now may have stood otherwise.
Selection for_comparison(Selection selection);

/// Whether a name is one of these.
inline bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Makes a document of these plans say by which conditions its targets were selected. Not by plan
/// and area, which its titles name, nor by the target or indicator that a report is about.
Document narrowed(Document document, const Selection& selection, const AssessedPlans& plans,
                  const View& view);

/// Whether a selection goes by lead.
inline bool is_by_lead(const Selection& selection) {
  return selection.without_lead || !selection.leads.empty();
}

}  // namespace milepost::work
