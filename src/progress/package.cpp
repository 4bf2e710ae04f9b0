#include "progress/package.h"

#include <expat.h>
#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <memory>
#include <optional>

#include "progress/quoted.h"

namespace milepost {
namespace {

constexpr std::size_t kMostParts = 2'000;
constexpr std::size_t kLargestPart = 32U << 20U;
constexpr std::size_t kLargestPackage = 64U << 20U;

PackageFault damaged() {
  return {said({"the workbook is damaged", "工作簿已损坏"}),
          said({"open it and save it again, or ask for it once more",
                "请打开后重新保存，或请对方重新发送"})};
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
  explicit Archive(std::string_view bytes) : memory_{bytes} {
    zlib_filefunc64_def functions{};
    functions.zopen64_file = &open_memory;
    functions.zread_file = &read_memory;
    functions.ztell64_file = &tell_memory;
    functions.zseek64_file = &seek_memory;
    functions.zclose_file = &close_memory;
    functions.zerror_file = &error_of_memory;
    functions.opaque = &memory_;
    handle_.reset(unzOpen2_64("", &functions));
    if (handle_ == nullptr) throw damaged();
  }

  unzFile handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(void* handle) const { unzClose(handle); }
  };
  Memory memory_;
  std::unique_ptr<void, Close> handle_;
};

/// The walk through one XML text. Expat is C: what a visitor throws waits until it has returned.
struct Walk {
  XML_Parser parser;
  const XmlVisitor& visitor;
  std::exception_ptr thrown;
  bool has_document_type = false;

  template <class Step>
  void guard(const Step& step) {
    if (thrown) return;
    try {
      step();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }
};

constexpr char kBetweenNamespaceAndName = '|';

std::string_view local_name(std::string_view name) {
  return name.substr(name.rfind(kBetweenNamespaceAndName) + 1);
}

void begin_element(void* data, const char* name, const char** attributes) {
  auto& walk = *static_cast<Walk*>(data);
  walk.guard([&] { walk.visitor.begin({local_name(name), attributes}); });
}

void end_element(void* data, const char* name) {
  auto& walk = *static_cast<Walk*>(data);
  walk.guard([&] { walk.visitor.end(local_name(name)); });
}

void add_text(void* data, const char* text, int size) {
  auto& walk = *static_cast<Walk*>(data);
  walk.guard([&] { walk.visitor.text({text, static_cast<std::size_t>(size)}); });
}

void refuse_document_type(void* data, const char* /*name*/, const char* /*system*/,
                          const char* /*public*/, int /*has_internal*/) {
  auto& walk = *static_cast<Walk*>(data);
  walk.has_document_type = true;
  XML_StopParser(walk.parser, XML_FALSE);
}

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

Said send_the_form_itself() {
  return said({"send the form itself, as a spreadsheet program saves it",
               "请直接发送表格软件保存的填报表"});
}

}  // namespace

Said send_the_form_alone() {
  return said(
      {"send the form alone, without other data in it", "请只发送填报表，不要夹带其他数据"});
}

Said save_as_workbook() {
  return said({"save it as an Excel workbook (.xlsx)", "请另存为Excel工作簿（.xlsx）"});
}

bool is_package(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

Package::Package(std::string_view bytes) : bytes_(bytes) {
  const Archive archive(bytes);
  for (int state = unzGoToFirstFile(archive.handle()); state != UNZ_END_OF_LIST_OF_FILE;
       state = unzGoToNextFile(archive.handle())) {
    std::array<char, 512> name{};
    unz_file_info64 info{};
    unz_file_pos position{};
    if (state != UNZ_OK ||
        unzGetCurrentFileInfo64(archive.handle(), &info, name.data(), name.size() - 1, nullptr, 0,
                                nullptr, 0) != UNZ_OK ||
        unzGetFilePos(archive.handle(), &position) != UNZ_OK) {
      throw damaged();
    }
    if (leads_outside(name.data())) {
      throw PackageFault{said({"the archive holds a file whose path leads outside it: {}",
                               "压缩包内有文件的路径指向包外：{}"},
                              quoted(std::string_view(name.data()))),
                         send_the_form_itself()};
    }
    parts_.emplace(name.data(), Position{position.pos_in_zip_directory, position.num_of_file});
    if (parts_.size() > kMostParts) {
      throw PackageFault{said({"the archive holds more files than a workbook does",
                               "压缩包内的文件多于一个工作簿应有的数量"}),
                         send_the_form_itself()};
    }
  }
}

std::string Package::read(const std::string& part) {
  const auto found = parts_.find(part);
  if (found == parts_.end()) {
    throw PackageFault{
        said({"the file is no workbook: it has no part {}", "该文件不是工作簿：缺少部件{}"},
             quoted(part)),
        save_as_workbook()};
  }
  const Archive archive(bytes_);
  unz_file_pos position{found->second.offset, found->second.number};
  if (unzGoToFilePos(archive.handle(), &position) != UNZ_OK ||
      unzOpenCurrentFile(archive.handle()) != UNZ_OK) {
    throw damaged();
  }
  std::string content;
  std::array<char, 1U << 16U> piece{};
  while (true) {
    const int size = unzReadCurrentFile(archive.handle(), piece.data(), piece.size());
    if (size < 0) throw damaged();
    if (size == 0) break;
    content.append(piece.data(), static_cast<std::size_t>(size));
    read_so_far_ += static_cast<std::size_t>(size);
    if (content.size() > kLargestPart || read_so_far_ > kLargestPackage) {
      throw PackageFault{said({"the workbook unpacks to more than a form can hold",
                               "工作簿解压后的内容超出一份填报表的容量"}),
                         send_the_form_alone()};
    }
  }
  if (unzCloseCurrentFile(archive.handle()) != UNZ_OK) throw damaged();  // the checksum
  return content;
}

std::string_view XmlElement::attribute(std::string_view name) const {
  for (const char** at = attributes_; *at != nullptr; at += 2) {
    if (local_name(*at) == name) return *(at + 1);
  }
  return {};
}

void visit_xml(const std::string& part, std::string_view xml, const XmlVisitor& visitor) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreateNS(nullptr, kBetweenNamespaceAndName), &XML_ParserFree);
  if (parser == nullptr) throw std::bad_alloc();
  Walk walk{parser.get(), visitor, nullptr, false};
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), &begin_element, &end_element);
  XML_SetCharacterDataHandler(parser.get(), &add_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &refuse_document_type);
  const XML_Status status =
      XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
  if (walk.thrown) std::rethrow_exception(walk.thrown);
  if (walk.has_document_type) {
    throw PackageFault{
        said({"the part {} declares a document type, as no workbook does",
              "部件{}声明了文档类型，工作簿中不应出现"},
             quoted(part)),
        said({"make the file with a spreadsheet program", "请用表格软件制作该文件"})};
  }
  if (status != XML_STATUS_OK) {
    throw PackageFault{said({"the part {} is not well formed at line {}", "部件{}第{}行格式有误"},
                            quoted(part), XML_GetCurrentLineNumber(parser.get())),
                       damaged().remedy};
  }
}

}  // namespace milepost
