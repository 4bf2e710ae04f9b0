#include "report/xlsx_library.h"

#include <dlfcn.h>

#include <string>

#include "base/error.h"

namespace milepost::xlsx {
namespace {

[[noreturn]] void fail() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): milepost has one thread
  const char* said = dlerror();
  throw Error(
      ExitCode::machine,
      std::string("cannot make a workbook: ") + (said != nullptr ? said : MILEPOST_XLSXWRITER),
      "install libxlsxwriter, or choose another format, such as csv");
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
