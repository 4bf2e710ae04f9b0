#include "store/sql/sql.h"

#include <span>
#include <stdexcept>

#include "base/compiled_in.h"

namespace milepost {

extern const std::span<const CompiledIn> kQuestions;  // reports/questions/*.sql

namespace store {

std::string question(std::string_view name) {
  for (const CompiledIn& file : kQuestions) {
    if (file.name.substr(0, file.name.size() - 4) == name) return std::string(file.text);
  }
  throw std::logic_error("reports/" + std::string(name) + ".sql is not compiled in");
}

Said said_row(const Wording& wording, const Statement& row) {
  const auto part = [&](int column) {
    return column < row.row().columns() ? std::string(row.row().text(column)) : std::string();
  };
  return said(wording, part(0), part(1), part(2));
}

std::vector<Said> said_rows(Connection& connection, const Wording& wording,
                            const std::string& sql) {
  Statement rows(connection, sql);
  std::vector<Said> found;
  while (rows.next()) found.push_back(said_row(wording, rows));
  return found;
}

Numbering::Numbering(Connection& connection, const std::string& table) {
  Statement last(connection, "SELECT coalesce(max(" + table + "_id), 0) FROM " + table);
  last.next();
  next_ = static_cast<std::uint64_t>(last.row().integer(0)) + 1;
}

}  // namespace store
}  // namespace milepost
