#include "cli/progress_bar.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace milepost::cli {
namespace {

class Watched : public testing::Test {
 protected:
  void begin_pass(std::size_t targets) {
    bar_.begin_pass(targets);
    visited_ = 0;
  }
  /// A batch of targets.
  void visit(std::size_t targets) { bar_.reach(visited_ += targets); }
  void wait(int milliseconds) { now_ += std::chrono::milliseconds(milliseconds); }
  std::string drawn() const { return err_.str(); }

 private:
  std::size_t visited_ = 0;  // in this pass
  std::ostringstream err_;
  ProgressBar::Clock::time_point now_;

 protected:
  ProgressBar bar_{err_, [this] { return now_; }};
};

TEST_F(Watched, DrawsNothingWhereTheReportIsThereWithinASecond) {
  begin_pass(1000);
  wait(999);
  visit(1000);
  bar_.end();
  EXPECT_EQ(drawn(), "");
}

TEST_F(Watched, DrawsHowFarItIsOnceASecondIsOver) {
  begin_pass(640);
  visit(256);
  wait(1000);
  visit(64);
  EXPECT_EQ(drawn(), "\r\x1b[K###############---------------  50%");
}

TEST_F(Watched, DrawsTenTimesASecondAtMost) {
  begin_pass(6400);
  wait(1000);
  visit(64);
  const std::string before = drawn();
  visit(640);
  EXPECT_EQ(drawn(), before);
  wait(100);
  visit(64);
  EXPECT_NE(drawn(), before);
}

TEST_F(Watched, SaysWhichPassItIs) {
  begin_pass(64);
  visit(64);
  begin_pass(64);
  wait(1000);
  visit(64);
  EXPECT_EQ(drawn(), "\r\x1b[K############################## 100% (2)");
}

TEST_F(Watched, DrawsHowManyBytesAreRead) {
  begin_pass(1000);
  bar_.reach(900);
  wait(1000);
  bar_.reach(200);
  EXPECT_EQ(drawn(), "\r\x1b[K######------------------------  20%");
}

TEST_F(Watched, WipesItsLineForAMessageAndDrawsItAgain) {
  begin_pass(2);
  wait(1000);
  bar_.reach(1);
  const std::string before = drawn();
  bar_.clear();
  bar_.clear();
  EXPECT_EQ(drawn(), before + "\r\x1b[K");
  wait(100);
  bar_.reach(1);
  EXPECT_EQ(drawn(), before + "\r\x1b[K" + before);
}

TEST_F(Watched, WipesItsLineAndDrawsNoMore) {
  begin_pass(640);
  wait(1000);
  visit(64);
  const std::string before = drawn();
  bar_.end();
  EXPECT_EQ(drawn(), before + "\r\x1b[K");
  wait(1000);
  visit(640);
  EXPECT_EQ(drawn(), before + "\r\x1b[K");
}

}  // namespace
}  // namespace milepost::cli
