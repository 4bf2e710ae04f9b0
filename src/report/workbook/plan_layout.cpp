#include "report/workbook/plan_layout.h"

#include <fmt/format.h>

#include <array>
#include <set>

namespace milepost::xlsx {

std::string address(const Library& library, lxw_row_t row, lxw_col_t column) {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
  library.lxw_rowcol_to_cell(cell.data(), row, column);
  return cell.data();
}

std::string range_of(const Library& library, const SheetLayout& layout, PlanColumn column) {
  const auto absolute = [&](lxw_row_t row) {
    const std::string cell = address(library, row, layout.at(column));
    const std::size_t digits = cell.find_first_of("0123456789");
    return fmt::format("${}${}", cell.substr(0, digits), cell.substr(digits));
  };
  return absolute(layout.first()) + ":" + absolute(layout.last() + kRoom);
}

std::map<std::string, std::string, std::less<>> names_of_sections(const PlanSheets& sheets) {
  std::map<std::string, std::string, std::less<>> names;
  const std::vector<SheetRow>& sections = sheets.rows(PlanSheet::sections);
  std::set<std::string> taken;
  for (const SheetRow& row : sections) taken.insert(row.text(PlanColumn::key));
  for (const SheetRow& row : sections) {
    const std::string& name = row.text(PlanColumn::name);
    if (name.empty() || !taken.insert(name).second) return {};
    names.emplace(row.text(PlanColumn::key), name);
  }
  return names;
}

}  // namespace milepost::xlsx
