#include "base/words.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace milepost {

enum class Season { spring, autumn };

template <>
inline constexpr std::array<Word<Season>, 2> kWords<Season>{
    {{Season::spring, "spring"}, {Season::autumn, "autumn"}}};

namespace {

TEST(Words, AnEnumeratorAndItsWordFindEachOther) {
  static_assert(word(Season::autumn) == "autumn");
  static_assert(from_word<Season>("spring") == Season::spring);
}

TEST(Words, AWordIsTakenExactlyAsItIsPrinted) {
  EXPECT_EQ(from_word<Season>("Spring"), std::nullopt);
  EXPECT_EQ(from_word<Season>("spring "), std::nullopt);
  EXPECT_EQ(from_word<Season>(""), std::nullopt);
}

TEST(Words, AllWordsStandInTheOrderOfTheTable) {
  EXPECT_EQ(all_words<Season>(), (std::vector<std::string>{"spring", "autumn"}));
}

}  // namespace
}  // namespace milepost
