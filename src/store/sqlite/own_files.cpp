#include "store/own_files.h"

#include <filesystem>
#include <system_error>

#include "store/evidence.h"

namespace milepost {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// The same file, or the same name where at least one of them is not there.
bool is_same(const fs::path& a, const fs::path& b) {
  std::error_code unknown;
  if (fs::equivalent(a, b, unknown)) return true;
  return a.filename() == b.filename() && fs::equivalent(folder_of(a), folder_of(b), unknown);
}

/// Where SQLite keeps what is not in the database yet, or not any more.
bool is_beside(const fs::path& database, const fs::path& path) {
  for (const char* ending : {"-journal", "-wal", "-shm"}) {
    if (is_same(database.string() + ending, path)) return true;
  }
  return false;
}

}  // namespace

Said own_file(const std::string& database, const std::string& path) {
  std::error_code unknown;
  const fs::path file = fs::canonical(database, unknown);
  if (unknown) return {};
  if (is_same(file, path)) return said({"the database itself", "数据库本身"});
  if (is_beside(file, path) || is_beside(database, path)) {
    return said({"where SQLite keeps changes of the database", "SQLite存放数据库改动的文件"});
  }
  if (is_in_evidence_folder(database, path))
    return said({"in the folder of the evidence", "依据文件夹中的文件"});
  return {};
}

}  // namespace milepost
