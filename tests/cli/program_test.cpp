// Commands whose output cannot be written.
#include <gtest/gtest.h>

#include <fstream>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <vector>

#include "cli/program_fixture.h"

namespace milepost::cli {
namespace {

/// Takes what fits, and fails when it is flushed: a file on a disk that is full.
class FullDisk : public std::stringbuf {
 protected:
  int sync() override { return -1; }
};

class Output : public ProgramTest {
 protected:
  Output() {
    std::ofstream(path("plan.toml")) << kPlanHead << R"([[target]]
key = "new-firms"
section = "1"
name = { zh = "新增企业", en = "New firms" }
unit = "家"
measure = "flow"
at-least = 30
lead = "科技局"
)";
    std::ofstream(path("june.csv")) << "indicator,as_of,value\nnew-firms,2022-06-30,16\n";
  }

  /// What the command says to standard error, and its exit code.
  std::string told(const std::vector<std::string>& arguments, std::streambuf& output) {
    std::ostream out(&output);
    std::ostringstream err;
    const int code = exit_code(arguments, out, err);
    return err.str() + "exit " + std::to_string(code);
  }
  std::string told_on_full_disk(const std::vector<std::string>& arguments) {
    FullDisk full;
    return told(arguments, full);
  }
  /// On a disk with room.
  void must(const std::vector<std::string>& arguments) {
    std::stringbuf room;
    ASSERT_EQ(told(arguments, room), "exit 0");
  }

  static constexpr const char* kOnlyLost =
      "  only what was to be printed is lost: the disk is full, or the program that reads it has "
      "stopped\nexit 3";
  const std::string recorded_ =
      std::string("milepost: cannot write the output, but it was recorded\n") + kOnlyLost;
  const std::string made_ =
      std::string("milepost: cannot write the output, but it was made\n") + kOnlyLost;
  const std::string lost_ =
      "milepost: cannot write the output\n"
      "  the disk is full, or the program that reads it has stopped\nexit 3";
};

TEST_F(Output, ThatIsLostDoesNotHideWhatWasDone) {
  EXPECT_EQ(told_on_full_disk({"init"}), made_);
  EXPECT_EQ(told_on_full_disk({"plan", "load", path("plan.toml")}), recorded_);
  EXPECT_EQ(told_on_full_disk({"record", "new-firms", "10", "--as-of", "2022-03-31"}), recorded_);
  EXPECT_EQ(told_on_full_disk({"void", "1", "--reason", "wrong"}), recorded_);
  EXPECT_EQ(told_on_full_disk({"import", path("june.csv")}), recorded_);
  EXPECT_EQ(told_on_full_disk({"batch", "void", "1", "--reason", "wrong"}), recorded_);
  EXPECT_EQ(told_on_full_disk({"assign", "new-firms", "--lead", "经信局"}), recorded_);
  EXPECT_EQ(told_on_full_disk({"backup", path("copy.db")}), made_);
  EXPECT_EQ(told_on_full_disk({"form", "--all", "-o", path("forms")}), made_);
  EXPECT_EQ(told_on_full_disk({"target", "withdraw", "new-firms", "--reason", "decided"}),
            recorded_);
  must({"check"});
}

TEST_F(Output, ThatIsLostWhereNothingWasDoneSaysNothingElse) {
  must({"init"});
  must({"plan", "load", path("plan.toml")});
  must({"import", path("june.csv")});
  EXPECT_EQ(told_on_full_disk({"plan", "load", path("plan.toml")}), lost_);
  EXPECT_EQ(told_on_full_disk({"import", path("june.csv")}), lost_);
  EXPECT_EQ(told_on_full_disk({"import", path("june.csv"), "--dry-run"}), lost_);
  EXPECT_EQ(told_on_full_disk({"record", "new-firms", "16", "--as-of", "2022-06-30"}), lost_);
  EXPECT_EQ(told_on_full_disk({"report"}), lost_);
}

TEST_F(Output, OfHelpIsLostLikeAnyOther) {
  EXPECT_EQ(told_on_full_disk({"--help"}), lost_);
  EXPECT_EQ(told_on_full_disk({"report", "--help"}), lost_);
  EXPECT_EQ(told_on_full_disk({"--version"}), lost_);
}

}  // namespace
}  // namespace milepost::cli
