// Files that show what entries say, in the folder `evidence` beside the database. A file is named
// after the SHA-256 of its bytes: the same bytes are kept once, and no file is ever written again.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
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

/// A file that is handed in: bytes with a name. They may be many, so they come piece by piece, as
/// often as they are needed.
struct HandedInFile {
  std::string name;    // that it has, without a folder
  std::string source;  // where it is, as it is told; no other file says the same
  /// Gives all bytes in their order. The cause where they cannot be read to the end.
  std::function<std::error_code(const std::function<void(std::string_view)>& take)> read;
};

/// The file that is meant by what stands behind `file:`. Only an edge knows: it may be a path, or
/// one of the files that were sent.
using FindFile = std::function<std::variant<HandedInFile, EvidenceFault>(const std::string& meant)>;

/// The files that one recording brings. First all of them are taken, which only reads them; they
/// are kept before the recording is committed, so that no entry on record ever names a file that is
/// not there.
class EvidenceFiles {
 public:
  explicit EvidenceFiles(const Store& store) : store_(store) {}

  /// Where the evidence is `file:…`: reads the file that is meant and makes the evidence the name
  /// under which it will be kept. Anything else stays as it is.
  std::optional<EvidenceFault> take(Remarks& remarks, const FindFile& find);

  /// Writes every file that was taken and is not kept yet, down to the disk. Throws Error.
  void keep() const;

 private:
  struct Taken {
    HandedInFile file;
    std::string evidence;  // of an entry
  };

  const Store& store_;
  std::map<std::string, Taken> taken_;  // by the source of the file
};

/// What is wrong with the files that entries name: missing or altered, a sentence each.
std::vector<Said> check_evidence(const Store& store);

/// Whether `path` lies in the folder for the evidence of `database`, or is a link to what does.
bool is_in_evidence_folder(const std::string& database, const std::string& path);

/// Copies the files that entries name into the folder `evidence` beside `database`, where they are
/// not there already. What is missing, altered or cannot be read is left out, so that its name
/// stays free for the right file.
void copy_evidence(const Store& store, const std::string& database);

}  // namespace milepost
