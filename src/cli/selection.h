// Which targets a report is about, as of which date and as known at which moment: the same options
// for every report, docs/reports.md "Selecting".
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "assess/status.h"
#include "base/date.h"
#include "base/words.h"
#include "cli/context.h"
#include "model/plan.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost::cli {

/// What the rows of a plan are put in order by.
enum class SortKey { plan, key, name, lead, due, status, attainment, gap, data_date };

}  // namespace milepost::cli

namespace milepost {

/// Called as the columns of a report are; tests/cli/selection_test.cpp holds them against each
/// other.
template <>
inline constexpr std::array<LabelledWord<cli::SortKey>, 9> kWords<cli::SortKey>{
    {{cli::SortKey::plan, "plan", "计划", "Plan"},
     {cli::SortKey::key, "key", "指标代码", "Key"},
     {cli::SortKey::name, "name", "目标", "Target"},
     {cli::SortKey::lead, "lead", "牵头单位", "Lead"},
     {cli::SortKey::due, "due", "完成时限", "Due"},
     {cli::SortKey::status, "status", "状态", "Status"},
     {cli::SortKey::attainment, "attainment", "完成率", "Attained"},
     {cli::SortKey::gap, "gap", "超/欠", "Gap"},
     {cli::SortKey::data_date, "data-date", "数据日期", "Data date"}}};

}  // namespace milepost

namespace milepost::cli {

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

/// Adds the options that choose targets; `lead_option` is the name of the one that chooses by lead.
void add_condition_options(CLI::App& command, Selection& selection, const std::string& lead_option,
                           const Context& context);

/// Adds the options that choose targets, dates and the order.
void add_selection_options(CLI::App& command, Selection& selection, const Context& context);

/// The date of an option such as --as-of. Throws Error where `text` is no date.
Date read_date(const std::string& option, const std::string& text);

/// Adds an option that takes a date or a period, which means its last day.
CLI::Option* add_date_option(CLI::App& command, const std::string& name, std::optional<Date>& date,
                             const std::string& help);

/// Adds an option that takes a moment of recording.
CLI::Option* add_moment_option(CLI::App& command, const std::string& name,
                               std::optional<Moment>& moment, const std::string& help);

/// Adds --known-at.
CLI::Option* add_known_at_option(CLI::App& command, std::optional<Moment>& moment,
                                 const Context& context);

}  // namespace milepost::cli
