#include "base/file_kind.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>

#include "base/encoding.h"
#include "base/package.h"
#include "base/text.h"

namespace milepost {
namespace {

struct Beginning {
  std::string_view bytes;
  FileKind kind;
};

constexpr std::array<Beginning, 13> kBeginnings{{{"%PDF-", FileKind::pdf},
                                                 {"SQLite format 3", FileKind::database},
                                                 {"{\\rtf", FileKind::rtf_document},
                                                 {"\x89PNG", FileKind::picture},
                                                 {"\xFF\xD8\xFF", FileKind::picture},
                                                 {"GIF8", FileKind::picture},
                                                 {"RIFF", FileKind::picture},
                                                 {"II*", FileKind::picture},
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

/// Whether the file is called so, in any case.
bool is_called(std::string_view name, std::initializer_list<std::string_view> endings) {
  const std::string file = search_form(name);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return file.ends_with(ending); });
}

/// What the package says that its part `main` is; empty where it says nothing.
std::string content_type(Package& package, std::string_view main) {
  std::string type;
  if (!package.has("[Content_Types].xml")) return type;
  const auto begin = [&](const XmlElement& element) {
    const std::string_view part = element.attribute("PartName");
    if (part.starts_with('/') && part.substr(1) == main) type = element.attribute("ContentType");
  };
  const auto ignore = [](std::string_view) {};
  package.visit("[Content_Types].xml", {begin, ignore, ignore});
  return type;
}

/// What the main part of a package of Office is, as the package says, or as its folder is called;
/// nothing where the archive is no such package.
std::optional<FileKind> kind_of_main_part(std::string_view bytes) {
  try {
    Package package(PackageKind::document, bytes);
    if (!package.has("_rels/.rels")) return std::nullopt;
    const auto parts = package.relationships("");
    const auto main = std::find_if(parts.begin(), parts.end(), [](const Relationship& one) {
      return one.type == "officeDocument";
    });
    if (main == parts.end()) return std::nullopt;
    const std::string type = content_type(package, main->target);
    const std::string_view part = main->target;
    if (has(type, "wordprocessingml") || has(type, "ms-word")) return FileKind::word_document;
    if (has(type, "presentationml") || has(type, "ms-powerpoint")) return FileKind::slides;
    if (has(type, "sheet.binary")) return FileKind::binary_workbook;
    if (has(type, "spreadsheetml") || has(type, "ms-excel")) return FileKind::workbook;
    if (part.starts_with("word/")) return FileKind::word_document;
    if (part.starts_with("xl/") && !part.ends_with(".bin")) return FileKind::workbook;
  } catch (const PackageFault&) {
    // What is damaged is told by whoever reads it.
  }
  return std::nullopt;
}

/// Any other archive by the names of its parts, which stand in it as they are.
FileKind kind_of_zip(std::string_view bytes, std::string_view name) {
  if (const auto kind = kind_of_main_part(bytes)) return *kind;
  if (has(bytes, "xl/workbook.bin")) return FileKind::binary_workbook;
  if (has(bytes, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
    return FileKind::open_workbook;
  }
  if (has(bytes, "mimetypeapplication/vnd.oasis.opendocument.presentation") ||
      has(bytes, "ppt/presentation.xml")) {
    return FileKind::slides;
  }
  if (has(bytes, "mimetypeapplication/vnd.oasis.opendocument")) return FileKind::open_document;
  if (has(bytes, "word/document.xml")) return FileKind::word_document;
  if (has(bytes, "OFD.xml")) return FileKind::ofd;
  const bool is_whole = has(bytes, "PK\x05\x06");
  if (is_whole && !has(bytes, "[Content_Types].xml")) return FileKind::archive;
  // What has no end is a workbook that is damaged, or a document, as far as anybody can tell.
  return is_called(name, {".docx", ".docm"}) ? FileKind::word_document : FileKind::workbook;
}

std::string in_utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

/// A compound file, which Office wrote before 2007, WPS still does, and Office puts around what has
/// a password, by the names of its streams. One that holds others, or none that is known, is what
/// it is called.
FileKind kind_of_compound(std::string_view bytes, std::string_view name) {
  const bool is_called_document = is_called(name, {".doc", ".docx", ".docm", ".dot", ".wps"});
  if (has(bytes, in_utf16("EncryptedPackage"))) {
    return is_called_document ? FileKind::locked_document : FileKind::locked_workbook;
  }
  if (has(bytes, in_utf16("PowerPoint Document"))) return FileKind::slides;
  const bool is_called_workbook = is_called(name, {".xls", ".xlsx", ".et"});
  const bool has_document = has(bytes, in_utf16("WordDocument"));
  if (has_document ? !(is_called_workbook && has(bytes, in_utf16("Workbook")))
                   : is_called_document && !has(bytes, in_utf16("Workbook"))) {
    return is_called(name, {".wps"}) ? FileKind::wps_document : FileKind::old_document;
  }
  return is_called(name, {".et"}) ? FileKind::wps_workbook : FileKind::old_workbook;
}

/// Of photographs and faxes.
bool is_picture(std::string_view bytes) {
  constexpr std::string_view kNothing{"\0\0\0\0", 4};
  return bytes.starts_with(std::string_view("MM\0*", 4)) ||
         (bytes.starts_with("BM") && bytes.size() > 10 && bytes.substr(6, 4) == kNothing) ||
         (bytes.size() > 12 &&
          (bytes.substr(4).starts_with("ftyphei") || bytes.substr(4).starts_with("ftypmif1")));
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
  if (begins_with("<?xml") && (has(plain, "word.document") || has(plain, "office/word/2003") ||
                               has(plain, "office/2006/xmlpackage"))) {
    return FileKind::xml_document;
  }
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<meta", "<table", "<body",
                                     "<div", "<p>", "<p ", "<h1", "<title", "<style", "<script"}) {
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
    case FileKind::wps_workbook:
      return {"a workbook of WPS (.et)", "WPS表格工作簿（.et）"};
    case FileKind::web_page:
      return {"a web page (HTML)", "网页（HTML）"};
    case FileKind::web_archive:
      return {"a web page in one file (MHTML)", "单个文件网页（MHTML）"};
    case FileKind::pdf:
      return {"a PDF", "PDF文件"};
    case FileKind::ofd:
      return {"an OFD document (.ofd)", "OFD文件（.ofd）"};
    case FileKind::word_document:
      return {"a Word document (.docx)", "Word文档（.docx）"};
    case FileKind::locked_document:
      return {"a document with a password", "设有密码的文档"};
    case FileKind::old_document:
      return {"a document of an old format (.doc)", "旧格式的文档（.doc）"};
    case FileKind::wps_document:
      return {"a document of WPS (.wps)", "WPS文字文档（.wps）"};
    case FileKind::open_document:
      return {"an OpenDocument text (.odt)", "OpenDocument文档（.odt）"};
    case FileKind::rtf_document:
      return {"a document as RTF", "RTF文档"};
    case FileKind::xml_document:
      return {"a document as XML of Word", "Word的XML文档"};
    case FileKind::slides:
      return {"a presentation of slides", "演示文稿"};
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
    case FileKind::locked_document:
      return said({"open it with its password, take the password away, and save it again",
                   "请用密码打开，取消密码后重新保存"});
    case FileKind::old_workbook:
    case FileKind::binary_workbook:
    case FileKind::open_workbook:
    case FileKind::xml_workbook:
    case FileKind::wps_workbook:
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
    case FileKind::ofd:
    case FileKind::word_document:
    case FileKind::old_document:
    case FileKind::wps_document:
    case FileKind::open_document:
    case FileKind::rtf_document:
    case FileKind::xml_document:
    case FileKind::slides:
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
/// What would help whoever wants a plan drafted from it.
Said remedy_for_document(FileKind kind) {
  switch (kind) {
    case FileKind::old_document:
    case FileKind::wps_document:
    case FileKind::open_document:
    case FileKind::rtf_document:
    case FileKind::xml_document:
      return said({"open it in a word processor and save it as a Word document (.docx)",
                   "请用Word或WPS打开，另存为Word文档（.docx）"});
    case FileKind::old_workbook:
    case FileKind::binary_workbook:
    case FileKind::open_workbook:
    case FileKind::xml_workbook:
    case FileKind::wps_workbook:
      return said({"open it in a spreadsheet program and save it as an Excel workbook (.xlsx)",
                   "请用Excel或WPS打开，另存为Excel工作簿（.xlsx）"});
    case FileKind::web_archive:
      return said({"open it in a browser and save it again as HTML alone (.html)",
                   "请用浏览器打开，另存为“网页，仅HTML”（.html）"});
    case FileKind::slides:
      return said(
          {"copy its text into a Word document (.docx)", "请将其中的文字复制到Word文档（.docx）"});
    case FileKind::pdf:
    case FileKind::ofd:
      return said(
          {"ask for the document that it was made from, or copy its text into a Word "
           "document (.docx)",
           "请索取制成该文件的原始文档，或将其中的文字复制到Word文档（.docx）"});
    case FileKind::picture:
      return said({"ask for the document itself: text is not read from pictures",
                   "请索取文档本身：图片中的文字无法读取"});
    case FileKind::database:
      return said({"name a document", "请写明文档"});
    default:
      return remedy_of(kind);
  }
}

Said what_it_is(FileKind kind) { return said({"the file is {}", "该文件是{}"}, name_of(kind)); }

}  // namespace

FileKind kind_of_file(std::string_view bytes, std::string_view name) {
  constexpr std::size_t kLongestLock = 4096;
  if (is_name_of_lock(name) && bytes.size() <= kLongestLock) return FileKind::lock_file;
  if (bytes.starts_with("PK\x03\x04")) return kind_of_zip(bytes, name);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return kind_of_compound(bytes, name);
  for (const auto& [beginning, kind] : kBeginnings) {
    if (bytes.starts_with(beginning)) return kind;
  }
  return is_picture(bytes) ? FileKind::picture : kind_of_text(bytes, name);
}

std::optional<WrongFile> fault_of_no_table(FileKind kind) {
  const bool may_be_table =
      kind == FileKind::text || kind == FileKind::csv || kind == FileKind::workbook;
  if (may_be_table) return std::nullopt;
  return WrongFile{what_it_is(kind), remedy_of(kind)};
}

std::optional<WrongFile> fault_of_no_document(FileKind kind) {
  switch (kind) {
    case FileKind::text:
    case FileKind::csv:
    case FileKind::workbook:
    case FileKind::web_page:
    case FileKind::word_document:
      return std::nullopt;
    default:
      return WrongFile{what_it_is(kind), remedy_for_document(kind)};
  }
}

std::optional<WrongFile> fault_of_no_csv(FileKind kind) {
  if (kind == FileKind::workbook) return WrongFile{what_it_is(kind), save_as_utf8()};
  return fault_of_no_table(kind);
}

std::optional<WrongFile> fault_of_no_plan(FileKind kind) {
  switch (kind) {
    case FileKind::text:
    case FileKind::plan:
    case FileKind::workbook:
      return std::nullopt;
    case FileKind::csv:
      return WrongFile{
          what_it_is(kind),
          said({"a plan is a workbook (.xlsx) or a text in TOML: have one drafted from "
                "this table, or copy it into the sheet of targets of a workbook",
                "计划文件是工作簿（.xlsx）或TOML格式的文本：请先由该表起草计划，"
                "或将其复制到工作簿的“目标”工作表"})};
    case FileKind::word_document:
    case FileKind::web_page:
      return WrongFile{
          what_it_is(kind),
          said({"have a plan drafted from it first, and load what comes out once it is "
                "checked",
                "请先由该文件起草计划，核对后再载入"})};
    case FileKind::locked_workbook:
      return WrongFile{what_it_is(kind), remedy_of(kind)};
    case FileKind::old_workbook:
    case FileKind::binary_workbook:
    case FileKind::open_workbook:
    case FileKind::xml_workbook:
    case FileKind::wps_workbook:
      return WrongFile{what_it_is(kind), remedy_for_document(kind)};
    default:
      return WrongFile{what_it_is(kind),
                       said({"a plan file is a workbook (.xlsx) or a text in TOML",
                             "计划文件是工作簿（.xlsx）或TOML格式的文本"})};
  }
}

WrongFile fault_of_no_word_document(FileKind kind) {
  switch (kind) {
    case FileKind::locked_workbook:
    case FileKind::locked_document:
    case FileKind::old_document:
    case FileKind::wps_document:
    case FileKind::open_document:
    case FileKind::rtf_document:
    case FileKind::xml_document:
    case FileKind::lock_file:
      return {what_it_is(kind), remedy_for_document(kind)};
    default:
      return {what_it_is(kind), save_as_docx()};
  }
}

bool is_passed_over(FileKind kind) { return kind == FileKind::lock_file || kind == FileKind::pdf; }

}  // namespace milepost
