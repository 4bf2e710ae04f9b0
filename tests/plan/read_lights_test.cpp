#include "plan/read_lights.h"

#include <gtest/gtest.h>

#include <string>

#include "base/toml_tree.h"

namespace milepost {
namespace {

struct Found {
  std::optional<Lights> lights;
  std::string problems;
};

Found read(const std::string& text) {
  Problems problems("plan.toml", text);
  Found found;
  const std::optional<TomlValue> root = read_toml(text, problems);
  const TableReader file(*root, "", {}, {"lights"}, problems);
  found.lights = read_lights(file, problems);
  for (const Problem& one : problems.all()) {
    found.problems += std::to_string(one.place.line) + ": " + one.what.en + "\n";
  }
  return found;
}

TEST(ReadLights, OfAFileWithoutThemIsNothing) {
  const Found found = read("# nothing\n");
  EXPECT_EQ(found.lights, std::nullopt);
  EXPECT_EQ(found.problems, "");
}

TEST(ReadLights, OfAnEmptyTableAreTheUsualOnes) {
  EXPECT_EQ(read("[lights]\n").lights, usual_lights());
}

TEST(ReadLights, TakesThemAsTheyAreListed) {
  const Found found = read(
      "[lights]\ngreen = [\"met\", \"ahead\"]\nyellow = [\"on-track\", \"open\"]\n"
      "red = [\"behind\", \"off-track\", \"missed\"]\nnone = [\"overdue\"]\n");
  ASSERT_TRUE(found.lights) << found.problems;
  EXPECT_EQ(found.lights->of(Status::on_track), Light::yellow);
  EXPECT_EQ(found.lights->of(Status::open), Light::yellow);
  EXPECT_EQ(found.lights->of(Status::behind), Light::red);
  EXPECT_EQ(found.lights->of(Status::overdue), std::nullopt);
  EXPECT_EQ(found.lights->of(Status::no_data), std::nullopt);
  EXPECT_EQ(found.lights->by_gap, std::nullopt);
}

TEST(ReadLights, TakesLimitsOfTheGapBesideTheUsualOnes) {
  const Found found = read("[lights]\nyellow-below = 0\nred-below = -5.5\n");
  ASSERT_TRUE(found.lights) << found.problems;
  Lights lights = usual_lights();
  lights.by_gap = {Decimal::from_integer(0), Decimal::from_raw(-55'000)};
  EXPECT_EQ(*found.lights, lights);
}

constexpr const char* kAll =
    "green = [\"met\", \"ahead\", \"on-track\"]\nyellow = [\"behind\"]\n"
    "red = [\"off-track\", \"missed\", \"overdue\"";

TEST(ReadLights, TellsWhatIsWrong) {
  const std::string all = std::string("[lights]\n") + kAll;
  const struct {
    std::string text;
    const char* problems;
  } cases[] = {
      {"lights = true\n", "1: lights must be a table, but true is yes or no\n"},
      {"[lights]\ngreen = [\"met\", \"ahead\", \"on-track\"]\n",
       "1: [lights] does not say which light these get: missed, overdue, behind, off-track\n"},
      {all + ", \"behind\"]\n", "4: behind stands in yellow and in red\n"},
      {all + ", \"missed\"]\n", "4: missed stands in red twice\n"},
      {all + ", \"late\"]\n", "4: \"late\" is not a status\n"},
      {all + ", \"withdrawn\"]\n", "4: what is withdrawn is never given a light\n"},
      {all + "]\nblue = []\n", "5: unknown key \"blue\"\n"},
      {"[lights]\ngren = []\n", "2: unknown key \"gren\"\n"},
      {"[lights]\ngreen = \"met\"\n", "2: green must be a list of texts, but \"met\" is text\n"},
      {"[lights]\nred-below = -10\n", "2: there is no yellow-below beside it\n"},
      {"[lights]\nyellow-below = -10\nred-below = 0\n",
       "3: red-below 0 is not lower than yellow-below -10\n"},
      {"[lights]\nyellow-below = 0\nred-below = 0\n",
       "3: red-below 0 is not lower than yellow-below 0\n"},
      {"[lights]\nyellow-below = \"0\"\nred-below = -10\n",
       "2: yellow-below must be a number, but \"0\" is text\n"},
  };
  for (const auto& one : cases) EXPECT_EQ(read(one.text).problems, one.problems) << one.text;
}

}  // namespace
}  // namespace milepost
