// Workbooks: whatever the bytes, there are cells or there are problems. The same bytes are also
// read as the XML of a part, which few made-up archives get to.
#include "progress/workbook.h"

#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "fuzz/must.h"
#include "progress/package.h"

using milepost::fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  milepost::Problems problems("form.xlsx", bytes);
  const auto sheets = milepost::read_workbook(bytes, problems);
  must(sheets.has_value() == problems.empty(), "there are cells, or there are problems");
  if (sheets) {
    for (const milepost::WorkbookSheet& sheet : *sheets) {
      for (const auto& [address, cell] : sheet.cells) {
        must(address.first > 0 && address.second > 0, "a cell has a row and a column");
        must(!cell.text.empty() && milepost::is_valid_utf8(cell.text), "a cell is text");
      }
    }
  }
  const auto ignore = [](std::string_view) {};
  try {
    milepost::visit_xml("part", bytes, {[](const milepost::XmlElement&) {}, ignore, ignore});
  } catch (const milepost::PackageFault& fault) {
    must(!fault.what.empty() && !fault.remedy.empty(), "a fault says what would be right");
  }
  return 0;
}
