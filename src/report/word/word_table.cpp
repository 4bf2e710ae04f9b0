#include "report/word/word_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "report/word/column_widths.h"
#include "report/word/word_text.h"

namespace milepost::docx {
namespace {

constexpr std::size_t kMargin = 160;        // twips, both sides of a cell together
constexpr std::size_t kStep = 160;          // twips that a row stands further in
constexpr std::size_t kDeepest = 4;         // the last depth with a step of its own
constexpr std::size_t kWritten = 420;       // twips of a line for a hand to write on
constexpr std::size_t kLeastOfText = 12;    // terminal columns that a text is never squeezed below
constexpr std::size_t kSlack = 2;           // not every font is as narrow, and heads are bold
constexpr std::size_t kLongestWord = 16;    // longer ones may be broken
constexpr std::size_t kLeastOfHeading = 8;  // four Chinese signs
constexpr std::size_t kWidestUsual = 60;
constexpr std::size_t kLongRow =
    2'000;  // bytes from which a row may be parted by the end of a page

/// A size of tables: the style of its paragraphs, and twips of half a Chinese sign in it.
struct TableSize {
  std::string_view style;
  std::size_t unit;
};
constexpr std::array<TableSize, 3> kSizes{
    {{"TableText", 105}, {"TableSmall", 90}, {"TableTiny", 75}}};

/// What is known of a column when all of its cells were seen.
struct Measured {
  std::size_t index = 0;  // among all columns of the table
  bool breaks = false;    // holds words that may stand on several lines
  bool on_right = false;
  std::size_t longest_word = 0;
  std::size_t widest = 0;
  std::size_t sum = 0;  // of all widths
  std::size_t cells = 0;
};

std::size_t longest_word_of(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view part = text.substr(0, end);
    const bool is_ascii_word =
        std::all_of(part.begin(), part.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (is_ascii_word) longest = std::max(longest, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

ColumnNeed need_of(const Measured& column, std::string_view heading) {
  ColumnNeed need;
  need.takes_rest = column.breaks;
  const std::size_t of_heading =
      std::max(std::min(display_width(heading), kLeastOfHeading), longest_word_of(heading));
  const std::size_t of_cells = column.breaks ? std::max(std::min(column.widest, kLeastOfText),
                                                        std::min(column.longest_word, kLongestWord))
                                             : column.widest;
  need.least = std::max(of_heading, of_cells) + kSlack;
  const std::size_t mean = column.cells == 0 ? 0 : column.sum / column.cells;
  need.usual = std::max(need.least, std::min({column.widest, 2 * mean + 4, kWidestUsual}));
  return need;
}

class GridWriter {
 public:
  GridWriter(const Paper& paper, const Table& table, const Sink& sink)
      : paper_(paper), table_(table), sink_(sink) {
    measure();
    std::vector<ColumnNeed> needs;
    for (const Measured& column : columns_) {
      needs.push_back(need_of(column, table.columns[column.index].heading));
    }
    for (const TableSize& size : kSizes) {
      size_ = size;
      if (is_wide_enough(needs, size.unit, kMargin, paper.text_width)) break;
    }
    widths_ = column_widths(needs, size_.unit, kMargin, paper.text_width);
  }

  void write() {
    out_ = fmt::format(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/>"
        "{}<w:tblLayout w:type=\"fixed\"/>{}</w:tblPr>\n<w:tblGrid>",
        paper_.styles.of("Grid"), paper_.text_width, paper_.is_template ? kCentred : "",
        paper_.is_template ? kCellMargins : "");
    for (const std::size_t width : widths_) out_ += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
    out_ += "</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      write_cell(i, table_.columns[columns_[i].index].heading, "<w:jc w:val=\"center\"/>", kBold);
    }
    out_ += "</w:tr>\n";
    table_.for_each_row([&](const Row& row) {
      write_row(row);
      sink_(out_);
      out_.clear();
    });
    out_ += "</w:tbl>\n";
    sink_(out_);
  }

 private:
  static constexpr std::string_view kCentred = "<w:jc w:val=\"center\"/>";
  static constexpr std::string_view kInTheMiddle = "<w:vAlign w:val=\"center\"/>";
  static constexpr std::string_view kCellMargins =
      "<w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/>"
      "</w:tblCellMar>";
  static constexpr std::string_view kBold = "<w:b/><w:bCs/>";

  std::string text_of(const Cell& cell) const {
    return cell_text(cell, paper_.document.language, paper_.document.clock);
  }

  void measure() {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Column& column = table_.columns[i];
      if (column.kind == CellKind::graphic) continue;
      Measured& one = columns_.emplace_back();
      one.index = i;
      one.breaks = column.kind == CellKind::text;
      one.on_right = column.aligned_right || is_number(column.kind);
    }
    table_.for_each_row([&](const Row& row) {
      if (!row.heading.empty()) return;
      for (Measured& column : columns_) {
        const std::string text = text_of(row.cells.at(column.index));
        if (text.empty()) continue;
        const std::size_t width = display_width(one_line(text));
        column.widest = std::max(column.widest, width);
        column.sum += width;
        ++column.cells;
        if (column.breaks) {
          column.longest_word = std::max(column.longest_word, longest_word_of(text));
        }
      }
    });
    // What a figure stands for may be told in words: `no mean growth`, a long fraction.
    for (Measured& column : columns_) column.breaks = column.breaks || column.widest > kLongestWord;
  }

  void write_cell(std::size_t i, std::string_view text, std::string_view alignment,
                  std::string_view of_run) {
    out_ += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tcPr>", widths_[i],
                        paper_.is_template ? kInTheMiddle : "");
    append_paragraph(out_, paper_.styles.of(size_.style), text, alignment, of_run);
    out_ += "</w:tc>";
  }

  static std::string color_of(Light light) {
    return fmt::format("<w:color w:val=\"{:06X}\"/>", milepost::row_of(light).color);
  }

  static std::string indent_of(std::size_t depth) {
    const std::size_t steps = std::min(depth, kDeepest);
    return steps == 0 ? "" : fmt::format("<w:ind w:left=\"{}\"/>", steps * kStep);
  }

  /// A heading goes across the table, and stays with the row below it.
  void write_heading(const Row& row) {
    out_ += fmt::format(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>"
        "<w:gridSpan w:val=\"{}\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>"
        "</w:tcPr>",
        paper_.text_width, columns_.size());
    append_paragraph(out_, paper_.styles.of(size_.style), row.heading,
                     "<w:keepNext/>" + indent_of(row.depth), kBold);
    out_ += "</w:tc></w:tr>\n";
    outermost_ = row.depth + 1;
  }

  void write_row(const Row& row) {
    if (!row.heading.empty()) {
      write_heading(row);
      return;
    }
    outermost_ = std::min(outermost_, row.depth);
    std::vector<std::string> texts;
    std::size_t size = 0;
    for (const Measured& column : columns_) {
      texts.push_back(text_of(row.cells.at(column.index)));
      size += texts.back().size();
    }
    out_ += size < kLongRow ? "<w:tr><w:trPr><w:cantSplit/>" : "<w:tr><w:trPr>";
    if (row.room > 0) {
      out_ += fmt::format("<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", row.room * kWritten);
    }
    out_ += "</w:trPr>";
    const std::string_view of_run = row.is_total ? kBold
                                    : row.is_out ? "<w:strike/><w:color w:val=\"7F7F7F\"/>"
                                                 : std::string_view();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string indent = i == 0 ? indent_of(row.depth - outermost_) : "";
      const auto* light = std::get_if<Light>(&row.cells.at(columns_[i].index));
      write_cell(i, texts[i], columns_[i].on_right ? indent + "<w:jc w:val=\"right\"/>" : indent,
                 light != nullptr && of_run.empty() ? color_of(*light) : std::string(of_run));
    }
    out_ += "</w:tr>\n";
  }

  const Paper& paper_;
  const Table& table_;
  const Sink& sink_;
  std::vector<Measured> columns_;
  std::vector<std::size_t> widths_;
  TableSize size_{};
  std::size_t outermost_ = kDeepest + 1;  // how far in the rows under this heading stand
  std::string out_;
};

}  // namespace

std::size_t columns_on_paper(const Table& table) {
  return static_cast<std::size_t>(
      std::count_if(table.columns.begin(), table.columns.end(),
                    [](const Column& column) { return column.kind != CellKind::graphic; }));
}

void write_grid(const Paper& paper, const Table& table, const Sink& sink) {
  GridWriter(paper, table, sink).write();
}

}  // namespace milepost::docx
