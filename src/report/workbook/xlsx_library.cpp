#include "report/workbook/xlsx_library.h"

#include <dlfcn.h>

#include "base/error.h"

namespace milepost::xlsx {
namespace {

[[noreturn]] void fail() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): each thread has a message of its own, dlerror(3)
  const char* told = dlerror();
  throw Error(ErrorKind::machine,
              said({"cannot make a workbook: {}", "无法生成工作簿：{}"},
                   told != nullptr ? told : MILEPOST_XLSXWRITER),
              said({"install libxlsxwriter, or choose another format, such as csv",
                    "请安装libxlsxwriter，或改用其他格式，如csv"}));
}

}  // namespace

void* Library::open() {
  // Never closed: libcrypto does not bear being unloaded.
  void* const handle = dlopen(MILEPOST_XLSXWRITER, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
  if (handle == nullptr) fail();
  return handle;
}

void* Library::address_of(const char* name) const {
  void* const address = dlsym(handle_, name);
  if (address == nullptr) fail();
  return address;
}

}  // namespace milepost::xlsx
