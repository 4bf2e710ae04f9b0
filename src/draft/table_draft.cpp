#include "draft/table_draft.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/columns.h"
#include "base/invisible.h"
#include "base/names.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/relations.h"
#include "draft/sentence.h"
#include "draft/table_headings.h"
#include "draft/table_ledger.h"
#include "draft/table_names.h"
#include "draft/table_offices.h"
#include "draft/table_places.h"
#include "draft/table_sections.h"

namespace milepost {
namespace {

using Role = ColumnRole;

/// The reason of what is no target in a table of projects: how large one is, when it begins.
std::string_view reason_of_project(std::string_view heading, const TableWords& words) {
  const auto begins = [heading = trim_invisible(heading)](const std::string& word) {
    return heading.starts_with(word);
  };
  if (std::any_of(words.sizes.begin(), words.sizes.end(), begins)) return "attribute";
  return std::any_of(words.beginnings.begin(), words.beginnings.end(), begins)
             ? std::string_view("date")
             : std::string_view();
}

/// Why the numerals of a column are no targets.
std::string_view reason_of(Role role) {
  switch (role) {
    case Role::number:
      return "ordinal";
    case Role::category:
    case Role::name:
    case Role::task:
      return "name";
    case Role::unit:
      return "unit";
    case Role::baseline:
      return "baseline";
    case Role::checkpoint:
      return "checkpoint";
    case Role::result:
      return "result";
    case Role::lead:
    case Role::responsible:
    case Role::supporting:
    case Role::leader:
    case Role::assessor:
      return "office";
    case Role::due:
      return "date";
    case Role::nature:
    case Role::weight:
      return "weight";
    case Role::note:
      return "note";
    case Role::target:
    case Role::unknown:
      break;
  }
  return "";
}

/// A row of the table as its columns tell it.
struct RowFacts {
  std::size_t row = 0;
  RowName name;
  std::size_t name_column = 0;
  std::string unit;
  RowOffices offices;
  std::string leader;
  std::optional<Date> due;
  std::string heading;
  std::size_t first = 0;  // of its proposals
};

class TableDrafter {
 public:
  TableDrafter(const SourceTable& table, const TableSetting& setting, const Vocabulary& words)
      : table_(table),
        words_(words),
        ledger_(table, setting.position),
        sections_(setting.section, setting.heading, words),
        year_(setting.year),
        title_(setting.title.empty() ? table.name : setting.title) {}

  Draft draft() {
    const bool has_headings = find_headings(table_, 0, words_.tables) || has_places();
    for (std::size_t row = 0; row < table_.rows.size();) {
      row = has_headings ? read(row) : read_without_headings(row);
    }
    draft_.numerals = ledger_.numerals();
    return std::move(draft_);
  }

 private:
  std::string_view cell(std::size_t row, std::size_t column) const {
    return trim_invisible(table_.rows[row][column]);
  }
  /// The first cell of a role that says anything.
  std::string_view cell_of(std::size_t row, Role role) const {
    for (const std::size_t column : headings_.of(role)) {
      if (const std::string_view text = cell(row, column); !text.empty()) return text;
    }
    return {};
  }
  void explain_row(std::size_t row, std::string_view reason) {
    for (std::size_t column = 0; column < table_.rows[row].size(); ++column) {
      ledger_.explain({row, column}, reason);
    }
  }

  std::size_t read(std::size_t row);
  std::size_t read_without_headings(std::size_t row);
  bool takes_headings(std::size_t row);
  bool has_places() const;
  void read_title(std::size_t row);
  bool is_total_row(std::size_t row) const;
  bool is_note_row(std::size_t row) const;
  void read_item(std::size_t row);
  void read_place(std::size_t row);
  RowFacts facts_of_place(std::size_t row, bool is_whole) const;
  void explain_columns(std::size_t row);
  RowFacts facts_of(std::size_t row) const;
  void part_people(RowFacts& facts) const;
  void name_row_of(RowFacts& facts) const;
  void continue_last(RowFacts& facts) const;
  bool read_values(const RowFacts& facts);
  std::string unit_of_table(std::string_view name) const;
  void read_value(const RowFacts& facts, std::size_t column, const CellValue& value);
  void read_target_text(const RowFacts& facts, std::size_t column);
  bool read_text(const RowFacts& facts, std::size_t column);
  void take_sentence(const RowFacts& facts, std::size_t column, std::size_t offset,
                     std::string_view sentence);
  void take_line(const RowFacts& facts, std::size_t column, std::size_t offset,
                 std::string_view line);
  void read_milestone(const RowFacts& facts);
  std::optional<std::size_t> add(const RowFacts& facts, Proposal proposal);
  Proposal wordless(const RowFacts& facts, std::size_t column, RequirementKind kind) const;
  std::pair<std::string, std::size_t> quote(std::size_t row, std::size_t from,
                                            std::size_t to) const;

  const SourceTable& table_;
  const Vocabulary& words_;
  TableLedger ledger_;
  TableSections sections_;
  std::optional<int> year_;
  TableHeadings headings_;
  bool has_headings_ = false;
  std::vector<std::size_t> other_years_;
  bool names_people_ = false;  // in the column of offices
  std::string titles_;
  std::string title_;       // the last one above the headings
  std::string table_unit_;  // as a title says: 单位：亿元
  std::optional<RowFacts> last_;
  std::optional<std::size_t> whole_;  // what 其中 is a part of
  Draft draft_;
};

/// Whether the rows below some headings are places; what the table is of does not matter for that.
bool TableDrafter::has_places() const {
  for (std::size_t row = 0; row < table_.rows.size(); ++row) {
    if (place_headings_at(table_, row, {}, words_)) return true;
  }
  return false;
}

/// Reads the headings at `row`, where there are some; below others they have to be plain ones.
bool TableDrafter::takes_headings(std::size_t row) {
  auto found = place_headings_at(table_, row, title_, words_);
  if (!found) found = headings_at(table_, row, words_.tables);
  if (!found) return false;
  if (has_headings_ && !found->places) {
    const auto known =
        std::count_if(found->columns.begin(), found->columns.end(),
                      [](const TableColumn& one) { return one.role != Role::unknown; });
    const bool is_repeated = table_.rows[row] == table_.rows[headings_.first];
    if (known < 3 && !is_repeated) return false;
  }
  for (std::size_t i = found->first; i < found->first_row; ++i) explain_row(i, "heading");
  headings_ = *std::move(found);
  has_headings_ = true;
  if (!year_) year_ = only_year_in(titles_ + table_.name);
  other_years_ = columns_of_other_years(headings_, year_);
  if (!year_) {
    for (const std::size_t column : headings_.of(Role::target)) {
      const bool is_other =
          std::find(other_years_.begin(), other_years_.end(), column) != other_years_.end();
      if (!is_other && headings_.columns[column].year) year_ = headings_.columns[column].year;
    }
  }
  std::string days;
  for (const std::size_t column : headings_.of(Role::due)) {
    for (std::size_t i = headings_.first_row; i < headings_.end_of_look && !year_; ++i) {
      days += table_.rows[i][column] + " ";
    }
  }
  if (!year_) year_ = only_year_in(days);
  names_people_ = false;
  for (const std::size_t column : headings_.of(Role::responsible)) {
    for (const std::string& word : words_.tables.people) {
      names_people_ |= headings_.columns[column].heading.find(word) != std::string::npos;
    }
  }
  last_.reset();
  whole_.reset();
  return true;
}

std::size_t TableDrafter::read(std::size_t row) {
  if (takes_headings(row)) return headings_.first_row;
  if (!has_headings_) {
    read_title(row);
  } else if (!headings_.places && is_total_row(row)) {
    explain_row(row, "total");
  } else if (is_note_row(row)) {
    explain_row(row, "note");
  } else if (sections_.take(table_.rows[row])) {
    explain_row(row, "heading");
    last_.reset();
  } else if (headings_.places) {
    read_place(row);
  } else {
    read_item(row);
  }
  return row + 1;
}

void TableDrafter::read_title(std::size_t row) {
  explain_row(row, "heading");
  for (const std::string& text : table_.rows[row]) {
    titles_ += text + " ";
    const std::string_view title = trim_invisible(text);
    bool is_title = !title.empty();
    for (const std::string& word : words_.tables.unit_titles) {
      if (!title.starts_with(word)) continue;
      table_unit_ = trim_invisible(title.substr(word.size()));
      is_title = false;
    }
    if (is_title) title_ = title;
  }
}

/// Each cell is a text.
std::size_t TableDrafter::read_without_headings(std::size_t row) {
  if (headings_.columns.empty()) headings_.columns.resize(table_.rows[row].size());
  RowFacts facts;
  facts.row = row;
  facts.first = draft_.proposals.size();
  facts.heading = sections_.heading();
  if (!sections_.take(table_.rows[row])) {
    for (std::size_t column = 0; column < table_.rows[row].size(); ++column) {
      const bool is_repeated = column > 0 && cell(row, column) == cell(row, column - 1);
      if (!is_repeated) read_text(facts, column);
    }
  }
  return row + 1;
}

bool TableDrafter::is_total_row(std::size_t row) const {
  constexpr std::size_t kLooked = 2;  // cells that say anything
  std::size_t seen = 0;
  for (std::size_t column = 0; column < table_.rows[row].size() && seen < kLooked; ++column) {
    if (cell(row, column).empty()) continue;
    if (is_total(cell(row, column))) return true;
    ++seen;
  }
  return false;
}

bool TableDrafter::is_note_row(std::size_t row) const {
  std::string_view first;
  for (std::size_t column = 0; column < table_.rows[row].size() && first.empty(); ++column) {
    first = cell(row, column);
  }
  const std::string form = search_form(first_characters(first, 10));
  return std::any_of(
      words_.tables.notes.begin(), words_.tables.notes.end(),
      [&](const std::string& word) { return first.starts_with(word) || form.starts_with(word); });
}

/// The name is the last of the name columns; where that only divides (总量, 增速) the one before it
/// goes in front.
void TableDrafter::name_row_of(RowFacts& facts) const {
  std::vector<std::size_t> columns = headings_.of(Role::name);
  if (columns.empty()) columns = headings_.of(Role::task);
  std::string_view before;
  for (const std::size_t column : columns) {
    const std::string_view text = cell(facts.row, column);
    if (text.empty() || text == before) continue;
    const std::string form = heading_form(text);
    const auto is_form = [&](const std::string& word) { return word == form; };
    const auto& values = words_.tables.values;
    const auto& growth = words_.tables.growth;
    const RowName own = row_name(text, words_);
    const std::string earlier = facts.name.name;
    before = text;
    if (!earlier.empty() && std::any_of(values.begin(), values.end(), is_form)) {
      if (!own.unit.empty()) facts.name.unit = own.unit;
      continue;
    }
    facts.name = own;
    facts.name_column = column;
    if (!earlier.empty() && std::any_of(growth.begin(), growth.end(), is_form)) {
      facts.name.name = earlier + own.name;
    }
  }
}

/// A row without a number belongs to the item above it.
void TableDrafter::continue_last(RowFacts& facts) const {
  if (!last_ || !headings_.has(Role::number) || !cell_of(facts.row, Role::number).empty()) return;
  const RowFacts& last = *last_;
  if (facts.offices == RowOffices()) facts.offices = last.offices;
  if (facts.leader.empty()) facts.leader = last.leader;
  if (cell_of(facts.row, Role::due).empty()) facts.due = last.due;
  if (facts.name.name.empty()) {
    facts.name = last.name;
    facts.heading = last.heading;
  }
}

/// 县财政局 张三 in a column of both: who is no office is in charge.
void TableDrafter::part_people(RowFacts& facts) const {
  std::vector<std::string> offices;
  std::vector<std::string> people;
  for (const std::string& name : office_names(cell_of(facts.row, Role::responsible))) {
    (is_office_name(name, words_.tables) ? offices : people).push_back(name);
  }
  if (offices.empty()) return;
  facts.offices = offices_of({cell_of(facts.row, Role::lead), joined_offices(offices),
                              cell_of(facts.row, Role::supporting)},
                             words_);
  if (facts.leader.empty()) facts.leader = joined_offices(people);
}

RowFacts TableDrafter::facts_of(std::size_t row) const {
  RowFacts facts;
  facts.row = row;
  facts.first = draft_.proposals.size();
  name_row_of(facts);
  facts.unit = cell_of(row, Role::unit);
  const auto& none = words_.tables.no_unit;
  if (std::find(none.begin(), none.end(), search_form(facts.unit)) != none.end()) {
    facts.unit.clear();
  }
  facts.offices = offices_of(
      {cell_of(row, Role::lead), cell_of(row, Role::responsible), cell_of(row, Role::supporting)},
      words_);
  const std::string_view leader = cell_of(row, Role::leader);
  if (!is_nothing(leader, words_.tables)) facts.leader = leader;
  if (names_people_) part_people(facts);
  facts.due = read_cell_due(cell_of(row, Role::due), year_, words_);
  facts.heading = sections_.heading();
  if (headings_.has(Role::category)) {
    const std::string_view category = cell_of(row, Role::category);
    if (!category.empty()) {
      facts.heading = category;
    } else if (last_) {
      facts.heading = last_->heading;
    }
  }
  continue_last(facts);
  return facts;
}

void TableDrafter::explain_columns(std::size_t row) {
  for (std::size_t column = 0; column < headings_.columns.size(); ++column) {
    const TableColumn& known = headings_.columns[column];
    std::string_view reason = reason_of(known.role);
    if (known.role == Role::unknown) reason = reason_of_project(known.heading, words_.tables);
    if (!reason.empty()) ledger_.explain({row, column}, reason);
    if (headings_.columns[column].is_sum) ledger_.explain({row, column}, "total");
  }
  for (const std::size_t column : other_years_) ledger_.explain({row, column}, "other-year");
}

/// Who a row is about leads; what all places add up to is a target of the area, which nobody leads
/// by that.
RowFacts TableDrafter::facts_of_place(std::size_t row, bool is_whole) const {
  RowFacts facts;
  facts.row = row;
  facts.name_column = *headings_.places;
  facts.first = draft_.proposals.size();
  facts.heading = sections_.heading();
  std::string_view others;
  for (const std::size_t column : headings_.of(Role::responsible)) {
    if (column != *headings_.places && others.empty()) others = cell(row, column);
  }
  const std::string_view lead = cell_of(row, Role::lead);
  const std::string_view place = cell(row, *headings_.places);
  facts.offices = offices_of({is_whole ? lead : place, is_whole || lead.empty() ? others : lead,
                              cell_of(row, Role::supporting)},
                             words_);
  const std::string_view leader = cell_of(row, Role::leader);
  if (!is_nothing(leader, words_.tables)) facts.leader = leader;
  facts.due = read_cell_due(cell_of(row, Role::due), year_, words_);
  return facts;
}

/// A row of a table of places: each figure is a target of the place, or of the area where the row
/// is what they add up to.
void TableDrafter::read_place(std::size_t row) {
  const std::string_view place = cell(row, *headings_.places);
  const bool is_whole = is_whole_area(place, words_.tables);
  if (!is_whole && is_total(place)) {
    explain_row(row, "total");
    return;
  }
  explain_columns(row);
  if (place.empty()) return;
  RowFacts facts = facts_of_place(row, is_whole);
  const std::string own =
      is_whole ? std::string() : std::string(place) + (is_english(place) ? ": " : "");
  for (const std::size_t column : headings_.of(Role::target)) {
    const TableColumn& heading = headings_.columns[column];
    const bool is_other =
        std::find(other_years_.begin(), other_years_.end(), column) != other_years_.end();
    if (heading.is_sum || is_other || is_nothing(cell(row, column), words_.tables)) continue;
    const std::string& text = table_.rows[row][column];
    if (heading.name.empty()) {
      ledger_.reason({row, column}, 0, text.size(), "no-name", Strength::weak);
      continue;
    }
    facts.name = RowName{own + heading.name, "", false};
    if (const auto value = read_cell_value(text, words_)) {
      read_value(facts, column, *value);
    } else {
      facts.first = draft_.proposals.size();
      read_target_text(facts, column);
    }
  }
}

void TableDrafter::read_item(std::size_t row) {
  explain_columns(row);
  RowFacts facts = facts_of(row);
  const bool has_values = read_values(facts);
  bool has_text = false;
  const std::vector<std::size_t> tasks = headings_.of(Role::task);
  for (const std::size_t column : tasks) {
    const bool is_name = has_values && column == facts.name_column;
    if (!is_name) has_text |= read_text(facts, column);
  }
  if (!has_values && !has_text) {
    for (const std::size_t column : headings_.of(Role::name)) read_text(facts, column);
  }
  if (draft_.proposals.size() == facts.first) read_milestone(facts);
  if (!facts.name.is_part && draft_.proposals.size() > facts.first) whole_ = facts.first;
  last_ = std::move(facts);
}

/// Whether a column of targets says anything of this row.
bool TableDrafter::read_values(const RowFacts& facts) {
  bool has_any = false;
  std::string_view before;
  for (const std::size_t column : headings_.of(Role::target)) {
    const std::string_view text = cell(facts.row, column);
    const bool is_other =
        std::find(other_years_.begin(), other_years_.end(), column) != other_years_.end();
    if (is_other || is_nothing(text, words_.tables)) continue;
    const auto value = read_cell_value(table_.rows[facts.row][column], words_);
    const bool is_merged = text == before && (!value || !value->unit.empty());
    before = text;
    has_any = true;
    if (is_merged) {
      ledger_.explain({facts.row, column}, "repeated");
    } else if (value && !facts.name.name.empty()) {
      read_value(facts, column, *value);
    } else {
      read_target_text(facts, column);
    }
  }
  return has_any;
}

/// The cells of a row from one column to another as the table has them, and where the second of
/// the two begins.
std::pair<std::string, std::size_t> TableDrafter::quote(std::size_t row, std::size_t from,
                                                        std::size_t to) const {
  constexpr std::size_t kMostColumns = 50;  // beyond, only those two cells
  std::string text;
  std::size_t at = 0;
  if (std::max(from, to) - std::min(from, to) > kMostColumns) {
    text = table_.rows[row][std::min(from, to)] + '\t';
    if (to > from) at = text.size();
    return {text + table_.rows[row][std::max(from, to)], at};
  }
  for (std::size_t column = std::min(from, to); column <= std::max(from, to); ++column) {
    if (column != std::min(from, to)) text += '\t';
    if (column == to) at = text.size();
    text += table_.rows[row][column];
  }
  return {std::move(text), at};
}

/// The one unit that a title names, of what is counted in money or pieces.
std::string TableDrafter::unit_of_table(std::string_view name) const {
  const auto ends = [&](const std::string& word) { return name.ends_with(word); };
  const auto& amounts = words_.tables.amounts;
  const bool is_amount = std::any_of(amounts.begin(), amounts.end(), ends);
  return is_amount && is_unit(table_unit_, words_.lexicon) ? table_unit_ : std::string();
}

void TableDrafter::read_value(const RowFacts& facts, std::size_t column, const CellValue& value) {
  const TableColumn& heading = headings_.columns[column];
  Proposal proposal;
  proposal.rule = headings_.places ? "places" : "table";
  if (headings_.places) proposal.grade = Grade::b;
  proposal.name = facts.name.name;
  proposal.value = value.value;
  proposal.upper = value.upper;
  proposal.commitment = value.commitment;
  const bool is_growth = heading.is_growth || value.way != Motion::level;
  // Of `3万` in a row of 亩 the cell says how many, and not of what.
  const bool is_multiple = words_.lexicon.multiples.contains(value.unit);
  if (!is_multiple) proposal.unit = value.unit;
  if (proposal.unit.empty())
    proposal.unit = is_unit(heading.unit, words_.lexicon) ? heading.unit : "";
  if (proposal.unit.empty()) proposal.unit = unit_of_cell(facts.unit, is_growth);
  if (proposal.unit.empty()) proposal.unit = facts.name.unit;
  if (proposal.unit.empty() && !is_growth) proposal.unit = unit_of_table(facts.name.name);
  if (is_multiple) add_multiple(proposal, value.unit, words_.lexicon);
  // The unit of a row is that of its level: a rate beside it is in per cent.
  if (heading.is_growth && value.unit.empty() && heading.unit.empty()) proposal.unit = "%";
  settle_measure(proposal, value, heading, words_);
  if (proposal.unit.empty()) proposal.grade = Grade::b;
  auto [text, at] = quote(facts.row, facts.name_column, column);
  proposal.quote = std::move(text);
  proposal.figure_at = at + value.at;
  proposal.figure_size = value.size;
  if (facts.name.is_part && whole_ && *whole_ < draft_.proposals.size() &&
      draft_.proposals[*whole_].unit == proposal.unit) {
    proposal.parent = whole_;
  }
  const CellPlace place{facts.row, column};
  if (const auto target = add(facts, std::move(proposal))) {
    ledger_.target(place, value.at, value.at + value.size, *target);
    // 50（其中技改10）
    ledger_.reason(place, value.at + value.size, table_.rows[facts.row][column].size(), "aside",
                   Strength::weak);
  }
}

/// A proposal without a figure, of the cells from the name to a column.
Proposal TableDrafter::wordless(const RowFacts& facts, std::size_t column,
                                RequirementKind kind) const {
  Proposal proposal;
  proposal.rule = "table-words";
  proposal.grade = kind == RequirementKind::set_later ? Grade::c : Grade::b;
  proposal.requirement = kind;
  proposal.name = facts.name.name;
  proposal.quote = quote(facts.row, facts.name_column, column).first;
  if (kind == RequirementKind::done) {
    proposal.measure = Measure::milestone;
    return proposal;
  }
  const TableColumn& heading = headings_.columns[column];
  if (is_unit(heading.unit, words_.lexicon)) proposal.unit = heading.unit;
  if (proposal.unit.empty()) proposal.unit = unit_of_cell(facts.unit, heading.is_growth);
  if (proposal.unit.empty()) proposal.unit = facts.name.unit;
  settle_measure(proposal, {}, heading, words_);
  proposal.requirement = kind;
  return proposal;
}

/// A cell of a value column that is not one figure: nothing yet, a sign that it is to be done, a
/// relation, a text with figures, or what is to be there in the end.
void TableDrafter::read_target_text(const RowFacts& facts, std::size_t column) {
  const std::string_view text = cell(facts.row, column);
  const auto is_form = [form = search_form(text)](const std::string& word) { return word == form; };
  const auto is_in = [&](const std::string& word) { return text.find(word) != text.npos; };
  const TableWords& tables = words_.tables;
  if (facts.name.name.empty()) {
    read_text(facts, column);
    return;
  }
  if (std::any_of(tables.set_later.begin(), tables.set_later.end(), is_form) ||
      std::any_of(tables.set_by_others.begin(), tables.set_by_others.end(), is_in)) {
    add(facts, wordless(facts, column, RequirementKind::set_later));
    return;
  }
  if (std::any_of(tables.done.begin(), tables.done.end(), is_form)) {
    add(facts, wordless(facts, column, RequirementKind::done));
    return;
  }
  const std::string whole = facts.name.name + std::string(text);
  for (Proposal& relation : relations_of(whole, words_.lexicon)) {
    if (relation.value) continue;  // 全覆盖: as text below
    relation.quote = quote(facts.row, facts.name_column, column).first;
    relation.figure_at = relation.figure_size = 0;
    add(facts, std::move(relation));
  }
  if (draft_.proposals.size() > facts.first) return;
  const std::size_t outcomes = draft_.outcomes.size();
  read_text(facts, column);
  constexpr std::size_t kShortest = 2;  // characters of a name that says anything
  const bool has_own = std::any_of(
      draft_.proposals.begin() + static_cast<std::ptrdiff_t>(facts.first), draft_.proposals.end(),
      [](const Proposal& one) { return one.requirement != RequirementKind::done; });
  const bool is_chinese =
      std::any_of(text.begin(), text.end(), [](char c) { return !is_ascii(c); });
  const bool has_words = is_chinese
                             ? count_characters(text) > kShortest && text.find('%') == text.npos
                             : is_english(text) && digit_runs(text).empty();
  if (has_own) return;
  if (is_figures_alone(text) || (headings_.places && !digit_runs(text).empty())) {
    draft_.proposals.resize(facts.first);
    ledger_.forget({facts.row, column});
    ledger_.reason({facts.row, column}, 0, table_.rows[facts.row][column].size(), "no-unit",
                   Strength::weak);
    return;
  }
  if (!has_words) return;
  draft_.proposals.resize(facts.first);  // 建成 of what the row names
  draft_.outcomes.resize(outcomes);
  Proposal proposal = wordless(facts, column, RequirementKind::done);
  proposal.name += (is_english(text) ? ": " : "") + std::string(text);
  std::replace(proposal.name.begin(), proposal.name.end(), '\n', ' ');
  while (proposal.name.ends_with("。")) proposal.name.resize(proposal.name.size() - 3);
  add(facts, std::move(proposal));
}

/// What running text would promise; whether the cell says anything.
bool TableDrafter::read_text(const RowFacts& facts, std::size_t column) {
  const std::string& text = table_.rows[facts.row][column];
  if (is_nothing(text, words_.tables)) return false;
  if (is_english(text)) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      take_line(facts, column, at, std::string_view(text).substr(at, end - at));
      at = end + 1;
    }
    return true;
  }
  for (const Span& span : sentences_of(text)) {
    std::string_view sentence = span.of(text);
    const std::string_view rest = without_label(sentence, words_);
    const auto label = static_cast<std::size_t>(rest.data() - sentence.data());
    ledger_.reason({facts.row, column}, span.begin, span.begin + label, "ordinal",
                   Strength::strong);
    sentence.remove_prefix(label);
    while (sentence.ends_with('.') || sentence.ends_with(' ')) sentence.remove_suffix(1);
    take_sentence(facts, column, span.begin + label, sentence);
  }
  return true;
}

void TableDrafter::take_sentence(const RowFacts& facts, std::size_t column, std::size_t offset,
                                 std::string_view sentence) {
  const SentenceReading reading = read_sentence(sentence, {year_, std::nullopt}, words_.lexicon);
  std::vector<std::optional<std::size_t>> places;
  for (Proposal proposal : reading.proposals) {
    if (proposal.parent) proposal.parent = places[*proposal.parent];
    places.push_back(add(facts, std::move(proposal)));
  }
  for (const NumeralUse& use : reading.numerals) {
    const CellPlace place{facts.row, column};
    const std::size_t begin = offset + use.begin;
    const std::size_t end = offset + use.end;
    if (use.target && places[*use.target]) {
      ledger_.target(place, begin, end, *places[*use.target]);
    } else if (!use.target && use.reason.empty()) {
      ledger_.reason(place, begin, end, "too-long", Strength::strong);  // for any figure
    } else {
      ledger_.reason(place, begin, end, use.target ? "no-name" : use.reason,
                     use.target ? Strength::weak : use.strength);
    }
  }
  draft_.outcomes.insert(draft_.outcomes.end(), reading.outcomes.begin(), reading.outcomes.end());
}

void TableDrafter::take_line(const RowFacts& facts, std::size_t column, std::size_t offset,
                             std::string_view line) {
  const Draft found = propose_from_english(line, words_.english, year_);
  std::vector<std::optional<std::size_t>> places;
  for (const Proposal& proposal : found.proposals) places.push_back(add(facts, proposal));
  draft_.outcomes.insert(draft_.outcomes.end(), found.outcomes.begin(), found.outcomes.end());
  const auto runs = digit_runs(line);
  for (std::size_t i = 0; i < found.numerals.size() && i < runs.size(); ++i) {
    const Numeral& numeral = found.numerals[i];
    const CellPlace place{facts.row, column};
    const std::size_t begin = offset + runs[i].first;
    const std::size_t end = offset + runs[i].second;
    if (numeral.target && places[*numeral.target]) {
      ledger_.target(place, begin, end, *places[*numeral.target]);
    } else {
      ledger_.reason(place, begin, end, numeral.target ? "no-name" : numeral.reason,
                     numeral.target ? Strength::weak : numeral.strength);
    }
  }
}

/// A row that promises something in words alone: 加快推进甲水库建设.
void TableDrafter::read_milestone(const RowFacts& facts) {
  constexpr std::size_t kLongestName = 100;  // characters
  const std::vector<std::size_t> targets = headings_.of(Role::target);
  const bool has_values = !targets.empty() && headings_.columns.size() > 1;
  const bool is_item = !facts.offices.lead.empty() || !cell_of(facts.row, Role::due).empty() ||
                       !cell_of(facts.row, Role::number).empty();
  if (has_values || !is_item) return;  // a value that is missing promises nothing
  std::vector<std::size_t> columns = headings_.of(Role::task);
  for (const std::size_t column : headings_.of(Role::name)) columns.push_back(column);
  for (const std::size_t column : columns) {
    const std::string_view text = cell(facts.row, column);
    if (is_nothing(text, words_.tables)) continue;
    Proposal proposal = wordless(facts, column, RequirementKind::done);
    proposal.quote = text;
    proposal.name = row_name(text, words_).name;
    const std::size_t stop = proposal.name.find("。");
    if (count_characters(proposal.name) > kLongestName)
      proposal.name.resize(std::min(stop, proposal.name.size()));
    const bool is_built = !words_.lexicon.milestone.at_start_of(proposal.name).empty() ||
                          !words_.lexicon.ends.at_end_of(proposal.name).empty();
    if (!is_built) proposal.grade = Grade::c;
    std::erase(draft_.outcomes, std::string(text));
    add(facts, std::move(proposal));
    return;
  }
}

/// Adds a proposal with what the row says of it; its place. One that the rows have said already,
/// as merged cells do, is that one. Nothing where it has no name.
std::optional<std::size_t> TableDrafter::add(const RowFacts& facts, Proposal proposal) {
  constexpr std::size_t kShortest = 2;  // characters of a name
  if (count_characters(proposal.name) < kShortest) return std::nullopt;
  proposal.section = sections_.section();
  proposal.heading = facts.heading;
  const bool is_above = headings_.has(Role::name) && headings_.has(Role::task);
  if (is_above && proposal.rule != "table" && !facts.name.name.empty()) {
    proposal.heading = facts.name.name;
  }
  proposal.lead = facts.offices.lead;
  proposal.with = facts.offices.with;
  proposal.leader = facts.leader;
  if (!proposal.due) proposal.due = facts.due;
  const std::size_t from = last_ ? last_->first : facts.first;
  for (std::size_t i = std::min(from, draft_.proposals.size()); i < draft_.proposals.size(); ++i) {
    const Proposal& other = draft_.proposals[i];
    const bool is_own_row = i >= facts.first;
    const bool says_same = other.value == proposal.value && other.upper == proposal.upper &&
                           other.unit == proposal.unit && other.lead == proposal.lead;
    if (!says_same || other.requirement != proposal.requirement) continue;
    const bool is_in_text = is_own_row && other.rule == "table" && proposal.rule != "table";
    if (other.name == proposal.name || (is_in_text && proposal.value)) return i;
  }
  draft_.proposals.push_back(std::move(proposal));
  return draft_.proposals.size() - 1;
}

}  // namespace

Draft propose_from_table(const SourceTable& table, const TableSetting& setting,
                         const Vocabulary& words) {
  return TableDrafter(table, setting, words).draft();
}

}  // namespace milepost
