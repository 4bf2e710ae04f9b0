// A document as GitHub-flavoured Markdown that also reads well as plain text: docs/reports.md
// "Formats". A long table is a table under each of its headings, with columns of the same width.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "base/web_address.h"
#include "model/evidence.h"
#include "report/formats.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

constexpr std::size_t kNarrowest = 3;  // a column, for the dashes under its heading
constexpr std::size_t kWidest = 60;    // a longer cell does not make the other rows longer
constexpr int kLowestHeading = 6;

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool begins_in_any_case(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char wanted, char c) { return wanted == lower(c); });
}

/// Whether a bare address is one because of the sign at `at`: that of `://`, that of `www.`.
bool makes_address(std::string_view text, std::size_t at) {
  if (text[at] == ':') return text.substr(at).starts_with("://");
  return text[at] == '.' && at >= 3 && begins_in_any_case(text.substr(at - 3), "www.");
}

/// Text in which Markdown finds nothing to do, on one line.
std::string as_markdown(std::string_view text) {
  constexpr std::string_view kSigns = "\\`*_{[]<>&#|~$";
  const std::string line = one_line(text);
  std::string plain;
  plain.reserve(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == ' ' && (plain.empty() || plain.back() == ' ')) continue;
    if (kSigns.find(c) != std::string_view::npos || makes_address(line, i)) plain += '\\';
    plain += c;
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

/// Escaped text where a block begins: no list and no rule does.
std::string at_block_begin(std::string line) {
  if (line.starts_with('-') || line.starts_with('+')) return "\\" + line;
  const std::size_t end = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view rest = std::string_view(line).substr(end);
  if (end > 0 && (rest.starts_with('.') || rest.starts_with(')')) &&
      (rest.size() == 1 || rest[1] == ' ')) {
    line.insert(end, "\\");
  }
  return line;
}

/// The address of a link as Markdown takes it between parentheses; empty where it is neither of the
/// web nor a file of evidence.
std::string address(std::string_view url) {
  if (is_evidence_path(url)) return std::string(url);
  if (web_scheme(url).empty()) return "";
  constexpr std::string_view kSigns = "-._~:/?#@!'*+,;=%";
  std::string written;
  for (const char c : url) {
    if (c == '&') {
      written += "&amp;";
    } else if (std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               kSigns.find(c) != std::string_view::npos) {
      written += c;
    } else {
      written += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return written;
}

/// What people read in a cell.
struct MarkdownCell {
  Language language;
  LocalClock clock;

  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return as_markdown(text); }
  std::string operator()(const Term& term) const { return as_markdown(term.label); }
  std::string operator()(Status status) const { return as_markdown(label(status, language)); }
  std::string operator()(std::int64_t count) const { return std::to_string(count); }
  std::string operator()(const Ratio& value) const { return figure(value, language); }
  std::string operator()(const Percent& percent) const { return percentage(percent.share) + "%"; }
  std::string operator()(const Points& points) const { return signed_points(points.gap); }
  std::string operator()(Date day) const { return to_string(day); }
  std::string operator()(Moment moment) const { return clock.minute(moment); }
  std::string operator()(bool flag) const { return flag ? "✓" : ""; }
  std::string operator()(const Link& link) const {
    const std::string text = as_markdown(link.text.empty() ? link.url : link.text);
    const std::string url = address(link.url);
    return url.empty() ? text : fmt::format("[{}]({})", text, url);
  }
  std::string operator()(const Marked& marked) const {
    const std::string text = as_markdown(marked.text);
    return marked.mark.empty()
               ? text
               : say(Sentence::with_aside, language, text, as_markdown(marked.mark));
  }
  std::string operator()(const Bullet&) const { return ""; }
  std::string operator()(const Sparkline&) const { return ""; }
  std::string operator()(Light light) const { return std::string(label(light, language)); }
};

/// The columns of a table that can be shown, and how wide each of them is.
class Grid {
 public:
  Grid(const Table& table, const MarkdownCell& cell) : cell_(cell) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      if (column.kind == CellKind::graphic) continue;
      columns_.push_back({i, as_markdown(column.heading), kNarrowest,
                          column.aligned_right || is_number(column.kind)});
      widen(columns_.back(), columns_.back().heading);
    }
  }

  bool is_empty() const { return columns_.empty(); }

  void measure(const Row& row, std::size_t depth) {
    for (std::size_t i = 0; i < columns_.size(); ++i) widen(columns_[i], text(row, i, depth));
  }

  void write_head(std::ostream& out) const {
    for (const Shown& column : columns_) write(out, column, column.heading);
    out << "|\n";
    for (const Shown& column : columns_) {
      out << "| " << std::string(column.width - 1, '-') << (column.on_right ? ": " : "- ");
    }
    out << "|\n";
  }

  void write_row(std::ostream& out, const Row& row, std::size_t depth) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) write(out, columns_[i], text(row, i, depth));
    out << "|\n";
  }

 private:
  struct Shown {
    std::size_t index;  // among all columns of the table
    std::string heading;
    std::size_t width;
    bool on_right;
  };

  static void widen(Shown& column, std::string_view text) {
    column.width = std::max(column.width, std::min(display_width(text), kWidest));
  }

  static void write(std::ostream& out, const Shown& column, std::string_view text) {
    out << "| " << (column.on_right ? pad_left(text, column.width) : pad_right(text, column.width))
        << ' ';
  }

  std::string text(const Row& row, std::size_t shown, std::size_t depth) const {
    std::string steps;
    for (std::size_t i = 0; shown == 0 && i < depth; ++i) steps += "↳ ";
    std::string cell = std::visit(cell_, row.cells.at(columns_[shown].index));
    if (row.is_out && !cell.empty()) cell = "~~" + cell + "~~";
    return steps + cell;
  }

  MarkdownCell cell_;
  std::vector<Shown> columns_;
};

/// How far in rows stand, seen from the outermost under the same heading.
class Depth {
 public:
  /// Whether the next row is the first under its heading.
  bool is_new() const { return !outermost_; }
  void begin() { outermost_.reset(); }
  std::size_t of(const Row& row) {
    outermost_ = std::min(outermost_.value_or(row.depth), row.depth);
    return row.depth - *outermost_;
  }

 private:
  std::optional<std::size_t> outermost_;
};

/// Writes blocks one after another, with an empty line between them.
class MarkdownWriter {
 public:
  MarkdownWriter(std::ostream& out, const Document& document)
      : out_(out), language_(document.language), cell_{document.language, document.clock} {}

  void operator()(const Heading& heading) {
    level_ = heading.level;
    write_heading(level_, heading.text);
  }

  void operator()(const Paragraph& paragraph) {
    if (paragraph.prominent) {
      const std::string text = as_markdown(paragraph.text);
      if (!text.empty()) begin_block() << "**" << text << "**\n";
    } else {
      write_paragraph(paragraph.text);
    }
  }

  void operator()(const Table& table) {
    Grid grid(table, cell_);
    if (grid.is_empty()) return;
    const bool has_rows = measure(table, grid);
    if (!has_rows && !table.keeps_head && table.if_empty.empty()) return;

    const int level = level_ + (table.title.empty() ? 0 : 1);
    write_heading(level, table.title);
    if (!has_rows && table.keeps_head) {
      begin_block();
      grid.write_head(out_);
    } else if (!has_rows) {
      write_paragraph(table.if_empty);
    } else if (table.layout == Table::Layout::list) {
      write_list(table, level);
    } else if (table.layout == Table::Layout::facts) {
      write_facts(table);
    } else {
      write_grid(table, grid, level);
    }
  }

  /// The sentence before it says the same.
  void operator()(const StatusBar&) const {}

  /// A chart has its figures in the table beside it.
  void operator()(const TimeChart&) const {}

 private:
  std::ostream& begin_block() {
    if (begun_) out_ << '\n';
    begun_ = true;
    return out_;
  }

  /// Whether the table has rows.
  static bool measure(const Table& table, Grid& grid) {
    bool has_rows = false;
    Depth depth;
    table.for_each_row([&](const Row& row) {
      has_rows = true;
      if (row.heading.empty()) {
        grid.measure(row, depth.of(row));
      } else {
        depth.begin();
      }
    });
    return has_rows;
  }

  void write_heading(int level, std::string_view text) {
    const std::string line = as_markdown(text);
    if (line.empty()) return;
    const auto signs = static_cast<std::size_t>(std::clamp(level, 1, kLowestHeading));
    begin_block() << std::string(signs, '#') << ' ' << line << '\n';
  }

  void write_paragraph(std::string_view text) {
    const std::string line = at_block_begin(as_markdown(text));
    if (!line.empty()) begin_block() << line << '\n';
  }

  void write_row_heading(const Row& row, int table_level) {
    write_heading(table_level + 1 + static_cast<int>(row.depth), row.heading);
  }

  /// The numbers go on under the headings between the items.
  void write_list(const Table& table, int level) {
    std::size_t number = 0;
    bool is_open = false;
    table.for_each_row([&](const Row& row) {
      if (!row.heading.empty()) {
        write_row_heading(row, level);
        is_open = false;
        return;
      }
      if (!is_open) begin_block();
      is_open = true;
      out_ << fmt::format("{}. {}\n", ++number,
                          at_block_begin(std::visit(cell_, row.cells.front())));
    });
  }

  void write_facts(const Table& table) {
    begin_block();
    table.for_each_row([&](const Row& row) {
      std::string what;
      std::string rest;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string cell = std::visit(cell_, row.cells[i]);
        if (i == 0) {
          what = "**" + cell + "**";
        } else {
          add_clause(rest, cell, language_);
        }
      }
      out_ << "- " << say(Sentence::named_value, language_, what, rest) << '\n';
    });
  }

  void write_grid(const Table& table, const Grid& grid, int level) {
    Depth depth;
    table.for_each_row([&](const Row& row) {
      if (!row.heading.empty()) {
        write_row_heading(row, level);
        depth.begin();
        return;
      }
      if (depth.is_new()) {
        begin_block();
        grid.write_head(out_);
      }
      grid.write_row(out_, row, depth.of(row));
    });
  }

  std::ostream& out_;
  Language language_;
  MarkdownCell cell_;
  int level_ = 1;
  bool begun_ = false;
};

}  // namespace

void render_markdown(const Document& document, const RenderOptions& /*options*/,
                     std::ostream& out) {
  MarkdownWriter write(out, document);
  const bool has_title = std::any_of(document.blocks.begin(), document.blocks.end(), [](auto& one) {
    const auto* heading = std::get_if<Heading>(&one);
    return heading != nullptr && heading->level == 1;
  });
  if (!has_title) write(Heading{1, document.title});
  for (const Block& block : document.blocks) std::visit(write, block);
}

}  // namespace milepost
