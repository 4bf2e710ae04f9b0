#include "plan/sheets_tree.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/names.h"
#include "base/phrases.h"
#include "base/word_choice.h"
#include "model/plan.h"
#include "plan/phrases.h"
#include "plan/sheet_cells.h"
#include "plan/sheet_facts.h"
#include "plan/sheet_rows.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

/// What goes by `from-areas`: a word, or both indicators of a share.
void add_from_areas(RowTable& table) {
  if (table.row().find(PlanColumn::from_areas) == nullptr) return;
  TomlValue value = table.value(PlanColumn::from_areas, TomlKind::text);
  if (value.kind == TomlKind::text && value.text == word(Combining::share)) {
    RowTable share = table;
    share.table() = value_of(TomlKind::table, value.place, "");
    share.add("part", PlanColumn::part, TomlKind::text);
    share.add("whole", PlanColumn::whole, TomlKind::text);
    value = share.take();
  }
  table.add("from-areas", PlanColumn::from_areas, std::move(value));
}

/// The requirement of a target and what stands behind it, each in a column of its own.
class RequirementCells {
 public:
  RequirementCells(RowTable& table, Said title, Problems& problems)
      : table_(table), title_(std::move(title)), problems_(problems) {}

  void add() {
    const SheetCell* cell = table_.row().find(PlanColumn::requirement);
    if (cell == nullptr) return table_.add_empty("requirement", PlanColumn::requirement);
    const std::optional<RequirementKind> kind =
        cell->is_told ? std::nullopt : from_word<RequirementKind>(cell->text);
    if (!kind) {
      if (!cell->is_told) tell_unknown(cell->text);
      return table_.add_told("requirement", PlanColumn::requirement);
    }
    kind_ = *kind;
    add_operand();
  }

 private:
  bool has(PlanColumn column) const { return table_.row().find(column) != nullptr; }

  void tell(PlanColumn column, Said what, Said remedy) {
    problems_.add(table_.place(column), std::move(what), std::move(remedy));
  }

  void tell_unknown(const std::string& text) {
    std::vector<std::string> names;
    for (const Wording& one : kRequirementLabels) {
      names.emplace_back(one.en);
      names.emplace_back(one.zh);
    }
    tell(PlanColumn::requirement,
         said(kUnknownWord, table_.called(PlanColumn::requirement), quoted(text)),
         did_you_mean(text, names, said(kWriteOneOf, words_in<RequirementKind>(problems_))));
  }

  /// What a requirement of this kind has no use for.
  void refuse(PlanColumn column) {
    if (!has(column)) return;
    tell(column, said(kDoesNotGoWith, table_.called(column), word_in(problems_, kind_)),
         said({"empty the cell, or choose another requirement", "请清空该单元格，或另选要求"}));
  }

  /// The cell, or nothing together with what is missing.
  TomlValue needed(PlanColumn column, TomlKind kind) {
    if (has(column)) return table_.value(column, kind);
    tell(column, said(kHasNo, title_, table_.called(column)), said(kFillIn));
    return value_of(TomlKind::unreadable, table_.place(column), "");
  }

  void add_operand() {
    TomlValue value;
    switch (row_of(kind_).operand) {
      case OperandKind::nothing:
        refuse(PlanColumn::value);
        refuse(PlanColumn::reference);
        value = value_of(TomlKind::boolean, table_.place(PlanColumn::requirement), "true");
        break;
      case OperandKind::figure:
        refuse(PlanColumn::reference);
        value = needed(PlanColumn::value, TomlKind::number);
        break;
      case OperandKind::figure_or_reference: {
        const bool is_reference = has(PlanColumn::reference);
        if (is_reference) refuse_beside_reference();
        value = is_reference ? table_.value(PlanColumn::reference, TomlKind::text)
                             : needed(PlanColumn::value, TomlKind::number);
        break;
      }
      case OperandKind::reference:
        refuse(PlanColumn::value);
        value = needed(PlanColumn::reference, TomlKind::text);
        break;
      case OperandKind::range:
        refuse(PlanColumn::reference);
        value = value_of(TomlKind::array, table_.place(PlanColumn::value), "");
        value.items = {needed(PlanColumn::value, TomlKind::number),
                       needed(PlanColumn::upper, TomlKind::number)};
        break;
    }
    if (!asks_range(kind_)) refuse(PlanColumn::upper);
    table_.add(word(kind_), PlanColumn::requirement, std::move(value));
  }

  void refuse_beside_reference() {
    if (!has(PlanColumn::value)) return;
    tell(PlanColumn::value,
         said({"{} has both {} and {}", "{}既有{}又有{}"}, title_, table_.called(PlanColumn::value),
              table_.called(PlanColumn::reference)),
         said({"empty one of the two cells", "两个单元格请清空其一"}));
  }

  RowTable& table_;
  Said title_;
  Problems& problems_;
  RequirementKind kind_ = RequirementKind::at_least;
};

class TreeMaker {
 public:
  TreeMaker(const PlanSheets& sheets, Problems& problems) : sheets_(sheets), problems_(problems) {}

  TomlValue make() {
    TomlValue root = value_of(TomlKind::table, {}, "");
    SheetFacts facts(sheets_, problems_);
    facts.add_to(root);
    add_rows(root, "section", PlanSheet::sections, [this](RowTable& row) { add_section(row); });
    add_rows(root, "indicator", PlanSheet::indicators,
             [this](RowTable& row) { add_indicator(row); });
    group_dates();
    add_rows(root, "target", PlanSheet::targets, [this](RowTable& row) { add_target(row); });
    add_scoring(root);
    return root;
  }

 private:
  template <class Add>
  void add_rows(TomlValue& root, const char* key, PlanSheet kind, Add add) {
    TomlValue list = value_of(TomlKind::array, {}, "");
    for (const SheetRow& row : sheets_.rows(kind)) {
      RowTable table(sheets_, kind, row);
      add(table);
      list.items.push_back(table.take());
    }
    const bool has_any = !list.items.empty() || kind == PlanSheet::targets;
    if (has_any) root.members.push_back(member_of(key, std::move(list), said_label(kind)));
  }

  void add_section(RowTable& row) {
    row.add_name();
    row.add("key", PlanColumn::key, TomlKind::text);
    row.add("label", PlanColumn::label, TomlKind::text);
    row.add("parent", PlanColumn::parent, TomlKind::text);
  }

  void add_indicator(RowTable& row) {
    row.add_name();
    row.add("key", PlanColumn::key, TomlKind::text);
    row.add("unit", PlanColumn::unit, TomlKind::text);
    row.add("measure", PlanColumn::measure, TomlKind::text);
    add_from_areas(row);
  }

  void add_target(RowTable& row) {
    row.add_name();
    for (const auto& [key, column] : kTexts) row.add(key, column, TomlKind::text);
    for (const auto& [key, column] : kFigures) row.add(key, column, TomlKind::number);
    row.add("due", PlanColumn::due, TomlKind::date);
    row.add_names("with", PlanColumn::with);
    const std::string& name = row.text(PlanColumn::name);
    const Said noun = said(kTargetWord);
    const Said title =
        name.empty() ? said(kThisOne, noun) : said({"{} {}", "{}{}"}, noun, quoted(name));
    RequirementCells(row, title, problems_).add();
    add_both_ways(row);
    add_from_areas(row);
    add_dates(row);
  }

  void add_both_ways(RowTable& row) {
    const SheetCell* cell = row.row().find(PlanColumn::both_ways);
    if (cell == nullptr || cell->is_told || cell->text == word(YesNo::no)) return;
    if (cell->text == word(YesNo::yes)) {
      row.add("both-ways", PlanColumn::both_ways,
              value_of(TomlKind::boolean, row.place(PlanColumn::both_ways), "true"));
      return;
    }
    tell_no_answer(row.place(PlanColumn::both_ways), cell->text);
  }

  void tell_no_answer(const Place& place, const std::string& text) {
    problems_.add(place, said(kNeitherYesNorNo, quoted(text)),
                  said(kWriteOneOf, words_in<YesNo>(problems_)));
  }

  /// The rows of the sheet of dates by the key of their target.
  void group_dates() {
    std::vector<std::string> keys;
    for (const SheetRow& row : sheets_.rows(PlanSheet::targets)) {
      keys.push_back(row.text(PlanColumn::key));
    }
    std::sort(keys.begin(), keys.end());
    for (const SheetRow& row : sheets_.rows(PlanSheet::dates)) {
      const SheetCell* target = row.find(PlanColumn::target);
      RowTable table(sheets_, PlanSheet::dates, row);
      if (target == nullptr) {
        problems_.add(table.place(PlanColumn::target),
                      said({"the row names no target", "本行没有写明目标"}), said(kFillIn));
      } else if (!target->is_told && !std::binary_search(keys.begin(), keys.end(), target->text)) {
        problems_.add(table.place(PlanColumn::target), said(kNoTarget, quoted(target->text)),
                      did_you_mean(target->text, keys, said(kNameTarget)));
      } else {
        dates_[target->text].push_back(&row);
      }
    }
  }

  static DateKind kind_of_date(const SheetRow& row) {
    if (const auto kind = from_word<DateKind>(row.text(PlanColumn::kind))) return *kind;
    const bool has_figure = row.find(PlanColumn::value) != nullptr;
    return has_figure ? DateKind::checkpoint : DateKind::step;
  }

  void add_dates(RowTable& target) {
    const auto found = dates_.find(target.text(PlanColumn::key));
    if (found == dates_.end()) return;
    std::vector<const SheetRow*> rows = std::move(found->second);
    dates_.erase(found);  // of several targets with this key, which is told, they are told once
    std::stable_sort(rows.begin(), rows.end(), [](const SheetRow* a, const SheetRow* b) {
      return a->text(PlanColumn::date) < b->text(PlanColumn::date);
    });
    TomlValue checkpoints = value_of(TomlKind::array, {}, "");
    TomlValue steps = checkpoints;
    for (const SheetRow* row : rows) {
      const SheetCell* kind = row->find(PlanColumn::kind);
      RowTable table(sheets_, PlanSheet::dates, *row);
      if (kind != nullptr && !kind->is_told && !from_word<DateKind>(kind->text)) {
        tell_unknown_kind<DateKind>(table);
        continue;
      }
      const bool is_step = kind_of_date(*row) == DateKind::step;
      table.table().place = table.place(PlanColumn::date);
      if (is_step) {
        refuse_beside(table, PlanColumn::value, DateKind::step);
        table.add("by", PlanColumn::date, TomlKind::date);
        table.add_name("what", PlanColumn::what);
      } else {
        refuse_beside(table, PlanColumn::what, DateKind::checkpoint);
        table.add("date", PlanColumn::date, TomlKind::date);
        table.add("value", PlanColumn::value, TomlKind::number);
      }
      TomlValue& list = is_step ? steps : checkpoints;
      if (list.items.empty()) list.place = table.table().place;
      list.items.push_back(table.take());
    }
    for (const auto& [key, list] :
         {std::pair("checkpoints", &checkpoints), std::pair("steps", &steps)}) {
      if (!list->items.empty()) {
        target.table().members.push_back(member_of(key, std::move(*list)));
      }
    }
  }

  template <class Kind>
  void tell_unknown_kind(const RowTable& row) {
    const std::string& kind = row.text(PlanColumn::kind);
    problems_.add(row.place(PlanColumn::kind),
                  said(kUnknownWord, row.called(PlanColumn::kind), quoted(kind)),
                  choice_of_words<Kind>(kind));
  }

  void refuse_beside(const RowTable& row, PlanColumn column, DateKind kind) {
    if (row.row().find(column) == nullptr) return;
    problems_.add(row.place(column),
                  said(kDoesNotGoWith, row.called(column), word_in(problems_, kind)),
                  said(kEmptyTheCell));
  }

  void add_scoring(TomlValue& root) {
    const auto scoring = std::find_if(root.members.begin(), root.members.end(),
                                      [](const TomlMember& one) { return one.key == "scoring"; });
    if (scoring == root.members.end()) return tell_lines_without_scoring();
    for (const auto& kind : kWords<ScoreLineKind>) {
      TomlValue list = value_of(TomlKind::array, scoring->place, "");
      for (const SheetRow& row : sheets_.rows(PlanSheet::scoring)) {
        if (row.text(PlanColumn::kind) != kind.text) continue;
        list.items.push_back(score_line(row));
      }
      if (!list.items.empty()) {
        scoring->value.members.push_back(member_of(std::string(kind.text), std::move(list)));
      }
    }
    for (const SheetRow& row : sheets_.rows(PlanSheet::scoring)) {
      const SheetCell* kind = row.find(PlanColumn::kind);
      const RowTable table(sheets_, PlanSheet::scoring, row);
      if (kind == nullptr) {
        problems_.add(table.place(PlanColumn::kind), said(kIsEmpty, table.called(PlanColumn::kind)),
                      said(kWriteOneOf, words_in<ScoreLineKind>(problems_)));
      } else if (!kind->is_told && !from_word<ScoreLineKind>(kind->text)) {
        tell_unknown_kind<ScoreLineKind>(table);
      }
    }
  }

  TomlValue score_line(const SheetRow& row) {
    RowTable table(sheets_, PlanSheet::scoring, row);
    table.add("target", PlanColumn::target, TomlKind::text);
    table.add("by", PlanColumn::by, TomlKind::number);
    table.add("points", PlanColumn::points, TomlKind::number);
    table.add("at-most", PlanColumn::at_most, TomlKind::number);
    table.table().place = table.place(PlanColumn::target);
    return table.take();
  }

  void tell_lines_without_scoring() {
    if (sheets_.rows(PlanSheet::scoring).empty()) return;
    const RowTable first(sheets_, PlanSheet::scoring, sheets_.rows(PlanSheet::scoring).front());
    problems_.add(first.place(PlanColumn::kind),
                  said({"the plan is not scored, so its bonuses and deductions say nothing",
                        "计划未设计分规则，加分和扣分不起作用"}),
                  said({"write yes beside {} on the sheet {}, or delete these rows",
                        "请在工作表“{1}”的“{0}”一项填“是”，或删去这些行"},
                       said_label(PlanFact::scoring), said_label(PlanSheet::plan)));
  }

  static constexpr std::array<std::pair<const char*, PlanColumn>, 13> kTexts{
      {{"key", PlanColumn::key},
       {"section", PlanColumn::section},
       {"indicator", PlanColumn::indicator},
       {"unit", PlanColumn::unit},
       {"measure", PlanColumn::measure},
       {"commitment", PlanColumn::commitment},
       {"pace", PlanColumn::pace},
       {"rhythm", PlanColumn::rhythm},
       {"parent", PlanColumn::parent},
       {"lead", PlanColumn::lead},
       {"leader", PlanColumn::leader},
       {"note", PlanColumn::note},
       {"source", PlanColumn::source}}};
  static constexpr std::array<std::pair<const char*, PlanColumn>, 3> kFigures{
      {{"tolerance", PlanColumn::tolerance},
       {"deadline", PlanColumn::deadline},
       {"weight", PlanColumn::weight}}};

  const PlanSheets& sheets_;
  Problems& problems_;
  std::map<std::string, std::vector<const SheetRow*>> dates_;
};

}  // namespace

TomlValue tree_of(const PlanSheets& sheets, Problems& problems) {
  return TreeMaker(sheets, problems).make();
}

}  // namespace milepost
