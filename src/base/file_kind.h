// What a file that somebody handed in is, by its first bytes, the parts that it packs and its name,
// before anything else is made of it: so that what is no table is told as what it is.
#pragma once

#include <optional>
#include <string_view>

#include "base/language.h"

namespace milepost {

enum class FileKind {
  text,      // or what nothing is known of
  csv,       // a text that is called so
  plan,      // a text that begins as plan files do
  workbook,  // an Excel workbook (.xlsx)
  locked_workbook,
  old_workbook,     // .xls, before 2007
  binary_workbook,  // .xlsb
  open_workbook,    // .ods
  xml_workbook,     // XML of Excel 2003
  wps_workbook,     // .et
  web_page,
  web_archive,  // MHTML
  pdf,
  ofd,
  word_document,  // .docx
  locked_document,
  old_document,   // .doc, before 2007
  wps_document,   // .wps
  open_document,  // .odt
  rtf_document,
  xml_document,  // XML of Word 2003
  slides,
  picture,
  archive,    // packed
  database,   // SQLite
  lock_file,  // what a program leaves beside a file as long as it has it open
};

/// `name` may have folders before it.
FileKind kind_of_file(std::string_view bytes, std::string_view name);

/// `the file is a PDF`, and what would help.
struct WrongFile {
  Said what;
  Said remedy;
};

/// Of what no table with figures or assignments can be read from; nothing of a text or a workbook.
std::optional<WrongFile> fault_of_no_table(FileKind kind);

/// Of what no document that plans are drafted from can be read from.
std::optional<WrongFile> fault_of_no_document(FileKind kind);

/// The same as fault_of_no_table of what is no list as CSV: of a workbook too.
std::optional<WrongFile> fault_of_no_csv(FileKind kind);

/// Of what is no plan file.
std::optional<WrongFile> fault_of_no_plan(FileKind kind);

/// What a file is that is no Word document (.docx) though one was asked for.
WrongFile fault_of_no_word_document(FileKind kind);

/// Whether files of this kind lie among others without being meant: lock files, and PDFs.
bool is_passed_over(FileKind kind);

}  // namespace milepost
