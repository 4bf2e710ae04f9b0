// A document as a Word document: docs/reports.md "Word documents". What is the same in all of them
// stands in reports/word/.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/compiled_in.h"
#include "base/text.h"
#include "base/zip_writer.h"
#include "report/formats.h"
#include "report/word/word_table.h"
#include "report/word/word_text.h"
#include "report/words/sentences.h"

namespace milepost {

extern const std::span<const CompiledIn> kWord;  // reports/word/*.xml

namespace docx {
namespace {

constexpr std::size_t kMostUpright = 7;  // columns of a table on a page that stands upright
constexpr int kLowestHeading = 6;

/// A page that stands upright or lies, in twips.
struct PageShape {
  std::size_t width;
  std::size_t height;
  std::size_t top;
  std::size_t right;
  std::size_t bottom;
  std::size_t left;
  std::size_t footer;  // from the lower edge of the page to that of the footer

  std::size_t text_width() const { return width - left - right; }
  bool lies() const { return width > height; }
};

constexpr PageShape kUpright{11906, 16838, 1417, 1417, 1417, 1417, 737};
constexpr PageShape kLying{16838, 11906, 1134, 1134, 1134, 1134, 567};

std::string_view word_file(std::string_view name) {
  for (const CompiledIn& file : kWord) {
    if (file.name == name) return file.text;
  }
  return {};
}

std::string section_end(const PageShape& page) {
  return fmt::format(
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
      "<w:footerReference w:type=\"even\" r:id=\"rId5\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/>"
      "<w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"720\" "
      "w:footer=\"{}\" w:gutter=\"0\"/></w:sectPr>",
      page.width, page.height, page.lies() ? " w:orient=\"landscape\"" : "", page.top, page.right,
      page.bottom, page.left, page.footer);
}

std::string heading_style(int level) {
  return fmt::format("Heading{}", std::clamp(level, 1, kLowestHeading));
}

/// Writes blocks one after another.
class Body {
 public:
  Body(const Document& document, const Sink& sink)
      : document_(document), sink_(sink), page_(needs_to_lie(document) ? kLying : kUpright) {}

  void operator()(const Heading& heading) {
    level_ = heading.level;
    put(heading_style(level_), heading.text);
  }

  void operator()(const Paragraph& paragraph) {
    if (!paragraph.text.empty()) put(paragraph.prominent ? "Lead" : "Body", paragraph.text);
  }

  void operator()(const Table& table) {
    if (columns_on_paper(table) == 0) return;
    bool has_rows = false;
    table.for_each_row([&](const Row&) { has_rows = true; });
    if (!has_rows && !table.keeps_head && table.if_empty.empty()) return;
    if (!table.title.empty()) put("TableTitle", table.title);
    if (!has_rows && !table.keeps_head) {
      put("Body", table.if_empty);
    } else if (table.layout == Table::Layout::list) {
      write_list(table);
    } else if (table.layout == Table::Layout::facts) {
      write_facts(table);
    } else {
      write_grid({document_, page_.text_width()}, table, sink_);
    }
  }

  /// The sentence before it says the same.
  void operator()(const StatusBar&) const {}

  /// A chart has its figures in the table beside it.
  void operator()(const TimeChart&) const {}

  void end() const { sink_(section_end(page_)); }

 private:
  static bool needs_to_lie(const Document& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
      const auto* table = std::get_if<Table>(&block);
      return table != nullptr && table->layout == Table::Layout::grid &&
             columns_on_paper(*table) > kMostUpright;
    });
  }

  std::string text_of(const Cell& cell) const {
    return cell_text(cell, document_.language, document_.clock);
  }

  void put(std::string_view style, std::string_view text) const {
    std::string out;
    append_paragraph(out, style, text);
    sink_(out);
  }

  /// The numbers go on under the headings between the items.
  void write_list(const Table& table) const {
    std::size_t number = 0;
    table.for_each_row([&](const Row& row) {
      if (!row.heading.empty()) {
        put(heading_style(level_ + 1 + static_cast<int>(row.depth)), row.heading);
      } else {
        put("ListItem", fmt::format("{}. {}", ++number, text_of(row.cells.front())));
      }
    });
  }

  void write_facts(const Table& table) const {
    table.for_each_row([&](const Row& row) {
      const std::string what = text_of(row.cells.front());
      std::string rest;
      for (std::size_t i = 1; i < row.cells.size(); ++i) {
        add_clause(rest, text_of(row.cells[i]), document_.language);
      }
      const std::string line = say(Sentence::named_value, document_.language, what, rest);
      std::string out = "<w:p><w:pPr><w:pStyle w:val=\"Fact\"/></w:pPr>";
      append_run(out, what, "<w:b/><w:bCs/>");
      append_run(out, std::string_view(line).substr(what.size()));
      sink_(out + "</w:p>\n");
    });
  }

  const Document& document_;
  const Sink& sink_;
  PageShape page_;
  int level_ = 1;
};

void write_document(const Document& document, const Sink& sink) {
  sink(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      "<w:body>\n");
  Body write(document, sink);
  const bool has_title = std::any_of(document.blocks.begin(), document.blocks.end(), [](auto& one) {
    const auto* heading = std::get_if<Heading>(&one);
    return heading != nullptr && heading->level == 1;
  });
  if (!has_title) write(Heading{1, document.title});
  for (const Block& block : document.blocks) std::visit(write, block);
  write.end();
  sink("</w:body></w:document>\n");
}

/// A file of reports/word/ with its places, written {{place}}, filled in.
std::string filled(std::string_view file,
                   const std::vector<std::pair<std::string_view, std::string>>& places) {
  std::string text(word_file(file));
  for (const auto& [place, with] : places) {
    replace_all(text, fmt::format("{{{{{}}}}}", place), with);
  }
  return text;
}

}  // namespace
}  // namespace docx

void render_docx(const Document& document, const RenderOptions& /*options*/, std::ostream& out) {
  ZipWriter package;
  const auto add = [&](const std::string& part, std::string_view content) {
    package.begin(part);
    package.add(content);
  };
  std::string title;
  docx::append_escaped(title, one_line(document.title));
  add("[Content_Types].xml", docx::word_file("content-types.xml"));
  add("_rels/.rels", docx::word_file("package-rels.xml"));
  package.begin("word/document.xml");
  docx::write_document(document, [&](std::string_view text) { package.add(text); });
  add("word/_rels/document.xml.rels", docx::word_file("document-rels.xml"));
  add("word/styles.xml", docx::word_file("styles-plain.xml"));
  add("word/settings.xml", docx::word_file("settings.xml"));
  add("word/fontTable.xml", docx::word_file("font-table.xml"));
  add("word/footer1.xml", docx::filled("footer.xml", {{"style", "FooterOdd"}, {"foot", ""}}));
  add("word/footer2.xml", docx::filled("footer.xml", {{"style", "FooterEven"}, {"foot", ""}}));
  add("docProps/core.xml",
      docx::filled("core.xml", {{"language", document.language == Language::zh ? "zh-CN" : "en"},
                                {"title", title}}));
  add("docProps/app.xml", docx::word_file("app.xml"));
  out << package.finish();
}

}  // namespace milepost
