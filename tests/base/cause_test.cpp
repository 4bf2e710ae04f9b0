#include "base/cause.h"

#include <gtest/gtest.h>

#include <cerrno>

namespace milepost {
namespace {

TEST(Cause, IsSaidInBothLanguages) {
  EXPECT_EQ(said_cause(ENOSPC).in(Language::en), "No space left on device");
  EXPECT_EQ(said_cause(ENOSPC).in(Language::zh), "磁盘空间不足");
}

TEST(Cause, ThatFewMeetIsSaidAsTheSystemHasIt) {
  EXPECT_EQ(said_cause(ESRCH).in(Language::zh), "No such process");
}

}  // namespace
}  // namespace milepost
