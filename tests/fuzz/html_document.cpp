// Web pages: whatever the bytes, there is a document or there are problems.
#include "draft/html_document.h"

#include <cstdint>
#include <string_view>

#include "fuzz/whole_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  milepost::Problems problems("page.html", bytes);
  milepost::fuzz::must_be_read(milepost::read_html_document(bytes, {}, problems), bytes, problems);
  return 0;
}
