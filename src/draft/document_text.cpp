#include "draft/document_text.h"

#include <utility>

namespace milepost {

std::optional<Decoded> decode_document(std::string_view bytes, std::optional<Encoding> named,
                                       Problems& problems) {
  Decoded decoded = decode(bytes, named);
  if (!decoded.fault) return decoded;
  Problem fault = *std::move(decoded.fault);
  if (!fault.remedy.offer()) {
    fault.remedy = said({"save it again as a text in UTF-8, or as a Word document (.docx)",
                         "请另存为UTF-8编码的文本，或Word文档（.docx）"});
  }
  problems.add(std::move(fault));
  return std::nullopt;
}

}  // namespace milepost
