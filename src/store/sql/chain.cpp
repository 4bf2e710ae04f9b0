#include "store/sql/chain.h"

#include <algorithm>
#include <tuple>

#include "store/sql/connection.h"
#include "store/sql/statement.h"

namespace milepost::store {
namespace {

constexpr std::size_t kMostInRun = 100;  // they fit a page of the file

std::string select_runs(const char* which) {
  return "SELECT " + std::string(LinkRun::kColumns) + " FROM link " + which;
}

}  // namespace

Hash link_hash(Sha256& sha256, const Hash& before, std::int64_t subject, std::string_view content) {
  Content head;
  head.add(subject);
  sha256.add(before);
  sha256.add(head.bytes());
  sha256.add(content);
  return sha256.finish();
}

LinkRun::LinkRun(const Statement& run) : hashes_(run.row().bytes(4)) {
  // Whole ones, and one at least, whatever somebody made of it.
  hashes_.resize(std::max<std::size_t>(size(), 1) * sizeof(Hash));
  first_.number = run.row().integer(0);
  first_.subject = run.row().integer(1);
  first_.row = {run.row().integer(2), run.row().integer(3)};
}

ChainLink LinkRun::link(std::size_t place) const {
  ChainLink link = first_;
  link.number += static_cast<std::int64_t>(place);
  link.row.id += static_cast<std::int64_t>(place);
  std::copy_n(hashes_.begin() + static_cast<std::ptrdiff_t>(place * sizeof(Hash)), sizeof(Hash),
              link.hash.begin());
  return link;
}

bool LinkRun::add(const ChainLink& link) {
  const auto size = static_cast<std::int64_t>(this->size());
  if (size == 0) {
    first_ = link;
  } else if (this->size() == kMostInRun || link.number != first_.number + size ||
             link.subject != first_.subject || link.row.id != first_.row.id + size ||
             link.row.revision != first_.row.revision) {
    return false;
  }
  hashes_.append(link.hash.begin(), link.hash.end());
  return true;
}

void LinkRun::insert(BulkInsert& table) {
  if (size() == 0) return;
  table.add(first_.number);
  table.add(first_.subject);
  table.add(first_.row.id);
  table.add(first_.row.revision);
  table.add_blob(hashes_);
  table.end_row();
  hashes_.clear();
}

std::optional<ChainLink> last_link(Connection& connection) {
  Statement last(connection, select_runs("ORDER BY link_id DESC LIMIT 1"));
  if (!last.next()) return std::nullopt;
  const LinkRun run(last);
  return run.link(run.size() - 1);
}

std::optional<ChainLink> find_link(Connection& connection, std::int64_t number) {
  Statement row(connection, select_runs("WHERE link_id <= :number ORDER BY link_id DESC LIMIT 1"));
  row.bind(":number", number);
  if (!row.next()) return std::nullopt;
  const LinkRun run(row);
  const auto place = static_cast<std::size_t>(number - run.link(0).number);
  return place < run.size() ? std::optional(run.link(place)) : std::nullopt;
}

Chain::Chain(Connection& connection)
    : last_(last_link(connection).value_or(ChainLink())),
      insert_(connection.bulk_insert("link", LinkRun::kColumns)) {}

void Chain::append(std::int64_t subject, const RowKey& row, std::string_view content) {
  const Hash hash = link_hash(sha256_, last_.hash, subject, content);
  last_ = {last_.number + 1, subject, row, hash};
  if (run_.add(last_)) return;
  run_.insert(*insert_);
  run_.add(last_);
}

void Chain::append_in_order(std::int64_t subject, const RowKey& row, const Content& content) {
  waiting_.push_back({subject, row, content.bytes()});
}

void Chain::flush() {
  const auto place = [](const Waiting& one) {
    return std::tuple(one.subject, one.row.id, one.row.revision);
  };
  std::sort(waiting_.begin(), waiting_.end(),
            [&](const Waiting& a, const Waiting& b) { return place(a) < place(b); });
  for (const Waiting& one : waiting_) append(one.subject, one.row, one.content);
  waiting_.clear();
  run_.insert(*insert_);
  insert_->flush();
}

void link_all_rows(Connection& connection) {
  std::string all;
  std::vector<ContentReader> readers;
  for (const ChainSubject& subject : subjects()) {
    all += (all.empty() ? "SELECT " : " UNION ALL SELECT ") + std::to_string(readers.size()) +
           " AS place, " + subject.key + " AS row_id, " + subject.revision +
           " AS revision, recorded_at FROM " + subject.table;
    readers.emplace_back(connection, subject);
  }
  Statement rows(connection, all + " ORDER BY recorded_at, place, row_id, revision");
  Chain chain(connection);
  Content content;
  while (rows.next()) {
    const auto place = static_cast<std::size_t>(rows.row().integer(0));
    const RowKey row{rows.row().integer(1), rows.row().integer(2)};
    readers[place].read(row, content);
    chain.append(subjects()[place].number, row, content.bytes());
  }
  chain.flush();
}

}  // namespace milepost::store
