#include "work/plan_export.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/utf8.h"
#include "plan/write_sheets.h"
#include "plan/write_toml.h"
#include "store/plans.h"
#include "work/remove_plan.h"

namespace milepost::work {
namespace {

Plan plan_to_export(const Store& store, const std::string& plan,
                    const std::optional<Moment>& known_at, const LocalClock& clock) {
  const Moment moment = known_at.value_or(kEverything);
  std::optional<Plan> found = read_plan_as_loaded(store, plan, moment);
  if (!found) refuse_unknown_plan(store, plan, moment, clock);
  if (std::all_of(found->targets.begin(), found->targets.end(),
                  [](const Target& target) { return target.withdrawn.has_value(); })) {
    throw Error(
        ErrorKind::conflict,
        said({"all targets of the plan {} are withdrawn, and a plan file has at least one",
              "计划{}的目标已全部取消，而计划文件至少须有一项目标"},
             in_quotes(plan)),
        said({"ask for what it said at an earlier moment", "可指定较早的时刻，导出当时的计划"}));
  }
  return std::move(*found);
}

/// As a spreadsheet counts them: in UTF-16.
std::size_t units_of(std::string_view text) {
  std::size_t count = 0;
  for_each_character(text, [&](const Character& one, std::string_view) {
    count += one.codepoint > 0xFFFF ? 2 : 1;
  });
  return count;
}

/// What no cell holds is told, not cut off.
void refuse_what_no_cell_holds(const PlanSheets& sheets) {
  constexpr std::size_t kLongestCell = 32'767;
  constexpr std::size_t kRoomForMarks = 1;  // base/dash.h
  for (const auto& [kind, rows] : sheets.sheets) {
    for (const SheetRow& row : rows) {
      for (const auto& [column, cell] : row.cells) {
        if (cell.text.size() <= kLongestCell - kRoomForMarks ||
            units_of(cell.text) <= kLongestCell) {
          continue;
        }
        throw Error(
            ErrorKind::refused,
            said({"{} on the sheet {} is longer than a cell of a workbook: {}",
                  "工作表“{1}”中的“{0}”超出一个单元格所能容纳的长度：{2}"},
                 said_label(column), said_label(kind), in_quotes(shorten(one_line(cell.text), 60))),
            said({"export the plan as TOML, or shorten the text there first",
                  "请导出为TOML文件，或先缩短该项内容"}));
      }
    }
  }
}

}  // namespace

std::string plan_as_toml(const Store& store, const std::string& plan,
                         const std::optional<Moment>& known_at, const LocalClock& clock) {
  return write_toml(plan_to_export(store, plan, known_at, clock));
}

PlanSheets plan_as_sheets(const Store& store, const std::string& plan,
                          const std::optional<Moment>& known_at, const LocalClock& clock) {
  PlanSheets sheets = write_sheets(plan_to_export(store, plan, known_at, clock));
  refuse_what_no_cell_holds(sheets);
  return sheets;
}

void refuse_unknown_plan(const Store& store, const std::string& plan, Moment known_at,
                         const LocalClock& clock) {
  refuse_removed(store, plan, known_at, clock);
  const std::vector<std::string> keys = list_plan_keys(store);
  if (std::find(keys.begin(), keys.end(), plan) != keys.end()) {
    throw Error(ErrorKind::not_found,
                said({"the plan {} was not on record at {}", "{1}时尚未载入计划{0}"},
                     in_quotes(plan), clock.minute(known_at)),
                Offer::choose_moment);
  }
  throw Error(ErrorKind::not_found, said(kNoPlan, in_quotes(plan)),
              did_you_mean(plan, keys, Offer::list_plans));
}

}  // namespace milepost::work
