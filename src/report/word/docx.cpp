// A document as a Word document: docs/reports.md "Word documents". What is the same in all of them
// stands in reports/word/.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

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

struct PageShapes {
  PageShape upright;
  PageShape lying;
};

constexpr PageShapes kPlainPages{{11906, 16838, 1417, 1417, 1417, 1417, 737},
                                 {16838, 11906, 1134, 1134, 1134, 1134, 567}};
/// GB/T 9704: 37 mm above, 35 below, 28 on the left, 26 on the right; turned where it lies.
constexpr PageShapes kOfficialPages{{11906, 16838, 2098, 1474, 1984, 1588, 1077},
                                    {16838, 11906, 1588, 2098, 1474, 1984, 680}};

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
      : document_(document),
        sink_(sink),
        pages_(document.style == PaperStyle::official ? kOfficialPages : kPlainPages),
        lies_(lies_as_a_whole(document)) {}

  void operator()(const Heading& heading) {
    level_ = heading.level;
    is_signed_ = false;
    if (heading.begins_annex || level_ == 1) turn(heading.begins_annex);
    put(heading.begins_annex ? "Annex" : heading_style(level_), heading.text);
  }

  void operator()(const Paragraph& paragraph) {
    if (paragraph.text.empty()) return;
    switch (paragraph.place) {
      case Paragraph::Place::body:
        put(paragraph.prominent ? "Lead" : "Body", paragraph.text);
        break;
      case Paragraph::Place::issue:
        put("Issue", paragraph.text);
        break;
      case Paragraph::Place::masthead:
        write_masthead(paragraph.text);
        break;
      case Paragraph::Place::addressee:
        put("Addressee", paragraph.text);
        break;
      case Paragraph::Place::signature:
        put(std::exchange(is_signed_, true) ? "SignatureDate" : "Signature", paragraph.text);
        break;
      case Paragraph::Place::foot:
        break;  // in the footer of every page
    }
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
      leave_room();
      write_grid({document_, page().text_width()}, table, sink_);
      is_behind_table_ = true;
    }
  }

  /// The sentence before it says the same.
  void operator()(const StatusBar&) const {}

  /// A chart has its figures in the table beside it.
  void operator()(const TimeChart&) const {}

  void end() {
    if (is_behind_table_) put_behind_table("SectionEnd");
    sink_(section_end(page()));
  }

 private:
  const PageShape& page() const { return lies_ ? pages_.lying : pages_.upright; }

  /// Goes on with pages that stand or lie; what lies as a whole goes on doing so.
  void turn(bool lies) {
    if (lies == lies_ || lies_as_a_whole(document_)) return;
    sink_("<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/>" + section_end(page()) +
          "</w:pPr></w:p>\n");
    is_behind_table_ = false;
    lies_ = lies;
  }

  /// Where no annex takes the wide tables.
  static bool lies_as_a_whole(const Document& document) {
    const bool has_annex =
        std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
          const auto* heading = std::get_if<Heading>(&block);
          return heading != nullptr && heading->begins_annex;
        });
    return !has_annex &&
           std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
             const auto* table = std::get_if<Table>(&block);
             return table != nullptr && table->layout == Table::Layout::grid &&
                    columns_on_paper(*table) > kMostUpright;
           });
  }

  std::string text_of(const Cell& cell) const {
    return cell_text(cell, document_.language, document_.clock);
  }

  /// A table ends with a paragraph: so low at the end that no page is begun for it.
  void put_behind_table(std::string_view style) {
    is_behind_table_ = false;
    put(style, "");
  }

  void leave_room() {
    if (is_behind_table_) put_behind_table("AfterTable");
  }

  void put(std::string_view style, std::string_view text) {
    leave_room();
    std::string out;
    append_paragraph(out, style, text);
    sink_(out);
  }

  /// The office on the left, the date on the right.
  void write_masthead(std::string_view text) {
    leave_room();
    const std::size_t tab = std::min(text.rfind('\t'), text.size());
    std::string out = fmt::format(
        "<w:p><w:pPr><w:pStyle w:val=\"Masthead\"/><w:tabs><w:tab w:val=\"right\" "
        "w:pos=\"{}\"/></w:tabs></w:pPr>",
        page().text_width());
    append_run(out, text.substr(0, tab));
    out += "<w:r><w:tab/></w:r>";
    append_run(out, text.substr(std::min(tab + 1, text.size())));
    sink_(out + "</w:p>\n");
  }

  /// The numbers go on under the headings between the items.
  void write_list(const Table& table) {
    std::size_t number = 0;
    table.for_each_row([&](const Row& row) {
      if (!row.heading.empty()) {
        put(heading_style(level_ + 1 + static_cast<int>(row.depth)), row.heading);
      } else {
        put("ListItem", fmt::format("{}. {}", ++number, text_of(row.cells.front())));
      }
    });
  }

  void write_facts(const Table& table) {
    leave_room();
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
  const PageShapes& pages_;
  bool lies_;
  int level_ = 1;
  bool is_behind_table_ = false;
  bool is_signed_ = false;  // its first line is written
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

/// What stands below the number on every page.
std::string foot_of(const Document& document) {
  std::string foot;
  for (const Block& block : document.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr && paragraph->place == Paragraph::Place::foot) {
      append_paragraph(foot, "Foot", paragraph->text);
    }
  }
  return foot;
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
  const std::string foot = docx::foot_of(document);
  add("word/styles.xml",
      docx::word_file(document.style == PaperStyle::official ? "styles-official.xml"
                                                             : "styles-plain.xml"));
  add("word/settings.xml", docx::word_file("settings.xml"));
  add("word/fontTable.xml", docx::word_file("font-table.xml"));
  add("word/footer1.xml", docx::filled("footer.xml", {{"style", "FooterOdd"}, {"foot", foot}}));
  add("word/footer2.xml", docx::filled("footer.xml", {{"style", "FooterEven"}, {"foot", foot}}));
  add("docProps/core.xml",
      docx::filled("core.xml", {{"language", document.language == Language::zh ? "zh-CN" : "en"},
                                {"title", title}}));
  add("docProps/app.xml", docx::word_file("app.xml"));
  out << package.finish();
}

}  // namespace milepost
