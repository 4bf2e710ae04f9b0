#include "store/chain.h"

#include <algorithm>

namespace milepost::store {

Hash link_hash(Sha256& sha256, const Hash& before, const ChainSubject& subject,
               std::string_view content) {
  Content head;
  head.add(subject.number);
  sha256.add(before);
  sha256.add(head.bytes());
  sha256.add(content);
  return sha256.finish();
}

ChainLink read_link(SQLite::Statement& row) {
  ChainLink link;
  link.number = row.getColumn(0).getInt64();
  link.subject = row.getColumn(1).getInt64();
  link.row = {row.getColumn(2).getInt64(), row.getColumn(3).getInt64()};
  const SQLite::Column hash = row.getColumn(4);
  const auto* bytes = static_cast<const std::uint8_t*>(hash.getBlob());
  const auto size = static_cast<std::size_t>(hash.getBytes());
  std::copy_n(bytes, std::min(size, link.hash.size()), link.hash.begin());
  return link;
}

Chain::Chain(const SQLite::Database& sql)
    : insert_(sql, "link", "link_id, subject, row_id, revision, hash") {
  SQLite::Statement last(sql,
                         "SELECT link_id, subject, row_id, revision, hash FROM link"
                         " ORDER BY link_id DESC LIMIT 1");
  if (!last.executeStep()) return;
  const ChainLink link = read_link(last);
  number_ = link.number;
  hash_ = link.hash;
}

void Chain::append(const ChainSubject& subject, const RowKey& row, std::string_view content) {
  hash_ = link_hash(sha256_, hash_, subject, content);
  insert_.add(++number_);
  insert_.add(subject.number);
  insert_.add(row.id);
  insert_.add(row.revision);
  insert_.add_blob({reinterpret_cast<const char*>(hash_.data()), hash_.size()});
  insert_.end_row();
}

HighestNumbers highest_numbers(const SQLite::Database& sql) {
  HighestNumbers numbers;
  for (const ChainSubject& subject : subjects()) {
    std::int64_t number = 0;
    if (subject.highest != nullptr) {
      SQLite::Statement highest(sql, subject.highest);
      highest.executeStep();
      number = highest.getColumn(0).getInt64();
    }
    numbers.push_back(number);
  }
  return numbers;
}

void link_new_rows(Chain& chain, const SQLite::Database& sql, const HighestNumbers& before,
                   Moment moment) {
  Content content;
  auto next_highest = before.begin();
  for (const ChainSubject& subject : subjects()) {
    const std::int64_t highest = *next_highest++;
    if (subject.fresh == nullptr) continue;
    SQLite::Statement fresh(sql, subject.fresh);
    if (fresh.getIndex(":highest") > 0) fresh.bind(":highest", highest);
    if (fresh.getIndex(":moment") > 0) fresh.bind(":moment", to_sql(moment));
    if (!fresh.executeStep()) continue;
    ContentReader reader(sql, subject);
    do {
      const RowKey row{fresh.getColumn(0).getInt64(), fresh.getColumn(1).getInt64()};
      reader.read(row, content);
      chain.append(subject, row, content.bytes());
    } while (fresh.executeStep());
  }
  chain.flush();
}

void link_all_rows(const SQLite::Database& sql) {
  std::string all;
  std::vector<ContentReader> readers;
  for (const ChainSubject& subject : subjects()) {
    all += (all.empty() ? "SELECT " : " UNION ALL SELECT ") + std::to_string(readers.size()) +
           " AS place, " + subject.key + " AS row_id, " + subject.revision +
           " AS revision, recorded_at FROM " + subject.table;
    readers.emplace_back(sql, subject);
  }
  SQLite::Statement rows(sql, all + " ORDER BY recorded_at, place, row_id, revision");
  Chain chain(sql);
  Content content;
  while (rows.executeStep()) {
    const auto place = static_cast<std::size_t>(rows.getColumn(0).getInt64());
    const RowKey row{rows.getColumn(1).getInt64(), rows.getColumn(2).getInt64()};
    readers[place].read(row, content);
    chain.append(subjects()[place], row, content.bytes());
  }
  chain.flush();
}

}  // namespace milepost::store
