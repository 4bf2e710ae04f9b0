#include "plan/sheet_rows.h"

#include <utility>

#include "base/names.h"

namespace milepost {

TomlValue value_of(TomlKind kind, Place place, std::string text) {
  TomlValue value;
  value.kind = kind;
  value.place = place;
  value.text = std::move(text);
  return value;
}

TomlMember member_of(std::string key, TomlValue value, Said called) {
  const Place place = value.place;
  return {std::move(key), place, std::move(value), std::move(called)};
}

TomlValue name_value(const TomlValue& name, const TomlValue& english) {
  const bool has_english = english.kind != TomlKind::unreadable && !english.text.empty();
  if (!has_english || name.kind == TomlKind::unreadable) return name;
  TomlValue both = value_of(TomlKind::table, name.text.empty() ? english.place : name.place, "");
  if (!name.text.empty()) both.members.push_back({"zh", name.place, name});
  both.members.push_back({"en", english.place, english});
  return both;
}

RowTable::RowTable(const PlanSheets& sheets, PlanSheet kind, const SheetRow& row) : row_(row) {
  const auto head = sheets.heads.find(kind);
  if (head != sheets.heads.end()) head_ = &head->second;
  table_.kind = TomlKind::table;
  table_.place = place(PlanColumn::name);
}

Place RowTable::place(PlanColumn column) const {
  return head_ == nullptr ? Place() : head_->place(row_, column);
}

Said RowTable::called(PlanColumn column) const {
  if (head_ == nullptr) return said_label(column);
  const auto heading = head_->headings.find(column);
  return heading == head_->headings.end() ? said_label(column) : Said(heading->second.text);
}

TomlValue RowTable::value(PlanColumn column, TomlKind kind) const {
  const SheetCell* cell = row_.find(column);
  if (cell == nullptr) return value_of(kind, place(column), "");
  return value_of(cell->is_told ? TomlKind::unreadable : kind, place(column), cell->text);
}

void RowTable::add(std::string_view key, PlanColumn column, TomlKind kind) {
  if (row_.find(column) == nullptr) return add_empty(key, column);
  add(key, column, value(column, kind));
}

void RowTable::add(std::string_view key, PlanColumn column, TomlValue value) {
  table_.members.push_back({std::string(key), place(column), std::move(value), called(column)});
}

void RowTable::add_empty(std::string_view key, PlanColumn column) {
  table_.empty.push_back({std::string(key), place(column),
                          value_of(TomlKind::text, place(column), ""), called(column)});
}

void RowTable::add_told(std::string_view key, PlanColumn column) {
  table_.empty.push_back({std::string(key), place(column), {}, called(column)});
}

void RowTable::add_text(std::string_view key, PlanColumn column, std::string text) {
  add(key, column, value_of(TomlKind::text, place(column), std::move(text)));
}

void RowTable::add_name(std::string_view key, PlanColumn column) {
  const bool is_there =
      row_.find(column) != nullptr || row_.find(PlanColumn::english_name) != nullptr;
  if (!is_there) return add_empty(key, column);
  add(key, column,
      name_value(value(column, TomlKind::text), value(PlanColumn::english_name, TomlKind::text)));
}

void RowTable::add_names(std::string_view key, PlanColumn column) {
  const SheetCell* cell = row_.find(column);
  if (cell == nullptr) return add_empty(key, column);
  TomlValue list = value_of(TomlKind::array, place(column), "");
  if (cell->is_told) list.kind = TomlKind::unreadable;
  for (const std::string& name : offices_listed_in(cell->text)) {
    list.items.push_back(value_of(TomlKind::text, list.place, name));
  }
  add(key, column, std::move(list));
}

}  // namespace milepost
