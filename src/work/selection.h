// Which targets a question is about, as of which date and as known at which moment;
// docs/reports.md "Selecting".
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/words.h"
#include "model/plan.h"
#include "model/status.h"
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
    {{work::SortKey::plan, "plan", {"Plan", "计划"}},
     {work::SortKey::key, "key", {"Key", "指标代码"}},
     {work::SortKey::name, "name", {"Target", "目标"}},
     {work::SortKey::lead, "lead", {"Lead", "牵头单位"}},
     {work::SortKey::due, "due", {"Due", "完成时限"}},
     {work::SortKey::status, "status", {"Status", "状态"}},
     {work::SortKey::attainment, "attainment", {"Attained", "完成率"}},
     {work::SortKey::gap, "gap", {"Gap", "超/欠"}},
     {work::SortKey::data_date, "data-date", {"Data date", "数据日期"}}}};

}  // namespace milepost

namespace milepost::work {

struct Selection {
  std::vector<std::string> plans;  // all of them where empty
  std::vector<std::string> areas;
  std::vector<std::string> sections;  // each with the sections in it
  std::vector<std::string> leads;
  bool without_lead = false;    // targets without a lead, beside those of `leads`
  bool with_supported = false;  // and those that `leads` help with
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
