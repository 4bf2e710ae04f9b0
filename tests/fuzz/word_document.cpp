// Word documents: whatever the bytes, there is a document or there are problems. The same bytes are
// also read as the XML of each part, which few made-up archives get to.
#include "draft/word_document.h"

#include <cstdint>
#include <string_view>

#include "base/xml.h"
#include "draft/word_body.h"
#include "fuzz/whole_document.h"

namespace {

using milepost::fuzz::must;

/// Part for part: in the order in which a document names them, all of them the same XML.
void read_as_parts(std::string_view xml) {
  milepost::WordStyles styles;
  milepost::WordNumbering numbering;
  milepost::visit_xml(xml, styles.reader());
  milepost::visit_xml(xml, numbering.reader());
  milepost::WordBody body(styles, numbering);
  try {
    milepost::visit_xml(xml, body.reader());
    const milepost::InputDocument document = body.take();
    if (!document.blocks.empty()) milepost::fuzz::must_be_whole(document);
  } catch (const milepost::DocumentFault& fault) {
    must(!fault.what.empty(), "a fault says what is wrong");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  milepost::Problems problems("report.docx", bytes);
  milepost::fuzz::must_be_read(milepost::read_word_document(bytes, problems), bytes, problems);
  read_as_parts(bytes);
  return 0;
}
