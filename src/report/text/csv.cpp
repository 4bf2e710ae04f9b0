// A report's main table as CSV; the columns are documented in docs/csv-columns.md.
#include "base/csv.h"

#include <ostream>
#include <string>

#include "base/decimal.h"
#include "base/text.h"
#include "report/formats.h"
#include "report/words/figures.h"

namespace milepost {
namespace {

constexpr std::size_t kBufferBytes = 1 << 16;

/// Adds one cell to a line in words and digits that depend on no language.
struct FieldWriter {
  CsvLine& line;

  void operator()(std::monostate) const { line.bare(""); }
  void operator()(const std::string& text) const { line.text(text); }
  void operator()(const Term& term) const { line.bare(term.word); }
  void operator()(Status status) const { line.bare(word(status)); }
  void operator()(std::int64_t count) const { line.bare(std::to_string(count)); }
  void operator()(const Ratio& figure) const {
    line.bare_from([&](std::string& out) { append_plain_figure(out, figure); });
  }
  void operator()(const Percent& percent) const {
    line.bare_from([&](std::string& out) { append_percentage(out, percent.share); });
  }
  void operator()(const Points& points) const {
    line.bare_from([&](std::string& out) { append_percentage(out, points.gap); });
  }
  void operator()(Date day) const {
    line.bare_from([&](std::string& out) { append(out, day); });
  }
  void operator()(Moment moment) const { line.bare(to_string(moment)); }
  void operator()(bool flag) const { line.bare(flag ? "true" : "false"); }
  void operator()(const Link& link) const { line.text(link.url); }
  void operator()(const Marked& marked) const { line.text(marked.text); }
  void operator()(const Bullet&) const { line.bare(""); }
  void operator()(const Sparkline&) const { line.bare(""); }
  void operator()(Light light) const { line.bare(word(light)); }
};

void append_header(std::string& out, const Table& table) {
  CsvLine line(out);
  for (const Column& column : table.columns) line.plain(column.name);
}

void append_row(std::string& out, const Row& row) {
  CsvLine line(out);
  for (const Cell& cell : row.cells) std::visit(FieldWriter{line}, cell);
}

}  // namespace

void render_csv(const Document& document, const RenderOptions& options, std::ostream& out) {
  std::string buffer(options.byte_order_mark ? kByteOrderMark : "");
  bool first = true;
  for (const Block& block : document.blocks) {
    const Table* table = std::get_if<Table>(&block);
    if (table == nullptr || table->name != document.main) continue;
    if (first) append_header(buffer, *table);
    first = false;
    if (table->for_each_text) {
      out << buffer;
      buffer.clear();
      table->for_each_text([](const Row& row, std::string& text) { append_row(text, row); },
                           [&](std::string_view rows) { out << rows; });
      continue;
    }
    table->for_each_row([&](const Row& row) {
      if (!row.heading.empty()) return;
      append_row(buffer, row);
      if (buffer.size() < kBufferBytes) return;
      out << buffer;
      buffer.clear();
    });
  }
  out << buffer;
}

}  // namespace milepost
