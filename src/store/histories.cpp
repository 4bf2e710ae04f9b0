#include "store/histories.h"

#include <sqlite3.h>

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

#include "base/read_ahead.h"
#include "store/entry_rows.h"
#include "store/sql.h"
#include "store/target_reader.h"

namespace milepost {
namespace {

using store::Doing;
using store::HistoryReader;
using store::TargetReader;
using store::translated;

constexpr std::size_t kMostTogether = 512;  // targets that are read at once
constexpr std::size_t kMostAlone = 64;      // and on one thread, before others are asked to help
constexpr std::size_t kMostThreads = 4;

/// The same database read through a connection of its own, which another thread can use.
struct SecondReading {
  explicit SecondReading(const std::string& path) : store(Store::open(path)) {
    // Who waits to write here waits for the first connection as well.
    sqlite3_busy_timeout(store.sql().getHandle(), 0);
    reading.emplace(store);
  }

  Store store;
  std::optional<Reading> reading;
};

/// Further readings of the very state that `store` reads; none where there cannot be any.
std::vector<std::unique_ptr<SecondReading>> read_again(const Store& store) {
  std::vector<std::unique_ptr<SecondReading>> readings;
  if (sqlite3_txn_state(store.sql().getHandle(), "main") != SQLITE_TXN_READ) return readings;
  const std::size_t processors = std::thread::hardware_concurrency();
  const std::size_t wanted = processors < 2 ? 0 : std::min(processors, kMostThreads);
  const Moment last = last_recorded(store);
  try {
    while (readings.size() < wanted) {
      auto one = std::make_unique<SecondReading>(store.path());
      if (last_recorded(one->store) != last) return {};
      readings.push_back(std::move(one));
    }
  } catch (const Error&) {
    return {};  // the first reading is enough
  }
  return readings;
}

using NewBatch = std::function<std::unique_ptr<TargetBatch>()>;

/// A batch, and whether it is the last of its plan.
struct Filled {
  std::unique_ptr<TargetBatch> batch;
  bool is_last = false;
};

/// One of several threads that read a plan batch by batch, in turn.
class Lane {
 public:
  /// Reads a batch from `first` on, and then one every `stride` targets.
  Lane(std::unique_ptr<SecondReading> reading, TargetReader reader, std::size_t first,
       std::size_t stride, const NewBatch& new_batch)
      : reading_(std::move(reading)),
        reader_(std::move(reader)),
        next_(first),
        ahead_([this, stride, new_batch](Filled& filled) {
          if (!filled.batch) filled.batch = new_batch();
          filled.is_last = !reader_.read(next_, kMostTogether, *filled.batch);
          next_ += stride;
          return !filled.is_last;
        }) {}

  /// Precondition: the last one was not given yet.
  Filled& next() { return *ahead_.next(); }

 private:
  std::unique_ptr<SecondReading> reading_;
  TargetReader reader_;
  std::size_t next_;
  ReadAhead<Filled> ahead_;  // the last, so that it ends before what it reads with
};

/// Lanes that together read everything from a position in the plan on; none where one thread has to
/// do.
std::vector<std::unique_ptr<Lane>> lanes_from(std::size_t first, const Store& store,
                                              const std::string& plan, Moment known_at,
                                              const TargetReader::Wanted& wanted,
                                              const NewBatch& new_batch) {
  std::vector<std::unique_ptr<SecondReading>> readings = read_again(store);
  std::vector<std::unique_ptr<Lane>> lanes;
  for (std::unique_ptr<SecondReading>& one : readings) {
    TargetReader reader(one->store, plan, known_at, wanted);
    lanes.push_back(std::make_unique<Lane>(std::move(one), std::move(reader), first,
                                           readings.size() * kMostTogether, new_batch));
    first += kMostTogether;
  }
  return lanes;
}

}  // namespace

struct Histories::Statements {
  Statements(const Store& store, std::string in_area, Moment known_at)
      : path(store.path()), area(std::move(in_area)), find(store), reader(store, known_at) {}

  std::string path;
  std::string area;
  store::FindIndicator find;
  HistoryReader reader;
};

Histories::Histories(const Store& store, const std::string& area, Moment known_at)
    : statements_(translated(Doing::read, store.path(),
                             [&] { return std::make_unique<Statements>(store, area, known_at); })) {
}
Histories::~Histories() = default;

History Histories::of(const Indicator& indicator) {
  return translated(Doing::read, statements_->path, [&] {
    History history{indicator.measure, {}};
    const auto number = statements_->find(statements_->area, indicator.key);
    if (!number) return history;
    statements_->reader.forget();
    statements_->reader.read(*number, history.observations);
    return history;
  });
}

void for_each_history(const Store& store, const std::string& plan, Moment known_at,
                      const std::function<bool(const Target&, const Indicator&)>& wanted,
                      const NewBatch& new_batch) {
  translated(Doing::read, store.path(), [&] {
    TargetReader reader(store, plan, known_at, wanted);
    const std::unique_ptr<TargetBatch> batch = new_batch();
    std::size_t first = 0;
    // One at first, then more: who needs only the first does not wait for others.
    for (std::size_t together = 1; together <= kMostAlone; together *= 2) {
      const bool more = reader.read(first, together, *batch);
      if (!batch->hand_on() || !more) return;
      first += together;
    }
    const std::vector<std::unique_ptr<Lane>> lanes =
        lanes_from(first, store, plan, known_at, wanted, new_batch);
    for (std::size_t i = 0; !lanes.empty(); ++i) {
      const Filled& filled = lanes[i % lanes.size()]->next();
      if (!filled.batch->hand_on() || filled.is_last) return;
    }
    for (bool more = true; more; first += kMostTogether) {
      more = reader.read(first, kMostTogether, *batch);
      more = batch->hand_on() && more;
    }
  });
}

}  // namespace milepost
