#include "store/sql/failure.h"

#include <climits>
#include <filesystem>
#include <string_view>

#include "base/cause.h"
#include "base/phrases.h"

namespace milepost::store {
namespace {

constexpr Wording kCheckTheFolder{"check that the folder exists and that you may write to it",
                                  "请核对该文件夹是否存在、是否有写入权限"};

Said cannot(Doing doing, const std::string& name) {
  switch (doing) {
    case Doing::open:
      return said({"cannot open {}", "无法打开{}"}, name);
    case Doing::create:
      return said({"cannot create {}", "无法新建{}"}, name);
    case Doing::read:
      return said({"cannot read {}", "无法读取{}"}, name);
    case Doing::write_to:
      return said({"cannot write to {}", "无法写入{}"}, name);
    case Doing::check:
      return said({"cannot check {}", "无法检查{}"}, name);
    case Doing::write_the_backup:
      return said({"cannot write the backup {}", "无法写入备份{}"}, name);
  }
  return {};
}

/// Why something was not done, and what helps.
struct Reason {
  ErrorKind kind = ErrorKind::machine;
  Said why;
  Remedy remedy;
};

Reason explain(const Failure& cause) {
  switch (cause.kind()) {
    case Failure::Kind::busy:
      return {ErrorKind::machine,
              said({"another program is writing to it (waited {} seconds)",
                    "另一个程序正在写入（已等待{}秒）"},
                   kPatienceMs / 1000),
              said({"try again when the other program is done; nothing was changed",
                    "请待另一个程序写完再试；没有作任何改动"})};
    case Failure::Kind::read_only:
      return {
          ErrorKind::machine,
          said({"the file or its folder is read-only", "该文件或所在文件夹只能读取"}),
          said({"ask for write permission, or copy the database to a place of your own, with the "
                "file of the same name that ends in \"-journal\" if there is one: without it "
                "the copy may be half of what was recorded",
                "请取得写入权限，或将数据库复制到自己的文件夹；如有同名而以“-journal”结尾的文件，"
                "须一并复制，否则所记录的内容可能不全"})};
    case Failure::Kind::full:
      return {ErrorKind::machine, said({"the disk is full", "磁盘已满"}),
              said({"free some space and try again; nothing was changed",
                    "请腾出空间再试；没有作任何改动"})};
    case Failure::Kind::damaged:
      return {ErrorKind::machine,
              said({"the database is damaged ({})", "数据库已损坏（{}）"}, cause.what()),
              Offer::restore_database};
    case Failure::Kind::cannot_open:
      return {ErrorKind::machine, said({"the file cannot be opened", "文件打不开"}),
              said(kCheckTheFolder)};
    case Failure::Kind::disk:
      return {ErrorKind::machine,
              said({"the disk reports an error ({})", "磁盘读写出错（{}）"}, cause.what()),
              said({"nothing was changed; check the disk", "没有作任何改动；请检查磁盘"})};
    case Failure::Kind::guarded:
      return {ErrorKind::refused,
              said({"the guards of the database refuse it: it does not fit what is on record",
                    "数据库的保护规则不接受：与已有记录不符"}),
              Offer::check_unchanged};
    case Failure::Kind::other_schema:
      return {ErrorKind::machine,
              said({"the version of the schema that it names does not fit its tables ({})",
                    "所标结构版本与其中的表不符（{}）"},
                   cause.what()),
              Offer::restore_changed};
    case Failure::Kind::no_database:
    case Failure::Kind::other:
      break;
  }
  return {ErrorKind::machine, cause.what(), {}};
}

}  // namespace

void fail(const Failure& cause, Doing doing, const std::string& name) {
  if (cause.kind() == Failure::Kind::no_database) {
    throw Error(ErrorKind::refused,
                said({"{} is not a milepost database: it is not an SQLite file",
                      "{}不是milepost数据库：不是SQLite文件"},
                     name),
                Offer::name_database);
  }
  const Reason reason = explain(cause);
  throw Error(reason.kind, said(kNamed, cannot(doing, name), reason.why), reason.remedy);
}

void refuse_existing(const std::string& path, const Remedy& remedy) {
  throw Error(ErrorKind::refused, said(kExists, path), remedy);
}

void refuse_unfit_name(const std::string& path) {
  constexpr std::string_view kBeside = "-journal";  // the longest name of a file that is kept there
  constexpr std::size_t kLongestPath = 512;
  // SQLite would take it for a database without a file, or for an address of one.
  if (path == ":memory:" || path.starts_with("file:")) {
    throw Error(ErrorKind::refused,
                said({"{} is no name of a file: what would be recorded there would be lost",
                      "{}不是文件名：记录的内容不会保存"},
                     path),
                Offer::name_database);
  }
  const std::filesystem::path whole = std::filesystem::absolute(path);
  if (whole.filename().string().size() + kBeside.size() <= NAME_MAX &&
      whole.string().size() + kBeside.size() <= kLongestPath) {
    return;
  }
  throw Error(ErrorKind::refused,
              said({"the name {} is too long for a database: \"{}\" is added to it for a file that "
                    "is kept beside",
                    "数据库文件名{}过长：旁边的文件还要在其后加上“{}”"},
                   path, kBeside),
              said(kChooseAnotherName));
}

void fail_to_make(Doing doing, const std::string& path, const std::system_error& cause,
                  const Remedy& if_there) {
  if (cause.code() == std::errc::file_exists) refuse_existing(path, if_there);
  throw Error(ErrorKind::machine,
              said(kNamed, cannot(doing, path), said_cause(cause.code().value())),
              said(kCheckTheFolder));
}

}  // namespace milepost::store
