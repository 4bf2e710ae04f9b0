// A database in a folder of its own, a plan that uses every field, and short ways to record.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.h"
#include "base/local_clock.h"
#include "base/rendered.h"
#include "store/backup.h"
#include "store/batches.h"
#include "store/check.h"
#include "store/entries.h"
#include "store/histories.h"
#include "store/plans.h"
#include "store/reading.h"
#include "store/recording.h"
#include "store/sqlite/connection.h"
#include "store/store.h"

namespace milepost {

inline Date day(std::string_view text) { return parse_iso_date(text).value(); }
/// The end of a day, or the moment at which a time begins.
inline Moment at(std::string_view text) {
  const MomentRange range = parse_moment(text, LocalClock()).value();
  return text.size() == 10 ? range.last : range.first;
}
inline Decimal number(std::string_view text) { return std::get<Decimal>(parse_decimal(text)); }

inline Value figure_of(std::string_view text) { return {number(text), {}, {}}; }

/// What a check found, in English; it says all of it in Chinese too.
inline std::vector<std::string> in_english(const std::vector<Said>& found) {
  std::vector<std::string> sentences;
  for (const Said& one : found) {
    EXPECT_NE(one.in(Language::zh), one.en);
    sentences.push_back(one.en);
  }
  return sentences;
}

/// A plan of one area with a target of every kind; each optional field is set in at least one.
inline Plan sample_plan() {
  Plan plan;
  plan.key = "district-2022";
  plan.name = {"2022年度目标", "2022 targets"};
  plan.document = {"report-2022",
                   {"政府工作报告", "Work report"},
                   day("2022-02-18"),
                   "https://example.org/report"};
  plan.area = {"luqiao", {"路桥区", "Luqiao District"}};
  plan.period = {day("2022-01-01"), day("2022-12-31")};
  plan.thresholds = {PaceComparison::ratio, number("1.15"), number("0.85"), number("0.7")};
  plan.sections = {{"3", "三", {"主要预期目标", "Main goals"}, ""},
                   {"3.1", "(一)", {"居民生活", "Living standards"}, "3"}};
  plan.indicators = {{"gdp-growth", {"地区生产总值增长", "GDP growth"}, "%", Measure::growth},
                     {"income", {"居民收入增长", "Income growth"}, "%", Measure::growth},
                     {"firms", {"新增企业", "New firms"}, "家", Measure::flow},
                     {"coverage", {"覆盖率", "Coverage"}, "%", Measure::stock},
                     {"road", {"道路通车", "Road opened"}, "", Measure::milestone}};
  const auto target = [](std::string key, std::string indicator, Requirement requirement) {
    Target made;
    made.key = std::move(key);
    made.indicator = std::move(indicator);
    made.section = "3";
    made.name = {"目标" + made.key, "Target " + made.key};
    made.requirement = std::move(requirement);
    made.due = day("2022-12-31");
    return made;
  };
  Requirement range{RequirementKind::between, number("80"), number("90.5"), "", {}};
  Requirement in_step{RequirementKind::in_step_with, {}, {}, "gdp-growth", number("0.5")};
  plan.targets = {
      target("gdp-growth", "gdp-growth", {RequirementKind::at_least, number("7"), {}, "", {}}),
      target("income", "income", in_step),
      target("firms", "firms", {RequirementKind::at_least, number("30"), {}, "", {}}),
      target("coverage", "coverage", range),
      target("road", "road", {RequirementKind::done, {}, {}, "", {}}),
      target("later", "firms", {RequirementKind::set_later, {}, {}, "", {}})};
  Target& firms = plan.targets[2];
  firms.section = "3.1";
  firms.commitment = Commitment::strive;
  firms.due = day("2022-11-30");
  firms.checkpoints = {{day("2022-03-31"), number("5")}, {day("2022-06-30"), number("12.5")}};
  firms.lead = "科技局";
  firms.with = {"经信局", "市场监管局"};
  firms.leader = "副区长";
  firms.note = "净增";
  firms.source = "三(一)";
  plan.targets[3].pace = Pace::constant;
  plan.targets[4].pace = Pace::at_due;
  plan.targets[5].parent = "firms";
  return plan;
}

/// The same with two steps on the way to the road, and the indicators that report them.
inline Plan sample_plan_with_steps() {
  Plan plan = sample_plan();
  plan.targets[4].steps = {{day("2022-03-31"), {"完成立项", "approved"}},
                           {day("2022-06-30"), {"路基完成", ""}}};
  plan.indicators.push_back({"road-step-1", {"节点1", "step 1"}, "", Measure::milestone});
  plan.indicators.push_back({"road-step-2", {"节点2", ""}, "", Measure::milestone});
  return plan;
}

/// Hands on what is read, one target after another.
class VisitedBatch : public TargetBatch {
 public:
  using Visit = std::function<bool(const TargetHistory&)>;
  explicit VisitedBatch(Visit visit) : visit_(std::move(visit)) {}

  void add(TargetHistory& found) override { found_.push_back(found); }
  bool hand_on() override {
    const std::vector<TargetHistory> handed = std::exchange(found_, {});
    return std::all_of(handed.begin(), handed.end(), visit_);
  }

 private:
  Visit visit_;
  std::vector<TargetHistory> found_;
};

class StoreTest : public testing::Test {
 protected:
  StoreTest() : store(Store::create(path("milepost.db"))) {}
  ~StoreTest() override { std::filesystem::remove_all(folder_); }

  /// A file in the test's own folder.
  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  void save(const Plan& plan, std::string_view now, const std::string& reason = "") {
    milepost::record(store, at(now),
                     [&](Recording& recording) { save_plan(recording, plan, reason); });
  }

  NewEntry entry(const std::string& indicator, std::string_view as_of, EntryKind kind,
                 const Value& value) const {
    NewEntry made;
    made.area = "luqiao";
    made.indicator = indicator;
    made.as_of = day(as_of);
    made.kind = kind;
    made.value = value;
    return made;
  }
  NewEntry firms(std::string_view as_of, std::string_view value,
                 const std::string& correction = "") const {
    NewEntry made = entry("firms", as_of, EntryKind::year_to_date, figure_of(value));
    made.correction_reason = correction;
    return made;
  }

  RecordOutcome record(const NewEntry& entry, std::string_view now) {
    return milepost::record(store, at(now),
                            [&](Recording& recording) { return append(recording, entry); });
  }
  void take_back(std::int64_t entry, std::string_view now, const std::string& reason = "wrong") {
    Recording recording(store, at(now));
    void_entry(recording, entry, reason);
    recording.commit();
  }

  /// The targets of the sample plan with their histories, in its order, until `visit` has enough.
  void visit_histories(
      Moment known_at, const VisitedBatch::Visit& visit,
      const std::function<bool(const Target&, const Indicator&)>& wanted =
          [](const Target&, const Indicator&) { return true; }) const {
    for_each_history(store, "district-2022", known_at, 3, wanted,
                     [&] { return std::make_unique<VisitedBatch>(visit); });
  }

  /// The entries as those of one file, which must be new; the number of the batch.
  std::int64_t import(const std::string& file, const std::vector<NewEntry>& entries,
                      std::string_view now) {
    Recording recording(store, at(now));
    NewBatch batch{file, std::string(64, '0'), BatchFormat::csv, "clerk", 0, 0};
    for (const NewEntry& one : entries) {
      batch.last_entry = std::get<Recorded>(append(recording, one)).entry;
      if (batch.first_entry == 0) batch.first_entry = batch.last_entry;
    }
    const std::int64_t id = record_batch(recording, batch);
    recording.commit();
    return id;
  }
  std::size_t take_back_batch(std::int64_t batch, std::string_view now,
                              const std::string& reason = "wrong file") {
    Recording recording(store, at(now));
    const std::size_t voided = void_batch(recording, batch, reason);
    recording.commit();
    return voided;
  }

  /// Gives each link of the chain a row of its own, which it may have.
  static constexpr const char* kPartRuns =
      "CREATE TEMP TABLE single AS"
      " WITH RECURSIVE place(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM place WHERE i < 999)"
      " SELECT link_id + i, subject, row_id + i, revision, substr(hashes, 32 * i + 1, 32)"
      " FROM link JOIN place ON 32 * i < length(hashes);"
      "DELETE FROM link; INSERT INTO link SELECT * FROM single; DROP TABLE single;";

  /// What somebody does who takes the guards away and puts them back when it is done.
  void tamper(const std::string& statements) {
    SQLite::Database& sql = store::sql_of(store);
    sql.exec("PRAGMA foreign_keys = OFF");
    std::vector<std::string> guards;
    std::vector<std::string> names;
    SQLite::Statement triggers(sql, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    while (triggers.executeStep()) {
      names.push_back(triggers.getColumn(0).getString());
      guards.push_back(triggers.getColumn(1).getString());
    }
    for (const std::string& name : names) sql.exec("DROP TRIGGER " + name);
    sql.exec(statements);
    for (const std::string& guard : guards) sql.exec(guard);
  }

  std::int64_t count(const std::string& query) const {
    return store::sql_of(store).execAndGet(query).getInt64();
  }

  const std::filesystem::path folder_ = make_folder();
  Store store;

 private:
  /// In memory where the system offers it: a disk would have to be waited for at every commit.
  static std::filesystem::path make_folder() {
    const std::filesystem::path memory = "/dev/shm";
    const std::filesystem::path parent =
        access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
    std::string name = (parent / "milepost-store-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
    return name;
  }
};

inline std::string_view word_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found:
      return "not found";
    case ErrorKind::conflict:
      return "conflict";
    case ErrorKind::doubtful:
      return "doubtful";
    case ErrorKind::refused:
      return "refused";
    case ErrorKind::usage:
      return "usage";
    case ErrorKind::machine:
      return "machine";
  }
  return "";
}

/// What `action` refuses to do: its whole message, remedy and kind.
template <class Action>
std::string refusal(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return std::string(error.what()) + "\n  " + say_plainly(error.remedy()).en + "\n" +
           std::string(word_of(error.kind()));
  }
  return "nothing was refused";
}

}  // namespace milepost
