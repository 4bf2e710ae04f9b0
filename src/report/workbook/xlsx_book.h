// A workbook in the making: libxlsxwriter owned and every answer of it checked. It writes into
// files of its own in the folder for temporary files, and what it made is copied from there.
#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/workbook/xlsx_library.h"

namespace milepost::xlsx {

/// A new empty file in the folder for temporary files, for its owner only, deleted in the end.
class TemporaryFile {
 public:
  /// Throws Error.
  TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  const std::string& folder() const { return folder_; }
  const std::string& path() const { return path_; }

 private:
  std::string folder_;
  std::string path_;
};

class Workbook {
 public:
  /// `title` is what the properties of the file say.
  explicit Workbook(std::string_view title);
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  const Library& library() const { return library_; }

  enum class Rows {
    kept,      // may be written in any order; charts can show what is in them
    streamed,  // go out one by one and take no memory
  };
  /// A sheet whose name is made of `title`.
  lxw_worksheet* add_sheet(std::string_view title, Rows rows);
  lxw_format* add_format();
  lxw_chart* add_chart(lxw_chart_type type);
  /// Whether one more cell may lead to somewhere else; counts it.
  bool take_link();

  /// Throws Error unless `answer` says that all is well.
  void check(lxw_error answer) const {
    if (answer != LXW_NO_ERROR) fail(answer);
  }
  /// Throws Error where rows of `sheet` did not reach the disk.
  void check_rows(const lxw_worksheet* sheet) const;

  /// Finishes the workbook and copies it to `out`. The last call.
  void write_to(std::ostream& out);

 private:
  [[noreturn]] void fail(lxw_error answer) const;
  lxw_workbook* begin() const;
  void check_room() const;

  Library library_;
  TemporaryFile file_;
  std::unique_ptr<lxw_workbook, decltype(&::lxw_workbook_free)> book_;  // null once it is closed
  std::vector<lxw_worksheet*> streamed_;
  std::vector<std::string> names_;
  std::size_t links_ = 0;
};

}  // namespace milepost::xlsx
