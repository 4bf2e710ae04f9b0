#include "progress/error_column.h"

#include <gtest/gtest.h>

#include <string>

#include "base/rendered.h"

namespace milepost {
namespace {

const std::string kMark = "\xEF\xBB\xBF";

std::string written(const std::string& text, const Problems& problems) {
  return with_errors(text, problems, Language::en, &say_plainly).value_or("nothing");
}

TEST(ErrorColumn, StandsBehindTheRowsWithTheirProblemsAndRemedies) {
  const std::string text = "指标;note\na;\"x\ny\"\nb;\n";
  Problems problems("f.csv", text);
  problems.add({2, 1}, "unknown", Said("did you mean\n  aa"));
  problems.add({2, 1}, "too late");
  EXPECT_EQ(written(text, problems),
            kMark +
                "\"指标\";\"note\";\"error\"\r\n"
                "\"a\";\"x\ny\";\"unknown; did you mean; aa | too late\"\r\n"
                "\"b\";\"\";\"\"\r\n")
      << "a comma may be the decimal sign in such a file";
}

TEST(ErrorColumn, ProblemsOfTheHeaderAndTheFileStandBesideTheFirstRow) {
  const std::string text = "a,b\n1,2\n3,4\n";
  Problems problems("f.csv", text);
  problems.add({1, 1}, "header");
  problems.add({0, 0}, "file");
  problems.add({2, 1}, "row");
  EXPECT_EQ(written(text, problems), kMark + "a,b,error\r\n1,2,file | header | row\r\n3,4,\r\n");
}

TEST(ErrorColumn, HasARowOfItsOwnWhereThereIsNone) {
  const std::string text = "a,b\n";
  Problems problems("f.csv", text);
  problems.add({1, 1}, "header");
  EXPECT_EQ(written(text, problems), kMark + "a,b,error\r\n,,header\r\n");
  EXPECT_EQ(written(text, Problems("f.csv", text)), kMark + "a,b,error\r\n");
}

TEST(ErrorColumn, LinesMayEndWithAReturnAlone) {
  const std::string text = "a,b\r1,2\r3,4\r";
  Problems problems("f.csv", text);
  problems.add({3, 1}, "row");
  EXPECT_EQ(written(text, problems), kMark + "a,b,error\r\n1,2,\r\n3,4,row\r\n");
}

TEST(ErrorColumn, OfAnEarlierTimeIsReplaced) {
  const std::string text = kMark + "error,a\r\nold,1\r\n";
  Problems problems("f.csv", text);
  problems.add({2, 1}, "new");
  EXPECT_EQ(written(text, problems), kMark + "a,error\r\n1,new\r\n");
}

TEST(ErrorColumn, IsNotWrittenToWhatIsNoCsv) {
  const std::string text = "a,b\n1,\"2\n";
  EXPECT_EQ(written(text, Problems("f.csv", text)), "nothing");
  EXPECT_EQ(written("", Problems("f.csv", "")), "nothing");
}

}  // namespace
}  // namespace milepost
