#include "base/file_kind.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

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
      {zip + "[Content_Types].xml word/document.xml" + end, FileKind::document},
      {zip + "forms/a.xlsx" + end, FileKind::archive},
      {compound + in_utf16("EncryptedPackage"), FileKind::locked_workbook},
      {compound + in_utf16("Workbook"), FileKind::old_workbook},
      {compound + in_utf16("WordDocument"), FileKind::document},
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
      {&fault_of_no_plan, {FileKind::text, FileKind::plan}},
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
