// The handle of a milepost database, which is one SQLite file. What is asked of it is in reading.h,
// plans.h and entries.h, what is added to it begins in recording.h; this room is the only one that
// knows SQL.
//
// Everything here throws Error (base/error.h) with what was being done to which file.
#pragma once

#include <memory>
#include <string>

#include "base/date.h"

namespace milepost {

class Store;

namespace store {
class Connection;
/// For this room only: what it asks the database with.
Connection& connection_of(const Store& store);
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

  /// What people are told that it is called.
  const std::string& name() const { return name_; }

 private:
  Store(std::string name, std::unique_ptr<store::Connection> connection);

  friend store::Connection& store::connection_of(const Store& store);

  std::string name_;
  std::unique_ptr<store::Connection> connection_;
};

}  // namespace milepost
