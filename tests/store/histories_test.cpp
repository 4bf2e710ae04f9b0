#include "store/histories.h"

#include <algorithm>
#include <map>
#include <random>

#include "model/standing.h"
#include "store/store_fixture.h"

namespace milepost {
namespace {

/// Records, corrects, imports and takes back at random, a moment after the other, and keeps for
/// itself what it did.
class MadeUpRecord : public StoreTest {
 protected:
  void make_up(unsigned seed) {
    random_.seed(seed);
    save(sample_plan(), "2022-02-18T08:00:00Z");
    for (int step = 0; step < 60; ++step) {
      const unsigned what = up_to(9);
      if (what == 0 && !standing_batches_.empty()) {
        take_back_some_batch();
      } else if (what <= 3 && !done_.empty()) {
        take_back_some_entry();
      } else if (what == 4) {
        import_some();
      } else {
        record_some();
      }
      moments_.push_back(to_string(now_));
    }
  }

  /// What was on record at a moment, in the order of recording.
  std::vector<Entry> known_at(Moment moment) const {
    std::vector<Entry> known;
    for (Entry entry : done_) {
      if (entry.recorded_at > moment) continue;
      if (entry.voided_at && *entry.voided_at > moment) entry.voided_at.reset();
      known.push_back(entry);
    }
    return known;
  }

  std::vector<Moment> moments() const {
    std::vector<Moment> all{kEverything, at("2022-02-18T08:00:00Z")};
    for (const std::string& one : moments_) all.push_back(at(one));
    return all;
  }

  struct Range {
    std::int64_t first;
    std::int64_t last;
  };
  std::map<std::int64_t, Range> batches_;

 private:
  unsigned up_to(unsigned last) { return static_cast<unsigned>(random_()) % (last + 1); }

  std::string next_moment() {
    now_ += std::chrono::seconds(1);
    return to_string(now_);
  }

  NewEntry some_entry() {
    static constexpr const char* kDays[] = {"2022-03-31", "2022-06-30", "2022-09-30"};
    const char* day_of = kDays[up_to(2)];
    const Decimal figure = Decimal::from_integer(static_cast<std::int32_t>(up_to(50)));
    if (up_to(4) == 0) return entry("firms", day_of, EntryKind::progress, {});
    if (up_to(2) > 0) {
      const EntryKind kind = up_to(1) == 0 ? EntryKind::year_to_date : EntryKind::increment;
      return entry("firms", day_of, kind, {figure, {}, {}});
    }
    Value value{figure, {}, {}};
    if (up_to(1) == 0) {
      value.fraction = Fraction{figure, number("100")};
      value.number = round_to_decimal(value.exact());
    }
    return entry("coverage", day_of, EntryKind::level, value);
  }

  /// Records one, as a correction where another stands, and remembers it.
  void record(const Recording& recording, NewEntry wanted, Moment moment) {
    std::vector<Entry> succession;
    for (const Entry& one : done_) {
      const bool is_one = one.indicator == wanted.indicator && slot_of(one) == slot_of(wanted);
      if (is_one) succession.push_back(one);
    }
    const auto standing = standing_of(succession.begin(), succession.end());
    if (standing != succession.end()) wanted.correction_reason = "miscounted";
    if (wanted.kind == EntryKind::progress || up_to(2) == 0) {
      wanted.remarks.progress = "text " + std::to_string(done_.size());
    }
    wanted.remarks.note = "no. " + std::to_string(done_.size());  // so that none is said twice
    const auto recorded = std::get<Recorded>(append(recording, wanted));
    EXPECT_EQ(recorded.replaced.has_value(), standing != succession.end());
    if (recorded.replaced && standing != succession.end()) {
      EXPECT_EQ(recorded.replaced->id, standing->id);
    }
    Entry made;
    made.id = recorded.entry;
    made.area = wanted.area;
    made.indicator = wanted.indicator;
    made.as_of = wanted.as_of;
    made.kind = wanted.kind;
    made.value = wanted.value;
    made.remarks.progress = wanted.remarks.progress;
    made.recorded_at = moment;
    done_.push_back(made);
  }

  void record_some() {
    Recording recording(store, at(next_moment()));
    record(recording, some_entry(), recording.moment());
    recording.commit();
  }

  void import_some() {
    Recording recording(store, at(next_moment()));
    const std::size_t before = done_.size();
    for (unsigned i = 0; i <= up_to(4); ++i) record(recording, some_entry(), recording.moment());
    const Range range{done_.at(before).id, done_.back().id};
    const std::int64_t batch = record_batch(
        recording,
        {"some.csv", std::string(64, '0'), BatchFormat::csv, "clerk", range.first, range.last});
    recording.commit();
    batches_[batch] = range;
    standing_batches_[batch] = range;
  }

  void take_back_some_entry() {
    Entry& one = done_.at(up_to(static_cast<unsigned>(done_.size()) - 1));
    if (one.voided_at) return;
    const std::string now = next_moment();
    take_back(one.id, now);
    one.voided_at = at(now);
  }

  void take_back_some_batch() {
    const auto batch = std::next(standing_batches_.begin(),
                                 up_to(static_cast<unsigned>(standing_batches_.size()) - 1));
    const std::string now = next_moment();
    take_back_batch(batch->first, now);
    for (Entry& one : done_) {
      const bool is_of_it = one.id >= batch->second.first && one.id <= batch->second.last;
      if (is_of_it && !one.voided_at) one.voided_at = at(now);
    }
    standing_batches_.erase(batch);
  }

  std::mt19937 random_;
  std::map<std::int64_t, Range> standing_batches_;
  Moment now_ = at("2022-03-01T08:00:00Z");
  std::vector<Entry> done_;
  std::vector<std::string> moments_;
};

std::string told(const Observation& one) {
  return std::to_string(one.entry) + " " + to_string(one.as_of) + " " +
         std::string(word(one.kind)) + " " + to_string(*one.value.number) +
         (one.value.fraction ? " of a fraction" : "");
}

std::vector<std::string> told(const History& history) {
  std::vector<std::string> all;
  for (const Observation& one : history.observations) all.push_back(told(one));
  for (const ProgressText& one : history.progress) {
    all.push_back(to_string(one.as_of) + " " + one.text);
  }
  return all;
}

std::vector<Entry> of_indicator(const std::vector<Entry>& entries, const std::string& key) {
  std::vector<Entry> found;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(found),
               [&](const Entry& one) { return one.indicator == key; });
  return found;
}

class Standing : public MadeUpRecord, public testing::WithParamInterface<unsigned> {};

/// What reports/questions/ say of it in SQL: history.sql with voided.sql, fractions.sql
/// and progress_texts.sql, batches.sql, and log.sql.
TEST_P(Standing, IsWhatTheRuleSaysInEveryQuestionToTheStore) {
  make_up(GetParam());
  const Plan plan = sample_plan();
  for (const Moment moment : moments()) {
    SCOPED_TRACE((moment == kEverything ? "everything" : to_string(moment)));
    const std::vector<Entry> known = known_at(moment);
    Histories histories(store, "luqiao", moment);
    for (const char* key : {"firms", "coverage"}) {
      const Indicator& indicator = *plan.find_indicator(key);
      EXPECT_EQ(told(histories.of(indicator)),
                told(standing_history(indicator.measure, of_indicator(known, key))));
    }
    std::vector<Entry> logged;
    for_each_entry(store, {{}, {}, moment}, [&](const Entry& one) { logged.push_back(one); });
    const std::unordered_set<std::int64_t> standing = numbers_of_standing(known);
    EXPECT_EQ(numbers_of_standing(logged), standing);
    for (const Batch& batch : list_batches(store, moment)) {
      std::size_t count = 0;
      const Range range = batches_.at(batch.id);
      for (std::int64_t id = range.first; id <= range.last; ++id) count += standing.count(id);
      EXPECT_EQ(batch.standing, count) << "batch " << batch.id;
    }
  }
  for (const Entry& one : known_at(kEverything)) {
    const auto found = standing_entry(store, one.area, one.indicator, one.as_of, one.kind);
    const bool stands = numbers_of_standing(known_at(kEverything)).contains(one.id);
    EXPECT_EQ(found && found->id == one.id, stands) << "entry " << one.id;
  }
}

INSTANTIATE_TEST_SUITE_P(Histories, Standing, testing::Range(1U, 9U));

}  // namespace
}  // namespace milepost
