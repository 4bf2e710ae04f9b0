#include "store/evidence.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>

#include "base/cause.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/text.h"
#include "base/unfinished_file.h"
#include "model/evidence.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"
#include "store/sql/sql.h"
#include "store/sql/statement.h"

namespace milepost {
namespace {

namespace fs = std::filesystem;

using store::Doing;
using store::translated;

/// A file that is kept already.
HandedInFile kept_at(const fs::path& file) {
  return {file.filename().string(), file.string(),
          [file](const auto& take) { return read_pieces(file, take); }};
}

std::variant<std::string, std::error_code> hash_of(const HandedInFile& file) {
  Sha256 hash;
  if (const std::error_code failed = file.read([&](std::string_view piece) { hash.add(piece); })) {
    return failed;
  }
  return to_hex(hash.finish());
}

/// Whether a file that cannot be read is not there, or not for who asks; else the machine fails.
bool is_up_to_somebody(const std::error_code& failed) {
  return failed == std::errc::permission_denied || failed == std::errc::no_such_file_or_directory;
}

constexpr Wording kNothingRecorded{"nothing was recorded", "没有作任何记录"};
constexpr Wording kCannotBeRead{"{} cannot be read: {}", "{}无法读取：{}"};

[[noreturn]] void fail_to_read(const std::string& meant, const std::error_code& failed) {
  throw Error(ErrorKind::machine, said(kCannotBeRead, meant, said_cause(failed.value())),
              said(kNothingRecorded));
}

/// The SHA-256 in the path of a kept file.
std::string promised_hash(const std::string& path) {
  return path.substr(kEvidenceFolder.size(), 2 * sizeof(Hash));
}

/// `.pdf`, where the name has an ending that is safe in a path and a link.
std::string ending_of(const fs::path& name) {
  std::string ending = name.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const std::string path = std::string(kEvidenceFolder) + std::string(2 * sizeof(Hash), '0');
  return is_evidence_path(path + ending) ? ending : "";
}

fs::path folder_of(const Store& store) { return store::connection_of(store).folder(); }
fs::path folder_of(const std::string& database) { return fs::path(database).parent_path(); }

/// Copies `source` to `kept`, whose name says its hash. False where the bytes are not those of the
/// name.
bool copy_durably(const HandedInFile& source, const fs::path& kept, const std::string& promised) {
  constexpr mode_t kReadOnly = 0444;
  try {
    UnfinishedFile copy(kept, kReadOnly);
    Sha256 hash;
    const std::error_code failed = source.read([&](std::string_view piece) {
      hash.add(piece);
      copy.handle().write(piece);
    });
    if (failed || to_hex(hash.finish()) != promised) return false;
    copy.handle().sync();
    copy.replace();
    return true;
  } catch (const std::system_error& cause) {
    throw Error(ErrorKind::machine,
                said({"cannot keep the evidence as {}: {}", "无法将依据文件存为{}：{}"},
                     kept.string(), said_cause(cause.code().value())),
                said(kNothingRecorded));
  }
}

void make_folder(const fs::path& folder) {
  std::error_code failed;
  if (!fs::create_directory(folder, failed) && failed) {
    throw Error(ErrorKind::machine,
                said({"cannot make the folder {}: {}", "无法建立文件夹{}：{}"}, folder.string(),
                     said_cause(failed.value())),
                said({"files of evidence are kept there; nothing was recorded",
                      "依据文件存放在此；没有作任何记录"}));
  }
  sync_folder(folder.parent_path());
}

/// Visits the entries that name a kept file, in the order of recording.
void for_each_kept(const Store& store,
                   const std::function<void(std::int64_t entry, const KeptFile&)>& visit) {
  translated(Doing::read, store.name(), [&] {
    store::Statement rows(store,
                          "SELECT entry_id, evidence FROM entry"
                          " WHERE substr(evidence, 1, 9) = 'evidence/' ORDER BY entry_id");
    while (rows.next()) {
      store::Columns columns(rows);
      const std::int64_t entry = columns.integer();
      if (const auto kept = kept_file(columns.text())) visit(entry, *kept);
    }
  });
}

/// What is wrong with a kept file; empty where nothing is.
Said fault_of_kept(const fs::path& file, const std::string& path) {
  std::error_code unknown;
  const fs::file_status status = fs::symlink_status(file, unknown);
  if (!fs::exists(status)) return said({"is missing", "已缺失"});
  // Through a link somebody else's file would be read, and written.
  if (!fs::is_regular_file(status)) return said({"is no file of its own", "不是独立的文件"});
  const auto hash = hash_of(kept_at(file));
  const auto* read = std::get_if<std::string>(&hash);
  if (read == nullptr) return said({"cannot be read", "无法读取"});
  return *read == promised_hash(path) ? Said() : said({"was altered", "已被改动"});
}

}  // namespace

std::optional<EvidenceFault> EvidenceFiles::take(Remarks& remarks, const FindFile& find) {
  if (!remarks.evidence.starts_with(kEvidenceFile)) return std::nullopt;
  const std::string meant(trim(std::string_view(remarks.evidence).substr(kEvidenceFile.size())));
  if (meant.empty()) {
    return EvidenceFault{said({"no file is named behind file:", "file:后面没有文件名"}),
                         said({"write file:report.pdf, for instance", "例如可写file:批复.pdf"})};
  }
  auto found = find(meant);
  if (auto* fault = std::get_if<EvidenceFault>(&found)) return std::move(*fault);
  auto& file = std::get<HandedInFile>(found);
  const auto known = taken_.find(file.source);
  if (known == taken_.end()) {
    const auto hash = hash_of(file);
    if (const auto* failed = std::get_if<std::error_code>(&hash)) {
      if (!is_up_to_somebody(*failed)) fail_to_read(meant, *failed);
      return EvidenceFault{said(kCannotBeRead, meant, said_cause(failed->value())),
                           said({"ask for permission to read it", "请取得读取权限"})};
    }
    remarks.evidence = std::string(kEvidenceFolder) + std::get<std::string>(hash) +
                       ending_of(file.name) + " (" + one_line(file.name) + ")";
    const std::string source = file.source;
    taken_.emplace(source, Taken{std::move(file), remarks.evidence});
  } else {
    remarks.evidence = known->second.evidence;
  }
  return std::nullopt;
}

void EvidenceFiles::keep() const {
  if (taken_.empty()) return;
  const fs::path beside = folder_of(store_);
  make_folder(beside / fs::path(kEvidenceFolder).parent_path());
  for (const auto& [source, taken] : taken_) {
    const std::string path = kept_file(taken.evidence)->path;
    const Said fault = fault_of_kept(beside / path, path);
    if (fault.empty()) continue;
    std::error_code unknown;
    if (fs::exists(fs::symlink_status(beside / path, unknown))) {
      throw Error(
          ErrorKind::machine,
          said({"{} is kept already, and {}", "{}早已存放，但{}"}, (beside / path).string(), fault),
          Offer::check_evidence);
    }
    if (copy_durably(taken.file, beside / path, promised_hash(path))) continue;
    throw Error(ErrorKind::machine,
                said({"{} changed while it was read", "{}在读取时被改动"}, source),
                said({"try again when nobody writes to it; nothing was recorded",
                      "请待无人写入时再试；没有作任何记录"}));
  }
  sync_folder(beside / fs::path(kEvidenceFolder).parent_path());
}

std::vector<Said> check_evidence(const Store& store) {
  std::vector<Said> found;
  std::map<std::string, Said> faults;  // by path
  for_each_kept(store, [&](std::int64_t entry, const KeptFile& kept) {
    auto known = faults.find(kept.path);
    if (known == faults.end()) {
      const fs::path file = folder_of(store) / kept.path;
      known = faults.emplace(kept.path, fault_of_kept(file, kept.path)).first;
    }
    if (known->second.empty()) return;
    found.push_back(
        said({"the evidence of entry {}, {} ({}), {}", "第{}条记录的依据文件{}（{}）{}"}, entry,
             kept.path, kept.name, known->second));
  });
  return found;
}

bool is_in_evidence_folder(const std::string& database, const std::string& path) {
  const fs::path folder = folder_of(database) / fs::path(kEvidenceFolder).parent_path();
  const fs::path parent = fs::path(path).parent_path();
  return !leads_out_of(path, folder) || !leads_out_of(parent.empty() ? "." : parent, folder);
}

void copy_evidence(const Store& store, const std::string& database) {
  const fs::path from = folder_of(store);
  const fs::path to = folder_of(database);
  bool any = false;
  for_each_kept(store, [&](std::int64_t, const KeptFile& kept) {
    std::error_code unknown;
    const fs::path file = from / kept.path;
    if (fs::exists(fs::symlink_status(to / kept.path, unknown)) ||
        !fs::is_regular_file(fs::symlink_status(file, unknown))) {
      return;
    }
    if (!any) make_folder(to / fs::path(kEvidenceFolder).parent_path());
    any = true;
    copy_durably(kept_at(file), to / kept.path, promised_hash(kept.path));
  });
  if (any) sync_folder(to / fs::path(kEvidenceFolder).parent_path());
}

}  // namespace milepost
