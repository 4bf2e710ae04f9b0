#include "plan/sheet_facts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/names.h"
#include "base/phrases.h"
#include "base/word_choice.h"
#include "model/status.h"
#include "plan/sheet_cells.h"
#include "plan/sheet_rows.h"
#include "plan/table_reader.h"

namespace milepost {

SheetFacts::SheetFacts(const PlanSheets& sheets, Problems& problems)
    : sheets_(sheets), problems_(problems) {
  const auto head = sheets.heads.find(PlanSheet::plan);
  if (head != sheets.heads.end()) head_ = &head->second;
  if (!sheets.sheets.contains(PlanSheet::plan)) return;
  has_sheet_ = head_ == nullptr || head_->number > 0;
  for (const SheetRow& row : sheets.rows(PlanSheet::plan)) {
    const std::optional<PlanFact> fact = from_word<PlanFact>(row.text(PlanColumn::fact));
    if (!fact) continue;
    const auto [first, is_new] = rows_.emplace(*fact, &row);
    if (is_new) continue;
    const RowTable table(sheets, PlanSheet::plan, row);
    problems.add(table.place(PlanColumn::fact),
                 said(kGivenTwice, in_quotes_in_both(said_label(*fact))),
                 said({"keep one of the two rows", "两行请只留其一"}));
  }
}

const SheetRow* SheetFacts::find(PlanFact fact) const {
  const auto found = rows_.find(fact);
  return found == rows_.end() ? nullptr : found->second;
}

bool SheetFacts::has(PlanFact fact) const {
  const SheetRow* row = find(fact);
  return row != nullptr && row->find(PlanColumn::content) != nullptr;
}

Place SheetFacts::place(PlanFact fact) const {
  if (const SheetRow* row = find(fact)) {
    return RowTable(sheets_, PlanSheet::plan, *row).place(PlanColumn::content);
  }
  return table().place;
}

TomlValue SheetFacts::value(PlanFact fact, TomlKind kind) const {
  const SheetRow* row = find(fact);
  if (row == nullptr) return value_of(kind, place(fact), "");
  return RowTable(sheets_, PlanSheet::plan, *row).value(PlanColumn::content, kind);
}

TomlValue SheetFacts::table() const {
  Place place;
  if (head_ != nullptr) {
    const auto content = head_->headings.find(PlanColumn::content);
    place = {head_->line, content == head_->headings.end() ? 1 : content->second.column, 1,
             head_->number};
  }
  return value_of(TomlKind::table, place, "");
}

void SheetFacts::add(TomlValue& table, std::string_view key, PlanFact fact, TomlKind kind) const {
  std::vector<TomlMember>& to = has(fact) ? table.members : table.empty;
  to.push_back({std::string(key), place(fact), value(fact, kind), said_label(fact)});
}

bool SheetFacts::tell_missing(PlanFact fact) {
  if (has(fact)) return false;
  if (!has_sheet_) return true;  // that has been told
  const Said name = in_quotes_in_both(said_label(fact));
  if (find(fact) != nullptr) {
    problems_.add(place(fact), said(kIsEmpty, name), said(kFillIn));
  } else {
    problems_.add(place(fact),
                  said({"the sheet has no row {}", "该工作表缺少“{}”一行"}, said_label(fact)),
                  said({"add one, with what is so beside it", "请补上一行，并在其后填写内容"}));
  }
  return true;
}

void SheetFacts::add_needed(TomlValue& table, std::string_view key, PlanFact fact, TomlKind kind) {
  const bool is_missing = tell_missing(fact);
  table.members.push_back({std::string(key), place(fact),
                           value(fact, is_missing ? TomlKind::unreadable : kind),
                           said_label(fact)});
}

void SheetFacts::add_name(TomlValue& table, std::string_view key, PlanFact fact,
                          PlanFact in_english) {
  if (!has(in_english)) return add_needed(table, key, fact, TomlKind::text);
  table.members.push_back(
      {std::string(key), place(fact),
       name_value(value(fact, TomlKind::text), value(in_english, TomlKind::text)),
       said_label(fact)});
}

void SheetFacts::add_list(TomlValue& table, std::string_view key, PlanFact fact) const {
  if (!has(fact)) {
    table.empty.push_back({std::string(key), place(fact), {}, said_label(fact)});
    return;
  }
  TomlValue list = value(fact, TomlKind::array);
  for (const std::string& name : offices_in(list.text)) {
    const std::optional<Status> status = read_word<Status>(name);
    list.items.push_back(
        value_of(TomlKind::text, list.place, status ? std::string(word(*status)) : name));
  }
  table.members.push_back({std::string(key), list.place, std::move(list), said_label(fact)});
}

void SheetFacts::add_table(TomlValue& to, std::string key, TomlValue table) {
  to.members.push_back(member_of(std::move(key), std::move(table), said_label(PlanSheet::plan)));
}

TomlValue SheetFacts::document() {
  TomlValue made = table();
  add(made, "key", PlanFact::document_key, TomlKind::text);
  add_name(made, "title", PlanFact::document_title, PlanFact::document_title_in_english);
  add_needed(made, "date", PlanFact::document_date, TomlKind::date);
  add(made, "url", PlanFact::document_url, TomlKind::text);
  add(made, "language", PlanFact::language, TomlKind::text);
  return made;
}

TomlValue SheetFacts::area() {
  TomlValue made = table();
  add_needed(made, "key", PlanFact::area_key, TomlKind::text);
  add_name(made, "name", PlanFact::area_name, PlanFact::area_name_in_english);
  add(made, "year-start", PlanFact::year_start, TomlKind::text);
  for (TomlMember& one : made.members) {
    if (one.key == "year-start") one.value.text = year_start_text(one.value.text);
  }
  add(made, "year-name", PlanFact::year_name, TomlKind::text);
  add(made, "inside", PlanFact::inside, TomlKind::text);
  return made;
}

TomlValue SheetFacts::plan() {
  TomlValue made = table();
  add(made, "key", PlanFact::plan_key, TomlKind::text);
  add_name(made, "name", PlanFact::plan_name, PlanFact::plan_name_in_english);
  add_table(made, "area", area());
  TomlValue period = table();
  add_needed(period, "start", PlanFact::period_start, TomlKind::date);
  add_needed(period, "end", PlanFact::period_end, TomlKind::date);
  add_table(made, "period", std::move(period));
  add(made, "rhythm", PlanFact::rhythm, TomlKind::text);
  add(made, "deadline", PlanFact::deadline, TomlKind::number);
  const std::vector<PlanFact> limits{PlanFact::compare, PlanFact::ahead, PlanFact::on_track,
                                     PlanFact::behind};
  const auto first =
      std::find_if(limits.begin(), limits.end(), [this](PlanFact fact) { return has(fact); });
  if (first == limits.end()) return made;
  TomlValue thresholds = table();
  thresholds.place = place(*first);
  add(thresholds, "compare", PlanFact::compare, TomlKind::text);
  add(thresholds, "ahead", PlanFact::ahead, TomlKind::number);
  add(thresholds, "on-track", PlanFact::on_track, TomlKind::number);
  add(thresholds, "behind", PlanFact::behind, TomlKind::number);
  made.members.push_back(
      member_of("thresholds", std::move(thresholds), said({"thresholds", "进度界限"})));
  return made;
}

bool SheetFacts::is_wanted(PlanFact asked, const std::vector<PlanFact>& in_it) {
  const auto said_in_it =
      std::find_if(in_it.begin(), in_it.end(), [this](PlanFact fact) { return has(fact); });
  if (!has(asked)) return said_in_it != in_it.end();
  const TomlValue answer = value(asked, TomlKind::text);
  if (answer.kind == TomlKind::unreadable || answer.text == word(YesNo::yes)) return true;
  if (answer.text != word(YesNo::no)) {
    problems_.add(answer.place, said(kNeitherYesNorNo, quoted(answer.text)),
                  said(kWriteOneOf, words_in<YesNo>(problems_)));
    return true;
  }
  if (said_in_it == in_it.end()) return false;
  problems_.add(place(*said_in_it),
                said({"{} says nothing, because {} says no", "{}不起作用，因为“{}”一项填的是否"},
                     in_quotes_in_both(said_label(*said_in_it)), said_label(asked)),
                said({"write yes there, or empty this cell", "请将该项改填“是”，或清空本单元格"}));
  return true;
}

void SheetFacts::add_lights(TomlValue& root) {
  if (!is_wanted(PlanFact::lights,
                 {PlanFact::green, PlanFact::yellow, PlanFact::red, PlanFact::no_light,
                  PlanFact::yellow_below, PlanFact::red_below})) {
    return;
  }
  TomlValue made = table();
  made.place = place(PlanFact::lights);
  add_list(made, "green", PlanFact::green);
  add_list(made, "yellow", PlanFact::yellow);
  add_list(made, "red", PlanFact::red);
  add_list(made, "none", PlanFact::no_light);
  add(made, "yellow-below", PlanFact::yellow_below, TomlKind::number);
  add(made, "red-below", PlanFact::red_below, TomlKind::number);
  add_table(root, "lights", std::move(made));
}

void SheetFacts::add_scoring(TomlValue& root) {
  if (!is_wanted(PlanFact::scoring, {PlanFact::cap, PlanFact::floor, PlanFact::milestone_late,
                                     PlanFact::late_reporting})) {
    return;
  }
  TomlValue made = table();
  made.place = place(PlanFact::scoring);
  add(made, "cap", PlanFact::cap, TomlKind::number);
  add(made, "floor", PlanFact::floor, TomlKind::number);
  add(made, "milestone-late", PlanFact::milestone_late, TomlKind::number);
  add(made, "late-reporting", PlanFact::late_reporting, TomlKind::number);
  add_table(root, "scoring", std::move(made));
}

void SheetFacts::add_to(TomlValue& root) {
  add_table(root, "document", document());
  add_table(root, "plan", plan());
  add_lights(root);
  add_scoring(root);
}

}  // namespace milepost
