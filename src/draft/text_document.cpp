#include "draft/text_document.h"

#include <string>
#include <vector>

#include "base/lines.h"
#include "base/text.h"
#include "draft/document_builder.h"
#include "draft/document_text.h"
#include "draft/wrapped_lines.h"

namespace milepost {

std::optional<InputDocument> read_text_document(std::string_view bytes,
                                                std::optional<Encoding> named, Problems& problems) {
  const auto text = decode_document(bytes, named, problems);
  if (!text) return std::nullopt;
  return text_as_document(text->text(bytes), problems);
}

std::optional<InputDocument> text_as_document(std::string_view text, Problems& problems) {
  try {
    // Of every second line an empty one may stand between paragraphs.
    if (count_line_ends(text) > 2 * kMostParagraphs) throw too_many_paragraphs();
    DocumentBuilder document;
    for (const std::string& paragraph : paragraphs_of(lines_of(without_byte_order_mark(text)))) {
      document.add_paragraph(paragraph);
    }
    InputDocument taken = document.take();
    if (!taken.blocks.empty()) return taken;
    problems.add({}, said({"the file holds no text", "文件中没有文字"}));
  } catch (const DocumentFault& fault) {
    problems.add({}, fault.what, fault.remedy);
  }
  return std::nullopt;
}

}  // namespace milepost
