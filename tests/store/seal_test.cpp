#include "store/seal.h"

#include <gtest/gtest.h>

#include "store/sql/chain.h"
#include "store/store_fixture.h"

namespace milepost {
namespace {

class SealTest : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    record(firms("2022-03-31", "5"), "2022-04-01");
    record(firms("2022-06-30", "12"), "2022-07-01");
  }

  std::string fault_of(const Seal& seal) const {
    const std::variant<Moment, Said> outcome = check_seal(store, seal);
    const Said* fault = std::get_if<Said>(&outcome);
    return fault == nullptr ? "" : fault->en;
  }
};

TEST_F(SealTest, IsWrittenAndRead) {
  const Seal seal = seal_at(store)->seal;
  EXPECT_EQ(parse_seal(to_string(seal)), seal);
  EXPECT_EQ(seal.links, count("SELECT sum(length(hashes)) / 32 FROM link"));
}

TEST_F(SealTest, IsReadInAnyCaseAndRefusedOtherwise) {
  const std::string digits(64, 'A');
  ASSERT_TRUE(parse_seal("12-" + digits));
  EXPECT_EQ(to_string(*parse_seal("12-" + digits)), "12-" + std::string(64, 'a'));
  for (const std::string& text :
       {std::string(), std::string("12"), std::string("12-"), "12-" + digits + "0", "0-" + digits,
        "-1-" + digits, "x-" + digits, "12 " + digits, "12-" + digits.substr(1) + "g",
        "99999999999999999999-" + digits}) {
    EXPECT_FALSE(parse_seal(text)) << text;
  }
}

TEST_F(SealTest, OfAMomentIsTheOneThatWasGivenThen) {
  const DatedSeal now = *seal_at(store);
  EXPECT_EQ(now.recorded_at, at("2022-07-01"));
  take_back(1, "2022-07-02");
  record(firms("2022-07-31", "13"), "2022-08-01");
  EXPECT_NE(seal_at(store)->seal, now.seal);
  EXPECT_EQ(seal_at(store, at("2022-07-01"))->seal, now.seal);
  EXPECT_EQ(seal_at(store, at("2022-07-02T23:59:59.998Z"))->seal, now.seal);
  EXPECT_EQ(seal_at(store, at("2022-07-02T23:59:59.998Z"))->recorded_at, at("2022-07-01"));
  EXPECT_EQ(seal_at(store, at("2022-02-20"))->recorded_at, at("2022-02-20"));
  EXPECT_EQ(seal_at(store, at("2022-02-19")), std::nullopt);
}

TEST_F(SealTest, OfAnEmptyFileIsNone) {
  EXPECT_EQ(seal_at(Store::create(path("empty.db"))), std::nullopt);
}

TEST_F(SealTest, HoldsWhateverIsRecordedLater) {
  const Seal seal = seal_at(store)->seal;
  EXPECT_EQ(fault_of(seal), "");
  record(firms("2022-07-31", "13"), "2022-08-01");
  EXPECT_EQ(fault_of(seal), "");
}

TEST_F(SealTest, NamesTheMomentUpToWhichReportsAreAsTheyWere) {
  const DatedSeal sealed = *seal_at(store);
  record(firms("2022-07-31", "13"), "2022-08-01");
  EXPECT_EQ(std::get<Moment>(check_seal(store, sealed.seal)), sealed.recorded_at);
}

/// A void by somebody who can make links, behind what was sealed and dated back.
TEST_F(SealTest, ShowsWhatWasDatedBack) {
  const DatedSeal sealed = *seal_at(store);
  struct Case {
    int milliseconds;  // after what was sealed
    const char* of_the_chain;
    const char* of_the_seal;
  };
  for (const Case& one : {
           Case{-1,
                "the void of entry 1 (firms 2022-03-31) claims to have been recorded before what "
                "link 14 of the chain stands for",
                "what link 15 of the chain stands for claims to have been on record when the seal "
                "was made"},
           Case{0, "",
                "what link 15 of the chain stands for claims to have been on record when the seal "
                "was made"},
           Case{1, "", ""},
       }) {
    SCOPED_TRACE(one.milliseconds);
    const std::int64_t moment = store::to_sql(sealed.recorded_at) + one.milliseconds;
    tamper(
        "DELETE FROM entry_void; DELETE FROM link WHERE link_id > 14;"
        "INSERT INTO entry_void VALUES (1, " +
        std::to_string(moment) + ", 'never said')");
    store::Content content;
    content.add(std::int64_t{1});
    content.add(moment);
    content.add(std::string_view("never said"));
    content.end_row();
    content.end_list();
    store::Chain chain(store::connection_of(store));
    chain.append(store::kEntryVoidSubject, {1, 0}, content.bytes());
    chain.flush();
    const std::vector<std::string> found = in_english(check_database(store));
    EXPECT_EQ(found.empty() ? "" : found.front(), one.of_the_chain);
    EXPECT_EQ(fault_of(sealed.seal), one.of_the_seal);
  }
}

TEST_F(SealTest, ShowsThatTheLastOnesWereRemoved) {
  const Seal seal = seal_at(store)->seal;
  tamper(std::string(kPartRuns) +
         "DELETE FROM entry WHERE entry_id = 2; DELETE FROM link WHERE link_id = " +
         std::to_string(seal.links));
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>())
      << "without a seal nobody can tell";
  EXPECT_EQ(fault_of(seal), "the seal stands for " + std::to_string(seal.links) +
                                " links of the chain, of which " + std::to_string(seal.links - 1) +
                                " are left: what was recorded last was removed");
}

TEST_F(SealTest, ShowsThatTheChainWasWrittenAgain) {
  const Seal seal = seal_at(store)->seal;
  // As good as it gets: a figure is changed, and every link from there on is made again.
  tamper("UPDATE entry SET value = 130000 WHERE entry_id = 2; DELETE FROM link");
  {
    SQLite::Transaction transaction(store::sql_of(store));
    store::link_all_rows(store::connection_of(store));
    transaction.commit();
  }
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>())
      << "without a seal nobody can tell";
  EXPECT_EQ(fault_of(seal),
            "what the first " + std::to_string(seal.links) +
                " links of the chain stand for is not what was sealed: it was changed, and the "
                "chain with it");
}

}  // namespace
}  // namespace milepost
