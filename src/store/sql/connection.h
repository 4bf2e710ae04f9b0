// What a Store asks its database with. For this room only: nobody else sees an SQL type.
//
// Most of what is asked is the same text for every engine (statement.h). Where an engine has a way
// of its own that is much quicker, that way is a function here: many rows in (bulk_insert.h), the
// entries of a plan out (history_reader.h), and the turn of a writer.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "store/sql/bulk_insert.h"
#include "store/sql/history_reader.h"
#include "store/sql/prepared.h"
#include "store/store.h"

namespace milepost::store {

/// Opens the same database again, to be used on the thread that opens it, in a state that a reading
/// has; nullopt where it is in another state by now. Throws Error.
using OpenBeside = std::function<std::optional<Store>()>;

/// What of the schema of a database is not as this version of milepost makes it, a sentence each.
struct SchemaFaults {
  std::vector<Said> found;
  bool are_of_tables = false;  // so that nothing that is read there can be relied on
};

/// An open database, used by one thread. Throws Failure.
class Connection {
 public:
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  virtual ~Connection() = default;

  virtual std::unique_ptr<Prepared> prepare(const std::string& sql) = 0;
  /// Runs statements without parameters or rows, one after another.
  virtual void run(const std::string& statements) = 0;

  virtual bool is_in_transaction() const = 0;
  /// From the first question on, all are about one state.
  virtual void begin_reading() = 0;
  /// Takes the turn of the writer, and waits for it up to kPatienceMs.
  virtual void begin_recording() = 0;
  virtual void commit() = 0;
  virtual void roll_back() = 0;

  /// `columns` as SQL lists them.
  virtual std::unique_ptr<BulkInsert> bulk_insert(std::string_view table,
                                                  std::string_view columns) = 0;
  virtual std::unique_ptr<HistoryReader> history_reader(Moment known_at) = 0;
  /// For the state that `store`, whose connection this is, is reading; empty where nothing is read
  /// yet, or where it is being written to.
  virtual OpenBeside beside(const Store& store) = 0;

  /// Where files lie that belong to it: its entries name those of evidence from there on.
  virtual std::string folder() const = 0;
  /// Writes all of it to the empty file `path`, as it was last committed.
  virtual void copy_to(const std::string& path) = 0;
  /// What is damaged in the file itself, and which rows name others that are missing.
  virtual std::vector<Said> find_damage() = 0;
  /// Holds all tables, indexes, triggers and views against what this version makes.
  virtual SchemaFaults find_schema_faults() = 0;
};

}  // namespace milepost::store
