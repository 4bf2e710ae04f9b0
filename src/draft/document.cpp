#include "draft/document.h"

#include "draft/text_document.h"

namespace milepost {

std::optional<InputDocument> read_document(std::string_view bytes, std::string_view /*name*/,
                                           std::optional<Encoding> named, Problems& problems) {
  return read_text_document(bytes, named, problems);
}

}  // namespace milepost
