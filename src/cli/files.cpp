#include "cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <memory>
#include <streambuf>
#include <system_error>
#include <utility>

#include "base/cause.h"
#include "base/error.h"
#include "base/files.h"
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

[[noreturn]] void fail_to_write(const Output& output, Place place, int cause) {
  const std::string_view option = output.option;
  throw Error(ErrorKind::machine,
              said({"cannot write {}: {}", "无法写入{}：{}"}, output.path, said_cause(cause)),
              place == Place::of_a_file
                  ? said({"choose another place with {}; an older file of that name is unchanged",
                          "请用{}另选位置；原有的同名文件未被改动"},
                         option)
                  : said(kChooseAnotherPlace, option));
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

/// By its name and by what that stands for.
void refuse_own_file(const std::string& database, const std::string& path, const fs::path& file) {
  Said what = own_file(database, file.string());
  if (what.empty()) what = own_file(database, path);
  if (what.empty()) return;
  throw Error(ErrorKind::refused,
              said({"cannot write {}: it is {}", "不能写入{}：这是{}"}, path, what),
              said(kChooseAnotherName));
}

fs::path folder_of(const fs::path& file) {
  std::error_code none;
  return fs::weakly_canonical(file.has_parent_path() ? file.parent_path() : ".", none);
}

/// Such as /dev/stdout, which is what the shell has opened.
bool is_of_the_system(const fs::path& folder) {
  return folder == "/dev" || (folder.has_root_directory() && *std::next(folder.begin()) == "proc");
}

/// Somebody may have put a link where a file was expected: it is followed to a file of the same
/// folder and the same owner only.
void refuse_foreign_target(const std::string& path, const fs::path& file) {
  struct stat link {};
  struct stat target {};
  if (lstat(path.c_str(), &link) != 0 || !S_ISLNK(link.st_mode)) return;
  if (is_of_the_system(folder_of(path))) return;
  const bool lies_elsewhere = folder_of(path) != folder_of(file);
  const bool is_of_another =
      link.st_uid != geteuid() || (lstat(file.c_str(), &target) == 0 && target.st_uid != geteuid());
  if (!lies_elsewhere && !is_of_another) return;
  throw Error(ErrorKind::refused,
              lies_elsewhere
                  ? said({"cannot write {}: it is a link to {}, which lies in another folder",
                          "不能写入{}：这是指向{}的链接，位于另一文件夹"},
                         path, file.string())
                  : said({"cannot write {}: it is a link to {}, and one of the two belongs to "
                          "somebody else",
                          "不能写入{}：这是指向{}的链接，两者之一属于他人"},
                         path, file.string()),
              said({"name the file itself if that is meant; nothing was written",
                    "如确要写入该文件，请直接写明；没有写入任何内容"}));
}

void write_in_place(const std::string& path, const WriteTo& write) {
  FileHandle file(open(path.c_str(), O_WRONLY | O_TRUNC | O_NOCTTY | O_CLOEXEC));
  if (file.get() < 0) throw std::system_error(errno, std::generic_category());
  write_all(file, write);
  file.close();
}

bool is_standard_output(const std::string& path) { return path.empty() || path == "-"; }

/// To the terminal or a device.
void write_at_once(const Context& context, const Output& output) {
  if (is_standard_output(output.path)) {
    output.write(context.document_out());
    return;
  }
  try {
    write_in_place(output.path, output.write);
  } catch (const std::system_error& cause) {
    fail_to_write(output, Place::of_a_device, cause.code().value());
  }
}

}  // namespace

std::string read_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(ErrorKind::refused, said(kIsFolder, path),
                said({"name the file in it", "请写明其中的文件"}));
  }
  std::string text;
  if (fs::is_regular_file(path, ignored)) text.reserve(fs::file_size(path, ignored));
  const std::error_code failed = read_pieces(path, [&](std::string_view piece) { text += piece; });
  if (!failed) return text;
  const bool is_missing = failed == std::errc::no_such_file_or_directory;
  throw Error(is_missing ? ErrorKind::refused : ErrorKind::machine,
              said({"cannot read {}: {}", "无法读取{}：{}"}, path, said_cause(failed.value())),
              is_missing ? said(kCheckTheName) : Said());
}

void refuse_folder(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored)) return;
  throw Error(ErrorKind::refused,
              said({"cannot write {}: it is a folder", "无法写入{}：这是文件夹"}, path),
              said({"name a file in it, such as {}", "请写明其中的文件名，如{}"},
                   (std::filesystem::path(path) / "report.csv").string()));
}

void refuse_existing(const std::string& path, Said remedy) {
  refuse_folder(path);
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return;
  throw Error(ErrorKind::refused, said(kExists, path), std::move(remedy));
}

void write_output(const Context& context, const std::string& path, const WriteTo& write) {
  write_outputs(context, {{path, write}});
}

void write_outputs(const Context& context, const std::vector<Output>& outputs) {
  std::vector<std::pair<const Output*, std::unique_ptr<UnfinishedFile>>> files;
  std::vector<const Output*> others;
  for (const Output& output : outputs) {
    if (is_standard_output(output.path)) {
      others.push_back(&output);
      continue;
    }
    refuse_folder(output.path);
    const fs::path file = behind_links(output.path);
    refuse_own_file(context.database, output.path, file);
    refuse_foreign_target(output.path, file);
    if (place_of(output.path, file) != Place::of_a_file) {
      others.push_back(&output);
      continue;
    }
    try {
      auto unfinished = std::make_unique<UnfinishedFile>(file);
      write_all(unfinished->handle(), output.write);
      files.emplace_back(&output, std::move(unfinished));
    } catch (const std::system_error& cause) {
      fail_to_write(output, Place::of_a_file, cause.code().value());
    }
  }
  for (const Output* output : others) write_at_once(context, *output);
  for (const auto& [output, file] : files) {
    try {
      file->replace();
      context.deeds->has_made_file = true;
    } catch (const std::system_error& cause) {
      fail_to_write(*output, Place::of_a_file, cause.code().value());
    }
  }
}

void write_output(const Context& context, const std::string& path, std::string_view text) {
  write_output(context, path, [&](std::ostream& to) { to << text; });
}

}  // namespace milepost::cli
