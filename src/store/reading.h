// Reading a database: several questions about one and the same state of it.
#pragma once

#include "base/date.h"
#include "store/store.h"

namespace milepost {

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

}  // namespace milepost
