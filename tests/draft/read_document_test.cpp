#include "draft/read_document.h"

#include <gtest/gtest.h>

#include "base/rendered.h"
#include "draft/printed.h"
#include "draft/word_fixture.h"

namespace milepost {
namespace {

using namespace std::string_literals;

std::string read(const std::string& bytes, const std::string& name) {
  Problems problems(name, bytes);
  const auto document = read_document(bytes, name, {}, problems);
  EXPECT_EQ(document.has_value(), problems.empty());
  return document ? printed(*document) : rendered(problems);
}

TEST(ReadDocument, IsReadByWhatItIsAndNotByItsName) {
  const std::vector<std::string> names{"a.txt", "a.docx", "a.xlsx", "a.html", "a.doc", "a"};
  for (const std::string& name : names) {
    EXPECT_EQ(read("一、目标\n增长7%\n", name), "一、目标\n增长7%\n");
    EXPECT_EQ(read("<html><p>一、目标<p>增长7%", name), "一、目标\n增长7%\n");
    EXPECT_EQ(read(word_package(paragraph("一、目标") + paragraph("增长7%")), name),
              "一、目标\n增长7%\n");
    EXPECT_EQ(read(package_of(workbook_parts(
                       {text_row(1, {"指标", "目标"}) + text_row(2, {"产值", "7%"})})),
                   name),
              "[\n指标 | 目标\n产值 | 7%\n]\n");
    EXPECT_EQ(read("指标,目标\n产值,7%\n", name), "[\n指标 | 目标\n产值 | 7%\n]\n");
    EXPECT_EQ(read("指标\t目标\r\n产值\t\"1,2\"\r\n", name), "[\n指标 | 目标\n产值 | 1,2\n]\n");
  }
}

TEST(ReadDocument, OfProseIsNoTableForItsCommas) {
  EXPECT_EQ(read("Plan\nRoads, water\nClinics, schools\n", "a.txt"),
            "Plan\nRoads, water\nClinics, schools\n");
}

TEST(ReadDocument, OfAnotherKindIsToldAsWhatItIs) {
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto wide = [](const std::string& text) {
    std::string all;
    for (const char c : text) all += {c, '\0'};
    return all;
  };
  const std::string zip = "PK\x03\x04....";
  const std::string end = "PK\x05\x06";
  const std::string as_document =
      "  open it in a word processor and save it as a Word document (.docx)\n";
  const std::string as_workbook =
      "  open it in a spreadsheet program and save it as an Excel workbook (.xlsx)\n";
  const std::string of_pages =
      "  ask for the document that it was made from, or copy its text into a Word document "
      "(.docx)\n";
  const std::string unlock =
      "  open it with its password, take the password away, and save it again\n";
  struct Case {
    std::string bytes;
    std::string name;
    std::string told;
  };
  const std::vector<Case> cases{
      {"", "a.docx", "a.docx: the file is empty\n"},
      {compound + wide("WordDocument"), "a.doc",
       "a.doc: the file is a document of an old format (.doc)\n" + as_document},
      {compound + wide("WordDocument"), "a.wps",
       "a.wps: the file is a document of WPS (.wps)\n" + as_document},
      {compound + wide("Workbook"), "a.et",
       "a.et: the file is a workbook of WPS (.et)\n" + as_workbook},
      {compound + wide("Workbook"), "a.xls",
       "a.xls: the file is a workbook of an old format (.xls)\n" + as_workbook},
      {compound + wide("PowerPoint Document"), "a.ppt",
       "a.ppt: the file is a presentation of slides\n  copy its text into a Word document "
       "(.docx)\n"},
      {compound + wide("EncryptedPackage"), "a.docx",
       "a.docx: the file is a document with a password\n" + unlock},
      {compound + wide("EncryptedPackage"), "a.xlsx",
       "a.xlsx: the file is a workbook with a password\n" + unlock},
      {"%PDF-1.7", "a.pdf", "a.pdf: the file is a PDF\n" + of_pages},
      {zip + "OFD.xml" + end, "a.ofd", "a.ofd: the file is an OFD document (.ofd)\n" + of_pages},
      {zip + "mimetypeapplication/vnd.oasis.opendocument.text" + end, "a.odt",
       "a.odt: the file is an OpenDocument text (.odt)\n" + as_document},
      {zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet" + end, "a.ods",
       "a.ods: the file is an OpenDocument workbook (.ods)\n" + as_workbook},
      {"{\\rtf1", "a.rtf", "a.rtf: the file is a document as RTF\n" + as_document},
      {"MIME-Version: 1.0\nContent-Type: multipart/related", "a.mht",
       "a.mht: the file is a web page in one file (MHTML)\n"
       "  open it in a browser and save it again as HTML alone (.html)\n"},
      {"\x89PNG\r\n", "a.png",
       "a.png: the file is a picture\n  ask for the document itself: text is not read from "
       "pictures\n"},
      {zip + "a.docx" + end, "a.zip", "a.zip: the file is a packed archive\n  unpack it first\n"},
      {zip + "damaged", "a.docx",
       "a.docx: the document is damaged\n  open it and save it again, or ask for it once more\n"},
      {"[document]\nkey = 1", "a.toml",
       "a.toml: the file is a plan file (TOML)\n  load it as a plan\n"},
      {" \n", "a.txt", "a.txt: the file holds no text\n"},
  };
  for (const Case& one : cases) EXPECT_EQ(read(one.bytes, one.name), one.told) << one.name;
}

}  // namespace
}  // namespace milepost
