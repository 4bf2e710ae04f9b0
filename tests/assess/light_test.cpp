#include "assess/light.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace milepost {
namespace {

Assessment stands(Status status, std::optional<Ratio> gap = std::nullopt) {
  Assessment found;
  found.status = status;
  found.gap = std::move(gap);
  return found;
}

std::string light_word(const std::optional<Light>& light) {
  return light ? std::string(word(*light)) : "none";
}

TEST(UsualLights, AreGreenForGoodNewsYellowForBehindAndRedForTheRest) {
  const struct {
    Status status;
    const char* light;
  } cases[] = {
      {Status::withdrawn, "none"}, {Status::unset, "none"},     {Status::no_data, "none"},
      {Status::met, "green"},      {Status::missed, "red"},     {Status::overdue, "red"},
      {Status::ahead, "green"},    {Status::on_track, "green"}, {Status::behind, "yellow"},
      {Status::off_track, "red"},  {Status::open, "none"},
  };
  ASSERT_EQ(std::size(cases), kWords<Status>.size());
  for (const auto& one : cases) {
    EXPECT_EQ(light_word(light_of(usual_lights(), stands(one.status))), one.light)
        << word(one.status);
  }
}

TEST(Lights, OfAPlanThatHasNone) {
  EXPECT_EQ(light_of(std::nullopt, stands(Status::met)), std::nullopt);
}

TEST(Lights, AreWhatThePlanSaysOfAStatus) {
  Lights lights;
  lights.set(Status::no_data, Light::red);
  lights.set(Status::on_track, Light::yellow);
  EXPECT_EQ(light_of(lights, stands(Status::no_data)), Light::red);
  EXPECT_EQ(light_of(lights, stands(Status::on_track)), Light::yellow);
  EXPECT_EQ(light_of(lights, stands(Status::met)), std::nullopt);
}

/// Yellow below 0, red below −10.
TEST(Lights, GoByTheGapOfWhatIsUnderWay) {
  Lights lights = usual_lights();
  lights.by_gap = {Decimal::from_integer(0), Decimal::from_integer(-10)};
  const struct {
    const char* says;
    Status status;
    std::optional<Ratio> gap;
    const char* light;
  } cases[] = {
      {"at the limit it is green", Status::on_track, Ratio(0), "green"},
      {"a hair below it is yellow", Status::behind, Ratio(-1, 1'000'000), "yellow"},
      {"at the limit of red it is yellow", Status::behind, Ratio(-1, 10), "yellow"},
      {"a hair below that it is red", Status::off_track, Ratio(-100'001, 1'000'000), "red"},
      {"the status does not matter", Status::behind, Ratio(1, 10), "green"},
      {"nor does it for what is on track within its tolerance", Status::on_track, Ratio(-1, 100),
       "yellow"},
      {"without a gap the status decides", Status::behind, std::nullopt, "yellow"},
      {"what is met is decided", Status::met, Ratio(-1, 2), "green"},
      {"what is missed is decided", Status::missed, Ratio(1, 2), "red"},
      {"what is late has another fault than its gap", Status::overdue, Ratio(1, 2), "red"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(light_word(light_of(lights, stands(one.status, one.gap))), one.light) << one.says;
  }
}

}  // namespace
}  // namespace milepost
