// Puts a document together, as its reader walks through what a program saved: paragraphs, tables in
// tables, notes. Keeps it within bounds whatever that says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "draft/document.h"
#include "draft/table_builder.h"

namespace milepost {

/// Why a document cannot be read, and what would help: thrown inside the readers and told by them
/// as a problem of the file.
struct DocumentFault {
  Said what;
  Said remedy;
};

/// Far beyond any report: of these a long one has a thousand.
inline constexpr std::size_t kMostParagraphs = 200'000;
DocumentFault too_many_paragraphs();

class DocumentBuilder {
 public:
  /// A paragraph, here or in the cell that is begun, with plain blanks; passed over where it is
  /// empty. Throws DocumentFault where there are too many.
  void add_paragraph(std::string_view text, int heading_level = 0);
  void add_note(std::string_view text);
  /// What was put together elsewhere. It counts from the moment when somebody means to add it.
  void count_blocks(const std::vector<SourceBlock>& blocks);
  void add_blocks(std::vector<SourceBlock> blocks);

  /// Rows and cells belong to the innermost table that is begun and not ended; ends without a
  /// beginning, and cells outside of a row, are passed over.
  void begin_table();
  void begin_row();
  /// Empty cells of a row, as many.
  void skip_columns(std::size_t columns);
  void begin_cell(std::size_t columns, std::size_t rows);
  /// A cell that is merged with the one above it, and begins in the same column.
  void begin_continued_cell(std::size_t columns);
  void end_cell();
  void end_row();
  /// The row does not count: it was deleted.
  void drop_row();
  void end_table();

  bool is_in_table() const { return !tables_.empty(); }

  /// What there is, with every table ended.
  InputDocument take();

 private:
  std::vector<SourceBlock>& here();
  void count_text(std::size_t bytes);
  /// Does something with the innermost table, and counts the places for cells that this makes.
  template <class Change>
  void change_table(const Change& change);

  InputDocument document_;
  std::vector<TableBuilder> tables_;
  std::size_t deeper_tables_ = 0;  // whose cells are those of the innermost in `tables_`
  std::size_t paragraphs_ = 0;
  std::size_t places_ = 0;  // for cells
  std::size_t bytes_ = 0;
};

}  // namespace milepost
