#include "draft/review_sections.h"

#include <algorithm>
#include <utility>

#include "base/blanks.h"
#include "base/listed.h"
#include "base/quoted.h"
#include "base/text.h"
#include "draft/phrases.h"

namespace milepost {
namespace {

bool agree(const SheetRow& one, const SheetRow& other, PlanColumn column) {
  return without_any_blanks(one.text(column)) == without_any_blanks(other.text(column));
}

/// What a cell names the section by.
const std::string& key_or_name(const SheetRow& row) {
  return row.text(row.find(PlanColumn::key) == nullptr ? PlanColumn::name : PlanColumn::key);
}

/// 二、 is 二.
std::string label_form(const SheetRow& row) {
  std::string form = without_any_blanks(row.text(PlanColumn::label));
  replace_all(form, kBetweenNames.zh, "");
  return form;
}

}  // namespace

ReviewedSections::ReviewedSections(const PlanSheets& reviewed, PlanSheets& drafted, Problems& told)
    : reviewed_(reviewed),
      told_(told),
      old_(reviewed.rows(PlanSheet::sections)),
      drafted_(drafted),
      sections_(drafted.sheets[PlanSheet::sections]),
      parents_(old_.size()),
      found_(old_.size()),
      is_taken_(sections_.size(), false) {
  for (const SheetRow& row : old_) {
    const std::vector<SheetRow>& before = reviewed.drafted_rows(PlanSheet::sections);
    const auto same = std::find_if(before.begin(), before.end(), [&](const SheetRow& one) {
      return row.find(PlanColumn::key) != nullptr && agree(row, one, PlanColumn::key);
    });
    before_.push_back(same == before.end() ? nullptr : &*same);
  }
  name_parents();
  match_all();
  for (std::size_t i = 0; i < old_.size(); ++i) {
    if (found_[i]) {
      take_over(i, sections_[*found_[i]]);
    } else {
      tell_gone(i);
    }
  }
}

/// One that the reader changed: what nobody touched goes with its targets.
void ReviewedSections::tell_gone(std::size_t i) {
  const auto is_changed = [&](PlanColumn column) {
    return before_[i] != nullptr && !agree(old_[i], *before_[i], column);
  };
  if (!is_changed(PlanColumn::name) && !is_changed(PlanColumn::label)) return;
  told_.add(reviewed_.place(PlanSheet::sections, old_[i], PlanColumn::name),
            said({"the document has no such heading any more: {}, which was changed in the review",
                  "文件中已无该标题：{}（核对时改过）"},
                 quoted(old_[i].text(PlanColumn::name))),
            said({"look at its targets in the new workbook", "请在新工作簿中核对其下的目标"}));
}

const SheetRow& ReviewedSections::as_drafted(std::size_t i) const {
  return before_[i] == nullptr ? old_[i] : *before_[i];
}

std::optional<std::size_t> ReviewedSections::meant(const std::string& text) const {
  if (text.empty()) return std::nullopt;
  const auto by_key = std::find_if(old_.begin(), old_.end(), [&](const SheetRow& row) {
    return row.text(PlanColumn::key) == text;
  });
  if (by_key != old_.end()) return static_cast<std::size_t>(by_key - old_.begin());
  const auto by_name = called_.find(without_any_blanks(text));
  if (by_name == called_.end() || by_name->second.size() != 1) return std::nullopt;
  return by_name->second.front();
}

/// Also finds out what each of the review may be called.
void ReviewedSections::name_parents() {
  constexpr std::size_t kLongest = 200;  // bytes; no heading stands so deep
  for (std::size_t i = 0; i < old_.size(); ++i) {
    for (const PlanColumn column : {PlanColumn::name, PlanColumn::english_name}) {
      const std::string form = without_any_blanks(old_[i].text(column));
      if (form.empty()) continue;
      std::vector<std::size_t>& same = called_[form];
      if (same.empty() || same.back() != i) same.push_back(i);
    }
  }
  std::map<std::string, std::vector<std::size_t>> by_drafted_names;
  for (std::size_t i = 0; i < old_.size(); ++i) {
    const std::string form = without_any_blanks(as_drafted(i).text(PlanColumn::name));
    if (!form.empty()) by_drafted_names[form].push_back(i);
  }
  called_.merge(by_drafted_names);
  std::map<std::string, std::vector<std::size_t>> by_labels;
  std::vector<std::string> labels(old_.size());
  for (std::size_t i = 0; i < old_.size(); ++i) {
    const std::string& around = old_[i].text(PlanColumn::parent);
    parents_[i] = meant(around);
    const auto labelled = by_labels.find(without_any_blanks(around));
    if (!parents_[i] && labelled != by_labels.end()) parents_[i] = labelled->second.front();
    // What is around stands before.
    if (parents_[i] && *parents_[i] >= i) parents_[i].reset();
    labels[i] = (parents_[i] ? labels[*parents_[i]] : std::string()) + label_form(old_[i]);
    if (labels[i].size() > kLongest) labels[i].clear();
    if (!labels[i].empty() && !label_form(old_[i]).empty()) by_labels[labels[i]].push_back(i);
  }
  called_.merge(by_labels);
}

/// Each that is not found yet, where one of the new draft is the same that no other one is.
template <class Same>
void ReviewedSections::match(Same same) {
  for (std::size_t i = 0; i < old_.size(); ++i) {
    for (std::size_t k = 0; k < sections_.size() && !found_[i]; ++k) {
      if (is_taken_[k] || !same(i, sections_[k])) continue;
      found_[i] = k;
      is_taken_[k] = true;
    }
  }
}

void ReviewedSections::match_all() {
  const auto is_in_the_same = [&](std::size_t i, const SheetRow& one) {
    const std::string& around = one.text(PlanColumn::parent);
    if (!parents_[i]) return old_[i].text(PlanColumn::parent) == around;
    const auto& now = found_[*parents_[i]];
    return now && sections_[*now].text(PlanColumn::key) == around;
  };
  const auto is_called_so = [&](std::size_t i, const SheetRow& one) {
    return agree(as_drafted(i), one, PlanColumn::name);
  };
  const auto is_labelled_so = [&](std::size_t i, const SheetRow& one) {
    return agree(as_drafted(i), one, PlanColumn::label);
  };
  const auto has_label = [](const SheetRow& one) { return !one.text(PlanColumn::label).empty(); };
  match([&](std::size_t i, const SheetRow& one) {
    return is_labelled_so(i, one) && is_called_so(i, one) && is_in_the_same(i, one);
  });
  match([&](std::size_t i, const SheetRow& one) {
    return is_called_so(i, one) && is_in_the_same(i, one);
  });
  match([&](std::size_t i, const SheetRow& one) {
    return is_labelled_so(i, one) && is_called_so(i, one);
  });
  match(is_called_so);
  match([&](std::size_t i, const SheetRow& one) {
    return has_label(one) && is_labelled_so(i, one) && is_in_the_same(i, one);
  });
}

bool ReviewedSections::has_key(const std::string& key) const {
  return std::any_of(sections_.begin(), sections_.end(),
                     [&](const SheetRow& one) { return one.text(PlanColumn::key) == key; });
}

bool ReviewedSections::has_name(const std::string& name) const {
  return std::any_of(sections_.begin(), sections_.end(),
                     [&](const SheetRow& one) { return one.text(PlanColumn::name) == name; });
}

/// Of a name or a label: the reader's, where the reader changed it. A number that has changed in
/// the document alone follows from other headings.
void ReviewedSections::merge(std::size_t i, PlanColumn column, SheetRow& now) {
  const SheetRow& old = old_[i];
  if (agree(old, now, column)) return;
  const Said reader = quoted(old.text(column));
  const Said document = quoted(now.text(column));
  const Place place = reviewed_.place(PlanSheet::sections, old, column);
  if (before_[i] == nullptr) {
    if (column == PlanColumn::label) return;
    told_.add(place,
              said({"the heading {} is {} in the document, and nothing says whether it was changed "
                    "in the review or in the document",
                    "标题{}在文件中为{}，不能判断是核对时改的还是文件有变"},
                   reader, document),
              said({"the heading of the document is taken: change it in the new workbook where it "
                    "is to be another",
                    "已以文件的标题为准；应作修改的，请在新工作簿中修改"}));
    return;
  }
  const SheetRow& before = *before_[i];
  if (agree(old, before, column)) {
    if (column == PlanColumn::label) return;
    told_.add(place,
              said({"the heading {} is {} in the document now", "文件中的标题{}现为{}"}, reader,
                   document),
              said({"its targets stand under the new heading: look whether they belong there",
                    "其下的目标已列在新标题下，请核对是否合适"}));
    return;
  }
  if (!agree(before, now, column)) {
    told_.add(place,
              said({"the heading {} was changed in the review, and in the document too: {} in the "
                    "review, {} in the new draft",
                    "标题{}在核对时改过，文件也有变：核对表为{}，新草稿为{}"},
                   quoted(before.text(column)), reader, document),
              said(kReviewIsKept));
  }
  now.cells.erase(column);
  now.set(column, old.text(column));
}

void ReviewedSections::take_over(std::size_t i, SheetRow& now) {
  const SheetRow& old = old_[i];
  now.set(PlanColumn::english_name, old.text(PlanColumn::english_name));
  for (const PlanColumn column : {PlanColumn::label, PlanColumn::name}) merge(i, column, now);
  const std::string& key = old.text(PlanColumn::key);
  const std::string before = now.text(PlanColumn::key);
  if (key.empty() || key == before || has_key(key)) return;
  now.cells[PlanColumn::key] = {key};
  if (before.empty()) return;
  for (const auto& [kind, column] : {std::pair(PlanSheet::targets, PlanColumn::section),
                                     std::pair(PlanSheet::sections, PlanColumn::parent)}) {
    for (SheetRow& row : drafted_.sheets[kind]) {
      if (row.text(column) == before) row.cells[column] = {key};
    }
  }
}

std::optional<std::string> ReviewedSections::now(const std::string& text) const {
  const auto old = meant(text);
  if (!old || !found_[*old]) return std::nullopt;
  return key_or_name(sections_[*found_[*old]]);
}

const std::string& ReviewedSections::name_of(const std::string& key) const {
  const auto found = std::find_if(sections_.begin(), sections_.end(), [&](const SheetRow& one) {
    return one.text(PlanColumn::key) == key;
  });
  return found == sections_.end() ? key : found->text(PlanColumn::name);
}

std::string ReviewedSections::keep(const std::string& text) {
  const auto old = meant(text);
  return old ? added(*old) : text;
}

/// The first one behind it that is free, where it is taken.
std::string ReviewedSections::free_key(const std::string& key) const {
  if (key.empty() || !has_key(key)) return key;
  const std::size_t end = key.find_last_not_of("0123456789") + 1;
  auto number = to_number<long>(key.substr(end)).value_or(0);
  std::string made;
  do {
    made = key.substr(0, end) + std::to_string(++number);
  } while (has_key(made));
  return made;
}

/// How it is called in the new draft, to which it is added where it is not there. One that is
/// called like another needs a key, so that it is clear which of them a target names.
std::string ReviewedSections::added(std::size_t old) {
  if (!found_[old]) {
    SheetRow row = old_[old].unplaced();
    if (parents_[old]) row.cells[PlanColumn::parent] = {added(*parents_[old])};
    std::string key = row.text(PlanColumn::key);
    if (key.empty() && has_name(row.text(PlanColumn::name))) {
      const std::string& around = row.text(PlanColumn::parent);
      key = around.empty() ? "s1" : around + ".1";
    }
    row.set(PlanColumn::key, free_key(key));
    found_[old] = sections_.size();
    sections_.push_back(std::move(row));
  }
  return key_or_name(sections_[*found_[old]]);
}

}  // namespace milepost
