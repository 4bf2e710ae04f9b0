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

constexpr Wording kLeftAndNew{"{0}, {2} targets not as in the last review (see “{1}”)",
                              "{0}；与上次核对时不同的目标（见“{1}”列）：{2}项"};
constexpr Wording kOnlyNewLeft{
    "All is decided and filled in, but some targets ({}) are not as in the last review: look at "
    "those "
    "marked under “{}” before the workbook is loaded.",
    "没有未决定、未填写的内容，但有{}项目标与上次核对时不同：请先核对“{}”列有标记的各项，再载入。"};

class LeftCounter {
 public:
  LeftCounter(const Library& library, const std::map<PlanSheet, SheetLayout>& layouts,
              const PlanSheets& sheets, const std::vector<SheetRow>& facts, Language language)
      : library_(library), layouts_(layouts), sheets_(sheets), facts_(facts), language_(language) {}

  LeftToCheck count() const {
    const std::string targets = open_targets();
    const std::string numerals = open_numerals();
    const std::string missing = open_facts();
    const std::string since = new_targets();
    const auto with_amounts = [](const std::string& of) { return "\"&(" + of + ")&\""; };
    const std::size_t undecided = count_open_targets();
    const std::size_t open = count_open_numerals();
    const std::size_t unknown = count_open_facts();
    const std::string is_new = std::to_string(count_new_targets());
    return {fmt::format("=IF(({})+({})+({})=0,{},\"{}\")", targets, numerals, missing,
                        since.empty() ? fmt::format("\"{}\"", kNothingLeft.in(language_))
                                      : fmt::format("IF(({})=0,\"{}\",\"{}\")", since,
                                                    kNothingLeft.in(language_),
                                                    only_new(with_amounts(since))),
                        told(with_amounts(targets), with_amounts(numerals), with_amounts(missing),
                             since.empty() ? since : with_amounts(since))),
            undecided + open + unknown > 0
                ? told(std::to_string(undecided), std::to_string(open), std::to_string(unknown),
                       since.empty() ? since : is_new)
                : (since.empty() ? std::string(kNothingLeft.in(language_)) : only_new(is_new))};
  }

 private:
  std::string told(std::string_view of_targets, std::string_view of_numerals,
                   std::string_view of_facts, std::string_view of_new) const {
    std::string text =
        fmt::format(fmt::runtime(kLeft.in(language_)), of_targets, of_numerals, of_facts);
    if (of_new.empty()) return text;
    return fmt::format(fmt::runtime(kLeftAndNew.in(language_)), text,
                       label(PlanColumn::since, language_), of_new);
  }

  std::string only_new(std::string_view of_new) const {
    return fmt::format(fmt::runtime(kOnlyNewLeft.in(language_)), of_new,
                       label(PlanColumn::since, language_));
  }

  /// Empty where no target differs from the last review. Whoever has looked at one may empty its
  /// cell.
  std::string new_targets() const {
    if (count_new_targets() == 0) return {};
    const SheetLayout& layout = layouts_.at(PlanSheet::targets);
    return fmt::format("SUMPRODUCT(({0}<>\"\")*({1}<>\"\"))",
                       layout.name + range_of(library_, layout, PlanColumn::name),
                       layout.name + range_of(library_, layout, PlanColumn::since));
  }

  std::size_t count_new_targets() const {
    const std::vector<SheetRow>& rows = sheets_.rows(PlanSheet::targets);
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(),
                      [](const SheetRow& row) { return row.find(PlanColumn::since) != nullptr; }));
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
