#include "base/file_kind.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/workbook_fixture.h"

namespace milepost {
namespace {

using namespace std::string_literals;

std::string in_utf16(const std::string& ascii) {
  std::string wide;
  for (const char c : ascii) wide += std::string{c, '\0'};
  return wide;
}

TEST(FileKind, IsThatOfTheFirstBytes) {
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const std::string zip = "PK\x03\x04....";
  const std::string end = "PK\x05\x06"s;
  struct Case {
    std::string bytes;
    FileKind kind;
  };
  const std::vector<Case> cases{
      {"", FileKind::text},
      {"indicator,as_of,value\n", FileKind::text},
      {"指标,日期\n", FileKind::text},
      {"\xEF\xBB\xBF# a plan\n\n[document]\n", FileKind::plan},
      {"# a remark\nx = 1\n", FileKind::text},
      {zip + "[Content_Types].xml xl/workbook.xml" + end, FileKind::workbook},
      {zip + " damaged", FileKind::workbook},
      {zip + "[Content_Types].xml xl/workbook.bin" + end, FileKind::binary_workbook},
      {zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet" + end,
       FileKind::open_workbook},
      {zip + "mimetypeapplication/vnd.oasis.opendocument.text" + end, FileKind::open_document},
      {zip + "mimetypeapplication/vnd.oasis.opendocument.presentation" + end, FileKind::slides},
      {zip + "[Content_Types].xml word/document.xml" + end, FileKind::word_document},
      {zip + "[Content_Types].xml ppt/presentation.xml" + end, FileKind::slides},
      {zip + "OFD.xml Doc_0/Document.xml" + end, FileKind::ofd},
      {zip + "forms/a.xlsx" + end, FileKind::archive},
      {compound + in_utf16("EncryptedPackage"), FileKind::locked_workbook},
      {compound + in_utf16("Workbook"), FileKind::old_workbook},
      {compound + in_utf16("WordDocument"), FileKind::old_document},
      {compound + in_utf16("PowerPoint Document"), FileKind::slides},
      {"{\\rtf1\\ansi", FileKind::rtf_document},
      {"II*\0\x08\0\0\0"s, FileKind::picture},
      {"MM\0*\0\0\0\x08"s, FileKind::picture},
      {"BM\x36\0\x0C\0\0\0\0\0\x36"s, FileKind::picture},
      {"BM is a text", FileKind::text},
      {"BMt", FileKind::text},
      {"\0\0\0\x18"s + "ftypheic\0\0\0\0mif1"s, FileKind::picture},
      {"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>",
       FileKind::xml_document},
      {"<div class=\"article\"><p>", FileKind::web_page},
      {"%PDF-1.7\n", FileKind::pdf},
      {"\x89PNG\r\n", FileKind::picture},
      {"SQLite format 3\0"s, FileKind::database},
      {"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", FileKind::web_page},
      {"\xEF\xBB\xBF \r\n<!DOCTYPE html>", FileKind::web_page},
      {"<TABLE border=1><tr>", FileKind::web_page},
      {"\xFF\xFE" + in_utf16("<html>"), FileKind::web_page},
      {"MIME-Version: 1.0\r\nContent-Type: multipart/related", FileKind::web_archive},
      {"From: <Saved by Blink>\nContent-Type: multipart/related;", FileKind::web_archive},
      {"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>",
       FileKind::xml_workbook},
      {"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
       FileKind::xml_workbook},
      {"<?xml version=\"1.0\"?><!DOCTYPE html>", FileKind::web_page},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(kind_of_file(one.bytes, "form.xlsx"), one.kind) << one.bytes;
  }
}

TEST(FileKind, OfACompoundFileIsWhatItIsCalledWhereItsStreamsLeaveItOpen) {
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const std::string document = compound + in_utf16("WordDocument");
  const std::string workbook = compound + in_utf16("Workbook");
  struct Case {
    std::string bytes;
    std::string name;
    FileKind kind;
  };
  const std::vector<Case> cases{
      {document, "report.WPS", FileKind::wps_document},
      {document, "report.xls", FileKind::old_document},
      {document + in_utf16("Workbook"), "report.doc", FileKind::old_document},
      {document + in_utf16("Workbook"), "targets.xls", FileKind::old_workbook},
      {workbook, "targets.et", FileKind::wps_workbook},
      {workbook, "report.doc", FileKind::old_workbook},
      {compound, "report.doc", FileKind::old_document},
      {compound, "targets", FileKind::old_workbook},
      {compound + in_utf16("EncryptedPackage"), "report.docx", FileKind::locked_document},
      {compound + in_utf16("EncryptedPackage"), "report", FileKind::locked_workbook},
  };
  for (const Case& one : cases) EXPECT_EQ(kind_of_file(one.bytes, one.name), one.kind) << one.name;
}

TEST(FileKind, OfAPackageIsThatOfItsMainPartWhateverItIsCalled) {
  struct Case {
    std::string main;
    std::string type;
    FileKind kind;
  };
  const std::string office = "application/vnd.openxmlformats-officedocument.";
  const std::vector<Case> cases{
      {"word/document2.xml", office + "wordprocessingml.document.main+xml",
       FileKind::word_document},
      {"xl/workbook.xml", office + "wordprocessingml.document.main+xml", FileKind::word_document},
      {"word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml",
       FileKind::word_document},
      {"word/document.xml", office + "spreadsheetml.sheet.main+xml", FileKind::workbook},
      {"ppt/presentation.xml", office + "presentationml.presentation.main+xml", FileKind::slides},
      {"xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
       FileKind::binary_workbook},
  };
  for (const Case& one : cases) {
    const std::string bytes = package_of(
        {{"_rels/.rels",
          "<Relationships>" + relationship("1", "officeDocument", one.main) + "</Relationships>"},
         {"[Content_Types].xml", "<Types><Override PartName=\"/" + one.main + "\" ContentType=\"" +
                                     one.type + "\"/></Types>"},
         {one.main, "<a/>"},
         {"xl/workbook.xml", "<a/>"}});
    EXPECT_EQ(kind_of_file(bytes, "form.xlsx"), one.kind) << one.main;
  }
}

TEST(FileKind, ALockFileIsKnownByItsName) {
  const std::string content(165, ' ');
  EXPECT_EQ(kind_of_file(content, "forms/~$form.xlsx"), FileKind::lock_file);
  EXPECT_EQ(kind_of_file(content, ".~lock.form.xlsx#"), FileKind::lock_file);
  EXPECT_EQ(kind_of_file("a,b\n", "form~$.CSV"), FileKind::csv);
  EXPECT_EQ(kind_of_file(std::string(100'000, 'x'), "~$form.txt"), FileKind::text);
}

TEST(FileKind, WhatIsNotWantedIsToldAsWhatItIs) {
  using Fault = std::optional<WrongFile> (*)(FileKind);
  struct Case {
    Fault fault;
    std::vector<FileKind> good;
  };
  const std::vector<Case> cases{
      {&fault_of_no_table, {FileKind::text, FileKind::csv, FileKind::workbook}},
      {&fault_of_no_csv, {FileKind::text, FileKind::csv}},
      {&fault_of_no_document,
       {FileKind::text, FileKind::csv, FileKind::workbook, FileKind::web_page,
        FileKind::word_document}},
      {&fault_of_no_plan, {FileKind::text, FileKind::workbook, FileKind::plan}},
  };
  for (const Case& one : cases) {
    for (int number = 0; number <= static_cast<int>(FileKind::lock_file); ++number) {
      const auto kind = static_cast<FileKind>(number);
      const auto fault = one.fault(kind);
      EXPECT_EQ(!fault, std::find(one.good.begin(), one.good.end(), kind) != one.good.end());
      EXPECT_TRUE(!fault || !fault->remedy.empty());
    }
  }
  EXPECT_EQ(fault_of_no_table(FileKind::locked_workbook)->what.en,
            "the file is a workbook with a password");
}

}  // namespace
}  // namespace milepost
