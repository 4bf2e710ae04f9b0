#include "store/sql.h"

#include <algorithm>
#include <span>
#include <stdexcept>

#include "base/compiled_in.h"

namespace milepost {

extern const std::span<const CompiledIn> kQuestions;  // reports/questions/*.sql

namespace store {

std::string joined_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ";") + name;
  return text;
}

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(';', start), text.size());
    names.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return names;
}

std::string question(std::string_view name) {
  for (const CompiledIn& file : kQuestions) {
    if (file.name.substr(0, file.name.size() - 4) == name) return std::string(file.text);
  }
  throw std::logic_error("reports/" + std::string(name) + ".sql is not compiled in");
}

Numbering::Numbering(const SQLite::Database& sql, const std::string& table) {
  SQLite::Statement last(sql, "SELECT coalesce(max(" + table + "_id), 0) FROM " + table);
  last.executeStep();
  next_ = static_cast<std::uint64_t>(last.getColumn(0).getInt64()) + 1;
}

}  // namespace store
}  // namespace milepost
