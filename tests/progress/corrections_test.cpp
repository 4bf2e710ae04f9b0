#include "progress/corrections.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/rendered.h"
#include "progress/import.h"

namespace milepost {
namespace {

const std::string kPlain = "indicator,as_of,value,note,corrects\n";
const std::string kExported =
    "indicator,as_of,value,recorded_at,entry,corrects,voided,correction_reason\n";

/// `line=value reason` of every row that is to be recorded, or the problems.
std::string read(const std::string& text) {
  const KnownIndicators known{{{"luqiao",
                                {{"gdp", {"gdp", {}, "%", Measure::growth}},
                                 {"homes", {"homes", {}, "套", Measure::flow}}}}}};
  Problems problems("p.csv", text);
  std::vector<ImportRow> rows;
  read_progress(text, known, problems, [&](const ImportRow& row) { rows.push_back(row); });
  if (!problems.empty()) return rendered(problems);
  std::string shown;
  for (const ImportRow& row : rows) {
    const std::string& reason = row.entry.correction_reason;
    shown += std::to_string(row.line) + "=" + to_string(row.entry.value.number.value()) +
             (reason.empty() ? "" : " (" + reason + ")") + "\n";
  }
  return shown;
}

TEST(Corrections, ARowLikeAnEarlierOneIsNoConflict) {
  EXPECT_EQ(read(kPlain + "gdp,2022-06,3.7,a,\ngdp,2022Q2,3.70%,a,\n"), "2=3.7\n3=3.7\n");
  EXPECT_EQ(read(kPlain + "gdp,2022-06,3.7,,\ngdp,2022-06,3.8,,typo\ngdp,2022-06,3.7,,\n"
                          "gdp,2022-06,3.8,,typo\n"),
            "2=3.7\n3=3.8 (typo)\n4=3.7\n5=3.8 (typo)\n");
}

TEST(Corrections, FewRowsComeOutAsTheyStandAndManyByIndicatorAndDate) {
  const std::string header = "indicator,as_of,value\n";
  EXPECT_EQ(read(header + "homes,2022-07,1\nhomes,2022-06,2\ngdp,2022-07,3\n"), "2=1\n3=2\n4=3\n");
  std::string many = header + "homes,2022-07,1\nhomes,2022-06,2\n";
  for (int i = 0; i < 10'000; ++i) many += "gdp,2022-07,3\n";
  const std::string rows = read(many);
  EXPECT_TRUE(rows.starts_with("4=3\n5=3\n")) << rows.substr(0, 20);
  EXPECT_TRUE(rows.ends_with("\n10003=3\n3=2\n2=1\n"));
}

TEST(Corrections, RowsOfAnotherDateIndicatorOrKindDoNotConflict) {
  EXPECT_EQ(read("indicator,as_of,kind,value\nhomes,2022-06,year-to-date,5\n"
                 "homes,2022-06,increment,6\nhomes,2022-07,,7\ngdp,2022-06,,8\n"),
            "2=5\n3=6\n4=7\n5=8\n");
}

TEST(Corrections, ADifferentRowOfOneDateAndKindIsAConflictWithTheFirst) {
  EXPECT_EQ(read(kPlain + "gdp,2022-06,3.7,,\ngdp,2022-07,1,,\ngdp,2022-06,3.8,,\n"
                          "gdp,2022-06,3.7,note,\n"),
            "p.csv:4: line 2 already reports \"gdp\" as of 2022-06-30 (growth), and says something "
            "else\n"
            "  keep the right row, or give the later one the reason of the correction in column "
            "\"corrects\"\n"
            "p.csv:5: line 2 already reports \"gdp\" as of 2022-06-30 (growth), and says something "
            "else\n"
            "  keep the right row, or give the later one the reason of the correction in column "
            "\"corrects\"\n");
}

TEST(Corrections, ARowWithAReasonCorrectsWhatCameBefore) {
  EXPECT_EQ(read(kPlain + "gdp,2022-06,3.7,,\ngdp,2022-06,3.8,,typing error\n"),
            "2=3.7\n3=3.8 (typing error)\n");
  EXPECT_EQ(read(kPlain + "gdp,2022-06,3.8,,corrects what is on record\n"),
            "2=3.8 (corrects what is on record)\n");
}

TEST(Corrections, AnExportIsRecordedInTheOrderOfItsEntryNumbers) {
  EXPECT_EQ(read(kExported + "gdp,2022-06,3.9,,12,9,,final count\n"
                             "gdp,2022-06,3.8,,9,2,,\n"
                             "gdp,2022-07,4,,,,,\n"
                             "gdp,2022-06,3.7,2022-07-01T08:30:00.250Z,2,,,\n"),
            "5=3.7\n3=3.8 (imported correction)\n2=3.9 (final count)\n4=4\n");
}

TEST(Corrections, AVoidedRowIsPassedOver) {
  EXPECT_EQ(read(kExported + "nonsense,2022-99,x,,1,,2022-07-01T08:30:00.000Z,\n"
                             "gdp,2022-06,3.7,,2,,,\n"),
            "3=3.7\n");
}

TEST(Corrections, ACorrectionOfWhatIsNotRecordedAgainBecomesAnOriginal) {
  EXPECT_EQ(read(kExported + "gdp,2022-06,3.8,,9,2,,why\n"), "2=3.8\n");
  EXPECT_EQ(read(kExported + "gdp,2022-06,3.7,,2,,2022-07-01,\ngdp,2022-06,3.8,,9,2,,why\n"),
            "3=3.8\n");
}

TEST(Corrections, ACorrectionOfAVoidedCorrectionCorrectsWhatThatOneHad) {
  EXPECT_EQ(read(kExported + "gdp,2022-06,3.7,,2,,,\ngdp,2022-06,3.8,,5,2,2022-07-01,\n"
                             "gdp,2022-06,3.9,,9,5,,why\n"),
            "2=3.7\n4=3.9 (why)\n");
}

TEST(Corrections, AnEntryNumberStandsInOneRow) {
  EXPECT_EQ(read(kExported + "gdp,2022-06,3.7,,2,,,\ngdp,2022-07,3.7,,2,,,\n"),
            "p.csv:3: entry 2 is already in line 2\n  keep one of the two rows\n");
}

TEST(Corrections, AnEntryCorrectsAnEarlierOneOfItsOwnDateAndKind) {
  EXPECT_EQ(read(kExported + "gdp,2022-06,3.7,,2,2,,\n"),
            "p.csv:2:20: entry 2 cannot correct entry 2, which was not recorded before it\n"
            "  2 | gdp,2022-06,3.7,,2,2,,\n"
            "    |                    ^\n"
            "  column \"corrects\" holds the number of an earlier entry\n");
  EXPECT_EQ(read(kExported + "gdp,2022-06,3.7,,2,,,\ngdp,2022-07,3.8,,5,2,,\n"),
            "p.csv:3:20: this row corrects that of line 2, which is about another area, indicator, "
            "date or kind\n"
            "  3 | gdp,2022-07,3.8,,5,2,,\n"
            "    |                    ^\n"
            "  a correction is about the same area, indicator, date and kind\n");
}

TEST(Corrections, BesideEntryNumbersACorrectionIsANumber) {
  EXPECT_EQ(
      read(kExported + "gdp,2022-06,3.7,,2,typo,,\n"),
      "p.csv:2:20: column \"corrects\": \"typo\" is not the number of an entry\n"
      "  2 | gdp,2022-06,3.7,,2,typo,,\n"
      "    |                    ^~~~\n"
      "  beside a column \"entry\" it holds the number of the entry corrected; the reason goes "
      "into \"correction_reason\"\n");
}

TEST(Corrections, ARowWithProblemsCausesNoConflictInItsCorrections) {
  EXPECT_EQ(read(kExported + "gdp,2022-06,3.7,,2,,,\ngdp,2022-06,3.x,,5,2,,\n"
                             "gdp,2022-06,3.9,,9,5,,\n"),
            "p.csv:3:13: column \"value\": \"3.x\" is not a number\n"
            "  3 | gdp,2022-06,3.x,,5,2,,\n"
            "    |             ^~~\n"
            "  write a plain number such as 7, 6.96 or -0.5\n");
}

}  // namespace
}  // namespace milepost
