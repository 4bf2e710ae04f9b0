// A file that appears whole or not at all: it is written under a name that no other file has, in
// the folder where it is to be, and renamed in the end.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>

namespace milepost {

/// An open file; closed when the object goes. Throws std::system_error where the file cannot take
/// what it is given.
class FileHandle {
 public:
  explicit FileHandle(int descriptor) : descriptor_(descriptor) {}
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;
  ~FileHandle();

  int get() const { return descriptor_; }
  void write(std::string_view bytes) const;
  /// What was written is there after a power cut.
  void sync() const;
  void close();

 private:
  int descriptor_;  // -1 once it is closed
};

/// `milepost-XXXXXX.part`, until it is finished; deleted where it never is. Everything here throws
/// std::system_error.
class UnfinishedFile {
 public:
  /// `path` is what it is to be called. A file of that name gives it its mode; otherwise it has
  /// `mode`, less what the umask takes away.
  explicit UnfinishedFile(std::filesystem::path path, mode_t mode = 0666);
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;
  ~UnfinishedFile();

  const std::filesystem::path& name() const { return name_; }
  const FileHandle& handle() const { return handle_; }
  /// For a library that opens the file by its name.
  void close() { handle_.close(); }

  /// Takes the place of the file that has the name now, if any: a power cut leaves one of the two.
  void replace();
  /// Fails where a file has the name. It has it after a power cut too.
  void add();

 private:
  std::filesystem::path path_;
  std::filesystem::path name_;  // empty once it is finished
  FileHandle handle_;
};

/// What was made, renamed or deleted in a folder (here where it is empty) is so after a power cut;
/// nothing where the file system has no such thing.
void sync_folder(const std::filesystem::path& folder);

}  // namespace milepost
