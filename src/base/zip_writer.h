// A zip archive that is written in memory, part by part: the package of a document.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace milepost {

/// The same parts in the same order make the same bytes: all are dated 1980-01-01. Throws
/// std::runtime_error where an archive can hold no more.
class ZipWriter {
 public:
  ZipWriter();
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  /// Begins the next part; what is added from now on is its content.
  void begin(const std::string& name);
  void add(std::string_view content);
  /// The whole archive. Nothing can be added to it any more.
  std::string finish();

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

}  // namespace milepost
