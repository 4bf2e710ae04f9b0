#include "report/reports/confirmations.h"

#include <gtest/gtest.h>

#include "report/report_fixture.h"

namespace milepost {
namespace {

TEST(Confirmation, SaysWhatWasDoneWithWhichEntry) {
  NewEntry entry;
  entry.indicator = "area";
  entry.as_of = day("2022-06-30");
  entry.value.number = decimal("430");
  const auto told = [&](Confirmation what, Language language) {
    return render_confirmation(what, 12, entry, "亩", language);
  };
  EXPECT_EQ(told(Confirmation::recorded, Language::en),
            "recorded: entry 12, area 2022-06-30 430 mu (year to date)\n");
  EXPECT_EQ(told(Confirmation::corrected, Language::en),
            "corrected: entry 12, area 2022-06-30 430 mu (year to date)\n");
  EXPECT_EQ(
      told(Confirmation::already_recorded, Language::en),
      "already on record, nothing changed: entry 12, area 2022-06-30 430 mu (year to date)\n");
  EXPECT_EQ(told(Confirmation::voided, Language::en),
            "voided: entry 12, area 2022-06-30 430 mu (year to date)\n");
  EXPECT_NE(told(Confirmation::recorded, Language::zh).find("第12条"), std::string::npos);
  EXPECT_NE(told(Confirmation::recorded, Language::zh).find("430 亩"), std::string::npos);
}

TEST(Import, SaysHowManyRowsWereRecorded) {
  EXPECT_EQ(render_import({3, 2, 1}, false, Language::en),
            "3 recorded, 2 corrected, 1 already on record\n");
  EXPECT_EQ(render_import({3, 2, 1}, true, Language::en),
            "dry run, nothing was kept: 3 recorded, 2 corrected, 1 already on record\n");
}

TEST(Import, SaysWhereNothingIsNew) {
  EXPECT_EQ(render_import_of("a.csv", {0, 0, 4}, Language::en),
            "a.csv: 0 recorded, 0 corrected, 4 already on record: nothing changed\n");
  EXPECT_EQ(render_import({}, false, Language::en),
            "0 recorded, 0 corrected, 0 already on record: no value is filled in\n");
  EXPECT_EQ(render_earlier_form("may.xlsx", day("2022-05-31"), day("2022-06-30"), Language::en),
            "may.xlsx: this form is for 2022-05-31, the latest of those imported here for "
            "2022-06-30\n");
}

TEST(Import, SaysWhatBecameOfEveryRow) {
  ImportCounts counts{3, 2, 1};
  counts.left_out = 4;
  EXPECT_EQ(render_import(counts, false, Language::en),
            "3 recorded, 2 corrected, 1 already on record; 4 void and left out\n");
  counts.refused = 5;
  EXPECT_EQ(
      render_refused_import("a.csv", counts, Language::en),
      "a.csv: nothing was kept: 3 recorded, 2 corrected, 1 already on record; 4 void and left "
      "out; 5 refused\n");
}

}  // namespace
}  // namespace milepost
