#include "report/reports/plan_check.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/tables/list_document.h"
#include "report/tables/numeral_cells.h"
#include "report/words/counted.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

Cell open_numeral_cell(std::string_view column, const OpenNumeral& one, const View& view) {
  if (column == "position") return static_cast<std::int64_t>(one.numeral.position);
  if (column == "numeral") return one.numeral.text;
  if (column == "clause") return one.numeral.clause;
  if (column == "name") return one.name;
  if (column == "reason") return reason_cell(one.numeral, view);
  if (column == "strength") return strength_cell(one.numeral, view);
  return std::monostate();
}

/// In the order of the text; for people what is unexplained first, then the weak.
Table open_numerals(const PlanCoverage& coverage, bool and_strong, const View& view) {
  Table table{"numerals"};
  table.title = heading(Label::open_numerals, view);
  table.keeps_head = !view.is_for_people();
  table.columns = {{"position", heading(Label::position, view), CellKind::count},
                   {"numeral", heading(Label::numeral, view), CellKind::text, true},
                   {"clause", heading(Label::clause, view), CellKind::text, false, true},
                   {"name", heading(Label::name, view), CellKind::text, false, true},
                   {"reason", heading(Label::reason, view)},
                   {"strength", heading(Label::strength, view), CellKind::term}};
  std::vector<const OpenNumeral*> shown;
  for (const OpenNumeral& one : coverage.numerals) {
    if (and_strong || one.numeral.strength != Strength::strong) shown.push_back(&one);
  }
  if (view.is_for_people()) {
    std::stable_sort(shown.begin(), shown.end(), [](const OpenNumeral* a, const OpenNumeral* b) {
      return a->numeral.strength > b->numeral.strength;
    });
  }
  table.for_each_row = [shown, view, columns = table.columns](const RowVisitor& visit) {
    for (const OpenNumeral* one : shown) {
      Row row;
      for (const Column& column : columns) {
        row.cells.push_back(open_numeral_cell(column.name, *one, view));
      }
      visit(row);
    }
  };
  return table;
}

/// What the text has instead.
std::string stated_text(const MissingTarget& one, Language language) {
  if (one.missing == MissingPart::due) return to_string(one.stated->due.value_or(one.target.due));
  Target stated = one.target;
  stated.requirement.kind = one.stated->requirement;
  stated.requirement.value = one.stated->value;
  stated.requirement.upper = one.stated->upper;
  stated.commitment = one.stated->commitment;
  return planned_text(stated, one.stated->unit, {}, language);
}

Cell missing_cell(std::string_view column, const MissingTarget& one, const View& view) {
  const Language language = view.language;
  if (column == "plan") return one.plan;
  if (column == "target") return one.target.key;
  if (column == "name") return one.target.name.in(language);
  if (column == "planned") return planned_text(one.target, one.unit, one.reference, language);
  if (column == "missing") return Term{word(one.missing), label(one.missing, language)};
  if (column == "source") return one.target.source;
  if (column == "stated" && one.stated) return stated_text(one, language);
  return std::monostate();
}

Table missing_targets(const PlanCoverage& coverage, const View& view) {
  Table table{"targets"};
  table.title = heading(Label::missing_targets, view);
  table.own_sheet = true;
  table.columns = {{"plan", heading(Label::plan, view)},
                   {"target", heading(Label::key, view)},
                   {"name", heading(Label::target, view), CellKind::text, false, true},
                   {"planned", heading(Label::planned, view), CellKind::text, true},
                   {"missing", heading(Label::missing_part, view), CellKind::term},
                   {"source", heading(Label::source, view), CellKind::text, false, true},
                   {"stated", heading(Label::stated_in_text, view), CellKind::text, true}};
  table.for_each_row = [&coverage, view, columns = table.columns](const RowVisitor& visit) {
    for (const MissingTarget& one : coverage.targets) {
      Row row;
      for (const Column& column : columns) {
        row.cells.push_back(missing_cell(column.name, one, view));
      }
      visit(row);
    }
  };
  return table;
}

constexpr Counted kCovered{{"{} belongs to a target of the plan", "{}个有对应目标"},
                           {"{} belong to a target of the plan", "{}个有对应目标"}};
constexpr Counted kSafe{{"{} is no target for a safe reason", "{}个确定不属于目标"},
                        {"{} are no target for a safe reason", "{}个确定不属于目标"}};
constexpr Counted kLeft{{"{} is left", "{}个没有着落"}, {"{} are left", "{}个没有着落"}};
constexpr Counted kNotThere{{"{} is not in the text, or is otherwise there", "{}项与文件不符"},
                            {"{} are not in the text, or are otherwise there", "{}项与文件不符"}};

}  // namespace

std::string plan_check_counts(const PlanCoverage& coverage, Language language) {
  const auto with = [&](Strength strength) {
    return std::count_if(coverage.numerals.begin(), coverage.numerals.end(),
                         [&](const OpenNumeral& one) { return one.numeral.strength == strength; });
  };
  const auto in_words = [&](const Counted& words, std::size_t count) {
    return counted(words, static_cast<std::ptrdiff_t>(count), language);
  };
  const auto of = [&](Strength strength) { return static_cast<std::size_t>(with(strength)); };
  return say(Sentence::plan_check_counts, language,
             in_words(kCountedNumerals, coverage.count_numerals),
             in_words(kCovered, coverage.count_covered), in_words(kSafe, of(Strength::strong)),
             of(Strength::weak), in_words(kLeft, of(Strength::unexplained)),
             in_words(kCountedTargets, coverage.count_targets),
             in_words(kNotThere, coverage.targets.size()));
}

Document plan_check(const PlanCoverage& coverage, const std::string& file, bool and_strong,
                    const View& view) {
  Document document = empty_document({"plan-check", "numerals"},
                                     say(Sentence::plan_check_title, view.language, file), view);
  const Paragraph counts{plan_check_counts(coverage, view.language), true};
  const bool comes_first = view.audience == Audience::page || view.audience == Audience::workbook;
  if (comes_first) {
    document.blocks.emplace_back(Heading{1, document.title});
    document.blocks.emplace_back(counts);
  }
  document.blocks.emplace_back(open_numerals(coverage, and_strong, view));
  document.blocks.emplace_back(missing_targets(coverage, view));
  if (view.audience == Audience::terminal) document.blocks.emplace_back(counts);
  return document;
}

}  // namespace milepost
