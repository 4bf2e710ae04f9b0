#include "base/zip_writer.h"

#include <minizip/zip.h>

#include <algorithm>
#include <stdexcept>

#include "base/utf8.h"

namespace milepost {
namespace {

void check(int state) {
  if (state != ZIP_OK) throw std::runtime_error("the archive cannot be written");
}

}  // namespace

/// The bytes so far, and how minizip writes them: it goes back to fill in the sizes of a part.
struct ZipWriter::Archive {
  std::string bytes;
  std::size_t at = 0;
  zipFile file = nullptr;
  bool is_in_part = false;

  static Archive& of(void* stream) { return *static_cast<Archive*>(stream); }

  static void* open(void* opaque, const void* /*name*/, int /*mode*/) { return opaque; }

  static unsigned long read(void* /*opaque*/, void* stream, void* buffer, unsigned long size) {
    Archive& archive = of(stream);
    const std::size_t taken = archive.bytes.copy(static_cast<char*>(buffer), size, archive.at);
    archive.at += taken;
    return static_cast<unsigned long>(taken);
  }

  static unsigned long write(void* /*opaque*/, void* stream, const void* buffer,
                             unsigned long size) {
    Archive& archive = of(stream);
    archive.bytes.replace(archive.at, size, static_cast<const char*>(buffer), size);
    archive.at += size;
    return size;
  }

  static ZPOS64_T tell(void* /*opaque*/, void* stream) { return of(stream).at; }

  static long seek(void* /*opaque*/, void* stream, ZPOS64_T offset, int origin) {
    Archive& archive = of(stream);
    const std::size_t start = origin == ZLIB_FILEFUNC_SEEK_CUR   ? archive.at
                              : origin == ZLIB_FILEFUNC_SEEK_END ? archive.bytes.size()
                                                                 : 0;
    if (offset > archive.bytes.size() - start) return -1;
    archive.at = start + static_cast<std::size_t>(offset);
    return 0;
  }

  static int close(void* /*opaque*/, void* /*stream*/) { return 0; }
};

ZipWriter::ZipWriter() : archive_(std::make_unique<Archive>()) {
  zlib_filefunc64_def functions{};
  functions.zopen64_file = &Archive::open;
  functions.zread_file = &Archive::read;
  functions.zwrite_file = &Archive::write;
  functions.ztell64_file = &Archive::tell;
  functions.zseek64_file = &Archive::seek;
  functions.zclose_file = &Archive::close;
  functions.zerror_file = &Archive::close;
  functions.opaque = archive_.get();
  archive_->file = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  if (archive_->file == nullptr) throw std::bad_alloc();
}

ZipWriter::~ZipWriter() {
  if (archive_->file != nullptr) zipClose(archive_->file, nullptr);
}

void ZipWriter::begin(const std::string& name) {
  if (archive_->is_in_part) check(zipCloseFileInZip(archive_->file));
  zip_fileinfo dated{};
  dated.tmz_date.tm_mday = 1;
  dated.tmz_date.tm_year = 1980;
  // A name that is not ASCII says that it is in UTF-8; else it is read in some page of codes.
  constexpr unsigned long kIsUtf8 = 1U << 11U;
  const bool is_ascii_name = std::all_of(name.begin(), name.end(), &is_ascii);
  check(zipOpenNewFileInZip4_64(archive_->file, name.c_str(), &dated, nullptr, 0, nullptr, 0,
                                nullptr, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS,
                                DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, 0,
                                is_ascii_name ? 0 : kIsUtf8, 0));
  archive_->is_in_part = true;
}

void ZipWriter::add(std::string_view content) {
  check(zipWriteInFileInZip(archive_->file, content.data(), static_cast<unsigned>(content.size())));
}

std::string ZipWriter::finish() {
  if (archive_->is_in_part) check(zipCloseFileInZip(archive_->file));
  check(zipClose(archive_->file, nullptr));
  archive_->file = nullptr;
  return std::move(archive_->bytes);
}

}  // namespace milepost
