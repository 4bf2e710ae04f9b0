#include "base/unfinished_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>
#include <string>
#include <system_error>
#include <utility>

namespace milepost {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kModeBits = 07777;

[[noreturn]] void fail(int cause) { throw std::system_error(cause, std::generic_category()); }

std::string random_letters() {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::size_t kCount = 6;
  std::random_device device;
  std::uniform_int_distribution<std::size_t> any(0, kLetters.size() - 1);
  std::string letters;
  while (letters.size() < kCount) letters += kLetters[any(device)];
  return letters;
}

/// Opens a file that was not there before, and not through a link; `name` becomes its path. The
/// file at `path`, if there is one, gives it its mode.
int open_beside(const fs::path& path, fs::path& name, mode_t mode) {
  constexpr int kMostTries = 100;
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) mode = status.st_mode & kModeBits;
  for (int tries = 0; tries < kMostTries; ++tries) {
    name = path.parent_path() / ("milepost-" + random_letters() + ".part");
    const int file =
        open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode & 0777U);
    if (file >= 0) return file;
    if (errno != EEXIST) fail(errno);
  }
  fail(EEXIST);
}

/// What the umask took away from the mode of the file that is replaced comes back.
void copy_mode(const fs::path& path, int descriptor) {
  struct stat old {};
  struct stat own {};
  if (stat(path.c_str(), &old) != 0 || fstat(descriptor, &own) != 0) return;
  const mode_t wanted = old.st_mode & kModeBits;
  if ((own.st_mode & kModeBits) != wanted && fchmod(descriptor, wanted) != 0) fail(errno);
}

}  // namespace

FileHandle::~FileHandle() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void FileHandle::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void FileHandle::sync() const {
  if (fsync(descriptor_) != 0) fail(errno);
}

void FileHandle::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor >= 0 && ::close(descriptor) != 0) fail(errno);
}

UnfinishedFile::UnfinishedFile(fs::path path, mode_t mode)
    : path_(std::move(path)), handle_(open_beside(path_, name_, mode)) {}

UnfinishedFile::~UnfinishedFile() {
  if (!name_.empty()) unlink(name_.c_str());
}

void UnfinishedFile::replace() {
  if (handle_.get() >= 0) copy_mode(path_, handle_.get());
  if (handle_.get() >= 0 && fs::exists(path_)) handle_.sync();
  close();
  if (rename(name_.c_str(), path_.c_str()) != 0) fail(errno);
  name_.clear();
}

void UnfinishedFile::add() {
  close();
  if (renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) != 0) {
    // Not every file system can do it in one step.
    if (errno != EINVAL && errno != ENOSYS) fail(errno);
    if (fs::exists(fs::symlink_status(path_))) fail(EEXIST);
    if (rename(name_.c_str(), path_.c_str()) != 0) fail(errno);
  }
  name_.clear();
  sync_folder(path_.parent_path());
}

void sync_folder(const fs::path& folder) {
  const FileHandle handle(
      open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.get() >= 0) fsync(handle.get());
}

}  // namespace milepost
