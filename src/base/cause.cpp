#include "base/cause.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace milepost {
namespace {

struct Cause {
  int error;
  std::string_view zh;
};

constexpr std::array<Cause, 13> kCauses{{{EACCES, "没有权限"},
                                         {EPERM, "没有权限"},
                                         {ENOENT, "没有这个文件或文件夹"},
                                         {ENOTDIR, "路径中有一段不是文件夹"},
                                         {EISDIR, "这是文件夹"},
                                         {EEXIST, "已有同名文件"},
                                         {ENOSPC, "磁盘空间不足"},
                                         {EDQUOT, "磁盘配额已用完"},
                                         {EFBIG, "文件过大"},
                                         {EROFS, "所在磁盘只能读取"},
                                         {ENAMETOOLONG, "文件名过长"},
                                         {ETXTBSY, "文件正被写入"},
                                         {EIO, "磁盘读写出错"}}};

}  // namespace

Said said_cause(int error) {
  const std::string english = std::generic_category().message(error);
  for (const Cause& known : kCauses) {
    if (known.error == error) return {english, std::string(known.zh)};
  }
  return english;
}

}  // namespace milepost
