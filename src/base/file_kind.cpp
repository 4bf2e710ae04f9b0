#include "base/file_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/encoding.h"
#include "base/text.h"

namespace milepost {
namespace {

struct Beginning {
  std::string_view bytes;
  FileKind kind;
};

constexpr std::array<Beginning, 12> kBeginnings{{{"%PDF-", FileKind::pdf},
                                                 {"SQLite format 3", FileKind::database},
                                                 {"{\\rtf", FileKind::document},
                                                 {"\x89PNG", FileKind::picture},
                                                 {"\xFF\xD8\xFF", FileKind::picture},
                                                 {"GIF8", FileKind::picture},
                                                 {"RIFF", FileKind::picture},
                                                 {"Rar!\x1A", FileKind::archive},
                                                 {"7z\xBC\xAF", FileKind::archive},
                                                 {"\x1F\x8B", FileKind::archive},
                                                 {"\xFD"
                                                  "7zXZ",
                                                  FileKind::archive},
                                                 {"PK\x05\x06", FileKind::archive}}};

bool has(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

/// A zip archive by the names of its parts, which stand in it as they are.
FileKind kind_of_zip(std::string_view bytes) {
  if (has(bytes, "xl/workbook.bin")) return FileKind::binary_workbook;
  if (has(bytes, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
    return FileKind::open_workbook;
  }
  if (has(bytes, "mimetypeapplication/vnd.oasis.opendocument") || has(bytes, "word/document.xml") ||
      has(bytes, "ppt/presentation.xml")) {
    return FileKind::document;
  }
  // What has no end is a workbook that is damaged, as far as anybody can tell.
  const bool is_whole = has(bytes, "PK\x05\x06");
  return is_whole && !has(bytes, "[Content_Types].xml") ? FileKind::archive : FileKind::workbook;
}

std::string in_utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

/// A compound file, which Office wrote before 2007 and still puts around what has a password, by
/// the names of its streams.
FileKind kind_of_compound(std::string_view bytes) {
  if (has(bytes, in_utf16("EncryptedPackage"))) return FileKind::locked_workbook;
  if (has(bytes, in_utf16("WordDocument")) || has(bytes, in_utf16("PowerPoint Document"))) {
    return FileKind::document;
  }
  return FileKind::old_workbook;
}

/// The first kilobytes in lower case, whatever Unicode they are in, without blanks before them.
std::string plain_beginning(std::string_view bytes) {
  constexpr std::size_t kSize = 4096;
  std::string plain;
  for (const char c : bytes.substr(0, kSize)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0 || byte == 0xFF || byte == 0xFE || byte == 0xEF || byte == 0xBB || byte == 0xBF) {
      continue;
    }
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return std::string(trim(plain));
}

/// Whether the first line that is neither empty nor a remark is a heading of a plan file.
bool is_plan(std::string_view plain) {
  while (plain.starts_with('#')) {
    plain.remove_prefix(std::min(plain.find('\n'), plain.size()));
    plain = trim(plain);
  }
  return plain.starts_with("[document]") || plain.starts_with("[plan]") || plain.starts_with("[[");
}

FileKind kind_of_text(std::string_view bytes, std::string_view name) {
  const std::string plain = plain_beginning(bytes);
  const auto begins_with = [&](std::string_view text) { return plain.starts_with(text); };
  if (begins_with("mime-version:") || (begins_with("from:") && has(plain, "multipart/related"))) {
    return FileKind::web_archive;
  }
  if (begins_with("<?xml") &&
      (has(plain, "schemas-microsoft-com:office:spreadsheet") || has(plain, "excel.sheet"))) {
    return FileKind::xml_workbook;
  }
  for (const std::string_view tag :
       {"<!doctype html", "<html", "<head", "<meta", "<table", "<body"}) {
    if (begins_with(tag) || (begins_with("<?xml") && has(plain, tag)) ||
        (begins_with("<!--") && has(plain, tag))) {
      return FileKind::web_page;
    }
  }
  if (is_plan(plain)) return FileKind::plan;
  return search_form(name).ends_with(".csv") ? FileKind::csv : FileKind::text;
}

/// `~$form.xlsx`, which Excel and Word make, and `.~lock.form.xlsx#` of LibreOffice.
bool is_name_of_lock(std::string_view name) {
  const std::string_view file = name.substr(name.find_last_of("/\\") + 1);
  return file.starts_with("~$") || (file.starts_with(".~lock.") && file.ends_with('#'));
}

Wording name_of(FileKind kind) {
  switch (kind) {
    case FileKind::text:
      return {"a text", "文本文件"};
    case FileKind::csv:
      return {"a table as CSV", "CSV表格"};
    case FileKind::plan:
      return {"a plan file (TOML)", "计划文件（TOML）"};
    case FileKind::workbook:
      return {"an Excel workbook (.xlsx)", "Excel工作簿（.xlsx）"};
    case FileKind::locked_workbook:
      return {"a workbook with a password", "设有密码的工作簿"};
    case FileKind::old_workbook:
      return {"a workbook of an old format (.xls)", "旧格式的工作簿（.xls）"};
    case FileKind::binary_workbook:
      return {"a binary workbook (.xlsb)", "二进制工作簿（.xlsb）"};
    case FileKind::open_workbook:
      return {"an OpenDocument workbook (.ods)", "OpenDocument工作簿（.ods）"};
    case FileKind::xml_workbook:
      return {"a workbook as XML of Excel 2003", "Excel 2003的XML工作簿"};
    case FileKind::web_page:
      return {"a web page (HTML)", "网页（HTML）"};
    case FileKind::web_archive:
      return {"a web page in one file (MHTML)", "单个文件网页（MHTML）"};
    case FileKind::pdf:
      return {"a PDF", "PDF文件"};
    case FileKind::document:
      return {"a document of a word processor", "文字处理文档"};
    case FileKind::picture:
      return {"a picture", "图片"};
    case FileKind::archive:
      return {"a packed archive", "压缩包"};
    case FileKind::database:
      return {"a database (SQLite)", "数据库文件（SQLite）"};
    case FileKind::lock_file:
      return {"a lock file, which a program keeps beside a file that is open in it",
              "文件打开时由办公软件自动生成的锁定文件"};
  }
  return kNoWording;
}

Said remedy_of(FileKind kind) {
  switch (kind) {
    case FileKind::text:
    case FileKind::csv:
    case FileKind::workbook:
      return {};
    case FileKind::plan:
      return said({"load it as a plan", "请作为计划载入"});
    case FileKind::locked_workbook:
      return said({"open it with its password, take the password away, and save it again",
                   "请用密码打开，取消密码后重新保存"});
    case FileKind::old_workbook:
    case FileKind::binary_workbook:
    case FileKind::open_workbook:
    case FileKind::xml_workbook:
      return said(
          {"open it in a spreadsheet program; save a form as an Excel workbook (.xlsx), a "
           "table of your own as CSV UTF-8",
           "请用表格软件打开：填报表另存为Excel工作簿（.xlsx），"
           "自制表格另存为UTF-8编码的CSV"});
    case FileKind::web_page:
    case FileKind::web_archive:
      return said({"open it in a spreadsheet program and save the table as CSV UTF-8",
                   "请用表格软件打开，将表格另存为UTF-8编码的CSV"});
    case FileKind::pdf:
    case FileKind::document:
    case FileKind::picture:
      return said(
          {"ask for the table itself, as a workbook or as CSV", "请索取表格本身，即工作簿或CSV"});
    case FileKind::archive:
      return said({"unpack it first", "请先解压"});
    case FileKind::database:
      return said({"name a file with a table", "请写明表格文件"});
    case FileKind::lock_file:
      return said({"name the file itself, and close it first", "请写明该文件本身，并先将其关闭"});
  }
  return {};
}

Said save_as_docx() { return said({"name a Word document (.docx)", "请指定Word文档（.docx）"}); }

Said what_it_is(FileKind kind) { return said({"the file is {}", "该文件是{}"}, name_of(kind)); }

}  // namespace

FileKind kind_of_file(std::string_view bytes, std::string_view name) {
  constexpr std::size_t kLongestLock = 4096;
  if (is_name_of_lock(name) && bytes.size() <= kLongestLock) return FileKind::lock_file;
  if (bytes.starts_with("PK\x03\x04")) return kind_of_zip(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return kind_of_compound(bytes);
  for (const auto& [beginning, kind] : kBeginnings) {
    if (bytes.starts_with(beginning)) return kind;
  }
  return kind_of_text(bytes, name);
}

std::optional<WrongFile> fault_of_no_table(FileKind kind) {
  const bool may_be_table =
      kind == FileKind::text || kind == FileKind::csv || kind == FileKind::workbook;
  if (may_be_table) return std::nullopt;
  return WrongFile{what_it_is(kind), remedy_of(kind)};
}

std::optional<WrongFile> fault_of_no_csv(FileKind kind) {
  if (kind == FileKind::workbook) return WrongFile{what_it_is(kind), save_as_utf8()};
  return fault_of_no_table(kind);
}

std::optional<WrongFile> fault_of_no_plan(FileKind kind) {
  if (kind == FileKind::text || kind == FileKind::plan) return std::nullopt;
  return WrongFile{what_it_is(kind), said({"a plan file is a text in TOML, which any editor writes",
                                           "计划文件是TOML格式的文本，可用任何文本编辑器编写"})};
}

WrongFile fault_of_no_document(FileKind kind) {
  if (kind == FileKind::locked_workbook) {
    return {said({"the file has a password", "该文件设有密码"}),
            remedy_of(FileKind::locked_workbook)};
  }
  if (kind == FileKind::document || kind == FileKind::old_workbook) {
    return {said({"the file is a document of an old or another format (such as .doc, .wps, .rtf, "
                  ".odt)",
                  "该文件是旧格式或其他格式的文档（如.doc、.wps、.rtf、.odt）"}),
            said({"open it in a word processor and save it as a Word document (.docx)",
                  "请用文字处理软件打开，另存为Word文档（.docx）"})};
  }
  if (kind == FileKind::lock_file) return {what_it_is(kind), remedy_of(kind)};
  return {what_it_is(kind), save_as_docx()};
}

bool is_passed_over(FileKind kind) { return kind == FileKind::lock_file || kind == FileKind::pdf; }

}  // namespace milepost
