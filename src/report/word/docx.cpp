// A document as a Word document: docs/reports.md "Word documents". What is the same in all of them
// stands in reports/word/.
#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "base/compiled_in.h"
#include "base/text.h"
#include "base/zip_writer.h"
#include "report/formats.h"
#include "report/word/in_template.h"
#include "report/word/page_shape.h"
#include "report/word/word_body.h"
#include "report/word/word_text.h"

namespace milepost {

extern const std::span<const CompiledIn> kWord;  // reports/word/*.xml

namespace docx {
namespace {

std::string_view word_file(std::string_view name) {
  for (const CompiledIn& file : kWord) {
    if (file.name == name) return file.text;
  }
  return {};
}

std::string section_end(const PageShape& page) {
  return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
         "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>" +
         page_size(page) + page_margins(page) + "</w:sectPr>";
}

void write_document(const Document& document, const Sink& sink) {
  sink(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      "<w:body>\n");
  const PageShapes& pages = usual_pages(document.style);
  const Sheets sheets{pages.upright, pages.lying, [&](bool lies, bool /*is_first*/) {
                        return section_end(lies ? pages.lying : pages.upright);
                      }};
  StyleIds styles;
  Body body(document, sheets, styles, sink);
  body.write(false, false);
  body.end(false);
  sink(sheets.section(body.lies(), body.is_first()));
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

std::string_view own_styles(PaperStyle style) {
  return word_file(style == PaperStyle::official ? "styles-official.xml" : "styles-plain.xml");
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

void render_alone(const Document& document, std::ostream& out) {
  ZipWriter package;
  const auto add = [&](const std::string& part, std::string_view content) {
    package.begin(part);
    package.add(content);
  };
  add("[Content_Types].xml", word_file("content-types.xml"));
  add("_rels/.rels", word_file("package-rels.xml"));
  package.begin("word/document.xml");
  write_document(document, [&](std::string_view text) { package.add(text); });
  add("word/_rels/document.xml.rels", word_file("document-rels.xml"));
  const std::string foot = foot_of(document);
  add("word/styles.xml", own_styles(document.style));
  add("word/settings.xml", word_file("settings.xml"));
  add("word/fontTable.xml", word_file("font-table.xml"));
  add("word/footer1.xml", filled("footer.xml", {{"style", "FooterOdd"}, {"foot", foot}}));
  add("word/footer2.xml", filled("footer.xml", {{"style", "FooterEven"}, {"foot", foot}}));
  add("docProps/core.xml",
      filled("core.xml", {{"language", document.language == Language::zh ? "zh-CN" : "en"},
                          {"title", escaped(one_line(document.title))}}));
  add("docProps/app.xml", word_file("app.xml"));
  out << package.finish();
}

}  // namespace
}  // namespace docx

void render_docx(const Document& document, const RenderOptions& options, std::ostream& out) {
  if (options.letterhead == nullptr) {
    docx::render_alone(document, out);
  } else {
    docx::render_in_template(document, *options.letterhead, docx::own_styles(document.style), out);
  }
}

}  // namespace milepost
