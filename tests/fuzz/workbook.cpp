// Workbooks: whatever the bytes, there are cells or there are problems. The same bytes are also
// read as the XML of a part, which few made-up archives get to.
#include "base/workbook.h"

#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "base/xml.h"
#include "fuzz/must.h"

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
  const milepost::XmlEnd end =
      milepost::visit_xml(bytes, {[](const milepost::XmlElement&) {}, ignore, ignore});
  must(end.kind != milepost::XmlEnd::Kind::not_well_formed || end.line > 0, "a fault has a line");
  return 0;
}
