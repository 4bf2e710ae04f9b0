#include "report/workbook/xlsx_book.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/cause.h"
#include "base/error.h"
#include "base/text.h"
#include "report/workbook/xlsx_text.h"

namespace milepost::xlsx {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_in(const Said& folder, const Said& cause) {
  throw Error(ErrorKind::machine,
              said({"cannot make a workbook in {}: {}", "无法在{}中生成工作簿：{}"}, folder, cause),
              said({"set TMPDIR to a folder with room", "请用TMPDIR指定空间充足的文件夹"}));
}

Said cause_of(int error) { return said_cause(error != 0 ? error : EIO); }

/// Bytes written to a stream so far.
std::uintmax_t size_of(std::FILE* stream) {
  const off_t size = ftello(stream);
  return size > 0 ? static_cast<std::uintmax_t>(size) : 0;
}

}  // namespace

TemporaryFile::TemporaryFile() {
  std::error_code failed;
  folder_ = fs::temp_directory_path(failed).string();
  if (failed) {
    fail_in(said({"the folder for temporary files", "临时文件夹"}), said_cause(failed.value()));
  }
  path_ = (fs::path(folder_) / "milepost-XXXXXX").string();
  const int descriptor = mkstemp(path_.data());
  if (descriptor == -1) fail_in(folder_, cause_of(errno));
  close(descriptor);
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  fs::remove(path_, ignored);
}

lxw_workbook* Workbook::begin() const {
  std::string folder = file_.folder();
  lxw_workbook_options options{LXW_TRUE, folder.data(), LXW_FALSE};
  lxw_workbook* book = library_.workbook_new_opt(file_.path().c_str(), &options);
  if (book == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  return book;
}

Workbook::Workbook(std::string_view title) : book_(begin(), library_.lxw_workbook_free) {
  std::string shown = one_line(title);
  lxw_doc_properties properties{};
  properties.title = shown.data();
  // The day that every part of the file is dated with, so that the same report is the same file.
  constexpr std::time_t kFirstDayOf1980 = 315'532'800;
  properties.created = kFirstDayOf1980;
  check(library_.workbook_set_properties(book_.get(), &properties));
}

Workbook::~Workbook() {
  if (book_ == nullptr) return;
  for (const lxw_worksheet* sheet : streamed_) {
    // libxlsxwriter closes them only where it packs them.
    std::fclose(sheet->optimize_tmpfile);  // NOLINT(cppcoreguidelines-owning-memory)
  }
}

lxw_worksheet* Workbook::add_sheet(std::string_view title, Rows rows) {
  names_.push_back(sheet_name(title, names_));
  // It is an option of the workbook, but each sheet takes it as it is when the sheet is made.
  book_->options.constant_memory = rows == Rows::streamed ? LXW_TRUE : LXW_FALSE;
  errno = 0;
  lxw_worksheet* sheet = library_.workbook_add_worksheet(book_.get(), names_.back().c_str());
  if (sheet == nullptr) fail_in(file_.folder(), cause_of(errno));
  if (rows == Rows::streamed) streamed_.push_back(sheet);
  return sheet;
}

lxw_format* Workbook::add_format() {
  lxw_format* format = library_.workbook_add_format(book_.get());
  if (format == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  return format;
}

lxw_chart* Workbook::add_chart(lxw_chart_type type) {
  lxw_chart* chart = library_.workbook_add_chart(book_.get(), static_cast<std::uint8_t>(type));
  if (chart == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  return chart;
}

bool Workbook::take_link() {
  // Excel takes 65,530 on a sheet, but libxlsxwriter needs 2.6 KB of memory for each.
  constexpr std::size_t kMostLinks = 10'000;
  if (links_ == kMostLinks) return false;
  ++links_;
  return true;
}

void Workbook::fail(lxw_error answer) const {
  fail_in(file_.folder(), library_.lxw_strerror(answer));
}

void Workbook::check_rows(const lxw_worksheet* sheet) const {
  if (std::ferror(sheet->optimize_tmpfile) != 0) fail_in(file_.folder(), cause_of(ENOSPC));
}

/// Each sheet is written a second time before it is packed, and there libxlsxwriter does not notice
/// when the disk is full, or the file grows longer than a file may.
void Workbook::check_room() const {
  std::uintmax_t all = 0;
  std::uintmax_t longest = 0;
  for (const lxw_worksheet* sheet : streamed_) {
    std::fflush(sheet->optimize_tmpfile);
    check_rows(sheet);
    const std::uintmax_t size = size_of(sheet->optimize_tmpfile);
    all += size;
    longest = std::max(longest, size);
  }
  constexpr std::uintmax_t kForTheRest = 1 << 20;
  std::error_code failed;
  const fs::space_info space = fs::space(file_.folder(), failed);
  if (!failed && space.available < longest + all / 4 + kForTheRest) {
    fail_in(file_.folder(), cause_of(ENOSPC));
  }
  rlimit most{};  // of one file
  if (getrlimit(RLIMIT_FSIZE, &most) == 0 && most.rlim_cur < longest + kForTheRest) {
    fail_in(file_.folder(), cause_of(EFBIG));
  }
}

void Workbook::write_to(std::ostream& out) {
  check_room();
  check(library_.workbook_close(book_.release()));

  std::ifstream made(file_.path(), std::ios::binary);
  std::array<char, 1 << 16> piece{};
  while (made.read(piece.data(), piece.size()) || made.gcount() > 0) {
    out.write(piece.data(), made.gcount());
  }
  if (!made.eof()) fail_in(file_.folder(), cause_of(errno));
}

}  // namespace milepost::xlsx
