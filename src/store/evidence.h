// Files that show what entries say, in the folder `evidence` beside the database. A file is named
// after the SHA-256 of its bytes: the same bytes are kept once, and no file is ever written again.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "model/entry.h"
#include "store/store.h"

namespace milepost {

/// Why a file cannot be taken as evidence, and what would be right.
struct EvidenceFault {
  Said what;
  Said remedy;
};

/// The files that one recording brings. First all of them are taken, which only reads them; they
/// are kept before the recording is committed, so that no entry on record ever names a file that is
/// not there.
class EvidenceFiles {
 public:
  explicit EvidenceFiles(const Store& store) : store_(store) {}

  /// Where the evidence is `file:PATH`: reads that file and makes the evidence the name under which
  /// it will be kept. Anything else stays as it is. A PATH is relative to `folder` and must not
  /// lead out of it; with an empty `folder` any file will do.
  std::optional<EvidenceFault> take(Remarks& remarks, const std::string& folder);

  /// Writes every file that was taken and is not kept yet, down to the disk. Throws Error.
  void keep() const;

 private:
  const Store& store_;
  std::map<std::string, std::string> evidence_;  // of an entry, by the path of the file
};

/// What is wrong with the files that entries name: missing or altered, a sentence each.
std::vector<Said> check_evidence(const Store& store);

/// Whether `path` lies in the folder for the evidence of `database`.
bool is_in_evidence_folder(const std::string& database, const std::string& path);

/// Copies the sound files that entries name into the folder `evidence` beside `database`, where
/// they are not there already. Throws Error.
void copy_evidence(const Store& store, const std::string& database);

}  // namespace milepost
