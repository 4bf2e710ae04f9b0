#include "plan/complete_sheets.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "plan/sheet_rows.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

/// A text as it is compared when something is meant by it.
std::string meant_form(std::string_view text) {
  std::string form = search_form(usual_name(text));
  std::erase(form, ' ');
  return form;
}

/// The labels of headings as they are compared: 二、 is 二.
std::string label_form(std::string_view text) {
  std::string form = meant_form(text);
  replace_all(form, kBetweenNames.zh, "");
  return form;
}

/// What something is called, and its key.
class Names {
 public:
  void add_key(const std::string& key) {
    if (!key.empty()) keys_.insert(key);
  }
  /// One that stands in no cell: whoever writes it there may mean something by its name.
  void add_made_key(const std::string& key) { made_keys_.insert(key); }
  void add(std::string form, const std::string& key) {
    if (!form.empty() && !key.empty()) by_form_[std::move(form)].insert(key);
  }
  /// By the names of a row, and the key that it is meant by.
  void add_row(const SheetRow& row, const std::string& key) {
    add_key(key);
    add_names(row, key);
  }
  void add_names(const SheetRow& row, const std::string& key);
  bool is_given_key(const std::string& text) const { return keys_.contains(text); }
  bool is_key(const std::string& text) const {
    return keys_.contains(text) || made_keys_.contains(text);
  }
  /// Those that are called so.
  const std::set<std::string>& called(const std::string& form) const {
    static const std::set<std::string> kNone;
    const auto found = by_form_.find(form);
    return found == by_form_.end() ? kNone : found->second;
  }

 private:
  std::set<std::string> keys_;
  std::set<std::string> made_keys_;
  std::map<std::string, std::set<std::string>> by_form_;
};

void Names::add_names(const SheetRow& row, const std::string& key) {
  add(meant_form(row.text(PlanColumn::name)), key);
  add(meant_form(row.text(PlanColumn::english_name)), key);
}

/// As many as help to tell which one is meant.
Said some_of(const std::set<std::string>& keys) {
  constexpr std::size_t kMost = 5;
  if (keys.size() <= kMost) return listed(std::vector<std::string>(keys.begin(), keys.end()));
  return said({"{} and {} more", "{}，另有{}个"},
              listed(std::vector<std::string>(keys.begin(), std::next(keys.begin(), kMost))),
              keys.size() - kMost);
}

/// Puts the key into a cell that names something; tells where several things are called so.
void resolve(const PlanSheets& sheets, PlanSheet kind, SheetRow& row, PlanColumn column,
             const Names& names, Problems& problems) {
  const auto cell = row.cells.find(column);
  if (cell == row.cells.end() || cell->second.is_told) return;
  if (names.is_given_key(cell->second.text)) return;
  const std::set<std::string>& meant = names.called(meant_form(cell->second.text));
  if (meant.size() == 1) cell->second.text = *meant.begin();
  if (meant.size() < 2) return;
  problems.add(RowTable(sheets, kind, row).place(column),
               said({"several are called {}: {}", "名为{}的不止一个：{}"},
                    quoted(cell->second.text), some_of(meant)),
               said({"write the key of the one that is meant", "请填所指的那一个的代码"}));
  cell->second.is_told = true;
}

/// The sections of a workbook, found by what people call them: their keys, their names, and the
/// labels of the headings from the outermost one.
class Sections {
 public:
  Sections(PlanSheets& sheets, Problems& problems)
      : sheets_(sheets), sections_(sheets.sheets[PlanSheet::sections]), problems_(problems) {}

  void complete() {
    if (sections_.empty()) describe();
    give_keys();
    for (SheetRow& row : sheets_.sheets[PlanSheet::targets]) {
      resolve(sheets_, PlanSheet::targets, row, PlanColumn::section, names_, problems_);
    }
    tell_unknown();
  }

 private:
  /// Those that the targets name, or one for all of them.
  void describe() {
    std::set<std::string> seen;
    const auto add = [&](const std::string& name) {
      if (name.empty() || !seen.insert(meant_form(name)).second) return;
      sections_.emplace_back().set(PlanColumn::name, name);
    };
    for (const SheetRow& row : sheets_.rows(PlanSheet::targets)) {
      add(row.text(PlanColumn::section));
    }
    if (!sections_.empty()) return;
    const std::string plan = fact_of(sheets_, PlanFact::plan_name);
    add(plan.empty() ? fact_of(sheets_, PlanFact::plan_name_in_english) : plan);
    if (sections_.empty()) add("-");  // the name of the plan is missing, which is told
    for (SheetRow& row : sheets_.sheets[PlanSheet::targets]) row.set(PlanColumn::section, "1");
  }

  /// Where each stands: 2.1 is the first one inside of the second, which stands before it.
  void give_keys() {
    for (const SheetRow& row : sections_) names_.add_key(row.text(PlanColumn::key));
    std::map<std::string, int> count;  // by the key of the section around them
    for (SheetRow& row : sections_) {
      resolve(sheets_, PlanSheet::sections, row, PlanColumn::parent, names_, problems_);
      const std::string& parent = row.text(PlanColumn::parent);
      const std::string around = names_.is_key(parent) ? parent : "";
      int& number = count[around];
      ++number;
      if (row.text(PlanColumn::key).empty()) {
        const std::string before = around.empty() ? "" : around + ".";
        while (names_.is_key(before + std::to_string(number))) ++number;
        row.set(PlanColumn::key, before + std::to_string(number));
        names_.add_made_key(row.text(PlanColumn::key));
      }
      add_names_of(row);
    }
  }

  void add_names_of(const SheetRow& row) {
    constexpr std::size_t kLongest = 200;  // bytes; no heading stands so deep
    const std::string& key = row.text(PlanColumn::key);
    names_.add_names(row, key);
    const std::string& label = row.text(PlanColumn::label);
    for (const PlanColumn column : {PlanColumn::key, PlanColumn::name, PlanColumn::english_name}) {
      if (row.find(column) != nullptr) called_.push_back(row.text(column));
    }
    const auto around = labels_.find(row.text(PlanColumn::parent));
    std::string labels = (around == labels_.end() ? "" : around->second) + label_form(label);
    if (labels.size() > kLongest) labels.clear();
    if (!label.empty()) names_.add(labels, key);
    if (!label.empty() && !labels.empty()) called_.push_back(labels);
    labels_.emplace(key, std::move(labels));
  }

  /// What several targets call by a name that no section has is told once.
  void tell_unknown() {
    std::map<std::string, std::vector<SheetRow*>> unknown;
    for (SheetRow& row : sheets_.sheets[PlanSheet::targets]) {
      const SheetCell* cell = row.find(PlanColumn::section);
      if (cell == nullptr || cell->is_told || names_.is_key(cell->text)) continue;
      unknown[cell->text].push_back(&row);
    }
    for (const auto& [text, rows] : unknown) {
      for (SheetRow* row : rows) row->cells.at(PlanColumn::section).is_told = true;
      const Said what = said({"there is no section {}", "没有章节{}"}, quoted(text));
      problems_.add(RowTable(sheets_, PlanSheet::targets, *rows.front()).place(PlanColumn::section),
                    rows.size() == 1
                        ? what
                        : said({"{}, which {} targets name", "{}，有{}项目标填写了该章节"}, what,
                               rows.size()),
                    did_you_mean(text, called_,
                                 said({"describe it on the sheet {}", "请在工作表“{}”中说明该章节"},
                                      said_label(PlanSheet::sections))));
    }
  }

  PlanSheets& sheets_;
  std::vector<SheetRow>& sections_;
  Problems& problems_;
  Names names_;
  std::map<std::string, std::string> labels_;  // by the keys of the sections
  std::vector<std::string> called_;            // whatever a section may be named by
};

/// The targets of a workbook by their keys, their names and, of a review, their rows.
Names targets_of(const PlanSheets& sheets) {
  Names names;
  for (const SheetRow& row : sheets.rows(PlanSheet::targets)) {
    names.add_row(row, row.text(PlanColumn::key));
  }
  return names;
}

Names indicators_of(const PlanSheets& sheets) {
  Names names;
  for (const SheetRow& row : sheets.rows(PlanSheet::indicators)) {
    names.add_row(row, row.text(PlanColumn::key));
  }
  for (const SheetRow& row : sheets.rows(PlanSheet::targets)) {
    const std::string& indicator = row.text(PlanColumn::indicator);
    names.add_row(row, indicator.empty() ? row.text(PlanColumn::key) : indicator);
  }
  return names;
}

/// Rows of a review: their numbers are what the draft says of parents.
void resolve_rows(PlanSheets& sheets, PlanSheet kind, PlanColumn column) {
  if (!sheets.is_review) return;
  std::map<std::string, std::string> keys;
  for (const SheetRow& row : sheets.rows(PlanSheet::targets)) {
    if (!row.text(PlanColumn::row).empty()) {
      keys.emplace(row.text(PlanColumn::row), row.text(PlanColumn::key));
    }
  }
  for (SheetRow& row : sheets.sheets[kind]) {
    const auto cell = row.cells.find(column);
    if (cell == row.cells.end()) continue;
    const auto key = keys.find(cell->second.text);
    if (key != keys.end()) cell->second.text = key->second;
  }
}

}  // namespace

std::string fact_of(const PlanSheets& sheets, PlanFact fact) {
  const SheetRow* row = sheets.find(fact);
  const SheetCell* content = row == nullptr ? nullptr : row->find(PlanColumn::content);
  return content == nullptr || content->is_told ? std::string() : content->text;
}

void complete_facts(PlanSheets& sheets) {
  const std::string area = fact_of(sheets, PlanFact::area_key);
  const std::string first = fact_of(sheets, PlanFact::period_start).substr(0, 4);
  const std::string last = fact_of(sheets, PlanFact::period_end).substr(0, 4);
  const bool is_known = is_identifier(area) && !first.empty() && !last.empty();
  const std::string years = first == last ? first : first + "-" + last;
  const auto complete = [&](PlanFact fact, const std::string& key) {
    SheetRow* row = sheets.find(fact);
    if (row != nullptr && row->find(PlanColumn::content) != nullptr) return;
    if (row == nullptr) {
      row = &sheets.add(PlanSheet::plan);
      row->set(PlanColumn::fact, std::string(word(fact)));
    }
    // What the key would be made of has been told, or will be.
    row->cells[PlanColumn::content] = {is_known ? key : "-", 0, !is_known};
  };
  complete(PlanFact::document_key, area + "-document-" + years);
  complete(PlanFact::plan_key, area + "-" + years);
}

PlanIdentity identity_of(PlanSheets sheets) {
  complete_facts(sheets);
  return {fact_of(sheets, PlanFact::plan_key), fact_of(sheets, PlanFact::area_key)};
}

void complete_sections(PlanSheets& sheets, Problems& problems) {
  Sections(sheets, problems).complete();
}

void order_targets(PlanSheets& sheets) {
  if (!sheets.is_review) return;
  std::vector<SheetRow>& targets = sheets.sheets[PlanSheet::targets];
  const auto number = [](const SheetRow& row) {
    return to_number<std::size_t>(row.text(PlanColumn::row));
  };
  std::vector<std::size_t> numbers;
  for (const SheetRow& row : targets) {
    if (const auto one = number(row)) numbers.push_back(*one);
  }
  // Where nothing was sorted, what was added without a number stays where it was put.
  if (!std::is_sorted(numbers.begin(), numbers.end())) {
    constexpr auto kLast = std::numeric_limits<std::size_t>::max();
    std::stable_sort(targets.begin(), targets.end(), [&](const SheetRow& a, const SheetRow& b) {
      return number(a).value_or(kLast) < number(b).value_or(kLast);
    });
  }
  std::map<std::string, std::size_t> places;
  for (const SheetRow& row : sheets.rows(PlanSheet::sections)) {
    places.emplace(row.text(PlanColumn::key), places.size());
  }
  const auto place = [&](const SheetRow& row) {
    const auto found = places.find(row.text(PlanColumn::section));
    return found == places.end() ? places.size() : found->second;
  };
  std::stable_sort(targets.begin(), targets.end(),
                   [&](const SheetRow& a, const SheetRow& b) { return place(a) < place(b); });
}

void complete_references(PlanSheets& sheets, Problems& problems) {
  const Names targets = targets_of(sheets);
  const Names indicators = indicators_of(sheets);
  const auto resolve_in = [&](PlanSheet kind, PlanColumn column, const Names& names) {
    for (SheetRow& row : sheets.sheets[kind]) {
      resolve(sheets, kind, row, column, names, problems);
    }
  };
  for (const auto& [kind, column] : {std::pair(PlanSheet::targets, PlanColumn::parent),
                                     std::pair(PlanSheet::dates, PlanColumn::target),
                                     std::pair(PlanSheet::scoring, PlanColumn::target)}) {
    resolve_rows(sheets, kind, column);
    resolve_in(kind, column, targets);
  }
  resolve_in(PlanSheet::targets, PlanColumn::indicator, indicators);
  resolve_in(PlanSheet::targets, PlanColumn::reference, indicators);
  for (const PlanSheet kind : {PlanSheet::targets, PlanSheet::indicators}) {
    resolve_in(kind, PlanColumn::part, indicators);
    resolve_in(kind, PlanColumn::whole, indicators);
  }
}

}  // namespace milepost
