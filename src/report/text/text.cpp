// A document for a terminal.
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "report/formats.h"
#include "report/text/plot.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

Color color_of(Status status) {
  switch (row_of(status).hue) {
    case Hue::green:
      return Color::green;
    case Hue::yellow:
      return Color::yellow;
    case Hue::red:
      return Color::red;
    case Hue::blue:
      return Color::blue;
    case Hue::gray:
      return Color::gray;
  }
  return Color::none;
}

Color color_of(Light light) {
  switch (light) {
    case Light::green:
      return Color::green;
    case Light::yellow:
      return Color::yellow;
    case Light::red:
      return Color::red;
  }
  return Color::none;
}

/// A cell as people read it in a terminal.
struct TerminalCell {
  Language language;
  LocalClock clock;

  TextCell operator()(std::monostate) const { return {}; }
  TextCell operator()(const std::string& text) const { return {text}; }
  TextCell operator()(const Term& term) const { return {std::string(term.label)}; }
  TextCell operator()(Status status) const {
    return {std::string(label(status, language)), color_of(status)};
  }
  TextCell operator()(std::int64_t count) const { return {std::to_string(count)}; }
  TextCell operator()(const Ratio& value) const { return {figure(value, language)}; }
  TextCell operator()(const Percent& percent) const { return {percentage(percent.share) + "%"}; }
  TextCell operator()(const Points& points) const { return {signed_points(points.gap)}; }
  TextCell operator()(Date day) const { return {to_string(day)}; }
  TextCell operator()(Moment moment) const { return {clock.minute(moment)}; }
  TextCell operator()(bool flag) const { return {flag ? "✓" : ""}; }
  TextCell operator()(const Link& link) const { return {link.text}; }
  TextCell operator()(const Marked& marked) const {
    return {marked.mark.empty() ? marked.text
                                : say(Sentence::with_aside, language, marked.text, marked.mark)};
  }
  TextCell operator()(const Bullet&) const { return {}; }
  TextCell operator()(const Sparkline&) const { return {}; }
  TextCell operator()(Light light) const {
    return {std::string(label(light, language)), color_of(light)};
  }
};

class TextRenderer {
 public:
  TextRenderer(const RenderOptions& options, LocalClock clock) : options_(options), clock_(clock) {}

  void operator()(const Heading& heading) {
    begin_block(heading.level == 1 ? 2 : 1);
    out_ += bold(heading.text) + "\n";
    after_heading_ = true;
  }

  void operator()(const Paragraph& paragraph) {
    if (paragraph.text.empty()) return;
    if (!after_heading_) begin_block(1);
    out_ += one_line(paragraph.text) + "\n";
  }

  void operator()(const Table& table) {
    const bool is_facts = table.layout == Table::Layout::facts;
    const std::string body = body_of(table);
    if (body.empty()) return;
    if (is_facts && table.title.empty() && after_heading_) {
      after_heading_ = false;
    } else {
      begin_block(1);
    }
    if (!table.title.empty()) {
      out_ += (is_facts ? one_line(table.title) : bold(table.title)) + "\n";
    }
    out_ += body;
  }

  /// The tables beside it say the same.
  void operator()(const StatusBar&) {}

  void operator()(const TimeChart& chart) {
    const std::string plot = plot_text(chart, options_.language, options_.terminal);
    if (plot.empty()) return;
    begin_block(1);
    out_ += plot;
  }

  std::string text() && { return std::move(out_); }

 private:
  std::string bold(const std::string& text) const {
    return colored(one_line(text), Color::bold, options_.terminal);
  }

  void begin_block(int blank_lines) {
    if (!out_.empty()) out_.append(static_cast<std::size_t>(blank_lines), '\n');
    after_heading_ = false;
  }

  std::string body_of(const Table& table) const {
    switch (table.layout) {
      case Table::Layout::grid:
        return grid_of(table);
      case Table::Layout::list:
        return list_of(table);
      case Table::Layout::facts:
        return facts_of(table);
    }
    return {};
  }

  /// The first cells line up, what stands behind them does not.
  std::string facts_of(const Table& table) const {
    std::vector<std::vector<std::string>> lines;
    std::size_t width = 0;
    table.for_each_row([&](const Row& row) {
      std::vector<std::string>& line = lines.emplace_back();
      for (const Cell& cell : row.cells) {
        line.push_back(one_line(std::visit(TerminalCell{options_.language, clock_}, cell).text));
      }
      width = std::max(width, display_width(line.front()));
    });
    std::string body;
    for (const std::vector<std::string>& line : lines) {
      body += "  " + pad_right(line.front(), width);
      for (std::size_t i = 1; i < line.size(); ++i) body += "  " + line[i];
      body += "\n";
    }
    return body;
  }

  std::string list_of(const Table& table) const {
    std::string body;
    std::size_t number = 0;
    table.for_each_row([&](const Row& row) {
      if (!row.heading.empty()) {
        body += "  " + bold(row.heading) + "\n";
        return;
      }
      const TextCell item = std::visit(TerminalCell{options_.language, clock_}, row.cells.front());
      body += wrapped(fmt::format("{:>3}. ", ++number), item.text);
    });
    if (number == 0 && !table.if_empty.empty()) body = one_line(table.if_empty) + "\n";
    return body;
  }

  /// An item in lines that fit the terminal.
  std::string wrapped(const std::string& lead, const std::string& text) const {
    const std::size_t room =
        options_.terminal.width > lead.size() + 20 ? options_.terminal.width - lead.size() : 0;
    std::string body;
    for (const std::string& line : wrap(one_line(text), room)) {
      body += (body.empty() ? lead : std::string(lead.size(), ' ')) + line + "\n";
    }
    return body;
  }

  std::string grid_of(const Table& table) const {
    std::vector<std::size_t> shown;
    std::vector<TextTable::Column> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      if (column.kind == CellKind::graphic) continue;
      shown.push_back(i);
      columns.push_back(
          {column.heading,
           column.aligned_right || is_number(column.kind) ? Align::right : Align::left,
           column.shrinks, column.drops});
    }
    TextTable grid(std::move(columns));
    bool any = false;
    table.for_each_row([&](const Row& row) {
      const std::string indent(row.depth * 2, ' ');
      if (!row.heading.empty()) {
        grid.add_heading(indent + row.heading);
        return;
      }
      any = true;
      std::vector<TextCell> cells;
      for (const std::size_t i : shown) {
        cells.push_back(std::visit(TerminalCell{options_.language, clock_}, row.cells[i]));
        if (row.is_out) cells.back().color = Color::gray;
      }
      if (!cells.empty()) cells.front().text.insert(0, indent);
      grid.add_row(cells);
    });
    if (any || table.keeps_head) return grid.render(options_.terminal);
    return table.if_empty.empty() ? "" : one_line(table.if_empty) + "\n";
  }

  const RenderOptions& options_;
  LocalClock clock_;
  std::string out_;
  bool after_heading_ = false;
};

}  // namespace

void render_text(const Document& document, const RenderOptions& options, std::ostream& out) {
  RenderOptions of_document = options;
  of_document.language = document.language;
  TextRenderer renderer(of_document, document.clock);
  for (const Block& block : document.blocks) std::visit(renderer, block);
  out << std::move(renderer).text();
}

}  // namespace milepost
