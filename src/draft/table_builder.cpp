#include "draft/table_builder.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>

namespace milepost {
namespace {

/// As browsers have it: nobody means more.
constexpr std::size_t kMostColumnsOfCell = 1000;
constexpr std::size_t kMostRowsOfCell = 65'534;

std::size_t count_tables(const std::vector<SourceBlock>& blocks) {
  return static_cast<std::size_t>(std::count_if(
      blocks.begin(), blocks.end(),
      [](const SourceBlock& block) { return std::holds_alternative<SourceTable>(block); }));
}

std::size_t text_size(const std::vector<SourceBlock>& blocks) {
  std::size_t size = 0;
  for (const SourceBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<SourceParagraph>(&block))
      size += paragraph->text.size();
    if (const auto* table = std::get_if<SourceTable>(&block)) {
      for (const auto& row : table->rows) {
        for (const std::string& cell : row) size += cell.size();
      }
    }
  }
  return size;
}

void append_row(std::string& text, const std::vector<std::string>& row) {
  const std::string* last = nullptr;
  for (const std::string& cell : row) {
    if (cell.empty() || (last != nullptr && *last == cell)) continue;
    if (last != nullptr) text += ' ';
    text += cell;
    last = &cell;
  }
}

}  // namespace

std::string text_of_blocks(const std::vector<SourceBlock>& blocks) {
  std::string text;
  const auto begin_line = [&] {
    if (!text.empty()) text += '\n';
  };
  for (const SourceBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<SourceParagraph>(&block)) {
      begin_line();
      text += paragraph->text;
    }
    if (const auto* table = std::get_if<SourceTable>(&block)) {
      for (const auto& row : table->rows) {
        begin_line();
        append_row(text, row);
      }
    }
  }
  return text;
}

void TableBuilder::begin_row() {
  if (is_in_row_) end_row();
  rows_.emplace_back();
  before_row_ = {cells_.size(), reaches_, begins_};
  is_in_row_ = true;
}

/// Fills the places of the row that cells from above reach into.
void TableBuilder::pass_reaching() {
  std::vector<std::size_t>& row = rows_.back();
  while (row.size() < reaches_.size() && reaches_[row.size()].rows > 0) {
    row.push_back(reaches_[row.size()].cell);
    ++places_;
  }
}

void TableBuilder::place(std::size_t cell, std::size_t columns, std::size_t rows) {
  std::vector<std::size_t>& row = rows_.back();
  columns = std::clamp<std::size_t>(columns, 1, kMostColumnsOfCell);
  const std::size_t first = row.size();
  row.insert(row.end(), columns, cell);
  places_ += columns;
  if (reaches_.size() < row.size()) {
    reaches_.resize(row.size());
    begins_.resize(row.size());
  }
  std::fill_n(reaches_.begin() + static_cast<std::ptrdiff_t>(first), columns, Reach{cell, rows});
  if (cell != kNoCell) begins_[first] = true;
}

void TableBuilder::skip_columns(std::size_t columns) {
  if (is_in_row_ && columns > 0) place(kNoCell, columns, 1);
}

void TableBuilder::begin_cell(std::size_t columns, std::size_t rows) {
  if (!is_in_row_) begin_row();
  pass_reaching();
  current_ = cells_.size();
  cells_.emplace_back();
  place(current_, columns, rows == 0 ? kMostRowsOfCell : std::min(rows, kMostRowsOfCell));
  is_in_cell_ = true;
}

void TableBuilder::begin_continued_cell(std::size_t columns) {
  if (!is_in_row_) begin_row();
  const std::size_t column = rows_.back().size();
  const std::vector<std::size_t>* above = rows_.size() > 1 ? &rows_[rows_.size() - 2] : nullptr;
  const bool has_above = above != nullptr && column < above->size() && (*above)[column] != kNoCell;
  if (!has_above) return begin_cell(columns, 1);
  current_ = (*above)[column];
  place(current_, columns, 1);
  is_in_cell_ = true;
}

void TableBuilder::end_row() {
  if (!is_in_row_) return;
  is_in_row_ = false;
  is_in_cell_ = false;
  std::vector<std::size_t>& row = rows_.back();
  while (row.size() < reaches_.size()) {
    const Reach& reach = reaches_[row.size()];
    row.push_back(reach.rows > 0 ? reach.cell : kNoCell);
    ++places_;
  }
  for (Reach& reach : reaches_) {
    if (reach.rows > 0) --reach.rows;
  }
}

void TableBuilder::drop_row() {
  if (!is_in_row_) return;
  is_in_row_ = false;
  is_in_cell_ = false;
  rows_.pop_back();
  cells_.resize(before_row_.cells);
  reaches_ = before_row_.reaches;
  begins_ = before_row_.begins;
}

std::vector<std::size_t> TableBuilder::columns_with_beginnings() const {
  std::vector<std::size_t> columns(begins_.size());
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  columns.erase(std::remove_if(columns.begin(), columns.end(),
                               [&](std::size_t column) { return !begins_[column]; }),
                columns.end());
  return columns;
}

bool TableBuilder::only_arranges(const std::vector<std::size_t>& columns) const {
  constexpr std::size_t kManyParagraphs = 8;
  if (columns.size() <= 1) return true;
  std::size_t all = 0;
  std::size_t most = 0;
  for (const Cell& cell : cells_) {
    const std::size_t size = text_size(cell.blocks);
    all += size;
    if (count_tables(cell.blocks) > 0 || cell.blocks.size() >= kManyParagraphs) {
      most = std::max(most, size);
    }
  }
  return most > 0 && 2 * most >= all;
}

std::optional<std::vector<SourceBlock>> TableBuilder::take(std::size_t most_bytes) {
  end_row();
  const std::vector<std::size_t> columns = columns_with_beginnings();
  std::vector<SourceBlock> blocks;
  if (only_arranges(columns)) {
    for (Cell& cell : cells_) {
      std::move(cell.blocks.begin(), cell.blocks.end(), std::back_inserter(blocks));
    }
    return blocks;
  }
  std::vector<std::string> texts(cells_.size());
  std::transform(cells_.begin(), cells_.end(), texts.begin(),
                 [](const Cell& cell) { return text_of_blocks(cell.blocks); });
  SourceTable table;
  std::size_t bytes = 0;
  for (const std::vector<std::size_t>& row : rows_) {
    std::vector<std::string> filled(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::size_t cell = columns[i] < row.size() ? row[columns[i]] : kNoCell;
      if (cell == kNoCell) continue;
      bytes += texts[cell].size();
      if (bytes > most_bytes) return std::nullopt;
      filled[i] = texts[cell];
    }
    const bool has_text = std::any_of(filled.begin(), filled.end(),
                                      [](const std::string& text) { return !text.empty(); });
    if (has_text) table.rows.push_back(std::move(filled));
  }
  if (!table.rows.empty()) blocks.emplace_back(std::move(table));
  return blocks;
}

}  // namespace milepost
