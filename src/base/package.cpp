#include "base/package.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

#include "base/quoted.h"

namespace milepost {
namespace {

constexpr std::size_t kMostParts = 2'000;
constexpr std::size_t kLargestPart = 32U << 20U;
constexpr std::size_t kLargestPackage = 64U << 20U;

constexpr Wording kWorkbook{"workbook", "工作簿"};
constexpr Wording kDocument{"document", "文档"};

const Wording& named(PackageKind kind) {
  return kind == PackageKind::workbook ? kWorkbook : kDocument;
}

PackageFault damaged(PackageKind kind) {
  return {said({"the {} is damaged", "{}已损坏"}, named(kind)), open_and_save_again()};
}

/// Where minizip reads in the bytes of the archive.
struct Memory {
  std::string_view bytes;
  std::size_t at = 0;
};

Memory& memory_of(void* stream) { return *static_cast<Memory*>(stream); }

void* open_memory(void* opaque, const void* /*name*/, int /*mode*/) { return opaque; }

unsigned long read_memory(void* /*opaque*/, void* stream, void* buffer, unsigned long size) {
  Memory& memory = memory_of(stream);
  const std::size_t taken = std::min<std::size_t>(size, memory.bytes.size() - memory.at);
  if (taken > 0) std::memcpy(buffer, memory.bytes.data() + memory.at, taken);
  memory.at += taken;
  return static_cast<unsigned long>(taken);
}

ZPOS64_T tell_memory(void* /*opaque*/, void* stream) { return memory_of(stream).at; }

long seek_memory(void* /*opaque*/, void* stream, ZPOS64_T offset, int origin) {
  Memory& memory = memory_of(stream);
  const std::size_t start = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                            : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                               : 0;
  if (offset > memory.bytes.size() - start) return -1;
  memory.at = start + static_cast<std::size_t>(offset);
  return 0;
}

int close_memory(void* /*opaque*/, void* /*stream*/) { return 0; }
int error_of_memory(void* /*opaque*/, void* /*stream*/) { return 0; }

/// The archive as minizip has it open.
class Archive {
 public:
  Archive(PackageKind kind, std::string_view bytes) : memory_{bytes} {
    zlib_filefunc64_def functions{};
    functions.zopen64_file = &open_memory;
    functions.zread_file = &read_memory;
    functions.ztell64_file = &tell_memory;
    functions.zseek64_file = &seek_memory;
    functions.zclose_file = &close_memory;
    functions.zerror_file = &error_of_memory;
    functions.opaque = &memory_;
    handle_.reset(unzOpen2_64("", &functions));
    if (handle_ == nullptr) throw damaged(kind);
  }

  unzFile handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(void* handle) const { unzClose(handle); }
  };
  Memory memory_;
  std::unique_ptr<void, Close> handle_;
};

/// Whether a path would end outside the folder that an archive is unpacked into. None is unpacked
/// here; but no spreadsheet program writes such a path, so the archive is none of theirs.
bool leads_outside(std::string_view path) {
  if (path.starts_with('/') || path.starts_with('\\')) return true;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find_first_of("/\\", at), path.size());
    if (path.substr(at, end - at) == "..") return true;
    at = end + 1;
  }
  return false;
}

/// `xl/` and `worksheets/sheet1.xml` make xl/worksheets/sheet1.xml; a target that begins with a
/// slash stands for itself.
std::string resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string path(folder);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    path.resize(path.find_last_of('/', path.size() < 2 ? 0 : path.size() - 2) + 1);
  }
  return path.append(target);
}

Said send_it_itself(PackageKind kind) {
  return kind == PackageKind::workbook
             ? said({"send the form itself, as a spreadsheet program saves it",
                     "请直接发送表格软件保存的填报表"})
             : said({"give the document itself, as a word processor saves it",
                     "请直接提供文字处理软件保存的文档"});
}

PackageFault too_large(PackageKind kind) {
  return kind == PackageKind::workbook
             ? PackageFault{said({"the workbook unpacks to more than a form can hold",
                                  "工作簿解压后的内容超出一份填报表的容量"}),
                            send_the_form_alone()}
             : PackageFault{
                   said({"the document unpacks to more than one can hold",
                         "文档解压后的内容超出一份文档的容量"}),
                   said({"split it, or take out its pictures", "请拆分文档，或删除其中的图片"})};
}

}  // namespace

Said send_the_form_alone() {
  return said(
      {"send the form alone, without other data in it", "请只发送填报表，不要夹带其他数据"});
}

Said save_as_workbook() {
  return said({"save it as an Excel workbook (.xlsx)", "请另存为Excel工作簿（.xlsx）"});
}

Said save_as_document() {
  return said({"save it as a Word document (.docx)", "请另存为Word文档（.docx）"});
}

Said open_and_save_again() {
  return said(
      {"open it and save it again, or ask for it once more", "请打开后重新保存，或请对方重新发送"});
}

bool is_package(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

Package::Package(PackageKind kind, std::string_view bytes) : kind_(kind), bytes_(bytes) {
  const Archive archive(kind, bytes);
  for (int state = unzGoToFirstFile(archive.handle()); state != UNZ_END_OF_LIST_OF_FILE;
       state = unzGoToNextFile(archive.handle())) {
    std::array<char, 512> name{};
    unz_file_info64 info{};
    unz_file_pos position{};
    if (state != UNZ_OK ||
        unzGetCurrentFileInfo64(archive.handle(), &info, name.data(), name.size() - 1, nullptr, 0,
                                nullptr, 0) != UNZ_OK ||
        unzGetFilePos(archive.handle(), &position) != UNZ_OK) {
      throw damaged(kind_);
    }
    if (leads_outside(name.data())) {
      throw PackageFault{said({"the archive holds a file whose path leads outside it: {}",
                               "压缩包内有文件的路径指向包外：{}"},
                              quoted(std::string_view(name.data()))),
                         send_it_itself(kind)};
    }
    parts_.emplace(name.data(),
                   PackagePosition{position.pos_in_zip_directory, position.num_of_file});
    if (parts_.size() > kMostParts) {
      throw PackageFault{said({"the archive holds more files than a {} does",
                               "压缩包内的文件多于一个{}应有的数量"},
                              named(kind)),
                         send_it_itself(kind)};
    }
  }
}

std::string Package::read(const std::string& part) {
  const auto found = parts_.find(part);
  if (found == parts_.end()) {
    throw PackageFault{said({"the file is no {}: it has no part {}", "该文件不是{}：缺少部件{}"},
                            named(kind_), quoted(part)),
                       kind_ == PackageKind::workbook ? save_as_workbook() : save_as_document()};
  }
  const Archive archive(kind_, bytes_);
  unz_file_pos position{found->second.offset, found->second.number};
  if (unzGoToFilePos(archive.handle(), &position) != UNZ_OK ||
      unzOpenCurrentFile(archive.handle()) != UNZ_OK) {
    throw damaged(kind_);
  }
  std::string content;
  std::array<char, 1U << 16U> piece{};
  while (true) {
    const int size = unzReadCurrentFile(archive.handle(), piece.data(), piece.size());
    if (size < 0) throw damaged(kind_);
    if (size == 0) break;
    content.append(piece.data(), static_cast<std::size_t>(size));
    read_so_far_ += static_cast<std::size_t>(size);
    if (content.size() > kLargestPart || read_so_far_ > kLargestPackage) {
      throw too_large(kind_);
    }
  }
  if (unzCloseCurrentFile(archive.handle()) != UNZ_OK) throw damaged(kind_);  // the checksum
  return content;
}

void Package::visit(const std::string& part, const XmlVisitor& visitor) {
  const std::string xml = read(part);
  const XmlEnd end = visit_xml(xml, visitor);
  if (end.kind == XmlEnd::Kind::document_type) {
    throw PackageFault{
        said({"the part {} declares a document type, as no {} does",
              "部件{}声明了文档类型，{}中不应出现"},
             quoted(part), named(kind_)),
        kind_ == PackageKind::workbook
            ? said({"make the file with a spreadsheet program", "请用表格软件制作该文件"})
            : said({"make the file with a word processor", "请用文字处理软件制作该文件"})};
  }
  if (end.kind == XmlEnd::Kind::too_deep) {
    throw PackageFault{said({"the part {} is nested deeper than any that a program saves",
                             "部件{}的嵌套层数超出上限"},
                            quoted(part)),
                       open_and_save_again()};
  }
  if (end.kind == XmlEnd::Kind::not_well_formed) {
    throw PackageFault{said({"the part {} is not well formed at line {}", "部件{}第{}行格式有误"},
                            quoted(part), end.line),
                       open_and_save_again()};
  }
}

std::vector<Relationship> Package::relationships(const std::string& part) {
  const std::size_t slash = part.find_last_of('/') + 1;
  const std::string folder = part.substr(0, slash);
  std::vector<Relationship> relationships;
  const auto ignore = [](std::string_view) {};
  visit(folder + "_rels/" + part.substr(slash) + ".rels",
        {[&](const XmlElement& element) {
           if (element.name() != "Relationship") return;
           if (element.attribute("TargetMode") == "External") return;
           const std::string_view type = element.attribute("Type");
           relationships.push_back({std::string(element.attribute("Id")),
                                    std::string(type.substr(type.find_last_of('/') + 1)),
                                    resolved(folder, element.attribute("Target"))});
         },
         ignore, ignore});
  return relationships;
}

}  // namespace milepost
