// Text as a document, and any file at all: whatever the bytes, there is a document or there are
// problems.
#include "draft/text_document.h"

#include <cstdint>
#include <string_view>

#include "draft/read_document.h"
#include "fuzz/whole_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  milepost::Problems of_text("report.txt", bytes);
  milepost::fuzz::must_be_read(milepost::read_text_document(bytes, {}, of_text), bytes, of_text);
  milepost::Problems of_file("report", bytes);
  const auto document = milepost::read_document(bytes, "report", {}, of_file);
  milepost::fuzz::must(document.has_value() == of_file.empty(),
                       "there is a document, or there are problems");
  return 0;
}
