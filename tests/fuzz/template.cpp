// Templates: whatever the bytes, a document can be written into what was read, or there are
// problems. The same bytes are also read as the parts of a template, which few made-up archives get
// to; a part that is well formed stays so with a document in it.
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

#include "base/xml.h"
#include "base/zip_writer.h"
#include "fuzz/must.h"
#include "report/formats.h"
#include "report/word/word_template.h"

using milepost::fuzz::must;

namespace {

milepost::Document letter() {
  milepost::Table table;
  for (int i = 0; i < 9; ++i) table.columns.push_back({"n", "N", milepost::CellKind::count});
  table.for_each_row = milepost::rows_of({{.cells = std::vector<milepost::Cell>(9)}});
  milepost::Document document{"sample",
                              "targets",
                              "Title",
                              milepost::Language::en,
                              {milepost::Heading{1, "Title"}, milepost::Paragraph{"text"}, table}};
  document.letterhead = {3, "A & B", milepost::Date{}, "12-abc"};
  return document;
}

void write_into(const milepost::WordTemplate& letterhead) {
  const milepost::Document document = letter();
  if (!milepost::faults_between(letterhead, document).empty()) return;
  milepost::RenderOptions options;
  options.letterhead = &letterhead;
  std::ostringstream out;
  milepost::render_docx(document, options, out);
  milepost::Problems problems("out.docx", {});
  const auto again = milepost::read_word_template(out.str(), problems);
  for (const milepost::Problem& one : problems.all()) {
    must(one.what.en.find("well formed") == std::string::npos, "what is written is well formed");
  }
}

std::string package_with(std::string_view part, std::string_view bytes) {
  milepost::ZipWriter package;
  const auto add = [&](const std::string& name, std::string_view content) {
    package.begin(name);
    package.add(name == part ? bytes : content);
  };
  const std::string main =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  add("[Content_Types].xml", "<Types></Types>");
  add("word/document.xml", "<w:document " + main + "><w:body></w:body></w:document>");
  add("word/styles.xml", "<w:styles " + main + "></w:styles>");
  add("word/header1.xml", "<w:hdr " + main + "></w:hdr>");
  add("word/_rels/document.xml.rels",
      "<R><Relationship Type=\"/styles\" Target=\"styles.xml\"/><Relationship Type=\"/header\" "
      "Target=\"header1.xml\"/></R>");
  return package.finish();
}

void read_and_write(std::string_view bytes) {
  milepost::Problems problems("letterhead.docx", {});
  const auto found = milepost::read_word_template(bytes, problems);
  must(found.has_value() == problems.empty(), "there is a template, or there are problems");
  if (found) write_into(*found);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_and_write(bytes);
  const bool is_whole = milepost::visit_xml_pieces(bytes, [](const milepost::XmlPiece&) {}).kind ==
                        milepost::XmlEnd::Kind::whole;
  if (!is_whole) return 0;
  for (const std::string_view part : {"word/document.xml", "word/styles.xml", "word/header1.xml",
                                      "word/_rels/document.xml.rels", "[Content_Types].xml"}) {
    read_and_write(package_with(part, bytes));
  }
  return 0;
}
