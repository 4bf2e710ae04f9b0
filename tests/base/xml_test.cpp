#include "base/xml.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

/// Each piece and its bytes: `begin {space}name <a>`.
std::vector<std::string> pieces_of(std::string_view xml) {
  std::vector<std::string> found;
  visit_xml_pieces(xml, [&](const XmlPiece& piece) {
    const std::string bytes(xml.substr(piece.from, piece.to - piece.from));
    const std::string name = "{" + std::string(piece.space) + "}" + std::string(piece.name) + " ";
    switch (piece.kind) {
      case XmlPiece::Kind::prefix:
        found.push_back("prefix " + std::string(piece.name) + "=" + std::string(piece.text));
        break;
      case XmlPiece::Kind::begin:
        found.push_back("begin " + name + std::string(piece.element.attribute("x")) + bytes);
        break;
      case XmlPiece::Kind::end:
        found.push_back("end " + name + bytes);
        break;
      case XmlPiece::Kind::text:
        found.push_back("text " + std::string(piece.text) + " " + bytes);
        break;
    }
  });
  return found;
}

TEST(Xml, TellsThePiecesWithTheirBytes) {
  using Pieces = std::vector<std::string>;
  const std::vector<std::pair<std::string, Pieces>> cases{
      {"<a>b</a>", {"begin {}a <a>", "text b b", "end {}a </a>"}},
      {"<a/>", {"begin {}a <a/>", "end {}a "}},
      {"<w:a xmlns:w=\"u\" w:x='1'/>",
       {"prefix w=u", "begin {u}a 1<w:a xmlns:w=\"u\" w:x='1'/>", "end {u}a "}},
      {"\xEF\xBB\xBF<?xml version=\"1.0\"?><a>正&amp;&#x6587;</a>",
       {"begin {}a <a>", "text 正 正", "text & &amp;", "text 文 &#x6587;", "end {}a </a>"}},
      {"<a><![CDATA[<b>]]></a>", {"begin {}a <a>", "text <b> <b>", "end {}a </a>"}},
  };
  for (const auto& [xml, pieces] : cases) EXPECT_EQ(pieces_of(xml), pieces) << xml;
}

TEST(Xml, EndsWhereItCannotBeRead) {
  const auto ignore = [](const XmlPiece&) {};
  EXPECT_EQ(visit_xml_pieces("<a/>", ignore).kind, XmlEnd::Kind::whole);
  EXPECT_EQ(visit_xml_pieces("<!DOCTYPE a><a/>", ignore).kind, XmlEnd::Kind::document_type);
  const XmlEnd end = visit_xml_pieces("<a>\n<b></a>", ignore);
  EXPECT_EQ(end.kind, XmlEnd::Kind::not_well_formed);
  EXPECT_EQ(end.line, 2U);
}

}  // namespace
}  // namespace milepost
