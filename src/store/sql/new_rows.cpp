#include "store/sql/new_rows.h"

#include "store/sql/connection.h"

namespace milepost::store {

NewRows::NewRows(Connection& connection, std::string_view table, std::string_view columns,
                 Content& content)
    : insert_(connection.bulk_insert(table, columns)), content_(content) {}

void NewRows::end_row() {
  insert_->end_row();
  content_.end_row();
}

}  // namespace milepost::store
