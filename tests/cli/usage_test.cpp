// Every sentence about a command line that milepost makes of an error of CLI11 or of a value.
#include "cli/usage.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "cli/program_fixture.h"

namespace milepost::cli {
namespace {

struct Case {
  std::vector<std::string> words;
  std::string english;
  std::string chinese;
};

class Usage : public ProgramTest {
 protected:
  /// The first line of what is said.
  std::string complaint(std::vector<std::string> words, const std::string& language) const {
    words.insert(words.begin(), {"--lang", language});
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(exit_code(words, out, err), 2);
    const std::string said = err.str();
    return said.substr(0, said.find('\n'));
  }
};

TEST_F(Usage, EveryErrorIsToldInBothLanguages) {
  const std::vector<Case> cases{
      // As CLI11 finds them.
      {{"record"}, "key is required", "缺少代码"},
      {{"record", "gdp", "3"}, "--as-of is required", "缺少--as-of"},
      {{"assign", "--file", "a.csv", "--lead", "x"},
       "--lead excludes --file",
       "--lead不能与--file同时使用"},
      {{"assign", "gdp", "--all"}, "targets excludes --all", "代码不能与--all同时使用"},
      {{"report", "--descending=x"}, "--descending takes no value", "--descending后面不写值"},
      {{"report", "--as-of"}, "--as-of needs a DATE", "--as-of后面缺少日期"},
      {{"report", "--as-of", "2022", "--as-of", "2023"},
       "--as-of is given twice",
       "--as-of写了两次"},
      {{"report", "--format", "csv", "--format", "csv", "--format", "csv"},
       "--format is given 3 times",
       "--format写了3次"},
      {{"compare", "--between", "2022"},
       "--between needs 2 values: A B",
       "--between需要2个值：起 止"},
      // As the validators do.
      {{"batch", "show", "first"}, "id: \"first\" is not a number", "编号：“first”不是数字"},
      {{"report", "--format", "pdf"}, "--format cannot be \"pdf\"", "--format不能写“pdf”"},
      {{"report", "-o", ""}, "--output: the name of the file is empty", "--output：文件名为空"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(complaint(one.words, "en"), "milepost: " + one.english);
    EXPECT_EQ(complaint(one.words, "zh"), "milepost: " + one.chinese);
  }
}

TEST_F(Usage, WordsGoBeforeValues) {
  EXPECT_EQ(complaint({"report", "--format", "pdf", "more"}, "en"),
            "milepost: \"more\" is one word too many");
}

}  // namespace
}  // namespace milepost::cli
