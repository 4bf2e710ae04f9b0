#include "store/entries.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost {
namespace {

class Entries : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }

  std::string standing(std::string_view as_of) const {
    const auto entry =
        standing_entry(store, "luqiao", "firms", day(as_of), EntryKind::year_to_date);
    return entry ? std::to_string(entry->id) + ": " + to_string(*entry->value.number) : "none";
  }

  /// The numbers of the entries that a filter lets through, with what is known about them.
  std::string listed(const LogFilter& filter) const {
    std::string text;
    for_each_entry(store, filter, [&](const Entry& entry) {
      text +=
          (text.empty() ? "" : ", ") + std::to_string(entry.id) + (entry.voided_at ? " void" : "");
    });
    return text;
  }
};

TEST_F(Entries, AreReadAsTheyWereRecorded) {
  NewEntry wanted = firms("2022-06-30", "-12.3456");
  wanted.remarks = {"note",      "evidence",         "科技局",       "problem",
                    "next step", Outlook::will_miss, Vintage::final, "progress"};
  record(wanted, "2022-07-01T08:00:00.250Z");
  const Entry entry = find_entry(store, 1).value();
  EXPECT_EQ(entry.id, 1);
  EXPECT_EQ(entry.area, "luqiao");
  EXPECT_EQ(entry.indicator, "firms");
  EXPECT_EQ(entry.as_of, day("2022-06-30"));
  EXPECT_EQ(entry.kind, EntryKind::year_to_date);
  EXPECT_EQ(entry.value, wanted.value);
  EXPECT_EQ(entry.remarks, wanted.remarks);
  EXPECT_EQ(entry.recorded_at, at("2022-07-01T08:00:00.250Z"));
  EXPECT_EQ(entry.corrects, std::nullopt);
  EXPECT_EQ(entry.voided_at, std::nullopt);
}

TEST_F(Entries, KeepEveryKindOfValue) {
  const std::vector<std::pair<NewEntry, std::string>> wanted{
      {entry("firms", "2022-06-30", EntryKind::increment, figure_of("0.0001")), "increment"},
      {entry("coverage", "2022-06-30", EntryKind::level,
             {number("33.3333"), Fraction{number("1"), number("3")}, {}}),
       "fraction"},
      {entry("gdp-growth", "2022-06-30", EntryKind::growth, figure_of("922337203685477.5807")),
       "growth"},
      {entry("road", "2022-05-31", EntryKind::milestone, {{}, {}, MilestoneState::not_started}),
       "not started"},
      {entry("road", "2022-06-30", EntryKind::milestone,
             {number("40"), {}, MilestoneState::in_progress}),
       "in progress"},
      {entry("road", "2022-07-31", EntryKind::milestone, {{}, {}, MilestoneState::done}), "done"}};
  std::int64_t id = 0;
  for (const auto& [one, what] : wanted) {
    record(one, "2022-08-01");
    const Entry kept = find_entry(store, ++id).value();
    EXPECT_EQ(kept.value, one.value) << what;
    EXPECT_EQ(kept.kind, one.kind) << what;
  }
}

TEST_F(Entries, OfTheVerySameContentAreRecordedOnce) {
  NewEntry one = firms("2022-06-30", "12");
  one.remarks.note = "half a year";
  EXPECT_EQ(std::get<Recorded>(record(one, "2022-07-01")).entry, 1);
  EXPECT_EQ(std::get<AlreadyRecorded>(record(one, "2022-07-02")).entry, 1);
  EXPECT_EQ(count("SELECT count(*) FROM entry"), 1);
}

TEST_F(Entries, AppendedAfterEachOtherSeeEachOther) {
  record(firms("2022-03-31", "5"), "2022-04-01");
  Recording recording(store, at("2022-07-01"));
  Appending appending(recording);
  const Indicator indicator{"firms", {}, "家", Measure::flow};
  EXPECT_EQ(std::get<Recorded>(appending.append(firms("2022-06-30", "12"))).entry, 2);
  EXPECT_EQ(std::get<AlreadyRecorded>(appending.append(firms("2022-06-30", "12"))).entry, 2);
  EXPECT_EQ(std::get<Conflict>(appending.append(firms("2022-06-30", "13"))).standing.id, 2);
  NewEntry correction = firms("2022-06-30", "13");
  correction.correction_reason = "recount";
  EXPECT_EQ(std::get<Recorded>(appending.append(correction)).replaced.value().id, 2);
  EXPECT_EQ(std::get<AlreadyRecorded>(appending.append(firms("2022-06-30", "13"))).entry, 3);
  EXPECT_EQ(std::get<Recorded>(appending.append(firms("2022-04-30", "7"))).entry, 4);
  appending.append(entry("gdp-growth", "2022-06-30", EntryKind::growth, figure_of("3")));
  std::string standing_values;
  for (const Observation& one : appending.history("luqiao", indicator).observations) {
    standing_values += to_string(one.as_of) + "=" + to_string(*one.value.number) + " ";
  }
  EXPECT_EQ(standing_values, "2022-03-31=5 2022-04-30=7 2022-06-30=13 ");
  recording.commit();
  EXPECT_EQ(count("SELECT count(*) FROM entry"), 5);
}

TEST_F(Entries, OfAnotherValueOrOtherRemarksAreAConflict) {
  record(firms("2022-06-30", "12"), "2022-07-01");
  EXPECT_EQ(std::get<Conflict>(record(firms("2022-06-30", "13"), "2022-07-02")).standing.id, 1);
  NewEntry remarked = firms("2022-06-30", "12");
  remarked.remarks.reporter = "科技局";
  EXPECT_EQ(std::get<Conflict>(record(remarked, "2022-07-02")).standing.id, 1);
  EXPECT_EQ(count("SELECT count(*) FROM entry"), 1);
}

TEST_F(Entries, OfAnotherDateOrKindAreNone) {
  record(firms("2022-06-30", "12"), "2022-07-01");
  const NewEntry increment = entry("firms", "2022-06-30", EntryKind::increment, figure_of("13"));
  EXPECT_TRUE(std::holds_alternative<Recorded>(record(increment, "2022-07-02")));
  EXPECT_TRUE(std::holds_alternative<Recorded>(record(firms("2022-05-31", "13"), "2022-07-02")));
}

TEST_F(Entries, TakeThePlaceOfTheOneThatTheyCorrect) {
  record(firms("2022-06-30", "12"), "2022-07-01");
  const auto second =
      std::get<Recorded>(record(firms("2022-06-30", "14", "two more"), "2022-07-02"));
  EXPECT_EQ(second.replaced->id, 1);
  const auto third =
      std::get<Recorded>(record(firms("2022-06-30", "15", "one more"), "2022-07-03"));
  EXPECT_EQ(third.replaced->id, 2);
  EXPECT_EQ(standing("2022-06-30"), "3: 15");
  EXPECT_EQ(find_entry(store, 3)->corrects, 2);
  EXPECT_EQ(find_entry(store, 3)->correction_reason, "one more");
}

TEST_F(Entries, ThatWereCorrectedSinceAreOnRecordButDoNotCount) {
  record(firms("2022-06-30", "12"), "2022-07-01");
  record(firms("2022-06-30", "14", "two more"), "2022-07-02");
  const auto first = std::get<AlreadyRecorded>(record(firms("2022-06-30", "12"), "2022-07-03"));
  EXPECT_EQ(first.entry, 1);
  ASSERT_TRUE(first.overtaken_by.has_value());
  EXPECT_EQ(first.overtaken_by->id, 2);
  const auto second =
      std::get<AlreadyRecorded>(record(firms("2022-06-30", "14", "two more"), "2022-07-03"));
  EXPECT_EQ(second.entry, 2);
  EXPECT_EQ(second.overtaken_by, std::nullopt);
}

TEST_F(Entries, CorrectNothingWhereNothingStands) {
  EXPECT_TRUE(std::holds_alternative<NothingToCorrect>(
      record(firms("2022-06-30", "14", "two more"), "2022-07-02")));
  record(firms("2022-06-30", "12"), "2022-07-03");
  take_back(1, "2022-07-04");
  EXPECT_TRUE(std::holds_alternative<NothingToCorrect>(
      record(firms("2022-06-30", "14", "two more"), "2022-07-05")));
}

TEST_F(Entries, CountAgainWhenTheirCorrectionIsTakenBack) {
  record(firms("2022-06-30", "12"), "2022-07-01");
  record(firms("2022-06-30", "14", "two more"), "2022-07-02");
  record(firms("2022-06-30", "41", "typing error"), "2022-07-03");
  take_back(2, "2022-07-04");
  EXPECT_EQ(standing("2022-06-30"), "3: 41");
  take_back(3, "2022-07-05");
  EXPECT_EQ(standing("2022-06-30"), "1: 12");
  record(firms("2022-06-30", "13", "one more"), "2022-07-06");
  EXPECT_EQ(find_entry(store, 4)->corrects, 1);
  take_back(4, "2022-07-07");
  take_back(1, "2022-07-08");
  EXPECT_EQ(standing("2022-06-30"), "none");
  record(firms("2022-06-30", "12"), "2022-07-09");
  EXPECT_EQ(standing("2022-06-30"), "5: 12");
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

TEST_F(Entries, AreTakenBackOnce) {
  record(firms("2022-06-30", "12"), "2022-07-01T08:00:00Z");
  take_back(1, "2022-07-02T08:00:00Z", "another district");
  EXPECT_EQ(refusal([&] { take_back(1, "2022-07-03"); }),
            "entry 1 is void already: another district\n  \nrefused");
  EXPECT_EQ(refusal([&] { take_back(2, "2022-07-03"); }),
            "there is no entry 2\n  (an offer)\nnot found");
}

TEST_F(Entries, AreOfAnIndicatorOnRecord) {
  EXPECT_EQ(refusal([&] {
              record(entry("jobs", "2022-06-30", EntryKind::level, figure_of("1")), "2022-07-01");
            }),
            "there is no indicator \"jobs\"\n  \nnot found");
  EXPECT_EQ(standing_entry(store, "luqiao", "jobs", day("2022-06-30"), EntryKind::level),
            std::nullopt);
  EXPECT_EQ(find_entry(store, 1), std::nullopt);
}

TEST_F(Entries, AreListedInTheOrderOfRecordingAsKnownAtAMoment) {
  Plan elsewhere = sample_plan();
  elsewhere.key = "jiaojiang-2022";
  elsewhere.area.key = "jiaojiang";
  save(elsewhere, "2022-02-21");
  record(firms("2022-06-30", "12"), "2022-07-01");
  NewEntry other = firms("2022-03-31", "5");
  other.area = "jiaojiang";
  record(other, "2022-07-02");
  record(entry("gdp-growth", "2022-06-30", EntryKind::growth, figure_of("3.7")), "2022-07-03");
  take_back(1, "2022-07-04T12:00");
  EXPECT_EQ(listed({}), "1 void, 2, 3");
  EXPECT_EQ(listed({.area = "luqiao", .indicator = {}}), "1 void, 3");
  EXPECT_EQ(listed({.area = "luqiao", .indicator = "firms"}), "1 void");
  EXPECT_EQ(listed({.area = "jiaojiang", .indicator = "firms"}), "2");
  EXPECT_EQ(listed({.area = {}, .indicator = {}, .known_at = at("2022-07-04T11:59")}), "1, 2, 3");
  EXPECT_EQ(listed({.area = {}, .indicator = {}, .known_at = at("2022-07-02")}), "1, 2");
  EXPECT_EQ(listed({.area = {}, .indicator = {}, .known_at = at("2022-06-30")}), "");
}

}  // namespace
}  // namespace milepost
