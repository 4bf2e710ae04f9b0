#include "assess/claim.h"

#include <gtest/gtest.h>

#include <string>

#include "assess/cases.h"

namespace milepost {
namespace {

struct Case {
  std::string outlooks;
  std::string statuses;
  std::string expected;  // of each of these with each of those
};

TEST(Claim, IsAnOutlookThatTheFiguresDoNotBearOut) {
  const Case cases[] = {
      {"will-meet", "behind off-track missed overdue", "too-bright"},
      {"will-meet", "met ahead on-track", "-"},
      {"will-meet", "open no-data unset withdrawn", "-"},
      {"difficult will-miss adjust", "met ahead on-track", "too-dark"},
      {"difficult will-miss adjust", "behind off-track missed overdue", "-"},
      {"difficult will-miss adjust", "open no-data unset withdrawn", "-"},
  };
  std::size_t held = 0;
  for (const Case& c : cases) {
    for (const std::string& outlook : words_of(c.outlooks)) {
      for (const std::string& status : words_of(c.statuses)) {
        const auto claim =
            claim_of(from_word<Outlook>(outlook).value(), from_word<Status>(status).value());
        EXPECT_EQ(claim ? word(*claim) : "-", c.expected) << outlook << " while " << status;
        ++held;
      }
    }
  }
  EXPECT_EQ(held, kWords<Outlook>.size() * kWords<Status>.size());
}

}  // namespace
}  // namespace milepost
