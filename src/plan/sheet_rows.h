// The rows of one sheet of a plan as the members of a table that reads like TOML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "base/toml_tree.h"
#include "model/plan_sheets.h"
#include "plan/file_words.h"

namespace milepost {

/// A row, and what is made of its cells. Both sheets and row must outlive it.
class RowTable {
 public:
  RowTable(const PlanSheets& sheets, PlanSheet kind, const SheetRow& row);

  const SheetRow& row() const { return row_; }
  const std::string& text(PlanColumn column) const { return row_.text(column); }
  /// Where a cell stands, also an empty one; the row where there is no such column.
  Place place(PlanColumn column) const;
  /// How the workbook calls the column.
  Said called(PlanColumn column) const;

  /// The cell under `key`, and where it would stand if it is empty.
  void add(std::string_view key, PlanColumn column, TomlKind kind);
  void add(std::string_view key, PlanColumn column, TomlValue value);
  void add_empty(std::string_view key, PlanColumn column);
  /// What was made out of the cell.
  void add_text(std::string_view key, PlanColumn column, std::string text);
  /// A name out of the columns `name`, in the language of the plan, and `english_name`.
  void add_name(std::string_view key = "name", PlanColumn column = PlanColumn::name);
  /// Names with 、 between them, as a list.
  void add_names(std::string_view key, PlanColumn column);
  /// A cell of which a problem has been told already.
  void add_told(std::string_view key, PlanColumn column);

  TomlValue value(PlanColumn column, TomlKind kind) const;
  TomlValue take() { return std::move(table_); }
  TomlValue& table() { return table_; }

 private:
  const SheetHead* head_ = nullptr;
  const SheetRow& row_;
  TomlValue table_;
};

/// A value of a text that stands at `place`.
TomlValue value_of(TomlKind kind, Place place, std::string text);
/// What stands under a key, at its place.
TomlMember member_of(std::string key, TomlValue value, Said called = {});
/// A name in one language or in both.
TomlValue name_value(const TomlValue& name, const TomlValue& english);

}  // namespace milepost
