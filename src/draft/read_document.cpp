#include "draft/read_document.h"

#include <utility>

#include "base/file_kind.h"
#include "base/phrases.h"
#include "base/text.h"
#include "draft/csv_document.h"
#include "draft/document_text.h"
#include "draft/html_document.h"
#include "draft/text_document.h"
#include "draft/word_document.h"
#include "draft/workbook_document.h"

namespace milepost {
namespace {

std::optional<InputDocument> read_text_or_table(std::string_view bytes,
                                                std::optional<Encoding> named, Problems& problems) {
  const auto decoded = decode_document(bytes, named, problems);
  if (!decoded) return std::nullopt;
  const std::string_view text = without_byte_order_mark(decoded->text(bytes));
  if (auto table = find_csv_table(text)) return InputDocument{{*std::move(table)}, {}};
  return text_as_document(text, problems);
}

}  // namespace

std::optional<InputDocument> read_document(std::string_view bytes, std::string_view name,
                                           std::optional<Encoding> named, Problems& problems) {
  if (bytes.empty()) {
    problems.add({}, said(kFileIsEmpty));
    return std::nullopt;
  }
  const FileKind kind = kind_of_file(bytes, name);
  if (auto fault = fault_of_no_document(kind)) {
    problems.add({}, std::move(fault->what), std::move(fault->remedy));
    return std::nullopt;
  }
  switch (kind) {
    case FileKind::word_document:
      return read_word_document(bytes, problems);
    case FileKind::workbook:
      return read_workbook_document(bytes, problems);
    case FileKind::web_page:
      return read_html_document(bytes, named, problems);
    default:
      return read_text_or_table(bytes, named, problems);
  }
}

}  // namespace milepost
