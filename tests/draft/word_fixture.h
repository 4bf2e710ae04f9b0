// Small Word documents made by hand.
#pragma once

#include <string>
#include <utility>

#include "base/workbook_fixture.h"

namespace milepost {

/// The parts that a document may have besides its body, as the XML inside their roots.
struct WordParts {
  std::string styles;
  std::string numbering;
  std::string footnotes;
  std::string endnotes;
};

inline PackageParts word_package_parts(const std::string& body, const WordParts& parts = {}) {
  const auto in = [](const std::string& root, const std::string& content) {
    return "<w:" + root + " xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:v=\"v\">" + content +
           "</w:" + root + ">";
  };
  return {
      {"_rels/.rels", "<Relationships>" + relationship("1", "officeDocument", "word/document.xml") +
                          "</Relationships>"},
      {"[Content_Types].xml",
       "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
       "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
      {"word/document.xml", in("document", "<w:body>" + body + "</w:body>")},
      {"word/_rels/document.xml.rels",
       "<Relationships>" + relationship("1", "styles", "styles.xml") +
           relationship("2", "numbering", "numbering.xml") +
           relationship("3", "footnotes", "footnotes.xml") +
           relationship("4", "endnotes", "endnotes.xml") + "</Relationships>"},
      {"word/styles.xml", in("styles", parts.styles)},
      {"word/numbering.xml", in("numbering", parts.numbering)},
      {"word/footnotes.xml", in("footnotes", parts.footnotes)},
      {"word/endnotes.xml", in("endnotes", parts.endnotes)}};
}

inline std::string word_package(const std::string& body, const WordParts& parts = {}) {
  return package_of(word_package_parts(body, parts));
}

/// A run, and a paragraph of one run with the properties `of_paragraph`.
inline std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
inline std::string paragraph(const std::string& text, const std::string& of_paragraph = "") {
  return "<w:p><w:pPr>" + of_paragraph + "</w:pPr>" + run(text) + "</w:p>";
}

/// The place of a paragraph in a list.
inline std::string in_list(int list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}

inline std::string cell(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
inline std::string row(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
inline std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>";
}

}  // namespace milepost
