// A document as a workbook that Excel, WPS and LibreOffice open: docs/reports.md "Workbooks".
#include <memory>
#include <vector>

#include "report/formats.h"
#include "report/workbook/xlsx_book.h"
#include "report/workbook/xlsx_sheet.h"
#include "report/workbook/xlsx_styles.h"
#include "report/workbook/xlsx_summary.h"

namespace milepost {
namespace {

/// Puts each block of a document where it belongs.
class Composer {
 public:
  explicit Composer(const Document& document)
      : document_(document),
        book_(document.title),
        styles_(book_, document.language),
        summary_(book_, styles_, document) {}

  void operator()(const Table& table) {
    if (!has_own_sheet(table)) {
      summary_.add(table);
      return;
    }
    summary_.add_reference(table, sheet_for(table).add(table));
  }
  template <class Block>
  void operator()(const Block& block) {
    summary_.add(block);
  }

  void write_to(std::ostream& out) {
    for (const auto& sheet : sheets_) sheet->finish();
    summary_.finish();
    book_.write_to(out);
  }

 private:
  bool has_own_sheet(const Table& table) const {
    return table.layout == Table::Layout::grid && (table.own_sheet || table.name == document_.main);
  }
  /// The tables of several plans share a sheet, so that it can be filtered as one.
  xlsx::LongSheet& sheet_for(const Table& table) {
    for (const auto& sheet : sheets_) {
      if (sheet->takes(table)) return *sheet;
    }
    sheets_.push_back(std::make_unique<xlsx::LongSheet>(book_, styles_, table, document_));
    return *sheets_.back();
  }

  const Document& document_;
  xlsx::Workbook book_;
  xlsx::Styles styles_;
  xlsx::SummarySheet summary_;
  std::vector<std::unique_ptr<xlsx::LongSheet>> sheets_;
};

}  // namespace

void render_xlsx(const Document& document, const RenderOptions& /*options*/, std::ostream& out) {
  Composer composer(document);
  for (const Block& block : document.blocks) std::visit(composer, block);
  composer.write_to(out);
}

}  // namespace milepost
