// The evidence of an entry that is a file: kept beside the database under the SHA-256 of its bytes,
// docs/progress-files.md "Evidence".
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace milepost {

/// What somebody writes who wants a file kept: `file:PATH`.
inline constexpr std::string_view kEvidenceFile = "file:";

/// The folder beside the database, and how paths of files in it begin.
inline constexpr std::string_view kEvidenceFolder = "evidence/";

/// Whether `path` is that of a kept file: `evidence/<sha256>` or `evidence/<sha256>.<ending>`, with
/// 64 hexadecimal digits and an ending of up to 10 letters and digits, all in lower case.
inline bool is_evidence_path(std::string_view path) {
  constexpr std::size_t kDigits = 64;
  constexpr std::size_t kLongestEnding = 10;
  if (!path.starts_with(kEvidenceFolder)) return false;
  path.remove_prefix(kEvidenceFolder.size());
  const auto all_of = [](std::string_view text, std::string_view characters) {
    return text.find_first_not_of(characters) == std::string_view::npos;
  };
  if (path.size() < kDigits || !all_of(path.substr(0, kDigits), "0123456789abcdef")) return false;
  path.remove_prefix(kDigits);
  if (path.empty()) return true;
  return path.size() > 1 && path.size() <= kLongestEnding + 1 && path.front() == '.' &&
         all_of(path.substr(1), "0123456789abcdefghijklmnopqrstuvwxyz");
}

/// A kept file as the text of an entry names it: `evidence/<sha256>.pdf (report.pdf)`.
struct KeptFile {
  std::string path;  // from the folder of the database on
  std::string name;  // that it had
};

/// The kept file that the evidence of an entry is, if it is one.
inline std::optional<KeptFile> kept_file(std::string_view evidence) {
  const std::size_t blank = std::min(evidence.find(' '), evidence.size());
  const std::string_view path = evidence.substr(0, blank);
  const std::string_view aside = evidence.substr(blank);
  if (!is_evidence_path(path) || !aside.starts_with(" (") || !aside.ends_with(")")) {
    return std::nullopt;
  }
  return KeptFile{std::string(path), std::string(aside.substr(2, aside.size() - 3))};
}

}  // namespace milepost
