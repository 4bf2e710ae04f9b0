#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/unfinished_file.h"

namespace milepost {
namespace {

namespace fs = std::filesystem;

std::error_code cause_of(int error) { return {error, std::generic_category()}; }

/// Of a pipe or a device nothing can be said.
bool was_written_to(const struct stat& before, const struct stat& after) {
  return S_ISREG(before.st_mode) &&
         (before.st_size != after.st_size || before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
          before.st_mtim.tv_nsec != after.st_mtim.tv_nsec);
}

}  // namespace

std::error_code read_pieces(const fs::path& file,
                            const std::function<void(std::string_view)>& take) {
  const FileHandle handle(open(file.c_str(), O_RDONLY | O_NOCTTY | O_CLOEXEC));
  struct stat before {};
  struct stat after {};
  if (handle.get() < 0 || fstat(handle.get(), &before) != 0) return cause_of(errno);
  std::array<char, 1U << 16U> piece{};
  ssize_t count = 0;
  do {
    count = read(handle.get(), piece.data(), piece.size());
    if (count < 0 && errno != EINTR) return cause_of(errno);
    if (count > 0) take({piece.data(), static_cast<std::size_t>(count)});
  } while (count != 0);
  if (fstat(handle.get(), &after) != 0) return cause_of(errno);
  return was_written_to(before, after) ? cause_of(ETXTBSY) : std::error_code();
}

fs::path behind_links(fs::path path) {
  constexpr int kMostLinks = 40;
  std::error_code none;
  for (int links = 0; links < kMostLinks && fs::is_symlink(path, none); ++links) {
    path = path.parent_path() / fs::read_symlink(path, none);
  }
  return path;
}

bool leads_out_of(const fs::path& file, const fs::path& folder) {
  std::error_code unknown;
  const fs::path inside = fs::weakly_canonical(behind_links(file), unknown)
                              .lexically_relative(fs::weakly_canonical(folder, unknown));
  return unknown || inside.empty() || *inside.begin() == "..";
}

}  // namespace milepost
