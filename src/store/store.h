// A milepost database: one SQLite file. Opening, migrating, transactions, backup. The questions and
// the ways to record are in plans.h and entries.h; this room is the only one that knows SQL.
//
// Everything here throws Error (base/error.h) with what was being done to which file.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"

namespace SQLite {
class Database;
}

namespace milepost {

namespace store {
class Chain;
class NewEntries;
}  // namespace store

/// The latest possible moment: everything that is on record.
inline constexpr Moment kEverything = Moment::max();

class Store {
 public:
  /// A new database at `path`. Refused where a file is already there.
  static Store create(const std::string& path);
  /// An existing database, brought up to the newest schema. Refused where the file is missing, is
  /// no database, is another program's, or comes from a newer milepost.
  static Store open(const std::string& path);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  const std::string& path() const { return path_; }
  SQLite::Database& sql() const { return *sql_; }

  /// A copy of the whole database at `path`, consistent even while others write, and of the
  /// evidence that its entries name beside it.
  void backup_to(const std::string& path) const;

  /// What is wrong with the file and the data in it, a sentence each; empty where nothing is.
  std::vector<Said> check() const;

 private:
  Store(std::string path, std::unique_ptr<SQLite::Database> sql);
  void migrate();
  void refuse_foreign_file() const;

  std::string path_;
  std::unique_ptr<SQLite::Database> sql_;
};

/// When something was last recorded, up to a moment; the beginning of time where nothing was.
Moment last_recorded(const Store& store, Moment known_at = kEverything);

/// Several questions about one and the same state of the database: what others record meanwhile is
/// not seen, and the file is locked once instead of at every question. Does nothing inside a
/// Recording.
class Reading {
 public:
  explicit Reading(const Store& store);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading();

 private:
  const Store& store_;
  bool open_ = false;
};

/// All that one command records, whole or not at all: nothing is kept unless `commit` is called.
/// One writer at a time; another one waits up to five seconds.
class Recording {
 public:
  /// `now` is what the clock says; what is recorded here carries `moment()`.
  Recording(Store& store, Moment now);
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;
  ~Recording();

  /// Later than every moment on record, so that no two recordings share one.
  Moment moment() const { return moment_; }
  Store& store() const { return store_; }
  /// The entries that it adds.
  store::NewEntries& new_entries() const { return *new_entries_; }
  /// Adds what was recorded to the chain of hashes, and keeps it.
  void commit();

  /// How many recordings with something in them this process has kept.
  static std::uint64_t kept_so_far();

 private:
  Store& store_;
  Moment moment_;
  std::vector<std::int64_t> highest_;  // the numbers of what was on record before
  std::unique_ptr<store::Chain> chain_;
  std::unique_ptr<store::NewEntries> new_entries_;
  bool open_ = true;
};

}  // namespace milepost
