#include "draft/text_document.h"

#include "base/text.h"

namespace milepost {

std::optional<InputDocument> read_text_document(std::string_view bytes,
                                                std::optional<Encoding> named, Problems& problems) {
  const Decoded decoded = decode(bytes, named);
  if (decoded.fault) {
    problems.add(*decoded.fault);
    return std::nullopt;
  }
  std::string_view text = decoded.text(bytes);
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  InputDocument document;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = trim(text.substr(0, end));
    if (!line.empty()) document.blocks.push_back(SourceParagraph{std::string(line), 0});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return document;
}

}  // namespace milepost
