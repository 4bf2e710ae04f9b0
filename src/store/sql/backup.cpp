#include "store/backup.h"

#include <filesystem>
#include <system_error>

#include "base/phrases.h"
#include "base/unfinished_file.h"
#include "store/evidence.h"
#include "store/own_files.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"

namespace milepost {
namespace {

using store::Doing;
using store::fail_to_make;
using store::refuse_existing;
using store::translated;

constexpr Wording kNoBackupOverwrites{"choose another name; a backup never overwrites a file",
                                      "请另选名称；备份不会覆盖文件"};

}  // namespace

void back_up(const Store& store, const std::string& path) {
  std::error_code unknown;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, unknown))) {
    refuse_existing(path, said(kNoBackupOverwrites));
  }
  if (const Said what = own_file(store.name(), path); !what.empty()) {
    throw Error(
        ErrorKind::refused,
        said({"cannot write the backup {}: it is {}", "不能写入备份{}：这是{}"}, path, what),
        said(kChooseAnotherName));
  }
  try {
    UnfinishedFile unfinished(path);
    unfinished.close();
    translated(Doing::write_the_backup, path,
               [&] { store::connection_of(store).copy_to(unfinished.name().string()); });
    copy_evidence(store, path);
    unfinished.add();
  } catch (const std::system_error& cause) {
    fail_to_make(Doing::write_the_backup, path, cause, said(kNoBackupOverwrites));
  }
}

}  // namespace milepost
