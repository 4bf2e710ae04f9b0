#include "report/workbook/plan_layout.h"

#include <fmt/format.h>

#include <array>
#include <set>

#include "base/listed.h"
#include "base/names.h"
#include "base/text.h"

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

namespace {

/// A text as it is compared when a section is meant by it.
std::string meant_form(std::string_view text) {
  std::string form = search_form(usual_name(text));
  std::erase(form, ' ');
  return form;
}

}  // namespace

std::map<std::string, std::string, std::less<>> names_of_sections(const PlanSheets& sheets) {
  const std::vector<SheetRow>& sections = sheets.rows(PlanSheet::sections);
  std::set<std::string> keys;
  std::map<std::string, std::set<std::string>> meant;  // keys by what they may be called
  std::map<std::string, std::string> labels;           // from the outermost, by keys
  for (const SheetRow& row : sections) {
    const std::string& key = row.text(PlanColumn::key);
    keys.insert(key);
    meant[meant_form(row.text(PlanColumn::name))].insert(key);
    meant[meant_form(row.text(PlanColumn::english_name))].insert(key);
    const std::string& label = row.text(PlanColumn::label);
    std::string form = meant_form(label);
    replace_all(form, kBetweenNames.zh, "");
    const std::string all = labels[row.text(PlanColumn::parent)] + form;
    if (!label.empty()) meant[all].insert(key);
    if (!key.empty()) labels[key] = all;
  }
  std::map<std::string, std::string, std::less<>> names;
  for (const SheetRow& row : sections) {
    const std::string& name = row.text(PlanColumn::name);
    const bool is_clear =
        !name.empty() && !keys.contains(name) && meant[meant_form(name)].size() == 1;
    if (!is_clear) return {};
    const std::string& key = row.text(PlanColumn::key);
    if (!key.empty()) names.emplace(key, name);
  }
  return names;
}

}  // namespace milepost::xlsx
