#include "store/histories.h"

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

#include "base/read_ahead.h"
#include "store/plans.h"
#include "store/reading.h"
#include "store/sql/connection.h"
#include "store/sql/entry_rows.h"
#include "store/sql/failure.h"
#include "store/sql/sql.h"
#include "store/sql/target_reader.h"

namespace milepost {
namespace {

using store::Doing;
using store::TargetReader;
using store::translated;

constexpr std::size_t kMostTogether = 512;  // targets that are read at once
constexpr std::size_t kMostAlone = 64;      // and on one thread, while others get ready to help
constexpr std::size_t kWorthHelp = 600;     // targets that take longer than to get ready

/// A reading of its own for another thread, with what reads the plan there.
struct Helper {
  Helper(Store opened, const std::string& plan, Moment known_at, const TargetReader::Wanted& wanted)
      : store(std::move(opened)), reader(store, plan, known_at, wanted) {}

  Store store;
  TargetReader reader;
};

/// What is opened on another thread; null where it would not read what the caller reads.
using Opening = std::future<std::unique_ptr<Helper>>;

/// Helpers, each for a thread of its own; none where there cannot be any.
std::vector<Opening> open_helpers(std::size_t helpers, const Store& store, const std::string& plan,
                                  Moment known_at, const TargetReader::Wanted& wanted) {
  std::vector<Opening> openings;
  const store::OpenBeside beside = store::connection_of(store).beside(store);
  if (!beside) return openings;
  const auto open = [beside, name = store.name(), plan, known_at, wanted] {
    std::unique_ptr<Helper> helper;
    try {
      if (std::optional<Store> opened = beside()) {
        translated(Doing::read, name, [&] {
          helper = std::make_unique<Helper>(std::move(*opened), plan, known_at, wanted);
        });
      }
    } catch (const Error&) {
      helper.reset();  // the first reading is enough
    }
    return helper;
  };
  while (openings.size() < helpers) openings.push_back(std::async(std::launch::async, open));
  return openings;
}

using MakeBatch = std::function<std::unique_ptr<TargetBatch>()>;

/// A batch, and whether it is the last of its plan.
struct Filled {
  std::unique_ptr<TargetBatch> batch;
  bool is_last = false;
};

/// One of several threads that read a plan batch by batch, in turn.
class Lane {
 public:
  /// Reads a batch from `first` on, and then one every `stride` targets.
  Lane(std::unique_ptr<Helper> helper, std::size_t first, std::size_t stride,
       const MakeBatch& new_batch)
      : helper_(std::move(helper)), next_(first), ahead_([this, stride, new_batch](Filled& filled) {
          if (!filled.batch) filled.batch = new_batch();
          filled.is_last = !helper_->reader.read(next_, kMostTogether, *filled.batch);
          next_ += stride;
          return !filled.is_last;
        }) {}

  /// Precondition: the last one was not given yet.
  Filled& next() { return *ahead_.next(); }

 private:
  std::unique_ptr<Helper> helper_;
  std::size_t next_;
  ReadAhead<Filled> ahead_;  // the last, so that it ends before what it reads with
};

/// Lanes that together read everything from a position in the plan on; none where one thread has to
/// do.
std::vector<std::unique_ptr<Lane>> lanes_from(std::size_t first, std::vector<Opening>& openings,
                                              const MakeBatch& new_batch) {
  std::vector<std::unique_ptr<Helper>> helpers;
  for (Opening& opening : openings) helpers.push_back(opening.get());
  std::vector<std::unique_ptr<Lane>> lanes;
  if (std::find(helpers.begin(), helpers.end(), nullptr) != helpers.end()) return lanes;
  for (std::unique_ptr<Helper>& helper : helpers) {
    lanes.push_back(std::make_unique<Lane>(std::move(helper), first, helpers.size() * kMostTogether,
                                           new_batch));
    first += kMostTogether;
  }
  return lanes;
}

}  // namespace

struct Histories::Statements {
  Statements(const Store& store, std::string in_area, Moment known_at)
      : name(store.name()),
        area(std::move(in_area)),
        find(store),
        reader(store::connection_of(store).history_reader(known_at)),
        years(years_of_area(store, area, known_at)) {}

  std::string name;
  std::string area;
  store::FindIndicator find;
  std::unique_ptr<store::HistoryReader> reader;
  Years years;
};

Histories::Histories(const Store& store, const std::string& area, Moment known_at)
    : statements_(translated(Doing::read, store.name(),
                             [&] { return std::make_unique<Statements>(store, area, known_at); })) {
}
Histories::~Histories() = default;

History Histories::of(const Indicator& indicator) {
  return translated(Doing::read, statements_->name, [&] {
    History history{indicator.measure, {}, statements_->years};
    const auto number = statements_->find(statements_->area, indicator.key);
    if (!number) return history;
    statements_->reader->forget();
    statements_->reader->read(*number, indicator, history);
    return history;
  });
}

void for_each_history(const Store& store, const std::string& plan, Moment known_at,
                      std::size_t helpers,
                      const std::function<bool(const Target&, const Indicator&)>& wanted,
                      const MakeBatch& new_batch) {
  translated(Doing::read, store.name(), [&] {
    TargetReader reader(store, plan, known_at, wanted);
    const std::unique_ptr<TargetBatch> batch = new_batch();
    std::vector<Opening> openings;
    std::size_t first = 0;
    // One at first, then more: who needs only the first does not wait for others.
    for (std::size_t together = 1; together <= kMostAlone; together *= 2) {
      const bool more = reader.read(first, together, *batch);
      if (!batch->hand_on() || !more) return;
      if (first == 0 && reader.reaches(kWorthHelp)) {
        openings = open_helpers(helpers, store, plan, known_at, wanted);
      }
      first += together;
    }
    const std::vector<std::unique_ptr<Lane>> lanes = lanes_from(first, openings, new_batch);
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
