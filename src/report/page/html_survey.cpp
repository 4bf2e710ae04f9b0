#include "report/page/html_survey.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "report/page/markup.h"

namespace milepost {
namespace {

std::string as_id(std::string_view anchor) {
  std::string id = one_line(anchor);
  std::replace(id.begin(), id.end(), ' ', '-');
  return id;
}

std::vector<std::string> headings_of(const std::vector<Column>& columns) {
  std::vector<std::string> headings;
  headings.reserve(columns.size());
  for (const Column& column : columns) headings.push_back(column.heading);
  return headings;
}

}  // namespace

const Status* status_of(const Row& row) {
  const Status* last = nullptr;
  for (const Cell& cell : row.cells) {
    if (const auto* status = std::get_if<Status>(&cell)) last = status;
  }
  return last;
}

Survey::Survey(const Document& document) {
  std::size_t part = 0;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) part += heading->level == 1 ? 1 : 0;
    if (const auto* table = std::get_if<Table>(&block)) take(*table, part);
  }
}

void Survey::take(const Table& table, std::size_t part) {
  TableSurvey& found = tables_.emplace_back();
  const bool is_grid = table.layout == Table::Layout::grid;
  if (is_grid) take_headings(table);
  table.for_each_row([&](const Row& row) {
    if (!row.heading.empty() || row.is_total) return;
    ++found.rows;
    if (const Status* status = status_of(row)) found.statuses.add(*status);
    if (!is_grid) return;
    if (!row.anchor.empty()) anchors_.emplace(part, as_id(row.anchor));
    if (!row.details) return;
    ++found.details;
    if (++details_ > kMostDetails) return;
    for (const Table& detail : row.details()) take_headings(detail);
  });
}

void Survey::take_headings(const Table& table) {
  headings_.try_emplace(headings_of(table.columns), headings_.size() + 1);
}

std::string Survey::id_of(std::size_t part, std::string_view anchor) const {
  if (anchor.empty()) return "";
  std::string id = as_id(anchor);
  if (!anchors_.contains({part, id})) return "";
  // The same indicator can stand in several plans.
  if (part > 1) id += ":" + std::to_string(part);
  return id;
}

std::string Survey::class_of(const std::vector<Column>& columns) const {
  const auto found = headings_.find(headings_of(columns));
  return found == headings_.end() ? "k0" : "k" + std::to_string(found->second);
}

std::string Survey::heading_styles() const {
  std::string out = "@media screen and (max-width: 44rem) {\n";
  for (const auto& [headings, number] : headings_) {
    for (std::size_t i = 1; i < headings.size(); ++i) {
      out += fmt::format(".k{}.cards>*>tr>td:nth-child({})::before{{content:{}}}\n", number, i + 1,
                         css_string(headings[i]));
    }
  }
  return out + "}\n";
}

}  // namespace milepost
