#include "report/document.h"

#include <memory>
#include <utility>

namespace milepost {

std::function<void(const RowVisitor&)> rows_of(std::vector<Row> rows) {
  return
      [rows = std::make_shared<const std::vector<Row>>(std::move(rows))](const RowVisitor& visit) {
        for (const Row& row : *rows) visit(row);
      };
}

}  // namespace milepost
