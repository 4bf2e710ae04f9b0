// The blocks of a document as WordprocessingML: what stands in the body of a Word document.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "report/document.h"
#include "report/word/page_shape.h"
#include "report/word/template_styles.h"
#include "report/word/word_table.h"

namespace milepost::docx {

/// The sheets that a document is written on.
struct Sheets {
  PageShape upright;
  PageShape lying;
  /// Its w:sectPr; the first one of a template has more in it than those that go on. Sheets that
  /// lie already are never turned.
  std::function<std::string(bool lies, bool is_first)> section;
  bool is_template = false;
};

/// Which of the blocks begin sheets that lie, beside annexes, and whether all of them do.
struct Lying {
  bool as_a_whole = false;
  std::set<std::size_t> from = {};  // blocks that do
};

/// Writes blocks one after another.
class Body {
 public:
  /// All must outlive this object.
  Body(const Document& document, const Sheets& sheets, StyleIds& styles, const Sink& sink);

  /// The whole document. `has_head`: the template has the number, the office and the date itself;
  /// `has_seal`: and the seal.
  void write(bool has_head, bool has_seal);

  /// Ends the last sheet, with its section where that is to be.
  void end(bool has_section);

  /// Whether those that are written on now are sheets for what is wide, and whether these are the
  /// first ones.
  bool lies() const { return lies_; }
  bool is_first() const { return is_first_; }

  void operator()(const Heading& heading);
  void operator()(const Paragraph& paragraph);
  void operator()(const Table& table);
  /// The sentence before it says the same.
  void operator()(const StatusBar& /*bar*/) const {}
  /// A chart has its figures in the table beside it.
  void operator()(const TimeChart& /*chart*/) const {}

 private:
  const PageShape& page() const {
    return lies_ && !sheets_.upright.lies() ? sheets_.lying : sheets_.upright;
  }
  void turn(bool lies);
  std::string text_of(const Cell& cell) const;
  void put_behind_table(std::string_view style);
  void leave_room();
  void put(std::string_view style, std::string_view text);
  void put_section();
  void write_masthead(std::string_view text);
  void write_list(const Table& table);
  void write_facts(const Table& table);

  const Document& document_;
  const Sheets& sheets_;
  StyleIds& styles_;
  const Sink& sink_;
  Lying lying_;
  bool lies_;
  bool is_first_ = true;
  int level_ = 1;
  bool is_behind_table_ = false;
  bool is_signed_ = false;  // its first line is written
};

}  // namespace milepost::docx
