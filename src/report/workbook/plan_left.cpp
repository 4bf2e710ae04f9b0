#include "report/workbook/plan_left.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/language.h"
#include "model/proposal.h"
#include "report/words/labels.h"
#include "report/workbook/plan_columns.h"

namespace milepost::xlsx {
namespace {

constexpr Wording kLeft{"Left to check: {} targets, {} numerals, {} cells of the sheet “Plan”",
                        "未决定的目标：{}项；待核对数字：{}处；“计划”表待填：{}项"};
constexpr Wording kNothingLeft{"All is checked and filled in: the workbook can be loaded.",
                               "已全部核对、填写完毕，可以载入。"};

class LeftCounter {
 public:
  LeftCounter(const Library& library, const std::map<PlanSheet, SheetLayout>& layouts,
              const PlanSheets& sheets, const std::vector<SheetRow>& facts, Language language)
      : library_(library), layouts_(layouts), sheets_(sheets), facts_(facts), language_(language) {}

  LeftToCheck count() const {
    const std::string targets = open_targets();
    const std::string numerals = open_numerals();
    const std::string missing = open_facts();
    const auto with_amounts = [](const std::string& of) { return "\"&(" + of + ")&\""; };
    const std::size_t undecided = count_open_targets();
    const std::size_t open = count_open_numerals();
    const std::size_t unknown = count_open_facts();
    return {fmt::format("=IF(({})+({})+({})=0,\"{}\",\"{}\")", targets, numerals, missing,
                        kNothingLeft.in(language_),
                        told(with_amounts(targets), with_amounts(numerals), with_amounts(missing))),
            undecided + open + unknown == 0
                ? std::string(kNothingLeft.in(language_))
                : told(std::to_string(undecided), std::to_string(open), std::to_string(unknown))};
  }

 private:
  std::string told(std::string_view of_targets, std::string_view of_numerals,
                   std::string_view of_facts) const {
    return fmt::format(fmt::runtime(kLeft.in(language_)), of_targets, of_numerals, of_facts);
  }

  std::string open_targets() const {
    const SheetLayout& layout = layouts_.at(PlanSheet::targets);
    const auto of = [&](PlanColumn column) {
      return layout.name + range_of(library_, layout, column);
    };
    return fmt::format("SUMPRODUCT(({0}<>\"\")*({1}=\"\"))", of(PlanColumn::name),
                       of(PlanColumn::accept));
  }

  std::size_t count_open_targets() const {
    const std::vector<SheetRow>& rows = sheets_.rows(PlanSheet::targets);
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(),
                      [](const SheetRow& row) { return row.text(PlanColumn::accept).empty(); }));
  }

  /// A formula that counts what is left to check.
  std::string open_numerals() const {
    const auto found = layouts_.find(PlanSheet::numerals);
    if (found == layouts_.end()) return "0";
    const auto of = [&](PlanColumn column) {
      return found->second.name + range_of(library_, found->second, column);
    };
    return fmt::format(
        "SUMPRODUCT(({0}<>\"\")*({1}=\"\")*((({2}=\"\")+({3}=\"{4}\")*({5}=\"\"))>0))",
        of(PlanColumn::numeral), of(PlanColumn::row), of(PlanColumn::reason),
        of(PlanColumn::strength), label(Strength::weak, language_), of(PlanColumn::checked));
  }

  std::size_t count_open_numerals() const {
    const std::vector<SheetRow>& rows = sheets_.rows(PlanSheet::numerals);
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const SheetRow& row) {
          const bool is_sure = row.text(PlanColumn::strength) != word(Strength::weak) ||
                               !row.text(PlanColumn::checked).empty();
          return row.text(PlanColumn::row).empty() &&
                 (row.text(PlanColumn::reason).empty() || !is_sure);
        }));
  }

  std::string open_facts() const {
    const SheetLayout& layout = layouts_.at(PlanSheet::plan);
    std::string formula;
    lxw_row_t row = layout.heading;
    for (const SheetRow& fact : facts_) {
      ++row;
      if (!is_required(*from_word<PlanFact>(fact.text(PlanColumn::fact)))) continue;
      formula +=
          fmt::format("{}COUNTBLANK({}$B${})", formula.empty() ? "" : "+", layout.name, row + 1);
    }
    return formula;
  }

  std::size_t count_open_facts() const {
    return static_cast<std::size_t>(
        std::count_if(facts_.begin(), facts_.end(), [](const SheetRow& row) {
          return row.text(PlanColumn::content).empty() &&
                 is_required(*from_word<PlanFact>(row.text(PlanColumn::fact)));
        }));
  }

  const Library& library_;
  const std::map<PlanSheet, SheetLayout>& layouts_;
  const PlanSheets& sheets_;
  const std::vector<SheetRow>& facts_;
  Language language_;
};

}  // namespace

LeftToCheck left_to_check(const Library& library, const std::map<PlanSheet, SheetLayout>& layouts,
                          const PlanSheets& sheets, const std::vector<SheetRow>& facts,
                          Language language) {
  return LeftCounter(library, layouts, sheets, facts, language).count();
}

}  // namespace milepost::xlsx
