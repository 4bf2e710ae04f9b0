#include "report/word/part_edit.h"

#include <algorithm>

namespace milepost::docx {

std::string with_edits(std::string_view xml, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.bytes.from < b.bytes.from; });
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out += xml.substr(at, edit.bytes.from - at);
    out += edit.text;
    at = edit.bytes.to;
  }
  out += xml.substr(at);
  return out;
}

}  // namespace milepost::docx
