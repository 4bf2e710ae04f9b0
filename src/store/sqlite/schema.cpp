#include "store/sqlite/schema.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/compiled_in.h"

namespace milepost {

extern const std::span<const CompiledIn> kSchema;  // schema/sqlite/NNNN_*.sql in order

namespace store {
namespace {

/// What of a schema has a name.
struct Kind {
  std::string_view type;  // as SQLite calls it
  Wording name;
};

constexpr std::array<Kind, 4> kKinds{{{"table", {"table", "数据表"}},
                                      {"index", {"index", "索引"}},
                                      {"trigger", {"trigger", "触发器"}},
                                      {"view", {"view", "视图"}}}};

/// By type and name: the table that it belongs to, and the text that made it.
using Schema = std::map<std::pair<std::string, std::string>, std::pair<std::string, std::string>>;

/// What has no text follows from its table.
Schema read_schema(const SQLite::Database& sql) {
  SQLite::Statement rows(
      sql,
      "SELECT type, name, tbl_name, sql FROM main.sqlite_master WHERE sql IS NOT NULL"
      " AND (type <> 'table' OR name NOT IN ('sqlite_stat1', 'sqlite_stat4'))");
  Schema schema;
  const auto text = [&](int column) { return rows.getColumn(column).getString(); };
  while (rows.executeStep()) schema[{text(0), text(1)}] = {text(2), text(3)};
  return schema;
}

Said name_of(const Schema::value_type& object) {
  const auto& [type, name] = object.first;
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                 [&, &type = type](const Kind& one) { return one.type == type; });
  return kind == kKinds.end() ? Said(name) : said({"{} {}", "{}{}"}, kind->name, name);
}

Said missing(const Schema::value_type& object) {
  return object.first.first == "trigger"
             ? said({"the {} is missing: somebody removed a guard of this file",
                     "缺少{}：有人去掉了该文件的一项保护"},
                    name_of(object))
             : said({"the {} is missing: somebody removed it", "缺少{}：有人将其删去"},
                    name_of(object));
}

}  // namespace

std::size_t newest_schema() { return kSchema.size(); }

void climb(SQLite::Database& sql, std::size_t from, std::size_t to) {
  for (std::size_t step = from; step < to; ++step) sql.exec(std::string(kSchema[step].text));
}

namespace {

Schema made_by_ladder(std::size_t version) {
  SQLite::Database ladder(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  climb(ladder, 0, version);
  return read_schema(ladder);
}

}  // namespace

SchemaFaults find_schema_faults(const SQLite::Database& sql, std::size_t version) {
  // The same for every file and costly to make: opening many files makes it once.
  static const Schema kNewest = made_by_ladder(newest_schema());
  const Schema older = version == newest_schema() ? Schema() : made_by_ladder(version);
  const Schema& made = version == newest_schema() ? kNewest : older;
  const Schema found = read_schema(sql);
  SchemaFaults faults;
  const auto add = [&](const Schema::value_type& object, Said fault) {
    faults.found.push_back(std::move(fault));
    faults.are_of_tables |= object.first.first == "table";
  };
  for (const Schema::value_type& object : made) {
    const auto same = found.find(object.first);
    if (same == found.end()) {
      add(object, missing(object));
    } else if (same->second != object.second) {
      add(object, said({"the {} is not as milepost made it: somebody changed it",
                        "{}与milepost所建的不同：有人改动过"},
                       name_of(object)));
    }
  }
  for (const Schema::value_type& object : found) {
    if (made.contains(object.first)) continue;
    add(object, said({"the {} is not of milepost's making: somebody put it in",
                      "{}不是milepost所建的：有人将其加入"},
                     name_of(object)));
  }
  return faults;
}

}  // namespace store
}  // namespace milepost
