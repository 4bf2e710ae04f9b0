// What the use cases are told of the world: clock, user, and who watches a long pass. They look at
// nothing of it themselves, so that every one of them can be tested at any moment.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "base/local_clock.h"

namespace milepost::work {

/// Somebody who wants to know how far something is that takes long.
class Watch {
 public:
  Watch() = default;
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  virtual ~Watch() = default;

  /// Begins a pass over so many things, such as targets or bytes: a request may need several.
  virtual void begin_pass(std::size_t things) = 0;
  /// So many things are done of this pass.
  virtual void reach(std::size_t things) = 0;
  /// The pass is over, or something is about to be told.
  virtual void clear() = 0;
};

struct Circumstances {
  Date today;                         // what a date that is not given is
  Moment now;                         // of recording, as the clock has it
  std::function<std::string()> user;  // who asks; asked only where it is recorded
  Watch* watch = nullptr;             // null where nobody does
  /// Called when something is on record that was not, so that somebody knows it whatever fails
  /// afterwards; may be empty.
  std::function<void()> kept = {};
  std::size_t helpers = 0;  // threads that a report may read with beside its own
  LocalClock clock = {};    // what people mean by a day or a time of day
};

}  // namespace milepost::work
