#include "draft/text_document.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/lines.h"
#include "base/phrases.h"
#include "base/text.h"
#include "draft/document_text.h"
#include "draft/wrapped_lines.h"

namespace milepost {

std::optional<SourceDocument> read_text_document(std::string_view bytes,
                                                 std::optional<Encoding> named,
                                                 Problems& problems) {
  const auto text = decode_document(bytes, named, problems);
  if (!text) return std::nullopt;
  return text_as_document(text->text(bytes), problems);
}

std::optional<SourceDocument> text_as_document(std::string_view text, Problems& problems) {
  std::vector<std::string> paragraphs = paragraphs_of(lines_of(without_byte_order_mark(text)));
  if (paragraphs.empty()) {
    problems.add({}, said({"the file holds no text", "文件中没有文字"}));
    return std::nullopt;
  }
  SourceDocument document;
  std::transform(paragraphs.begin(), paragraphs.end(), std::back_inserter(document.blocks),
                 [](std::string& paragraph) {
                   return Paragraph{std::move(paragraph), 0};
                 });
  return document;
}

}  // namespace milepost
