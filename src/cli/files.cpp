#include "cli/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <streambuf>
#include <system_error>

#include "base/cause.h"
#include "base/error.h"
#include "base/phrases.h"
#include "base/unfinished_file.h"
#include "cli/context.h"
#include "cli/phrases.h"
#include "store/own_files.h"

namespace milepost::cli {
namespace {

namespace fs = std::filesystem;

/// What has a name: a file, which another can be renamed over, or a device, a pipe and the like.
enum class Place { of_a_file, of_a_device };

[[noreturn]] void fail_to_write(const std::string& path, Place place, int cause) {
  throw Error(ErrorKind::machine,
              said({"cannot write {}: {}", "无法写入{}：{}"}, path, said_cause(cause)),
              place == Place::of_a_file
                  ? said({"choose another place with -o; an older file of that name is unchanged",
                          "请用-o另选位置；原有的同名文件未被改动"})
                  : said(kChooseAnotherPlace));
}

/// Writes to an open file, and throws std::system_error where that fails.
class FileBuffer : public std::streambuf {
 public:
  explicit FileBuffer(const FileHandle& file) : file_(file) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
  }

  /// Throws also where an ostream kept it to itself.
  void finish() {
    if (fault_ != 0 || !drain()) throw std::system_error(fault_, std::generic_category());
  }

 protected:
  int_type overflow(int_type c) override {
    if (!drain()) return traits_type::eof();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
  }
  int sync() override { return drain() ? 0 : -1; }

 private:
  bool drain() {
    try {
      file_.write({pbase(), static_cast<std::size_t>(pptr() - pbase())});
    } catch (const std::system_error& cause) {
      fault_ = cause.code().value();
      return false;
    }
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return true;
  }

  const FileHandle& file_;
  int fault_ = 0;
  std::array<char, 1U << 16U> buffer_{};
};

void write_all(const FileHandle& file, const WriteTo& write) {
  FileBuffer buffer(file);
  std::ostream out(&buffer);
  write(out);
  buffer.finish();
}

/// What the name stands for in the end, also where that is not there yet: a link stays a link.
fs::path behind_links(fs::path path) {
  constexpr int kMostLinks = 40;
  std::error_code none;
  for (int links = 0; links < kMostLinks && fs::is_symlink(path, none); ++links) {
    path = path.parent_path() / fs::read_symlink(path, none);
  }
  return path;
}

/// `file` is what `path` stands for.
Place place_of(const fs::path& path, const fs::path& file) {
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  if (status.type() == fs::file_type::none) return Place::of_a_device;  // opening it tells why
  if (!fs::exists(status)) return Place::of_a_file;
  // The name of an open file that was deleted, as /dev/stdout may be, leads nowhere. Whether both
  // names are of one file is not asked: another program may put a new one there between two looks.
  return fs::is_regular_file(status) && fs::exists(fs::symlink_status(file, none))
             ? Place::of_a_file
             : Place::of_a_device;
}

void refuse_own_file(const std::string& database, const std::string& path, const fs::path& file) {
  const Said what = own_file(database, file.string());
  if (what.empty()) return;
  throw Error(ErrorKind::refused,
              said({"cannot write {}: it is {}", "不能写入{}：这是{}"}, path, what),
              said(kChooseAnotherName));
}

void write_beside(const fs::path& path, const WriteTo& write) {
  UnfinishedFile file(path);
  write_all(file.handle(), write);
  file.replace();
}

void write_in_place(const std::string& path, const WriteTo& write) {
  FileHandle file(open(path.c_str(), O_WRONLY | O_TRUNC | O_NOCTTY | O_CLOEXEC));
  if (file.get() < 0) throw std::system_error(errno, std::generic_category());
  write_all(file, write);
  file.close();
}

}  // namespace

std::string read_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(ErrorKind::refused, said(kIsFolder, path),
                said({"name the file in it", "请写明其中的文件"}));
  }
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  if (!file || file.bad()) {
    const int cause = errno;
    throw Error(
        cause == ENOENT ? ErrorKind::refused : ErrorKind::machine,
        said({"cannot read {}: {}", "无法读取{}：{}"}, path, said_cause(cause != 0 ? cause : EIO)),
        cause == ENOENT ? said(kCheckTheName) : Said());
  }
  return std::move(text).str();
}

InputFile::InputFile(const std::string& path) {
  constexpr std::uintmax_t kLong = std::uintmax_t{16} << 20U;
  std::error_code unknown;
  const bool is_long = std::filesystem::is_regular_file(path, unknown) &&
                       std::filesystem::file_size(path, unknown) >= kLong;
  const int file = is_long ? open(path.c_str(), O_RDONLY | O_CLOEXEC) : -1;
  if (file >= 0) {
    struct stat status {};
    if (fstat(file, &status) == 0) {
      const auto size = static_cast<std::size_t>(status.st_size);
      void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
      if (mapped != MAP_FAILED) {
        mapped_ = mapped;
        bytes_ = {static_cast<const char*>(mapped), size};
      }
    }
    close(file);
  }
  if (mapped_ != nullptr) return;
  text_ = read_file(path);
  bytes_ = text_;
}

InputFile::~InputFile() {
  if (mapped_ != nullptr) munmap(mapped_, bytes_.size());
}

void InputFile::forget(std::size_t count) {
  constexpr std::size_t kPiece = std::size_t{4} << 20U;  // whole pages
  const std::size_t end = std::min(count, bytes_.size()) / kPiece * kPiece;
  if (mapped_ == nullptr || end <= forgotten_) {
    if (end < forgotten_) forgotten_ = 0;  // from the beginning again
    return;
  }
  madvise(static_cast<char*>(mapped_) + forgotten_, end - forgotten_, MADV_DONTNEED);
  forgotten_ = end;
}

void refuse_folder(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored)) return;
  throw Error(ErrorKind::refused,
              said({"cannot write {}: it is a folder", "无法写入{}：这是文件夹"}, path),
              said({"name a file in it, such as {}", "请写明其中的文件名，如{}"},
                   (std::filesystem::path(path) / "report.csv").string()));
}

void write_output(const Context& context, const std::string& path, const WriteTo& write) {
  if (path.empty() || path == "-") {
    write(context.out);
    return;
  }
  refuse_folder(path);
  const fs::path file = behind_links(path);
  refuse_own_file(context.database, path, file);
  const Place place = place_of(path, file);
  try {
    place == Place::of_a_file ? write_beside(file, write) : write_in_place(path, write);
    if (place == Place::of_a_file) context.deeds->has_made_file = true;
  } catch (const std::system_error& cause) {
    fail_to_write(path, place, cause.code().value());
  }
}

void write_output(const Context& context, const std::string& path, std::string_view text) {
  write_output(context, path, [&](std::ostream& to) { to << text; });
}

}  // namespace milepost::cli
