#include "cli/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "base/error.h"

namespace milepost::cli {
namespace {

[[noreturn]] void fail_to_write(const std::string& path, bool in_place, int cause) {
  const std::string unchanged = in_place ? "" : "; an older file of that name is unchanged";
  throw Error(ExitCode::machine, "cannot write " + path + ": " + std::strerror(cause),
              "choose another place with -o" + unchanged);
}

}  // namespace

std::string read_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(ExitCode::refused, path + " is a folder, not a file", "name the file in it");
  }
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  if (!file || file.bad()) {
    const int cause = errno;
    throw Error(cause == ENOENT ? ExitCode::refused : ExitCode::machine,
                "cannot read " + path + ": " + std::strerror(cause != 0 ? cause : EIO),
                cause == ENOENT ? "check the name and the folder" : "");
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
  throw Error(
      ExitCode::refused, "cannot write " + path + ": it is a folder",
      "name a file in it, such as " + (std::filesystem::path(path) / "report.csv").string());
}

void write_output(std::ostream& out, const std::string& path, const WriteTo& write) {
  if (path.empty() || path == "-") {
    write(out);
    return;
  }
  refuse_folder(path);
  std::error_code ignored;
  // A device or a pipe cannot be replaced by renaming a file over it.
  const bool in_place =
      std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored);
  const std::string unfinished = in_place ? path : path + ".part";
  errno = 0;
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  if (!file) fail_to_write(path, in_place, errno);
  try {
    write(file);
  } catch (...) {
    file.close();
    if (!in_place) std::filesystem::remove(unfinished, ignored);
    throw;
  }
  file.close();
  if (!file) {
    const int cause = errno;
    if (!in_place) std::filesystem::remove(unfinished, ignored);
    fail_to_write(path, in_place, cause);
  }
  if (in_place) return;
  std::error_code failed;
  std::filesystem::rename(unfinished, path, failed);
  if (failed) {
    std::filesystem::remove(unfinished, ignored);
    fail_to_write(path, in_place, failed.value());
  }
}

void write_output(std::ostream& out, const std::string& path, std::string_view text) {
  write_output(out, path, [&](std::ostream& to) { to << text; });
}

}  // namespace milepost::cli
