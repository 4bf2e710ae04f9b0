#include "store/backup.h"

#include <filesystem>
#include <system_error>
#include <vector>

#include "base/phrases.h"
#include "base/unfinished_file.h"
#include "store/check.h"
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

/// A copy that is not whole is kept all the same: it may be all that is left of the original.
void tell_what_is_not_whole(const std::vector<Said>& found, const std::string& path) {
  if (found.empty()) return;
  const Said faults = found.size() == 1 ? found.front()
                                        : said({"{}, and {} more", "{}，另有{}处"}, found.front(),
                                               found.size() - 1);
  throw Error(ErrorKind::machine,
              said({"the backup {} was made, but is not whole: {}", "备份{}已生成，但不完整：{}"},
                   path, faults),
              Remedy(Offer::check_copy, {Said(path)}));
}

}  // namespace

void back_up(const Store& store, const std::string& path) {
  store::refuse_unfit_name(path);
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
    const std::vector<Said> found = check_database(Store::open(unfinished.name().string()));
    unfinished.add();
    tell_what_is_not_whole(found, path);
  } catch (const std::system_error& cause) {
    fail_to_make(Doing::write_the_backup, path, cause, said(kNoBackupOverwrites));
  }
}

}  // namespace milepost
