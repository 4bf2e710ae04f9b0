#include "draft/document_builder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "draft/plain_blanks.h"

namespace milepost {
namespace {

constexpr std::size_t kMostPlaces = 300'000;  // for cells; a long report has a few thousand
constexpr std::size_t kMostBytes = std::size_t{32} << 20U;
/// Of tables in tables; what is deeper counts as what stands in the cell around it.
constexpr std::size_t kMostTables = 20;

DocumentFault too_much(const Wording& what) {
  return {said(what), said({"split it into several files", "请拆分为几个文件"})};
}

DocumentFault too_much_text() {
  return too_much({"the document has more text than one can hold", "文档的文字超出上限"});
}

std::size_t bytes_of(const SourceTable& table) {
  std::size_t bytes = 0;
  for (const auto& row : table.rows) {
    for (const std::string& cell : row) bytes += cell.size();
  }
  return bytes;
}

}  // namespace

DocumentFault too_many_paragraphs() {
  return too_much({"the document has more paragraphs than one can hold", "文档的段落超出上限"});
}

void DocumentBuilder::count_text(std::size_t bytes) {
  bytes_ += bytes;
  if (bytes_ > kMostBytes) throw too_much_text();
}

std::vector<SourceBlock>& DocumentBuilder::here() {
  const auto table = std::find_if(tables_.rbegin(), tables_.rend(),
                                  [](const TableBuilder& one) { return one.is_in_cell(); });
  return table == tables_.rend() ? document_.blocks : table->cell_blocks();
}

template <class Change>
void DocumentBuilder::change_table(const Change& change) {
  if (!is_in_table() || deeper_tables_ > 0) return;
  const std::size_t before = tables_.back().places();
  change(tables_.back());
  places_ += tables_.back().places() - before;
  if (places_ > kMostPlaces) {
    throw too_much({"the document has more cells than one can hold", "文档的单元格超出上限"});
  }
}

void DocumentBuilder::add_paragraph(std::string_view text, int heading_level) {
  std::string plain = with_plain_blanks(text);
  if (plain.empty()) return;
  if (++paragraphs_ > kMostParagraphs) throw too_many_paragraphs();
  count_text(plain.size());
  here().emplace_back(SourceParagraph{std::move(plain), heading_level});
}

void DocumentBuilder::add_note(std::string_view text) {
  std::string plain = with_plain_blanks(text);
  if (plain.empty()) return;
  if (++paragraphs_ > kMostParagraphs) throw too_many_paragraphs();
  count_text(plain.size());
  document_.notes.push_back(std::move(plain));
}

void DocumentBuilder::count_blocks(const std::vector<SourceBlock>& blocks) {
  for (const SourceBlock& block : blocks) {
    const auto* table = std::get_if<SourceTable>(&block);
    count_text(table == nullptr ? std::get<SourceParagraph>(block).text.size() : bytes_of(*table));
  }
}

void DocumentBuilder::add_blocks(std::vector<SourceBlock> blocks) {
  std::move(blocks.begin(), blocks.end(), std::back_inserter(here()));
}

void DocumentBuilder::begin_table() {
  if (tables_.size() == kMostTables) {
    ++deeper_tables_;
  } else {
    tables_.emplace_back();
  }
}

void DocumentBuilder::begin_row() {
  change_table([](TableBuilder& table) { table.begin_row(); });
}

void DocumentBuilder::skip_columns(std::size_t columns) {
  change_table([&](TableBuilder& table) { table.skip_columns(columns); });
}

void DocumentBuilder::begin_cell(std::size_t columns, std::size_t rows) {
  change_table([&](TableBuilder& table) { table.begin_cell(columns, rows); });
}

void DocumentBuilder::begin_continued_cell(std::size_t columns) {
  change_table([&](TableBuilder& table) { table.begin_continued_cell(columns); });
}

void DocumentBuilder::end_cell() {
  change_table([](TableBuilder& table) { table.end_cell(); });
}

void DocumentBuilder::end_row() {
  change_table([](TableBuilder& table) { table.end_row(); });
}

void DocumentBuilder::drop_row() {
  change_table([](TableBuilder& table) { table.drop_row(); });
}

void DocumentBuilder::end_table() {
  if (deeper_tables_ > 0) {
    --deeper_tables_;
    return;
  }
  if (!is_in_table()) return;
  auto blocks = tables_.back().take(kMostBytes - bytes_);
  if (!blocks) throw too_much_text();
  tables_.pop_back();
  for (const SourceBlock& block : *blocks) {
    if (const auto* table = std::get_if<SourceTable>(&block)) count_text(bytes_of(*table));
  }
  add_blocks(std::move(*blocks));
}

InputDocument DocumentBuilder::take() {
  deeper_tables_ = 0;
  while (is_in_table()) end_table();
  return std::exchange(document_, {});
}

}  // namespace milepost
