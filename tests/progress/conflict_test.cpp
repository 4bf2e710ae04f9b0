#include "progress/conflict.h"

#include <gtest/gtest.h>

#include "base/rendered.h"

namespace milepost {
namespace {

Value figure(int whole) { return {Decimal::from_integer(whole), {}, {}}; }

ImportRow row_with(const Value& value, const Remarks& remarks) {
  ImportRow row;
  row.line = 7;
  row.entry.indicator = "firms";
  row.entry.as_of = make_date(2022, 6, 30).value();
  row.entry.value = value;
  row.entry.remarks = remarks;
  return row;
}

Entry standing_with(const Value& value, const Remarks& remarks) {
  Entry entry;
  entry.id = 3;
  entry.value = value;
  entry.remarks = remarks;
  entry.recorded_at = parse_moment("2022-07-01T08:00:00Z", LocalClock()).value().first;
  return entry;
}

TEST(Conflict, ShowsWhatStandsAndWhatTheRowSays) {
  Remarks ours;
  ours.reporter = "经信局";
  Remarks theirs;
  theirs.reporter = "科技局";
  const Problem problem = conflict_with_record(row_with(figure(14), ours),
                                               standing_with(figure(12), theirs), LocalClock());
  EXPECT_EQ(problem.place.line, 7U);
  EXPECT_EQ(problem.what.en, "firms has another value for 2022-06-30 (year-to-date) on record");
  EXPECT_EQ(say_plainly(problem.remedy).en,
            "on record: 12, by 科技局 (entry 3, recorded 2022-07-01 08:00)\n"
            "  this row:  14, by 经信局"
            "\n  (an offer)");
  EXPECT_EQ(problem.remedy.offer(), Offer::correct_by_file_or_row);
}

TEST(Conflict, OfRemarksShowsThoseThatDiffer) {
  Remarks ours;
  ours.note = "a";
  ours.problem = "same";
  Remarks theirs;
  theirs.problem = "same";
  theirs.outlook = Outlook::difficult;
  const Problem problem = conflict_with_record(row_with(figure(12), ours),
                                               standing_with(figure(12), theirs), LocalClock());
  EXPECT_EQ(problem.what.en, "firms has other remarks for 2022-06-30 (year-to-date) on record");
  EXPECT_EQ(say_plainly(problem.remedy).en,
            "on record: 12, note empty, outlook \"difficult\" (entry 3, recorded "
            "2022-07-01 08:00)\n"
            "  this row:  12, note \"a\", outlook empty"
            "\n  (an offer)");
  EXPECT_EQ(problem.remedy.offer(), Offer::correct_by_file_or_row);
}

TEST(Conflict, OfAFormPointsToTheCellAndKnowsNoColumnToCorrectIn) {
  ImportRow row = row_with(figure(14), {});
  row.column = 9;
  const Problem problem = conflict_with_record(row, standing_with(figure(12), {}), LocalClock());
  EXPECT_EQ(problem.place.column, 9U);
  EXPECT_EQ(say_plainly(problem.remedy).en,
            "on record: 12 (entry 3, recorded 2022-07-01 08:00)\n"
            "  this row:  14\n"
            "  (an offer)");
  EXPECT_EQ(problem.remedy.offer(), Offer::correct_by_file);
}

}  // namespace
}  // namespace milepost
