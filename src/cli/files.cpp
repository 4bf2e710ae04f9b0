#include "cli/files.h"

#include <cerrno>
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
